"""The program is killed at a random moment of its work, and at each of its writes.

Afterwards the desk opens, audits clean, and has every write that it acknowledged, whole; what was under way is there whole or
not at all; and the next write mends a ledger file that was left short or torn.
"""
import collections, signal, statistics, subprocess, time

import deeds
from deeds import ABSENT
from desk import PATIENCE, Broken, Desk, Outcome
from oracle import Witness
from part import Checking

PER_DESK = 25  # rounds after which a new desk is begun
EVERY = 30  # writes, at each of which a command is killed; at later ones at some, but of a log at all
FEW = 30  # rows of an import that is done again and again


def run(part):
    at_random_moments(part, 5 if part.short else 200)
    at_each_write(part)


class Bench:
    """A desk, another that it meets, and what the first has acknowledged."""

    def __init__(self, part, name, rows=None):
        self.other, other_library = part.desk(name, "kai")
        self.desk, self.library = part.desk(name, "mori", meets=other_library)
        self.library.rows = rows or self.library.rows
        self.witness = Witness(self.desk)
        self.count = 0

    def prepare(self, kind, draw):
        self.count += 1
        deed = kind(f"Deed {self.count}")
        deed.prepare(self.desk, draw, self.library)
        self.library.report = None
        return deed

    def mend(self, draw):
        """One more write; after it the ledger file is whole. That it is there, the next check shows."""
        deed = self.prepare(deeds.Log, draw)
        self.desk.must(*deed.words)
        self.witness.acknowledged.append(deed)
        self.witness.check_ledger_file("mori")


def at_random_moments(part, rounds):
    counts, before = collections.Counter(), len(part.violations)
    lengths, bench = {}, None
    for number in range(rounds):
        draw = part.draw("moment", number)
        with Checking(part, f"moment {number}") as checking:
            if bench is None or number % PER_DESK == 0:
                bench = Bench(part, "moments")
                kinds = deeds.deeds_of(part.program)
            kind = kinds[number % len(kinds)]
            if kind not in lengths:
                lengths[kind] = measured(part, bench, kind, draw)
            deed = bench.prepare(kind, draw)
            outcome, left = killed_after(bench.desk, deed.words, draw.uniform(0, lengths[kind]))
            if outcome.status not in (0, -signal.SIGKILL):
                raise Broken(f"{deed.kind}: {outcome}")
            state = bench.witness.check(deed, was_acknowledged=outcome.status == 0)
            counts[moment(deed, outcome, state, left, bench.witness.has_whole_ledger_file("mori"))] += 1
            counts[f"in {kind.kind}"] += 1
            bench.mend(draw)
            if kind is deeds.Backup:
                check_backup(part, deed)
        if not checking.held:
            bench = None
    part.found("A killed command leaves the desk whole: all of its write or none of it, nothing acknowledged lost",
               "at_random_moments", rounds, counts, before)


def measured(part, bench, kind, draw):
    """How long such a command takes, from its start to its end: the median of three."""
    times = []
    for _ in range(1 if part.short else 3):
        deed = bench.prepare(kind, draw)
        started = time.monotonic()
        bench.desk.must(*deed.words)
        times.append(time.monotonic() - started)
        bench.witness.check(deed, was_acknowledged=True)
    return statistics.median(times)


def killed_after(desk, words, delay):
    """Runs a command and kills it after so many seconds; with the files that it then leaves beside the database."""
    process = desk.start(*words)
    try:
        out, err = process.communicate(timeout=delay)
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate(timeout=PATIENCE)
    left = {path.name for path in desk.claims.iterdir() if path.name.startswith("stet.db")}
    return Outcome(words, process.returncode, out.decode(errors="replace"), err.decode(errors="replace")), left


def moment(deed, outcome, state, left, is_whole):
    """Where in a command's work the signal came, by what it left."""
    if outcome.status == 0:
        return "ended before the signal"
    if "stet.db-journal" in left:
        return "killed with a transaction open"
    if deed.kind in ("backup", "rebuild"):
        return "killed during a backup or rebuild"
    if state == ABSENT:
        return "killed before its transaction"
    return "killed after its commit" if is_whole else "killed after its commit, the ledger file short or torn"


def check_backup(part, deed):
    """A backup that is there under its name is a whole desk."""
    if not deed.path.exists():
        return
    folder = part.fresh("restored")
    folder.mkdir()
    desk = Desk(part.stet, folder)
    desk.must("restore", deed.path, "--desk", folder)
    if desk.report()["claims"] != deed.before:
        raise Broken(f"{deed.path.name} restored says other than the desk did")


def at_each_write(part):
    """Kills at the n-th call that changes a file, for every n; a write is cut in its middle."""
    counts, before, rounds = collections.Counter(), len(part.violations), 0
    class_of_calls = "write,truncate,sync,open,rename,unlink"
    for kind in [deeds.Log] if part.short else deeds.deeds_of(part.program):
        bench = Bench(part, "writes", FEW)
        number, fired = 1, True
        while fired:
            draw = part.draw("write", kind.kind, number)
            with Checking(part, f"write {kind.kind} {number}") as checking:
                deed = bench.prepare(kind, draw)
                outcome = bench.desk.run(*deed.words, **part.shim.environment(bench.desk.folder.parent, class_of_calls, number))
                fired = part.shim.has_fired
                if outcome.status not in (0, -signal.SIGKILL):
                    raise Broken(f"{deed.kind}: {outcome}")
                state = bench.witness.check(deed, was_acknowledged=outcome.status == 0)
                counts["killed, none of it there" if state == ABSENT else "killed, all of it there" if outcome.status else
                       "passed"] += 1
                bench.mend(draw)
                if kind is deeds.Backup:
                    check_backup(part, deed)
            rounds += 1
            if not checking.held:
                bench = Bench(part, "writes", FEW)
            number += 31 if part.short else stride(kind, number, draw)
    part.found("The same, killed in the middle of each single write, cut, sync, rename and removal", "at_each_write", rounds,
               counts, before)


def stride(kind, number, draw):
    return 1 if number < EVERY or kind is deeds.Log else draw.randint(1, 2 + number // 2)
