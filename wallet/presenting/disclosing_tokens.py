"""Choosing disclosures of an SD-JWT, and the key binding that goes with them (RFC 9901 §4.3).

What the issuer hid can be shown or left out, one disclosure at a time; what stands inside another
goes only with it. Where the issuer bound the token to one of the learner's keys, that key signs
what is shown, for this receiver: a binding made for somebody else never goes along.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from wallet.encoding.contexts import ContextSet
from wallet.encoding.sd_jwt import Disclosure, Placed, SdJwt, digest_of, write_sd_jwt
from wallet.encoding.strict_json import escape_pointer, value_at
from wallet.errors import PresentingError, Reason
from wallet.formats.description import describe
from wallet.formats.description_kinds import kind_shown
from wallet.formats.description_labels import label_of
from wallet.formats.plain_text import plain_text
from wallet.formats.reader import read_alone
from wallet.model.credential import Credential
from wallet.model.description import Field, Text
from wallet.model.disclosure import DisclosableField, DisclosureKind, DisclosureOffer
from wallet.model.json_values import JsonObject, JsonValue
from wallet.presenting.fields_apart import told_apart
from wallet.proofs.confirmation import confirmed_did
from wallet.proofs.keys import SigningKey
from wallet.proofs.tokens import sign_token

_LONGEST = 300  # characters of a value that are shown


def offer_disclosures(credential: Credential) -> DisclosureOffer | None:
    """Return which disclosures may be chosen, None for a token that is always shown as it came.

    One that is bound to a key, or came with somebody's key binding, is made anew for each
    receiver even where nothing can be left out.
    """
    read = credential.secured
    if not isinstance(read, SdJwt):
        return None
    is_as_it_came = read.binding is None and "cnf" not in read.token.payload
    if not read.placed and is_as_it_came:
        return None
    places = frozenset(one.pointer for one in read.placed)
    described = describe(credential)
    texts = _by_place(described.texts, places)
    hidden = [_field_of(one, read, places, texts[one.pointer]) for one in read.placed]
    always = [
        DisclosableField(
            pointer=text.pointer,
            field=text.field,
            label=text.label,
            value=_shortened(text.value),
            is_mandatory=True,
        )
        for text in _each_place_once(texts[""])
    ]
    if described.title not in {field.value for field in hidden}:
        # The title is no text of its own; it goes along unless it was hidden itself.
        title = described.title
        always.insert(0, DisclosableField(
            pointer="", field=Field.NAME, value=title, is_mandatory=True
        ))  # fmt: skip
    return DisclosureOffer(kind=DisclosureKind.SD_JWT, fields=told_apart((*hidden, *always)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """For whom a key binding is made, when, and with which of the learner's keys."""

    keys: Sequence[SigningKey]
    challenge: str
    domain: str
    now: datetime


def show_disclosures(
    credential: Credential, chosen: frozenset[str], contexts: ContextSet, receiver: Receiver
) -> Credential:
    """Return the token with the disclosures ``chosen`` (by pointer) and those around them.

    It is bound to the receiver with the learner's key where the issuer named that key. Raises
    PresentingError(CANNOT_BE_SHARED, title).
    """
    read = credential.secured
    if not isinstance(read, SdJwt):
        raise _cannot_be_shared(credential)
    shown = write_sd_jwt(read.compact, _texts_of(read, chosen))
    bound = shown + _binding(read, shown, receiver)
    again = read_alone(bound.encode("ascii"), credential.source.name, contexts)
    if again is None:
        raise _cannot_be_shared(credential)
    return replace(again, source=credential.source)


def _texts_of(read: SdJwt, chosen: frozenset[str]) -> list[str]:
    """Return the disclosures at the pointers, and what they stand inside, in their own order."""
    wanted: set[str] = set()
    for one in read.placed:
        if one.pointer in chosen:
            wanted.update(outer.text for outer in (*one.within, one.disclosure))
    return [text for text in read.placed_texts if text in wanted]


def _binding(read: SdJwt, shown: str, receiver: Receiver) -> str:
    """Return the key binding by the learner's key, ``""`` where the token names none of them."""
    bound_to = confirmed_did(read.token.payload)
    key = next((key for key in receiver.keys if key.did == bound_to), None)
    if key is None:
        return ""
    claims: JsonObject = {
        "iat": int(receiver.now.timestamp()),
        "aud": receiver.domain,
        "nonce": receiver.challenge,
        "sd_hash": digest_of(shown, read.hash_name),
    }
    return sign_token({"typ": "kb+jwt"}, claims, key)


def _by_place(texts: Sequence[Text], places: Collection[str]) -> Mapping[str, list[Text]]:
    """Return the texts under the innermost of the ``places`` each stands in, ``""`` for none."""
    found: defaultdict[str, list[Text]] = defaultdict(list)
    for text in texts:
        pointer = text.pointer
        while pointer and pointer not in places:
            pointer = pointer.rpartition("/")[0]
        found[pointer].append(text)
    return found


def _field_of(
    one: Placed, read: SdJwt, places: Collection[str], texts: Sequence[Text]
) -> DisclosableField:
    is_one = len(texts) == 1 and texts[0].pointer == one.pointer
    value = value_at(read.payload, one.pointer)
    found = DisclosableField(
        pointer=one.pointer,
        field=texts[0].field if is_one else Field.OTHER,
        label=texts[0].label if is_one else _label_of(one),
        value=texts[0].value if is_one else _written(value, one.pointer, places),
    )
    names = [part for part in one.pointer.split("/") if not part.isdigit()]
    if names[-1] == "achievementType":
        kind = kind_shown(found.value)
        return replace(found, field=Field.ACHIEVEMENT_KIND, label="", value=kind)
    # Of a result's own status; whatever else is called so is somebody's own word.
    is_status = names[-2:] == ["result", "status"]
    return replace(found, value="", status=found.value) if is_status else found


def _label_of(one: Placed) -> str:
    outside: list[Disclosure] = [*one.within, one.disclosure]
    path = [part for part in one.pointer.split("/")[1:] if not part.isdigit()]
    names = path or [disclosure.name or "" for disclosure in outside]
    return plain_text(label_of(tuple(names[-1:])).replace("_", " "))


def _written(value: JsonValue, pointer: str, without: Collection[str]) -> str:
    """Return what stands at ``pointer``, its texts one after another, some places left out."""
    words = [word for word in _leaves(value, pointer, without) if word]
    return plain_text(_shortened(", ".join(dict.fromkeys(words))))


def _leaves(value: JsonValue, pointer: str, without: Collection[str]) -> Iterator[str]:
    if isinstance(value, dict):
        children = [(f"{pointer}/{escape_pointer(name)}", entry) for name, entry in value.items()]
    elif isinstance(value, list):
        children = [(f"{pointer}/{number}", entry) for number, entry in enumerate(value)]
    else:
        yield (
            "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
        )
        return
    for where, entry in children:
        if where not in without:
            yield from _leaves(entry, where, without)


def _each_place_once(texts: Sequence[Text]) -> list[Text]:
    return list({text.pointer: text for text in reversed(texts)}.values())[::-1]


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _cannot_be_shared(credential: Credential) -> PresentingError:
    facts = {"title": describe(credential).title}
    return PresentingError(Reason.CANNOT_BE_SHARED, facts)
