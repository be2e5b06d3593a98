"""Rows of the tables of forms say no more than they were told."""

from tests.wallet.formats import samples
from wallet.formats.form_rows import JsonForm
from wallet.formats.forms import JSON_FORMS, find_credential_form, names_holder
from wallet.formats.reading import Reading


def test_a_row_holds_no_others_and_has_no_marks_unless_it_says_so() -> None:
    row = JsonForm("a form", bool, lambda *_: Reading())
    assert (row.marks, row.holds_others) == ((), False)


def test_every_row_that_holds_others_is_found_by_its_marks() -> None:
    holders = [row for row in JSON_FORMS if row.holds_others]
    assert holders
    for row in holders:
        for mark in row.marks:
            assert names_holder(b'{"type": "' + mark.encode() + b'"}')
            found = find_credential_form({"type": mark, "@context": [samples.V1]})
            assert found is row
    assert not names_holder(b"{}")
