"""Puts docs/performance.md together: what is measured at several sizes, and the sections that have commands of their own."""
import json, pathlib, re, statistics

from . import chart, timing

TEMPLATE = pathlib.Path(__file__).resolve().parent.parent / "page.md"
# Bytes in what the goals call 1.5 KB.
MOST_BYTES = 1536


def write(results, docs):
    figures = json.loads((results / "scale.json").read_text())
    parts = Tables(figures).parts()
    text = re.sub(r"\{\{(\w+)\}\}", lambda part: parts[part[1]], TEMPLATE.read_text())
    (docs / "performance.md").write_text(text)
    folder = docs / "performance"
    folder.mkdir(exist_ok=True)
    for name, drawn in charts(figures).items():
        (folder / f"{name}.svg").write_text(drawn)


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def milliseconds(times):
    low, median, high = (1000 * value for value in timing.quartiles(times))
    digits = 1 if median < 100 else 0
    return f"{median:.{digits}f} ms ({low:.{digits}f} to {high:.{digits}f})"


class Tables:
    def __init__(self, figures):
        self.figures = figures
        self.sizes = figures["sizes"]
        self.commands = {
            name: {int(size): times for size, times in runs.items()} for name, runs in figures["commands"].items()}
        self.bulk = {int(size): found for size, found in figures["bulk"].items()}
        # Median and 99th percentile, in microseconds.
        self.inside = {
            name: {int(size): pair for size, pair in found.items()} for name, found in figures["inside"].items()}
        self.largest = max(self.sizes)

    def parts(self):
        return {
            "date": self.figures["date"], "machine": self.figures["machine"], "rounds": str(self.figures["rounds"]),
            "largest": f"{self.largest:,}", "goals": self.goals(), "commands": self.every_command(),
            "bulk": self.every_load(), "inside": self.every_search(),
        }

    # Held to

    def goals(self):
        size, smallest = self.largest, min(self.sizes)
        true = self.commands["/bin/true"][0]
        rows = []

        def row(work, measured, beside, goal, met):
            rows.append([work, measured, beside, goal, "yes" if met else "**no**"])

        for name in ("stet log", "stet verify"):
            own, least = self.commands[name], self.commands["GRDB, one event and claim"][size]
            floor = self.commands["C, one event and claim"][size]
            beside = timing.ratio(own[size], least)
            grown = timing.ratio(own[size], own[smallest])
            row(f"`{name}`", milliseconds(own[size]),
                f"GRDB {milliseconds(least)}, C {milliseconds(floor)}: {beside:.2f} and {timing.ratio(own[size], floor):.2f}",
                "1.2 of GRDB's least", beside <= 1.2)
            row(f"`{name}`, beside {smallest:,} claims", f"{grown:.2f}", milliseconds(own[smallest]), "1.2", grown <= 1.2)
        row("syncs of the database in `log`", str(self.figures["syncs"]), "", "5", self.figures["syncs"] <= 5)
        for name in ("stet list --status", "stet list --source", "stet list --tag", "stet show", "stet status"):
            times = self.commands[name][size]
            above = 1000 * (statistics.median(times) - statistics.median(true))
            peer = ""
            if name == "stet list --status":
                peer = ", ".join(
                    f"`{tool}` {milliseconds(self.commands[f'{tool}, newest 50'][size])}" for tool in ("sqlite3", "sqlite-utils"))
            row(f"`{name}`", f"{above:.1f} ms above `/bin/true`", peer, "12 ms", above < 12)
        for kind in ("two common words", "one common word"):
            own, floor = self.commands[f"stet search, {kind}"][size], self.commands[f"sqlite3, {kind}"][size]
            beside = timing.ratio(own, floor)
            row(f"`search`, {kind}", milliseconds(own), f"FTS5 in `sqlite3` {milliseconds(floor)}: {beside:.2f}", "1.2 of FTS5", beside <= 1.2)
        own = self.commands["stet search, a rare word"][size]
        row("`search`, a rare word", milliseconds(own), f"`sqlite3` {milliseconds(self.commands['sqlite3, a rare word'][size])}",
            "12 ms", statistics.median(own) < 0.012)
        (median, last), (theirs, _) = (
            [value / 1000 for value in self.inside[name][size]] for name in ("similar", "tantivy"))
        row("`similar`, in process", f"median {median:.1f} ms, 99th percentile {last:.1f} ms",
            f"tantivy median {theirs:.1f} ms", "50 and 150 ms", median < 50 and last < 150)
        bulk = self.bulk[size]
        rate = size / bulk["import"]
        row("`import`", f"{rate:,.0f} claims a second, {bulk['import memory'] / 1e6:.0f} MB",
            f"`sqlite3` {size / bulk['shell']:,.0f} a second, sqlite-utils {size / bulk['sqlite-utils']:,.0f}", "25,000 a second, 400 MB",
            rate >= 25_000 and bulk["import memory"] < 400e6)
        middle = self.sizes[-2] if len(self.sizes) > 1 else size
        grown = (bulk["import"] / size) / (self.bulk[middle]["import"] / middle)
        row(f"`import`, a claim beside {middle:,}", f"{grown:.2f}", "", "1.5", grown <= 1.5)
        rate = size / bulk["rebuild"]
        row("rebuild from ledger files", f"{rate:,.0f} claims a second, {bulk['rebuild memory'] / 1e6:.0f} MB", "", "as `import`",
            rate >= 25_000 and bulk["rebuild memory"] < 400e6)
        most = 2 * bulk["chain"] + size / 100_000
        row("`audit`", f"{bulk['audit']:.1f} s, {bulk['audit memory'] / 1e6:.0f} MB",
            f"the {bulk['events']:,} events' chains in C {bulk['chain']:.2f} s", f"{most:.1f} s: twice C, and 100,000 claims a second", bulk["audit"] <= most)
        each = (bulk["bytes"] - bulk["texts"]) / size
        row("database, a claim", f"{each:,.0f} bytes, sources' texts aside ({bulk['bytes'] / size:,.0f} with them)", "", "1.5 KB", each < MOST_BYTES)
        return table(["work", "measured", "floor and peers", "goal", "met"], rows)

    # All of it

    def every_command(self):
        rows = []
        for name, runs in self.commands.items():
            cells = [milliseconds(runs[size]) if size in runs else "" for size in self.sizes]
            if 0 in runs:
                cells[0] = milliseconds(runs[0])
            rows.append([f"`{name}`" if name.startswith(("stet", "/", "task")) else name, *cells])
        return table(["command", *(f"{size:,}" for size in self.sizes)], rows)

    def every_load(self):
        def seconds(key):
            return [f"{self.bulk[size][key]:.2f} s" if self.bulk[size].get(key) else "" for size in self.sizes]

        def rates(key):
            return [f"{size / self.bulk[size][key]:,.0f}" for size in self.sizes]

        rows = [
            ["`stet import`", *seconds("import")], ["claims a second", *rates("import")],
            ["peak memory", *(f"{self.bulk[size]['import memory'] / 1e6:.0f} MB" for size in self.sizes)],
            ["rebuild from ledger files", *seconds("rebuild")], ["claims a second", *rates("rebuild")],
            ["peak memory", *(f"{self.bulk[size]['rebuild memory'] / 1e6:.0f} MB" for size in self.sizes)],
            ["`stet audit`", *seconds("audit")], ["chains in C", *seconds("chain")],
            ["`sqlite3` loads events, claims and FTS5", *seconds("shell")], ["sqlite-utils loads claims and FTS5", *seconds("sqlite-utils")],
            ["tantivy indexes the wordings", *seconds("tantivy")], ["Taskwarrior imports tasks", *seconds("tasks")],
            ["database, with texts", *(f"{self.bulk[size]['bytes'] / 1e6:,.1f} MB" for size in self.sizes)],
            ["of it texts of sources", *(f"{self.bulk[size]['texts'] / 1e6:,.1f} MB" for size in self.sizes)],
        ]
        return table(["work", *(f"{size:,}" for size in self.sizes)], rows)

    def every_search(self):
        def cell(pair):
            return f"{pair[0] / 1000:.2f} ms, {pair[1] / 1000:.2f} ms"

        shown = {
            "similar": "look-alikes of a wording", "tantivy": "tantivy, any of the wording's words", "claim": "a claim with its surroundings"}
        rows = [
            [words, *(cell(self.inside[name][size]) if size in self.inside[name] else "" for size in self.sizes)]
            for name, words in shown.items() if name in self.inside]
        return table(["median, 99th percentile", *(f"{size:,}" for size in self.sizes)], rows)


