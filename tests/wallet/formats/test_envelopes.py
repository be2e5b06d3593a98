import pytest

from wallet.errors import InputError, Reason
from wallet.formats.envelopes import (
    CREDENTIAL_ENVELOPES,
    PRESENTATION_ENVELOPES,
    Kind,
    open_envelope,
)


@pytest.mark.parametrize("kinds", [CREDENTIAL_ENVELOPES, PRESENTATION_ENVELOPES])
def test_each_media_type_opens_as_its_kind(kinds: dict[str, Kind]) -> None:
    for start, kind in kinds.items():
        assert open_envelope({"id": f"{start}a,b~"}, kinds) == (kind, "a,b~")
    assert set(kinds.values()) == set(Kind)


@pytest.mark.parametrize(
    "address",
    [None, 7, "", "data:,x", "data:application/vc+jwt;base64,x", "DATA:application/vc+jwt,x",
     "data:application/vp+jwt,x", "data:application/vc+cose,x", " data:application/vc+jwt,x"],
)  # fmt: skip
def test_another_spelling_is_no_envelope(address: object) -> None:
    with pytest.raises(InputError) as caught:
        open_envelope({"id": address}, CREDENTIAL_ENVELOPES)  # type: ignore[dict-item]
    assert caught.value.reason is Reason.MEMBER_MALFORMED
