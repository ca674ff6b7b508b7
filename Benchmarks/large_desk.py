"""A desk with as many claims as asked for, made from a seed: ledger file, texts and roster, and no database yet.

Its claims cite made-up articles, a fifth of which were revised since; they have verdicts that agree, differ, were
overruled, taken back or have lapsed, notes, tags, rewordings and decisions, as a desk's claims have after some years.
"""
import hashlib, json, pathlib, random

CLAIMS_PER_SOURCE = 40
ROSTER = """\
| handle | name | role | active |
|---|---|---|---|
| mori | Mori | editor | yes |
| kai | Kai | reviewer | yes |
| ann | Ann | reviewer | yes |
| lou | Lou | logger | yes |

| rule | value |
|---|---|
| sign-offs | 1 |
| self-review | yes |
"""
SUBJECTS = ["The ministry", "The harbour office", "The cabinet", "A survey of 400 households", "Die Behörde", "防衛省は"]
DEEDS = ["plans to spend", "has set aside", "reported", "expects to save", "borrowed", "計上した"]
UNITS = ["bn yen", "tonnes of rice", "passengers a day", "% of its budget", "km of track", "兆円"]
OBJECTS = [
    "on “quiet” ferries, piers and cranes", "for the five years to 2027", "in the northern prefectures",
    "which is more than before, it said", "after a review of the draft; no vote was taken", "沿岸の施設のために",
]
REASONS = [
    "the notice of 3 June has the same figure on page 4, and the sum in the table adds up",
    "called the press office: “that is right, as far as we know”",
    "the table gives another year, and the total is short by one column",
    "two papers carry it, both from one agency, so this counts once",
    "官報の表と一致する", "checked against the data set of the statistics office, row by row",
]
NOTES = ["ask again in June", "the author says the figure is rounded", "see the appendix, table 3, note b"]
TAGS = ["figure", "date", "defence", "money", "name", "quote", "海事"]
BASES = ["document", "independent", "same-agency", "call", "author", "arithmetic", "inference"]
TIME = "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z"


