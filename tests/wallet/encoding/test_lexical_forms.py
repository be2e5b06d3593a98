"""Numbers and booleans as RDF writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.encoding.lexical_forms import XSD_DOUBLE, lexical_form

XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize("value, datatype, form", [
    (True, "", ("true", XSD + "boolean")),
    (False, XSD_DOUBLE, ("false", XSD + "boolean")),
    (5, "", ("5", XSD + "integer")),
    (5.0, "", ("5", XSD + "integer")),
    (-0.0, "", ("0", XSD + "integer")),
    (5, XSD_DOUBLE, ("5.0E0", XSD_DOUBLE)),
    (0, XSD_DOUBLE, ("0.0E0", XSD_DOUBLE)),
    (-5.5, "", ("-5.5E0", XSD_DOUBLE)),
    (1e21, "", ("1.0E21", XSD_DOUBLE)),
    ("2.50", XSD_DOUBLE, ("2.5E0", XSD_DOUBLE)),
    ("1e3", XSD_DOUBLE, ("1.0E3", XSD_DOUBLE)),
    ("three", XSD_DOUBLE, ("", "")),
    ("+1", XSD_DOUBLE, ("", "")),
    (2**53, "", ("", "")),
    (1e20, "", ("", "")),
    (None, "", ("", "")),
    ([], "", ("", "")),
])  # fmt: skip
def test_forms(value: object, datatype: str, form: tuple[str, str]) -> None:
    assert lexical_form(value, datatype) == form


@given(st.floats(allow_nan=False, allow_infinity=False).filter(lambda n: not n.is_integer()))
def test_a_double_reads_as_itself_to_sixteen_digits(number: float) -> None:
    written, datatype = lexical_form(number, "")
    assert datatype == XSD_DOUBLE
    assert float(written) == pytest.approx(number, rel=1e-15, abs=0)
    assert "E" in written
    assert "+" not in written
