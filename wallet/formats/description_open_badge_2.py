"""What people read of an Open Badge before 3.0 (Open Badges 0.5 to 2.1).

The assertion first, then the BadgeClass and the Issuer: as they stand inside it, or as they stood
at their own addresses on the day that is said before them. Whatever has no place here is said at
the end under its own name.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

from wallet.formats.description_kinds import compartment_of
from wallet.formats.description_node import NOTHING, Node
from wallet.formats.description_people import say_address
from wallet.formats.description_pictures import picture_among
from wallet.formats.description_sheet import Sheet
from wallet.formats.description_skills import Alignments
from wallet.formats.description_texts import first_text
from wallet.formats.open_badge_2 import CLASSES
from wallet.formats.open_badge_2_dates import read_badge_date
from wallet.formats.plain_text import plain_text
from wallet.model.badge_assertion import AtHand, BadgeAssertion
from wallet.model.credential import Credential
from wallet.model.dates import read_timestamp
from wallet.model.description import Description, EndorsementLine, Evidence, Field

_FIELD_OF_RECIPIENT = {
    "email": Field.RECIPIENT_EMAIL,
    "emailAddress": Field.RECIPIENT_EMAIL,
    "schema:email": Field.RECIPIENT_EMAIL,
    "telephone": Field.PHONE,
    "schema:telephone": Field.PHONE,
    "name": Field.RECIPIENT,
}
_KNOWN_TYPES = frozenset(
    (*CLASSES, "hosted", "signed", "HostedBadge", "SignedBadge", "VerificationProperty")
)
# Kinds of identity that the label of the recipient says already.
_KINDS_SAID = frozenset(_FIELD_OF_RECIPIENT)


def describe_open_badge_2(credential: Credential) -> Description:
    """Return everything people can read of an Open Badge before 3.0."""
    parts = credential.secured
    at_hand = parts.at_hand if isinstance(parts, BadgeAssertion) else {}
    kind = parts.kind if isinstance(parts, BadgeAssertion) else ""
    sheet = Sheet()
    root = Node(credential.document)
    badge, issuer = _nodes(root, kind, at_hand.get("badge"), at_hand.get("issuer"))
    alignments = Alignments()
    title = sheet.take(badge.at("name")) or sheet.take(root.at("name"))
    says = first_text(issuer.at("name"))
    _say_assertion(sheet, root)
    _say_websites(sheet, root, badge, at_hand)
    _say_badge(sheet, badge, alignments)
    _say_issuer(sheet, issuer, badge)
    endorsements = tuple(
        line for node in (root, badge, issuer) for line in _endorsements_of(sheet, node)
    )
    evidence = tuple(_evidence_of(sheet, root))
    images = [image for node in (badge, root) for image in node.at("image").entries]
    picture = picture_among(sheet, credential, images)
    for node in (root, badge, issuer):
        _pass_over_grammar(sheet, node)
    sheet.say_the_rest(root)
    for known, node in ((at_hand.get("badge"), badge), (at_hand.get("issuer"), issuer)):
        if known is not None:
            sheet.say_the_rest(node)
    return Description(
        title=title or plain_text(_address_of_badge(credential) or credential.id or kind),
        compartment=compartment_of(credential.form, "", (title, *credential.types)),
        achievement_kind="",
        issuer_id=credential.issuer_id,
        issuer_says=says,
        texts=tuple(sheet.texts),
        skills=tuple(alignments.skills),
        levels=tuple(alignments.levels),
        evidence=evidence,
        endorsements=endorsements,
        picture=picture,
        valid_from=read_timestamp(credential.terms.valid_from) if credential.terms else None,
        valid_until=read_timestamp(credential.terms.valid_until) if credential.terms else None,
        language=_language_of(badge) or _language_of(root),
        title_is_address=not title and bool(_address_of_badge(credential)),
    )


def _nodes(
    root: Node, kind: str, badge: AtHand | None, issuer: AtHand | None
) -> tuple[Node, Node]:
    """Return BadgeClass and Issuer: inside the document, or as their addresses had them."""
    if kind in ("Issuer", "Profile", "IssuerOrg"):
        return NOTHING, root
    held = root if kind == "BadgeClass" else root.at("badge")
    badge_node = Node(badge.document, "/badge") if badge is not None else held
    if not badge_node.is_object:
        badge_node = NOTHING
    issuer_node = badge_node.at("issuer") if badge_node is not NOTHING else root.at("issuer")
    # A whole issuer inside says more of what is covered than the same one on a website.
    if issuer is not None and first_text(issuer_node.at("name")) == "":
        issuer_node = Node(issuer.document, "/issuer")
    return badge_node, issuer_node if issuer_node.is_object else NOTHING


def _say_websites(sheet: Sheet, root: Node, badge: Node, at_hand: Mapping[str, AtHand]) -> None:
    """Say from whose website the class and the issuer come, and on which day they stood there."""
    sources = [
        f"{_site(known.url)} ({known.as_of.date().isoformat()})" for known in at_hand.values()
    ]
    for source in dict.fromkeys(sources):
        sheet.add(Field.HOSTED_ON, source, "")
    if "badge" in at_hand:
        # The address that was followed is said by its website.
        sheet.pass_over(root.at("badge"))
        if badge.at("id").raw == at_hand["badge"].url:
            sheet.pass_over(badge.at("id"))


def _site(url: str) -> str:
    try:
        host = urlsplit(url).hostname
    except ValueError:
        host = None
    return plain_text(host or url)


def _say_assertion(sheet: Sheet, root: Node) -> None:
    _say_recipient(sheet, root)
    sheet.say(Field.NARRATIVE, root.at("narrative"))
    _say_date(sheet, root)
    sheet.say(Field.VALID_UNTIL, root.at("expires"))
    for member in ("id", "uid"):
        sheet.say(Field.IDENTIFIER, root.at(member))


def _say_date(sheet: Sheet, root: Node) -> None:
    """Say the date as the issuer wrote it; seconds since 1970 say nothing to people."""
    for member in ("issuedOn", "issued_on"):
        node = root.at(member)
        is_written = bool(node.raw) and not node.raw.isdecimal()
        moment = "" if is_written else read_badge_date(node.value)
        if moment:
            sheet.add(Field.AWARDED, moment, node.pointer)
            sheet.pass_over(node)
        sheet.say(Field.AWARDED, node)


def _say_recipient(sheet: Sheet, root: Node) -> None:
    recipient = root.at("recipient")
    if recipient.raw:
        is_hashed = recipient.raw.startswith(("sha256$", "md5$"))
        label = Field.RECIPIENT_HASHED if is_hashed else Field.RECIPIENT_EMAIL
        sheet.say(label, recipient)
        sheet.pass_over(root.at("salt"))
        return
    kind = recipient.at("type").raw
    sheet.pass_over(recipient.at("hashed"))
    sheet.pass_over(recipient.at("salt"))
    if kind in _KINDS_SAID:
        sheet.pass_over(recipient.at("type"))
    if recipient.at("hashed").value is True:
        sheet.say(Field.RECIPIENT_HASHED, recipient.at("identity"), named=kind)
        return
    sheet.say(_FIELD_OF_RECIPIENT.get(kind, Field.RECIPIENT_NUMBER), recipient.at("identity"))
    for member, label in (("name", Field.RECIPIENT), ("email", Field.RECIPIENT_EMAIL)):
        sheet.say(label, recipient.at(member))


def _say_badge(sheet: Sheet, badge: Node, alignments: Alignments) -> None:
    sheet.say(Field.NAME, badge.at("name"))
    sheet.say(Field.DESCRIPTION, badge.at("description"))
    for entry in badge.at("criteria").entries:
        if entry.is_object:
            sheet.say(Field.CRITERIA, entry.at("narrative"))
            sheet.say(Field.CRITERIA, entry.at("name"))
            sheet.say(Field.CRITERIA_LINK, entry.at("id"))
        else:
            is_address = entry.raw.startswith(("http://", "https://"))
            sheet.say(Field.CRITERIA_LINK if is_address else Field.CRITERIA, entry)
    for entry in badge.at("alignment").entries:
        _read_alignment(sheet, entry, alignments)
    sheet.say(Field.TAG, badge.at("tags"))
    sheet.say(Field.VERSION, badge.at("version"))
    for entry in badge.at("related").entries:
        sheet.say(Field.RELATED, entry if entry.raw else entry.at("id"))


def _read_alignment(sheet: Sheet, entry: Node, alignments: Alignments) -> None:
    """Open Badges 1.x name an alignment's members otherwise than 2.0 does."""
    if entry.at("targetName").value is not None or entry.at("targetUrl").value is not None:
        alignments.read(sheet, entry)
        return
    if entry.is_object and isinstance(entry.value, dict):
        renamed = {
            "targetName": entry.value.get("name"),
            "targetUrl": entry.value.get("url"),
            "targetDescription": entry.value.get("description"),
        }
        alignments.read(Sheet(), Node(renamed, entry.pointer))
        for member in ("name", "url", "description"):
            sheet.pass_over(entry.at(member))


