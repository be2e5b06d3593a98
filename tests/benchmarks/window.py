"""What a person with a large backpack waits for, in the real window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.corpus import CHEAP, PASSPHRASE, badges, make_backpack
from tests.benchmarks.figures import Figure
from tests.benchmarks.sizes import Sizes
from tests.benchmarks.watching import BusyMeter, FirstPaint
from tests.conftest import NOW
from tests.rigs.stage import Stage
from ui.showing.shell import PageName
from ui.theme.look import STYLE_WORDS
from wallet.model.record import Query
from wallet.session.keeping import list_items
from wallet.session.opening import Passphrase, create_backpack, open_backpack

# Every letter that is timed changes how many rows there are, so that the right frame is seen.
TYPED = (("", "f"), ("forklift harbour ", "4"))
SEARCH_AIM = 15


def set_stage(folder: Path) -> tuple[Stage, FirstPaint]:
    """Return the window over a data folder, and what notes when its list is painted."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["rucksack-bench", *STYLE_WORDS])
    stage = Stage(app, folder, NOW)
    return stage, FirstPaint(app)


def measure_list(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """From going to the backpack's page, built anew, to its rows on the screen; and a search."""
    backpack = make_backpack(folder, sizes.items)
    stage, paint = set_stage(folder)
    session = stage.open(lambda: open_backpack(backpack, Passphrase(PASSPHRASE), now=NOW))
    found = {
        before + key: stage.run(
            lambda text=before + key: len(list_items(session, Query(text=text), now=NOW))  # type: ignore[misc]
        )
        for before, key in TYPED
    }
    stage.window.show()
    shown, searched = [], []
    for _ in range(sizes.rounds):
        stage.window.stack.forget()
        stage.window.navigate(PageName.SETTINGS)
        stage.settle()
        paint.begin(sizes.items)
        stage.window.navigate(PageName.BACKPACK)
        shown.append(painted(stage, paint))
        for before, key in TYPED:
            searched.append(_type_last(stage, paint, before, key, found[before + key]))
        stage.window.surround.header.search.clear()
        stage.settle()
    stage.close()
    return (
        Figure(
            name=f"list of {sizes.items:,} to first paint",
            samples=tuple(shown),
            aim=200,
            note="from going to the page, built anew, to its rows on the screen",
        ),
        Figure(
            name=f"search in {sizes.items:,} in the window",
            samples=tuple(searched),
            aim=SEARCH_AIM,
            note="from a key to what it finds on the screen: "
            + " and ".join(f"{count:,} rows" for count in found.values()),
        ),
    )


def _type_last(stage: Stage, paint: FirstPaint, before: str, key: str, rows: int) -> float:
    """Type ``before``, wait for what that finds, and time ``key``."""
    stage.search(before)
    stage.wait(0.3)
    stage.settle()
    paint.begin(rows)
    QTest.keyClicks(stage.window.surround.header.search, key)
    return painted(stage, paint)


def painted(stage: Stage, paint: FirstPaint) -> float:
    """Wait for the rows; return the milliseconds since ``paint`` began."""
    stage.wait_until(lambda: paint.milliseconds is not None)
    milliseconds = paint.milliseconds or 0.0
    stage.settle()
    return milliseconds


def measure_responsiveness(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """The longest the GUI thread answers nothing: listing, searching, bringing in."""
    backpack = make_backpack(folder / "large", sizes.items)
    files = folder / "files"
    files.mkdir()
    for number, badge in enumerate(badges(max(10, sizes.badges // 4))):
        (files / f"badge-{number:05d}.json").write_bytes(badge)
    stage, _ = set_stage(folder / "large")
    stage.open(lambda: open_backpack(backpack, Passphrase(PASSPHRASE), now=NOW))
    stage.window.show()
    stage.settle()
    meter = BusyMeter()
    listing = _busy(meter, lambda: _browse(stage))
    stage.close()

    stage, _ = set_stage(folder / "empty")
    stage.open(lambda: create_backpack(folder / "empty", PASSPHRASE, now=NOW, cost=CHEAP).session)
    stage.window.show()
    stage.settle()
    importing = _busy(meter, lambda: _bring_in(stage, files))
    stage.close()
    return (
        Figure(
            name=f"GUI thread's worst block, list and search of {sizes.items:,}",
            samples=(listing,),
            aim=100,
            is_worst_case=True,
        ),
        Figure(
            name=f"GUI thread's worst block, looking at {max(10, sizes.badges // 4)} files",
            samples=(importing,),
            aim=100,
            is_worst_case=True,
        ),
    )


def _busy(meter: BusyMeter, act: Callable[[], None]) -> float:
    meter.start()
    act()
    return meter.stop()


def _browse(stage: Stage) -> None:
    stage.window.navigate(PageName.BACKPACK)
    stage.settle()
    for typed in ("f", "fo", "forklift", "forklift harb"):
        stage.search(typed)
        stage.wait(0.3)
        stage.settle()
    stage.window.surround.header.search.clear()
    stage.settle()


def _bring_in(stage: Stage, files: Path) -> None:
    stage.window.bring((files,))
    stage.settle()
