"""The numbered form of CBOR-LD back to a JSON-LD document, for codes of every writer in use."""

from collections.abc import Callable, Mapping
from typing import TypeGuard

from wallet.encoding.cbor_items import CborItem, damaged, plain_json
from wallet.encoding.cbor_ld_terms import (
    EMPTY,
    ActiveContext,
    KnownContexts,
    TermTable,
    utf16_order,
)
from wallet.encoding.cbor_ld_values import (
    CRYPTOSUITE,
    MULTIBASE,
    XSD_DATE,
    XSD_DATE_TIME,
    lengthen_date,
    lengthen_date_time,
    lengthen_multibase,
    lengthen_url,
)
from wallet.encoding.cbor_ld_writing import CONTEXT_IDS
from wallet.model.json_values import JsonValue

# The legacy tables as cborld 8 has them, which writes more with them than cborld 4.
_CONTEXTS = {
    **{number: url for url, number in CONTEXT_IDS.items()},
    33: "https://www.w3.org/ns/credentials/v2",
    51: "https://w3id.org/security/data-integrity/v2",
}
_CRYPTOSUITES = {
    1: "ecdsa-rdfc-2019",
    2: "ecdsa-sd-2023",
    3: "eddsa-rdfc-2022",
    4: "ecdsa-xi-2023",
}
_CONTEXT, _CONTEXTS_LISTED = 0, 1


