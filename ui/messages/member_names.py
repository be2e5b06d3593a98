"""What members of the standards are called that have no label of their own.

An item may say more than a description has labels for; such a text is labelled with the names of
its members, as words (``wallet.formats.description_labels``). Names of Open Badges, CLR, the data
model and schema.org are said in the language spoken; an issuer's own stay as they are.
"""

from collections.abc import Mapping

from ui.messages.languages import translated
from ui.messages.marking import QT_TRANSLATE_NOOP

MEMBERS: Mapping[str, str] = {
    "achievement": QT_TRANSLATE_NOOP("Members", "achievement"),
    "address": QT_TRANSLATE_NOOP("Members", "address"),
    "address country": QT_TRANSLATE_NOOP("Members", "country"),
    "address locality": QT_TRANSLATE_NOOP("Members", "town"),
    "address region": QT_TRANSLATE_NOOP("Members", "region"),
    "alignment": QT_TRANSLATE_NOOP("Members", "skill"),
    "allowed value": QT_TRANSLATE_NOOP("Members", "possible value"),
    "alumni of": QT_TRANSLATE_NOOP("Members", "former student of"),
    "assertion": QT_TRANSLATE_NOOP("Members", "award"),
    "audience": QT_TRANSLATE_NOOP("Members", "audience"),
    "awarded date": QT_TRANSLATE_NOOP("Members", "awarded"),
    "awarding body": QT_TRANSLATE_NOOP("Members", "awarding body"),
    "badge": QT_TRANSLATE_NOOP("Members", "badge"),
    "birth country": QT_TRANSLATE_NOOP("Members", "country of birth"),
    "birth date": QT_TRANSLATE_NOOP("Members", "date of birth"),
    "caption": QT_TRANSLATE_NOOP("Members", "caption"),
    "city": QT_TRANSLATE_NOOP("Members", "town"),
    "claim": QT_TRANSLATE_NOOP("Members", "what is said"),
    "college": QT_TRANSLATE_NOOP("Members", "college"),
    "country": QT_TRANSLATE_NOOP("Members", "country"),
    "country code": QT_TRANSLATE_NOOP("Members", "country"),
    "course": QT_TRANSLATE_NOOP("Members", "course"),
    "created": QT_TRANSLATE_NOOP("Members", "made on"),
    "creator": QT_TRANSLATE_NOOP("Members", "created by"),
    "credit": QT_TRANSLATE_NOOP("Members", "credits"),
    "credits": QT_TRANSLATE_NOOP("Members", "credits"),
    "criteria": QT_TRANSLATE_NOOP("Members", "what it took"),
    "degree": QT_TRANSLATE_NOOP("Members", "degree"),
    "description": QT_TRANSLATE_NOOP("Members", "description"),
    "email": QT_TRANSLATE_NOOP("Members", "e-mail"),
    "email address": QT_TRANSLATE_NOOP("Members", "e-mail"),
    "endorsement": QT_TRANSLATE_NOOP("Members", "recommendation"),
    "endorsement comment": QT_TRANSLATE_NOOP("Members", "comment"),
    "evidence": QT_TRANSLATE_NOOP("Members", "evidence"),
    "expiration date": QT_TRANSLATE_NOOP("Members", "valid until"),
    "expiry date": QT_TRANSLATE_NOOP("Members", "valid until"),
    "family name": QT_TRANSLATE_NOOP("Members", "family name"),
    "final grade": QT_TRANSLATE_NOOP("Members", "final grade"),
    "first name": QT_TRANSLATE_NOOP("Members", "given name"),
    "gender": QT_TRANSLATE_NOOP("Members", "gender"),
    "genre": QT_TRANSLATE_NOOP("Members", "kind"),
    "given name": QT_TRANSLATE_NOOP("Members", "given name"),
    "grade": QT_TRANSLATE_NOOP("Members", "grade"),
    "homepage": QT_TRANSLATE_NOOP("Members", "website"),
    "identifier": QT_TRANSLATE_NOOP("Members", "identifier"),
    "image": QT_TRANSLATE_NOOP("Members", "picture"),
    "issue date": QT_TRANSLATE_NOOP("Members", "issued on"),
    "issued on": QT_TRANSLATE_NOOP("Members", "issued on"),
    "issuer": QT_TRANSLATE_NOOP("Members", "issuer"),
    "issuing authority": QT_TRANSLATE_NOOP("Members", "issued by"),
    "language": QT_TRANSLATE_NOOP("Members", "language"),
    "last name": QT_TRANSLATE_NOOP("Members", "family name"),
    "level": QT_TRANSLATE_NOOP("Members", "level"),
    "location": QT_TRANSLATE_NOOP("Members", "place"),
    "name": QT_TRANSLATE_NOOP("Members", "name"),
    "narrative": QT_TRANSLATE_NOOP("Members", "narrative"),
    "nationality": QT_TRANSLATE_NOOP("Members", "nationality"),
    "official": QT_TRANSLATE_NOOP("Members", "who speaks for it"),
    "organization": QT_TRANSLATE_NOOP("Members", "organisation"),
    "other identifier": QT_TRANSLATE_NOOP("Members", "other number"),
    "parent org": QT_TRANSLATE_NOOP("Members", "part of"),
    "phone": QT_TRANSLATE_NOOP("Members", "phone"),
    "points": QT_TRANSLATE_NOOP("Members", "points"),
    "post office box number": QT_TRANSLATE_NOOP("Members", "post office box"),
    "postal code": QT_TRANSLATE_NOOP("Members", "postal code"),
    "program": QT_TRANSLATE_NOOP("Members", "programme"),
    "programme": QT_TRANSLATE_NOOP("Members", "programme"),
    "related": QT_TRANSLATE_NOOP("Members", "related"),
    "required level": QT_TRANSLATE_NOOP("Members", "level needed"),
    "required value": QT_TRANSLATE_NOOP("Members", "value needed"),
    "result": QT_TRANSLATE_NOOP("Members", "result"),
    "result description": QT_TRANSLATE_NOOP("Members", "result description"),
    "result type": QT_TRANSLATE_NOOP("Members", "kind of result"),
    "role": QT_TRANSLATE_NOOP("Members", "role"),
    "rubric criterion level": QT_TRANSLATE_NOOP("Members", "level of the rubric"),
    "school": QT_TRANSLATE_NOOP("Members", "school"),
    "source": QT_TRANSLATE_NOOP("Members", "source"),
    "status": QT_TRANSLATE_NOOP("Members", "status"),
    "street address": QT_TRANSLATE_NOOP("Members", "street"),
    "student id": QT_TRANSLATE_NOOP("Members", "student number"),
    "tag": QT_TRANSLATE_NOOP("Members", "keyword"),
    "target code": QT_TRANSLATE_NOOP("Members", "code"),
    "target description": QT_TRANSLATE_NOOP("Members", "description"),
    "target framework": QT_TRANSLATE_NOOP("Members", "framework"),
    "target name": QT_TRANSLATE_NOOP("Members", "name"),
    "target type": QT_TRANSLATE_NOOP("Members", "kind"),
    "target url": QT_TRANSLATE_NOOP("Members", "web address"),
    "term": QT_TRANSLATE_NOOP("Members", "term"),
    "title": QT_TRANSLATE_NOOP("Members", "title"),
    "transcript": QT_TRANSLATE_NOOP("Members", "transcript"),
    "url": QT_TRANSLATE_NOOP("Members", "web address"),
    "valid from": QT_TRANSLATE_NOOP("Members", "valid from"),
    "valid until": QT_TRANSLATE_NOOP("Members", "valid until"),
    "value": QT_TRANSLATE_NOOP("Members", "value"),
    "value max": QT_TRANSLATE_NOOP("Members", "highest value"),
    "value min": QT_TRANSLATE_NOOP("Members", "lowest value"),
    "version": QT_TRANSLATE_NOOP("Members", "version"),
    "website": QT_TRANSLATE_NOOP("Members", "website"),
}

_BETWEEN = " / "


def member_name(label: str) -> str:
    """Return a label made of members' names in the language spoken.

    As it stands where any of them is no name of a standard: half a translation helps nobody.
    """
    named = [MEMBERS.get(part) for part in label.split(_BETWEEN)]
    known = [translated("Members", name) for name in named if name is not None]
    return _BETWEEN.join(known) if len(known) == len(named) else label
