"""A JSON-LD document to the numbered form of CBOR-LD, as cborld 4 writes it."""

from collections.abc import Callable, Mapping, Sequence

from wallet.encoding.cbor_items import CborItem
from wallet.encoding.cbor_ld_terms import (
    EMPTY,
    ActiveContext,
    KnownContexts,
    TermTable,
    is_list,
    is_set,
    utf16_order,
)
from wallet.encoding.cbor_ld_values import (
    MULTIBASE,
    XSD_DATE,
    XSD_DATE_TIME,
    shorten_date,
    shorten_date_time,
    shorten_multibase,
    shorten_url,
)
from wallet.errors import PresentingError, Reason
from wallet.model.json_values import JsonObject, JsonValue, as_list

# Contexts every reader in use has a number for. The newer library put ns/credentials/v2 (33) and
# data-integrity/v2 (51) into the same table; the older one throws at them, so they are only read.
CONTEXT_IDS = {
    "https://www.w3.org/ns/activitystreams": 16,
    "https://www.w3.org/2018/credentials/v1": 17,
    "https://www.w3.org/ns/did/v1": 18,
    "https://w3id.org/security/suites/ed25519-2018/v1": 19,
    "https://w3id.org/security/suites/ed25519-2020/v1": 20,
    "https://w3id.org/cit/v1": 21,
    "https://w3id.org/age/v1": 22,
    "https://w3id.org/security/suites/x25519-2020/v1": 23,
    "https://w3id.org/veres-one/v1": 24,
    "https://w3id.org/webkms/v1": 25,
    "https://w3id.org/zcap/v1": 26,
    "https://w3id.org/security/suites/hmac-2019/v1": 27,
    "https://w3id.org/security/suites/aes-2019/v1": 28,
    "https://w3id.org/vaccination/v1": 29,
    "https://w3id.org/vc-revocation-list-2020/v1": 30,
    "https://w3id.org/dcc/v1": 31,
    "https://w3id.org/vc/status-list/v1": 32,
    "https://w3id.org/security/data-integrity/v1": 48,
    "https://w3id.org/security/multikey/v1": 49,
    "https://purl.imsglobal.org/spec/ob/v3p0/context.json": 50,
}

_MAX_SAFE_INTEGER = 2**53 - 1
_SHORTEN: Mapping[str, Callable[[str], CborItem]] = {
    "@id": shorten_url,
    MULTIBASE: shorten_multibase,
    XSD_DATE_TIME: shorten_date_time,
    XSD_DATE: shorten_date,
}


class DocumentWriter:
    """Writes the documents of one code; they share one table of terms."""

    def __init__(self, contexts: KnownContexts) -> None:
        self._table = TermTable(contexts)

    def write(self, document: JsonValue) -> CborItem:
        """Return ``document`` with numbers for terms.

        Raises PresentingError(TERM_NOT_IN_CODE_TABLE), ProofNotChecked(CONTEXT_NOT_AT_HAND),
        ContextUnusable.
        """
        if not isinstance(document, Mapping):
            raise _not_in_table("")
        return self._write_object(document, EMPTY)

    def _write_object(self, document: JsonObject, active: ActiveContext) -> CborItem:
        written: dict[int, CborItem] = {}
        context = document.get("@context")
        inherited = self._table.apply(active, context)
        if is_set(context):
            self._put(written, "@context", context, _shorten_context)
        active = self._table.apply_types(inherited, self._types_of(document, inherited))
        for term in sorted(document, key=utf16_order):
            value = document[term]
            if term == "@context":
                continue
            if not active.defines(term):
                raise _not_in_table(term)
            if active.is_id(term):
                written[self._table.id_of[term]] = _shorten_id(value)
            elif active.is_type(term):
                self._put(written, term, value, self._shorten_term)
            else:
                self._write_property(written, term, value, active, inherited)
        return written

    def _write_property(
        self,
        written: dict[int, CborItem],
        term: str,
        value: JsonValue,
        active: ActiveContext,
        inherited: ActiveContext,
    ) -> None:
        scope = active.scopes.get(term)
        inside, types_from = inherited, active
        if scope is not None:
            inside = types_from = self._table.apply(active, scope)
        datatype = types_from.type_of(term, active)
        self._put(
            written, term, value, lambda entry: self._write_value(entry, datatype, inside, term)
        )

    def _put(
        self,
        written: dict[int, CborItem],
        term: str,
        value: JsonValue,
        write: Callable[[JsonValue], CborItem],
    ) -> None:
        number = self._table.id_of[term]
        if is_list(value):
            written[number + 1] = [write(entry) for entry in value]
        else:
            written[number] = write(value)

    def _write_value(
        self, value: JsonValue, datatype: str, active: ActiveContext, term: str
    ) -> CborItem:
        if isinstance(value, Mapping):
            return self._write_object(value, active)
        if isinstance(value, str):
            if datatype == "@vocab":
                return self._shorten_term(value)
            shorten = _SHORTEN.get(datatype)
            return shorten(value) if shorten else value
        if isinstance(value, Sequence):
            return [self._write_inner(entry, active, term) for entry in value]
        return _plain_number(value, term)

    def _write_inner(self, value: JsonValue, active: ActiveContext, term: str) -> CborItem:
        # In arrays inside arrays the deployed writer loses everything but objects.
        if not isinstance(value, Mapping):
            raise _not_in_table(term)
        return self._write_object(value, active)

    def _shorten_term(self, value: JsonValue) -> CborItem:
        if not isinstance(value, str):
            raise _not_in_table("@type")
        number = self._table.id_of.get(value)
        return shorten_url(value) if number is None else number

    def _types_of(self, document: JsonObject, active: ActiveContext) -> list[str]:
        return [
            entry
            for term in ("@type", *active.type_aliases)
            for entry in as_list(document.get(term))
            if isinstance(entry, str)
        ]


def _shorten_id(value: JsonValue) -> CborItem:
    if not isinstance(value, str):
        raise _not_in_table("@id")
    return shorten_url(value)


def _shorten_context(context: JsonValue) -> CborItem:
    return CONTEXT_IDS.get(context, context) if isinstance(context, str) else context


def _plain_number(value: JsonValue, term: str) -> CborItem:
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # JavaScript knows one kind of number
    if isinstance(value, int) and abs(value) > _MAX_SAFE_INTEGER:
        raise _not_in_table(term)
    return value


def _not_in_table(term: str) -> PresentingError:
    return PresentingError(Reason.TERM_NOT_IN_CODE_TABLE, {"term": term})