def charts(figures):
    tables = Tables(figures)

    def medians(names):
        return {
            name: {size: 1000 * statistics.median(times) for size, times in tables.commands[name].items() if size}
            for name in names if name in tables.commands}

    similar = {
        f"{name}, in process": {size: pair[0] / 1000 for size, pair in tables.inside[name].items()}
        for name in ("similar", "tantivy")}
    bulk = {
        name: {size: 1e6 * found[key] / size for size, found in tables.bulk.items() if found.get(key)}
        for name, key in (
            ("stet import", "import"), ("stet rebuild", "rebuild"), ("stet audit", "audit"), ("sqlite3 loads", "shell"),
            ("sqlite-utils loads", "sqlite-utils"), ("tantivy indexes", "tantivy"))}
    return {
        "writing": chart.chart("One claim more, by claims there are", "ms", medians(
            ["stet log", "stet verify", "GRDB, one event and claim", "C, one event and claim", "task add"])),
        "reading": chart.chart("Reading, by claims there are", "ms", medians(
            ["stet list --status", "stet list --source", "stet list --tag", "stet show", "stet status", "sqlite3, newest 50", "sqlite-utils, newest 50"])),
        "searching": chart.chart("Searching, by claims there are", "ms", medians(
            ["stet search, two common words", "sqlite3, two common words", "stet search, a rare word", "sqlite3, a rare word"]) | similar),
        "bulk": chart.chart("Bulk work: time a claim, by claims", "µs", bulk),
    }
