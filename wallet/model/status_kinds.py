"""Names of status entries that readers write where a form has none of its own."""

# The ``status_list`` member of a token's ``status`` claim (Token Status List, an IETF draft):
# an entry of this type has its ``idx`` and ``uri`` as they stood.
TOKEN_STATUS_LIST = "status_list"
