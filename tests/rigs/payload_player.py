"""Plays one round of payloads in the real window and writes down what was seen.

    python -P -m tests.rigs.payload_player WORK SHIFT round|sample|plant

``WORK/trap`` is the working directory; "sample" plays a short round, "plant" commits the breaches
that must be seen.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QDesktopServices, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QToolTip, QVBoxLayout, QWidget

from tests.rigs.payload_pages import read_files
from tests.rigs.payload_planting import Planted, write_props
from tests.rigs.payload_reading import (
    Said,
    clipboard_said,
    everything_said,
    ill_shown,
    misread,
    show_tips,
    tags_in,
)
from tests.rigs.payload_views import NOW, Walk
from tests.rigs.payloads import PAYLOADS, Trap, drawing_of
from tests.rigs.stage import Stage
from ui.theme.look import STYLE_WORDS
from wallet.proofs.keys import SigningKey
from wallet.settings import Language, Settings, Theme

SEED = bytes(range(32))
# Seconds of this process's own work that a view may take, a hundred thousand characters or not.
LONGEST = 8.0


class Notebook:
    """What was met, and what was wrong."""

    def __init__(self, planted: dict[str, Planted]) -> None:
        self.planted = planted
        self.met: set[str] = set()
        self.ways: dict[str, set[str]] = {}
        self.wrong: dict[str, None] = {}
        self.views: dict[str, float] = {}
        self.count = 0
        self._read: set[Said] = set()

    def read(self, view: str, said: Said) -> None:
        """Judge one text of a view."""
        if said in self._read:
            return
        self._read.add(said)
        tags = tags_in(said)
        self.met |= tags
        self.ways.setdefault(said.where, set()).update(tags)
        if said.where.startswith("breach"):
            self.wrong[f"{view}: {said.where}"] = None  # an action, a link, rich text
        elif wrong := misread(said, self.planted):
            self.wrong[f"{view}, {wrong}"] = None

    def write(self, path: Path, seconds: float) -> None:
        """Write the report."""
        slowest = max(self.views, key=lambda view: self.views[view], default="")
        content = {
            "views": self.count,
            "met": sorted(self.met),
            "ways": {way: len(tags) for way, tags in self.ways.items()},
            "planted": len(self.planted),
            "places": sorted({self.planted[tag].place for tag in self.met if tag in self.planted}),
            "seconds": seconds,
            "slowest": f"{slowest} ({self.views.get(slowest, 0):.1f} s)",
            "wrong": list(self.wrong),
        }
        path.write_text(json.dumps(content), encoding="utf-8")


def play(app: QApplication, work: Path, shift: int, *, is_sample: bool = False) -> Notebook:
    """Walk through the window with the payloads of ``shift``."""
    learner = SigningKey.from_seed(SEED)
    trap = Trap(folder=work / "trap")
    props = write_props(work / "files", trap, shift, learner, is_sample=is_sample)
    notebook = Notebook(props.planted)
    settings = Settings(language=Language.ENGLISH, theme=Theme.LIGHT, reduced_motion=True)
    stage = Stage(app, work / "data", NOW, settings)
    stage.window.resize(1024, 600)
    walk = Walk(stage, props, SEED, work / "saved")
    before = time.process_time()
    for view in walk.play():
        look(app, stage, notebook, view)
        took = time.process_time() - before
        notebook.views[view] = max(took, notebook.views.get(view, 0.0))
        if took > LONGEST:
            notebook.wrong[f"{view} took {took:.1f} s"] = None
        before = time.process_time()
    stage.close()
    for said in read_files(work / "saved"):
        notebook.read("what was saved", said)
    return notebook


def look(app: QApplication, stage: Stage, notebook: Notebook, view: str) -> None:
    """Read and judge everything a view shows."""
    notebook.count += 1
    stage.turn()
    for said in everything_said(app):
        notebook.read(view, said)
    if view.startswith("clipboard"):
        for said in clipboard_said():
            notebook.read(view, said)
    show_tips(app)
    for wide in ill_shown(app):
        notebook.wrong[f"{view}: {wide}"] = None


def commit(app: QApplication, work: Path) -> Notebook:
    """Commit every breach, each with a file of its own, to see whether all are seen."""
    trap = Trap(folder=work / "trap")
    text = f"t0000q <img src='{trap.picture}'>"
    planted = Planted(tag="t0000q", place="a label", payload=PAYLOADS[0], text=text)
    notebook = Notebook({"t0000q": planted})
    window = QWidget()
    column = QVBoxLayout(window)
    window.resize(300, 200)
    window.show()
    column.addWidget(QLabel(f"<img src='{trap.folder}/planted-label.png'>"))
    QToolTip.showText(QPoint(9, 9), f"<img src='{trap.folder}/planted-tooltip.png'>", window)
    QSvgRenderer(drawing_of(trap.folder / "planted-drawing.png"))
    QPixmap("planted-picture.png")
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(work)))
    (work / "home" / "stray").write_bytes(b"")
    window.setToolTip(text)
    area, wide = QScrollArea(), QWidget()
    wide.setFixedSize(5000, 10)
    area.setWidget(wide)
    column.addWidget(area)
    for _ in range(50):
        app.processEvents()
        time.sleep(0.01)
    for said in everything_said(app):
        notebook.read("planted", said)
    for wrong in ill_shown(app):
        notebook.wrong[wrong] = None
    return notebook


def main() -> int:
    """Play; the report tells the rest."""
    work, shift, kind = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    app = QApplication(["rucksack", *STYLE_WORDS])
    before = time.monotonic()
    errors: list[str] = []

    def note(sort: type[BaseException], error: BaseException, trace: object) -> None:
        errors.append(f"{sort.__name__}: {error}"[:300])
        sys.__excepthook__(sort, error, trace)  # type: ignore[arg-type]

    sys.excepthook = note
    if kind == "plant":
        notebook = commit(app, work)
    else:
        notebook = play(app, work, shift, is_sample=kind == "sample")
    for error in errors:
        notebook.wrong[f"an exception: {error}"] = None
    notebook.write(work / "report.json", time.monotonic() - before)
    return 0


if __name__ == "__main__":
    sys.exit(main())
