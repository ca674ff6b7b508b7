"""The same work by other tools: SQLite's shell, sqlite-utils, Taskwarrior and tantivy, and the floors in C and Swift."""
import json, pathlib, subprocess, sys

from . import timing

HERE = pathlib.Path(__file__).resolve().parent.parent
# Taskwarrior reads its whole list at each command; beyond this a round takes minutes.
MOST_TASKS = 10_000
SCHEMA = """
PRAGMA synchronous = FULL;
CREATE TABLE events (id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, line TEXT NOT NULL);
CREATE TABLE claims (id INTEGER PRIMARY KEY, text TEXT, source TEXT, quote TEXT, verdict TEXT, because TEXT, tag TEXT, title TEXT);
CREATE VIRTUAL TABLE found USING fts5(text, quote, because, title, content='claims', content_rowid='id');
"""
LOAD = """
CREATE INDEX claims_by_verdict ON claims (verdict, id);
CREATE INDEX claims_by_source ON claims (source, id);
CREATE INDEX claims_by_tag ON claims (tag, id);
INSERT INTO found (found) VALUES ('rebuild');
"""


class Peers:
    """Each peer's own copy of the claims, in a folder."""

    def __init__(self, folder, rows, ledger, count):
        self.folder, self.count = pathlib.Path(folder), count
        self.folder.mkdir(parents=True, exist_ok=True)
        self.rows, self.ledger = rows, ledger
        self.shell = self.folder / "shell.db"
        self.utils = self.folder / "utils.db"
        self.least = self.folder / "least.db"
        self.index = self.folder / "tantivy"
        self.taskrc = self.folder / "taskrc"

    # What is loaded, and how long that takes

    def load_shell(self):
        """Events, claims and a search index by SQLite's shell; gives the seconds."""
        events, claims = self.folder / "events.csv", self.folder / "claims.csv"
        quoted = lambda cell: '"' + cell.replace('"', '""') + '"'
        titles = {}
        with open(events, "w", encoding="utf-8", newline="\n") as table:
            for file in self.ledger:
                with open(file, encoding="utf-8") as lines:
                    for number, line in enumerate(lines):
                        place = line.rindex('"hash":"') + 8
                        table.write(f",{line[place:place + 64]},{quoted(line[:-1])}\n")
                        if '"source.added"' in line:
                            body = json.loads(line)["body"]
                            titles[body["slug"]] = body["title"]
        with open(self.rows, encoding="utf-8") as lines, open(claims, "w", encoding="utf-8", newline="\n") as table:
            for line in lines:
                row = json.loads(line)
                cells = [row["text"], row["source"], row["quote"], row["verdict"], row["because"], *(row.get("tags") or [""]), titles[row["source"]]]
                table.write("," + ",".join(map(quoted, cells)) + "\n")
        script = self.folder / "load.sql"
        script.write_text(
            f"{SCHEMA}\nBEGIN;\nCREATE TEMP TABLE e (id, hash, line);\nCREATE TEMP TABLE c (id, text, source, quote, verdict, because, tag, title);\n"
            f".mode csv\n.import {events} e\n.import {claims} c\n"
            "INSERT INTO events (hash, line) SELECT hash, line FROM e;\n"
            "INSERT INTO claims (text, source, quote, verdict, because, tag, title) SELECT text, source, quote, verdict, because, tag, title FROM c;\n"
            f"{LOAD}\nCOMMIT;\n")
        seconds, _ = timing.run(["sqlite3", self.shell], self.folder, input=script)
        for file in (events, claims):
            file.unlink()
        return seconds

    def load_utils(self):
        tool = [sys.executable, "-m", "sqlite_utils"]
        seconds, _ = timing.run([*tool, "insert", self.utils, "claims", self.rows, "--nl"])
        for column in ("verdict", "source"):
            seconds += timing.run([*tool, "create-index", self.utils, "claims", column])[0]
        return seconds + timing.run([*tool, "enable-fts", self.utils, "claims", "text", "quote", "because", "source"])[0]

    def load_least(self, floor):
        self.least.unlink(missing_ok=True)
        subprocess.run(["sqlite3", self.least], stdin=open(HERE / "floors/ledger.sql"), check=True, stdout=timing.QUIET)
        timing.run([floor, self.least, "--fill", self.count])

    def load_tantivy(self):
        return timing.run([sys.executable, HERE / "scale/tantivy_peer.py", "load", self.index, self.rows])[0]

    def load_tasks(self):
        """A Taskwarrior list of as many claims, where it copes with them."""
        if self.count > MOST_TASKS:
            return None
        self.taskrc.write_text(f"data.location={self.folder}/tasks\nconfirmation=off\nverbose=nothing\n")
        (self.folder / "tasks").mkdir(exist_ok=True)
        listed = self.folder / "tasks.jsonl"
        with open(self.rows, encoding="utf-8") as lines, open(listed, "w", encoding="utf-8") as table:
            for line in lines:
                row = json.loads(line)
                task = {"description": row["text"], "status": "pending", "entry": "20261121T090000Z", "tags": row.get("tags", [])}
                table.write(json.dumps(task) + "\n")
        return timing.run(["task", "import", listed], environment=self.task_environment)[0]

    @property
    def task_environment(self):
        return timing.ENVIRONMENT | {"TASKRC": str(self.taskrc), "TASKDATA": f"{self.folder}/tasks"}

    # What is asked of them

    def shell_query(self, sql):
        return ["sqlite3", "-readonly", self.shell, sql]

    def utils_query(self, sql):
        return [sys.executable, "-m", "sqlite_utils", "query", self.utils, sql]
