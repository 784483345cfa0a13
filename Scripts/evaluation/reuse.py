"""Tells true reuse from false alarms: do the waveforms agree at the places that a match names?

Pieces of 0.3 s of both sounds, above 300 Hz, the recording brought to the stranger's speed first, are correlated with
60 ms of freedom. The same recording gives some 0.8 to 1 in piece after piece, also through a codec; other sound stays
below 0.5. A steady tone agrees with any tone of its pitch, and where only tempo or only pitch was changed the waveforms
differ though the sound is the same: then only listening tells.
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


def likeness(one, one_span, other, other_span, speed):
    """Correlations of the pieces of one sound with the other, best first. `speed`: of one against the other."""
    margin = 0.1
    mine = read(one, one_span[0], one_span[1])
    theirs = read(other, other_span[0] - margin, other_span[1] + margin)
    if abs(speed - 1) > 0.002 and len(theirs):
        theirs = at_speed(theirs, speed)
    lead = int(min(margin, other_span[0]) * RATE / speed)
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


def check(row, guess):
    """The third best correlation at the places of an alarm, with the stranger's own file, unedited."""
    piece, match = row["pieces"][0], guess.raw
    if not piece.get("path") or guess.item is None:
        return 0.0
    # Back from the query to the stranger's own time.
    mine = [piece["start"] + match[end] * row["tempo"] for end in ("query_start", "query_stop")]
    speed = match["tempo"] / row["tempo"]
    found = likeness(piece["path"], mine, guess.item.path, (match["ref_start"], match["ref_stop"]), speed)
    return found[min(2, len(found) - 1)] if found else 0.0


def examine(score, corpus):
    """A table of the alarms, worst first; what is above `SAME` belongs into the list of confirmed reuse."""
    lines = ["| clip of | recording | tempo | pitch | E | waveforms | |", "|---|---|---|---|---|---|---|"]
    confirmed, false = set(), 0
    for row, guess in score.alarms + score.wrongs:
        figure, match = check(row, guess), guess.raw
        same = figure >= SAME
        false += not same
        lines.append(f"| {row['pieces'][0]['id']} | {guess.item.id if guess.item else match['recording']} | "
                     f"{match['tempo']:.3f} | {match['pitch']:.3f} | {match['e_value']:.2g} | {figure:.3f} | "
                     f"{'the same sound' if same else 'not shown'} |")
        if same:
            confirmed.add((row["pieces"][0]["id"], guess.item.id, f"{figure:.3f}"))
    lines.append(f"\n{len(score.alarms + score.wrongs)} such matches, of which {false} are not shown to be the same "
                 "sound by their waveforms.")
    if confirmed:
        lines.append(f"Lines for {os.path.relpath(REUSE)}, once somebody has listened:")
        lines += ["\t".join(pair) for pair in sorted(confirmed)]
    return "\n".join(lines)
