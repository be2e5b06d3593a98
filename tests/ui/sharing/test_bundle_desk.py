"""What the backpack does for bundles: newer versions are offered, never taken unasked."""

from collections.abc import Mapping

from PySide6.QtCore import Slot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from ui.sharing.bundle_desk import BundleDesk
from ui.sharing.bundles_part import BundlesPart
from ui.showing.page import Page
from wallet.session.bundles import list_bundles, save_bundle


class DeskPage(Page):
    def __init__(self, shell: RecordingShell) -> None:
        super().__init__(shell)
        self.part = BundlesPart()
        self.desk = BundleDesk(self, self.part)
        self.chosen: list[tuple[str, ...]] = []
        self.fields: list[Mapping[str, tuple[str, ...]]] = []
        self.desk.chosen.connect(self.take)

    @Slot(object, object)
    def take(self, record_ids: tuple[str, ...], fields: Mapping[str, tuple[str, ...]]) -> None:
        self.chosen.append(record_ids)
        self.fields.append(fields)
        self.desk.set_choice(record_ids, fields)


def test_newer_versions_take_the_place_of_older_ones_when_asked(
    shell: RecordingShell, practice: Practice
) -> None:
    older = practice.items["13-spreadsheets.json"]
    newer = practice.items["14-spreadsheets-again.json"]
    save_bundle(practice.session, "Office", (older,), now=shell.now())
    page = DeskPage(shell)
    page.part.used.emit(list_bundles(practice.session)[0])
    notice = page.notices.notice
    assert page.chosen == [(older,)]
    assert notice is not None and "1 item has a newer version." in notice.text
    assert notice.on_action is not None
    notice.on_action()
    assert page.chosen[-1] == (newer,)


def test_a_sound_bundle_needs_no_words(shell: RecordingShell, practice: Practice) -> None:
    good = practice.items["01-data-literacy.json"]
    save_bundle(practice.session, "School", (good,), now=shell.now())
    page = DeskPage(shell)
    page.part.used.emit(list_bundles(practice.session)[0])
    assert page.chosen == [(good,)]
    assert page.notices.notice is None


def test_saving_says_so_and_tells_other_pages(shell: RecordingShell, practice: Practice) -> None:
    told: list[object] = []
    shell.vault_changed.connect(lambda change, _page: told.append(change.bundles))
    page = DeskPage(shell)
    page.desk.set_choice((practice.items["01-data-literacy.json"],), {})
    page.part.saved.emit("School")
    assert [bundle.name for bundle in list_bundles(practice.session)] == ["School"]
    assert told == [True]
    assert page.notices.notice is not None and "School" in page.notices.notice.title


def test_the_fields_chosen_are_kept_with_a_bundle_and_come_back(
    shell: RecordingShell, practice: Practice
) -> None:
    good = practice.items["01-data-literacy.json"]
    page = DeskPage(shell)
    page.desk.set_choice((good,), {good: ("/name",)})
    page.part.saved.emit("School")
    (bundle,) = list_bundles(practice.session)
    assert bundle.chosen_fields == {good: ("/name",)}
    page.part.deleted.emit(bundle)
    assert page.notices.notice is not None and page.notices.notice.on_action is not None
    page.notices.notice.on_action()
    page.part.used.emit(list_bundles(practice.session)[0])
    assert page.fields == [{good: ("/name",)}]
