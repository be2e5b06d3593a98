"""The practice backpack's invented issuers: known by name, so that nobody takes them for real.

Their keys are published with this program (``wallet/session/practice_keys.py``), so anybody can
sign in their names. Inside a practice backpack ``Knowledge.practice`` lists those that are to be
recognised; everywhere else an item by one of these is a "Practice item" and nothing more.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class PracticeIssuerKey(StrEnum):
    """The invented issuers, by the word their published seed is made from."""

    SCHOOL = "school"
    COLLEGE = "college"
    CARE_BOARD = "care-board"
    GUILD = "guild"
    RESCUE = "rescue"
    FOOD = "food"
    VOLUNTEERS = "volunteers"
    LIBRARY = "library"
    CLOUD = "cloud"
    ROBOTICS = "robotics"
    THEATRE = "theatre"
    SUPERVISOR = "supervisor"
    PHOTO = "photo"
    UNIVERSITY = "university"


class PracticeIssuer(NamedTuple):
    """One invented issuer. ``is_listed``: a practice backpack recognises it."""

    id: str
    name: str
    website: str
    location: str
    is_listed: bool = True


def _issuer(
    identifier: str, name: str, host: str, *, is_listed: bool = True, location: str = "Westmoor"
) -> PracticeIssuer:
    return PracticeIssuer(
        id=identifier, name=name, website=f"https://{host}.example", location=location,
        is_listed=is_listed,
    )  # fmt: skip


PRACTICE_ISSUERS: Mapping[PracticeIssuerKey, PracticeIssuer] = MappingProxyType(
    {
        PracticeIssuerKey.SCHOOL: _issuer(
            "did:key:z6MkkMoqh647LpZQ4y98DZJESVFaiDLFG47qgMNGyLeEJgKe",
            "Lantern Bay High School",
            "lantern-bay-high",
        ),
        PracticeIssuerKey.COLLEGE: _issuer(
            "did:key:z6Mkf7rfBYUotVDGyorAbk8BXcJzXYmyqcVCkB2tFqGrTVNL",
            "Westmoor Valley College",
            "westmoor-valley",
        ),
        PracticeIssuerKey.CARE_BOARD: _issuer(
            "did:key:z6MkeundW3kqu5Gne2nxRdHkN8by9THtdFJWVgLLbhK2oLBw",
            "Westmoor Board of Care Professions",
            "care-board-westmoor",
        ),
        PracticeIssuerKey.GUILD: _issuer(
            "did:key:z6Mkej4oyoUzoFP2Cdv9846ga632PFtQy2D8JacVZkKEo2Di",
            "Brightwell Builders' Guild",
            "brightwell-guild",
        ),
        PracticeIssuerKey.RESCUE: _issuer(
            "did:key:z6Mku4HLzbXGDb1ciA1PPb9oJiVbx3YeJKPAaPfqSWcX6kNy",
            "Red Kite Rescue Training",
            "red-kite-rescue",
        ),
        PracticeIssuerKey.FOOD: _issuer(
            "did:key:z6Mku7zDGCtVjAtnuUbKqofcSKD7eYkhtBfc1MTwTzTnNMGg",
            "Clean Plate Food Safety",
            "clean-plate",
        ),
        PracticeIssuerKey.VOLUNTEERS: _issuer(
            "did:key:z6MkjdkWCkx8VQU3FggJfP8NnBMiw81wkWhVFfAs4HiecLDv",
            "Harbour Hands Volunteers",
            "harbour-hands",
        ),
        PracticeIssuerKey.LIBRARY: _issuer(
            "did:key:z6Mkmb2uhGGmeFubW5qu6V6LaUn3LiUPGJrsNzcKvf7QLo7G",
            "Open Workbench Library",
            "open-workbench",
        ),
        PracticeIssuerKey.CLOUD: _issuer(
            "did:key:zDnaekmBDTKgfN11L54ypGDtN2TFa6e9tm39rbp54nGbT7AfK",
            "Paper Crane Cloud Academy",
            "paper-crane",
        ),
        PracticeIssuerKey.ROBOTICS: _issuer(
            "did:key:z6MkfkeTDVcZPBnN7QZsfGfbXPaRxwa1X6v2AZsXLNYArgQn",
            "Club de Robótica Colibrí",
            "robotica-colibri",
            location="Puerto Lucero",
        ),
        PracticeIssuerKey.THEATRE: _issuer(
            "did:key:z6Mktz3tpgiikBECGGz8Sgu4zci1DEuSA5RzHi4AA1oq6SXB",
            "Teatro Comunitario Luna Nueva",
            "teatro-luna-nueva",
            location="Puerto Lucero",
        ),
        PracticeIssuerKey.SUPERVISOR: _issuer(
            "did:key:z6MkkDX6yHC6jHtXPebkJhZDA6JsVb2S5ibd5gBfTzxh1QoQ",
            "Amara Okafor",
            "oak-and-iron",
        ),
        PracticeIssuerKey.PHOTO: _issuer(
            "did:key:z6MktrQDuqijGnjsZsRaoNhH4ZK4HDMUMUf6VH8RKQQ6Qxw7",
            "Silver Fern Photo Studio",
            "silver-fern",
            is_listed=False,
        ),
        PracticeIssuerKey.UNIVERSITY: _issuer(
            "did:web:orilla-norte.example",
            "Universidad Popular Orilla Norte",
            "orilla-norte",
            location="Puerto Lucero",
        ),
    }
)

PRACTICE_ISSUER_NAMES: Mapping[str, str] = MappingProxyType(
    {issuer.id: issuer.name for issuer in PRACTICE_ISSUERS.values()}
)
PRACTICE_ISSUER_IDS: frozenset[str] = frozenset(PRACTICE_ISSUER_NAMES)

# The practice learner's key is published like the issuers': it shows nobody's possession.
PRACTICE_LEARNER_ID = "did:key:z6Mkub19PreedemxgNhYUQ15ysTVSGaqhwgmEovTUmup977r"
