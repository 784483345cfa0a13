"""Queries: pieces of references under each cell's edit, and strangers. A query is decided by its cell and number alone,
so a larger run keeps what a smaller one made."""
import functools
import json
import os
import re
from concurrent.futures import ProcessPoolExecutor

import numpy as np

from . import cells, sound
from .corpus import RATE, Corpus
from .workplace import say, seed

#: How often each kind is asked for.
WEIGHTS = {"music": 0.35, "speech": 0.25, "ambience": 0.15, "effects": 0.25}
#: A piece is never shorter than this share of what is wanted: then a whole item serves.
LEAST = 0.49


class Shot:
    """A query in the making."""

    def __init__(self, corpus, folder, cell, number, length=10.0, pieces=1, references=True):
        self.corpus, self.cell, self.number, self.length, self.count = corpus, cell, number, length, pieces
        self.dice = np.random.default_rng(seed("query", cell, number))
        self.stem = os.path.join(folder, re.sub("[^A-Za-z0-9.-]+", "-", cell), f"{number:04d}")
        self.items = corpus.references if references else corpus.strangers
        self.tempo = self.pitch = 1.0
        self.loops, self.note, self.file = False, "", None
        self.starts, self.cuts, self.guests, self._pieces = None, [], [], None

    def path(self, ending):
        self.file = f"{self.stem}.{ending}"
        return self.file

    @property
    def pieces(self):
        if self._pieces is None:
            self._pieces = []
            while len(self._pieces) < self.count:
                piece = self.cut(self.length, self.items)
                if self.cuts[-1][0].group in {cut[0].group for cut in self.cuts[:-1]}:
                    self.cuts.pop()
                else:
                    self._pieces.append(piece)
        return self._pieces

    @property
    def sound(self):
        return self.pieces[0]

    def take(self, seconds):
        """A piece of another length than the cell's."""
        self.length = seconds
        return self.sound

    def cut(self, seconds, items, record=True):
        kinds = sorted({item.kind for item in items})
        weights = np.array([WEIGHTS[kind] for kind in kinds])
        for _ in range(1000):
            kind = kinds[self.dice.choice(len(kinds), p=weights / weights.sum())]
            fitting = [item for item in items if item.kind == kind and item.seconds >= LEAST * seconds]
            if not fitting:
                continue
            item = fitting[self.dice.integers(len(fitting))]
            count = min(round(seconds * RATE), item.length)
            start = int(self.dice.integers(0, item.length - count + 1))
            samples = item.read(start, count)
            if sound.level(samples) > -50:
                if record:
                    self.cuts.append((item, start / RATE, samples))
                else:
                    self.guests.append(item.id)
                return samples
        raise RuntimeError(f"no item has {seconds} s of sound")

    def other_music(self, count):
        """Music of strangers, to go over it."""
        music = [item for item in self.corpus.strangers if item.kind == "music"]
        parts, length = [], 0
        while length < count:
            parts.append(self.cut(min(30.0, count / RATE), music, record=False))
            length += len(parts[-1])
        return np.concatenate(parts)[:count]

    def strangers(self, seconds):
        """So many seconds of strangers."""
        parts, length = [], 0
        while length < seconds * RATE:
            parts.append(self.cut(40.0, self.corpus.strangers, record=False).astype("float32"))
            length += len(parts[-1])
        return np.concatenate(parts)[:int(seconds * RATE)]

    def row(self):
        """What is true of the query, as JSON."""
        starts = self.starts or [0.0] * len(self.cuts)
        first = self.cuts[0]
        return {"file": self.file, "cell": self.cell, "number": self.number, "tempo": self.tempo, "pitch": self.pitch,
                "loops": self.loops, "note": self.note, "guests": self.guests, "kind": first[0].kind,
                "active": round(sound.active(np.concatenate([cut[2] for cut in self.cuts])), 3),
                "pieces": [{"id": item.id, "path": item.path, "start": start, "seconds": len(samples) / RATE, "at": at}
                           for (item, start, samples), at in zip(self.cuts, starts)]}


#: From this number on strangers are of further sources.
PLAIN_STRANGERS = 400


def further_stranger(shot, others, dice):
    """Strangers beyond the first: cuts under more edits, other packages, recombined pieces, synthetic voices."""
    edits = list(cells.STRANGER_EDITS)
    shot.note = edits[dice.integers(len(edits))]
    turn = shot.number % 8
    if turn in (2, 3, 4) and others:
        shot.items = others
    elif turn == 5:
        parts = [shot.cut(2.5, shot.items) for _ in range(4)]
        shot._pieces = [np.concatenate(parts)]
        shot.starts = np.cumsum([0] + [len(part) / RATE for part in parts[:-1]]).tolist()
        shot.note += ", recombined"
    elif turn == 6:
        spoken, name = sound.voice(10 * RATE, dice)
        shot._pieces = [spoken]
        shot.cuts = [(Voice(name), 0.0, spoken)]
        shot.note += ", espeak-ng"


class Voice:
    """Stands for an item where the sound is espeak-ng's."""

    kind, path, group = "speech", "", ""

    def __init__(self, name):
        self.id = f"espeak-ng {name}"


@functools.cache
def corpus_in(root):
    return Corpus(root)


def make(task):
    """One query: makes its file unless it is there, and returns what is true of it."""
    root, others, folder, cell, number = task
    corpus = corpus_in(root)
    if cell == "stranger":
        shot = Shot(corpus, folder, cell, number, references=False)
    else:
        function, setting, length, pieces = cells.CELLS[cell]
        shot = Shot(corpus, folder, cell, number, length, pieces)
    record = shot.stem + ".json"
    if os.path.exists(record):
        with open(record) as file:
            return json.load(file)
    os.makedirs(os.path.dirname(shot.stem), exist_ok=True)
    if cell == "stranger":
        edits = [name for name, count in cells.STRANGER_EDITS.items() for _ in range(count)]
        shot.note = edits[number % len(edits)]
        if number >= PLAIN_STRANGERS:
            further_stranger(shot, corpus_in(others).strangers if others else [], shot.dice)
        cells.stranger(shot, shot.note.partition(",")[0])
    else:
        function(shot, setting)
    row = shot.row()
    with open(record + ".part", "w") as file:
        json.dump(row, file)
    os.replace(record + ".part", record)
    return row


def build(corpus, others, folder, names, per_cell, strangers, jobs):
    """All queries of some cells, and strangers; `others`: the folder of a corpus that only strangers come from."""
    tasks = [(corpus.root, others, folder, name, number) for name in names for number in range(per_cell)]
    tasks += [(corpus.root, others, folder, "stranger", number) for number in range(strangers)]
    say(f"making {len(tasks)} queries in {folder} (those that are there stay)")
    rows = []
    with ProcessPoolExecutor(jobs) as pool:
        for number, row in enumerate(pool.map(make, tasks, chunksize=4), 1):
            rows.append(row)
            if number % 200 == 0:
                say(f"  {number} of {len(tasks)}")
    return rows
