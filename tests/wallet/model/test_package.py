"""A package as read: nothing is wrong with it unless something was found."""

from tests.wallet.formats import samples
from wallet.model.package import Package, PackedFile


def test_a_package_of_one_file() -> None:
    file = PackedFile(name="originals/a.pdf", digest="ab" * 32, size=7)
    package = Package(
        inventory=samples.credential(samples.badge()),
        receiver="Clinic",
        purpose="a job",
        made_at="2026-07-01T12:00:00Z",
        files=(file,),
    )
    assert (package.copies, package.faults, package.name) == ((), (), "")
    assert (file.media_type, file.title) == ("", "")
