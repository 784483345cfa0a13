"""The corpus: recorded music, speech, ambience and effects out of Debian packages, as FLAC, with a role for each item.

A `reference` is indexed; a `stranger` never is. Items that share sound stand in one group, and a group has one role.
"""
import csv
import glob
import os
import re
import shutil
import subprocess
import zipfile
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import soundfile

from . import duplicates
from .workplace import digest, read_bytes, say, seed, stop

RATE = 44100
LONGEST = 180.0
#: Shorter files are joined to reels.
SHORTEST = 4.0
#: What a corpus' folder says of it: its items, and the packages that they are from.
TABLE, STAMP = "sources.csv", "packages.txt"
FIELDS = ["id", "kind", "path", "seconds", "role", "group", "package", "origin"]
SOUNDS = (".wav", ".ogg", ".oga", ".opus", ".mp3", ".flac", ".au", ".m4a")
ARCHIVES = (".pk3", ".wz", ".zip")

#: What each package holds: the first pattern that a path fits decides its kind; "" leaves it out. Speech is joined to
#: reels by folder, because prompts are short.
PACKAGES = {
    "asc-music": [("", "music")],
    "asterisk-moh-opsound-wav": [("", "music")],
    "asterisk-core-sounds-en-wav": [("/silence/", ""), ("", "speech")],
    "asterisk-core-sounds-es-wav": [("/silence/", ""), ("", "speech")],
    "drascula-music": [("", "music")],
    "fillets-ng-data-cs": [("", "speech")],
    "gnome-shell-pomodoro-data": [("", "ambience")],
    "hedgewars-data": [("/Music/", "music"), ("/voices/", "speech"), ("", "effects")],
    "lincity-ng-data": [("/music/", "music"), ("", "ambience")],
    "openarena-data": [("/music/", "music"), ("sound/(player|feedback|teamplay|vo)", "speech"), ("", "effects")],
    "pushover-data": [("", "music")],
    "searchandrescue-data": [("/music/", "music"), ("", "effects")],
    "unknown-horizons": [("/music/", "music"), ("/voice/", "speech"),
                         ("lumberjack|square|sheep|tavern|warehouse|windmill|smith|stonemason", "ambience"),
                         ("", "effects")],
    "warzone2100-data": [("/sfx/", "effects"), ("", "speech")],
    "warzone2100-music": [("", "music")],
    "wesnoth-1.16-music": [("", "music")],
    "zaz-data": [("/mus[0-9]", "music"), ("", "effects")],
}
#: Enough of each kind for a first look, in 200 MB of packages.
SMALL = ["asc-music", "asterisk-core-sounds-en-wav", "asterisk-moh-opsound-wav", "gnome-shell-pomodoro-data",
         "lincity-ng-data", "openarena-data", "searchandrescue-data", "zaz-data"]
#: Further packages that no reference ever comes from: strangers only.
STRANGER_PACKAGES = {
    "asterisk-core-sounds-fr-wav": [("/silence/", ""), ("", "speech")],
    "asterisk-core-sounds-it-wav": [("/silence/", ""), ("", "speech")],
    "asterisk-core-sounds-ru-wav": [("/silence/", ""), ("", "speech")],
    "fillets-ng-data-nl": [("", "speech")],
    "planetblupi-music-ogg": [("", "music")],
    "singularity-music": [("", "music")],
    "extremetuxracer-data": [("music", "music"), ("", "effects")],
    "bucklespring-data": [("", "effects")],
}


class Item:
    """One file of the corpus."""

    def __init__(self, root, row):
        self.root, self.row = root, row
        self.id, self.kind, self.role, self.group = row["id"], row["kind"], row["role"], row["group"]
        self.package, self.seconds = row["package"], float(row["seconds"])
        self.path = os.path.join(root, row["path"])
        self.length = round(self.seconds * RATE)

    def read(self, start=0, count=-1):
        with soundfile.SoundFile(self.path) as file:
            file.seek(int(start))
            return file.read(count, dtype="float32").astype("float64")


