"""1EdTechRevocationList: a plain JSON list of withdrawn credentials, by their ids.

1EdTech Revocation List Status Method v1.0: the list stands at the entry's ``id``; a credential is
withdrawn where ``revokedCredentials`` names its id and does not add ``revoked: false``. The list
is signed by nobody. The issuer's signature covers the address it stands at, so what it says of a
withdrawal counts where it names that issuer; that it does not name the credential is worth
something only where the list stands on the issuer's own website.
"""

from wallet.errors import Reason
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_object, as_text, id_of
from wallet.model.report import Check, Outcome
from wallet.trust.hosted_badges import find_hosted
from wallet.trust.hosts import host_of
from wallet.trust.issuers import website_host_of
from wallet.verification.status_question import Dated, StatusQuestion, answer, stale, unknown


def ask_credential_list(question: StatusQuestion) -> tuple[Check, ...]:
    """Answer for a ``1EdTechRevocationList`` entry, with the issuer's reason if it gives one."""
    url = as_text(question.entry.get("id"))
    facts = {"list": url}
    credential = question.credential
    if not url or not credential.id:
        return (unknown(Reason.STATUS_MALFORMED, facts),)
    known = find_hosted(url, question.knowledge)
    if known is None:
        return (unknown(Reason.STATUS_NOT_AT_HAND, facts),)
    dated = Dated(as_of=known.as_of, origin=known.origin)
    if not isinstance(known.document.get("revokedCredentials"), list | tuple):
        return (unknown(Reason.STATUS_MALFORMED, facts, dated),)
    if id_of(known.document.get("issuer")) != credential.issuer_id:
        return (unknown(Reason.STATUS_NOT_TRUSTED, facts, dated),)
    entry = _find_withdrawn(known.document, credential.id)
    if entry is not None:
        withdrawn = answer(Outcome.FAILED, Reason.WITHDRAWN, facts, dated)
        return with_reason(withdrawn, as_text(as_object(entry).get("revocationReason")))
    if not is_on_website_of(url, credential.issuer_id):
        return (unknown(Reason.STATUS_NOT_TRUSTED, facts, dated),)
    if question.is_stale(known.as_of):
        return (stale(facts, dated),)
    return (answer(Outcome.PASSED, Reason.NOT_WITHDRAWN, facts, dated),)


def _find_withdrawn(document: JsonObject, credential_id: str) -> JsonValue:
    for entry in as_list(document["revokedCredentials"]):
        if id_of(entry) == credential_id and as_object(entry).get("revoked", True) is not False:
            return entry
    return None


def is_on_website_of(url: str, issuer_id: str) -> bool:
    """Return whether ``url`` is on the website that vouches for the issuer's identifier."""
    host = website_host_of(issuer_id)
    return bool(host) and host_of(url).removeprefix("www.") == host


def with_reason(withdrawn: Check, message: str) -> tuple[Check, ...]:
    """Return a FAILED line, and behind it the issuer's own words on why, where it gave any."""
    if not message:
        return (withdrawn,)
    facts = {**withdrawn.facts, "message": message}
    return (withdrawn, withdrawn._replace(reason=Reason.STATUS_MESSAGE, facts=facts))
