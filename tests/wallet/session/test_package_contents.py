"""What lies in a package, as its maker may look at it before it leaves."""

import pytest

from tests.wallet.session.opened import NOW
from wallet.presenting.zip_files import write_zip
from wallet.session.package_contents import InsideFile, files_inside, read_inside

MEMBERS = [("inventory.json", b"{}"), ("originals/scan é.pdf", b"%PDF" * 500)]


def test_files_are_listed_in_order_and_read_byte_for_byte() -> None:
    package = write_zip(MEMBERS, NOW)
    assert files_inside(package) == (
        InsideFile(name="inventory.json", size=2),
        InsideFile(name="originals/scan é.pdf", size=2000),
    )
    assert [read_inside(package, name) for name, _ in MEMBERS] == [data for _, data in MEMBERS]
    with pytest.raises(KeyError):
        read_inside(package, "other")
