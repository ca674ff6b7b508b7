"""A desk as large as asked for, made from a seed: sources of some 5 KB, and rows of claims to be imported.

Words are drawn by a natural frequency curve, so that some are in a third of all claims and most are rare. Each claim says
what one sentence of its source says, quotes its figure, and has a verdict.
"""
import hashlib, json, pathlib, random

CLAIMS_PER_SOURCE = 50
WORDS = 60_000
COMMON = """the of and to in a is for on that by with was as at from it has an be are this which will its more than have not
been or were but also after about per over under new says said year years people plan their when who would could between""".split()
TAGS = ["money", "people", "date", "name", "quote", "science", "law", "health", "trade", "energy", "海事", "予算"]
UNITS = ["bn yen", "tonnes", "passengers a day", "percent", "km", "households", "million euros"]
REASONS = [
    "the table on page {} of the notice has the same figure", "the office confirmed it by telephone on day {}",
    "row {} of the data set says so, and the sum adds up", "the paper quotes it from agency report {}",
]
ROSTER = """\
| handle | name | role | active |
|---|---|---|---|
| mori | Mori | editor | yes |
| kai | Kai | reviewer | yes |

| rule | value |
|---|---|
| self-review | yes |
"""


def canonical(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


class Language:
    """Made-up words, the n-th as frequent as 1/n."""

    def __init__(self, draw):
        syllables = [c + v for c in "b d f g k l m n p r s t v z ch st br".split() for v in "aeiou"]
        words = dict.fromkeys(COMMON)
        while len(words) < WORDS:
            words["".join(draw.choices(syllables, k=draw.choices([2, 3, 4], [5, 4, 1])[0])) + draw.choice(["", "", "n", "s"])] = None
        self.words, self.draw, self.pool = list(words), draw, []
        total, self.weights = 0.0, []
        for rank in range(len(self.words)):
            total += 1 / (rank + 3)
            self.weights.append(total)

    def take(self, count):
        if len(self.pool) < count:
            self.pool = self.draw.choices(self.words, cum_weights=self.weights, k=1_000_000)
        taken = self.pool[-count:]
        del self.pool[-count:]
        return taken


class Source:
    """An article: sentences of some sixteen words, each with a figure that no other sentence of it has."""

    def __init__(self, language, number):
        draw = language.draw
        self.number = number
        figures = draw.sample(range(10, 99_999), CLAIMS_PER_SOURCE)
        self.sentences = []
        for figure in figures:
            words = language.take(draw.randint(11, 17))
            place = draw.randint(2, len(words) - 2)
            self.sentences.append((words[:place], f"{figure:,} {draw.choice(UNITS)}", words[place:]))

    @property
    def text(self):
        return "\n".join(
            f"{' '.join(before).capitalize()} {figure} {' '.join(after)}." for before, figure, after in self.sentences) + "\n"

    def rows(self, language, count):
        """A row of an import for each of the first sentences."""
        draw = language.draw
        for before, figure, after in self.sentences[:count]:
            verdict = draw.choices(["verified", "disputed", "unverifiable"], [80, 14, 6])[0]
            words = before[-6:] + [figure] + after[:6] + language.take(3)
            row = {
                "text": " ".join(words).capitalize(), "source": f"article-{self.number}",
                "quote": f"{before[-1]} {figure} {after[0]}" if len(before) > 1 else f"{figure} {after[0]}",
                "verdict": verdict, "because": draw.choice(REASONS).format(draw.randint(1, 400)),
            }
            if draw.random() < 0.6:
                row["tags"] = [draw.choice(TAGS)]
            yield row


def make(folder, claims, seed=2027):
    """Writes a desk with its sources in `folder` and the rows of its claims beside it; gives the path of the rows."""
    folder = pathlib.Path(folder)
    (folder / "claims" / "ledger").mkdir(parents=True)
    (folder / "claims" / "texts").mkdir()
    (folder / "reviewers.md").write_text(ROSTER)
    language = Language(random.Random(seed))
    rows = folder.with_suffix(".jsonl")
    chain, seq, prev = [], 0, "0" * 64

    def append(kind, /, **body):
        nonlocal seq, prev
        seq += 1
        event = {
            "at": f"2026-01-01T{seq // 3600 % 24:02}:{seq // 60 % 60:02}:{seq % 60:02}Z", "body": body, "by": "mori",
            "clock": seq, "desk": "library", "kind": kind, "prev": prev, "seq": seq,
        }
        prev = hashlib.sha256(canonical(event).encode()).hexdigest()
        event["hash"] = prev
        ledger.write(canonical(event) + "\n")
        return prev

    left = claims
    with open(folder / "claims/ledger/library.jsonl", "w", encoding="utf-8", newline="\n") as ledger, \
            open(rows, "w", encoding="utf-8", newline="\n") as table:
        append("desk.opened", nonce="0" * 32)
        for number in range(1, max(1, -(-claims // CLAIMS_PER_SOURCE)) + 1):
            source = Source(language, number)
            text = source.text
            sha256 = hashlib.sha256(text.encode()).hexdigest()
            (folder / "claims/texts" / f"{sha256}.txt").write_bytes(text.encode())
            added = append(
                "source.added", slug=f"article-{number}", title=" ".join(language.take(7)).capitalize(), kind="article",
                publisher=f"Paper {number % 97}", published=f"202{number % 6}-0{number % 9 + 1}", language="en")
            append("source.revised", source=added, sha256=sha256, length=len(text), retrieved="2026-01-01T00:00:00Z")
            for row in source.rows(language, min(left, CLAIMS_PER_SOURCE)):
                table.write(json.dumps(row, ensure_ascii=False) + "\n")
            left -= CLAIMS_PER_SOURCE
    return rows
