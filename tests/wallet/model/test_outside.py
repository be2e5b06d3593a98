"""What people see of lists and packs before anything is taken from them."""

from datetime import UTC, datetime
from typing import Any

from wallet.model.issuer_standing import IssuerStanding
from wallet.model.outside import (
    ApprovedKey,
    ImportedPack,
    KeyChange,
    KnownIssuer,
    ListChange,
    PackSigner,
    TrustPackView,
)

WHEN = datetime(2026, 11, 22, tzinfo=UTC)


def issuer(**parts: Any) -> KnownIssuer:
    return KnownIssuer(
        **{
            "id": "did:web:a.edu", "name": "A", "website": "https://a.edu", "location": "",
            "list_name": "Board", "standing": IssuerStanding.LISTED, "as_of": WHEN,
            "origin": "bundled", **parts,
        }
    )  # fmt: skip


def view(**parts: Any) -> TrustPackView:
    return TrustPackView(
        **{
            "pack_id": "00", "name": "Spring", "made_by": "Counselor", "as_of": WHEN,
            "signer": PackSigner.UNSIGNED, "signer_key": "", "issuers": (issuer(),),
            "new_keys": (), "changed_keys": (), "status_lists": (), "contexts": (),
            "newer_already": (), **parts,
        }
    )  # fmt: skip


def test_an_issuer_is_there_until_the_learner_strikes_it() -> None:
    assert not issuer().is_removed
    assert issuer(is_removed=True) != issuer()


def test_a_pack_nobody_approved_is_not_taken_for_an_approved_one() -> None:
    """Three different standings: no signature, a stranger's, one the learner approved."""
    standings = {view(signer=signer).signer.value for signer in PackSigner}
    assert standings == {"unsigned", "approved", "not-approved"}
    assert view().list_changes == ()


def test_changes_say_what_was_and_what_becomes_of_it() -> None:
    new = KeyChange(issuer_id="did:web:a.edu", was=(), becomes=("z6MkA",))
    changed = KeyChange(issuer_id="did:web:a.edu", was=("z6MkA",), becomes=("z6MkB",))
    lost = ListChange(issuer_id="did:web:a.edu", list_name="Board", was="A", becomes="")
    laid_out = view(new_keys=(new,), changed_keys=(changed,), list_changes=(lost,))
    assert laid_out.new_keys != laid_out.changed_keys
    assert laid_out != view(new_keys=(new,), changed_keys=(changed,))


def test_who_stood_behind_an_imported_pack_is_kept() -> None:
    parts: dict[str, Any] = {
        "pack_id": "00", "name": "Spring", "as_of": WHEN, "imported_at": WHEN,
    }  # fmt: skip
    vouched = ImportedPack(**parts, signer_key="", is_vouched_for=True)
    signed = ImportedPack(**parts, signer_key="did:key:z6Mk", is_vouched_for=False)
    assert vouched != signed
    key = ApprovedKey(key=signed.signer_key, name="Counselor", approved_at=WHEN)
    assert key.key == signed.signer_key
