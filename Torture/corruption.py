"""One byte of the database, of a ledger file or of a text is changed, at one place after another.

`audit` notices, or the byte carried nothing: then all that the desk says is as it was before, and where the byte lay is counted.
No command crashes or hangs on such a file.
"""
import collections, json, pathlib, shutil, sqlite3, struct

import deeds
from desk import Broken, Desk
from part import Checking

PATIENCE = 20
READING = [["list"], ["report"], ["status"], ["search", "quay"], ["show", "1"], ["history", "1"], ["check"], ["source", "list"],
           ["similar", "1"], ["coverage", "harbour"], ["galley", "harbour"], ["report", "--for", "record", "--source", "harbour"]]
WRITING = [["verify", "3", "-b", "still so"], ["note", "1", "still here"], ["sync"]]


def run(part):
    desk, library = every_kind(part)
    before = everything(desk)
    files = {
        "database": desk.database, "ledger file": desk.claims / "ledger" / "mori.jsonl",
        "text": max((desk.claims / "texts").glob("*.txt"), key=lambda path: path.stat().st_size)}
    for what, path in files.items():
        flip(part, desk, what, path.relative_to(desk.folder), before)


# The desk

def every_kind(part):
    """A small desk with every kind of event, the same bytes from the same seed."""
    draw = part.draw("desk")
    fixed = Fixed(part.stet, part.fresh("desk/mori"))
    fixed.must("init", fixed.folder, "--reviewer", "mori", inside=False)
    files = part.fresh("desk/files")
    files.mkdir()
    text, quotes = deeds.article(draw, 24)
    newer = text.replace(quotes[0], "77 " + quotes[0].split(" ", 1)[1]).replace(quotes[1] + " ", "")
    for name, content in (("old", text), ("new", newer), ("other", deeds.article(draw, 10)[0])):
        (files / name).write_text(content, encoding="utf-8")
    for handle in ("ann", "lou"):
        fixed.must("reviewer", "add", handle)
    ann = Fixed(part.stet, fixed.folder, "ann")
    fixed.must("source", "add", files / "old", "--id", "harbour", "--title", "The harbour", "--agency", "Kyodo")
    fixed.must("source", "add", files / "other", "--id", "notice", "--title", "A notice")
    for quote in quotes[:8]:
        fixed.must("log", f"It is {quote}", "-s", "harbour", "-q", quote, "-t", "money", "-c", "The council")
    other = (files / "other").read_text(encoding="utf-8").split(".")[0]
    fixed.must("cite", "3", "-s", "notice", "-q", other)
    fixed.must("cite", "4", "-s", "notice", "-q", other, "--refutes")
    cited = json.loads(fixed.must("show", "4", "--json"))["citations"][-1]["id"]
    fixed.must("uncite", "4", cited, "-b", "another year")
    for words in (["verify", "1", "2", "3", "-b", "the table has it"], ["dispute", "4", "-b", "it has not", "--fix", "Nothing"],
                  ["note", "1", "ask again"], ["note", "1", "between us", "--private"], ["assign", "5", "ann"],
                  ["reword", "5", "Reworded", "-b", "clearer"], ["set", "6", "--context", "a table", "--priority", "1"],
                  ["tag", "6", "--add", "figure"], ["ask", "7", "Which year?"], ["stand", "4", "-b", "the author insists"],
                  ["withdraw", "8", "-b", "the same", "--duplicate-of", "7"], ["withdraw", "6", "-b", "no claim"],
                  ["reopen", "6", "-b", "a claim after all"], ["source", "describe", "notice", "--publisher", "The bay"]):
        fixed.must(*words)
    ann.must("dispute", "3", "-b", "not the same year")
    ann.must("verify", "5", "-b", "yes")
    ann.must("retract", "5", "-b", "too soon")
    query = json.loads(fixed.must("show", "7", "--json"))["queries"][0]["id"]
    fixed.must("answer", "7", query, "This one.")
    excluded = json.loads(fixed.must("source", "exclude", "harbour", "-q", quotes[12], "-b", "colour", "--json"))
    fixed.must("source", "exclude", "harbour", "-q", quotes[13], "-b", "colour")
    fixed.must("source", "include", "harbour", excluded["exclusions"][0]["id"], "-b", "no colour")
    fixed.must("source", "revise", "harbour", files / "new", "--force")
    fixed.must("sign", "harbour", "-b", "as it stands")
    kinds = {json.loads(line)["kind"] for path in fixed.ledger_files() for line in path.read_text().splitlines()}
    missing = KINDS - kinds
    if missing:
        raise RuntimeError(f"the desk lacks {sorted(missing)}")
    return Desk(part.stet, fixed.folder), files


KINDS = {
    "desk.opened", "source.added", "source.described", "source.revised", "source.excluded", "source.included", "source.signed",
    "claim.logged", "claim.described", "claim.reworded", "claim.tagged", "claim.cited", "claim.uncited", "claim.anchored",
    "claim.reviewed", "claim.unreviewed", "claim.stood", "claim.assigned", "claim.noted", "claim.asked", "claim.answered",
    "claim.withdrawn", "claim.reopened"}


class Fixed(Desk):
    """A desk whose commands have the time and the random numbers given."""

    def start(self, *words, **more):
        return super().start(*words, **{"STET_NOW": "2026-11-21T12:00:00Z", "STET_SEED": "7"} | more)


