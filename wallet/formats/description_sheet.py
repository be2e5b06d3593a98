"""The sheet a description is written on, which remembers what of the document was said.

Every text comes from a node, a value with its place. What no subject module has said in
the end is said by :meth:`Sheet.say_the_rest`, so that a description is complete by construction.
"""

import re
from dataclasses import dataclass, field

from wallet.formats.description_labels import label_of
from wallet.formats.description_node import Node
from wallet.formats.description_texts import localized, written
from wallet.formats.plain_text import plain_text
from wallet.model.description import Field, Text
from wallet.model.json_values import JsonValue

_LINK = re.compile(r"https?://\S+", re.IGNORECASE)
# Grammar of the document, not content: never read out by itself.
_GRAMMAR = frozenset({"@context", "proof", "@language", "@direction"})
# Names with a second spelling, which is without the sign.
_SPELLED = ("@id", "@type")
_TYPES = ("type", "@type")
# Types everybody has; any other is said, for it may carry meaning.
_KNOWN_TYPES = frozenset(
    {
        "VerifiableCredential",
        "OpenBadgeCredential",
        "AchievementCredential",
        "EndorsementCredential",
        "ClrCredential",
        "Profile",
        "Person",
        "Organization",
        "Address",
        "GeoCoordinates",
        "Image",
        "IdentityObject",
        "IdentifierEntry",
        "Achievement",
        "AchievementSubject",
        "ClrSubject",
        "EndorsementSubject",
        "Alignment",
        "Criteria",
        "Evidence",
        "Related",
        "Result",
        "ResultDescription",
        "RubricCriterionLevel",
        "Association",
    }
)


# Members that tell machines how to check, renew or draw the document.
_FOR_MACHINES = frozenset(
    {
        "credentialSchema",
        "credentialStatus",
        "refreshService",
        "renderMethod",
        "relatedResource",
        "digestSRI",
        "digestMultibase",
        "mediaType",
        "salt",
        "geo",
        "addressCountryCode",
        "association",  # a transcript's lines stand where it puts them
        "identifierType",
        "cnf",
        "jwk",
        "publicKey",
        "revocationList",
        "identityProof",
        "verification",
    }
)
# Registered claims of tokens (RFC 7519 §4.1, RFC 7800, RFC 9901); others may speak to people.
_TOKEN_CLAIMS = frozenset(
    f"token {name}"
    for name in ("iss", "sub", "aud", "exp", "nbf", "iat", "jti", "cnf", "vct", "vct#integrity")
)


@dataclass(slots=True)
class Sheet:
    """What has been said so far, in reading order, and which places it came from."""

    texts: list[Text] = field(default_factory=list)
    said: set[Node] = field(default_factory=set)

    def say(self, label: Field, node: Node, *, named: str = "") -> None:
        """Add every text of ``node`` (all its languages, all its entries) under ``label``."""
        if node.value is None:
            return
        for part, language in localized(node):
            if part in self.said:
                continue
            self.said.add(part)
            self.add(label, written(part), part.pointer, named=named, language=language)

    def add(
        self, label: Field, value: str, pointer: str, *, named: str = "", language: str = ""
    ) -> None:
        """Add one text that is written already; empty ones are left out."""
        if not value.strip():
            return
        is_link = value[:4].lower() == "http" and _LINK.fullmatch(value) is not None
        self.texts.append(
            Text(
                field=label,
                value=value,
                language=language,
                is_link=is_link,
                pointer=pointer,
                label=plain_text(named) if named else "",
            )
        )

    def take(self, node: Node) -> str:
        """Return the first text of ``node`` for use elsewhere, and count it as said."""
        if node.value is None:
            return ""
        for part, _ in localized(node):
            self.said.add(part)
            return written(part)
        return ""

    def take_all(self, node: Node) -> tuple[str, ...]:
        """Return all texts of ``node`` for use elsewhere, and count them as said."""
        parts = [part for part, _ in localized(node)]
        self.said.update(parts)
        return tuple([written(part) for part in parts])

    def take_id(self, node: Node) -> str:
        """Return the identifier ``node`` is or has, and count it as said."""
        return self.take(node if node.raw else node.at("id"))

    def pass_over(self, node: Node) -> None:
        """Count a text as said without saying it: it was said elsewhere, word for word."""
        self.said.update([part for part, _ in localized(node)])

    def say_the_rest(self, root: Node) -> None:
        """Add every text of the document that has not been said, labelled with its path."""
        self._say_leaves(root, ())

    def _say_leaves(self, node: Node, path: tuple[str, ...]) -> None:
        value = node.value
        if type(value) is dict:
            for name, entry in value.items():
                if name in _GRAMMAR or (name in _TYPES and _are_known(entry)):
                    continue
                met = node.met(name)
                if met is None or met not in self.said:
                    shown = name[1:] if name in _SPELLED else name
                    self._say_leaves(node.at(name), (*path, shown))
        elif type(value) is list:
            for entry in self._not_said(node):
                self._say_leaves(entry, path)
        elif value is not None and node not in self.said and not _is_known_type(value, path):
            self.said.add(node)
            label = Field.TECHNICAL if _is_technical(path) else Field.OTHER
            named = " / ".join(path) if label is Field.TECHNICAL else label_of(path)
            self.add(label, written(node), node.pointer, named=named)

    def _not_said(self, node: Node) -> list[Node]:
        return [entry for entry in node.entries if entry not in self.said]


def _is_technical(path: tuple[str, ...]) -> bool:
    """Whether a text is there for machines: what names a part, and how services are asked."""
    if not path:
        return False
    is_registered = path[0] in _TOKEN_CLAIMS
    return is_registered or path[-1] in ("id", "type") or not _FOR_MACHINES.isdisjoint(path)


def _are_known(types: JsonValue) -> bool:
    """Whether there is nothing but types that everybody has, written as they usually are."""
    if type(types) is list:
        return all(type(entry) is str and entry in _KNOWN_TYPES for entry in types)
    return type(types) is str and types in _KNOWN_TYPES


def _is_known_type(value: JsonValue, path: tuple[str, ...]) -> bool:
    return bool(path) and path[-1] == "type" and value in _KNOWN_TYPES
