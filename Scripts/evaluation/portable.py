"""Portable fingerprints, as `reheard fingerprint` writes them, read and written from Python.

The layout is told in Sources/Reheard/Fingerprints/FingerprintFileFormat.swift and the code of the peaks in
Sources/Hearing/Landmarks/ConstellationCodec.swift. The header with the profile is taken over from a file that the program
wrote, so that what is written here carries the program's own parameters.
"""
import hashlib
import json
import struct

import numpy as np

MAGIC, VERSION = b"RHPRINTS", 4
#: Steps per frame and per band.
STEPS = 4
LONGEST_WAIT, PAIRED, NO_BAND = 31, 1 << 5, 1023


class Print:
    """One fingerprint: what is told of it, and peaks by time (quarter frames) with band (quarter bands) and rank."""

    def __init__(self, description, times, bands, ranks):
        self.description, self.times, self.bands, self.ranks = description, times, bands, ranks


class PrintFile:
    """A file of fingerprints, read as a whole."""

    def __init__(self, path):
        with open(path, "rb") as file:
            data = file.read()
        if data[:8] != MAGIC or struct.unpack_from("<I", data, 8)[0] != VERSION:
            raise ValueError(f"{path}: expected portable fingerprints of format {VERSION}; this script must learn the "
                             "program's new format")
        place = 16 + struct.unpack_from("<I", data, 12)[0]
        self.header, self.profile = data[:place], json.loads(data[16:place])
        self.prints = []
        while struct.unpack_from("<I", data, place)[0]:
            # Text, code, ranks; the marks of pictures are not read.
            sizes = struct.unpack_from("<IIII", data, place)
            place += 16
            text, code, ranks = (data[place + sum(sizes[:part]):place + sum(sizes[:part + 1])] for part in range(3))
            place += sum(sizes)
            self.prints.append(Print(json.loads(text), *decode(code), np.frombuffer(ranks, "u1")))


def decode(code):
    words = np.frombuffer(code, "<u2")
    times, bands = np.cumsum(words & LONGEST_WAIT, dtype="int64"), words >> 6
    return times[bands != NO_BAND], bands[bands != NO_BAND].astype("int64")


def encode(times, bands, paired):
    """Two bytes a peak, and two for each full wait before it; `paired` tells which peaks make landmarks."""
    gaps = np.diff(times, prepend=0)
    waits = np.maximum(0, (gaps - 1) // LONGEST_WAIT)
    words = np.full(len(times) + int(waits.sum()), LONGEST_WAIT | NO_BAND << 6, "<u2")
    words[np.cumsum(waits + 1) - 1] = (gaps - waits * LONGEST_WAIT) | paired * PAIRED | bands << 6
    return words.tobytes()


def write(path, header, prints):
    """Writes fingerprints one after the other; `prints` may be a generator."""
    quota = json.loads(header[16:])["pairing"]["referenceQuota"]
    digest = hashlib.sha256()
    with open(path, "wb") as file:
        def put(data):
            digest.update(data)
            file.write(data)
        put(header)
        for item in prints:
            text = json.dumps(item.description, sort_keys=True, separators=(",", ":")).encode()
            code = encode(item.times, item.bands, item.ranks < quota)
            put(struct.pack("<IIII", len(text), len(code), len(item.times), 0))
            put(text + code + item.ranks.astype("u1").tobytes())
        put(struct.pack("<I", 0))
        file.write(digest.digest())
