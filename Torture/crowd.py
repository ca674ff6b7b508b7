"""Many at once: eight people write on one desk while others read it, report and sync.

Every write that ends with 0 is there once, with all that belongs to it; none is refused; the chain is whole.
"""
import collections, json, threading

import deeds
from desk import Broken, Desk
from oracle import Witness
from part import Checking

WRITERS = 8
READS = [["list", "--json"], ["report", "--format", "json"], ["status", "--json"], ["search", "quay"], ["audit"]]


def run(part):
    together(part, 20 if part.short else 2000)
    same_instant(part, 2 if part.short else 50)


def together(part, writes):
    counts, before = collections.Counter(), len(part.violations)
    other, _ = part.desk("crowd", "kai")
    desk, library = part.desk("crowd", "mori")
    path = library.folder / "first.jsonl"
    path.write_text("".join(json.dumps({"text": f"Claim {number}", "source": library.slug, "quote": library.quotes[0]}) + "\n"
                            for number in range(40)))
    claims = desk.must("import", path, "--quiet").split()
    writers = [Writer(part, desk, other, library, claims, number, writes) for number in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    for writer in writers:
        counts.update(writer.counts)
        for words in writer.wrong:
            part.violation(f"writer {writer.number}", words)
    with Checking(part, "together"):
        witness = Witness(desk)
        last = deeds.Log("Last")
        last.prepare(desk, part.draw("last"), library)
        desk.must(*last.words)
        witness.check(last, was_acknowledged=True)
        witness.check_ledger_file("mori")
        check_marks(witness.report, writers)
        other.must("sync", desk.folder)
        desk.must("sync", other.folder)
        if comparable(other.report()) != comparable(desk.report()):
            raise Broken("the two desks differ after a last sync")
    part.found(f"{WRITERS} processes write on one desk, read and sync: every write lands, none twice, the chain is whole",
               "together", WRITERS * writes, counts, before)


def comparable(report):
    return {key: report[key] for key in ("claims", "sources", "desks")}


def check_marks(report, writers):
    """Every acknowledged write is there, and once."""
    found = collections.Counter()
    for claim in report["claims"]:
        found[claim["text"]] += 1
        if claim["text"].startswith("W") and len(claim["citations"]) != 1:
            raise Broken(f"{claim['id']} has {len(claim['citations'])} citations")
        found.update(review["because"] for review in claim["reviews"])
        found.update(note["text"] for note in claim["notes"])
        found.update(tag for tag in claim["tags"] if tag.startswith("w"))
    for writer in writers:
        for mark in writer.done:
            if found[mark] != 1:
                raise Broken(f"{mark} was acknowledged and is there {found[mark]} times")


class Writer(threading.Thread):
    """One of those who write: process after process, each a change of its own, some of them reading."""

    def __init__(self, part, desk, other, library, claims, number, writes):
        super().__init__()
        self.part, self.desk, self.other, self.library = part, desk, other, library
        self.claims, self.number, self.writes = claims, number, writes
        self.done, self.wrong, self.counts = [], [], collections.Counter()

    def run(self):
        draw = self.part.draw("writer", self.number)
        for turn in range(self.writes):
            mark = f"W{self.number}-{turn}"
            if draw.random() < 0.05:
                self.look(draw)
            words, mark = self.change(draw, mark)
            outcome = self.desk.run(*words)
            if outcome.status == 0:
                self.done.append(mark)
                self.counts[f"{words[0]} landed"] += 1
            else:
                self.wrong.append(f"{mark}: {outcome}")

    def change(self, draw, mark):
        claim = draw.choice(self.claims)
        kind = draw.choices(["log", "verify", "note", "tag"], [6, 2, 1, 1])[0]
        match kind:
            case "log":
                return ["log", mark, "-s", self.library.slug, "-q", draw.choice(self.library.quotes), "--quiet"], mark
            case "verify":
                return ["verify", claim, "-b", mark, "--quiet"], mark
            case "note":
                return ["note", claim, mark, "--quiet"], mark
            case _:
                return ["tag", claim, "--add", mark.lower(), "--quiet"], mark.lower()

    def look(self, draw):
        words = draw.choice([*READS, ["sync"], ["sync", str(self.other.folder)]])
        outcome = self.desk.run(*words)
        self.counts["read" if words[0] != "sync" else "sync"] += 1
        if outcome.status != 0:
            self.wrong.append(str(outcome))


def same_instant(part, rounds):
    """Two reviewers decide one claim at the same moment: both decisions stand."""
    counts, before = collections.Counter(), len(part.violations)
    desk, library = part.desk("instant", "mori")
    for handle in ("ann", "lou"):
        desk.must("reviewer", "add", handle, "--quiet")
    for number in range(rounds):
        draw = part.draw("instant", number)
        with Checking(part, f"instant {number}"):
            claim = desk.must("log", f"Instant {number}", "-s", library.slug, "-q", draw.choice(library.quotes), "--quiet").strip()
            verdicts = {handle: draw.choice(["verify", "dispute", "unverifiable"]) for handle in ("ann", "lou")}
            running = [Desk(part.stet, desk.folder, handle).start(verdict, claim, "-b", f"{handle} {number}", "--quiet")
                       for handle, verdict in verdicts.items()]
            for process in running:
                _, err = process.communicate()
                if process.returncode != 0:
                    raise Broken(f"a verdict ended with {process.returncode}: {err.decode()}")
            shown = json.loads(desk.must("show", claim, "--json"))
            live = sorted(review["because"] for review in shown["reviews"] if review["live"])
            if live != [f"ann {number}", f"lou {number}"]:
                raise Broken(f"of {claim} these verdicts stand: {live}")
            counts["split" if shown["agreement"] == "split" else "agreed"] += 1
    with Checking(part, "instant, audit"):
        Witness(desk).check()
    part.found("Two reviewers decide one claim in the same instant: both verdicts stand", "same_instant", rounds, counts, before)
