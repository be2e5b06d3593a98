"""What a document says, told apart in several independent ways.

A forgery is a document that is accepted and says something that nobody signed. Two documents say
the same where all of these agree:

* ``decides``: the members that decide a verdict (issuer, subjects, dates, status, types …);
* ``shown``: everything people are shown of it (the wallet's own description, without places);
* ``texts``: the plain values that stand in it, wherever, by no reading rules but these;
* ``written``: the JSON by value, or, where every signature is over a graph, the canonical N-Quads
  that another implementation (PyLD) makes of it.

``texts`` and ``written`` share no code with the wallet, so a wallet that loses a leaf is found.
"""

import dataclasses
import hashlib
import json
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any

from pyld import jsonld

from tests.doubles.issuer_simulator import ALL_SUITES, JSON_SUITES
from tests.doubles.selective_issuer import SELECTIVE
from wallet.encoding.contexts import bundled_contexts
from wallet.formats.description import describe
from wallet.model.credential import Credential
from wallet.model.dates import read_timestamp
from wallet.model.json_values import as_list, as_text, id_of
from wallet.model.presentation import Presentation

_BYTE_SUITES = frozenset(JSON_SUITES)
_GRAPH_SUITES = frozenset((*ALL_SUITES, *SELECTIVE)) - _BYTE_SUITES
_DATES = ("validFrom", "validUntil", "issuanceDate", "expirationDate", "awardedDate")
# Where something stands is no part of what it says: an array of one moves every pointer.
_PLACES = ("pointer",)
# Two names that the pinned contexts give one address.
_SYNONYMS = {
    "AchievementCredential": "OpenBadgeCredential",
    "https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement": "Achievement",
}


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one accepted document says; ``is_graph`` where a signature over a graph carries it."""

    kind: str
    decides: str
    shown: str
    texts: frozenset[str]
    written: str
    is_graph: bool
    is_jcs: bool = False
    # Whether a signed credential stands inside, whose statements are in the same graph.
    embeds: bool = False
    # As ``shown``, with the place of each text: compared where nothing else may have moved.
    placed: str = ""

    def differences(self, other: "Statement") -> tuple[str, ...]:
        """Name every way in which two statements differ; () where they say the same."""
        named = ("kind", "decides", "texts")
        found = [name for name in named if getattr(self, name) != getattr(other, name)]
        if self.shown != other.shown and not self.says_less_than(other):
            found.append("shown")
        return (*found, *self.differences_of_content(other))

    def says_less_than(self, other: "Statement") -> bool:
        """Whether it leaves out, and only that, what a signed credential inside says as well.

        One graph, and the node is described at both places: what is dropped outside stays said by
        the credential inside, under its own signature (decision 0010).
        """
        if not (self.embeds and other.embeds):
            return False
        mine, theirs = json.loads(self.shown), json.loads(other.shown)
        excused = _without_a_name(mine, theirs)
        for name, value in mine.items():
            if isinstance(value, list):
                if any(entry not in theirs[name] and entry not in excused for entry in value):
                    return False
            elif value != theirs[name] and not (excused and name == "issuer_says"):
                return False
        return True

    def differences_of_content(self, other: "Statement") -> tuple[str, ...]:
        """As :meth:`differences`, by content alone: neither what decides nor what is shown."""
        found = [name for name in ("kind", "texts") if getattr(self, name) != getattr(other, name)]
        if not _says_the_same(self, other):
            found.append("written")
        return tuple(found)


def _without_a_name(mine: dict[str, Any], theirs: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what is shown in place of the issuer's name where a credential inside says it.

    ``[]`` where the name is there, or no credential of that issuer inside says that very name.
    """
    who, name = mine["issuer_id"], theirs["issuer_says"]
    is_said = any(
        held["issuer_id"] == who and held["issuer_says"] == name for held in theirs["held"]
    )
    if mine["issuer_says"] or not name or not is_said:
        return []
    texts: list[dict[str, Any]] = mine["texts"]
    return [text for text in texts if text["field"] == "issuer" and text["value"] == who]


def _says_the_same(one: Statement, other: Statement) -> bool:
    if one.written == other.written:
        return True
    if not one.is_graph:
        # Contexts behind those that a JCS proof names are outside it (VC-DI-EDDSA §3.3.2).
        return one.is_jcs and _bare(one.written) == _bare(other.written)
    return _by_another_hand(one.written) == _by_another_hand(other.written)


def statement_of(credential: Credential) -> Statement:
    """Return what a credential says."""
    document = credential.document
    decides = {
        "id": credential.id,
        "form": credential.form.value,
        "model": credential.data_model.value,
        "types": sorted({_SYNONYMS.get(name, name) for name in credential.types}),
        "issuer": credential.issuer_id,
        "subjects": sorted({id_of(subject) for subject in credential.subjects}),
        "dates": {name: _moment(document.get(name)) for name in _DATES},
        "status": sorted(
            {_sorted_json(_plain(entry)) for entry in as_list(document.get("credentialStatus"))}
        ),
        "schema": _sorted_json(_plain(document.get("credentialSchema"))),
        "algorithm": credential.token.algorithm if credential.token else "",
        "unpinned": _unpinned(document),
    }
    suites = {proof.suite for proof in credential.proofs}
    description = describe(credential)
    return Statement(
        kind="credential",
        decides=_sorted_json(decides),
        shown=_sorted_json(_without_places(description)),
        placed=repr(description),
        embeds=_embeds(document),
        texts=frozenset(texts_of(document)),
        written=_written(document),
        is_graph=bool(suites & _GRAPH_SUITES),
        is_jcs=bool(suites & _BYTE_SUITES),
    )


