import subprocess
import sys
from pathlib import Path

from tests.places import PROJECT
from tests.wallet.session.opened import new_session
from wallet.session.listing import backpacks_folder, list_backpacks, short_name
from wallet.session.opening import close_backpack


def test_a_short_name_is_the_start_of_the_id() -> None:
    assert short_name("3f2a81bc-9d0b-4a57-8b44-0a7f2f2f5a10") == "3F2A 81BC"


def test_backpacks_lie_in_a_folder_of_their_own(tmp_path: Path) -> None:
    assert list_backpacks(tmp_path) == ()
    session = new_session(tmp_path)
    close_backpack(session)
    (listing,) = list_backpacks(tmp_path)
    assert listing.folder == session.folder == backpacks_folder(tmp_path) / listing.id


LIST = """
import sys
from pathlib import Path
from wallet.session.listing import list_backpacks

assert len(list_backpacks(Path(sys.argv[1]))) == 1
print(*sys.modules)
"""


def test_listing_imports_nothing_that_opens_a_backpack(tmp_path: Path) -> None:
    close_backpack(new_session(tmp_path))
    ended = subprocess.run(
        [sys.executable, "-c", LIST, tmp_path],
        cwd=PROJECT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    loaded = set(ended.stdout.split())
    assert "wallet.vault.listing" in loaded
    assert not loaded & {"sqlcipher3", "wallet.vault.vault", "wallet.trust", "wallet.formats"}