def _say_issuer(sheet: Sheet, issuer: Node, badge: Node) -> None:
    if issuer is NOTHING:
        sheet.say(Field.ISSUER, badge.at("issuer"))
        return
    # With a name beside it the id is ``Description.issuer_id``'s affair.
    for node in (badge.at("issuer"), issuer.at("id")):
        sheet.pass_over(node if node.raw else node.at("id"))
    sheet.say(Field.ISSUER, issuer.at("name"))
    sheet.say(Field.ISSUER, issuer.at("org"))
    sheet.say(Field.DESCRIPTION, issuer.at("description"))
    for member in ("url", "origin"):
        sheet.say(Field.ISSUER_WEBSITE, issuer.at(member))
    for member in ("email", "contact"):
        sheet.say(Field.ISSUER_EMAIL, issuer.at(member))
    sheet.say(Field.PHONE, issuer.at("telephone"))
    say_address(sheet, Field.ISSUER_ADDRESS, issuer.at("address"))


def _evidence_of(sheet: Sheet, root: Node) -> list[Evidence]:
    return [
        Evidence(
            name=sheet.take(entry.at("name")),
            description=sheet.take(entry.at("description")),
            narrative=sheet.take(entry.at("narrative")),
            genre=sheet.take(entry.at("genre")),
            audience=sheet.take(entry.at("audience")),
            link=_link_shown(sheet, entry),
            pointer=entry.pointer,
        )
        for entry in root.at("evidence").entries
    ]


