"""Pictures of the pages that Stet writes: screenshots.py STET FOLDER [DESK]

Writes every page of the desk, the demo's unless DESK names another, and of each page pictures as PNG: wide and on a phone, light
and dark, and the pages that A4 and Letter print (with Debian's poppler-utils; without it the PDFs alone).
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

from chromium import Browser

VIEWS = {
    "": {}, "-dark": {"dark": True}, "-phone": {"width": 390, "height": 844},
    "-phone-dark": {"width": 390, "height": 844, "dark": True},
}


def run(stet, *arguments):
    return subprocess.run([stet, *arguments], check=True, capture_output=True, text=True).stdout


def write_pages(stet, desk, folder):
    """The pages of a desk, by name."""
    sources = json.loads(run(stet, "source", "list", "--desk", desk, "--json"))
    claims = json.loads(run(stet, "list", "--desk", desk, "--json"))
    checked = [
        source["id"] for source in sources
        if any(c["source"] == source["id"] and c["stance"] == "asserts" for claim in claims for c in claim["citations"])]
    pages = {"report": ["report", "--format", "html"]}
    for audience in ("author", "reader"):
        pages[audience] = ["report", "--for", audience, "--format", "html"]
    for source in checked:
        suffix = "" if len(checked) == 1 else "-" + source
        pages["galley" + suffix] = ["galley", source]
        pages["record" + suffix] = ["report", "--for", "record", "--source", source, "--format", "html"]
    for name, arguments in pages.items():
        run(stet, *arguments, "--desk", desk, "--force", "-o", str(folder / f"{name}.html"))
    return [folder / f"{name}.html" for name in pages]


def take_pictures(pages):
    with Browser() as browser:
        for page in pages:
            for suffix, view in VIEWS.items():
                browser.open(page, **view).screenshot(page.with_name(page.stem + suffix + ".png"), height=8000)
            printed = browser.open(page)
            printed.print(page.with_name(page.stem + "-a4.pdf"))
            printed.print(page.with_name(page.stem + "-letter.pdf"), letter=True)
            for paper in ("a4", "letter"):
                if shutil.which("pdftoppm"):
                    stem = page.with_name(f"{page.stem}-{paper}")
                    subprocess.run(["pdftoppm", "-r", "70", "-png", f"{stem}.pdf", stem], check=True)


def take_readme_pictures(folder):
    """The two pictures that the README shows, cut where a screen would."""
    (folder / "readme").mkdir(exist_ok=True)
    with Browser() as browser:
        for name in ("report", "galley"):
            browser.open(folder / f"{name}.html").screenshot(folder / "readme" / f"{name}.png", height=1400)


def main(stet, folder, desk=None):
    folder = pathlib.Path(folder)
    is_demo = desk is None
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        if is_demo:
            desk = made
            demo = pathlib.Path(__file__).parent.parent / "demo"
            subprocess.run([demo, stet, made], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        take_pictures(write_pages(stet, desk, folder))
    if is_demo:
        take_readme_pictures(folder)
    print(f"The pages and their pictures are in {folder}")


if __name__ == "__main__":
    main(*sys.argv[1:])
