"""What is done to a desk while something goes wrong, and how one sees afterwards whether it was done.

Each deed carries a mark of its own. From a report one reads what has become of it: ABSENT, WHOLE, or, in words, what is half
there or there twice.
"""
import hashlib, json, random

ABSENT, WHOLE = "absent", "whole"

SUBJECTS = ["The harbour office", "The council", "A survey of residents", "Die Behörde", "港湾局は", "The ferry line"]
DEEDS = ["set aside", "spent", "borrowed", "counted", "expects", "計上した"]
UNITS = ["million yen", "passengers a day", "tonnes of rice", "% of its budget", "km of quay", "億円"]
OBJECTS = ["for piers and cranes", "in the northern bays", "after a review", "— more than before", "沿岸の施設のために"]


def article(draw, sentences=40):
    """A made-up article: its text, and words that stand in it once each."""
    figures = draw.sample(range(1000, 9999), sentences)
    lines, quotes = [], []
    for figure in figures:
        quotes.append(f"{figure} {draw.choice(UNITS)}")
        lines.append(f"{draw.choice(SUBJECTS)} {draw.choice(DEEDS)} {quotes[-1]} {draw.choice(OBJECTS)}.")
    return "\n\n".join(" ".join(lines[start:start + 5]) for start in range(0, sentences, 5)) + "\n", quotes


def revised(draw, text, fickle):
    """The article with a sentence more, and one of those figures changed that nobody cites from here on."""
    changed = draw.choice(fickle)
    text = text.replace(changed, f"{draw.randint(10000, 99999)} {changed.split(' ', 1)[1]}")
    return f"The office said so on day {draw.randint(1, 10**9)}.\n\n{text}"


class Deed:
    """Something that a person does with one command. `words` are that command; `state` reads a report."""

    kind = ""

    def __init__(self, mark):
        self.mark = mark
        self.words = []

    def prepare(self, desk, draw, library):
        """Chooses what it is about, and makes the files that it needs beside the desk."""

    def state(self, report):
        raise NotImplementedError

    def files(self, desk):
        """What it says of files, in words; nothing where they are as they should be."""
        return []


class Log(Deed):
    kind = "log"

    def prepare(self, desk, draw, library):
        self.words = ["log", f"{self.mark}: so it says", "-s", library.slug, "-q", draw.choice(library.quotes),
                      "-t", "torture", "--quiet"]

    def state(self, report):
        found = [claim for claim in report["claims"] if claim["text"].startswith(self.mark + ":")]
        if not found:
            return ABSENT
        if len(found) > 1:
            return f"logged {len(found)} times"
        claim = found[0]
        if len(claim["citations"]) != 1 or claim["tags"] != ["torture"]:
            return f"{claim['id']} lacks its citation or tag"
        return WHOLE


class Verify(Deed):
    kind = "verify"

    def prepare(self, desk, draw, library):
        claims = [claim["id"] for claim in report_of(desk, library)["claims"]]
        self.about = draw.sample(claims, min(3, len(claims)))
        self.words = ["verify", *self.about, "-b", self.mark, "--quiet"]

    def state(self, report):
        given = [claim["id"] for claim in report["claims"] for review in claim["reviews"]
                 if review["because"] == self.mark]
        return whole_or_none(sorted(given), sorted(self.about), "verdicts")


class Import(Deed):
    kind = "import"

    def prepare(self, desk, draw, library):
        self.rows = library.rows
        path = library.folder / f"{self.mark}.jsonl"
        with open(path, "w", encoding="utf-8") as file:
            for number in range(self.rows):
                row = {"text": f"{self.mark}: row {number}", "source": library.slug, "quote": draw.choice(library.quotes)}
                if number % 3 == 0:
                    row |= {"verdict": "verified", "because": f"{self.mark} row {number}"}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        self.words = ["import", path, "--quiet"]

    def state(self, report):
        found = [claim for claim in report["claims"] if claim["text"].startswith(self.mark + ":")]
        for claim in found:
            number = int(claim["text"].rsplit(" ", 1)[1])
            verdicts = [review for review in claim["reviews"] if review["because"].startswith(f"{self.mark} row ")]
            if len(claim["citations"]) != 1 or len(verdicts) != (number % 3 == 0):
                return f"{claim['id']} lacks its citation or its verdict"
        rows = sorted(int(claim["text"].rsplit(" ", 1)[1]) for claim in found)
        return whole_or_none(rows, list(range(self.rows)), "rows")


class Revise(Deed):
    kind = "revise"

    def prepare(self, desk, draw, library):
        path = library.folder / f"{self.mark}.txt"
        path.write_text(revised(draw, library.text, library.fickle), encoding="utf-8")
        self.slug = library.slug
        self.words = ["source", "revise", library.slug, path, "--note", self.mark, "--force", "--quiet"]
        source = next(source for source in report_of(desk, library)["sources"] if source["id"] == library.slug)
        self.before = len(source["revisions"])

    def state(self, report):
        source = next(source for source in report["sources"] if source["id"] == self.slug)
        more = len(source["revisions"]) - self.before
        if more <= 0:
            return ABSENT
        if not all(revision["onFile"] for revision in source["revisions"]):
            return f"a text of {self.slug} is not on file"
        unsearched = [claim["id"] for claim in report["claims"] for citation in claim["citations"]
                      if citation["source"] == self.slug and citation["anchor"] == "unsearched"]
        return f"{len(unsearched)} citations were not followed" if unsearched else WHOLE


