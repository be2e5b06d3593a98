"""FORM of a career profile: the shape this wallet reads it by (HR Open LER-RS 4.4)."""

import re

from wallet.errors import Reason
from wallet.formats.career_profile import SECTIONS, profile_in
from wallet.model.credential import Credential
from wallet.model.json_values import JsonObject, as_list, as_object, as_text
from wallet.verification.faults import Fault

# A year, a month or a day, with or without a time of day.
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?)?)?")


def find_profile_fault(credential: Credential) -> Fault | None:
    """Return what is wrong with the profile's shape, or None."""
    profile = profile_in(credential.document)
    if not as_object(as_object(profile.get("person")).get("name")):
        return Reason.MEMBER_MALFORMED, {"where": "/person/name"}
    for section in SECTIONS:
        value = profile.get(section)
        if section in profile and not isinstance(value, list):
            return Reason.MEMBER_MALFORMED, {"where": f"/{section}"}
        for number, line in enumerate(as_list(value)):
            where = f"/{section}/{number}"
            if not isinstance(line, dict):
                return Reason.MEMBER_MALFORMED, {"where": where}
            fault = _date_fault(line, where)
            if fault is not None:
                return fault
    return None


def _date_fault(line: JsonObject, where: str) -> Fault | None:
    for member in ("start", "end", "firstIssued", "issued"):
        if member in line and not _DATE.fullmatch(as_text(line[member])):
            return Reason.DATE_MALFORMED, {"where": f"{where}/{member}"}
    return None