class DocumentReader:
    """Reads the documents of one code; they share one table of terms.

    ``is_legacy`` says that the numbers of the legacy tables may stand for contexts, addresses and
    cryptosuites; CBOR-LD 1.0 with its default entry has no such tables.
    """

    def __init__(self, contexts: KnownContexts, *, is_legacy: bool) -> None:
        self._table = TermTable(contexts)
        self._is_legacy = is_legacy
        self._value_readers: Mapping[str, Callable[[CborItem], CborItem]] = {
            "@id": self._read_url,
            "@vocab": self._read_term,
            MULTIBASE: _read_multibase,
            XSD_DATE_TIME: lengthen_date_time,
            XSD_DATE: lengthen_date,
            CRYPTOSUITE: self._read_cryptosuite,
        }

    def read(self, item: CborItem) -> JsonValue:
        """Return the document of a numbered map.

        Raises InputError(CODE_DAMAGED), ProofNotChecked(CONTEXT_NOT_AT_HAND), ContextUnusable.
        """
        return self._read_object(item, EMPTY)

    def _read_object(self, item: CborItem, active: ActiveContext) -> dict[str, JsonValue]:
        if not isinstance(item, dict):
            raise damaged("object")
        document: dict[str, JsonValue] = {}
        if _CONTEXT in item or _CONTEXTS_LISTED in item:
            document["@context"] = self._read_context(item)
        inherited = self._table.apply(active, document.get("@context"))
        active = self._table.apply_types(inherited, self._types_of(item, inherited))
        for term, is_list, value in self._entries(item, active):
            if term in document:
                raise damaged("member twice")
            read = self._reader_of(term, active, inherited)
            document[term] = [read(entry) for entry in _array(value)] if is_list else read(value)
        return document

    def _read_context(self, item: Mapping[int | str, CborItem]) -> JsonValue:
        if _CONTEXT in item and _CONTEXTS_LISTED in item:
            raise damaged("context twice")
        if _CONTEXT in item:
            return self._context_of(item[_CONTEXT])
        return [self._context_of(entry) for entry in _array(item[_CONTEXTS_LISTED])]

    def _context_of(self, item: CborItem) -> JsonValue:
        if isinstance(item, int) and not isinstance(item, bool):
            if not self._is_legacy or item not in _CONTEXTS:
                raise damaged("context number")
            return _CONTEXTS[item]
        return plain_json(item)

    def _types_of(self, item: Mapping[int | str, CborItem], active: ActiveContext) -> list[str]:
        types = []
        for term in ("@type", *active.type_aliases):
            number = self._table.id_of[term]
            value = item.get(number, item.get(number + 1))
            for entry in value if isinstance(value, list) and number not in item else [value]:
                name = None if entry is None else self._read_term(entry)
                types += [name] if isinstance(name, str) else []
        return types

    def _entries(
        self, item: Mapping[int | str, CborItem], active: ActiveContext
    ) -> list[tuple[str, bool, CborItem]]:
        """Return name, whether it is an array, and value of each member, in the writer's order."""
        entries = []
        for key, value in item.items():
            if key in (_CONTEXT, _CONTEXTS_LISTED):
                continue
            if isinstance(key, str):
                # cborld 8 lets terms without a definition travel as they are.
                if active.defines(key) or key in self._table.id_of:
                    raise damaged("member name")
                entries.append((key, False, value))
                continue
            term = self._table.term_of.get(key & ~1)
            if term is None or not active.defines(term):
                raise damaged("term number")
            entries.append((term, bool(key & 1), value))
        return sorted(entries, key=lambda entry: utf16_order(entry[0]))

    def _reader_of(
        self, term: str, active: ActiveContext, inherited: ActiveContext
    ) -> Callable[[CborItem], JsonValue]:
        """Return what reads one value of ``term``."""
        if active.is_id(term):
            return lambda item: _name(self._read_url(item))
        if active.is_type(term):
            return lambda item: _name(self._read_term(item))
        scope = active.scopes.get(term)
        inside, types_from = inherited, active
        if scope is not None:
            inside = types_from = self._table.apply(active, scope)
        datatype = types_from.type_of(term, active)
        return lambda item: self._read_value(item, datatype, inside)

    def _read_value(self, item: CborItem, datatype: str, active: ActiveContext) -> JsonValue:
        if item is None:
            return None
        if isinstance(item, dict):
            return self._read_object(item, active)
        read = self._value_readers.get(datatype)
        value = read(item) if read else item
        if isinstance(value, list):
            return [self._read_value(entry, datatype, active) for entry in value]
        return plain_json(self._address_of_bytes(value))

    def _read_url(self, item: CborItem) -> CborItem:
        if _is_number(item):
            # Only cborld 8 writes numbers here: of its table first, then of a term.
            found = _CONTEXTS.get(item) if self._is_legacy else None
            return found or self._table.term_of.get(item) or self._address_of(item)
        return self._read_short_url(item)

    def _read_term(self, item: CborItem) -> CborItem:
        if _is_number(item):
            # Keywords and terms first, as cborld 4 has it; the table only for what is left.
            return self._table.term_of.get(item) or self._address_of(item)
        return self._read_short_url(item)

    def _read_short_url(self, item: CborItem) -> CborItem:
        if isinstance(item, list) and item and _is_number(item[0]):
            return lengthen_url(item)
        return self._address_of_bytes(item)

    def _read_cryptosuite(self, item: CborItem) -> CborItem:
        if not (self._is_legacy and _is_number(item)):
            return item
        if item not in _CRYPTOSUITES:
            raise damaged("cryptosuite number")
        return _CRYPTOSUITES[item]

    def _address_of_bytes(self, item: CborItem) -> CborItem:
        """Return the context address that bytes stand for; other items come back unchanged."""
        if isinstance(item, bytes):
            return self._address_of(int.from_bytes(item[:8], "big"))
        return item

    def _address_of(self, number: int) -> str:
        if not self._is_legacy or number not in _CONTEXTS:
            raise damaged("address number")
        return _CONTEXTS[number]


def _is_number(item: CborItem) -> TypeGuard[int]:
    return isinstance(item, int) and not isinstance(item, bool)


def _name(item: CborItem) -> str:
    if not isinstance(item, str):
        raise damaged("name")
    return item


def _array(item: CborItem) -> list[CborItem]:
    if not isinstance(item, list):
        raise damaged("array")
    return item


def _read_multibase(item: CborItem) -> CborItem:
    return lengthen_multibase(item) if isinstance(item, bytes) else item
