"""Names of members become words."""

from wallet.formats.description_labels import label_of


def test_the_last_two_names_as_words() -> None:
    assert label_of(("hasClaim", "awardedBy", "awardingBody")) == "awarded by / awarding body"
    assert label_of(("address", "fullAddress", "noteLiteral", "en")) == "address / full address"
    assert label_of(("final_grade",)) == "final grade"
    assert label_of(()) == ""


def test_a_name_no_program_writes_stays_as_it_is() -> None:
    assert label_of(("said", "A PhD, at <b>MIT</b>")) == "said / A PhD, at <b>MIT</b>"
