"""Numbers and booleans as RDF writes them (JSON-LD 1.1 API §8.6 "Data Round Tripping")."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal

from wallet.encoding.nquads import XSD
from wallet.encoding.strict_json import MAX_SAFE_INTEGER

XSD_DOUBLE = XSD + "double"
# Sixteen digits, as JSON-LD writes xsd:double (%1.15E); ties go away from zero as in ECMAScript.
_SIXTEEN_DIGITS = Context(prec=16, rounding=ROUND_HALF_UP)
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")


def lexical_form(value: object, datatype: str) -> tuple[str, str]:
    """Return the lexical form of a number, boolean or double, and its default datatype.

    ``""`` where two readers would not agree on it (JSON-LD 1.1 API §8.6 "Data Round Tripping").
    """
    if isinstance(value, bool):
        return ("true" if value else "false"), XSD + "boolean"
    if isinstance(value, str):  # only with xsd:double: peers write the number it spells
        if not _NUMBER.fullmatch(value):
            return "", ""
        value = float(value)
    if not isinstance(value, int | float):
        return "", ""
    is_whole = isinstance(value, int) or (value.is_integer() and abs(value) < 1e21)
    if is_whole and abs(value) > MAX_SAFE_INTEGER:
        return "", ""
    if is_whole and datatype != XSD_DOUBLE:
        return str(int(value)), XSD + "integer"
    return _double(float(value)), XSD_DOUBLE


def _double(value: float) -> str:
    """Return the canonical lexical form of an xsd:double (JSON-LD 1.1 API §8.6)."""
    if value == 0:
        return "0.0E0"
    sign, digits, exponent = _SIXTEEN_DIGITS.create_decimal(Decimal(value)).as_tuple()
    power = int(exponent) + len(digits) - 1
    fraction = "".join(map(str, digits[1:])).rstrip("0") or "0"
    return f"{'-' if sign else ''}{digits[0]}.{fraction}E{power}"
