"""What a folder holds, byte for byte, to see that nothing changed."""

import hashlib
from pathlib import Path


def fingerprint(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): (
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
        )
        for path in sorted(folder.rglob("*"))
    }
