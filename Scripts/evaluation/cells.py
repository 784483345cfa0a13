"""The cells of the evaluation: what is done to a piece of a reference before it is asked for.

Each cell is a function from a `Shot` to nothing: it takes what it needs from the shot, writes the file, and notes what
is true of it. `tempo` and `pitch` are what was done to the recording: 1.1 runs faster, or sounds higher.
"""
import numpy as np

from . import sound
from .corpus import RATE

CELLS = {}


def cell(name, *settings, length=10.0, pieces=1):
    """Registers a cell, once for each setting; `length` is how much of the clip is of the reference, in seconds."""
    def register(function):
        for setting in settings or [None]:
            full = name if setting is None else f"{name} {setting if isinstance(setting, str) else setting[0]}"
            value = setting[1] if isinstance(setting, tuple) else setting
            CELLS[full] = (function, value, length, pieces)
        return function
    return register


def numbers(text):
    return [(part, float(part)) for part in text.split()]


@cell("clean 5 s", length=5.0)
@cell("clean 10 s")
def clean(shot, _):
    sound.write_wav(shot.path("wav"), shot.sound)


@cell("AAC 32k")
def aac(shot, _):
    sound.write_aac(shot.path("m4a"), shot.sound, 32)


@cell("clip of 3 s", length=3.0)
def short(shot, _):
    sound.write_aac(shot.path("m4a"), shot.sound, 64)


@cell("Opus 16k")
def opus(shot, _):
    sound.write_opus(shot.path("opus"), shot.sound, 16)


@cell("MP3 then AAC")
def twice(shot, _):
    sound.write_twice(shot.path("m4a"), shot.sound)


@cell("in a video")
def video(shot, _):
    sound.write_video(shot.path("mp4"), shot.sound)


@cell("telephone")
def telephone(shot, _):
    sound.write_telephone(shot.path("wav"), shot.sound)


@cell("8 bit, quiet")
def quiet(shot, _):
    scale = 10 ** (-24 / 20) / np.abs(shot.sound).max()
    sound.write_wav(shot.path("wav"), np.round(shot.sound * scale * 127) / 128, "PCM_U8")


@cell("clipped hard")
def clipped(shot, _):
    sound.write_aac(shot.path("m4a"), np.clip(shot.sound / np.abs(shot.sound).max() * 10 ** (18 / 20), -1, 1), 96)


@cell("filmed off a screen")
def filmed(shot, _):
    heard = sound.between(sound.in_room(sound.between(shot.sound, 300, 6000, 2), shot.dice), 300, 6000, 2)
    heard = sound.levelled(sound.under(heard, sound.pink_noise(len(heard), shot.dice), 15))
    sound.write_aac(shot.path("m4a"), heard * 10 ** ((-20 - sound.level(heard)) / 20), 64)


@cell("noise", *[(f"{text} dB", float(text)) for text in "10 0 -5".split()])
def noise(shot, ratio):
    over = sound.pink_noise(len(shot.sound), shot.dice)
    sound.write_aac(shot.path("m4a"), sound.under(shot.sound, over, ratio), 96)


@cell("music over it", *[(f"{text} dB", float(text)) for text in "5 0 -5".split()])
def music(shot, ratio):
    sound.write_aac(shot.path("m4a"), sound.under(shot.sound, shot.other_music(len(shot.sound)), ratio), 96)


@cell("voice over it", *[(f"{text} dB", float(text)) for text in "0 -5".split()])
def spoken(shot, ratio):
    over, shot.note = sound.voice(len(shot.sound), shot.dice)
    sound.write_aac(shot.path("m4a"), sound.under(shot.sound, over, ratio), 96)


@cell("siren over it", ("0 dB", 0.0))
def sirens(shot, ratio):
    over = sound.siren(len(shot.sound), shot.dice)
    sound.write_aac(shot.path("m4a"), sound.under(shot.sound, over, ratio), 96)


@cell("speed", *numbers("0.5 0.8 0.9 0.95 1.05 1.1 1.25 1.5 2"))
def speed(shot, factor):
    shot.tempo = shot.pitch = factor
    sound.write_aac(shot.path("m4a"), sound.at_speed(shot.take(10 * factor), factor), 96)


@cell("tempo", *numbers("0.5 0.8 0.9 0.95 1.05 1.1 1.25 1.5 2"))
def tempo(shot, factor):
    shot.tempo, shot.note = factor, ["rubberband", "atempo"][shot.number % 2]
    chain = f"rubberband=tempo={factor}" if shot.note == "rubberband" else f"atempo={factor}"
    piece = shot.take(10 * factor)
    sound.write_aac(shot.path("m4a"), sound.filtered(piece, chain)[:int(len(piece) / factor)], 96)


