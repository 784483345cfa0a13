"""The peers: audfprint2, and Chromaprint with a matcher that tries every offset. Both answer with their best guess and
a score; whether a score counts is decided by the strangers, for all alike.

Run as a program (`peers.py audfprint|chromaprint INDEX QUERIES RESULTS`), so that what they cost is measured apart.
"""
import json
import os
import subprocess
import sys

import numpy as np

#: audfprint2 as its author advises for noisy and short queries: as dense as pays, with buckets that do not overflow.
#: The same hashes go into its table and its queries; the analysis of a query is shifted four times by default.
AUDFPRINT = ["--density", "100", "--fanout", "8", "--pks-per-frame", "8", "--bucketsize", "500"]
#: A frame of Chromaprint in seconds: 4096 / 3 samples at 11025 Hz.
FRAME = 4096 / 3 / 11025
#: Frames that are compared at once: 10 s; longer queries are taken in halves of it.
WINDOW = 80
#: Chromaprint's word for silence says nothing.
SILENCE = 627964279
GUESSES = 5


def audfprint(table, paths):
    """For each query up to five guesses: recording, score (hashes at one offset), offset in seconds."""
    import logging
    from audfprint2 import cli
    from audfprint2.core import hash_table, matcher
    logging.disable(logging.WARNING)
    setup = {name.lstrip("-").replace("-", "_"): float(value) for name, value in zip(AUDFPRINT[::2], AUDFPRINT[1::2])}
    analyzer = cli.setup_analyzer(
        density=setup["density"], is_match=True, pks_per_frame=int(setup["pks_per_frame"]),
        fanout=int(setup["fanout"]), freq_sd=30.0, shifts=0, samplerate=11025, continue_on_error=True,
        ffmpeg_path=None)
    hashes = hash_table.HashTable(table)
    judge = matcher.Matcher()
    judge.window, judge.threshcount, judge.max_returns = 2, 5, GUESSES
    step = analyzer.n_hop / analyzer.target_sr
    for path in paths:
        try:
            found, _, _ = judge.match_file(analyzer, hashes, path)
        except Exception as error:  # a query that it cannot read or that has no hash is a query without an answer
            print(f"audfprint2: {path}: {error!r}", file=sys.stderr)
            found = []
        yield path, [[hashes.names[row[0]], float(row[1]), float(row[2]) * step] for row in found]


def words(paths):
    """Chromaprint's raw fingerprints, in the order of the paths."""
    found = []
    for start in range(0, len(paths), 100):
        part = paths[start:start + 100]
        done = subprocess.run(["fpcalc", "-raw", "-length", "0", "-ignore-errors", "-json", *part],
                              capture_output=True, text=True)
        lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
        if len(lines) == len(part):
            found += [np.array(json.loads(line)["fingerprint"], "u4") for line in lines]
            continue
        # One that is too short has no line: ask for each alone.
        for path in part:
            done = subprocess.run(["fpcalc", "-raw", "-length", "0", "-ignore-errors", "-json", path],
                                  capture_output=True, text=True)
            lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
            found.append(np.array(json.loads(lines[0])["fingerprint"] if lines else [], "u4"))
    return found


def chromaprint(index, paths):
    """For each query the offset at which the fewest bits differ; score: the share of bits that agree."""
    with np.load(index) as data:
        names, line, owners, starts = data["names"], data["words"], data["owners"], data["starts"]
    mute = line == SILENCE
    for path, query in zip(paths, words(paths)):
        best = [0.0, 0, 0]
        for place in range(0, max(1, len(query) - WINDOW // 2), WINDOW // 2):
            window = query[place:place + WINDOW]
            if len(window) < 8:
                continue
            count = len(line) - len(window) + 1
            errors = np.zeros(count, "u2")
            for number, word in enumerate(window):
                span = slice(number, number + count)
                if word == SILENCE:
                    errors += 16
                else:
                    errors += np.where(mute[span], 16, np.bitwise_count(line[span] ^ word)).astype("u2")
            whole = owners[:count] == owners[len(window) - 1:]
            share = np.where(whole, 1 - errors / (32 * len(window)), 0)
            top = int(np.argmax(share))
            if share[top] > best[0]:
                best = [float(share[top]), top, place]
        score, top, place = best
        owner = owners[top]
        yield path, [[str(names[owner]), score, float((top - starts[owner] - place) * FRAME)]] if score else []


def chromaprint_index(path, files):
    """All references' words in a row."""
    found = words(files)
    lengths = [len(item) for item in found]
    np.savez(path, names=np.array(files), words=np.concatenate(found), owners=np.repeat(np.arange(len(files)), lengths),
             starts=np.concatenate([[0], np.cumsum(lengths)[:-1]]))


def main():
    engine, index, listing, results = sys.argv[1:]
    with open(listing) as lines:
        paths = lines.read().splitlines()
    if engine == "chromaprint-index":
        chromaprint_index(index, paths)
        return
    with open(results + ".part", "w") as out:
        for path, guesses in (audfprint if engine == "audfprint" else chromaprint)(index, paths):
            out.write(json.dumps({"file": path, "guesses": guesses}) + "\n")
    os.replace(results + ".part", results)


if __name__ == "__main__":
    main()