class Corpus:
    """All items; build it with `build`."""

    def __init__(self, root):
        self.root = root
        table, stamp = os.path.join(root, TABLE), os.path.join(root, STAMP)
        with open(table, newline="") as rows:
            self.items = [Item(root, row) for row in csv.DictReader(rows)]
        #: Names what is made from it: another one as soon as a package or an item is another.
        self.key = f"{os.path.basename(root)}-{digest(read_bytes(stamp), read_bytes(table))}"
        self.by_id = {item.id: item for item in self.items}
        self.by_path = {item.path: item for item in self.items}
        self.references = [item for item in self.items if item.role == "reference"]
        self.strangers = [item for item in self.items if item.role == "stranger"]

    @property
    def hours(self):
        return sum(item.seconds for item in self.references) / 3600


def fetch(package, cache, local):
    """The package's file: one that lies there, or a download."""
    for folder in filter(None, [os.path.join(cache, "packages"), local]):
        found = sorted(glob.glob(os.path.join(glob.escape(folder), package + "_*.deb")))
        if found:
            return found[-1]
    folder = os.path.join(cache, "packages")
    os.makedirs(folder, exist_ok=True)
    say(f"downloading {package}")
    result = subprocess.run(["apt-get", "download", "-qq", package], cwd=folder, capture_output=True, text=True)
    found = sorted(glob.glob(os.path.join(glob.escape(folder), package + "_*.deb")))
    if result.returncode or not found:
        stop(f"apt-get download {package} failed: {result.stderr.strip()[-300:]}; is the package list up to date "
             "(apt-get update)?")
    return found[-1]


def unpack(archive, folder):
    """A package with the archives in it, as files. Returns the sounds, sorted by path."""
    subprocess.run(["dpkg-deb", "-x", archive, folder], check=True)
    for path in sorted(walk(folder, ARCHIVES)):
        with zipfile.ZipFile(path) as inner:
            members = [name for name in inner.namelist() if name.lower().endswith(SOUNDS) and ".." not in name]
            inner.extractall(path + ".d", members)
    return sorted(walk(folder, SOUNDS))


def walk(folder, endings):
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            if name.lower().endswith(endings) and os.path.isfile(path) and not os.path.islink(path):
                yield path


