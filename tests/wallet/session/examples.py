"""Credentials of every kind the practice backpack has, good and troubled, and what is known."""

from functools import cache

from tests.conftest import NOW
from wallet.formats.reading import Reading
from wallet.model.credential import Credential
from wallet.model.learner import Learner
from wallet.session.gathering import Incoming
from wallet.session.opening import knowledge_without_backpack
from wallet.session.practice import practice_files, practice_learner
from wallet.session.practice_keys import learner_did
from wallet.session.practice_knowledge import with_practice_issuers
from wallet.session.practice_pack import practice_pack
from wallet.session.practice_shapes import Calendar
from wallet.session.reading_all import gather, presented_in, single_in
from wallet.session.watching import Unwatched
from wallet.trust.trust_pack import read_trust_pack
from wallet.verification.verifier import Verifier


def incoming() -> tuple[Incoming, ...]:
    return tuple(Incoming(name=held.name, data=held.content) for held in practice_files(NOW))


@cache
def verifier() -> Verifier:
    """A verifier with a trust pack, practice issuers and a learner with addresses."""
    known = with_practice_issuers(knowledge_without_backpack(), NOW)
    known = known.merged_with(read_trust_pack(practice_pack(Calendar(now=NOW))))
    learner = Learner(dids=frozenset({learner_did()}), addresses=practice_learner().addresses)
    return Verifier(known, NOW, learner)


@cache
def credentials() -> tuple[Credential, ...]:
    readings = gather(incoming(), verifier().knowledge.contexts, Unwatched()).readings
    return tuple(
        one for reading in readings for one in (*presented_in(reading), *single_in(reading))
    )


def reading_of(*held: Credential) -> Reading:
    return Reading(credentials=held)
