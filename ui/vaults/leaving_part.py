"""Taking everything along: a zip of the originals, and a backup another wallet opens."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ui.accessible.naming import describe
from ui.background.jobs import Cancellation
from ui.messages.outside_text import isolated
from ui.showing.buttons import Button
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.rows import LabelledField
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.palettes import Tone
from ui.vaults.safe_part import SafePart

if TYPE_CHECKING:
    from wallet.session.packing_up import PackedUp

_NAMED = 8  # titles of items that stay; more of them are counted
Went = tuple[Path, int, tuple[str, ...]]


class LeavingPart(SafePart):
    """Two ways out. The second holds the private key, so it asks for a word first."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.zip_button = Button(icon_name=IconName.DOWNLOAD)
        self.zip_button.clicked.connect(self._ask_zip)
        self.add_row(self.zip_button)
        self.other_title = PlainLabel(role="strong")
        self.other_text = PlainLabel(role="quiet")
        self.name = QLineEdit()
        self.name.setMaxLength(60)
        self._name_row = LabelledField(self.name)
        self.consent = QCheckBox()
        self.backup_button = Button(icon_name=IconName.TRIANGLE_ALERT)
        self.backup_button.setEnabled(False)
        self.consent.toggled.connect(self.backup_button.setEnabled)
        self.backup_button.clicked.connect(self._ask_backup)
        for widget in (self.other_title, self.other_text, self._name_row):
            self.body.addWidget(widget)
        self.body.addWidget(self.consent, 0, Qt.AlignmentFlag.AlignLeading)
        self.add_row(self.backup_button)

    def retranslate(self) -> None:
        """Set every text."""
        self.heading.setText(self.tr("Take everything with you"))
        self.text.setText(
            self.tr(
                "A zip with every item exactly as it came, a page to read and a list of all "
                "files. It is not locked: anybody who has it can read it."
            )
        )
        self.zip_button.setText(self.tr("Save everything as a zip…"))
        self.other_title.setText(self.tr("For Learner Credential Wallet"))
        self.other_text.setText(
            self.tr(
                "A backup that this phone app opens. Your private key is in it and nothing is "
                "locked: whoever reads the file can sign as you. Some kinds of items do not "
                "travel; they are named when it is done."
            )
        )
        self._name_row.set_words(
            self.tr("Name of the profile"),
            self.tr("Not “Default”: that app would throw the key of a second one away."),
        )
        words = self.tr("I understand that the file holds my private key.")
        self.consent.setText(words)
        describe(self.consent, words)
        self.backup_button.setText(self.tr("Save the backup for that app…"))

    def left(self) -> None:
        """Take the word back: it was for one file."""
        self.consent.setChecked(False)

    def first_focus(self) -> QWidget:
        """The first button."""
        return self.zip_button

    @Slot()
    def _ask_zip(self) -> None:
        name = f"rucksack-{self.page.shell.now():%Y-%m-%d}.zip"
        self._ask(self.tr("Save as a zip"), name, self._pack, self.tr("Zip files (*.zip)"))

    @Slot()
    def _ask_backup(self) -> None:
        from wallet.session.moving_out import FILE_NAME  # noqa: PLC0415 (on use)

        title, kind = self.tr("Save the backup"), self.tr("JSON files (*.json)")
        self._ask(title, FILE_NAME, self._depart, kind)

    def _ask(self, title: str, name: str, answer: Callable[[Path], None], kind: str) -> None:
        self.page.shell.file_dialogs.ask_save(self.page, title, name, answer, filters=(kind,))

    def _pack(self, target: Path) -> None:
        from ui.messages.index_texts import index_texts  # noqa: PLC0415 (on use)
        from wallet.session.packing_up import pack_up  # noqa: PLC0415 (on use)

        session, now, texts = self.session, self.page.shell.now(), index_texts()
        if session is None:
            return

        def work(cancellation: Cancellation) -> "PackedUp":
            return pack_up(session, None, target, texts, now=now, watch=cancellation)

        words = self.tr("Packing the original files…")
        self.page.start(self.page.shell.lanes.vault, words, work, self._packed)

    @Slot(object)
    def _packed(self, made: "PackedUp") -> None:
        self.page.show_notice(
            lambda: Notice(
                title=self.tr("%n item(s) saved as a zip.", "", made.count),
                text=self.tr("It is called {name}.").format(name=isolated(made.path.name)),
                tone=Tone.GOOD,
            )
        )

    def _depart(self, target: Path) -> None:
        from wallet.session.moving_out import plan_departure, write_departure  # noqa: PLC0415

        session, now, name = self.session, self.page.shell.now(), self.name.text()
        if session is None or not self.consent.isChecked():
            return

        def work(cancellation: Cancellation) -> Went:
            plan = plan_departure(session, now=now, watch=cancellation)
            path = write_departure(session, plan.record_ids, target, name)
            return path, len(plan.record_ids), plan.left_behind

        words = self.tr("Writing the backup…")
        self.page.start(self.page.shell.lanes.vault, words, work, self._departed)

    @Slot(object)
    def _departed(self, went: Went) -> None:
        self.consent.setChecked(False)
        self.page.show_notice(lambda: self._gone(went))

    def _gone(self, went: Went) -> Notice:
        path, count, stayed = went
        text = self.tr(
            "It is called {name}. Delete it once that app has opened it: your private key is "
            "in it."
        ).format(name=isolated(path.name))
        if stayed:
            names = ", ".join(isolated(title, limit=60) for title in stayed[:_NAMED])
            left = self.tr("%n item(s) did not travel: {names}", "", len(stayed))
            text = f"{text} {left.format(names=names)}"
        title = self.tr("%n item(s) written for that app.", "", count)
        return Notice(title=title, text=text, tone=Tone.UNSURE)
