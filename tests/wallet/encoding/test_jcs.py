"""RFC 8785: one spelling of a JSON value."""

from types import MappingProxyType

import pytest

from wallet.encoding.jcs import canonical_json
from wallet.errors import InputError, Reason


@pytest.mark.parametrize("value, text", [
    # RFC 8785 §3.2.2 and §3.2.3
    ({"numbers": [333333333.33333329, 1e30, 4.50, 2e-3, 1e-27]},
     '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}'),
    ({"string": "\u20ac$\u000f\nA'B\"\\\\\"/", "literals": [None, True, False]},
     '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'),
    # Names are ordered by UTF-16 code units, not by code points.
    ({"\ufb33": 1, "\U0001f600": 2}, '{"\U0001f600":2,"\ufb33":1}'),
    (MappingProxyType({"b": (1, 2), "a": MappingProxyType({})}), '{"a":{},"b":[1,2]}'),
    (-0.0, "0"),
])  # fmt: skip
def test_canonical_form(value: object, text: str) -> None:
    assert canonical_json(value) == text.encode()  # type: ignore[arg-type]


@pytest.mark.parametrize("value, reason", [
    (float("nan"), Reason.NUMBER_NOT_ALLOWED),
    (float("inf"), Reason.NUMBER_NOT_ALLOWED),
    (2**53, Reason.NUMBER_NOT_ALLOWED),
    (["\ud800"], Reason.TEXT_NOT_ALLOWED),
])  # fmt: skip
def test_refuses(value: object, reason: Reason) -> None:
    with pytest.raises(InputError) as caught:
        canonical_json(value)  # type: ignore[arg-type]
    assert caught.value.reason is reason
