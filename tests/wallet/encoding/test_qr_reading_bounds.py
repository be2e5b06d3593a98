"""A transparent picture at the limit of size must fit into the memory a reader may take."""

import subprocess
import sys

import pytest

LIMIT_MIB = 512
# In a process of its own: the peak of this one belongs to all tests before. Its peak is read from
# the memory it was given at its start; ru_maxrss would still count the process that started it.
_READ = """
import io, pathlib
from PIL import Image
from wallet.encoding.qr_reading import read_codes
made = io.BytesIO()
Image.new("RGBA", (7000, 7000)).save(made, "PNG", compress_level=1)
assert read_codes(made.getvalue()) == ()
status = dict(line.split(":", 1) for line in pathlib.Path("/proc/self/status").open())
print(int(status["VmHWM"].split()[0]) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the peak is read from /proc")
def test_must_fail_75_a_large_transparent_picture_stays_below_the_limit() -> None:
    ran = subprocess.run([sys.executable, "-c", _READ], capture_output=True, text=True, check=True)
    assert int(ran.stdout) < LIMIT_MIB
