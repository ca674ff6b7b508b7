"""The power goes, at every point of a command's work, and takes with it what was not yet synced.

A command is run once, and every change that it makes to a file is written down. From that the folder is made as a disk may hold
it when the power goes after the n-th change: what was synced is there; of all else nothing, everything, or some of it. Of a
folder's own changes (names made, renamed, removed) what was not synced may be missing from the end; of bytes written over
others any sector; of bytes appended, any part from the end. What a command has printed is acknowledged, and has to be there.
"""
import collections, hashlib, os, pathlib, shutil

import deeds
from deeds import ABSENT, WHOLE, Deed
from desk import Broken, chain_of
from oracle import Witness
from part import Checking

SECTOR = 512


def run(part):
    counts, before, rounds = collections.Counter(), len(part.violations), 0
    kinds = [deeds.Log] if part.short else [
        deeds.Log, deeds.Verify, FewRows, deeds.Sync, deeds.Revise, deeds.AddSource,
        deeds.AddPage, AddReviewer]
    for kind in kinds:
        rounds += cut_everywhere(part, kind, counts)
    part.found("What is acknowledged is on disk: the power may go at any point of a command's work and take all that was not synced",
               "run", rounds, counts, before)


class FewRows(deeds.Import):
    def prepare(self, desk, draw, library):
        library.rows = 40
        super().prepare(desk, draw, library)


class AddReviewer(Deed):
    kind = "reviewer add"

    def prepare(self, desk, draw, library):
        self.desk, self.name = desk, self.mark.lower().replace(" ", "-")
        self.words = ["reviewer", "add", self.name, "--quiet"]

    def state(self, report):
        listed = self.desk.must("reviewer", "list")
        if "mori" not in listed:
            return "the roster has lost a reviewer"
        return WHOLE if self.name in listed else ABSENT


def cut_everywhere(part, kind, counts):
    """Runs a command once, and looks at what every cut of the power may leave of it."""
    draw = part.draw(kind.kind)
    other, other_library = part.desk("cut", "kai")
    desk, library = part.desk("cut", "mori", meets=other_library)
    deed = kind("Deed 1")
    deed.prepare(desk, draw, library)
    under = desk.folder.parent
    log = part.folder / "changes"
    log.unlink(missing_ok=True)
    standing = Disk.holding(under)
    desk.must(*deed.words, **part.shim.recording(under, log))
    changes = read_changes(log)
    said = next((number for number, change in enumerate(changes) if change.kind == "said"), len(changes))
    seen, rounds = set(), 0
    for count in chosen(part, len(changes), draw):
        for survivor in ("nothing", "everything", "some"):
            disk = standing.copy()
            for change in changes[:count]:
                disk.take(change)
            tree = disk.after_power(survivor, draw)
            state = digest(tree)
            if (state, count > said) in seen:
                continue
            seen.add((state, count > said))
            rounds += 1
            with Checking(part, f"{kind.kind} cut {count} keeping {survivor}"):
                lay(tree, under)
                counts[look(desk, other, deed, count > said)] += 1
    lay(standing.after_power("everything", draw), under)
    return rounds


def chosen(part, count, draw):
    """The points at which the power goes: all, or of very many some, and always the last."""
    most = 3 if part.short else 80
    points = range(count + 1)
    return points if len(points) <= most else sorted({*draw.sample(points, most), count})


def look(desk, other, deed, was_acknowledged):
    """Checks what the power has left, and that work goes on from there."""
    witness = Witness(desk)
    state = witness.check(deed, was_acknowledged)
    desk.must("note", "1", f"after {deed.mark}", "--quiet")
    witness.check_ledger_file("mori")
    if deed.kind == "sync":
        desk.must("sync", other.folder)
        other.must("sync")
        Witness(other).check(deed, was_acknowledged=True)
        for folder in (desk, other):
            for path in folder.ledger_files():
                if chain_of(path)[1]:
                    raise Broken(f"{path} ends within a line after another sync")
    return f"{state}, acknowledged" if was_acknowledged else f"{state}, not acknowledged"


# The disk

class Change:
    def __init__(self, kind, path, other, offset, data):
        self.kind, self.path, self.other, self.offset, self.data = kind, path, other, offset, data


