"""Holds E-values against what they claim: strangers match by chance alone, E of them a clip.

Of N strangers, N x should have a match with E <= x, and not many more. Matches that are known reuse, or whose waveforms
agree (see reuse.py), are no chance and are left out.
"""
import math

from scipy.stats import poisson

from . import reuse
from .score import guesses, is_known_reuse, known_reuse

#: What the table tells; at the largest the program is asked.
STEPS = [1, 0.1, 0.01, 0.001]
#: Below this a match is held against the waveforms.
DOUBTED = 0.1


def upper_limit(mean, share=0.95):
    """The least number that a Poisson variable exceeds with a probability of at most 1 - `share`."""
    return int(poisson.ppf(share, mean))


def smallest(row, answer, engine, corpus, known):
    """The smallest E-value of a stranger that chance has to answer for; infinity where there is none."""
    found = [guess for guess in guesses(engine, answer, corpus, None) or []
             if not is_known_reuse(guess.item, row, corpus, known)]
    for guess in sorted(found, key=lambda guess: guess.raw["e_value"]):
        if guess.raw["e_value"] > DOUBTED or not reuse.check(row, guess).is_same:
            return guess.raw["e_value"]
    return math.inf


def measure(engine, rows, corpus):
    """The smallest E-values of all strangers, by kind; each with the item that the stranger was cut from."""
    answers, _ = engine.ask(rows)
    known = known_reuse(corpus)
    by_kind = {}
    for row in rows:
        value = smallest(row, answers[row["file"]], engine, corpus, known)
        by_kind.setdefault(row["kind"], []).append((value, row["pieces"][0]["id"]))
    return by_kind


def table(by_kind):
    """Seen and expected, by kind and over all."""
    lines = ["| strangers | clips | " + " | ".join(f"E <= {step}: seen / expected (95 % limit)" for step in STEPS) + " |",
             "|" + "---|" * (len(STEPS) + 2)]
    everything = [entry for entries in by_kind.values() for entry in entries]
    for kind, entries in [*sorted(by_kind.items()), ("**all**", everything)]:
        cells = []
        for step in STEPS:
            seen, mean = sum(value <= step for value, _ in entries), len(entries) * step
            limit = upper_limit(mean)
            cells.append(f"{seen} / {mean:.4g} ({limit}){' !' if seen > limit and step < 1 else ''}")
        lines.append(f"| {kind} | {len(entries)} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def plot(by_kind, path):
    """How many strangers have a match with E of at most x, a clip; the line is what is expected."""
    width, height, edge, low, high = 640, 480, 60, 1e-4, 10
    colours = ["#1b6ca8", "#b8432f", "#3d8a4f", "#8a5aa8", "#a0782c"]

    def place(value, size):
        share = math.log10(value / low) / math.log10(high / low)
        return edge + share * (size - 2 * edge)

    shapes = [f'<line x1="{edge}" y1="{height - edge}" x2="{width - edge}" y2="{edge}" stroke="#999" '
              'stroke-dasharray="4 4"/>']
    for power in range(-4, 2):
        value = 10.0 ** power
        shapes.append(f'<text x="{place(value, width):.1f}" y="{height - edge + 20}" text-anchor="middle">1e{power}</text>')
        shapes.append(f'<text x="{edge - 8}" y="{height - place(value, height):.1f}" text-anchor="end">1e{power}</text>')
    for number, (kind, entries) in enumerate(sorted(by_kind.items())):
        values = sorted(value for value, _ in entries if value <= high)
        points = " ".join(f"{place(max(value, low), width):.1f},{height - place(rank / len(entries), height):.1f}"
                          for rank, value in enumerate(values, 1) if rank / len(entries) >= low)
        colour = colours[number % len(colours)]
        shapes.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.5"/>')
        shapes.append(f'<text x="{edge + 12}" y="{edge + 16 * (number + 1)}" fill="{colour}">{kind}: {len(entries)}</text>')
    shapes.append(f'<text x="{width / 2}" y="{height - 12}" text-anchor="middle">E-value</text>')
    shapes.append(f'<text x="16" y="{height / 2}" text-anchor="middle" transform="rotate(-90 16 {height / 2})">'
                  'strangers with a match of at most that, a clip</text>')
    with open(path, "w") as out:
        out.write(f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
                  f'font-family="sans-serif" font-size="12">{"".join(shapes)}</svg>\n')
