"""Where the trials work: a cache folder outside the repository, what they install there, and how they measure."""
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
#: What the virtual environment holds. audfprint2 is a peer; the others make and cut sound.
PYTHON_PACKAGES = ["numpy", "scipy", "soundfile", "audfprint2"]
#: Programs and the Debian packages that bring them.
PROGRAMS = {"ffmpeg": "ffmpeg", "espeak-ng": "espeak-ng", "fpcalc": "libchromaprint-tools", "dpkg-deb": "dpkg"}


def say(text):
    print(text, file=sys.stderr, flush=True)


def stop(text):
    say(f"error: {text}")
    sys.exit(2)


def default_cache():
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "reheard-evaluation")


def common_options(parser):
    """The options that every trial has."""
    parser.add_argument("--binary", default=os.path.join(REPOSITORY, ".build/release/reheard"),
                        help="the reheard program (default: .build/release/reheard)")
    parser.add_argument("--cache", default=default_cache(), metavar="FOLDER",
                        help="where packages, sound and results are kept between runs (default: %(default)s)")
    parser.add_argument("--packages", metavar="FOLDER",
                        help="take .deb files that lie here instead of downloading them")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N")


def as_root(command):
    if os.geteuid() == 0:
        return command
    if shutil.which("sudo"):
        return ["sudo"] + command
    stop(f"this needs root or sudo: {' '.join(command)}")


def install_programs(names):
    """Installs the Debian packages of the programs that are missing."""
    missing = sorted({PROGRAMS[name] for name in names if not shutil.which(name)})
    if missing:
        say(f"installing {' '.join(missing)}")
        subprocess.run(as_root(["apt-get", "update", "-qq"]), check=True, stdout=sys.stderr)
        subprocess.run(as_root(["apt-get", "install", "-y", "-qq", "--no-install-recommends"] + missing), check=True,
                       stdout=sys.stderr)


def enter(cache, script):
    """Goes on in a virtual environment that has what the trials need; makes it where it is missing."""
    folder = os.path.join(os.path.abspath(cache), "python")
    python = os.path.join(folder, "bin", "python3")
    done = os.path.join(folder, "installed.json")
    wanted = json.dumps(PYTHON_PACKAGES)
    if not os.path.exists(done) or open(done).read() != wanted:
        say(f"making a virtual environment in {folder} with {' '.join(PYTHON_PACKAGES)}")
        if subprocess.run([sys.executable, "-c", "import ensurepip, venv"], capture_output=True).returncode:
            subprocess.run(as_root(["apt-get", "install", "-y", "-qq", "python3-venv"]), check=True, stdout=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"] + PYTHON_PACKAGES,
                       check=True, stdout=sys.stderr)
        with open(done, "w") as out:
            out.write(wanted)
    if os.path.realpath(sys.prefix) != os.path.realpath(folder):
        os.execv(python, [python, os.path.abspath(script)] + sys.argv[1:])


def need_binary(path):
    if not os.access(path, os.X_OK):
        stop(f"{path} is not a program; build it with: Scripts/build")


def digest(*parts):
    """A short name for what something is made from: texts and bytes."""
    whole = hashlib.sha256()
    for part in parts:
        part = part.encode() if isinstance(part, str) else part
        # With their lengths, so that no two rows of parts run into the same bytes.
        whole.update(len(part).to_bytes(8, "little") + part)
    return whole.hexdigest()[:12]


def read_bytes(path):
    with open(path, "rb") as file:
        return file.read()


def seed(*words):
    """A number from words: the same words, the same sound."""
    return int.from_bytes(hashlib.sha256("|".join(map(str, words)).encode()).digest()[:8], "little")


class Cost:
    """What a command took: CPU and wall seconds, peak resident memory in MB, exit status."""

    def __init__(self, cpu, wall, memory, status, output=b""):
        self.cpu, self.wall, self.memory, self.status, self.output = cpu, wall, memory, status, output


def measure(command, output=None, keep=False, allowed=(0,)):
    """Runs a command alone and measures it with all its children. `output`: a file for its stdout."""
    with open(output, "wb") if output else tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors, \
            tempfile.NamedTemporaryFile("r") as result:
        launcher = os.path.join(os.path.dirname(os.path.abspath(__file__)), "launcher.py")
        subprocess.run([sys.executable, "-I", "-S", launcher, result.name, *command], stdin=subprocess.DEVNULL,
                       stdout=out, stderr=errors, check=True)
        cpu, wall, memory, status = map(float, result.read().split())
        if int(status) not in allowed:
            errors.seek(0)
            stop(f"{' '.join(command[:6])} ... ended with {int(status)}: "
                 + errors.read().decode("utf-8", "replace")[-800:])
        text = b""
        if keep:
            out.seek(0)
            text = out.read()
    return Cost(cpu, wall, memory, int(status), text)


def write_lines(path, lines):
    with open(path, "w", encoding="utf-8") as out:
        out.writelines(line + "\n" for line in lines)


def folder_size(path):
    return sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(path) for name in names)
