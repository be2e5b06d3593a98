"""The table of who joins what an item only points at."""

from tests.doubles.badge_publisher import BadgePublisher, as_bytes
from tests.doubles.issuer_simulator import IssuerSimulator
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.strict_json import write_json
from wallet.formats.reader import read_items
from wallet.trust.completing import COMPLETERS, complete
from wallet.trust.knowledge import bundled_knowledge


def test_a_form_with_a_row_is_joined_and_every_other_stays_the_same() -> None:
    shop = BadgePublisher()
    badge = read_items(as_bytes(shop.hosted(1)), "t", bundled_contexts()).credentials[0]
    assert badge.form in COMPLETERS
    assert complete(badge, shop.knowledge()).issuer_id == shop.issuer_id
    school = IssuerSimulator("Lantern Bay", seed=21)
    signed = read_items(write_json(school.issue(school.plain())), "t", bundled_contexts())
    (credential,) = signed.credentials
    assert complete(credential, bundled_knowledge()) is credential