class Ledger:
    """One desk's chain, written to its file as it grows."""

    def __init__(self, path):
        self.file = open(path, "w", encoding="utf-8", newline="\n")
        self.seq, self.prev = 0, "0" * 64

    def append(self, by, kind, /, **body):
        self.seq += 1
        minutes = 600 + self.seq // 3
        days = minutes // 600
        at = TIME.format(
            2020 + days // 336, days // 28 % 12 + 1, days % 28 + 1, 8 + minutes // 60 % 10, minutes % 60, self.seq % 60)
        event = {
            "at": at, "body": {key: value for key, value in body.items() if value not in (None, [])}, "by": by,
            "clock": self.seq, "desk": "bench", "kind": kind, "prev": self.prev, "seq": self.seq,
        }
        self.prev = hashlib.sha256(canonical(event).encode()).hexdigest()
        event["hash"] = self.prev
        self.file.write(canonical(event) + "\n")
        return self.prev


def canonical(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


class Source:
    """An article: its sentences, and where the figure that a claim may cite stands in each."""

    def __init__(self, draw, number):
        self.number = number
        self.sentences = [
            (f"{draw.choice(SUBJECTS)} {draw.choice(DEEDS)} ", f"{draw.randint(2, 9999)} {draw.choice(UNITS)}",
             f" {draw.choice(OBJECTS)}.")
            for _ in range(draw.randint(25, 60))
        ]
        self.claims = []

    @property
    def text(self):
        return "\n".join("".join(parts) for parts in self.sentences) + "\n"

    def places(self):
        """Start, end and words of each sentence's figure."""
        start, places = 0, []
        for before, words, after in self.sentences:
            places.append((start + len(before), start + len(before) + len(words), words))
            start += len(before) + len(words) + len(after) + 1
        return places


class Writer:
    def __init__(self, folder, seed):
        self.folder = pathlib.Path(folder)
        (self.folder / "claims" / "ledger").mkdir(parents=True)
        (self.folder / "claims" / "texts").mkdir()
        (self.folder / "reviewers.md").write_text(ROSTER)
        self.draw = random.Random(seed)
        self.ledger = Ledger(self.folder / "claims" / "ledger" / "bench.jsonl")
        self.ledger.append("mori", "desk.opened", nonce="0" * 32)

    def chance(self, percent):
        return self.draw.random() * 100 < percent

    # Sources

    def source(self, number):
        source = Source(self.draw, number)
        source.hash = self.ledger.append(
            "lou", "source.added", slug=f"article-{number}", title=f"Budget, part {number}: what is “planned”",
            kind="article", publisher=f"Paper {number % 97}", agency=self.draw.choice([None, "Kyodo News", "Agency B"]),
            url=f"https://example.org/{number}", published=f"202{number % 6}-0{number % 9 + 1}", language="en")
        self.revise(source)
        return source

    def revise(self, source):
        text = source.text
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        (self.folder / "claims" / "texts" / f"{sha256}.txt").write_bytes(text.encode())
        source.revision = self.ledger.append(
            "lou", "source.revised", source=source.hash, sha256=sha256, length=len(text), retrieved="2020-01-01T00:00:00Z")

    def publish_again(self, source):
        """A sentence more at the top, others corrected or gone; and where the words of each citation are now."""
        fate = []
        sentences = [("Corrected ", "on Monday", ".")]
        for number, (before, words, after) in enumerate(source.sentences):
            kind = self.draw.choices(["shifted", "altered", "lost"], [90, 7, 3])[0]
            changed = f"{self.draw.randint(2, 9999)} {words.split(' ', 1)[1]}"
            if kind == "altered" and changed != words:
                fate.append((len(sentences), [f"figure: {words.split(' ')[0]} → {changed.split(' ')[0]}"]))
                sentences.append((before, changed, after))
            elif kind == "lost":
                fate.append((None, []))
            else:
                fate.append((len(sentences), []))
                sentences.append((before, words, after))
        source.sentences = sentences
        self.revise(source)
        places = source.places()
        for claim in source.claims:
            for citation in claim.citations:
                if citation["source"] is not source:
                    continue
                place, material = fate[citation["sentence"]]
                start, end, _ = places[place] if place is not None else (None, None, None)
                citation["grounds"] = self.ledger.append(
                    "lou", "claim.anchored", claim=claim.hash, citation=citation["hash"], revision=source.revision,
                    anchor="lost" if place is None else "altered" if material else "shifted", start=start, end=end,
                    material=material)
                if place is None or material:
                    claim.live = {}

    # Claims

    def claim(self, sources, number):
        claim = Claim()
        source = sources[number // CLAIMS_PER_SOURCE % len(sources)]
        sentence = self.draw.randrange(len(source.sentences))
        text = "".join(source.sentences[sentence])
        claim.hash = claim.wording = self.ledger.append(
            "lou", "claim.logged", text=f"{text[:-1]}, in {2020 + number % 6}",
            claimant=self.draw.choice([None, None, "the minister", "大臣"]),
            context=self.draw.choice([None, None, None, "said at a press conference"]),
            priority=self.draw.choice([None, None, 1, 3]), tags=self.draw.sample(TAGS, self.draw.randint(0, 3)))
        self.cite(claim, source, sentence, "asserts")
        while len(claim.citations) < 5 and self.chance(45):
            other = self.draw.choice(sources)
            stance = self.draw.choices(["supports", "refutes", "mentions"], [80, 8, 12])[0]
            self.cite(claim, other, self.draw.randrange(len(other.sentences)), stance)
        if self.chance(8):
            claim.wording = self.ledger.append(
                "kai", "claim.reworded", claim=claim.hash, text=text[:-1], because="as it stands there")
        for handle, share in [("kai", 75), ("ann", 45), ("mori", 15)]:
            if self.chance(share):
                self.review(claim, handle)
        while self.chance(30):
            self.ledger.append(
                "ann", "claim.noted", claim=claim.hash, text=self.draw.choice(NOTES), private=1 if self.chance(20) else None)
        if self.chance(5):
            self.ledger.append("mori", "claim.assigned", claim=claim.hash, to="kai")
        return claim

    def cite(self, claim, source, sentence, stance):
        start, end, words = source.places()[sentence]
        citation = {"source": source, "sentence": sentence}
        citation["hash"] = citation["grounds"] = self.ledger.append(
            "lou", "claim.cited", claim=claim.hash, source=source.hash, revision=source.revision, start=start, end=end,
            exact=words, stance=stance, locator=self.draw.choice([None, None, None, "p. 4"]))
        claim.citations.append(citation)
        if not source.claims or source.claims[-1] is not claim:
            source.claims.append(claim)

    def review(self, claim, handle):
        verdict = self.draw.choices(["verified", "disputed", "unverifiable"], [80, 14, 6])[0]
        claim.live[handle] = self.ledger.append(
            handle, "claim.reviewed", claim=claim.hash, verdict=verdict, because=self.draw.choice(REASONS),
            basis=self.draw.choice(BASES), fix="The ministry set aside half of it" if verdict == "disputed" else None,
            checked=self.draw.choice([None, "2024-05-06"]), role="editor" if handle == "mori" else "reviewer", signoffs=1,
            text=claim.wording, rests=[citation["grounds"] for citation in claim.citations],
            over=sorted(hash for by, hash in claim.live.items() if by != handle))

    def afterwards(self, claim):
        """What happens to a claim once its sources have been revised."""
        if not claim.live and self.chance(40):
            self.review(claim, "kai")
        elif claim.live and self.chance(3):
            handle = self.draw.choice(sorted(claim.live))
            self.ledger.append(
                handle, "claim.unreviewed", claim=claim.hash, review=claim.live.pop(handle), because="I read the wrong row")
        elif self.chance(2):
            self.ledger.append("mori", "claim.withdrawn", claim=claim.hash, because="a headline")
        elif self.chance(2):
            self.ledger.append(
                "mori", "claim.stood", claim=claim.hash, because="rounded, and said so", role="editor", text=claim.wording,
                rests=[citation["grounds"] for citation in claim.citations])


class Claim:
    def __init__(self):
        self.citations, self.live = [], {}


def make(folder, claims, seed=2027):
    """Writes the desk; gives how many events its ledger holds."""
    writer = Writer(folder, seed)
    sources = [writer.source(number) for number in range(1, claims // CLAIMS_PER_SOURCE + 2)]
    logged = [writer.claim(sources, number) for number in range(claims)]
    for source in sources:
        if writer.chance(20):
            writer.publish_again(source)
    for claim in logged:
        writer.afterwards(claim)
    writer.ledger.file.close()
    return writer.ledger.seq
