"""Indexes of hundreds of hours: constellations of real recordings, taken apart, edited and put together anew.

A made-up recording is a row of stretches of 8 to 30 seconds, each from another recording, at another tempo and pitch,
with some of its peaks lost and all of them moved a little. So densities, chords, beats and what else decides how often
a hash occurs stay near those of real sound: 109 landmarks a second in 1.3 hours of it and in 10 hours made of these. Two
landmarks have the same hash with a chance of 8.1e-6 in the real ones and 5.1e-6 in the made-up ones, which repeat
themselves less.

Its stretches are truly the sound of their sources, so no query may come from those. To turn time around would not help:
the search measures chance by turned queries, and these would then be found.
"""
import glob
import hashlib
import os
import shutil
import subprocess
import tempfile

import numpy as np

from . import portable
from .workplace import digest, measure, read_bytes, say, seed, write_lines

#: Hours in one file of portable fingerprints.
CHUNK = 20


class Sources:
    """Peaks of all items of a corpus that may be used, at query density, and the profile they were made with."""

    def __init__(self, binary, corpus, folder):
        os.makedirs(folder, exist_ok=True)
        path, listing = os.path.join(folder, "sources.prints"), os.path.join(folder, "sources.txt")
        write_lines(listing, [item.path for item in corpus.references or corpus.strangers])
        measure([binary, "fingerprint", "--senses", "sound", "--output", path, "--files-from", listing])
        file = portable.PrintFile(path)
        self.header, self.profile = file.header, file.profile
        self.prints = [item for item in file.prints if len(item.times) > 200]
        self.weights = np.array([item.description["frame_count"] for item in self.prints], "float64")
        self.weights /= self.weights.sum()
        spectrum = self.profile["spectrum"]
        self.frames_per_second = spectrum["rate"]["hertz"] / spectrum["hop"]
        self.bands_per_semitone = spectrum["bandsPerOctave"] / 12
        octaves = np.log2(spectrum["highestFrequency"] / spectrum["lowestFrequency"])
        self.highest = int(octaves * spectrum["bandsPerOctave"]) * portable.STEPS
        #: What decides made-up recordings: the peaks that the program hears, and how they are put together here.
        self.digest = digest(*map(read_bytes, (path, __file__, portable.__file__)))

    def stretch(self, dice):
        """Peaks of one stretch, from time 0, and its length in quarter frames."""
        item = self.prints[dice.choice(len(self.prints), p=self.weights)]
        total = item.description["frame_count"] * portable.STEPS
        wanted = int(dice.uniform(8, 30) * self.frames_per_second * portable.STEPS)
        # Little, lest chords and beats that real sound prefers are spread out; whole semitones, because most music is
        # tuned alike.
        tempo = 2 ** dice.uniform(-0.1, 0.1)
        semitones = dice.integers(-1, 2) + dice.normal(0, 0.05)
        span = min(int(wanted * tempo), total)
        start = int(dice.integers(0, total - span + 1))
        low, high = np.searchsorted(item.times, [start, start + span])
        kept = np.flatnonzero(dice.random(high - low) < 0.93) + low
        times = (item.times[kept] - start) / tempo + dice.normal(0, 0.4, len(kept))
        bands = item.bands[kept] + semitones * self.bands_per_semitone * portable.STEPS \
            + dice.normal(0, 0.4, len(kept))
        length = int(span / tempo)
        times, bands = np.rint(times).astype("int64"), np.rint(bands).astype("int64")
        good = (times >= 0) & (times < length) & (bands >= 0) & (bands <= self.highest)
        return times[good], bands[good], item.ranks[kept][good], length

    def recording(self, name, dice):
        """A made-up recording of one to eight minutes, ranked in its quotas as the program does it."""
        wanted = dice.uniform(60, 480) * self.frames_per_second * portable.STEPS
        parts, length = [], 0
        while length < wanted:
            times, bands, ranks, span = self.stretch(dice)
            parts.append((times + length, bands, ranks))
            length += span
        times, bands, ranks = (np.concatenate([part[column] for part in parts]) for column in range(3))
        quota = times // (self.profile["peaks"]["quotaFrames"] * portable.STEPS)
        order = np.lexsort((dice.random(len(times)), ranks, quota))
        firsts = np.searchsorted(quota[order], quota[order])
        ranks[order] = np.minimum(np.arange(len(times)) - firsts, 255)
        kept = np.flatnonzero(ranks < self.profile["peaks"]["queryQuota"])
        kept = kept[np.lexsort((bands[kept], times[kept]))]
        frames = length // portable.STEPS + 1
        description = {"name": name, "sha256": hashlib.sha256(name.encode()).hexdigest(), "tags": {}, "warnings": [],
                       "duration": round(frames / self.frames_per_second, 3), "frame_count": int(frames),
                       "active_frame_count": int(frames)}
        return portable.Print(description, times[kept], bands[kept], ranks[kept])

    def recordings(self, chunk, hours):
        """So many hours of them; a chunk's number decides all."""
        dice = np.random.default_rng(seed("enlarge", chunk))
        seconds = number = 0
        while seconds < hours * 3600:
            item = self.recording(f"made-up/{chunk:03d}/{number:04d}", dice)
            seconds += item.description["duration"]
            number += 1
            yield item


def grow(binary, sources, path, hours, folder):
    """Adds made-up recordings to an index."""
    scratch = os.path.join(folder, "chunk.prints")
    done = chunk = 0
    while done < hours:
        part = min(CHUNK, hours - done)
        portable.write(scratch, sources.header, sources.recordings(chunk, part))
        measure([binary, "index", "add", "--jobs", "1", "--index", path, scratch])
        done, chunk = done + part, chunk + 1
        say(f"  {done} of {hours} h in {path}")
    os.remove(scratch)


def segment_format(binary, sources, folder):
    """Magic and version at the head of a segment, as the program writes it now."""
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        prints, path = (os.path.join(scratch, name) for name in ("one.prints", "one.reheard"))
        portable.write(prints, sources.header, [sources.recording("one", np.random.default_rng(0))])
        measure([binary, "index", "add", "--jobs", "1", "--index", path, prints])
        segment, = glob.glob(os.path.join(glob.escape(path), "segments", "*.segment"))
        return read_bytes(segment)[:12]


def index(binary, corpus, folder, hours, references=None):
    """An index of so many hours made up from a corpus, and first of another's references; kept for the next run.

    Its name tells what it was made from, and in which format of segments. A program that hears the same and writes the
    same format takes it over: 1,000 hours take ten minutes to make.
    """
    sources = Sources(binary, corpus, folder)
    made_of = digest(sources.digest, segment_format(binary, sources, folder))
    path = os.path.join(folder, f"{hours}h-{made_of}-{references.key if references else 'alone'}.reheard")
    # That the catalogue can be read, the format of segments does not say.
    if subprocess.run([binary, "index", "stats", "--index", path], capture_output=True).returncode == 0:
        return path
    shutil.rmtree(path, ignore_errors=True)
    say(f"making an index of {hours} h in {path}")
    # It gets its name when it is whole: a run that was broken off leaves none that looks so.
    unfinished = path + ".part"
    shutil.rmtree(unfinished, ignore_errors=True)
    if references:
        listing = os.path.join(folder, "true.txt")
        write_lines(listing, [item.path for item in references.references])
        measure([binary, "index", "add", "--index", unfinished, "--files-from", listing])
    grow(binary, sources, unfinished, hours, folder)
    os.rename(unfinished, path)
    return path