def _link_shown(sheet: Sheet, entry: Node) -> str:
    link = sheet.take_id(entry)
    # A name for machines only ("_:b1") leads nowhere.
    return "" if link.startswith("_:") else link


def _endorsements_of(sheet: Sheet, node: Node) -> list[EndorsementLine]:
    """Endorsements spelled out inside; addresses of others are left to the rest."""
    lines = []
    for entry in node.at("endorsement").entries:
        claim = entry.at("claim")
        comment = sheet.take(claim.at("endorsementComment")) if entry.is_object else ""
        if comment:
            lines.append(
                EndorsementLine(
                    says=sheet.take(entry.at("issuer").at("name"))
                    or sheet.take_id(entry.at("issuer")),
                    comment=comment,
                    endorses=sheet.take_id(claim),
                    pointer=entry.pointer,
                )
            )
    return lines


def _pass_over_grammar(sheet: Sheet, node: Node) -> None:
    """Types that are the format's own words are nothing anybody says."""
    places = [node, *(node.at(name) for name in ("verification", "verify", "badge", "issuer"))]
    for name in ("criteria", "evidence", "image", "alignment", "endorsement"):
        places += node.at(name).entries
    for place in places:
        if not place.is_object:
            continue
        for entry in place.at("type").entries:
            if entry.raw in _KNOWN_TYPES:
                sheet.pass_over(entry)


def _address_of_badge(credential: Credential) -> str:
    """An assertion whose badge is not at hand has no name: its address stands for it."""
    parts = credential.secured
    return parts.badge_url if isinstance(parts, BadgeAssertion) else ""


def _language_of(node: Node) -> str:
    if type(node.value) is dict:
        language = node.value.get("@language")
        return plain_text(language) if isinstance(language, str) else ""
    return ""
