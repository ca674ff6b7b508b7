"""Desks that are synced in any order, with interruptions and repetitions, end with the same rows and the same reports.

And a desk whose chain was forked, by a database put back and written on, is named; nothing of either branch is lost.
"""
import collections, json, shutil, signal, sqlite3

import deeds
from desk import Broken, Desk
from oracle import Witness
from part import Checking

HANDLES = ["mori", "kai", "ann", "lou", "sato"]
FORMATS = ["json", "jsonl", "csv", "markdown", "html", "annotations"]
VIEWS = ["claims_v", "citations_v", "reviews_v", "queries_v", "sign_offs_v"]
NOW = "2026-11-21T12:00:00Z"  # when the reports are made


def run(part):
    any_order(part, 1 if part.short else 24)
    forks(part, 2 if part.short else 40)


# Any order

def any_order(part, rounds):
    counts, before = collections.Counter(), len(part.violations)
    for number in range(rounds):
        draw = part.draw("order", number)
        with Checking(part, f"order {number}"):
            one_meeting(part, draw, counts)
    part.found("Desks synced in any order, interrupted and repeated, end with the same rows and reports, byte for byte",
               "any_order", rounds, counts, before)


def one_meeting(part, draw, counts):
    folder = part.fresh("meeting")
    handles = HANDLES[:draw.randint(3, 3 if part.short else 5)]
    people = [Person(part, folder / handle, handle, handles, draw) for handle in handles]
    counts["desks"] += len(people)
    for _ in range(10 if part.short else 60):
        person = draw.choice(people)
        action = draw.random()
        if action < 0.75:
            counts[person.act(draw)] += 1
        elif action < 0.9:
            person.desk.must("sync", draw.choice(people).desk.folder)
            counts["sync"] += 1
        else:
            counts[interrupted_sync(person.desk, draw.choice(people).desk, draw)] += 1
    # Once along the row and once back, events are everywhere.
    for one, next in [*zip(people, people[1:]), *reversed([(b, a) for a, b in zip(people, people[1:])])]:
        next.desk.must("sync", one.desk.folder)
    for person in people:
        person.desk.must("sync")
        Witness(person.desk).check()
    said = [everything(person.desk) for person in people]
    for person, other in zip(people[1:], said[1:]):
        for what in other:
            if other[what] != said[0][what]:
                raise Broken(f"{what} differs between the desks of {handles[0]} and {person.desk.handle}: "
                             f"{first_difference(said[0][what], other[what])}")
    heads = json.loads(people[0].desk.must("status", "--json"))["desks"]
    counts["events, all desks' in the end"] += sum(head["events"] for head in heads)


def everything(desk):
    """What a desk says, byte for byte, and the rows that people may read with SQLite."""
    said = {form: desk.must("report", "--format", form, STET_NOW=NOW) for form in FORMATS}
    with sqlite3.connect(f"file:{desk.database}?mode=ro", uri=True) as database:
        for view in VIEWS:
            said[view] = sorted(map(repr, database.execute(f"SELECT * FROM {view}")))
    return said


def first_difference(one, other):
    place = next((place for place, pair in enumerate(zip(one, other)) if pair[0] != pair[1]), min(len(one), len(other)))
    return f"{one[max(0, place - 60):place + 60]!r} and {other[max(0, place - 60):place + 60]!r}"


def interrupted_sync(desk, other, draw):
    """A sync that is killed at some moment, and done again or not."""
    process = desk.start("sync", other.folder)
    try:
        process.communicate(timeout=draw.uniform(0, 0.1))
    except Exception:
        process.kill()
        process.communicate()
    if process.returncode not in (0, -signal.SIGKILL):
        raise Broken(f"sync ended with {process.returncode}")
    if draw.random() < 0.5:
        desk.must("sync", other.folder)
    return "sync, killed" if process.returncode else "sync"


