"""Makes a bundled list of issuers from a published registry file (dcc-legacy form).

    python packaging/make_issuer_list.py registry.json --name "DCC Registry" \
        --source https://… --as-of 2026-06-02T00:00:00Z --out resources/issuer_lists/dcc.json

The list keeps facts alone: identifier, name, website and location of each issuer, the address it
was published at and the day it was looked at. Entries for tests are marked by the same rule the
wallet uses. The registry file itself is no part of the project.
"""

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from wallet.encoding.strict_json import PACK_LIMITS, read_object
from wallet.model.dates import read_timestamp, write_timestamp
from wallet.trust.knowledge import RegistryEntry
from wallet.trust.registries import DCC_LEGACY, PublishedRegistry, read_registry


def main() -> None:
    """Read the arguments, write the list."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("registry", type=Path)
    parser.add_argument("--name", required=True)
    parser.add_argument("--source", required=True, help="the address it is published at")
    parser.add_argument("--as-of", required=True, help="the moment it was looked at")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    as_of = read_timestamp(arguments.as_of)
    if as_of is None:
        parser.error("--as-of: write it as 2026-06-02T00:00:00Z")
    published = PublishedRegistry(
        name=arguments.name,
        url=arguments.source,
        format=DCC_LEGACY,
        document=read_object(arguments.registry.read_bytes(), PACK_LIMITS),
    )
    listed = read_registry(published, {}, as_of=as_of, origin="")
    listing = {
        "name": listed.name,
        "source": listed.url,
        "as_of": write_timestamp(as_of),
        "test": listed.is_test,
        "entries": [_entry(entry) for entry in listed.entries],
    }
    text = json.dumps(listing, ensure_ascii=False, indent=1)
    arguments.out.write_text(text + "\n", encoding="utf-8")


def _entry(entry: RegistryEntry) -> dict[str, str | bool]:
    members = {
        "id": entry.issuer_id,
        "name": entry.name,
        "website": entry.website,
        "location": entry.location,
        "test": entry.is_test,
    }
    return {name: value for name, value in members.items() if value}


if __name__ == "__main__":
    main()