def everything(desk):
    """All that a desk says; of a command that fails, that it does."""
    asked = [["report", "--format", "json"], ["list", "--json"], ["source", "list", "--json"], ["search", "quay", "--json"],
             ["status", "--json"], ["similar", "1", "--json"], ["report", "--for", "record", "--source", "harbour", "--with-private"]]
    asked += [["history", str(number), "--json"] for number in range(1, 9)]
    asked += [["source", "show", slug, "--text", "--revision", revision]
              for slug, revision in (("harbour", "1"), ("harbour", "2"), ("notice", "1"))]
    said = {}
    for words in asked:
        outcome = desk.run(*words, patience=PATIENCE, STET_NOW="2026-11-21T13:00:00Z")
        said[" ".join(words)] = outcome.out if outcome.status == 0 else str(outcome)
    return said


# The bytes

def flip(part, desk, what, relative, before):
    counts, violations = collections.Counter(), len(part.violations)
    original = (desk.folder / relative).read_bytes()
    draw, rounds = part.draw(what), 4 if part.short else 500
    places = sorted(draw.sample(range(len(original)), min(rounds, len(original))))
    describe = Layout(desk.database) if what == "database" else None
    for number, place in enumerate(places):
        change = draw.randint(1, 255)
        with Checking(part, f"{what} byte {place} xor {change}"):
            copy = desk.copy(part.fresh("flipped"))
            changed = original[:place] + bytes([original[place] ^ change]) + original[place + 1:]
            (copy.folder / relative).write_bytes(changed)
            counts[judge(copy, before, describe and (lambda: describe.of(place)), relative, original)] += 1
            if what == "database" or number % 10 == 0:
                everything_asked = not part.short and (number % 5 == 0 or what != "database")
                for words in (READING if everything_asked else [draw.choice(READING)]) + WRITING:
                    outcome = copy.run(*words, patience=PATIENCE)
                    if outcome.crashed:
                        raise Broken(f"on the changed {what}, {outcome}")
    part.found(f"A changed byte of a {what} is found by audit, or carried nothing; nothing crashes or hangs", f"flip ({what})",
               len(places), counts, violations)


def judge(copy, before, describe, relative, original):
    """What audit makes of a changed byte; Broken where it makes nothing of one that mattered."""
    audit = copy.run("audit", "--json", patience=PATIENCE)
    if audit.crashed:
        raise Broken(f"{audit}")
    if audit.status == 1:
        problems = json.loads(audit.out)["problems"]
        return f"found: {problems[0]['kind']}"
    if audit.status != 0:
        if not audit.err.startswith("stet: "):
            raise Broken(f"{audit}")
        return f"refused with {audit.status}"
    if relative.parts[:2] == ("claims", "texts"):
        raise Broken("audit does not name a text whose bytes are not those that its name says")
    after = everything(copy)
    different = [words for words in before if before[words] != after[words]]
    if different:
        raise Broken(f"audit finds nothing, and `{different[0]}` says otherwise than before")
    if audit.status == 0 and "ends in the middle of line" in audit.err:
        # A last line without its end: told, and mended by the next write.
        copy.must("note", "1", "one more")
        mended = (copy.folder / relative).read_bytes()
        if not mended.startswith(original):
            raise Broken("the next write does not mend the torn line")
        return "told on standard error, and mended by the next write"
    return f"carried nothing: {describe()}" if describe else "carried nothing"


class Layout:
    """Where in a database file a byte lies: https://www.sqlite.org/fileformat2.html."""

    def __init__(self, path):
        self.data = pathlib.Path(path).read_bytes()
        self.page_size = struct.unpack(">H", self.data[16:18])[0] or 65536
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
            self.owners = {number: (name, kind) for name, number, kind in
                           database.execute("SELECT name, pageno, pagetype FROM dbstat")}

    def of(self, place):
        if place < 100:
            return self.of_header(place)
        number, within = place // self.page_size + 1, place % self.page_size
        if number not in self.owners:
            return "a free page"
        name, kind = self.owners[number]
        if kind == "overflow":
            return f"an overflow page of {name}"
        page = self.data[(number - 1) * self.page_size:number * self.page_size]
        start = 100 if number == 1 else 0
        header = 8 if page[start] in (10, 13) else 12
        free, cells, content = struct.unpack(">HHH", page[start + 1:start + 7])
        if within < start + header + 2 * cells:
            return f"the page header of {name}"
        if within < (content or 65536):
            return "unallocated space of a page"
        while free:
            following, size = struct.unpack(">HH", page[free:free + 4])
            if free <= within < free + size:
                return "a free block of a page"
            free = following
        return f"a cell or fragment of {name}"

    @staticmethod
    def of_header(place):
        fields = [(16, "magic"), (18, "page size"), (20, "versions"), (21, "reserved space"), (24, "payload fractions"),
                  (28, "the file change counter"), (32, "the size in pages"), (40, "the free list"), (44, "the schema cookie"),
                  (48, "the schema format"), (52, "the suggested cache size"), (56, "vacuum"), (60, "the encoding"),
                  (64, "user version"), (68, "incremental vacuum"), (72, "application id"), (92, "space for later versions"),
                  (96, "version-valid-for"), (100, "the library's version")]
        return "the header: " + next(name for end, name in fields if place < end)
