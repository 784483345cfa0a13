"""The measurements of `Scripts/benchmark`, one function a part."""
import csv
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from . import corpus as corpora
from . import enlarge, mixture
from .peers import AUDFPRINT
from .workplace import REPOSITORY, Cost, folder_size, measure, say, stop, write_lines

#: The rate that Reheard hears at: the baseline resamples to it.
RATE = 8000


class Speed:
    """Inputs and results of one run."""

    def __init__(self, options):
        self.options = options
        self.corpus = corpora.standard(options, small=not options.full_corpus)
        self.folder = os.path.join(os.path.abspath(options.cache), f"benchmark-{self.corpus.key}")
        os.makedirs(self.folder, exist_ok=True)
        self.scratch = tempfile.mkdtemp(prefix="reheard-benchmark-")
        self.rows, self.targets = [], []

    def reheard(self, *arguments):
        return [self.options.binary, *arguments]

    def note(self, part, program, costs, size=""):
        """Keeps the runs of one program and prints their medians."""
        cpu, wall, memory = (statistics.median(getattr(cost, name) for cost in costs)
                             for name in ("cpu", "wall", "memory"))
        self.rows.append([part, program, len(costs), f"{cpu:.3f}", f"{wall:.3f}", f"{memory:.1f}", size])
        print(f"{part:12s} {program:34s} {cpu:9.3f} {wall:9.3f} {memory:9.1f} {size!s:>12s}", flush=True)

    def target(self, text, aim, figure, met):
        self.targets.append([text, aim, figure, "yes" if met else "NO"])

    def figure(self, text, figure):
        """What is told beside the targets, and has none."""
        self.targets.append([text, "", figure, ""])


def ratio(ours, theirs, field="cpu"):
    """The median over the rounds of ours to theirs, each pair from one round."""
    return statistics.median(getattr(one, field) / max(getattr(other, field), 1e-9)
                             for one, other in zip(ours, theirs))


def rounds(speed, contestants):
    """Runs the contestants in turn, as often as asked; returns the costs of each."""
    costs = {name: [] for name in contestants}
    for number in range(speed.options.rounds):
        for name, run in contestants.items():
            costs[name].append(run())
        say(f"  round {number + 1} of {speed.options.rounds}")
    return costs


def each(commands):
    """Commands one after the other, as one cost."""
    costs = [measure(command) for command in commands]
    return Cost(sum(cost.cpu for cost in costs), sum(cost.wall for cost in costs),
                max(cost.memory for cost in costs), 0)


def decode_command(path):
    return ["ffmpeg", "-v", "error", "-nostdin", "-i", path, "-vn", "-ac", "1", "-ar", str(RATE), "-f", "null", "-"]


def fingerprint(speed):
    """Item 1: fingerprinting against decoding alone, fpcalc and audfprint2."""
    files = mixture.files(speed.corpus, speed.folder, speed.options.files)
    output = os.path.join(speed.scratch, "prints")
    listing = os.path.join(speed.scratch, "files")
    write_lines(listing, files)

    def audfprint():
        folder = os.path.join(speed.scratch, "precomputed")
        shutil.rmtree(folder, ignore_errors=True)
        return measure([sys.executable, "-m", "audfprint2", "precompute", listing, "--list", *AUDFPRINT,
                        "--precompdir", folder, "--ncores", "1"])

    contestants = {
        "reheard fingerprint --jobs 1": lambda: measure(
            speed.reheard("fingerprint", "--senses", "sound", "--jobs", "1", "--output", output, "--files-from", listing)),
        f"ffmpeg -ac 1 -ar {RATE} -f null": lambda: each(map(decode_command, files)),
    }
    if not speed.options.without_peers:
        # It takes the end of a file for an error, and would otherwise stop at the first file.
        contestants["fpcalc -raw -length 0"] = lambda: measure(
            ["fpcalc", "-raw", "-length", "0", "-ignore-errors", *files], allowed=(0, 3))
        contestants["audfprint2 precompute"] = audfprint
    costs = rounds(speed, contestants)
    for name in contestants:
        speed.note("fingerprint", name, costs[name],
                   os.path.getsize(output) if name.startswith("reheard") else "")
    ours, decoding, *peers = costs.values()
    figure = ratio(ours, decoding)
    speed.target("fingerprinting / ffmpeg decoding, CPU", "<= 1.4", f"{figure:.2f}", figure <= 1.4)
    speed.figure("... of it above decoding", f"{figure - 1:+.2f}")
    if peers:
        figure = ratio(ours, peers[0])
        speed.target("fingerprinting / fpcalc, CPU", "<= 1.7", f"{figure:.2f}", figure <= 1.7)
        figure = ratio(ours, peers[1])
        speed.target("fingerprinting / audfprint2 precompute, CPU", "<= 0.333", f"{figure:.3f}", figure <= 1 / 3)


