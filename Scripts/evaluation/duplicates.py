"""Which items of a corpus share sound: landmarks of spectral peaks find pairs, the waveforms confirm them.

This is a fingerprint of its own, simpler than the one on trial, so that the trial does not judge itself.
"""
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import soundfile
from scipy.ndimage import maximum_filter
from scipy.signal import resample_poly

RATE = 8000
#: Samples of a frame's window and of its step.
WINDOW, STEP = 512, 256
#: Landmarks that must agree on one offset before the waveforms are compared.
VOTES = 12
#: Correlation of a second of waveform that counts as the same sound.
SAME = 0.6


def samples(path):
    sound, rate = soundfile.read(path, dtype="float32")
    return resample_poly(sound, 80, 441).astype("float32") if rate == 44100 else sound


def landmarks(path):
    """Hashes and frames of an item's landmarks."""
    sound = samples(path)
    count = (len(sound) - WINDOW) // STEP
    if count < 8:
        return np.zeros(0, "int64"), np.zeros(0, "int64")
    frames = np.lib.stride_tricks.sliding_window_view(sound, WINDOW)[::STEP]
    power = np.log(np.abs(np.fft.rfft(frames * np.hanning(WINDOW), axis=1)).astype("float32")[:, :256] + 1e-3)
    peaks = (maximum_filter(power, (15, 15)) == power) & (power > power.mean() + 0.5)
    time, band = np.nonzero(peaks)
    hashes, places = [], []
    for step in range(1, 6):
        interval = time[step:] - time[:-step]
        good = (interval > 0) & (interval < 64)
        hashes.append((band[:-step][good] << 14 | band[step:][good] << 6 | interval[good]).astype("int64"))
        places.append(time[:-step][good])
    return np.concatenate(hashes), np.concatenate(places)


def suspicions(paths, jobs):
    """Pairs of items with the offset at which most of their landmarks agree."""
    with ProcessPoolExecutor(jobs) as pool:
        found = list(pool.map(landmarks, paths, chunksize=8))
    hashes = np.concatenate([item[0] for item in found])
    times = np.concatenate([item[1] for item in found])
    owners = np.repeat(np.arange(len(found)), [len(item[0]) for item in found])
    order = np.lexsort((times, owners, hashes))
    hashes, times, owners = hashes[order], times[order], owners[order]
    keys = []
    for shift in range(1, 25):
        # Neighbours in the sorted list with the same hash; a hash that stands everywhere says nothing.
        same = (hashes[shift:] == hashes[:-shift]) & (owners[shift:] != owners[:-shift])
        offset = times[shift:][same] - times[:-shift][same] + (1 << 15)
        keys.append(owners[:-shift][same] << 40 | owners[shift:][same] << 20 | offset)
    keys, votes = np.unique(np.concatenate(keys), return_counts=True)
    best = {}
    for key, count in zip(keys[votes >= VOTES].tolist(), votes[votes >= VOTES].tolist()):
        pair = (key >> 40, key >> 20 & 0xFFFFF)
        best[pair] = max(best.get(pair, (0, 0)), (count, (key & 0xFFFFF) - (1 << 15)))
    return [(one, other, offset * STEP) for (one, other), (_, offset) in sorted(best.items())]


def correlation(one, other):
    """The highest normalised correlation of a short piece with any place of a longer one."""
    one = one - one.mean()
    size = 1 << (len(one) + len(other)).bit_length()
    product = np.fft.irfft(np.fft.rfft(other, size) * np.conj(np.fft.rfft(one, size)), size)
    product = product[:len(other) - len(one) + 1]
    sums = np.concatenate([[0], np.cumsum(other, dtype="float64")])
    squares = np.concatenate([[0], np.cumsum(np.square(other, dtype="float64"))])
    total, square = sums[len(one):] - sums[:-len(one)], squares[len(one):] - squares[:-len(one)]
    energy = np.maximum(square - total ** 2 / len(one), 1e-9)
    return float(np.max(product / np.sqrt(energy * np.sum(one ** 2) + 1e-9)))


def share(task):
    """Whether two items really share sound near an offset: two of the pieces of a second that both have."""
    one, other, offset = samples(task[0]), samples(task[1]), task[2]
    hits = tries = 0
    for start in range(max(0, -offset), min(len(one), len(other) - offset) - RATE, RATE // 2):
        piece = one[start:start + RATE]
        place = start + offset
        if np.sqrt(np.mean(piece ** 2)) < 1e-3:
            continue
        around = other[max(0, place - RATE // 10):place + RATE + RATE // 10]
        tries += 1
        hits += len(around) > RATE and correlation(piece, around) >= SAME
        if hits >= 2 or tries > 60:
            break
    return hits >= 2


def groups(paths, jobs=1):
    """For each item the number of the first item of its group."""
    parent = list(range(len(paths)))

    def find(number):
        while parent[number] != number:
            number = parent[number]
        return number

    pairs = suspicions(paths, jobs)
    with ProcessPoolExecutor(jobs) as pool:
        tasks = [(paths[one], paths[other], offset) for one, other, offset in pairs]
        for (one, other, _), shared in zip(pairs, pool.map(share, tasks, chunksize=4)):
            if shared:
                low, high = sorted((find(one), find(other)))
                parent[high] = low
    return [find(number) for number in range(len(paths))]
