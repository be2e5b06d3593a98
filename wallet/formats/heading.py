"""What stands over a credential: its title, and the name its issuer claims.

A list of checks needs no more of a description, and this much of one is made here.
"""

import re
from collections.abc import Callable

from wallet.formats.description_node import Node
from wallet.formats.description_texts import first_text
from wallet.formats.plain_text import plain_text
from wallet.formats.recognition import FORM_OF_TYPE
from wallet.model.credential import Credential, Form

_TYPE = re.compile(r"[A-Z][A-Za-z0-9]*")
_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def heading_of(credential: Credential) -> tuple[str, str]:
    """Return the title and the issuer's own name, as the whole description has them."""
    root = Node(credential.document)
    title = title_of(credential, root, first_text, _nothing_to_note)
    return title, first_text(root.at("issuer").at("name"))


def _nothing_to_note(_: Node) -> None:
    """Nobody goes on to describe it."""


def title_of(
    credential: Credential,
    root: Node,
    take: Callable[[Node], str],
    pass_over: Callable[[Node], None],
) -> str:
    """Return the achievement's name, else the credential's, else the most particular type.

    ``take`` returns a node's first text and may note that it was said, as ``pass_over`` may of
    what says the same again.
    """
    achievements = achievements_in(root)
    named = root.at("name")
    if credential.form is Form.ENDORSEMENT:
        endorsed = plain_text(root.at("credentialSubject").id)
        # An identifier says nothing to people, and what is endorsed is said below.
        endorsed = "" if endorsed.startswith(("did:", "urn:")) else endorsed
        return take(named) or f"Endorsement: {endorsed}".rstrip(": ")
    has_one = len(achievements) == 1 and achievements[0].at("name").value is not None
    if has_one and credential.form is not Form.COMPREHENSIVE_LEARNER_RECORD:
        title = take(achievements[0].at("name"))
        if title == first_text(named):
            pass_over(named)
        return title
    title = take(named)
    if title:
        return title
    names = [take(one.at("name")) for one in achievements] or [
        first_text(name) for name in _claimed_names(root)
    ]
    joined = ", ".join(name for name in names if name)
    return joined or plain_text(kind_in_words(own_type(credential)) or credential.id)


def kind_in_words(kind: str) -> str:
    """Return a type as people say it: ``UniversityDegreeCredential`` is a university degree.

    What is no name that programs write stays as it is.
    """
    if _TYPE.fullmatch(kind) is None:
        return kind
    words = _CAPITAL.sub(" ", kind.removesuffix("Credential") or kind).split()
    return " ".join([words[0], *(word if word.isupper() else word.lower() for word in words[1:])])


def achievements_in(root: Node) -> tuple[Node, ...]:
    """Return the achievements of all subjects."""
    return tuple(
        achievement
        for subject in root.at("credentialSubject").entries
        for achievement in achievements_of(subject)
    )


def achievements_of(subject: Node) -> tuple[Node, ...]:
    """Return the achievements of one subject that are spelled out: one, several, or none."""
    return tuple(entry for entry in subject.at("achievement").entries if entry.is_object)


def own_type(credential: Credential) -> str:
    """Return the most particular type that every credential of its form does not have anyway."""
    own = [name for name in credential.types if name and name not in FORM_OF_TYPE]
    return own[-1] if own else ""


def _claimed_names(root: Node) -> tuple[Node, ...]:
    """Return the names of the skills that the subjects of ``root`` claim."""
    return tuple(
        name
        for subject in root.at("credentialSubject").entries
        for entry in subject.at("skill").entries
        for name in [entry.at("name") if entry.is_object else entry]
        if name.value is not None
    )