def add(speed):
    """Item 2: adding the corpus to an index against fingerprinting it."""
    listing = os.path.join(speed.scratch, "references")
    write_lines(listing, [item.path for item in speed.corpus.references])
    index, output = os.path.join(speed.scratch, "added.reheard"), os.path.join(speed.scratch, "prints")

    def add_all():
        shutil.rmtree(index, ignore_errors=True)
        return measure(speed.reheard("index", "add", "--jobs", "1", "--index", index, "--files-from", listing))

    costs = rounds(speed, {
        "reheard index add --jobs 1": add_all,
        "reheard fingerprint --jobs 1": lambda: measure(
            speed.reheard("fingerprint", "--senses", "sound", "--jobs", "1", "--output", output, "--files-from", listing))})
    ours, alone = costs.values()
    size = folder_size(index)
    speed.note("add", "reheard index add --jobs 1", ours, size)
    speed.note("add", "reheard fingerprint --jobs 1", alone, os.path.getsize(output))
    figure = ratio(ours, alone)
    speed.target("index add / fingerprinting, CPU", "<= 1.15", f"{figure:.3f}", figure <= 1.15)
    figure = size / 1e6 / speed.corpus.hours
    speed.target("index, MB an hour, everything in it", "<= 1.5", f"{figure:.3f}", figure <= 1.5)


def resident(command):
    """The most memory a check holds outside of mapped segments, in MB; looked at every few milliseconds."""
    most = 0
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/smaps") as maps:
                total, inside = 0, False
                for line in maps:
                    if line[0] in "0123456789abcdef":
                        inside = line.rstrip().endswith(".segment")
                    elif line.startswith("Rss:") and not inside:
                        total += int(line.split()[1])
            most = max(most, total)
        except (FileNotFoundError, ProcessLookupError):
            pass  # it has just ended
        time.sleep(0.004)
    # No program holds less than a megabyte: then it was not seen at work.
    if process.returncode not in (0, 1) or most < 1024:
        stop(f"{' '.join(command[:6])} ... ended with {process.returncode}; of its memory, {most} kB were seen")
    return most / 1024


def check(speed):
    """Item 3: one clip of 10 s against indexes of 10 and 1,000 hours."""
    clip = mixture.clip(speed.corpus, speed.folder)
    indexes = {hours: enlarge.index(speed.options.binary, speed.corpus, speed.folder, hours)
               for hours in speed.options.hours}
    contestants = {"reheard --version": lambda: measure(speed.reheard("--version"))}
    for hours, index in indexes.items():
        command = speed.reheard("check", "--jobs", "1", "--format", "ndjson", "--index", index, clip)
        measure(command, allowed=(0, 1))  # the first run reads the index from disk
        contestants[f"reheard check, {hours} h"] = lambda command=command: measure(command, allowed=(0, 1))
    costs = rounds(speed, contestants)
    for name in contestants:
        hours = next((hours for hours in indexes if name.endswith(f" {hours} h")), None)
        speed.note("check", name, costs[name], folder_size(indexes[hours]) if hours else "")
    empty, *checks = costs.values()
    base = statistics.median(cost.cpu for cost in empty)
    beyond = {hours: 1000 * (statistics.median(cost.cpu for cost in cost) - base)
              for hours, cost in zip(indexes, checks)}
    first = next(iter(beyond))
    for hours, figure in beyond.items():
        if hours == first:
            speed.target(f"check against {hours} h beyond --version, CPU", "<= 80 ms", f"{figure:.0f} ms", figure <= 80)
        else:
            times = figure / max(beyond[first], 1)
            speed.target(f"check against {hours} h / {first} h", "<= 4", f"{times:.2f} ({figure:.0f} ms)", times <= 4)
        figure = max(resident(speed.reheard("check", "--jobs", "1", "--index", indexes[hours], clip))
                     for _ in range(3))
        speed.target(f"check against {hours} h, memory beside segments", "<= 100 MB", f"{figure:.0f} MB", figure <= 100)


