"""The numbers of a run: on standard error, as JSON, and as the table of a page."""
import dataclasses, json, os, platform, sys, time


def say(part):
    print(f"{part.name}: {part.ended:.0f} s", file=sys.stderr)
    for finding in part.findings:
        counts = ", ".join(f"{key}: {value}" for key, value in finding.counts.items())
        print(f"  {finding.test}: {finding.rounds} rounds, {len(finding.violations)} violations; {counts}", file=sys.stderr)
    sys.stderr.flush()


def numbers(parts, seconds, given):
    return {
        "date": time.strftime("%Y-%m-%d"), "machine": machine(), "seed": given.seed, "short": given.short,
        "seconds": round(seconds),
        "parts": [{"name": part.name, "seconds": round(part.ended),
                   "findings": [dataclasses.asdict(finding) for finding in part.findings],
                   "violations": part.violations} for part in parts],
    }


def machine():
    model = ""
    try:
        with open("/proc/cpuinfo") as file:
            model = next((line.split(":", 1)[1].strip() for line in file if line.startswith("model name")), "")
    except OSError:
        pass
    return f"{os.cpu_count()} cores{f' ({model})' if model else ''}, {platform.system()}"


def closing_line(numbers):
    findings = [finding for part in numbers["parts"] for finding in part["findings"]]
    violations = sum(len(part["violations"]) for part in numbers["parts"])
    return (f"torture: {sum(finding['rounds'] for finding in findings)} rounds of {len(findings)} tests in "
            f"{numbers['seconds']} s with seed {numbers['seed']}, {violations} violation{'' if violations == 1 else 's'}")


def write_json(numbers, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(numbers, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def write_table(numbers, path):
    rows = [(finding["promise"], finding["test"], finding["rounds"], len(finding["violations"]),
             "; ".join(f"{key}: {value:,}" for key, value in finding["counts"].items()))
            for part in numbers["parts"] for finding in part["findings"]]
    closing = (f"Measured on {numbers['date']} on {numbers['machine']}, with seed {numbers['seed']}, in "
               f"{numbers['seconds'] // 60} minutes.")
    write_block(path, "torture", "rounds", rows, closing)


def write_block(path, name, counted, rows, closing):
    """Writes a table into its place in a page: promise, test, runs, violations, and what is to be said besides."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    head, rest = path.read_text(encoding="utf-8").split(begin, 1)
    _, tail = rest.split(end, 1)
    lines = [f"| promised | shown by | {counted} | violations | of these |", "|---|---|---:|---:|---|"]
    lines += [f"| {promise} | {test} | {runs:,} | {violations} | {words} |" for promise, test, runs, violations, words in rows]
    text = "\n".join([begin, *lines, "", closing, end])
    path.write_text(head + text + tail, encoding="utf-8")


class Record:
    """Numbers that are taken a row at a time, each of which stays until it is taken anew; by the test that shows it."""

    def __init__(self, path):
        self.path = path
        self.rows = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}

    def add(self, test, promise, runs, violations, seconds, words):
        self.rows[test] = {
            "promise": promise, "runs": runs, "violations": violations, "seconds": round(seconds), "words": words,
            "date": time.strftime("%Y-%m-%d"), "machine": machine()}
        write_json(self.rows, self.path)

    def write_block(self, path, name, counted):
        rows = [(row["promise"], test, row["runs"], row["violations"], f"{row['seconds'] / 60:.1f} minutes; {row['words']}")
                for test, row in self.rows.items()]
        newest = max(self.rows.values(), key=lambda row: row["date"])
        minutes = sum(row["seconds"] for row in self.rows.values()) / 60
        write_block(path, name, counted, rows, f"Measured on {newest['date']} on {newest['machine']}, in {minutes:.0f} minutes.")
