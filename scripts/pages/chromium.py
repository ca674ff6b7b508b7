"""A headless Chromium, spoken to over a pipe in the Chrome DevTools Protocol (NUL-ended JSON on descriptors 3 and 4).

Debian's `chromium` and Python's standard library are all it needs.
"""

import base64
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Browser:
    """`with Browser() as browser: page = browser.open(path)`; the browser and its profile are gone at the end."""

    def __init__(self):
        if PROGRAM is None:
            raise SystemExit("there is no chromium here: apt-get install chromium")
        self.profile = tempfile.TemporaryDirectory(prefix="stet-chromium-")
        to_read, self.to_write = os.pipe()
        self.to_listen, to_answer = os.pipe()

        def take_descriptors():
            # Copies out of the way first: one of the four may be 3 or 4 already.
            read, answer = os.dup(to_read), os.dup(to_answer)
            os.dup2(read, 3)
            os.dup2(answer, 4)

        self.process = subprocess.Popen(
            [
                PROGRAM, "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                "--disable-dev-shm-usage", "--force-color-profile=srgb", "--disable-extensions",
                "--disable-background-networking", "--disable-component-update", "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={self.profile.name}", "about:blank",
            ],
            close_fds=False, preexec_fn=take_descriptors, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(to_read)
        os.close(to_answer)
        self.answers = os.fdopen(self.to_listen, "rb", buffering=0)
        self.rest = b""
        self.count = 0
        self.events = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=20)
        os.close(self.to_write)
        self.answers.close()
        shutil.rmtree(self.profile.name, ignore_errors=True)

    def message(self):
        """The next message from the browser."""
        while b"\0" not in self.rest:
            piece = self.answers.read(1 << 16)
            if not piece:
                raise SystemExit("chromium has gone away")
            self.rest += piece
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, session=None, **parameters):
        """What a command answers; events that come in between are kept in `events`."""
        self.count += 1
        number = self.count
        request = {"id": number, "method": method, "params": parameters}
        if session:
            request["sessionId"] = session
        data = json.dumps(request).encode() + b"\0"
        while data:
            data = data[os.write(self.to_write, data):]
        while True:
            message = self.message()
            if message.get("id") == number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message["result"]
            self.events.append(message)

    def open(self, path, width=1200, height=900, dark=False, media="", scripts=True):
        """The page in a file, loaded whole."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, session)
        page.call("Page.enable")
        page.call("Emulation.setScriptExecutionDisabled", value=not scripts)
        page.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        page.call("Emulation.setEmulatedMedia", media=media, features=[scheme])
        self.events.clear()
        page.call("Page.navigate", url=pathlib.Path(path).resolve().as_uri())
        page.wait("Page.loadEventFired")
        return page


class Page:
    """One page in a browser."""

    def __init__(self, browser, session):
        self.browser, self.session = browser, session

    def call(self, method, **parameters):
        return self.browser.call(method, session=self.session, **parameters)

    def wait(self, event):
        while not any(e.get("method") == event and e.get("sessionId") == self.session for e in self.browser.events):
            self.browser.events.append(self.browser.message())

    def evaluate(self, expression):
        """What a JavaScript expression gives; a promise is waited for."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"].get("exception", {}).get("description", "the script failed"))
        return answer["result"].get("value")

    def screenshot(self, path, height=None):
        """The whole page, or its first `height` pixels, as PNG."""
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "scale": 1, "width": size["width"], "height": min(height or 1e9, size["height"])}
        image = self.call("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)
        pathlib.Path(path).write_bytes(base64.b64decode(image["data"]))

    def print(self, path, letter=False):
        """The page as it prints, as PDF on A4 or Letter."""
        width, height = (8.5, 11) if letter else (8.27, 11.69)
        document = self.call(
            "Page.printToPDF", paperWidth=width, paperHeight=height, printBackground=True, preferCSSPageSize=False)
        pathlib.Path(path).write_bytes(base64.b64decode(document["data"]))