def memory(speed):
    """Item 4: a file of 10 hours."""
    path = mixture.long_file(speed.corpus, speed.folder, 10)
    cost = measure(speed.reheard("fingerprint", "--senses", "sound", "--jobs", "1", "--output", os.path.join(speed.scratch, "long"), path))
    speed.note("memory", "reheard fingerprint, 10 h file", [cost])
    speed.target("a 10-hour file, peak memory", "<= 120 MB", f"{cost.memory:.0f} MB", cost.memory <= 120)


def jobs(speed):
    """Item 6: two jobs against two ffmpeg side by side."""
    files = mixture.files(speed.corpus, speed.folder, speed.options.files)
    listing = os.path.join(speed.scratch, "files")
    write_lines(listing, files)

    def ours(count, pinned=()):
        return lambda: measure([*pinned, *speed.reheard("fingerprint", "--senses", "sound", "--jobs", str(count), "--output",
                                                        os.path.join(speed.scratch, "prints"), "--files-from", listing)])

    def theirs(count, pinned=()):
        # One shell for both, so that starting it costs both the same.
        command = f"xargs -d '\\n' -P {count} -I @ ffmpeg -v error -nostdin -i @ -vn -ac 1 -ar {RATE} -f null - < "
        return lambda: measure([*pinned, "sh", "-c", command + listing])

    core = ["taskset", "--cpu-list", str(min(os.sched_getaffinity(0)))]
    costs = rounds(speed, {"reheard, 1 job": ours(1), "reheard, 2 jobs": ours(2), "ffmpeg, 1 at a time": theirs(1),
                           "ffmpeg, 2 at a time": theirs(2), "reheard, 1 job on one core": ours(1, core),
                           "ffmpeg, 1 at a time on one core": theirs(1, core)})
    for name, cost in costs.items():
        speed.note("jobs", name, cost)
    one, two, single, double, pinned, yardstick = costs.values()

    def scaling(ours_alone, theirs_alone):
        own, other = ratio(ours_alone, two, "wall"), ratio(theirs_alone, double, "wall")
        return own / other, f"{own / other:.2f} ({own:.2f} / {other:.2f})"

    share, text = scaling(one, single)
    speed.target("two jobs, scaling / that of two ffmpeg", ">= 0.9", text, share >= 0.9)
    # One job decodes and analyses side by side: it fills more than a core, so that two have less to gain.
    speed.figure("... where one job has one core", scaling(pinned, yardstick)[1])


def stages(speed):
    """Each stage alone, from inside the package."""
    say("building StageBenchmark")
    build = ["swift", "build", "-c", "release", "--product", "StageBenchmark"]
    subprocess.run(build, cwd=REPOSITORY, check=True, stdout=sys.stderr)
    folder = subprocess.run(build + ["--show-bin-path"], cwd=REPOSITORY, check=True, capture_output=True, text=True)
    paths = mixture.files(speed.corpus, speed.folder, 4)
    done = subprocess.run([os.path.join(folder.stdout.strip(), "StageBenchmark"), str(speed.options.rounds), *paths],
                          check=True, capture_output=True, text=True)
    print(done.stdout, end="")
    for line in done.stdout.splitlines()[1:]:
        speed.rows.append(["stages", *line.split("\t")])


def run(options):
    speed = Speed(options)
    print(f"{'part':12s} {'program':34s} {'CPU s':>9s} {'wall s':>9s} {'peak MB':>9s} {'bytes':>12s}")
    try:
        for part in (fingerprint, add, check, memory, jobs, stages):
            if part.__name__ in options.only:
                part(speed)
    finally:
        shutil.rmtree(speed.scratch, ignore_errors=True)
    print("\n| what | target | measured | met |\n|---|---|---|---|")
    for row in speed.targets:
        print("| " + " | ".join(row) + " |")
    if options.csv:
        with open(options.csv, "w", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(["part", "program", "runs", "cpu_s", "wall_s", "peak_mb", "bytes"])
            writer.writerows(speed.rows)
            writer.writerow([])
            writer.writerow(["what", "target", "measured", "met"])
            writer.writerows(speed.targets)
    return 0