class Sync(Deed):
    """Takes in what another desk has logged since, and gives it what it lacks."""

    kind = "sync"

    def prepare(self, desk, draw, library):
        other = library.other
        self.texts = [f"{self.mark}: {number}" for number in range(3)]
        rows = [{"text": text, "source": other.slug, "quote": draw.choice(other.quotes)} for text in self.texts]
        path = library.folder / f"{self.mark}.jsonl"
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        other.desk.must("import", path, "--quiet")
        self.words = ["sync", other.desk.folder, "--json"]

    def state(self, report):
        found = sorted(claim["text"] for claim in report["claims"] if claim["text"].startswith(self.mark + ":"))
        return whole_or_none(found, self.texts, "claims of the other desk")


class Rebuild(Deed):
    """Makes the rows anew; what the desk says stays the same."""

    kind = "rebuild"

    def prepare(self, desk, draw, library):
        self.before = report_of(desk, library)["claims"]
        self.words = ["rebuild"]

    def state(self, report):
        return WHOLE if report["claims"] == self.before else "the claims read otherwise after a rebuild"


class Backup(Deed):
    """A file that, where it is there, is a whole desk."""

    kind = "backup"

    def prepare(self, desk, draw, library):
        self.path = library.folder / f"{self.mark}.backup"
        self.before = report_of(desk, library)["claims"]
        self.words = ["backup", self.path]

    def state(self, report):
        return WHOLE if report["claims"] == self.before else "the claims read otherwise after a backup"


class AddSource(Deed):
    """A source with its text."""

    kind = "source add"

    def prepare(self, desk, draw, library):
        self.desk, self.slug = desk, self.mark.lower().replace(" ", "-")
        content = self.content(draw).encode()
        path = library.folder / f"{self.mark}.{self.ending}"
        path.write_bytes(content)
        self.sha256 = hashlib.sha256(content).hexdigest()
        self.words = ["source", "add", path, "--id", self.slug, "--title", self.mark, "--quiet"]

    ending = "txt"

    def content(self, draw):
        return article(draw)[0]

    @property
    def copy(self):
        return self.desk.claims / "texts" / f"{self.sha256}.txt"

    def state(self, report):
        found = [source for source in report["sources"] if source["id"] == self.slug]
        if not found:
            return ABSENT
        if self.copy.exists() and hashlib.sha256(self.copy.read_bytes()).hexdigest() != self.sha256:
            return f"its copy in {self.copy.parent.name} is not what was added"
        return self.state_of(found[0]["revisions"])

    def state_of(self, revisions):
        return WHOLE if revisions and revisions[0]["onFile"] else "its text is not on file"


class AddPage(AddSource):
    """A source made of a web page, which is kept; a large one, with its scripts, beside the database only."""

    kind = "source add, of a page"
    ending = "html"

    def content(self, draw):
        paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in article(draw)[0].split("\n\n"))
        script = f"// {draw.random()}\n" * (draw.random() < 0.5) * 60_000
        return f"<!doctype html><meta charset=utf-8><title>A page</title><script>{script}</script>{paragraphs}"

    @property
    def copy(self):
        return self.desk.claims / "originals" / self.sha256

    def state_of(self, revisions):
        if not revisions or revisions[0]["original"] != self.sha256:
            return "its page is not what was added"
        verified = self.desk.run("source", "verify", self.slug)
        return WHOLE if verified.status == 0 else f"its page does not give its text: {verified}"


ORDINARY = [Log, Verify, Import, Sync, Revise, AddPage]


def deeds_of(program):
    """The deeds that this program knows."""
    return ORDINARY + [deed for deed, command in ((Backup, "backup"), (Rebuild, "rebuild")) if program.has(command)]


def report_of(desk, library):
    """The newest report, read once where nothing has happened since."""
    if library.report is None:
        library.report = desk.report()
    return library.report


def whole_or_none(found, expected, what):
    if not found:
        return ABSENT
    if found == expected:
        return WHOLE
    return f"{len(found)} of {len(expected)} {what}"


class Library:
    """What a desk's deeds are about: a source with its text, a folder for files, another desk to meet."""

    def __init__(self, desk, slug, draw, folder):
        self.desk, self.slug, self.folder = desk, slug, folder
        self.text, quotes = article(draw)
        self.quotes, self.fickle = quotes[:-8], quotes[-8:]
        self.rows = 300  # of a table that is imported
        self.report = None
        self.other = None
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{slug}.txt"
        path.write_text(self.text, encoding="utf-8")
        desk.must("source", "add", path, "--id", slug, "--title", "The harbour", "--agency", "Kyodo")
        rows = [{"text": f"First: {quote}", "source": slug, "quote": quote} for quote in self.fickle]
        path = folder / f"{slug}.jsonl"
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        desk.must("import", path, "--quiet")


def seeded(seed, *names):
    """A generator of its own for each round, so that a round can be repeated alone."""
    return random.Random("/".join(map(str, (seed, *names))))
