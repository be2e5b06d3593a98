"""Names that readers give to status entries are the names the table of kinds knows."""

from wallet.model.status_kinds import TOKEN_STATUS_LIST
from wallet.verification.status import KINDS


def test_a_tokens_list_has_somebody_who_answers_for_it() -> None:
    assert TOKEN_STATUS_LIST in KINDS
