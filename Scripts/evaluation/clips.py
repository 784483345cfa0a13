"""The files of a made campaign: each clip with its claim beside it, as yt-dlp writes it."""
import json
import os
from concurrent.futures import ProcessPoolExecutor

import numpy as np
from scipy.signal import resample_poly

from . import sound
from .corpus import RATE as SOURCE_RATE, Corpus
from .workplace import say

RATE = 16000
#: Seconds of a sound that are repeated where a clip loops it, and how long the loop goes on.
LOOP, LOOPED = 7, 18


def read(corpus, part):
    samples = corpus.by_id[part["item"]].read(part["start"] * SOURCE_RATE,
                                              round((part["stop"] - part["start"]) * SOURCE_RATE))
    return resample_poly(samples, 160, 441)


def levelled(samples):
    return samples * (0.1 / (np.sqrt(np.mean(samples ** 2)) + 1e-9))


def edited(samples, clip):
    if clip["speed"] != 1:
        samples = sound.at_speed(samples, clip["speed"])
    if clip["tempo"] != 1 or clip["semitones"]:
        chain = f"rubberband=tempo={clip['tempo']}:pitch={2 ** (clip['semitones'] / 12):.5f}"
        done = sound.ffmpeg(["-af", chain, "-f", "f32le", "-ar", str(RATE), "-"], samples, rate=RATE)
        samples = np.frombuffer(done, "<f4").astype("float64")
    return levelled(samples)


def samples_of(corpus, clip):
    pieces = [edited(read(corpus, part), clip) for part in clip["parts"]]
    whole = np.concatenate(pieces)
    if clip["edit"] == "loop":
        whole = np.tile(pieces[0][:LOOP * RATE], 3)[:LOOPED * RATE]
    overlay = clip["overlay"]
    if overlay and overlay["noise"] is not None:
        whole = sound.under(whole, np.random.default_rng(overlay["noise"]).standard_normal(len(whole)), overlay["snr"])
    elif overlay:
        other = read(corpus, overlay["part"])[:len(whole)]
        whole = sound.under(whole, np.pad(other, (0, len(whole) - len(other))), overlay["snr"])
    ends = [levelled(read(corpus, clip[end])) if clip[end] else np.zeros(0) for end in ("before", "after")]
    whole = np.concatenate([ends[0], levelled(whole), ends[1]])
    return whole * (0.9 / max(1e-6, np.abs(whole).max()))


def make(task):
    root, clip, folder = task
    ending, codec, bitrate = clip["codec"]
    path = os.path.join(folder, f"{clip['name']}.{ending}")
    if os.path.exists(path):
        return path
    unfinished = os.path.join(folder, f".{clip['name']}.{ending}")
    sound.ffmpeg(["-map_metadata", "-1", "-c:a", codec, "-b:a", bitrate, unfinished], samples_of(corpus_at(root), clip),
                 rate=RATE)
    words = f"made clip {clip['name']} #made" + ("" if clip["sound"] is None else f" #sound{clip['sound']}")
    claim = {"id": clip["name"], "extractor_key": "TikTok", "uploader": clip["account"], "timestamp": clip["posted"],
             "webpage_url": f"https://example.org/{clip['account']}/{clip['name']}", "description": words}
    with open(os.path.join(folder, f"{clip['name']}.info.json"), "w", encoding="utf-8") as out:
        json.dump(claim, out, sort_keys=True)
    os.rename(unfinished, path)
    return path


_corpora = {}


def corpus_at(root):
    if root not in _corpora:
        _corpora[root] = Corpus(root)
    return _corpora[root]


def build(corpus, clips, folder, jobs):
    """The paths of all clips, in their order; what is there already is not made again."""
    os.makedirs(folder, exist_ok=True)
    paths = []
    with ProcessPoolExecutor(jobs) as pool:
        for path in pool.map(make, [(corpus.root, clip, folder) for clip in clips], chunksize=4):
            paths.append(path)
            if len(paths) % 250 == 0:
                say(f"{len(paths)} clips are there")
    return paths
