from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.vault.vault_id import read_vault_id, vault_id_bytes

SOME = "6f0e3f5c-9d0b-4a57-8b44-0a7f2f2f5a10"


@given(st.uuids())
def test_an_id_is_what_the_standard_library_says(uuid: UUID) -> None:
    assert read_vault_id(str(uuid)) == read_vault_id(str(uuid).upper()) == str(uuid)
    assert vault_id_bytes(str(uuid)) == uuid.bytes


@pytest.mark.parametrize(
    "text",
    [
        "",
        "backpack",
        SOME[:-1],
        SOME + "0",
        SOME.replace("-", ""),
        SOME.replace("6f0e", "6g0e"),
        "6f0e3f5-c9d0b-4a57-8b44-0a7f2f2f5a10",
        "  0e3f5c-9d0b-4a57-8b44-0a7f2f2f5a10",
        f"{{{SOME}}}",
        f"urn:uuid:{SOME}",
        SOME.replace("0", "٠"),
    ],
)
def test_what_is_no_uuid_as_it_is_written_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"UUID|hexadecimal"):
        read_vault_id(text)
