"""A desk as a person has it: a folder, and the program that is run on it."""
import dataclasses, hashlib, json, os, pathlib, re, shutil, signal, subprocess

PATIENCE = 120  # seconds after which a command counts as hanging
ZERO = "0" * 64


@dataclasses.dataclass
class Outcome:
    """How a command ended. A signal is a negative status, as subprocess has it; None is a command that hung."""

    words: list
    status: int | None
    out: str
    err: str

    @property
    def crashed(self):
        return self.status is None or self.status < 0

    def __str__(self):
        ended = "hung" if self.status is None else f"signal {-self.status}" if self.status < 0 else f"exit {self.status}"
        return f"`{' '.join(map(str, self.words))[:200]}` ended with {ended}: {self.err.strip()[:300]!r}"


def environment(handle="mori", **more):
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("STET_", "TORTURE_"))}
    return kept | {"STET_REVIEWER": handle, "LC_ALL": "C.UTF-8", "NO_COLOR": "1"} | more


class Desk:
    def __init__(self, stet, folder, handle="mori"):
        self.stet, self.folder, self.handle = stet, pathlib.Path(folder), handle

    @classmethod
    def make(cls, stet, folder, handle="mori"):
        desk = cls(stet, folder, handle)
        desk.must("init", folder, "--reviewer", handle, "--name", handle.capitalize(), inside=False)
        return desk

    @property
    def claims(self):
        return self.folder / "claims"

    @property
    def database(self):
        return self.claims / "stet.db"

    def copy(self, folder):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.folder, folder)
        return Desk(self.stet, folder, self.handle)

    # Running

    def start(self, *words, inside=True, **more):
        """Starts a command without waiting for it; its output goes to pipes."""
        return subprocess.Popen(
            [self.stet, *map(str, words)], cwd=self.folder if inside else None, env=environment(self.handle, **more),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, *words, patience=PATIENCE, **more):
        process = self.start(*words, **more)
        try:
            out, err = process.communicate(timeout=patience)
            status = process.returncode
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            status = None
        return Outcome(list(words), status, out.decode(errors="replace"), err.decode(errors="replace"))

    def must(self, *words, **more):
        """Runs a command that has to succeed for the round to mean anything; gives what it prints."""
        outcome = self.run(*words, **more)
        if outcome.status != 0:
            raise Broken(f"in {self.folder}: {outcome}")
        return outcome.out

    # What it says

    def report(self):
        return json.loads(self.must("report", "--format", "json"))

    def has(self, command):
        """Whether the program knows a command."""
        return re.search(rf"^ +{command}\b", self.must("--help"), re.MULTILINE) is not None

    def ledger_files(self):
        return sorted((self.claims / "ledger").glob("*.jsonl"))


class Broken(Exception):
    """Something that has to hold does not: a violation, in words."""


def chain_of(path):
    """A ledger file's events, checked link by link; and whether a torn line follows them."""
    pieces = pathlib.Path(path).read_bytes().split(b"\n")
    events = []
    for number, line in enumerate(pieces[:-1], 1):
        try:
            event = json.loads(line)
            stated = event.pop("hash")
        except (ValueError, KeyError) as error:
            raise Broken(f"{path.name}:{number} is no event: {error}") from error
        content = json.dumps(event, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
        if hashlib.sha256(content).hexdigest() != stated:
            raise Broken(f"{path.name}:{number} does not give its hash")
        if events and (event["prev"], event["seq"]) != (events[-1]["hash"], events[-1]["seq"] + 1):
            raise Broken(f"{path.name}:{number} does not follow on the line before")
        if not events and (event["seq"] == 1) != (event["prev"] == ZERO):
            raise Broken(f"{path.name} begins with event {event['seq']}")
        events.append(event | {"hash": stated})
    return events, pieces[-1] != b""

