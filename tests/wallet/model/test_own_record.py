"""Records of one's own as values."""

from wallet.model.own_record import FIELDS_OF, OwnField, OwnKind, OwnRecord


def test_every_kind_has_a_form_and_only_work_asks_for_pay() -> None:
    assert set(FIELDS_OF) == set(OwnKind)
    assert [kind for kind in OwnKind if OwnField.PAY in FIELDS_OF[kind]] == [OwnKind.JOB]
    used = {field for fields in FIELDS_OF.values() for field in fields}
    assert used == set(OwnField)


def test_a_value_that_was_not_filled_in_is_empty() -> None:
    record = OwnRecord(
        kind=OwnKind.SKILL, title="T", description="D", fields=((OwnField.HOURS, "3"),)
    )
    assert (record.value(OwnField.HOURS), record.value(OwnField.LINK)) == ("3", "")
