"""The numbers of a run: on standard error, as JSON, and as the table of a page."""
import dataclasses, json, os, platform, sys, time

BEGIN, END = "<!-- torture: begin -->", "<!-- torture: end -->"


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
    page = path.read_text(encoding="utf-8")
    head, rest = page.split(BEGIN, 1)
    _, tail = rest.split(END, 1)
    path.write_text(f"{head}{BEGIN}\n{table(numbers)}\n{END}{tail}", encoding="utf-8")


def table(numbers):
    lines = ["| promised | shown by | rounds | violations | of these |", "|---|---|---:|---:|---|"]
    for part in numbers["parts"]:
        for finding in part["findings"]:
            counts = "; ".join(f"{key}: {value:,}" for key, value in finding["counts"].items())
            lines.append(f"| {finding['promise']} | {finding['test']} | {finding['rounds']:,} | "
                         f"{len(finding['violations'])} | {counts} |")
    lines += ["", f"Measured on {numbers['date']} on {numbers['machine']}, with seed {numbers['seed']}, in "
              f"{numbers['seconds'] // 60} minutes."]
    return "\n".join(lines)
