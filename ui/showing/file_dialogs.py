"""How the window asks for files: one seam, so that tests and journeys can answer it.

Qt's own dialog remembers folder names in plain text under the user's configuration; the desktop's
dialogs keep lists of recent files. Ours is Qt's, with that memory switched off.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QSettings, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

OpenAnswer = Callable[[tuple[Path, ...]], None]
SaveAnswer = Callable[[Path], None]


class FileDialogs(Protocol):
    """Asks for files and folders. An answer comes later, or never when the person gives up."""

    def ask_open(
        self, parent: QWidget, title: str, answer: OpenAnswer, *, filters: tuple[str, ...] = ()
    ) -> None:
        """Ask for one or more files to open."""
        ...

    def ask_folder(self, parent: QWidget, title: str, answer: SaveAnswer) -> None:
        """Ask for a folder."""
        ...

    def ask_save(
        self,
        parent: QWidget,
        title: str,
        name: str,
        answer: SaveAnswer,
        *,
        filters: tuple[str, ...] = (),
    ) -> None:
        """Ask where to save a file suggested to be called ``name``; overwriting is asked about."""
        ...


class WindowFileDialogs(QObject):
    """The dialogs of the running window: they open inside it and block nothing."""

    def __init__(self, start: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._start = start
        self._open_answer: OpenAnswer | None = None
        self._save_answer: SaveAnswer | None = None
        forget_folders()

    def ask_open(
        self, parent: QWidget, title: str, answer: OpenAnswer, *, filters: tuple[str, ...] = ()
    ) -> None:
        """Ask for one or more files to open."""
        dialog = self._dialog(parent, title, filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._open_answer = answer
        dialog.filesSelected.connect(self._answer_open)
        dialog.open()

    def ask_folder(self, parent: QWidget, title: str, answer: SaveAnswer) -> None:
        """Ask for a folder."""
        dialog = self._dialog(parent, title, ())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._save_answer = answer
        dialog.fileSelected.connect(self._answer_save)
        dialog.open()

    def ask_save(
        self,
        parent: QWidget,
        title: str,
        name: str,
        answer: SaveAnswer,
        *,
        filters: tuple[str, ...] = (),
    ) -> None:
        """Ask where to save a file; Qt's dialog asks before it overwrites one."""
        dialog = self._dialog(parent, title, filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(name)
        self._save_answer = answer
        dialog.fileSelected.connect(self._answer_save)
        dialog.open()

    def _dialog(self, parent: QWidget, title: str, filters: tuple[str, ...]) -> QFileDialog:
        dialog = QFileDialog(parent, title, str(self._start))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setHistory([])
        dialog.setMinimumSize(680, 440)
        if filters:
            dialog.setNameFilters(list(filters))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    @Slot("QStringList")
    def _answer_open(self, names: list[str]) -> None:
        answer, self._open_answer = self._open_answer, None
        if answer is not None and names:
            self._start = Path(names[0]).parent
            answer(tuple(Path(name) for name in names))

    @Slot(str)
    def _answer_save(self, name: str) -> None:
        answer, self._save_answer = self._save_answer, None
        if answer is not None and name:
            self._start = Path(name).parent
            answer(Path(name))


def forget_folders() -> None:
    """Point Qt's own settings file, where its dialog notes folder names, to nowhere."""
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, "/dev/null/unwritten")
