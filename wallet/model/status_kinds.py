"""Names of status entries that readers write where a form has none of its own."""

# The ``status_list`` member of a token's ``status`` claim (Token Status List, an IETF draft):
# an entry of this type has its ``idx`` and ``uri`` as they stood.
TOKEN_STATUS_LIST = "status_list"

# How it is known whether an Open Badge before 3.0 was withdrawn: by the page it stands at, by its
# issuer's list, or because it says so itself. No issuer writes these.
HOSTED_COPY = "open-badges-hosted-copy"
REVOCATION_LIST = "open-badges-revocation-list"
REVOKED_ITSELF = "open-badges-revoked"