def _embeds(value: Any) -> bool:
    """Whether an object with a proof of its own stands anywhere below."""
    entries = value.values() if isinstance(value, Mapping) else value
    return any(
        (isinstance(entry, Mapping) and "proof" in entry) or _embeds(entry)
        for entry in entries
        if isinstance(entry, Mapping | list | tuple)
    )


def statement_of_presentation(shown: Presentation) -> Statement:
    """Return what a presentation says itself: who shows what, to whom, in answer to what."""
    token = shown.token.payload if shown.token else {}
    decides = {
        "holder": shown.holder,
        "items": len(shown.credentials),
        "unread": len(shown.unread),
        "token": {name: token.get(name) for name in ("nonce", "aud", "exp", "nbf")},
    }
    suites = {proof.suite for proof in shown.proofs}
    return Statement(
        kind="presentation",
        decides=_sorted_json(decides),
        shown="",
        texts=frozenset(texts_of(shown.document)),
        written=_written(shown.document),
        is_graph=bool(suites & _GRAPH_SUITES),
        is_jcs=bool(suites & _BYTE_SUITES),
    )


def statement_about(kind: str, content: Statement, who: str) -> Statement:
    """Return what is said about an accepted document besides: given to ``who``, all of it good."""
    return dataclasses.replace(content, kind=kind, decides=f"{who} {content.decides}")


def texts_of(value: Any) -> Iterator[str]:
    """Yield every plain value below ``value``, contexts and proofs left out, numbers by value."""
    if isinstance(value, Mapping):
        for name, entry in value.items():
            if name not in ("@context", "proof"):
                yield from texts_of(entry)
    elif isinstance(value, list | tuple):
        for entry in value:
            yield from texts_of(entry)
    elif value is not None:
        text = str(_by_value(value))
        yield text.lower() if isinstance(value, bool) else _SYNONYMS.get(text, text)


def _by_value(value: Any) -> Any:
    """4, 4.0 and 4e0 are one number (RFC 8259 §6)."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _numbers_by_value(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _numbers_by_value(entry) for name, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_numbers_by_value(entry) for entry in value]
    return _by_value(value)


def _plain(value: Any) -> Any:
    """``value`` with numbers by value, arrays as sets, those of one as their entry, none empty."""
    if isinstance(value, Mapping):
        return {name: _plain(entry) for name, entry in value.items() if entry not in (None, [])}
    if isinstance(value, list | tuple):
        entries = _as_set([_plain(entry) for entry in value])
        return entries[0] if len(entries) == 1 else entries
    return _by_value(value)


def _as_set(entries: list[Any]) -> list[Any]:
    """``entries`` in a fixed order, each once: a list in JSON-LD is a set."""
    once = {_sorted_json(entry): entry for entry in entries}
    return [once[text] for text in sorted(once)]


def _written(document: Mapping[str, Any]) -> str:
    return _sorted_json(_numbers_by_value(document))


@lru_cache(maxsize=4096)
def _bare(written: str) -> str:
    return _sorted_json({n: v for n, v in json.loads(written).items() if n != "@context"})


def _unpinned(document: Mapping[str, Any]) -> list[str]:
    """Contexts that give words a meaning nobody pinned."""
    found = []
    for entry in as_list(document.get("@context")):
        pinned = bundled_contexts().find(entry) if isinstance(entry, str) else None
        if pinned is None or pinned.is_catch_all:
            found.append(_sorted_json(entry))
    return found


def _sorted_json(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)


def _moment(value: Any) -> str:
    moment = read_timestamp(as_text(value))
    return moment.isoformat() if moment else _sorted_json(_plain(value))


def _without_places(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {
            field.name: _without_places(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if field.name not in _PLACES
        }
    if isinstance(value, tuple | list):
        # What stands twice says no more; a second name for a type neither.
        kept = [one for one in value if getattr(one, "value", "") not in _SYNONYMS]
        return _as_set([_without_places(entry) for entry in kept])
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    return value.value if isinstance(value, Enum) else value


@lru_cache(maxsize=4096)
def _by_another_hand(document: str) -> str:
    """The canonical N-Quads that PyLD makes, hashed; contexts from the same pinned set."""
    options = {
        "algorithm": "URDNA2015",
        "format": "application/n-quads",
        "documentLoader": _load,
        "base": "urn:x-poison:",
    }
    try:
        quads = jsonld.normalize(json.loads(document), options)
    except (jsonld.JsonLdError, ValueError, TypeError, AttributeError) as error:
        return f"no graph: {type(error).__name__} {document}"
    return hashlib.sha256(quads.encode()).hexdigest()


def _load(url: str, _: Any) -> dict[str, Any]:
    pinned = bundled_contexts().find(url)
    if pinned is None:
        raise ValueError(url)
    return {
        "contextUrl": None, "documentUrl": url, "document": pinned.document, "tag": "static",
    }  # fmt: skip
