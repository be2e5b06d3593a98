"""The line at the foot of a page: what is going on, how far it is, and Cancel."""

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from ui.accessible.naming import announce, describe
from ui.background.jobs import Job
from ui.messages.dates import number
from ui.showing.buttons import Button
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space

DELAY = 1000  # milliseconds before anything is shown: shorter work needs no words


class StatusLine(QFrame):
    """Follows one job: hidden for the first second, gone when the job has finished.

    What is in it is made for the first job.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._job: Job | None = None
        self._is_made = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._appear)
        self.hide()

    def follow(self, job: Job, text: str, *, may_cancel: bool = True) -> None:
        """Show ``job`` under the words ``text`` once it takes longer than a second."""
        if job.is_finished:
            return
        if not self._is_made:
            self._make()
        self._job = job
        self._text.setText(text)
        self._count.setText("")
        self._bar.setRange(0, 0)
        describe(self._bar, text)
        self._cancel.setVisible(may_cancel)
        self._cancel.setEnabled(True)
        job.progress.connect(self._advance)
        job.finished.connect(self._end)
        self._timer.start(DELAY)

    @property
    def is_following(self) -> bool:
        """Whether a job is under way."""
        return self._job is not None

    @Slot()
    def cancel(self) -> None:
        """Ask the job to stop; it ends at its next step."""
        if self._job is not None:
            self._cancel.setEnabled(False)
            self._text.setText(self.tr("Stopping…"))
            self._job.cancel()

    def retranslate(self) -> None:
        """Renew the words of the line itself."""
        self._cancel.setText(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._is_made:
            self.retranslate()

    def _make(self) -> None:
        self._is_made = True
        self._text = PlainLabel(wraps=False)
        self._count = PlainLabel(role="quiet", wraps=False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = Button(kind="quiet", icon_name=IconName.X)
        self._cancel.clicked.connect(self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.WIDE, Space.HAIR, Space.MEDIUM, Space.HAIR)
        row.setSpacing(Space.MEDIUM)
        row.addWidget(self._text)
        row.addWidget(self._bar, 1)
        row.addWidget(self._count)
        row.addWidget(self._cancel)
        self.retranslate()

    @Slot()
    def _appear(self) -> None:
        self.show()
        announce(self, self._text.text())

    @Slot(int, int)
    def _advance(self, done: int, total: int) -> None:
        if self.sender() is not None and self.sender() is not self._job:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._count.setText(
            self.tr("{done} of {total}").format(done=number(done), total=number(total))
        )

    @Slot()
    def _end(self) -> None:
        if self._job is None or self._job.is_finished:
            self._timer.stop()
            self._job = None
            self.hide()
