"""What people read of a credential, taken from its document and nothing else.

For a signed item the document is what the signature covers, so what is shown is what was signed.
Subjects have modules of their own (``description_*``); whatever they leave unsaid is said at the
end under the issuer's own member names, so that "they will see" names everything there is.

Dates stand in ``texts`` as the issuer wrote them and, where they are dates, as moments beside.
"""

from datetime import datetime

from wallet.formats.credential_token import TOKEN_CLAIMS, read_numeric_date
from wallet.formats.description_achievement import is_in_progress, read_subject
from wallet.formats.description_claims import read_claims
from wallet.formats.description_endorsements import read_endorsements
from wallet.formats.description_evidence import read_evidence
from wallet.formats.description_forms import DESCRIBERS
from wallet.formats.description_held import Held, read_held
from wallet.formats.description_kinds import compartment_of, kind_shown
from wallet.formats.description_node import Node
from wallet.formats.description_people import say_issuer, who_issued
from wallet.formats.description_pictures import find_picture
from wallet.formats.description_sheet import Sheet
from wallet.formats.description_skills import Alignments
from wallet.formats.description_texts import first_text
from wallet.formats.description_transcript import describe_listed, read_transcript
from wallet.formats.heading import achievements_in, heading_of, own_type, title_of
from wallet.formats.plain_text import plain_text
from wallet.model.credential import Credential, Form
from wallet.model.dates import read_timestamp, write_timestamp
from wallet.model.description import Description, Field
from wallet.model.json_values import JsonValue, id_of

_DATES = (
    (Field.AWARDED, ("awardedDate",)),
    (Field.VALID_FROM, ("validFrom", "issuanceDate")),
    (Field.VALID_UNTIL, ("validUntil", "expirationDate")),
)
# Levels of credentials in credentials that are described (formats.documents reads as many); what
# stands deeper is told as text.
MOST_LEVELS = 4
_TRANSCRIPTS = frozenset({Form.COMPREHENSIVE_LEARNER_RECORD})


def describe(credential: Credential) -> Description:
    """Return everything people can read of ``credential``; never raises for its content."""
    return _describe(credential, MOST_LEVELS)


def _describe(credential: Credential, levels: int) -> Description:
    """Describe ``credential``, and what stands inside it ``levels`` levels down."""
    own = DESCRIBERS.get(credential.form)
    if own is not None:
        return own(credential)
    root = Node(credential.document)
    sheet = Sheet()
    held = _held_in(sheet, root, levels)
    alignments = Alignments()
    transcript = read_transcript(root, held) if credential.form in _TRANSCRIPTS else None
    listed = describe_listed(sheet, root, transcript, alignments) if transcript else ()
    kind = _kind_of(credential, root)
    title = title_of(credential, root, sheet.take, sheet.pass_over)
    issuer_id, issuer_says = who_issued(root.at("issuer"))
    _say_what_it_is(sheet, root, credential.form)
    results = tuple(
        line
        for subject in root.at("credentialSubject").entries
        for line in read_subject(sheet, subject, (issuer_id, issuer_says), alignments)
    )
    say_issuer(sheet, root.at("issuer"))
    _say_terms(sheet, root)
    evidence, resources = read_evidence(sheet, root)
    subjects = root.at("credentialSubject").entries
    works = [one for subject in subjects for one in read_claims(sheet, subject, alignments)]
    picture = find_picture(sheet, credential, root)
    sheet.say_the_rest(root)
    _say_other_claims(sheet, credential)
    return Description(
        title=title,
        compartment=compartment_of(credential.form, _achievement_type(root), credential.types),
        achievement_kind=kind,
        issuer_id=issuer_id,
        issuer_says=issuer_says,
        texts=tuple(sheet.texts),
        skills=tuple(alignments.skills),
        levels=tuple(alignments.levels),
        results=results,
        evidence=(*evidence, *works),
        resources=resources,
        endorsements=read_endorsements(root, held),
        picture=picture,
        valid_from=_moment(root, "validFrom", "issuanceDate"),
        valid_until=_moment(root, "validUntil", "expirationDate"),
        awarded_at=_moment(root, "awardedDate"),
        # The graph of a signed record is the same where the truth is written as a text.
        in_progress=is_in_progress(results) or root.at("partial").value in (True, "true", "1"),
        language=_language_of(root),
        held=(*[entry.described for entry in held], *listed),
        transcript=transcript,
    )


