"""The ways to hand over: file, codes, page, package, and which of them can carry what was chosen.

Where something chosen fits in a package only, the package stands first and is picked, with the
reason; the others stand under it and cannot be picked. What the learner picked before counts again
as soon as it can.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.messages.outside_text import isolated
from ui.messages.summary_words import title_words
from ui.showing.noted_choice import NotedChoice
from ui.showing.text import PlainLabel
from ui.theme.tokens import Space
from wallet.model.description import Description
from wallet.model.record import ShareForm

FORMS = (ShareForm.FILE, ShareForm.CODES, ShareForm.PAGE, ShareForm.PACKAGE)
_ALL_BUT_PACKAGE = FORMS[:-1]


class WaysPart(QWidget):
    """``form_changed`` tells that another way is wanted."""

    form_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._ways = {form: NotedChoice(QRadioButton()) for form in FORMS}
        for number, way in enumerate(self._ways.values()):
            self._group.addButton(way.button, number)
        self._ways[ShareForm.FILE].button.setChecked(True)
        # What the learner picked, which may be another than what fits.
        self._picked = ShareForm.FILE
        self._is_placing = False
        self._for_package: tuple[Description, ...] = ()
        self._has_others = False
        self.why = PlainLabel()
        self.cannot = PlainLabel(role="quiet")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)
        self._arrange()
        self._group.idToggled.connect(self._pick)
        self.retranslate()

    @property
    def form(self) -> ShareForm:
        """How it is to be handed over."""
        return FORMS[self._group.checkedId()]

    def way(self, form: ShareForm) -> NotedChoice:
        """Return the button of a way with its note."""
        return self._ways[form]

    def set_form(self, form: ShareForm) -> None:
        """Pick a way, as the learner does."""
        self._ways[form].button.setChecked(True)

    def show_fit(self, for_package: tuple[Description, ...], *, has_others: bool) -> None:
        """Let the learner pick among the ways that can carry what was chosen.

        ``for_package`` describe the items that only a package holds; ``has_others``: there are
        items beside them.
        """
        was_one = bool(self._for_package)
        self._for_package, self._has_others = for_package, has_others
        if was_one != bool(for_package):
            self._arrange()
        self.retranslate()
        self._place(ShareForm.PACKAGE if for_package else self._picked)
        for form in _ALL_BUT_PACKAGE:
            self._ways[form].button.setEnabled(not for_package)

    def clear(self) -> None:
        """Go back to a file: the next share is another."""
        self._picked = ShareForm.FILE
        self.show_fit((), has_others=False)

    def retranslate(self) -> None:
        """Renew the words."""
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
        first = self._first_title()
        for form, (name, note) in words.items():
            if count and form in _ALL_BUT_PACKAGE:
                way = self._ways[form]
                reason = self.tr("Cannot carry “{title}”.", "", count).format(title=first)
                # Why stands once, above them; each only says that it is so, where lines can break.
                way.set_words(name, self.tr("Not possible"))
                describe(way.button, self.tr("{way} (not possible)").format(way=name), reason)
            else:
                self._ways[form].set_words(name, note)
        self.why.setText(self._why(first, count))
        self.cannot.setText(
            self.tr("A file, codes and a printed page cannot carry %n.", "", count)
        )

    def _first_title(self) -> str:
        if not self._for_package:
            return ""
        first = self._for_package[0]
        words = title_words(first.title, is_address=first.title_is_address)
        return isolated(words, limit=80)

    def _why(self, title: str, count: int) -> str:
        if not count:
            return ""
        words = self.tr(
            "%n item(s) can only go in a package: “{title}”. That is why Package is chosen.",
            "",
            count,
        ).format(title=title)
        if self._has_others:
            words += " " + self.tr(
                "Take %n item(s) out in step 1 to send the others in another way.", "", count
            )
        return words

    def _place(self, form: ShareForm) -> None:
        """Check a way that the learner did not pick; the keyboard goes along."""
        button = self._ways[form].button
        had_focus = self._ways[self.form].button.hasFocus()
        button.setEnabled(True)
        self._is_placing = True
        button.setChecked(True)
        self._is_placing = False
        if had_focus:
            button.setFocus()

    @Slot(int, bool)
    def _pick(self, _number: int, is_on: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        if is_on:
            if not self._is_placing:
                self._picked = self.form
            self.form_changed.emit()

    def _arrange(self) -> None:
        """Put the ways in order: what can be picked before what cannot."""
        is_package_only = bool(self._for_package)
        others = [self._ways[form] for form in _ALL_BUT_PACKAGE]
        package = self._ways[ShareForm.PACKAGE]
        rows = [package, self.cannot, *others] if is_package_only else [*others, package]
        for row in (self.why, self.cannot, *self._ways.values()):
            self._column.removeWidget(row)
        self._column.addWidget(self.why)
        for row in rows:
            self._column.addWidget(row)
        if not is_package_only:
            self._column.addWidget(self.cannot)
        self.why.setVisible(is_package_only)
        self.cannot.setVisible(is_package_only)
