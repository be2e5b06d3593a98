"""A private X server: the window's tests need a real one, the offscreen platform has no names."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


def has_x_server() -> bool:
    """Return whether an X server is here or can be started."""
    return bool(os.environ.get("DISPLAY")) or shutil.which("Xvfb") is not None


@contextmanager
def x_server(screen: str = "1440x900x24") -> Iterator[str]:
    """Start Xvfb on a free display, give its name, end it; the environment stays as it is."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", screen, "-nolisten", "tcp"]
    server = subprocess.Popen(
        command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(timeout=10)
