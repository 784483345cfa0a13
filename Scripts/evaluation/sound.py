"""What happens to sound on its way: edits, noise, rooms, voices, codecs. Samples are mono float64 at 44.1 kHz."""
import io
import os
import subprocess
from fractions import Fraction

import numpy as np
import soundfile
from scipy.signal import butter, fftconvolve, lfilter, resample_poly, sosfilt

from .corpus import RATE

#: What a voice over a clip says, by espeak-ng's name of the language.
SENTENCES = {
    "en-gb": "This was recorded a few minutes ago. You can hear it quite clearly. We are waiting for somebody to "
             "confirm where it happened. Stay with us, and send us what you have seen.",
    "en-us": "Look at this, everybody. I have never seen anything like it in my life. It was filmed from a balcony, "
             "and the sound came a little later. Tell your friends.",
    "de": "Das wurde vor wenigen Minuten aufgenommen. Man hört es ganz deutlich. Wir warten noch auf eine Bestätigung, "
          "wo es geschehen ist.",
    "fr-fr": "Ces images ont été tournées il y a quelques minutes. On entend très bien le bruit. Nous attendons encore "
             "une confirmation du lieu.",
    "es": "Esto se grabó hace unos minutos. Se oye con toda claridad. Todavía esperamos que alguien confirme dónde "
          "ocurrió.",
    "ru": "Это записали несколько минут назад. Звук слышен очень хорошо. Мы ещё ждём подтверждения, где это произошло.",
    "uk": "Це записали кілька хвилин тому. Звук чути дуже добре. Ми ще чекаємо на підтвердження, де це сталося.",
    "ar": "تم تسجيل هذا قبل دقائق قليلة. الصوت واضح جدا. ما زلنا ننتظر من يؤكد لنا مكان الحدث.",
}
VOICES = ["", "+m2", "+m5", "+f1", "+f3"]


def level(sound):
    """RMS in dB of full scale."""
    return 20 * np.log10(np.sqrt(np.mean(np.square(sound))) + 1e-12) if len(sound) else -240.0


