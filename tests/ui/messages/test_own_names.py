"""Names of copies, of records of one's own and of their fields: complete, in both languages."""

from enum import StrEnum

from ui.messages import own_names as names
from ui.messages.languages import Interpreter
from wallet.model.copy import CopyKind
from wallet.model.own_record import EvidenceState, OwnField, OwnKind
from wallet.settings import Language

TABLES: tuple[tuple[dict[StrEnum, str], type[StrEnum]], ...] = (
    (dict(names.COPY_KINDS), CopyKind),
    (dict(names.OWN_KINDS), OwnKind),
    (dict(names.OWN_FIELDS), OwnField),
    (dict(names.EVIDENCE_STATES), EvidenceState),
)


def test_every_member_has_a_name_and_no_two_share_one() -> None:
    for table, kind in TABLES:
        assert set(table) == set(kind)
        assert len(set(table.values())) == len(table)


def test_names_are_said_in_the_language_spoken(interpreter: Interpreter) -> None:
    assert names.copy_kind_name(CopyKind.LICENCE) == "Licence"
    interpreter.speak(Language.SPANISH)
    assert names.copy_kind_name(CopyKind.LICENCE) == "Licencia"
    assert names.own_kind_name(OwnKind.JOB) == "Un trabajo"
    assert names.own_field_name(OwnField.RANK) == "Rango"
    assert names.evidence_state_name(EvidenceState.MISSING) == "No está en esta mochila"
    assert names.nobody_else_checked().startswith("Firmado por")
    assert names.status_name() == "Estado"
