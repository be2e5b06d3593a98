"""The people of the forge's samples: issuers and a learner, always with the same keys."""

from functools import cache

from tests.doubles.badge_publisher import BadgePublisher
from tests.doubles.issuer_simulator import LIST_2021, IssuerSimulator


@cache
def school() -> IssuerSimulator:
    """An issuer whose key is its name."""
    return IssuerSimulator("Lantern Bay", seed=21)


@cache
def college() -> IssuerSimulator:
    """A website that issues, keeps lists, and has once replaced a key that was stolen."""
    issuer = IssuerSimulator("Westmoor College", seed=22, host="college.westmoor-valley.edu")
    for index, purpose in ((7, "revocation"), (8, "suspension")):
        issuer.withdraw(index, purpose=purpose)
    issuer.withdraw(9, kind=LIST_2021)
    return issuer


@cache
def stolen() -> IssuerSimulator:
    """The college before it rotated: signs with a key that its document calls revoked."""
    return IssuerSimulator("Quarry School", seed=23, host="quarry.westmoor-valley.edu")


@cache
def learner() -> IssuerSimulator:
    """A learner with a key, who signs presentations."""
    return IssuerSimulator("A learner", seed=31)


@cache
def badge_shop() -> BadgePublisher:
    """A publisher of badges before 3.0: good badges, one that ended, one that was withdrawn."""
    shop = BadgePublisher(algorithm="ES256")
    whole = shop.badge_class(issuer=shop.profile())
    shop.hosted(1)
    shop.hosted(2, badge=whole, narrative="Welded at night.", evidence=["https://e.example/1"])
    shop.hosted(3, expires="2025-01-01T00:00:00Z")
    shop.hosted(4)
    shop.withdraw(4, reason="Copied")
    shop.withdraw(14)
    return shop
