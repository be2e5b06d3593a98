from hashlib import sha256

from tests.doubles.credential_samples import V2
from tests.doubles.issuer_simulator import IssuerSimulator
from tests.wallet.formats.archives_made import zip_of
from tests.wallet.session.opened import file
from tests.wallet.session.test_bringing_in import parts_of
from wallet.encoding.strict_json import write_json
from wallet.errors import Reason
from wallet.formats.reading import Reading
from wallet.session.gathering import Incoming
from wallet.session.opening import knowledge_without_backpack
from wallet.session.reading_all import gather, unread_but_for_copies, unread_entries
from wallet.session.watching import Unwatched

CONTEXTS = knowledge_without_backpack().contexts
SCHOOL = IssuerSimulator("Lantern Bay", seed=21)
BADGE = SCHOOL.issue(SCHOOL.open_badge())


def gathered(*documents):
    return gather([file(document) for document in documents], CONTEXTS, Unwatched())


def test_files_without_codes_say_nothing_of_codes() -> None:
    found = gathered(BADGE)
    assert [credential.id for credential in found.single_credentials] == [BADGE["id"]]
    assert (found.not_read, found.trust_packs, found.code_progress) == ((), (), (0, 0))
    assert gathered().not_read == ()


def test_parts_are_judged_together_and_what_stands_beside_them_stays() -> None:
    parts = parts_of(BADGE)
    found = gathered(parts[0], b"", *parts[1:])
    assert len(list(found.single_credentials)) == 1
    assert [entry.reason for entry in found.not_read] == [Reason.EMPTY_INPUT]
    few = gathered(*parts[:2])
    assert few.code_progress == (2, len(parts))
    assert [entry.reason for entry in few.not_read] == [Reason.CODE_INCOMPLETE]
    assert few.readings[-1].without_code_parts.not_read == ()


def test_presentations_and_their_unread_entries() -> None:
    whole = {"@context": [V2], "type": ["VerifiablePresentation"], "verifiableCredential": [7]}
    (presentation,) = gathered(whole).presentations
    (entry,) = unread_entries(presentation)
    assert (entry.name, entry.pointer) == ("badge.json", "/verifiableCredential/0")
    assert entry.reason is Reason.MEMBER_MALFORMED


def test_a_file_that_is_gone_is_told_beside_the_others(tmp_path) -> None:
    gone = Incoming(name="gone.json", path=tmp_path / "gone.json")
    found = gather([gone, file(BADGE)], CONTEXTS, Unwatched())
    assert [(entry.name, entry.reason) for entry in found.not_read] == [
        ("gone.json", Reason.FILE_UNREADABLE)
    ]
    assert len(list(found.single_credentials)) == 1


def test_what_came_as_a_copy_is_not_told_as_unread() -> None:
    scan = b"%PDF-1.4 a scan"
    inner = zip_of([("a.txt", b"nothing")])
    items = [
        {"file": f"originals/{name}", "sha256": sha256(data).hexdigest(), "copy": {"title": "T"}}
        for name, data in (("a.pdf", scan), ("b.zip", inner))
    ]
    index = write_json({"type": "RucksackExport", "items": items})
    members = [("originals/a.pdf", scan), ("originals/b.zip", inner), ("originals/c.txt", b"x")]
    data = zip_of([("index.json", index), *members])
    incoming = [Incoming(name=name, data=data) for name in ("one.zip", "two.zip")]
    for found in (None, list[Reading]().append):
        heap = gather(incoming, CONTEXTS, Unwatched(), found)
        assert len(heap.not_read) == 6
        assert [one.name for one in unread_but_for_copies(heap)] == [
            "one.zip/originals/c.txt", "two.zip/originals/c.txt",
        ]  # fmt: skip


def test_a_copy_hides_no_fault_in_another_file_of_the_same_name() -> None:
    words = {"file": "c.json", "sha256": sha256(b"words").hexdigest(), "copy": {"title": "T"}}
    index = write_json({"type": "RucksackExport", "items": [words]})
    doubled = b'{"type":["VerifiableCredential"],"type":["X"],"credentialSubject":{}}'
    listed = zip_of([("index.json", index), ("c.json", b"words")])
    incoming = [
        Incoming(name="export.zip", data=data) for data in (listed, zip_of([("c.json", doubled)]))
    ]
    for found in (None, list[Reading]().append):
        heap = gather(incoming, CONTEXTS, Unwatched(), found)
        (fault,) = unread_but_for_copies(heap)
        assert (fault.name, fault.pointer) == ("export.zip/c.json", "/c.json")
        assert len(heap.not_read) == 2 and heap.readings[1].not_read == (fault,)
