"""Calls of the system fail: a full disk, a broken one, folders that may not be written, a file that vanishes.

For every command the n-th call of a class fails, for n from 1 until the command passes without having come to it. It then
either fails with words and has changed nothing, or has done all of it; the desk opens, audits clean and has lost nothing.
"""
import collections, copy, itertools, os, shutil, subprocess

import deeds
from crash import FEW, Bench, check_backup
from deeds import ABSENT
from desk import Broken, Desk
from oracle import Witness
from part import Checking

# What fails, how, and whether it stays so.
FAILURES = [
    ("write,truncate", "ENOSPC", True), ("write", "EIO", False), ("sync", "EIO", False), ("open", "ENOSPC", True),
    ("truncate,open,rename,unlink", "EIO", False), ("read,look", "EIO", False),
]
EVERY = 25  # calls, each of which fails in its turn; of later ones some do, but of a log all

def run(part):
    each_call(part)
    small_disk(part)
    read_only(part)
    vanished_ledger_file(part)


def each_call(part):
    counts, before, rounds = collections.Counter(), len(part.violations), 0
    failures = FAILURES[:1] if part.short else FAILURES
    for kind in [deeds.Log] if part.short else deeds.deeds_of(part.program):
        for calls, error, lasting in failures:
            bench = Bench(part, "calls", FEW)
            number, fired = 1, True
            while fired:
                draw = part.draw("call", kind.kind, calls, error, number)
                with Checking(part, f"call {kind.kind} {calls} {error} {number}") as checking:
                    deed = bench.prepare(kind, draw)
                    given = part.shim.environment(bench.desk.folder.parent, calls, number, error, lasting)
                    outcome = bench.desk.run(*deed.words, **given)
                    fired = part.shim.has_fired
                    counts[after_failure(part, bench, deed, outcome, fired)] += 1
                    bench.mend(draw)
                rounds += 1
                if not checking.held:
                    bench = Bench(part, "calls", FEW)
                number += 29 if part.short else step(kind, number, draw)
    part.found("A disk that is full or fails is told in words; the write is all there or not at all", "each_call", rounds,
               counts, before)


def step(kind, number, draw):
    return 1 if number < EVERY or kind is deeds.Log else draw.randint(1, 2 + number // 2)


def after_failure(part, bench, deed, outcome, fired):
    """Checks what a command has made of a failure; gives what it was."""
    if outcome.crashed:
        raise Broken(f"{deed.kind}: {outcome}")
    if outcome.status != 0 and not outcome.err.startswith("stet: "):
        raise Broken(f"{deed.kind} fails without a word: {outcome}")
    state = bench.witness.check(deed, was_acknowledged=outcome.status == 0)
    if isinstance(deed, deeds.Backup) and (outcome.status == 0 or deed.path.exists()):
        check_backup(part, deed)
    if outcome.status == 0:
        return "done, with a warning" if "stet: " in outcome.err and fired else "done"
    # A failed command changes nothing: where it has, it must at least be whole, and is counted.
    return f"refused with {outcome.status}" + ("" if state == ABSENT or deed.kind in ("rebuild", "backup") else
                                               ", and it is all there")


# Real file systems

def small_disk(part):
    """A real disk that fills: a tmpfs of its own size for each round, where the system allows one."""
    counts, before, rounds = collections.Counter(), len(part.violations), 0
    bench = Bench(part, "small")
    whole = bench.desk.folder.parent
    disk = part.fresh("disk")
    disk.mkdir()
    kinds = [deeds.Log] if part.short else deeds.deeds_of(part.program)
    for kind, more in itertools.product(kinds, range(0, 1 << 20, (1 << 20) if part.short else (1 << 15))):
        with Checking(part, f"small {kind.kind} {more}"):
            # What an earlier deed is about may stand there too.
            used = sum(path.stat().st_size + 4096 for path in whole.rglob("*"))
            if not mounted(disk, used + more):
                counts["not mounted: the system does not allow it"] = 1
                break
            try:
                shutil.copytree(whole, disk / "desks", dirs_exist_ok=True)
            except (OSError, shutil.Error):
                counts["too small for the desk itself"] += 1
                unmount(disk)
                continue
            try:
                counts[on_small_disk(part, bench, kind, disk, part.draw("small", kind.kind, more))] += 1
                rounds += 1
            finally:
                unmount(disk)
    part.found("A real file system that fills, at each size", "small_disk", rounds, counts, before)


def on_small_disk(part, bench, kind, disk, draw):
    """Does a deed on a copy of the desks that stands on the small disk."""
    small = Moved(bench, disk / "desks")
    deed = kind("Deed small")
    try:
        deed.prepare(small.desk, draw, small.library)
    except (OSError, Broken):
        return "no room for the files that it is about"
    small.library.report = None
    outcome = small.desk.run(*deed.words)
    if outcome.crashed or (outcome.status != 0 and not outcome.err.startswith("stet: ")):
        raise Broken(f"{deed.kind}: {outcome}")
    state = small.witness.check(deed, was_acknowledged=outcome.status == 0)
    return "done" if outcome.status == 0 else f"refused with {outcome.status}" + ("" if state == ABSENT else ", and it is all there")


class Moved:
    """A bench's desks, copied to another place."""

    def __init__(self, bench, folder):
        self.desk = Desk(bench.desk.stet, folder / "mori", "mori")
        self.library = moved(bench.library, self.desk)
        self.library.other = moved(bench.library.other, Desk(bench.desk.stet, folder / "kai", "kai"))
        self.witness = Witness(self.desk)


def moved(library, desk):
    other = copy.copy(library)
    other.desk, other.report = desk, None
    return other


def mounted(folder, size):
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], capture_output=True)
    return done.returncode == 0


