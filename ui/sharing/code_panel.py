"""The controls beside a code: one by one or all together, speed and size, how long, saving."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.messages.outside_text import isolated
from ui.sharing.code_words import CodeWords, usual_frames
from ui.sharing.progress_ring import ProgressRing
from ui.showing.buttons import Button
from ui.showing.chips import ChipRow
from ui.showing.flow_layout import FlowLayout
from ui.showing.rows import LabelledField, rule
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from wallet.model.sharing import CodePlan
from wallet.settings import FRAGMENT_SIZES

SINGLE, MOVING = "single", "moving"
SPEEDS = (2, 15)  # codes a second, least and most


class CodePanel(QWidget):
    """Tells what is wanted by signals; the page does it.

    ``mode_picked`` SINGLE or MOVING; ``turned`` -1 or 1; ``speed_changed`` codes a second;
    ``size_changed`` bytes in one code.
    """

    mode_picked = Signal(str)
    turned = Signal(int)
    pause_toggled = Signal()
    speed_changed = Signal(int)
    size_changed = Signal(int)

    def __init__(self, speed: int, fragment: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: CodePlan | None = None
        self._is_playing = False
        self._words = CodeWords(self)
        self.modes = ChipRow()
        self._title = PlainLabel(role="strong")
        self.previous = Button(icon_name=IconName.CHEVRON_LEFT)
        self.following = Button(icon_name=IconName.CHEVRON_RIGHT)
        self.pause = Button(icon_name=IconName.PAUSE)
        self.ring = ProgressRing()
        self.meter = PlainLabel()
        self.speed_slider = _slider(*SPEEDS, speed)
        self.size_slider = _slider(0, len(FRAGMENT_SIZES) - 1, FRAGMENT_SIZES.index(fragment))
        self._speed_row, self._size_row = (
            LabelledField(self.speed_slider),
            LabelledField(self.size_slider),
        )
        self.misfits = PlainLabel(role="quiet")
        self._honest = PlainLabel(role="small")
        self.png = Button(icon_name=IconName.IMAGE)
        self.svg = Button(icon_name=IconName.IMAGE)
        self.gif = Button(icon_name=IconName.IMAGE)
        self.phone = Button(icon_name=IconName.SMARTPHONE)
        self._single, self._moving = QWidget(), QWidget()
        self._connect()
        self._lay_out()
        self.retranslate()
        self.show_mode(MOVING)

    @property
    def mode(self) -> str:
        """SINGLE or MOVING."""
        return self.modes.current

    @property
    def fragment(self) -> int:
        """Bytes in one code of the moving one."""
        return FRAGMENT_SIZES[self.size_slider.value()]

    def show_plan(self, plan: CodePlan | None) -> None:
        """Say how many codes there are and how long they take."""
        self._plan = plan
        self._fill()

    def show_mode(self, mode: str) -> None:
        """Show the controls of a mode."""
        self.modes.set_current(mode)
        is_single = mode == SINGLE
        for widget in (self._single, self.png, self.svg):
            widget.setVisible(is_single)
        for widget in (self._moving, self.gif):
            widget.setVisible(not is_single)

    def show_place(self, number: int, count: int, title: str) -> None:
        """Say which single code is shown, from 1."""
        place = self.tr("Code {number} of {count}").format(number=number, count=count)
        self._title.setText(f"{place}\n{isolated(title, limit=120)}")
        self.previous.setEnabled(number > 1)
        self.following.setEnabled(number < count)

    def show_playing(self, *, is_playing: bool) -> None:
        """Show Pause while it moves, Play while it stands."""
        self._is_playing = is_playing
        self.pause.setText(self.tr("Pause") if is_playing else self.tr("Play"))
        self.pause.set_icon(IconName.PAUSE if is_playing else IconName.PLAY)

    def show_progress(self, shown: int) -> None:
        """Fill the ring: ``shown`` codes were shown since the start."""
        usual = usual_frames(self._plan) if self._plan is not None else 0.0
        self.ring.set_share(shown / usual if usual else 0.0)

    def retranslate(self) -> None:
        """Renew the words."""
        self.previous.setText(self.tr("Previous"))
        self.following.setText(self.tr("Next"))
        self._speed_row.set_words(
            self.tr("Speed"), self.tr("Slower is surer for an older phone or bad light.")
        )
        self._size_row.set_words(
            self.tr("Size"), self.tr("Larger codes are fewer, but harder to read.")
        )
        self._honest.setText(
            self.tr(
                "These codes open in wallets and check pages. A phone’s camera alone shows text. "
                "Turn the screen’s brightness up."
            )
        )
        self.png.setText(self.tr("Save as PNG"))
        self.svg.setText(self.tr("Save as SVG"))
        self.gif.setText(self.tr("Save as GIF"))
        self.phone.setText(self.tr("For my phone…"))
        self.phone.setToolTip(
            self.tr("A folder with every code as a picture and the file, to send to your phone")
        )
        describe(self.phone, self.phone.text(), self.phone.toolTip())
        self.show_playing(is_playing=self._is_playing)
        self._fill()

    def _fill(self) -> None:
        plan = self._plan
        singles = len(plan.stills) if plan is not None else 0
        self.modes.show_chips(
            [
                (MOVING, self.tr("All together"), self.tr("All together, as a moving code")),
                (SINGLE, self.tr("One by one  {count}").format(count=singles), ""),
            ]
        )
        if plan is None:
            self.meter.setText(self.tr("Making the codes…"))
            self.misfits.hide()
            return
        if plan.moving.parts:
            self.meter.setText(self._words.meter(plan, self.speed_slider.value()))
        else:
            self.meter.setText(
                self.tr("Too much for a moving code. Take out some items, or share a file.")
            )
        for widget in (self.pause, self.ring):
            widget.setVisible(len(plan.moving.parts) > 1)
        self.gif.setEnabled(bool(plan.moving.parts))
        words = self._words.misfits(plan)
        self.misfits.setText(words)
        self.misfits.setVisible(bool(words))

    def _connect(self) -> None:
        self.modes.picked.connect(self.mode_picked)
        self.previous.clicked.connect(self._turn_back)
        self.following.clicked.connect(self._turn_on)
        self.pause.clicked.connect(self.pause_toggled)
        self.speed_slider.valueChanged.connect(self._change_speed)
        self.size_slider.valueChanged.connect(self._change_size)

    @Slot()
    def _turn_back(self) -> None:
        self.turned.emit(-1)

    @Slot()
    def _turn_on(self) -> None:
        self.turned.emit(1)

    @Slot(int)
    def _change_speed(self, speed: int) -> None:
        self._fill()
        self.speed_changed.emit(speed)

    @Slot(int)
    def _change_size(self, _place: int) -> None:
        self.size_changed.emit(self.fragment)

    def _lay_out(self) -> None:
        turning = QWidget()
        flow = FlowLayout(turning)
        flow.addWidget(self.previous)
        flow.addWidget(self.following)
        single = QVBoxLayout(self._single)
        single.setContentsMargins(0, 0, 0, 0)
        single.setSpacing(Space.MEDIUM)
        single.addWidget(self._title)
        single.addWidget(turning)
        playing = QHBoxLayout()
        playing.setSpacing(Space.MEDIUM)
        playing.addWidget(self.ring)
        playing.addWidget(self.pause)
        playing.addStretch(1)
        moving = QVBoxLayout(self._moving)
        moving.setContentsMargins(0, 0, 0, 0)
        moving.setSpacing(Space.MEDIUM)
        moving.addWidget(self.meter)
        moving.addLayout(playing)
        moving.addWidget(self._speed_row)
        moving.addWidget(self._size_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        for widget in (self.modes, self._single, self._moving, self.misfits, self._honest, rule()):
            column.addWidget(widget)
        for button in (self.png, self.svg, self.gif, self.phone):
            column.addWidget(button)
        column.addStretch(1)


def _slider(least: int, most: int, value: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(least, most)
    slider.setPageStep(1)
    slider.setValue(value)
    slider.setMinimumHeight(28)
    return slider
