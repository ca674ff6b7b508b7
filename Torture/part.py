"""What every part of the torture has: a folder, a seed, and what it counts and finds."""
import dataclasses, os, pathlib, shutil, sys, tempfile, time

from deeds import Library, seeded
from desk import Broken, Desk
from shim import Shim


@dataclasses.dataclass
class Finding:
    """One promise that was put to the test."""

    promise: str
    test: str
    rounds: int
    counts: dict
    violations: list


class Part:
    """The surroundings of a part, and what it has found."""

    def __init__(self, name, stet, seed, short, folder):
        self.name, self.stet, self.seed, self.short = name, stet, seed, short
        self.folder = folder / name
        self.folder.mkdir(parents=True)
        self.findings, self.violations = [], []
        self.started = time.monotonic()
        self.shim = Shim(self.folder)

    @property
    def program(self):
        """The program, where no desk is meant."""
        return Desk(self.stet, self.folder)

    def draw(self, *names):
        return seeded(self.seed, self.name, *names)

    def fresh(self, name):
        path = self.folder / name
        shutil.rmtree(path, ignore_errors=True)
        return path

    def desk(self, name, handle="mori", meets=None):
        """A desk with a source and a few claims; `meets` is another that it may sync with."""
        desk = Desk.make(self.stet, self.fresh(f"{name}/{handle}"), handle)
        library = Library(desk, f"harbour-{handle}", self.draw("desk", name, handle), self.fresh(f"{name}/files-{handle}"))
        library.other = meets
        if self.short:
            library.rows = 30
        return desk, library

    def violation(self, round_name, words):
        """Says what does not hold, and how to see it again."""
        said = f"{self.name} round {round_name} (--only {self.name} --seed {self.seed}): {words}"
        self.violations.append(said)
        print(f"VIOLATION {said}", file=sys.stderr, flush=True)

    def found(self, promise, test, rounds, counts, violations_before):
        """Takes down what a test has shown."""
        self.findings.append(Finding(
            promise, f"`{self.name}.{test}`", rounds, {str(key): value for key, value in sorted(counts.items()) if value},
            self.violations[violations_before:]))

    @property
    def seconds(self):
        return time.monotonic() - self.started


class Checking:
    """Turns what is Broken within a round into a violation, and goes on."""

    def __init__(self, part, round_name):
        self.part, self.round_name, self.held = part, round_name, True

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is None or not issubclass(kind, UNEXPECTED):
            return False
        self.held = False
        self.part.violation(self.round_name, str(error) if kind is Broken else f"{kind.__name__}: {error}")
        return True


# What does not hold, and output that does not read as what it should be.
UNEXPECTED = (Broken, ValueError, KeyError, StopIteration)


MEMORY, ROOM = pathlib.Path("/dev/shm"), 1 << 30


def temporary():
    """A folder that goes when the run ends; in memory where there is room, for what is killed needs no disk."""
    has_room = MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free >= ROOM
    return tempfile.TemporaryDirectory(prefix="stet-torture-", dir=MEMORY if has_room else None)
