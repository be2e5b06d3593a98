from datetime import UTC, datetime, timedelta

from wallet.model.outside import PackSigner
from wallet.session.practice_keys import UNIVERSITY_KEY_ID, issuer_key, pack_key
from wallet.session.practice_pack import practice_pack
from wallet.session.practice_shapes import Calendar
from wallet.trust.knowledge import bundled_knowledge
from wallet.trust.practice_issuers import PracticeIssuerKey
from wallet.trust.trust_pack import read_trust_pack, view_trust_pack
from wallet.trust.verification_methods import find_verification_method

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def test_it_brings_one_key_and_nothing_else():
    pack = read_trust_pack(practice_pack(Calendar(now=NOW)))
    assert pack.as_of == NOW - timedelta(days=7)
    assert list(pack.documents) == ["did:web:orilla-norte.example"]
    assert (pack.registries, pack.contexts) == ((), ())


def test_its_key_is_the_universitys():
    knowledge = bundled_knowledge().merged_with(read_trust_pack(practice_pack(Calendar(now=NOW))))
    method = find_verification_method(UNIVERSITY_KEY_ID, knowledge)
    assert method.key == issuer_key(PracticeIssuerKey.UNIVERSITY).public
    assert "assertionMethod" in method.purposes


def test_nobody_has_approved_who_signed_it():
    pack = read_trust_pack(practice_pack(Calendar(now=NOW)))
    assert pack.signature_ok is True
    assert pack.signer_key == pack_key().did
    view = view_trust_pack(pack, bundled_knowledge(), frozenset())
    assert view.signer is PackSigner.NOT_APPROVED
    assert [change.issuer_id for change in view.new_keys] == ["did:web:orilla-norte.example"]