def unmount(folder):
    subprocess.run(["umount", "-l", folder], capture_output=True)


def read_only(part):
    """A folder that may not be written: bound read-only where the system allows it, else by errors."""
    counts, before, rounds = collections.Counter(), len(part.violations), 0
    bench = Bench(part, "read-only")
    place = bench.desk.folder.parent
    for kind in [deeds.Log] if part.short else deeds.deeds_of(part.program):
        for way in ("bound",) if part.short else ("bound", "EROFS", "EACCES"):
            draw = part.draw("read-only", kind.kind, way)
            with Checking(part, f"read-only {kind.kind} {way}"):
                deed = bench.prepare(kind, draw)
                if way == "bound":
                    if not bound_read_only(place):
                        counts["not bound: the system does not allow it"] += 1
                        continue
                    try:
                        outcome = bench.desk.run(*deed.words)
                        for reading in (["list"], ["report"], ["audit"], ["status"]):
                            read = bench.desk.run(*reading)
                            if read.status != 0:
                                raise Broken(f"on a read-only folder {read}")
                    finally:
                        unmount(place)
                else:
                    outcome = bench.desk.run(*deed.words, **part.shim.environment(
                        bench.desk.folder, "open,write,truncate,rename,unlink", 1, way, lasting=True))
                counts[after_failure(part, bench, deed, outcome, True)] += 1
                bench.mend(draw)
            rounds += 1
    part.found("A folder that may not be written is told in words, and can still be read", "read_only", rounds, counts, before)


def bound_read_only(folder):
    if subprocess.run(["mount", "--bind", folder, folder], capture_output=True).returncode != 0:
        return False
    if subprocess.run(["mount", "-o", "remount,ro,bind", folder], capture_output=True).returncode != 0:
        unmount(folder)
        return False
    return True


def vanished_ledger_file(part):
    """The desk's ledger file goes, whole or from its middle on, while commands are at work."""
    counts, before = collections.Counter(), len(part.violations)
    bench, rounds = Bench(part, "vanished", FEW), 2 if part.short else 60
    path = bench.desk.claims / "ledger" / "mori.jsonl"
    for number in range(rounds):
        draw = part.draw("vanished", number)
        with Checking(part, f"vanished {number}") as checking:
            deed = bench.prepare([deeds.Log, deeds.Import][number % 2], draw)
            process = bench.desk.start(*deed.words)
            while process.poll() is None and draw.random() > 0.002:
                pass
            if number % 4 < 2:
                path.unlink(missing_ok=True)
                counts["removed"] += 1
            else:
                os.truncate(path, draw.randint(0, path.stat().st_size))
                counts["cut short"] += 1
            out, err = process.communicate()
            if process.returncode != 0:
                raise Broken(f"{deed.kind} ended with {process.returncode}: {err.decode()[:300]}")
            bench.witness.check(deed, was_acknowledged=True)
            bench.mend(draw)
        if not checking.held:
            bench = Bench(part, "vanished", FEW)
            path = bench.desk.claims / "ledger" / "mori.jsonl"
    part.found("A ledger file that vanishes or is cut short is written anew from the database", "vanished_ledger_file", rounds,
               counts, before)
