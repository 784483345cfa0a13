"""Inputs of the benchmark: files of five minutes in four formats, a clip of 10 s, a file of 10 hours."""
import os
import subprocess

import numpy as np

from .corpus import RATE
from .workplace import say, seed

#: Ending and encoder of each part of the mix, as clips come.
FORMATS = [("mp4", ["-c:a", "aac", "-b:a", "128k"]), ("opus", ["-c:a", "libopus", "-b:a", "64k"]),
           ("mp3", ["-c:a", "libmp3lame", "-b:a", "128k"]), ("flac", ["-c:a", "flac"])]
SECONDS = 300


def encode(path, samples, arguments):
    scratch = path + ".part" + os.path.splitext(path)[1]
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-f", "f32le", "-ar", str(RATE), "-ac", "2", "-i", "pipe:0",
                    *arguments, scratch], input=np.asarray(samples, "<f4").tobytes(), check=True)
    os.replace(scratch, path)


def program(corpus, number):
    """Five minutes of items, one after the other; in stereo, the right channel being another item, softly."""
    dice = np.random.default_rng(seed("mixture", number))
    items = corpus.references
    sides = []
    for _ in range(2):
        parts, length = [], 0
        while length < SECONDS * RATE:
            parts.append(items[dice.integers(len(items))].read())
            length += len(parts[-1])
        sides.append(np.concatenate(parts)[:SECONDS * RATE])
    return np.stack([0.8 * sides[0] + 0.2 * sides[1], 0.6 * sides[0] + 0.4 * sides[1]], axis=1)


def files(corpus, folder, count):
    """The mix; the formats take turns."""
    os.makedirs(folder, exist_ok=True)
    paths = []
    for number in range(count):
        ending, arguments = FORMATS[number % len(FORMATS)]
        paths.append(os.path.join(folder, f"mix{number:02d}.{ending}"))
        if not os.path.exists(paths[-1]):
            say(f"making {paths[-1]}")
            encode(paths[-1], program(corpus, number), arguments)
    return paths


def clip(corpus, folder):
    """Ten seconds of music as AAC, from a stranger: large indexes are made of the references."""
    path = os.path.join(folder, "stranger10.m4a")
    if not os.path.exists(path):
        item = next(item for item in corpus.strangers if item.kind == "music" and item.seconds > 30)
        sound = item.read(20 * RATE, 10 * RATE)
        encode(path, np.stack([sound, sound], axis=1), ["-c:a", "aac", "-b:a", "96k"])
    return path


def long_file(corpus, folder, hours):
    """One file of so many hours: a file of the mix in AAC, repeated without encoding it again."""
    path = os.path.join(folder, f"long{hours}h.m4a")
    if not os.path.exists(path):
        say(f"making {path}")
        piece = files(corpus, folder, 1)[0]
        listing = os.path.join(folder, "pieces.txt")
        with open(listing, "w") as out:
            out.writelines(f"file '{os.path.abspath(piece)}'\n" for _ in range(hours * 3600 // SECONDS))
        scratch = path + ".part.m4a"
        subprocess.run(["ffmpeg", "-v", "error", "-nostdin", "-y", "-f", "concat", "-safe", "0", "-i", listing,
                        "-c", "copy", scratch], check=True)
        os.replace(scratch, path)
    return path
