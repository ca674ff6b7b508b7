"""What a page holds once Chromium has opened it: read_page.py PAGE SELECTOR...

Prints JSON: `texts`, the text content of all that each selector finds, in the page's order; `ran`, what a script brought about:
values left in `window.stetRan`, dialogs, and addresses that were asked for besides the page itself.
"""

import json
import pathlib
import sys

from chromium import Browser

path, selectors = sys.argv[1], sys.argv[2:]
with Browser() as browser:
    session = browser.open("/dev/null")
    session.call("Network.enable")
    browser.events.clear()
    session.call("Page.navigate", url=pathlib.Path(path).resolve().as_uri())
    session.wait("Page.loadEventFired")
    # What is late, an image's error for one, has its turn.
    session.evaluate("new Promise(done => setTimeout(done, 200))")
    ran = [str(value) for value in session.evaluate("[window.stetRan || []].flat()")]
    texts = {
        selector: session.evaluate(
            f"[...document.querySelectorAll({json.dumps(selector)})].map(element => element.textContent)")
        for selector in selectors
    }
    own = pathlib.Path(path).resolve().as_uri()
    for event in browser.events:
        if event.get("method") == "Page.javascriptDialogOpening":
            ran.append("dialog: " + event["params"]["message"])
        if event.get("method") == "Network.requestWillBeSent" and event["params"]["request"]["url"] != own:
            ran.append("asked for " + event["params"]["request"]["url"])
json.dump({"ran": ran, "texts": texts}, sys.stdout)