@cell("pitch", *[(f"{text} semitones", float(text)) for text in "-4 -2 -1 1 2 4".split()])
def pitch(shot, semitones):
    shot.pitch = 2 ** (semitones / 12)
    changed = sound.filtered(shot.sound, f"rubberband=pitch={shot.pitch:.6f}")
    sound.write_aac(shot.path("m4a"), changed[:len(shot.sound)], 96)


@cell("tempo and pitch", ("1.15, -2 semitones", (1.15, -2)), ("0.9, 3 semitones", (0.9, 3)),
      ("1.3, 1 semitone", (1.3, 1)))
def both(shot, edit):
    shot.tempo, shot.pitch = edit[0], 2 ** (edit[1] / 12)
    piece = shot.take(10 * shot.tempo)
    changed = sound.filtered(piece, f"rubberband=tempo={shot.tempo}:pitch={shot.pitch:.6f}")
    sound.write_aac(shot.path("m4a"), changed[:int(len(piece) / shot.tempo)], 96)


@cell("faster, with music over it")
def remixed(shot, _):
    shot.tempo = shot.pitch = 1.1
    fast = sound.at_speed(shot.take(11), 1.1)
    sound.write_aac(shot.path("m4a"), sound.under(fast, shot.other_music(len(fast)), 5), 48)


@cell("slowed, with reverb")
def slowed(shot, _):
    shot.tempo = shot.pitch = 0.85
    slow = sound.at_speed(shot.take(8.5), 0.85)
    sound.write_aac(shot.path("m4a"), sound.in_room(slow, shot.dice, seconds=1.5, wet=0.7), 96)


@cell("bass boost")
def bass(shot, _):
    sound.write_aac(shot.path("m4a"), sound.with_bass(sound.calm(shot.sound)), 96)


@cell("one channel only")
def one_channel(shot, _):
    silence = np.zeros(len(shot.sound))
    sides = [shot.sound, silence] if shot.number % 2 else [silence, shot.sound]
    sound.write_aac(shot.path("m4a"), np.stack(sides, axis=1), 96)


@cell("loop of 2 s, to 20 s", length=2.0)
def loop(shot, _):
    shot.loops = True
    sound.write_aac(shot.path("m4a"), np.tile(shot.sound, 10), 96)


@cell("montage of five", length=8.0, pieces=5)
def montage(shot, _):
    shot.starts = np.cumsum([0] + [len(piece) / RATE for piece in shot.pieces[:-1]]).tolist()
    sound.write_aac(shot.path("m4a"), np.concatenate(shot.pieces), 96)


@cell("6 s in", ("40 s", 40.0), ("30 minutes", 1800.0), length=6.0)
def embedded(shot, seconds):
    around = shot.strangers(seconds)
    start = int(shot.dice.integers(2 * RATE, len(around) - len(shot.sound) - 2 * RATE))
    fade = np.minimum(1, np.arange(len(shot.sound)) / 441)
    fade = np.minimum(fade, fade[::-1])
    span = slice(start, start + len(shot.sound))
    around[span] = around[span] * (1 - fade) + shot.sound * fade
    shot.starts = [start / RATE]
    sound.write_mp3(shot.path("mp3"), around, 96)


#: What is done to strangers: what happens to most clips. The figure says how many of sixteen.
STRANGER_EDITS = {"plain": 5, "noise 10 dB": 1, "noise 5 dB": 1, "noise 0 dB": 1, "Opus 16k": 2, "MP3 then AAC": 2,
                  "speed": 1, "tempo": 1, "pitch": 1, "voice over it": 1}


def stranger(shot, edit):
    kind, _, rest = edit.partition(" ")
    if edit == "Opus 16k":
        return sound.write_opus(shot.path("opus"), shot.sound, 16)
    if edit == "MP3 then AAC":
        return sound.write_twice(shot.path("m4a"), shot.sound)
    changed = shot.sound
    if kind == "noise":
        changed = sound.under(changed, sound.pink_noise(len(changed), shot.dice), float(rest.split()[0]))
    elif kind == "voice":
        changed = sound.under(changed, sound.voice(len(changed), shot.dice)[0], 0)
    elif kind == "speed":
        shot.tempo = shot.pitch = float(np.exp2(shot.dice.uniform(-0.6, 0.6)))
        changed = sound.at_speed(changed, shot.tempo)
    elif kind == "tempo":
        shot.tempo = float(np.exp2(shot.dice.uniform(-0.6, 0.6)))
        changed = sound.filtered(changed, f"rubberband=tempo={shot.tempo:.4f}")
    elif kind == "pitch":
        shot.pitch = float(2 ** (shot.dice.uniform(-5, 5) / 12))
        changed = sound.filtered(changed, f"rubberband=pitch={shot.pitch:.4f}")
    return sound.write_aac(shot.path("m4a"), changed, 96)
