"""Step 4, How: as a file, as codes on the screen or on paper; who signs; what exactly leaves.

Where something chosen fits in a package only, the package is picked, with the reason, and the
other ways cannot be picked; what the learner picked before counts again as soon as it can.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.accessible.naming import describe
from ui.messages.outside_text import isolated
from ui.sharing.key_names import key_line
from ui.sharing.leaving_view import LeavingView
from ui.showing.fold import Fold
from ui.showing.rows import LabelledField
from ui.showing.text import PlainLabel
from ui.theme.tokens import Space
from wallet.model.record import HolderKey, ShareForm
from wallet.model.sharing import HolderSuite

FORMS = (ShareForm.FILE, ShareForm.CODES, ShareForm.PAGE, ShareForm.PACKAGE)
_ALL_BUT_PACKAGE = FORMS[:-1]


class FormPart(QWidget):
    """The answers of step 4.

    ``form_changed`` tells that another form is wanted, ``order_changed`` that the file itself
    becomes another, ``page_changed`` that only the printed page does.
    """

    form_changed = Signal()
    order_changed = Signal()
    page_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._radios = {form: QRadioButton() for form in FORMS}
        self._notes = {form: PlainLabel(role="quiet") for form in FORMS}
        for number, form in enumerate(FORMS):
            self._group.addButton(self._radios[form], number)
        self._radios[ShareForm.FILE].setChecked(True)
        # What the learner picked, which may be another than what fits.
        self._picked = ShareForm.FILE
        self._is_placing = False
        self._for_package: tuple[str, ...] = ()
        self._has_others = False
        self.why = PlainLabel()
        self.why.hide()
        self.chosen_name = QLineEdit()
        self.chosen_name.setMaxLength(120)
        self._name_row = LabelledField(self.chosen_name)
        self.has_evidence = QCheckBox()
        self.options = Fold()
        self.is_older = QCheckBox()
        self._older_note = PlainLabel(role="small")
        self.is_unsigned = QCheckBox()
        self._unsigned_note = PlainLabel(role="small")
        self.key = QComboBox()
        self._key_row = LabelledField(self.key)
        self._key_row.hide()
        self.leaving = LeavingView()
        self._connect()
        self._lay_out()
        self._show_page_row()
        self.retranslate()

    @property
    def form(self) -> ShareForm:
        """How it is to be handed over."""
        return FORMS[self._group.checkedId()]

    def radio(self, form: ShareForm) -> QRadioButton:
        """Return the button of a form."""
        return self._radios[form]

    def set_form(self, form: ShareForm) -> None:
        """Choose a form."""
        self._radios[form].setChecked(True)

    def show_fit(self, for_package: tuple[str, ...], *, has_others: bool) -> None:
        """Let the learner pick among the ways that can carry what was chosen.

        ``for_package`` are titles of items that only a package holds; ``has_others``: there are
        items beside them.
        """
        self._for_package, self._has_others = for_package, has_others
        self._say_forms()
        self.why.setVisible(bool(for_package))
        self._place(ShareForm.PACKAGE if for_package else self._picked)
        for form in _ALL_BUT_PACKAGE:
            self._radios[form].setEnabled(not for_package)

    def _place(self, form: ShareForm) -> None:
        """Check a form that the learner did not pick; the keyboard goes along."""
        radio = self._radios[form]
        had_focus = self._radios[self.form].hasFocus()
        radio.setEnabled(True)
        self._is_placing = True
        radio.setChecked(True)
        self._is_placing = False
        if had_focus:
            radio.setFocus()

    @property
    def suite(self) -> HolderSuite:
        """How it is signed."""
        if self.is_unsigned.isChecked():
            return HolderSuite.UNSIGNED
        is_older = self.is_older.isChecked()
        return HolderSuite.ED25519_SIGNATURE_2020 if is_older else HolderSuite.EDDSA_RDFC_2022

    @property
    def with_evidence(self) -> bool:
        """Whether files that records of one's own speak of go along, in a package."""
        return self.form is ShareForm.PACKAGE and self.has_evidence.isChecked()

    @property
    def holder_did(self) -> str:
        """The key that signs: the one chosen where there are several, else ``""``."""
        return str(self.key.currentData() or "") if self.key.count() > 1 else ""

    def show_keys(self, keys: tuple[HolderKey, ...]) -> None:
        """Offer the learner's keys, the default first."""
        current = self.key.currentData()
        self.key.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.key.clear()
        for key in keys:
            self.key.addItem(key_line(key), key.did)
        self.key.setCurrentIndex(max(0, self.key.findData(current)))
        self.key.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._key_row.setVisible(len(keys) > 1)

    def clear(self) -> None:
        """Go back to a signed file: the next share is another."""
        self._picked = ShareForm.FILE
        self.show_fit((), has_others=False)
        self.is_older.setChecked(False)
        self.is_unsigned.setChecked(False)
        self.has_evidence.setChecked(False)
        self.leaving.set_open(False)

    def retranslate(self) -> None:
        """Renew the words."""
        self._say_forms()
        self._name_row.set_words(
            self.tr("Name on the page"),
            self.tr("The name you want to be called by. You may leave it empty."),
        )
        self.has_evidence.setText(self.tr("Evidence files of my own records go along"))
        self._retranslate_options()

    def _say_forms(self) -> None:
        words = {
            ShareForm.FILE: (
                self.tr("File"),
                self.tr("One file to send or carry, signed by you. The best way to be checked."),
            ),
            ShareForm.CODES: (
                self.tr("Codes on screen"),
                self.tr("Held up to a wallet or a check page. A phone’s camera alone shows text."),
            ),
            ShareForm.PAGE: (
                self.tr("Printed page"),
                self.tr("A PDF for people, with codes; the signed file is inside and beside it."),
            ),
            ShareForm.PACKAGE: (
                self.tr("Package"),
                self.tr(
                    "One zip file that also holds what a signed file cannot: scans, PDFs, older "
                    "badges. You sign a list of all of it."
                ),
            ),
        }
        count = len(self._for_package)
        first = isolated(self._for_package[0], limit=80) if count else ""
        for form, (name, note) in words.items():
            if count and form in _ALL_BUT_PACKAGE:
                note = self.tr("Cannot carry “{title}”.", "", count).format(title=first)
            self._radios[form].setText(name)
            describe(self._radios[form], name, note)
            self._notes[form].setText(note)
        self.why.setText(self._why(first, count))

    def _why(self, title: str, count: int) -> str:
        if not count:
            return ""
        words = self.tr(
            "%n item(s) can travel in a package only: “{title}”. So a package is picked.",
            "",
            count,
        ).format(title=title)
        if self._has_others:
            words += " " + self.tr(
                "Take %n item(s) out in step 1 to send the others in another way.", "", count
            )
        return words

    def _retranslate_options(self) -> None:
        self.options.set_title(self.tr("More choices"))
        self.is_older.setText(self.tr("For older programs"))
        self._older_note.setText(
            self.tr("Signs the way programs before 2024 expect. Newer ones read it too.")
        )
        self.is_unsigned.setText(self.tr("Do not sign"))
        self._unsigned_note.setText(
            self.tr(
                "The items keep their issuers’ signatures, but nothing shows that you put them "
                "together."
            )
        )
        self._key_row.set_words(self.tr("Signed with"))

    def _connect(self) -> None:
        self._group.idToggled.connect(self._pick_form)
        self.is_older.toggled.connect(self.order_changed)
        self.has_evidence.toggled.connect(self.order_changed)
        self.is_unsigned.toggled.connect(self._pick_unsigned)
        self.key.activated.connect(self.order_changed)
        self.chosen_name.textChanged.connect(self.page_changed)

    @Slot(int, bool)
    def _pick_form(self, _number: int, is_on: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        if is_on:
            if not self._is_placing:
                self._picked = self.form
            self._show_page_row()
            self.form_changed.emit()

    @Slot(bool)
    def _pick_unsigned(self, is_unsigned: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        self.is_older.setEnabled(not is_unsigned)
        self.key.setEnabled(not is_unsigned)
        self.order_changed.emit()

    def _show_page_row(self) -> None:
        self._name_row.setVisible(self.form is ShareForm.PAGE)
        self.has_evidence.setVisible(self.form is ShareForm.PACKAGE)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addWidget(self.why)
        for form in FORMS:
            column.addWidget(self._radios[form], 0, Qt.AlignmentFlag.AlignLeading)
            column.addWidget(_indented(self._notes[form]))
            column.addSpacing(Space.HAIR)
        column.addSpacing(Space.HAIR)
        column.addWidget(self._name_row)
        column.addWidget(self.has_evidence, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._key_row)
        column.addWidget(self.options)
        column.addWidget(self.leaving)
        for box, note in (
            (self.is_older, self._older_note),
            (self.is_unsigned, self._unsigned_note),
        ):
            self.options.body.addWidget(box, 0, Qt.AlignmentFlag.AlignLeading)
            self.options.body.addWidget(_indented(note))


def _indented(label: PlainLabel) -> PlainLabel:
    label.setContentsMargins(Space.HUGE, 0, 0, 0)
    return label
