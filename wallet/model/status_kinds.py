"""Names of status entries that readers write where a form has none of its own."""

from wallet.model.json_values import JsonObject, JsonValue, as_object

# The ``status_list`` member of a token's ``status`` claim (Token Status List, an IETF draft):
# an entry of this type has its ``idx`` and ``uri`` as they stood.
TOKEN_STATUS_LIST = "status_list"

# How it is known whether an Open Badge before 3.0 was withdrawn: by the page it stands at, by its
# issuer's list, or because it says so itself. No issuer writes these.
HOSTED_COPY = "open-badges-hosted-copy"
REVOCATION_LIST = "open-badges-revocation-list"
REVOKED_ITSELF = "open-badges-revoked"


def entries_of_claim(claim: JsonValue) -> tuple[JsonObject, ...]:
    """Return what a token's ``status`` claim holds, as entries of ``credentialStatus``.

    Each member is a mechanism of its own (Token Status List §6.1); a claim without any is one that
    nobody can answer for.
    """
    entries = [
        {**as_object(value), "type": name if name != "status_list" else TOKEN_STATUS_LIST}
        for name, value in as_object(claim).items()
    ]
    return tuple(entries) or ({"type": ""},)
