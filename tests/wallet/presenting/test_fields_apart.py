"""An item's own name and its achievement's stand under different labels, where both are there."""

from wallet.model.description import Field
from wallet.model.disclosure import DisclosableField
from wallet.presenting.fields_apart import told_apart


def field(pointer: str, named: Field = Field.NAME) -> DisclosableField:
    return DisclosableField(pointer=pointer, field=named, value="First aid")


def labels(*fields: DisclosableField) -> list[Field]:
    told = told_apart(fields)
    assert [one.pointer for one in told] == [one.pointer for one in fields]
    return [one.field for one in told]


def test_the_items_and_the_achievements_are_named_so() -> None:
    inside = "/credentialSubject/achievement"
    assert labels(field("/name"), field(f"{inside}/name")) == [
        Field.ITEM_NAME, Field.ACHIEVEMENT_NAME,
    ]  # fmt: skip
    assert labels(
        field("/description", Field.DESCRIPTION),
        field(f"{inside}/0/description", Field.DESCRIPTION),
        field("/image", Field.PICTURE),
        field(f"{inside}/image", Field.PICTURE),
    ) == [
        Field.ITEM_DESCRIPTION, Field.ACHIEVEMENT_DESCRIPTION,
        Field.ITEM_PICTURE, Field.ACHIEVEMENT_PICTURE,
    ]  # fmt: skip


def test_what_stands_alone_keeps_its_label() -> None:
    assert labels(field("/name"), field("/x", Field.DESCRIPTION)) == [
        Field.NAME, Field.DESCRIPTION,
    ]  # fmt: skip


def test_other_labels_may_be_there_twice() -> None:
    mails = [field(f"/credentialSubject/identifier/{n}", Field.RECIPIENT_EMAIL) for n in (0, 1)]
    assert labels(*mails) == [Field.RECIPIENT_EMAIL] * 2
    subjects = labels(field("/name"), field("/credentialSubject/school/name"))
    assert subjects == [Field.ITEM_NAME, Field.NAME]
    assert labels(field("/a", Field.NOTE), field("/b", Field.NOTE)) == [Field.NOTE] * 2
