"""Holds answers against what is true, and counts.

For each cell: `right` (the best match is of the recording or of another of its group; of a montage, all are found),
`placed` (right, and within 1 s of the true place), `edit` (right, and tempo and pitch within 2 %), `wrong` (any match
is of another recording), `failed` (an error). Matches that are known reuse are passed over: that two items share sound
somewhere was shown, but not that they do where the query was cut.
"""
import csv
import math
import os
from collections import Counter

from .engines import is_long

REUSE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "reuse.tsv")
COUNTS = ["right", "placed", "edit", "wrong", "failed"]


def known_reuse(corpus):
    """Pairs of groups that were found to share sound: by what they match, and confirmed by the waveforms."""
    if not os.path.exists(REUSE):
        return set()
    with open(REUSE, newline="") as table:
        rows = csv.DictReader((line for line in table if not line.startswith("#")), delimiter="\t")
        return {frozenset((group_of(corpus, row["one"]), group_of(corpus, row["other"]))) for row in rows}


def group_of(corpus, name):
    """The group of an item; an item of another corpus stands alone."""
    return corpus.by_id[name].group if name in corpus.by_id else name


def is_known_reuse(item, row, corpus, reuse):
    """Whether an item is known to share sound with something that the query was made of, beyond their groups."""
    inside = {group_of(corpus, name) for name in row["guests"] + [piece["id"] for piece in row["pieces"]]}
    return item is not None and any(frozenset((item.group, other)) in reuse for other in inside)


class Guess:
    """One match: the item, where it begins in query and recording (seconds), its edit (None: not told), and a score."""

    def __init__(self, item, at, start, tempo, pitch, score, raw=None):
        self.item, self.at, self.start, self.tempo, self.pitch, self.score = item, at, start, tempo, pitch, score
        self.raw = raw


def guesses(engine, answer, corpus, threshold):
    """An engine's answer as guesses; None where it failed."""
    if engine.decides:
        if answer is None or answer["status"] == "error":
            return None
        return [Guess(corpus.by_path.get(match["recording"]), match["query_start"], match["ref_start"], match["tempo"],
                      match["pitch"], match["score"], match) for match in answer["matches"]]
    return [Guess(corpus.by_path[name], 0.0, offset, None, None, score) for name, score, offset in answer or []
            if score > threshold]


def threshold(answers, strangers, corpus, reuse):
    """The score that at most 1 of 150 strangers passes, and one where there are fewer; known reuse does not count."""
    tops = []
    for row in strangers:
        tops.append(max((score for name, score, _ in answers[row["file"]] or []
                         if not is_known_reuse(corpus.by_path[name], row, corpus, reuse)), default=0.0))
    tops.sort(reverse=True)
    passing = max(1, len(tops) // 150)
    return tops[passing] if len(tops) > passing else 0.0


class Verdict:
    """What an answer to a query is worth."""

    def __init__(self, row, found, corpus, reuse):
        self.flags = Counter(n=1)
        self.place = self.tempo = self.pitch = None
        self.alarms, self.reused = [], []
        if found is None:
            self.flags["failed"] = 1
            return
        pieces = [] if row["cell"] == "stranger" else row["pieces"]
        groups = [corpus.by_id[piece["id"]].group for piece in pieces]
        for guess in found:
            if guess.item is None or guess.item.group not in groups:
                (self.reused if is_known_reuse(guess.item, row, corpus, reuse) else self.alarms).append(guess)
        self.flags["wrong"] = bool(self.alarms)
        counted = [guess for guess in found if guess not in self.reused]
        if not counted or not pieces or counted[0] in self.alarms:
            return
        if not set(groups) <= {guess.item.group for guess in counted if guess.item}:
            return
        self.flags["right"] = 1
        best = counted[0]
        piece = pieces[groups.index(best.item.group)]
        if best.tempo is not None:
            self.tempo = 100 * abs(best.tempo / row["tempo"] - 1)
            self.pitch = abs(12 * math.log2(best.pitch / row["pitch"]))
            self.flags["edit"] = self.tempo <= 2 and abs(best.pitch / row["pitch"] - 1) <= 0.02
        # A copy may lie otherwise in its file; the item itself tells the place, where it is named, too.
        own = next((guess for guess in counted if guess.item and guess.item.id == piece["id"]), best)
        self.place = self.misplacement(own, piece, row)
        self.flags["placed"] = self.place <= 1

    @staticmethod
    def misplacement(guess, piece, row):
        """Seconds between where the match begins in the recording and where it should."""
        into = (guess.at - piece["at"]) * row["tempo"]
        if row["loops"]:
            # Any turn of the loop is as right.
            miss = (guess.start - piece["start"] - into) % piece["seconds"]
            return min(miss, piece["seconds"] - miss)
        return abs(guess.start - piece["start"] - into)


class Tally:
    """Counts and errors of many queries."""

    def __init__(self):
        self.counts, self.errors = Counter(), {"place": [], "tempo": [], "pitch": []}

    def add(self, verdict):
        self.counts.update(verdict.flags)
        for name, values in self.errors.items():
            value = getattr(verdict, name)
            if value is not None:
                values.append(value)

    def rate(self, name):
        return self.counts[name] / max(1, self.counts["n"])

    def quantile(self, name, share):
        values = sorted(self.errors[name])
        return values[min(len(values) - 1, int(share * len(values)))] if values else float("nan")


class Score:
    """An engine's tallies: by cell, by kind, over all; and its false alarms."""

    def __init__(self, engine, rows, corpus):
        self.engine = engine
        answers, cpu = engine.ask(rows)
        strangers = [row for row in rows if row["cell"] == "stranger"]
        reuse = known_reuse(corpus)
        self.threshold = None if engine.decides else threshold(answers, strangers, corpus, reuse)
        self.cells, self.kinds, self.all, self.strangers = {}, {}, Tally(), Tally()
        self.alarms, self.wrongs, self.reused = [], [], []
        for row in rows:
            verdict = Verdict(row, guesses(engine, answers[row["file"]], corpus, self.threshold), corpus, reuse)
            for guess in verdict.alarms[:1]:
                (self.alarms if row["cell"] == "stranger" else self.wrongs).append((row, guess))
            for guess in verdict.reused[:1]:
                self.reused.append((row, guess))
            if row["cell"] == "stranger":
                self.strangers.add(verdict)
                continue
            for tally in (self.cells.setdefault(row["cell"], Tally()), self.kinds.setdefault(row["kind"], Tally()),
                          self.all):
                tally.add(verdict)
        costs = [cpu[row["file"]] for row in rows if not is_long(row)]
        self.cpu = 1000 * sum(costs) / max(1, len(costs))
        self.megabytes = engine.index_cost["bytes"] / 1e6 / corpus.hours
        self.index_cpu = engine.index_cost["index_cpu_s"] / corpus.hours