def decode(path):
    """Mono at 44.1 kHz, at most three minutes; None where there is nothing to hear."""
    done = subprocess.run(["ffmpeg", "-v", "quiet", "-nostdin", "-t", str(LONGEST), "-i", path, "-vn", "-ac", "1",
                           "-ar", str(RATE), "-f", "s16le", "-"], capture_output=True)
    samples = np.frombuffer(done.stdout[:len(done.stdout) // 2 * 2], "<i2")
    if len(samples) < RATE // 10 or np.sqrt(np.mean((samples / 32768.0) ** 2)) < 1e-3:
        return None
    return samples


def tidy(text):
    return re.sub("[^A-Za-z0-9]+", "-", text).strip("-")


def take_in(task):
    """One package into FLAC files; returns their rows without group."""
    package, rules, archive, root, roles = task
    scratch = os.path.join(root, "unpacking-" + package)
    shutil.rmtree(scratch, ignore_errors=True)
    rows, reels, seen = [], {}, set()

    def keep(kind, name, samples, origin):
        identity = f"{package}--{tidy(name)}"
        while identity in {row["id"] for row in rows}:
            identity += "-x"
        path = os.path.join(kind, identity + ".flac")
        os.makedirs(os.path.join(root, kind), exist_ok=True)
        soundfile.write(os.path.join(root, path), samples, RATE, format="FLAC", subtype="PCM_16")
        rows.append({"id": identity, "kind": kind, "path": path, "seconds": f"{len(samples) / RATE:.4f}", "role": roles,
                     "group": "", "package": package, "origin": origin})

    for path in unpack(archive, scratch):
        origin = os.path.relpath(path, scratch)
        kind = next((kind for pattern, kind in rules if re.search(pattern, "/" + origin)), "")
        samples = decode(path) if kind else None
        if samples is None:
            continue
        content = digest(samples.tobytes())
        if content in seen:
            continue
        seen.add(content)
        if kind == "speech" or len(samples) < SHORTEST * RATE:
            reels.setdefault((kind, os.path.dirname(origin) if kind == "speech" else ""), []).append((origin, samples))
        else:
            keep(kind, "-".join(os.path.splitext(origin)[0].split("/")[-2:]), samples, origin)
    for (kind, place), parts in sorted(reels.items()):
        if kind == "music":
            continue
        name = tidy("-".join(place.split("/")[-2:])) or kind
        for number, (names, samples) in enumerate(reel(parts, seed(package, place, kind), kind)):
            keep(kind, f"{name}-reel{number:02d}", samples, names)
    shutil.rmtree(scratch, ignore_errors=True)
    return rows


def reel(parts, number, kind):
    """Short sounds one after the other, with pauses, 25 to 55 seconds each; a last one of under 10 s is left out."""
    dice = np.random.default_rng(number)
    order = dice.permutation(len(parts))
    pieces, names, length, aim = [], [], 0, dice.uniform(25, 55)
    for turn, place in enumerate(order):
        origin, samples = parts[place]
        pause = np.zeros(int(RATE * (dice.uniform(0.15, 0.6) if kind == "speech" else dice.uniform(0.1, 1.0))), "<i2")
        pieces += [samples[:60 * RATE], pause]
        names.append(os.path.basename(origin))
        length += len(pieces[-2]) + len(pause)
        if length >= aim * RATE or turn == len(order) - 1:
            if length >= 10 * RATE:
                yield " ".join(names)[:1500], np.concatenate(pieces)
            pieces, names, length, aim = [], [], 0, dice.uniform(25, 55)


def assign_roles(rows):
    """A quarter of each kind's items become strangers, whole groups at a time, in an order by hash."""
    for kind in sorted({row["kind"] for row in rows}):
        mine = [row for row in rows if row["kind"] == kind and not row["role"]]
        aim, groups = round(len(mine) / 4), {}
        for row in mine:
            groups.setdefault(row["group"], []).append(row)
        taken = 0
        for group in sorted(groups, key=lambda group: seed("role", group)):
            decided = next((row["role"] for row in rows if row["group"] == group and row["role"]), None)
            role = decided or ("stranger" if taken + len(groups[group]) <= aim else "reference")
            taken += len(groups[group]) if role == "stranger" else 0
            for row in groups[group]:
                row["role"] = role


def standard(options, small=False):
    """The corpus of the trials: all of it, or enough for a first look."""
    packages = {name: PACKAGES[name] for name in SMALL} if small else PACKAGES
    return build(options, "small-corpus" if small else "corpus", packages)


def further(options):
    """Sound of packages that no reference is from."""
    return build(options, "others", STRANGER_PACKAGES, "stranger")


def build(options, name, packages, roles=""):
    """The corpus of some packages; what is there already is not made again."""
    jobs, root = options.jobs, os.path.join(os.path.abspath(options.cache), name)
    table, stamp = os.path.join(root, TABLE), os.path.join(root, STAMP)
    archives = {package: fetch(package, options.cache, options.packages) for package in sorted(packages)}
    wanted = "".join(os.path.basename(archive) + "\n" for archive in archives.values())
    if os.path.exists(table) and os.path.exists(stamp) and open(stamp).read() == wanted:
        return Corpus(root)
    say(f"building the corpus in {root} from {len(packages)} packages")
    shutil.rmtree(root, ignore_errors=True)
    os.makedirs(root)
    tasks = [(package, packages[package], archives[package], root, roles) for package in
             sorted(packages, key=lambda package: -os.path.getsize(archives[package]))]
    rows = []
    with ProcessPoolExecutor(jobs) as pool:
        for task, found in zip(tasks, pool.map(take_in, tasks)):
            hours = sum(float(row["seconds"]) for row in found) / 3600
            say(f"  {task[0]}: {len(found)} items, {hours:.2f} h")
            rows += found
    rows.sort(key=lambda row: row["id"])
    for row, group in zip(rows, duplicates.groups([os.path.join(root, row["path"]) for row in rows], jobs)):
        row["group"] = rows[group]["id"]
    assign_roles(rows)
    with open(table, "w", newline="") as out:
        writer = csv.DictWriter(out, FIELDS)
        writer.writeheader()
        writer.writerows(rows)
    with open(stamp, "w") as out:
        out.write(wanted)
    return Corpus(root)