def active(sound):
    """The share of the 50 ms frames that are louder than -50 dBFS."""
    count = len(sound) // (RATE // 20)
    if not count:
        return 0.0
    frames = sound[:count * (RATE // 20)].reshape(count, -1)
    return float(np.mean(np.sqrt(np.mean(frames ** 2, axis=1)) > 10 ** (-50 / 20)))


def under(sound, other, ratio):
    """A sound with another one on top; `ratio` is how many dB the sound is louder, by RMS over the whole."""
    return sound + other * 10 ** ((level(sound) - ratio - level(other)) / 20)


def calm(sound):
    """The same, turned down where it would clip."""
    highest = np.abs(sound).max() if len(sound) else 0
    return sound * (0.97 / highest) if highest > 0.97 else sound


def pink_noise(count, dice):
    spectrum = np.fft.rfft(dice.standard_normal(count))
    sound = np.fft.irfft(spectrum / np.sqrt(np.maximum(np.arange(len(spectrum)), 1)), count)
    return sound / np.sqrt(np.mean(sound ** 2))


def at_speed(sound, factor):
    """Faster and higher at once, as a tape."""
    ratio = Fraction(1 / factor).limit_denominator(400)
    return resample_poly(sound, ratio.numerator, ratio.denominator)


def filtered(sound, chain):
    """Through a chain of FFmpeg's filters."""
    done = ffmpeg(["-af", chain, "-f", "f32le", "-ar", str(RATE), "-"], sound)
    return np.frombuffer(done, "<f4").astype("float64")


def ffmpeg(arguments, sound=None, rate=RATE, channels=1, more_inputs=()):
    source = [] if sound is None else ["-f", "f32le", "-ar", str(rate), "-ac", str(channels), "-i", "pipe:0"]
    done = subprocess.run(["ffmpeg", "-v", "error", "-y", "-threads", "1", *source, *more_inputs, *arguments],
                          input=b"" if sound is None else np.asarray(sound, "<f4").tobytes(), capture_output=True)
    if done.returncode:
        raise RuntimeError(done.stderr.decode("utf-8", "replace")[-300:])
    return done.stdout


def voice(count, dice):
    """Somebody speaking, by espeak-ng."""
    language = sorted(SENTENCES)[dice.integers(len(SENTENCES))]
    name = language + VOICES[dice.integers(len(VOICES))]
    spoken = subprocess.run(["espeak-ng", "-v", name, "-s", str(dice.integers(135, 190)), "--stdout"],
                            input=SENTENCES[language].encode(), capture_output=True, check=True).stdout
    sound, rate = soundfile.read(io.BytesIO(spoken), dtype="float64")
    ratio = Fraction(RATE, rate)
    sound = resample_poly(sound, ratio.numerator, ratio.denominator)
    sound = np.tile(sound, 1 + 2 * count // len(sound))
    start = int(dice.integers(0, len(sound) - count + 1))
    return sound[start:start + count], name


def siren(count, dice):
    """A wailing siren with three overtones."""
    time = np.arange(count) / RATE
    pitch = 900 + 400 * np.sin(2 * np.pi * time * dice.uniform(0.25, 0.6) + dice.uniform(0, 6))
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    return sum(np.sin(phase * number) / number for number in (1, 2, 3))


def in_room(sound, dice, seconds=0.4, wet=1.0):
    """With the echo of a room, as loud as the sound itself where `wet` is 1."""
    time = np.arange(int(RATE * seconds * 1.2)) / RATE
    echo = dice.standard_normal(len(time)) * 10 ** (-3 * time / seconds) * (time > 0.004)
    echo *= wet / np.sqrt(np.sum(echo ** 2))
    echo[0] = 1
    return fftconvolve(sound, echo)[:len(sound)]


def between(sound, low, high, order=4):
    return sosfilt(butter(order, [low, high], "band", fs=RATE, output="sos"), sound)


def with_bass(sound, gain=15):
    return filtered(sound, f"bass=g={gain}:f=110,alimiter=limit=0.95:level=false")


def levelled(sound):
    """As an automatic gain control does it: quiet places come up, slowly."""
    share = 1 - np.exp(-1 / (RATE * 0.1))
    power = lfilter([share], [1, share - 1], sound ** 2) + 1e-9
    return sound * np.clip((power / np.mean(sound ** 2 + 1e-12)) ** -0.17, 0.25, 4)


def write_wav(path, sound, subtype="PCM_16", rate=RATE):
    soundfile.write(path, sound, rate, subtype=subtype)


def write_aac(path, sound, kilobits):
    channels = 1 if np.ndim(sound) == 1 else 2
    ffmpeg(["-c:a", "aac", "-b:a", f"{kilobits}k", "-ac", str(channels), path], calm(sound), channels=channels)


def write_mp3(path, sound, kilobits):
    """Quickly encoded: for long files."""
    ffmpeg(["-c:a", "libmp3lame", "-b:a", f"{kilobits}k", "-compression_level", "9", path], calm(sound))


def write_opus(path, sound, kilobits):
    ffmpeg(["-c:a", "libopus", "-b:a", f"{kilobits}k", "-ac", "1", path], sound)


def write_twice(path, sound):
    """MP3 at 64 kbit/s, then AAC at 48."""
    first = path + ".first.mp3"
    ffmpeg(["-c:a", "libmp3lame", "-b:a", "64k", first], sound)
    ffmpeg(["-c:a", "aac", "-b:a", "48k", path], more_inputs=["-i", first])
    os.remove(first)


def write_video(path, sound):
    seconds = f"{len(sound) / RATE:.3f}"
    pictures = ["-f", "lavfi", "-i", f"mandelbrot=s=320x240:r=15,trim=duration={seconds}"]
    ffmpeg(["-map", "1:v", "-map", "0:a", "-c:v", "libx264", "-preset", "ultrafast", "-crf", "32", "-pix_fmt",
            "yuv420p", "-c:a", "aac", "-b:a", "64k", "-t", seconds, path], calm(sound), more_inputs=pictures)


def write_telephone(path, sound):
    narrow = resample_poly(between(sound, 300, 3400), 80, 441)
    ffmpeg(["-c:a", "pcm_mulaw", "-ar", "8000", path], calm(narrow), rate=8000)
