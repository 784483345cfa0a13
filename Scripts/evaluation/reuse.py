"""Tells true reuse from false alarms: do the waveforms agree at the places that a match names?

Pieces of 0.3 s of both sounds, above 300 Hz, the recording brought to the stranger's speed first, are correlated with
60 ms of freedom. The same recording gives some 0.8 to 1 in piece after piece, also through a codec; other sound stays
below 0.5. A steady tone agrees with any tone of its pitch, and where only tempo or only pitch was changed the waveforms
differ though the sound is the same: then how loud both are from moment to moment may tell, and listening.
"""
import os

import numpy as np
import soundfile
from scipy.signal import butter, resample_poly, sosfilt

from .duplicates import correlation
from .score import REUSE
from .sound import at_speed

RATE = 22050
PIECE, FREEDOM = int(0.3 * RATE), int(0.06 * RATE)
#: The third best piece must correlate so well.
SAME = 0.7
#: Loudness is taken in steps of 10 ms, over two seconds at least, and must correlate so well.
STEP, LEAST_STEPS, SAME_LOUDNESS = int(0.01 * RATE), 200, 0.9


def read(path, start, stop):
    """A part of a file, above 300 Hz."""
    with soundfile.SoundFile(path) as file:
        rate = file.samplerate
        start = max(0, min(int(start * rate), file.frames))
        file.seek(start)
        samples = file.read(max(0, int(stop * rate) - start), dtype="float64", always_2d=True).mean(axis=1)
    if not len(samples):
        return samples
    samples = resample_poly(samples, RATE, rate) if rate != RATE else samples
    return sosfilt(butter(4, 300, "high", fs=RATE, output="sos"), samples)


def pair(one, one_span, other, other_span, speed):
    """Both sounds, the other one brought to the speed of the first, and where in it the first one should begin."""
    margin = 0.1
    mine = read(one, one_span[0], one_span[1])
    theirs = read(other, other_span[0] - margin, other_span[1] + margin)
    if abs(speed - 1) > 0.002 and len(theirs):
        theirs = at_speed(theirs, speed)
    return mine, theirs, int(min(margin, other_span[0]) * RATE / speed)


def likeness(mine, theirs, lead):
    """Correlations of the pieces of one sound with the other, best first."""
    found = []
    for start in range(0, len(mine) - PIECE, PIECE // 2):
        piece = mine[start:start + PIECE]
        if np.sqrt(np.mean(piece ** 2)) < 1e-3:
            continue
        low = max(0, start + lead - FREEDOM)
        around = theirs[low:start + lead + PIECE + FREEDOM]
        if len(around) > PIECE:
            found.append(correlation(piece, around))
    return sorted(found, reverse=True)


def loudness(samples):
    count = len(samples) // STEP
    return np.sqrt(np.mean(samples[:count * STEP].reshape(count, STEP) ** 2, axis=1))


def loudness_likeness(mine, theirs, lead):
    """How well the loudness of both goes together, at the best place within the freedom."""
    mine, best = loudness(mine), 0.0
    for start in range(max(0, lead - FREEDOM), lead + FREEDOM + 1, STEP):
        around = loudness(theirs[start:])
        count = min(len(mine), len(around))
        if count >= LEAST_STEPS and mine[:count].std() > 0 and around[:count].std() > 0:
            best = max(best, float(np.corrcoef(mine[:count], around[:count])[0, 1]))
    return best


class Likeness:
    """What the waveforms at the places of a match say: the third best of the pieces, and the loudness; of which item."""

    def __init__(self, item, waveforms=0.0, loudness=0.0):
        self.item, self.waveforms, self.loudness = item, waveforms, loudness

    @property
    def best(self):
        return max(self.waveforms, self.loudness)

    @property
    def is_same(self):
        return self.waveforms >= SAME or self.loudness >= SAME_LOUDNESS


def check(row, guess):
    """The best of the stranger's pieces that a match covers, unedited, against the recording that is named."""
    best, match = Likeness(row["pieces"][0]["id"]), guess.raw
    if guess.item is None:
        return best
    tempo = row["tempo"]
    for piece in row["pieces"]:
        if not piece.get("path"):
            continue
        # Back from the query to the stranger's own time; a match may reach beyond one piece.
        start = max(match["query_start"] * tempo, piece["at"])
        stop = min(match["query_stop"] * tempo, piece["at"] + piece["seconds"])
        if stop - start < 2 * PIECE / RATE:
            continue
        speed = match["tempo"] / tempo
        first, last = (match["ref_start"] + (end - match["query_start"] * tempo) * speed for end in (start, stop))
        mine = [piece["start"] + end - piece["at"] for end in (start, stop)]
        sounds = pair(piece["path"], mine, guess.item.path, (first, last), speed)
        found = likeness(*sounds)
        third = found[min(2, len(found) - 1)] if found else 0.0
        best = max(best, Likeness(piece["id"], third, loudness_likeness(*sounds)), key=lambda found: found.best)
    return best


def examine(score, corpus):
    """A table of the alarms, worst first; what is above `SAME` belongs into the list of confirmed reuse."""
    lines = ["| clip of | recording | tempo | pitch | E | waveforms | loudness | |", "|" + "---|" * 8]
    confirmed, false = set(), 0
    for row, guess in score.alarms + score.wrongs:
        figure, match = check(row, guess), guess.raw
        false += not figure.is_same
        lines.append(f"| {figure.item} | {guess.item.id if guess.item else match['recording']} | "
                     f"{match['tempo']:.3f} | {match['pitch']:.3f} | {match['e_value']:.2g} | {figure.waveforms:.3f} | "
                     f"{figure.loudness:.3f} | {'the same sound' if figure.is_same else 'not shown'} |")
        if figure.is_same:
            confirmed.add((figure.item, guess.item.id, f"{figure.best:.3f}"))
    lines.append(f"\n{len(score.alarms + score.wrongs)} such matches, of which {false} are not shown to be the same "
                 "sound by their waveforms.")
    if confirmed:
        lines.append(f"Lines for {os.path.relpath(REUSE)}, once somebody has listened:")
        lines += ["\t".join(pair) for pair in sorted(confirmed)]
    return "\n".join(lines)
