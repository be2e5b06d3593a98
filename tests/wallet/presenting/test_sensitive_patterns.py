from wallet.presenting.sensitive_patterns import (
    BIRTH_NAMES,
    NUMBER_NAMES,
    PHONE_NAMES,
    POSTAL_NAMES,
    spanish_identity_numbers,
)


def test_spanish_numbers_need_the_right_letter():
    assert list(spanish_identity_numbers("12345678Z 12345678A X1234567L Y0000000Z 1234567L")) == [
        "12345678Z",
        "X1234567L",
        "Y0000000Z",
    ]


def test_names_are_written_as_they_are_compared():
    for name in (*BIRTH_NAMES, *NUMBER_NAMES, *PHONE_NAMES, *POSTAL_NAMES):
        assert name.isalnum()
        assert name == name.lower()


def test_no_name_stands_for_two_things():
    groups = (BIRTH_NAMES, NUMBER_NAMES, PHONE_NAMES, POSTAL_NAMES)
    assert len(frozenset().union(*groups)) == sum(len(group) for group in groups)
