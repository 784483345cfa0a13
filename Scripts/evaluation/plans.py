"""What the clips of a made campaign consist of: pieces of which items, under which edits, posted by whom and when.

A clip is a plain dictionary, so that a plan can be kept as JSON. The order is random: any beginning is a sample of all.
"""
import random

from . import sound
from .corpus import RATE
from .score import known_reuse
from .workplace import stop

#: Seconds of an item that the clips of one planted sound are cut from.
STAGE = 26
#: A planted sound is heard nearly all the time: pauses are the same everywhere.
ACTIVE = 0.9
CODECS = [("m4a", "aac", "64k"), ("m4a", "aac", "48k"), ("opus", "libopus", "32k"), ("mp3", "libmp3lame", "64k")]
ACCOUNTS, FORTNIGHT, BEGIN = 400, 14 * 86400, 1645660800


def sizes(count, total):
    """Skewed group sizes from 3 to 80 that sum to `total`."""
    def scaled(scale):
        return [max(3, min(80, round(scale / (n + 1.5) ** 1.25))) for n in range(count)]
    low, high = 0.0, 1e6
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(scaled(middle)) < total else (low, middle)
    found = scaled(low)
    n = 0
    while sum(found) != total:
        step = 1 if sum(found) < total else -1
        if 3 <= found[n % count] + step <= 80:
            found[n % count] += step
        n += 1
    return found


class Pool:
    """Sound that nobody has used yet."""

    def __init__(self, items, dice):
        self.rest = [[item, 0.0] for item in items]
        self.dice = dice

    def take(self, seconds):
        places = [n for n, (item, start) in enumerate(self.rest) if item.seconds - start >= seconds]
        if not places:
            # No item has as much left: the longest rest must do.
            places = [max(range(len(self.rest)), key=lambda n: self.rest[n][0].seconds - self.rest[n][1])]
        # Fresh items first, so that as few clips as possible share one.
        least = min(self.rest[n][1] for n in places)
        entry = self.rest[self.dice.choice([n for n in places if self.rest[n][1] == least])]
        start = entry[1]
        entry[1] = min(entry[0].seconds, start + seconds)
        if entry[1] - start < 2:
            stop("there is not enough source material for so many clips")
        return part(entry[0], start, entry[1])


def part(item, start, end):
    return {"item": item.id, "group": item.group, "start": round(start, 3), "stop": round(end, 3)}


def merge_sources(corpus):
    """Items whose waveforms agree somewhere are one source: the corpus' groups, joined where reuse is known beside."""
    source = {item.group: item.group for item in corpus.items}
    for pair in sorted(map(sorted, known_reuse(corpus))):
        if all(group in source for group in pair):
            kept, joined = source[pair[0]], source[pair[-1]]
            source = {group: kept if now == joined else now for group, now in source.items()}
    for item in corpus.items:
        item.group = source[item.group]


def stages(items, count, dice):
    """One stretch of one item of each of `count` groups of items."""
    long = [item for item in items if item.seconds >= STAGE]
    dice.shuffle(long)
    found, groups = [], set()
    for item in long:
        if len(found) == count:
            break
        begin = dice.uniform(0, item.seconds - STAGE)
        samples = item.read(begin * RATE, STAGE * RATE)
        if item.group not in groups and sound.active(samples) >= ACTIVE:
            groups.add(item.group)
            found.append((item, begin))
    if len(found) < count:
        stop(f"{len(found)} groups of items have {STAGE} s of sound, {count} are needed")
    return found


def plan(corpus, count, others, planted_sounds, seed):
    """`count` clips of the campaign, and then `others` of the same kinds that are not in it."""
    dice = random.Random(seed)
    merge_sources(corpus)
    chosen = stages(corpus.items, planted_sounds, dice)
    used = {item.group for item, _ in chosen}
    pool = Pool([item for item in corpus.items if item.group not in used and item.seconds >= 6], dice)
    return batch(chosen, count, 0, pool, dice), batch(chosen, others, count, pool, dice)


def batch(chosen, count, number, pool, dice):
    """Half of the clips carry a planted sound, half are unrelated to all."""
    planted = count // 2
    clips = []
    counts = sizes(len(chosen), planted) if planted >= 3 * len(chosen) else \
        [planted // len(chosen) + (n < planted % len(chosen)) for n in range(len(chosen))]
    for sound_number, ((item, begin), size) in enumerate(zip(chosen, counts)):
        for _ in range(size):
            if sound_number % 4 == 3:
                # Another part of the sound each: neighbours share some, those far apart none.
                start = begin + dice.uniform(0, 14)
                end = start + dice.uniform(6, 12)
            else:
                start = begin + 11 - dice.uniform(0, 7)
                end = begin + 15 + dice.uniform(0, 7)
            clips.append({"sound": sound_number, "parts": [part(item, start, min(end, item.seconds))]})
    dice.shuffle(clips)
    # Some carry a second sound: a siren and a song.
    for clip, other in zip(clips[::20], clips[1::20]):
        if clip["sound"] != other["sound"]:
            clip["parts"].append(dict(other["parts"][0]))
    for clip in clips:
        disguise(clip, pool, dice)
    for _ in range(count - planted):
        clips.append({"sound": None, "parts": [pool.take(dice.uniform(8, 18))], "edit": "none", "speed": 1, "tempo": 1,
                      "semitones": 0, "overlay": None, "before": None, "after": None})
    dice.shuffle(clips)
    for place, clip in enumerate(clips, number):
        clip["name"] = f"clip{place:04d}"
        clip["codec"] = dice.choice(CODECS)
        clip["account"] = f"account{dice.randrange(ACCOUNTS):03d}"
        clip["posted"] = BEGIN + dice.randrange(FORTNIGHT)
    return clips


def disguise(clip, pool, dice):
    """What is done to a planted sound."""
    edit = dice.choices(["none", "speed", "tempo", "pitch", "both", "loop"], [35, 20, 15, 15, 5, 10])[0]

    def factor():
        return round(dice.choice([dice.uniform(0.8, 0.98), dice.uniform(1.02, 1.25)]), 3)

    clip["edit"] = edit
    clip["speed"] = factor() if edit == "speed" else 1
    clip["tempo"] = factor() if edit in ("tempo", "both") else 1
    clip["semitones"] = round(dice.choice([-1, 1]) * dice.uniform(0.3, 4), 2) if edit in ("pitch", "both") else 0
    clip["overlay"] = None
    if dice.random() < 0.5:
        noise = dice.random() < 0.2
        clip["overlay"] = {"snr": round(dice.uniform(0, 15), 1), "noise": dice.randrange(1 << 30) if noise else None}
        if not noise:
            span = sum(piece["stop"] - piece["start"] for piece in clip["parts"]) * 1.25
            clip["overlay"]["part"] = pool.take(min(span, 20))
    clip["before"] = pool.take(dice.uniform(3, 8)) if dice.random() < 0.3 else None
    clip["after"] = pool.take(dice.uniform(3, 8)) if dice.random() < 0.3 else None
