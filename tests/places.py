"""Where tests find what lies beside the project: other people's vectors and implementations."""

import os
import shutil
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("RUCKSACK_SHARED", PROJECT.parent / "shared"))
VECTORS = SHARED / "vectors"
# `make peers` installs a copy of the folder beside the project.
_INSTALLED = PROJECT / "build" / "peers"
_PEERS = _INSTALLED if (_INSTALLED / "node_modules").is_dir() else SHARED / "peers"
PEERS = Path(os.environ.get("RUCKSACK_PEERS", _PEERS))
NODE = shutil.which("node")

needs_vectors = pytest.mark.skipif(
    not (VECTORS / "expected.json").is_file(),
    reason="the vectors of other projects are not beside this project",
)
needs_peers = pytest.mark.skipif(
    NODE is None or not (PEERS / "node_modules").is_dir(),
    reason="Node or the installed peers are absent (make peers, or RUCKSACK_PEERS=their folder)",
)
