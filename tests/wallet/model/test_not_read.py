from wallet.errors import Reason
from wallet.model.not_read import NotRead


def test_what_was_not_read_is_a_value() -> None:
    entry = NotRead(name="a.json", pointer="/0", reason=Reason.EMPTY_INPUT)
    assert entry == NotRead(name="a.json", pointer="/0", reason=Reason.EMPTY_INPUT, facts={})
    assert entry != NotRead(name="a.json", pointer="/1", reason=Reason.EMPTY_INPUT)
