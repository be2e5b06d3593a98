"""What the page asks the backpack for fields: each item once, and again when something changed."""

from PySide6.QtWidgets import QWidget

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from tests.ui.sharing.selective import EMAIL, keep_selective
from ui.sharing.field_desk import FieldDesk
from ui.sharing.fields_part import FieldsPart
from ui.showing.page import Page
from wallet.model.record import Summary


class DeskPage(Page):
    def __init__(self, shell: RecordingShell) -> None:
        super().__init__(shell)
        self.part = FieldsPart(QWidget())
        self.desk = FieldDesk(self, self.part)
        self.told: list[dict[str, tuple[str, ...]]] = []
        self.desk.changed.connect(lambda: self.told.append(self.desk.chosen_fields))


def rows_of(practice: Practice, shell: RecordingShell, *record_ids: str) -> tuple[Summary, ...]:
    records = practice.session.vault.records
    return tuple(records.summary(one, shell.now()) for one in record_ids)


def test_only_items_that_let_choose_are_shown(shell: RecordingShell, practice: Practice) -> None:
    chosen = keep_selective(practice.session, shell.now())
    plain = practice.items["01-data-literacy.json"]
    page = DeskPage(shell)
    page.desk.set_choice(rows_of(practice, shell, plain, chosen))
    assert list(page.part.cards) == [chosen]
    assert page.told == []  # nothing is ticked, so nothing else leaves
    page.part.cards[chosen].choose((EMAIL,))
    assert page.told == [{chosen: (EMAIL,)}]
    page.desk.set_choice(rows_of(practice, shell, plain))
    assert page.told[-1] == {} and page.part.isHidden()


def test_what_a_bundle_remembers_is_ticked_once_the_item_is_known(
    shell: RecordingShell, practice: Practice
) -> None:
    chosen = keep_selective(practice.session, shell.now())
    page = DeskPage(shell)
    page.desk.remember({chosen: (EMAIL,)})
    page.desk.set_choice(rows_of(practice, shell, chosen))
    assert page.told == [{chosen: (EMAIL,)}]
    page.desk.forget()
    page.desk.set_choice(rows_of(practice, shell, chosen))
    assert page.desk.chosen_fields == {chosen: (EMAIL,)}
