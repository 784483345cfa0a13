"""Ours and the peers, run on the same files. What an engine said once of a query it is not asked again."""
import json
import os
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor

from . import peers
from .workplace import Cost, digest, folder_size, measure, read_bytes, say, stop, write_lines


def is_long(row):
    return row["cell"] == "6 s in 30 minutes"


def whole_lines(path):
    """The records of a file, one a line. Half a line, as a run leaves it that was broken off, is cut away, so that the
    next record begins a line."""
    if not os.path.exists(path):
        return []
    with open(path, "r+b") as file:
        lines = file.readlines()
        if lines and not lines[-1].endswith(b"\n"):
            file.truncate(file.tell() - len(lines.pop()))
    return list(map(json.loads, lines))


class Engine:
    """Something that says which recording a query is of. Answers: lists of guesses, best first."""

    #: How it is called in the table.
    name = ""
    #: Queries asked in one go; results are kept after each.
    batch = 250
    #: Whether its answers are already decided; otherwise the strangers set a threshold on the score.
    decides = False

    def __init__(self, folder, key):
        self.folder = os.path.join(folder, f"{type(self).__name__.lower()}-{key}")
        os.makedirs(self.folder, exist_ok=True)
        self.costs = os.path.join(self.folder, "costs.json")

    def ask(self, rows):
        """Answers by file, and CPU seconds by file."""
        record = os.path.join(self.folder, "answers.ndjson")
        known = {answer["file"]: answer for answer in whole_lines(record)}
        # Long queries are asked apart, so that the cost of one of 10 s is known.
        missing = [[row["file"] for row in rows if row["file"] not in known and is_long(row) == long]
                   for long in (False, True)]
        parts = [some[start:start + self.batch] for some in missing for start in range(0, len(some), self.batch)]
        for number, part in enumerate(parts, 1):
            say(f"{self.name}: {len(part)} queries, part {number} of {len(parts)}")
            answers, cost = self.answer(part)
            with open(record, "a") as out:
                for file in part:
                    known[file] = {"file": file, "cpu": cost.cpu / len(part), "answer": answers.get(file)}
                    out.write(json.dumps(known[file]) + "\n")
        return ({row["file"]: known[row["file"]]["answer"] for row in rows},
                {row["file"]: known[row["file"]]["cpu"] for row in rows})

    def remember(self, cost, size):
        with open(self.costs, "w") as out:
            json.dump({"index_cpu_s": cost.cpu, "bytes": size}, out)

    @property
    def index_cost(self):
        with open(self.costs) as file:
            return json.load(file)


class Reheard(Engine):
    """The program on trial."""

    name = "Reheard"
    decides = True

    def __init__(self, folder, binary, corpus, jobs, index=None, largest=None):
        key = digest(read_bytes(binary), index or corpus.root)
        super().__init__(folder, key + (f"-{largest}" if largest else ""))
        self.binary, self.jobs = binary, jobs
        self.places = {os.path.realpath(item.path): item.path for item in corpus.items}
        self.options = ["--max-e", str(largest)] if largest else []
        self.index = index or os.path.join(self.folder, "references.reheard")
        if not os.path.exists(self.costs):
            if index:
                return
            shutil.rmtree(self.index, ignore_errors=True)
            listing = os.path.join(self.folder, "references.txt")
            write_lines(listing, [item.path for item in corpus.references])
            say(f"{self.name}: adding {len(corpus.references)} recordings, {corpus.hours:.2f} h")
            cost = measure([binary, "index", "add", "--jobs", str(jobs), "--index", self.index,
                            "--files-from", listing])
            self.remember(cost, folder_size(self.index))

    def path(self, recording):
        """The item's path; a recording's ID is its path from the index's folder."""
        place = os.path.join(os.path.dirname(os.path.realpath(self.index)), recording)
        return self.places.get(os.path.realpath(place), recording)

    def answer(self, files):
        listing, output = os.path.join(self.folder, "queries.txt"), os.path.join(self.folder, "batch.ndjson")
        write_lines(listing, files)
        cost = measure([self.binary, "check", "--index", self.index, "--format", "ndjson", "--jobs", str(self.jobs),
                        *self.options, "--files-from", listing], output=output, allowed=(0, 1, 2))
        with open(output) as lines:
            answers = {answer["file"]: answer for answer in map(json.loads, lines)}
        for answer in answers.values():
            for match in answer["matches"]:
                match["recording"] = self.path(match["recording"])
        # A file that fails has an answer that says so; what has none, the program did not come to.
        if not answers.keys() >= set(files):
            stop(f"{self.name} ended with {cost.status} and {len(answers)} of {len(files)} answers")
        return answers, cost


class Peer(Engine):
    """A peer, run as a program of its own."""

    mode = index_file = ""
    #: A peer reads its whole index for each batch.
    batch = 1500

    #: How many of it may run at a time: audfprint2 holds 2 GB of table.
    most_jobs = 1

    def __init__(self, folder, corpus, jobs):
        # How a peer is asked stands in that file.
        super().__init__(folder, digest(read_bytes(peers.__file__), corpus.root))
        self.jobs = min(jobs, self.most_jobs)
        self.index = os.path.join(self.folder, self.index_file)
        if not os.path.exists(self.costs):
            listing = os.path.join(self.folder, "references.txt")
            write_lines(listing, [item.path for item in corpus.references])
            say(f"{self.name}: adding {len(corpus.references)} recordings")
            cost = measure(self.build(listing))
            self.remember(cost, self.size())

    def size(self):
        return os.path.getsize(self.index)

    def answer(self, files):
        def ask(number):
            listing, results = (os.path.join(self.folder, f"{name}{number}") for name in ("queries", "batch"))
            write_lines(listing, files[number::self.jobs])
            cost = measure([sys.executable, peers.__file__, self.mode, self.index, listing, results])
            with open(results) as lines:
                return {answer["file"]: answer["guesses"] for answer in map(json.loads, lines)}, cost

        answers, cpu = {}, 0
        with ThreadPoolExecutor(self.jobs) as pool:
            for part, cost in pool.map(ask, range(self.jobs)):
                answers.update(part)
                cpu += cost.cpu
        return answers, Cost(cpu, 0, 0, 0)


class Audfprint(Peer):
    name, mode, index_file = "audfprint2, dense", "audfprint", "table.pklz"

    def build(self, listing):
        return [sys.executable, "-m", "audfprint2", "new", listing, "--list", "--dbase", self.index, *peers.AUDFPRINT]


class Chromaprint(Peer):
    name, mode, index_file = "Chromaprint, all offsets", "chromaprint", "words.npz"
    most_jobs = 8

    def build(self, listing):
        return [sys.executable, peers.__file__, "chromaprint-index", self.index, listing, "-"]

    def size(self):
        # Its words alone, four bytes each; numpy's file holds our notes, too.
        import numpy
        with numpy.load(self.index) as data:
            return int(data["words"].nbytes)
