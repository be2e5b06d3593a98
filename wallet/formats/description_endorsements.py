"""Endorsements that travel inside a credential: who says what about whom (Open Badges 3.0 §B.1.9).

What an endorsement is worth is its own signature's affair: here it only "says". One that speaks
of something that is not in this credential is none of it, wherever somebody put it.
"""

from collections.abc import Iterable, Iterator

from wallet.formats.description_held import Held
from wallet.formats.description_node import Node
from wallet.formats.heading import achievements_of
from wallet.formats.plain_text import plain_text
from wallet.model.credential import Form
from wallet.model.description import Description, EndorsementLine, Field


def read_endorsements(root: Node, held: Iterable[Held]) -> tuple[EndorsementLine, ...]:
    """Return the endorsements among ``held`` that speak of ``root`` or of who is in it."""
    lines = [entry for entry in held if entry.credential.form is Form.ENDORSEMENT]
    if not lines:
        return ()
    known = frozenset(_ids_in(root)) - {""}
    return tuple(
        _line(entry.described, endorsed)
        for entry in lines
        for endorsed in [_endorsed_by(entry)]
        if endorsed in known
    )


def _endorsed_by(entry: Held) -> str:
    subjects = Node(entry.credential.document).at("credentialSubject").entries
    return subjects[0].id.strip() if subjects else ""


def _ids_in(root: Node) -> Iterator[str]:
    """Yield the identifiers of the credential, of its issuer, and of who and what is in it."""
    yield root.at("id").raw.strip()
    yield from _profiles(root.at("issuer"))
    for subject in root.at("credentialSubject").entries:
        yield subject.at("id").raw.strip()
        yield from _profiles(subject.at("source"))
        for achievement in achievements_of(subject):
            yield achievement.id.strip()
            yield from _profiles(achievement.at("creator"))


def _profiles(profile: Node) -> Iterator[str]:
    for entry in profile.entries:
        yield entry.id.strip()
        yield from (one.id.strip() for one in entry.at("parentOrg").entries)


def _line(described: Description, endorsed: str) -> EndorsementLine:
    comments = [text.value for text in described.texts if text.field is Field.COMMENT]
    return EndorsementLine(
        says=described.issuer_says or plain_text(described.issuer_id),
        comment="\n".join(comments),
        endorses=plain_text(endorsed),
        pointer=described.pointer,
    )