def read_changes(log):
    raw, changes, start = log.read_bytes(), [], 0
    while start < len(raw):
        end = raw.index(b"\n", start)
        kind, path, other, offset, count = raw[start:end].decode().split("\t")
        start = end + 1 + int(count)
        changes.append(Change(kind, path, other, int(offset), raw[end + 1:start]))
    return changes


class Inode:
    """A file's bytes: on disk, and as programs see them."""

    def __init__(self, durable=b"", visible=None):
        self.durable, self.visible = durable, durable if visible is None else visible

    def write(self, offset, data):
        padded = self.visible.ljust(offset, b"\0")
        self.visible = padded[:offset] + data + padded[offset + len(data):]

    def after_power(self, survivor, draw):
        if survivor == "nothing" or self.visible == self.durable:
            return self.durable
        if survivor == "everything":
            return self.visible
        kept = bytearray(self.durable[:len(self.visible)] if draw.random() < 0.5 else self.durable)
        for start in range(0, min(len(self.durable), len(self.visible)), SECTOR):
            if draw.random() < 0.5:
                kept[start:start + SECTOR] = self.visible[start:min(start + SECTOR, len(self.durable))]
        end = draw.randint(len(self.durable), max(len(self.durable), len(self.visible)))
        return bytes(kept) + self.visible[len(self.durable):end]


class Disk:
    """Files by their names, as programs see them, and each folder's changes that are not on disk yet."""

    def __init__(self):
        self.visible, self.durable, self.folders = {}, {}, set()
        self.pending = collections.defaultdict(list)

    @classmethod
    def holding(cls, folder):
        disk = cls()
        for base, folders, files in os.walk(folder):
            disk.folders.add(base)
            for name in files:
                path = os.path.join(base, name)
                disk.visible[path] = disk.durable[path] = Inode(pathlib.Path(path).read_bytes())
        return disk

    def copy(self):
        other = Disk()
        other.visible = {path: Inode(inode.durable) for path, inode in self.visible.items()}
        other.durable, other.folders = dict(other.visible), set(self.folders)
        return other

    def take(self, change):
        path = change.path
        match change.kind:
            case "make":
                self.visible[path] = Inode()
                self.name((path, self.visible[path]))
            case "write":
                self.visible[path].write(change.offset, change.data)
            case "cut":
                inode = self.visible[path]
                inode.visible = inode.visible[:change.offset].ljust(change.offset, b"\0")
            case "sync" if path in self.folders:
                for names in self.pending.pop(path, []):
                    self.settle(self.durable, names)
            case "sync":
                if path in self.visible:
                    self.visible[path].durable = self.visible[path].visible
            case "rename":
                inode = self.visible.pop(path)
                self.visible[change.other] = inode
                self.name((change.other, inode), (path, None))
            case "link":
                self.visible[change.other] = self.visible[path]
                self.name((change.other, self.visible[path]))
            case "unlink":
                self.visible.pop(path, None)
                self.name((path, None))
            case "mkdir":
                self.folders.add(path)

    def name(self, *changes):
        """A change of a folder, all of it or none: a name and the file that it is for, or none."""
        self.pending[os.path.dirname(changes[0][0])].append(changes)

    @staticmethod
    def settle(names, changes):
        for path, inode in changes:
            if inode is None:
                names.pop(path, None)
            else:
                names[path] = inode

    def after_power(self, survivor, draw):
        """The bytes of each file, by name, as they are found when the power is back."""
        names = dict(self.durable)
        for folder, changes in self.pending.items():
            count = {"nothing": 0, "everything": len(changes)}.get(survivor, draw.randint(0, len(changes)))
            for change in changes[:count]:
                self.settle(names, change)
        return {path: inode.after_power(survivor, draw) for path, inode in names.items()}


def digest(tree):
    state = hashlib.sha256()
    for path in sorted(tree):
        state.update(f"{path}\0{len(tree[path])}\0".encode() + tree[path])
    return state.hexdigest()


def lay(tree, under):
    """Makes a folder hold these files and no others."""
    for base, _, files in os.walk(under):
        for name in files:
            if os.path.join(base, name) not in tree:
                os.unlink(os.path.join(base, name))
    for path, data in tree.items():
        os.makedirs(os.path.dirname(path), exist_ok=True)
        pathlib.Path(path).write_bytes(data)
