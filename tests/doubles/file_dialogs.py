"""Answers for file dialogs, given beforehand."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.showing.file_dialogs import OpenAnswer, SaveAnswer


class AnsweringFileDialogs:
    """Answers at once with what the test put in; an empty answer is a person giving up."""

    def __init__(self) -> None:
        self.to_open: list[tuple[Path, ...]] = []
        self.to_save: list[Path] = []
        self.folders: list[Path] = []
        self.asked: list[tuple[str, str]] = []

    def ask_open(
        self, parent: QWidget, title: str, answer: OpenAnswer, *, filters: tuple[str, ...] = ()
    ) -> None:
        """Answer with the next of ``to_open``."""
        self.asked.append(("open", title))
        if self.to_open:
            answer(self.to_open.pop(0))

    def ask_folder(self, parent: QWidget, title: str, answer: SaveAnswer) -> None:
        """Answer with the next of ``folders``."""
        self.asked.append(("folder", title))
        if self.folders:
            answer(self.folders.pop(0))

    def ask_save(
        self,
        parent: QWidget,
        title: str,
        name: str,
        answer: SaveAnswer,
        *,
        filters: tuple[str, ...] = (),
    ) -> None:
        """Answer with the next of ``to_save``: a folder takes the suggested name."""
        self.asked.append(("save", name))
        if self.to_save:
            target = self.to_save.pop(0)
            answer(target / name if target.is_dir() else target)