def heading(credential: Credential) -> tuple[str, str]:
    """Return the title and the issuer's own name alone, as :func:`describe` has them."""
    own = DESCRIBERS.get(credential.form)
    if own is None:
        return heading_of(credential)
    described = own(credential)
    return described.title, described.issuer_says


def _achievement_type(root: Node) -> str:
    kinds = (one.at("achievementType").raw for one in achievements_in(root))
    return next((kind for kind in kinds if kind), "")


def _kind_of(credential: Credential, root: Node) -> str:
    kind = kind_shown(_achievement_type(root))
    if not kind and credential.form in (Form.CREDENTIAL, Form.UNKNOWN):
        kind = own_type(credential)
    return plain_text(kind)


def _say_what_it_is(sheet: Sheet, root: Node, form: Form) -> None:
    sheet.say(Field.NAME, root.at("name"))
    sheet.say(Field.DESCRIPTION, root.at("description"))
    for achievement in achievements_in(root):
        if first_text(achievement.at("description")) == first_text(root.at("description")):
            sheet.pass_over(achievement.at("description"))
    if form is Form.ENDORSEMENT:
        for subject in root.at("credentialSubject").entries:
            sheet.say(Field.COMMENT, subject.at("endorsementComment"))
            sheet.say(Field.ENDORSED, subject.at("id"))


def _held_in(sheet: Sheet, root: Node, levels: int) -> tuple[Held, ...]:
    """Return the credentials inside; the outer sheet has nothing to say of what they say."""
    if not levels:
        return ()
    held = read_held(root, lambda inner: _describe(inner, levels - 1))
    sheet.said.update([entry.node for entry in held])
    return held


def _say_terms(sheet: Sheet, root: Node) -> None:
    """Say dates, the identifier and the terms."""
    for label, members in _DATES:
        for member in members:
            sheet.say(label, root.at(member))
    sheet.say(Field.IDENTIFIER, root.at("id"))
    for label, member in ((Field.TERMS_OF_USE, "termsOfUse"), (Field.REFRESH, "refreshService")):
        for entry in root.at(member).entries:
            sheet.say(label, entry if entry.raw else entry.at("id"))


def _say_other_claims(sheet: Sheet, credential: Credential) -> None:
    """Say what a token tells beside the credential; what repeats its members is left out."""
    if credential.token is None:
        return
    payload = credential.token.payload
    subjects = credential.subjects
    repeated: dict[str, JsonValue] = {
        "iss": credential.issuer_id,
        "jti": credential.id,
        "sub": id_of(subjects[0]) if subjects else "",
    }
    for name, value in payload.items():
        if name == "vc" or repeated.get(name) == value:
            continue
        if name in TOKEN_CLAIMS or "vc" in payload:
            # The pointer names the claim; it leads into the token and not into the document.
            sheet.say_the_rest(Node({f"token {name}": _claim_shown(name, value)}, "/token"))


def _claim_shown(name: str, value: JsonValue) -> JsonValue:
    moment = read_numeric_date(value) if name in ("iat", "nbf", "exp") else None
    return value if moment is None else write_timestamp(moment)


def _moment(root: Node, *members: str) -> datetime | None:
    for member in members:
        if root.at(member).raw:
            return read_timestamp(root.at(member).raw)
    return None


def _language_of(root: Node) -> str:
    languages = (one.at("inLanguage").raw for one in achievements_in(root))
    return plain_text(next((language for language in languages if language), ""))
