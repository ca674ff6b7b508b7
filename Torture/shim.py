"""The shim between the program and its files, compiled where it is needed."""
import errno, os, pathlib, shutil, subprocess

HERE = pathlib.Path(__file__).resolve().parent


class Shim:
    def __init__(self, folder):
        self.library = folder / "faults.so"
        self.fired = folder / "fired"
        compiler = next(filter(shutil.which, [os.environ.get("CC", "cc"), "gcc", "clang"]))
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-w", "-o", self.library, HERE / "faults.c", "-ldl"],
            check=True)

    def environment(self, under, calls, at, error=None, lasting=False):
        """What makes the call with number `at` fail, or, without an error, be the program's last."""
        self.fired.unlink(missing_ok=True)
        given = self.base(under) | {"TORTURE_CALLS": calls, "TORTURE_AT": str(at), "TORTURE_MARK": str(self.fired)}
        if error:
            given["TORTURE_ERROR"] = str(getattr(errno, error))
        if lasting:
            given["TORTURE_LASTING"] = "1"
        return given

    def recording(self, under, log):
        """What has every change under a folder written to a log."""
        return self.base(under) | {"TORTURE_LOG": str(log)}

    def base(self, under):
        return {"LD_PRELOAD": str(self.library), "TORTURE_UNDER": str(under)}

    @property
    def has_fired(self):
        return self.fired.exists()
