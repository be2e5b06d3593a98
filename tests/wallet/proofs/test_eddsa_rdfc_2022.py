from typing import Any

import pytest

from tests.places import needs_vectors
from tests.wallet.proofs.eddsa_vectors import check_every_step
from tests.wallet.proofs.signed_documents import SCHOOL, check, reason_of
from wallet.errors import Reason


@needs_vectors
@pytest.mark.parametrize("folder", ["eddsa-rdfc-2022", "eddsa-rdfc-2022/employ"])
def test_every_step_gives_the_published_value(folder: str) -> None:
    check_every_step(folder, "eddsa-rdfc-2022", "DataInt")


def test_the_order_of_members_and_white_space_change_nothing() -> None:
    signed = SCHOOL.issue(SCHOOL.open_badge())
    turned = dict(reversed(list(signed.items())))
    check(turned)


def test_the_order_of_contexts_and_of_list_entries_is_covered() -> None:
    signed = SCHOOL.issue(SCHOOL.open_badge())
    contexts: Any = signed["@context"]
    # The order of a set is no part of a graph; what the words mean is.
    check({**signed, "type": list(reversed(signed["type"]))})  # type: ignore[arg-type]
    assert reason_of({**signed, "@context": contexts[:1]}) is Reason.TEXT_NOT_PROTECTED