class Person:
    """Somebody at a desk of their own, with all others on its roster."""

    def __init__(self, part, folder, handle, handles, draw):
        self.desk = Desk.make(part.stet, folder, handle)
        for other in handles:
            if other != handle:
                self.desk.must("reviewer", "add", other, "--role", draw.choice(["editor", "reviewer"]), "--quiet")
        slug = draw.choice(["harbour", f"harbour-{handle}"])
        self.library = deeds.Library(self.desk, slug, draw, folder.parent / f"files-{handle}")
        self.count = 0

    def act(self, draw):
        """Does something; that it may be refused, in words, is part of it."""
        self.count += 1
        mark = f"{self.desk.handle} {self.count}"
        claims = json.loads(self.desk.must("list", "--json"))
        claim = draw.choice(claims)
        name, citation = claim["id"], (claim["citations"] or [{"id": "none"}])[0]["id"]
        quote, slug = draw.choice(self.library.quotes), self.library.slug
        path = self.library.folder / f"{self.count}.txt"
        path.write_text(deeds.revised(draw, self.library.text, self.library.fickle), encoding="utf-8")
        words = draw.choice([
            ["log", mark, "-s", slug, "-q", quote], ["log", mark, "-s", slug, "-q", quote, "-t", "figure"],
            ["verify", name, "-b", mark], ["dispute", name, "-b", mark, "--fix", f"Not {mark}"],
            ["unverifiable", name, "-b", mark], ["retract", name, "-b", mark], ["reword", name, f"Reworded {mark}", "-b", mark],
            ["set", name, "-c", mark, "--priority", draw.choice("123")], ["tag", name, "--add", "money", "--remove", "figure"],
            ["note", name, mark], ["assign", name, draw.choice(HANDLES[:3])], ["cite", name, "-s", slug, "-q", quote],
            ["cite", name, "-s", slug, "-q", quote, "--refutes"], ["uncite", name, citation, "-b", mark],
            ["withdraw", name, "-b", mark, "--yes"], ["reopen", name, "-b", mark],
            ["withdraw", name, "-b", mark, "--duplicate-of", draw.choice(claims)["id"], "--yes"],
            ["ask", name, mark], ["stand", name, "-b", mark], ["sign", slug, "-b", mark],
            ["source", "revise", slug, path, "--force"], ["source", "describe", slug, "--title", mark],
            ["source", "exclude", slug, "-q", draw.choice(self.library.quotes), "-b", mark], ["anchor", "--source", slug],
        ])
        outcome = self.desk.run(*words)
        if outcome.crashed or (outcome.status != 0 and not outcome.err.startswith("stet: ")):
            raise Broken(str(outcome))
        return "deed" if outcome.status == 0 else "deed, refused"


# Forks

def forks(part, rounds):
    counts, before = collections.Counter(), len(part.violations)
    for number in range(rounds):
        draw = part.draw("fork", number)
        with Checking(part, f"fork {number}"):
            one_fork(part, draw, draw.choice(["whole folder put back", "database put back"]) if not part.short else
                     ["whole folder put back", "database put back"][number % 2], counts)
    part.found("A desk that forks its own chain is named by sync and audit, and no event of either branch is lost", "forks",
               rounds, counts, before)


def one_fork(part, draw, way, counts):
    desk, library = part.desk("fork", "mori")
    third, _ = part.desk("fork", "kai")
    texts = [log(desk, library, draw, f"before {number}") for number in range(draw.randint(1, 3))]
    old = desk.copy(part.fresh("fork/old"))
    texts += [log(desk, library, draw, f"one branch {number}") for number in range(draw.randint(1, 4))]
    if way == "whole folder put back":
        new = desk.copy(part.fresh("fork/new"))
        old.copy(desk.folder)
        texts += [log(desk, library, draw, f"other branch {number}") for number in range(draw.randint(1, 4))]
        order = [desk, new] if draw.random() < 0.5 else [new, desk]
        said = [third.must("sync", one.folder, "--json") for one in order]
    else:
        # The ledger file keeps the one branch, the database goes on with the other.
        shutil.copyfile(old.database, desk.database)
        texts += [log(desk, library, draw, f"other branch {number}") for number in range(draw.randint(1, 4))]
        desk.must("sync")
        said = [third.must("sync", desk.folder, "--json")]
    counts[way] += 1
    forked, audit = json.loads(said[-1])["forked"], third.run("audit", "--json")
    kinds = {problem["kind"] for problem in json.loads(audit.out)["problems"]}
    if forked == ["mori"]:
        counts["named by sync and audit"] += 1
        if audit.status != 1 or kinds != {"fork"}:
            raise Broken(f"{way}: audit ended with {audit.status} and names {sorted(kinds)}")
        if not list((third.claims / "ledger").glob("mori.*.jsonl")):
            raise Broken(f"{way}: the other branch has no ledger file of its own")
    elif way == "database put back" and not forked and not kinds:
        # Its own ledger file told it that the database was an older copy.
        counts["went on under a new name"] += 1
    else:
        raise Broken(f"{way}: sync names {forked}, audit {sorted(kinds)}")
    for one, next in ((third, desk), (desk, third)):
        one.must("sync", next.folder)
        found = collections.Counter(claim["text"] for claim in one.report()["claims"])
        lost = [text for text in texts if found[text] != 1]
        if lost:
            raise Broken(f"{way}: {one.handle}'s desk has lost or doubled {lost}")
    # Work goes on, under a name of its own.
    log(desk, library, draw, "afterwards")
    counts["claims of all branches, each found once"] += len(texts)


def log(desk, library, draw, words):
    text = f"{words}, {draw.randint(0, 10**9)}"
    desk.must("log", text, "-s", library.slug, "-q", draw.choice(library.quotes), "--quiet")
    return text
