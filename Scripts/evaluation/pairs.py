"""Pairs of clips that were grouped, held against those that were planted.

A pair is planted where both clips carry at least 3 s of the same sound. It is left out of the count where both hold sound
of one group of items otherwise (less than 3 s of the same sound, or two places of one piece of music, which may repeat
itself). All other pairs that share a sound group are wrong, unless the waveforms of what they were made of are the same
somewhere: then the source material itself reuses a sound, and the pair counts neither way. That is looked for in the
unedited pieces: the third best of all pieces of half a second, above 300 Hz, must correlate with the other clip's pieces.
"""
import itertools
import os

import numpy as np
from scipy import fft
from scipy.signal import resample_poly

from . import reuse
from .clips import LOOP
from .workplace import seed

#: Seconds of the same sound that make a planted pair.
LEAST = 3
RATE = reuse.RATE // 2
PIECE = RATE // 2
#: Pairs of clips that share nothing, whose likeness is told beside that of wrong pairs.
STRANGERS = 20


def pieces(clip):
    """All that a clip was made of."""
    overlay = clip["overlay"] or {}
    return [part for part in [*clip["parts"], overlay.get("part"), clip["before"], clip["after"]] if part]


def planted(clip):
    """Item -> seconds of it that a clip carries of the planted sounds."""
    if clip["sound"] is None:
        return {}
    if clip["edit"] == "loop":
        # What is looped are the first seconds; loops change no tempo.
        part = clip["parts"][0]
        return {part["item"]: (part["start"], min(part["stop"], part["start"] + LOOP))}
    return {part["item"]: (part["start"], part["stop"]) for part in clip["parts"]}


def shared(one, other):
    """Seconds of the same planted sound."""
    return max((min(one[item][1], other[item][1]) - max(one[item][0], other[item][0])
                for item in one.keys() & other.keys()), default=0)


def correlations(one, other):
    """For each piece of half a second of one sound, its highest normalised correlation with any place of another."""
    if len(other) <= PIECE:
        return
    size = fft.next_fast_len(len(other) + PIECE, real=True)
    spectrum = fft.rfft(other, size)
    squares = np.concatenate([[0], np.cumsum(np.square(other, dtype="float64"))])
    energy = np.maximum(squares[PIECE:] - squares[:-PIECE], 1e-9)
    for start in range(0, len(one) - PIECE, PIECE // 2):
        piece = one[start:start + PIECE]
        power = float(np.sum(np.square(piece, dtype="float64")))
        if power >= 1e-6 * PIECE:
            product = fft.irfft(spectrum * np.conj(fft.rfft(piece, size)), size)[:len(energy)]
            yield float(np.max(product / np.sqrt(energy * power)))


class Score:
    def __init__(self, clips, groups, corpus):
        self.corpus = corpus
        self.clips = {clip["name"]: clip for clip in clips}
        self.planted, self.right, self.neither = 0, 0, 0
        self.missed, self.wrong, self.reused = [], [], []
        together = set()
        for group in groups:
            names = sorted({os.path.basename(clip["file"]).split(".")[0] for clip in group["clips"]})
            together.update(itertools.combinations(names, 2))
        facts = {name: (planted(clip), {part["group"] for part in pieces(clip)}) for name, clip in self.clips.items()}
        for pair in itertools.combinations(sorted(facts), 2):
            (sounds, items), (other_sounds, other_items) = facts[pair[0]], facts[pair[1]]
            if shared(sounds, other_sounds) >= LEAST:
                self.planted += 1
                self.right += pair in together
                if pair not in together:
                    self.missed.append(pair)
            elif items & other_items:
                self.neither += pair in together
            elif pair in together:
                likeness = self.likeness(*pair)
                (self.reused if likeness >= reuse.SAME else self.wrong).append((pair, likeness))
        self.ordinary = self.likeness_of_strangers(facts)

    def likeness(self, one, other):
        """The third best correlation of what two clips were made of."""
        found = []
        for mine, theirs in itertools.product(pieces(self.clips[one]), pieces(self.clips[other])):
            found += correlations(self.heard(mine), self.heard(theirs))
        return sorted(found, reverse=True)[2] if len(found) > 2 else 0.0

    def heard(self, part):
        samples = reuse.read(self.corpus.by_id[part["item"]].path, part["start"], part["stop"])
        return resample_poly(samples, 1, 2).astype("float32")

    def likeness_of_strangers(self, facts, count=STRANGERS):
        """The same of clips that share nothing: the highest of some pairs."""
        if not self.wrong and not self.reused:
            return None
        dice = np.random.default_rng(seed("strangers"))
        names = sorted(facts)
        found = []
        while len(found) < count:
            one, other = (names[place] for place in dice.choice(len(names), 2, replace=False))
            if not facts[one][1] & facts[other][1]:
                found.append(self.likeness(one, other))
        return max(found)

    @property
    def precision(self):
        return self.right / max(1, self.right + len(self.wrong))

    @property
    def recall(self):
        return self.right / max(1, self.planted)

    def told(self, most=40):
        """Wrong and missed pairs, as lines."""
        for pair, likeness in self.wrong + self.reused:
            made_of = [" + ".join(f"{part['item']} {part['start']:.1f}-{part['stop']:.1f}"
                                  for part in pieces(self.clips[name])) for name in pair]
            verdict = "the sources share it" if likeness >= reuse.SAME else "wrong"
            yield f"{pair[0]} ~ {pair[1]}: {verdict}, waveforms {likeness:.3f}: {made_of[0]} | {made_of[1]}"
        if self.ordinary is not None:
            yield f"waveforms of {STRANGERS} pairs of strangers: at most {self.ordinary:.3f}"
        count = {}
        for pair in self.missed:
            for name in pair:
                count[name] = count.get(name, 0) + 1
        for name, times in sorted(count.items(), key=lambda entry: (-entry[1], entry[0]))[:most]:
            clip = self.clips[name]
            yield (f"{name}: {times} pairs missed: {clip['parts'][0]['item']}, {clip['edit']} speed {clip['speed']} "
                   f"tempo {clip['tempo']} semitones {clip['semitones']} overlay "
                   f"{(clip['overlay'] or {}).get('snr')} seconds "
                   f"{[round(part['stop'] - part['start'], 1) for part in clip['parts']]}")
