import dataclasses

import pytest

from wallet.model.cose import CoseSign1


def test_a_message_is_a_value_without_a_key_of_its_own() -> None:
    message = CoseSign1(
        algorithm="ES256", key_id="", content_type="", media_type="", claims={}, payload=b"",
        signing_input=b"", signature=b"",
    )  # fmt: skip
    assert message.header == {}
    assert message == dataclasses.replace(message)
    with pytest.raises(dataclasses.FrozenInstanceError):
        message.payload = b"x"  # type: ignore[misc]
