"""Step 4, How: as a file, as codes on the screen or on paper; who signs; what exactly leaves."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.background.lanes import Lane
from ui.sharing.key_names import key_line
from ui.sharing.leaving_view import LeavingView
from ui.sharing.ways_part import FORMS, WaysPart
from ui.showing.fold import Fold
from ui.showing.noted_choice import NotedChoice
from ui.showing.rows import LabelledField
from ui.theme.tokens import Space
from wallet.model.description import Description
from wallet.model.record import HolderKey, ShareForm
from wallet.model.sharing import HolderSuite

__all__ = ["FORMS", "FormPart"]


class FormPart(QWidget):
    """The answers of step 4.

    ``form_changed`` tells that another form is wanted, ``order_changed`` that the file itself
    becomes another, ``page_changed`` that only the printed page does. What is looked at of files
    in a package is drawn on ``lane``.
    """

    form_changed = Signal()
    order_changed = Signal()
    page_changed = Signal()

    def __init__(self, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ways = WaysPart()
        self._keys: tuple[HolderKey, ...] = ()
        self._evidence_count = 0
        self.chosen_name = QLineEdit()
        self.chosen_name.setMaxLength(120)
        self._name_row = LabelledField(self.chosen_name)
        self.has_evidence = QCheckBox()
        self.options = Fold()
        self.is_older, self.is_unsigned = QCheckBox(), QCheckBox()
        self._older = NotedChoice(self.is_older, role="small")
        self._unsigned = NotedChoice(self.is_unsigned, role="small")
        self.key = QComboBox()
        self._key_row = LabelledField(self.key)
        self._key_row.hide()
        self.leaving = LeavingView(lane)
        self._connect()
        self._lay_out()
        self._show_rows()
        self.retranslate()

    @property
    def form(self) -> ShareForm:
        """How it is to be handed over."""
        return self.ways.form

    def radio(self, form: ShareForm) -> QAbstractButton:
        """Return the button of a form."""
        return self.ways.way(form).button

    def set_form(self, form: ShareForm) -> None:
        """Choose a form."""
        self.ways.set_form(form)

    def show_fit(
        self, for_package: tuple[Description, ...], *, has_others: bool, evidence_count: int = 0
    ) -> None:
        """Offer the ways that can carry what was chosen, as :meth:`WaysPart.show_fit` does.

        ``evidence_count`` is the number of files that chosen records of one's own speak of.
        """
        self._evidence_count = evidence_count
        self.ways.show_fit(for_package, has_others=has_others)
        self._show_rows()
        self._say_evidence()

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
        return self._offers_evidence and self.has_evidence.isChecked()

    @property
    def _offers_evidence(self) -> bool:
        return self.form is ShareForm.PACKAGE and self._evidence_count > 0

    @property
    def holder_did(self) -> str:
        """The key that signs: the one chosen where there are several, else ``""``."""
        return str(self.key.currentData() or "") if self.key.count() > 1 else ""

    def show_keys(self, keys: tuple[HolderKey, ...]) -> None:
        """Offer the learner's keys, the default first."""
        self._keys = keys
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
        self.ways.clear()
        self.show_fit((), has_others=False)
        self.is_older.setChecked(False)
        self.is_unsigned.setChecked(False)
        self.has_evidence.setChecked(False)
        self.leaving.set_open(False)

    def retranslate(self) -> None:
        """Renew the words."""
        self.ways.retranslate()
        self.show_keys(self._keys)
        self._name_row.set_words(
            self.tr("Name on the page"),
            self.tr("The name you want to be called by. You may leave it empty."),
        )
        self._say_evidence()
        self._retranslate_options()

    def _say_evidence(self) -> None:
        self.has_evidence.setText(
            self.tr(
                "Evidence files of my own records go along (%n)", "", max(1, self._evidence_count)
            )
        )

    def _retranslate_options(self) -> None:
        self.options.set_title(self.tr("More choices"))
        self._older.set_words(
            self.tr("For older programs"),
            self.tr("Signs the way programs before 2024 expect. Newer ones read it too."),
        )
        self._unsigned.set_words(
            self.tr("Do not sign"),
            self.tr(
                "The items keep their issuers’ signatures, but nothing shows that you put them "
                "together."
            ),
        )
        self._key_row.set_words(self.tr("Signed with"))

    def _connect(self) -> None:
        self.ways.form_changed.connect(self._pick_form)
        self.is_older.toggled.connect(self.order_changed)
        self.has_evidence.toggled.connect(self.order_changed)
        self.is_unsigned.toggled.connect(self._pick_unsigned)
        self.key.activated.connect(self.order_changed)
        self.chosen_name.textChanged.connect(self.page_changed)

    @Slot()
    def _pick_form(self) -> None:
        self._show_rows()
        self.form_changed.emit()

    @Slot(bool)
    def _pick_unsigned(self, is_unsigned: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        self.is_older.setEnabled(not is_unsigned)
        self.key.setEnabled(not is_unsigned)
        self.order_changed.emit()

    def _show_rows(self) -> None:
        self._name_row.setVisible(self.form is ShareForm.PAGE)
        self.has_evidence.setVisible(self._offers_evidence)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addWidget(self.ways)
        column.addSpacing(Space.SMALL)
        column.addWidget(self._name_row)
        column.addWidget(self.has_evidence, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._key_row)
        column.addWidget(self.options)
        column.addWidget(self.leaving)
        self.options.body.addWidget(self._older)
        self.options.body.addWidget(self._unsigned)
