"""The shapes and names by which sensitive values are known. Narrow on purpose.

Names are written without separators and in lower case, as ``find_sensitive`` folds them; Spanish
ones stand beside the English ones because half of the learners this is for have such documents.
"""

import re
from collections.abc import Iterator


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


BIRTH_NAMES = _names(
    "birthdate dateofbirth dob birthday birth bornon borndate fechadenacimiento nacimiento"
)
PHONE_NAMES = _names(
    "phone phonenumber telephone telephonenumber mobile mobilephone cellphone formattednumber "
    "telefono movil"
)
POSTAL_NAMES = _names(
    "address postaladdress homeaddress mailingaddress residence direccion domicilio"
)
NUMBER_NAMES = _names(
    "ssn socialsecuritynumber socialsecurity nationalidentitynumber nationalid nationalidnumber "
    "nationalidentifier studentid studentnumber studentidentifier matriculationnumber sisid "
    "sourcedid employeeid personid personalid personalidnumber personalnumber idnumber "
    "identificationnumber identitynumber identitydocument documentnumber passport passportnumber "
    "driverslicense driverslicensenumber driverlicensenumber licensenumber licencenumber taxid "
    "taxpayerid itin medicarenumber nhsnumber dni nie nif curp rfc cedula matricula"
)

EMAIL = re.compile(
    r"(?<![\w.+-])[\w.%+-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}\b",
    re.IGNORECASE,
)

IDENTITY_NUMBERS = (
    # US Social Security number: never begins 000, 666 or 9, no part is all zeros.
    re.compile(r"(?<![\w-])(?!000|666|9\d\d)\d{3}-(?!00)\d\d-(?!0000)\d{4}(?![\w-])"),
    # UK National Insurance number.
    re.compile(r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b"),
    # Mexico's CURP.
    re.compile(r"\b[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d\b"),
)
_SPANISH = re.compile(r"\b([XYZ]?)(\d{7,8})-?([A-HJ-NP-TV-Z])\b")
_SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"

# One pattern with alternatives, so that a number is found once: international with its plus sign;
# North America with three, three and four digits; Spain with three times three.
PHONE = re.compile(
    r"(?<![\w+])\+[1-9]\d{0,2}[ .()-]*\d(?:[ .()-]*\d){6,12}(?![\w-])"
    r"|(?<![\w.-])(?:1[ .-])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-])\d{3}[ .-]\d{4}(?![\w-])"
    r"|(?<![\w.-])[6-9]\d\d[ -]\d{3}[ -]\d{3}(?![\w-])"
)

_DATE = (
    r"\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2} (?:de )?[a-z]{3,10}\.?,?(?: de)? \d{4}"
    r"|[a-z]{3,10}\.? \d{1,2},? \d{4}"
)
SPOKEN_BIRTH = re.compile(
    r"\b(?:born(?: on)?|date of birth|birth ?date|d\.?o\.?b\.?|nacid[oa](?: el)?|"
    rf"fecha de nacimiento)[:\s]{{1,3}}({_DATE})",
    re.IGNORECASE,
)

POSTAL_ADDRESS = re.compile(
    r"\b\d{1,5}[a-z]? (?:[NSEW]\.? )?(?:[A-Z][\w'.]*|\d+(?:st|nd|rd|th)) ?(?:[A-Z][\w'.]* ){0,3}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Way|"
    r"Terrace|Circle|Cir|Highway|Hwy)\b\.?"
    r"|\bP\.? ?O\.? Box \d+"
    r"|\b(?:Calle|C/|Avenida|Avda\.?|Plaza|Paseo|Carrera|Camino) ?(?:[\w'.áéíóúñ]+ ){0,4}"
    r"[\w'.áéíóúñ]+,? (?:n\.?º ?|#)?\d{1,4}\b"
)


def spanish_identity_numbers(text: str) -> Iterator[str]:
    """Yield Spanish DNI and NIE numbers in ``text`` whose check letter is right."""
    for match in _SPANISH.finditer(text):
        prefix, digits, letter = match.groups()
        if len(digits) != (7 if prefix else 8):
            continue
        # An NIE counts its first letter as a digit: X 0, Y 1, Z 2.
        number = int(f"{'XYZ'.index(prefix)}{digits}" if prefix else digits)
        if _SPANISH_LETTERS[number % 23] == letter:
            yield match[0]
