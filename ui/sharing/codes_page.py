"""Codes on the screen: single ones to turn over, or a moving one; as large as the window."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from ui.messages.outside_text import isolated
from ui.sharing.code_canvas import CodeCanvas
from ui.sharing.code_panel import MOVING, SINGLE, CodePanel
from ui.sharing.code_saving import CodeSaving
from ui.sharing.code_show import draw_frames, draw_still
from ui.sharing.moving_player import MovingPlayer
from ui.sharing.share_work import Made, make_order
from ui.showing.buttons import Button
from ui.showing.page import Page
from ui.showing.shell import Shell
from ui.showing.vault_work import on_vault
from ui.theme.icons import IconName
from ui.theme.look import look
from ui.theme.tokens import Space
from wallet.model.record import ShareForm, VaultChange
from wallet.model.sharing import CodePlan, SharedFile, ShareOrder, StillCode
from wallet.session.sharing import enter_share, plan_codes_for

_PAUSE = 300  # milliseconds a slider rests before codes are made anew
_PANEL = 320  # pixels at 100 % text
_KEPT = 64  # single codes' pictures kept


class CodesPage(Page):
    """Arguments: ``shared``, the very file to show; or ``record_ids``, signed here and now."""

    stands_alone = True

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, scrolls=False)
        self._shared: SharedFile | None = None
        self._plan: CodePlan | None = None
        self._place = 0
        self._stills: dict[str, QImage] = {}
        self._drawing: set[str] = set()
        self._entered: set[str] = set()
        self.canvas = CodeCanvas()
        self.panel = CodePanel(shell.settings.code_speed, shell.settings.code_fragment)
        self.player = MovingPlayer(self)
        self.player.set_speed(shell.settings.code_speed)
        self.saving = CodeSaving(self)
        self.whole = Button(kind="quiet", icon_name=IconName.MAXIMIZE)
        self.add_secondary(self.whole)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._side = QScrollArea()
        self._place_widgets()
        self._connect()
        self.retranslate()

    # The frame

    def opened(self, **arguments: object) -> None:
        """Show the codes of a share."""
        shared, record_ids = arguments.get("shared"), arguments.get("record_ids")
        if isinstance(shared, SharedFile):
            self._take_shared(shared)
        elif isinstance(record_ids, tuple | list) and record_ids:
            order = ShareOrder(record_ids=tuple(str(entry) for entry in record_ids))
            now = self.shell.now()
            words = self.tr("Making the file…")
            on_vault(self, words, lambda s: make_order(s, order, now), self._take_made)

    def left(self) -> None:
        """Stop, and leave the full screen."""
        self.player.pause()
        self.panel.show_playing(is_playing=False)
        self._show_whole(is_whole=False)

    def first_focus(self) -> QWidget | None:
        """The code itself: arrow keys turn it over, Space pauses it."""
        return self.canvas

    def go_back(self) -> bool:
        """Leave the full screen first."""
        if not self._side.isHidden():
            return False
        self._show_whole(is_whole=False)
        return True

    def retranslate(self) -> None:
        """Set every text."""
        receiver = isolated(self._shared.order.receiver, limit=60) if self._shared else ""
        title = self.tr("Codes for {receiver}") if receiver else self.tr("Codes on screen")
        self.set_title(title.format(receiver=receiver))
        self._say_whole()
        self.panel.retranslate()
        self._show_place()
        self._show_moving()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn over, pause, or fill the screen."""
        actions = {
            Qt.Key.Key_Right: self._turn_on,
            Qt.Key.Key_Left: self._turn_back,
            Qt.Key.Key_Space: self._toggle_pause,
            Qt.Key.Key_F11: self._toggle_whole,
        }
        action = actions.get(Qt.Key(event.key()))
        if action is not None:
            action()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the code more than half of the page."""
        super().resizeEvent(event)
        self._side.setFixedWidth(min(look().scaled(_PANEL), round(self.width() * 0.42)))

    # Making

    @Slot(object)
    def _take_made(self, made: Made) -> None:
        self._take_shared(made.shared)

    def _take_shared(self, shared: SharedFile) -> None:
        if shared != self._shared:
            self._shared, self._plan, self._place = shared, None, 0
            self._stills.clear()
            self.player.load(())
        self.retranslate()
        self._make_plan()

    @Slot()
    def _make_plan(self) -> None:
        shared, size, speed = self._shared, self.panel.fragment, self.panel.speed_slider.value()
        if shared is None:
            return
        self.panel.show_plan(None)
        on_vault(
            self,
            self.tr("Making the codes…"),
            lambda s: plan_codes_for(
                s, shared, fragment_size=size, frames_per_second=float(speed)
            ),
            self._take_plan,
        )

    @Slot(object)
    def _take_plan(self, plan: CodePlan) -> None:
        self._plan = plan
        self.panel.show_plan(plan)
        parts = plan.moving.parts
        if parts:
            self.start(
                self.shell.lanes.work,
                self.tr("Making the codes…"),
                lambda cancellation: draw_frames(parts, cancellation),
                self._take_frames,
            )
        else:
            self.player.load(())
        is_single = self.panel.mode == SINGLE or not parts
        self._pick_mode(SINGLE if is_single and plan.stills else MOVING)

    @Slot(object)
    def _take_frames(self, images: tuple[QImage, ...]) -> None:
        self.player.load(images)
        if self.panel.mode == MOVING and self.isVisible():
            self._begin_moving()

    def _begin_moving(self) -> None:
        """Move, unless less motion is wanted: then the first code stands until Play."""
        if len(self._parts) > 1 and not self.shell.settings.reduced_motion:
            self.player.play()
        else:
            self.player.step()
        self.panel.show_playing(is_playing=self.player.is_playing)

    @property
    def _parts(self) -> tuple[str, ...]:
        return self._plan.moving.parts if self._plan is not None else ()

    # Showing

    @Slot(str)
    def _pick_mode(self, mode: str) -> None:
        self.panel.show_mode(mode)
        if mode == SINGLE:
            self.player.pause()
            self.panel.show_playing(is_playing=False)
            self._show_place()
        elif self.player.current is not None:
            self._begin_moving()
        else:
            self._show_moving()

    def _show_moving(self) -> None:
        """Show the moving code's frame and say what it is; or that it is being made."""
        if self.panel.mode != MOVING:
            return
        frame, words = self.player.current, self.tr("Making the codes…")
        if frame is not None and self._plan is not None:
            count = len(self._plan.stills) + len(self._plan.misfits)
            words = self.tr("All %n items together", "", count)
        self.canvas.show_code(frame, words)

    @Slot(object)
    def _show_frame(self, _image: QImage) -> None:
        if self.panel.mode == MOVING and self._shared is not None:
            self._show_moving()
            self.panel.show_progress(self.player.shown)
            self._enter()

    @Slot(int)
    def _turn(self, step: int) -> None:
        count = len(self._plan.stills) if self._plan is not None else 0
        if self.panel.mode == SINGLE and 0 <= self._place + step < count:
            self._place += step
            self._show_place()

    def _turn_on(self) -> None:
        self._turn(1)

    def _turn_back(self) -> None:
        self._turn(-1)

    @property
    def still(self) -> StillCode | None:
        """The single code whose turn it is."""
        stills = self._plan.stills if self._plan is not None else ()
        return stills[self._place] if self._place < len(stills) else None

    def _show_place(self) -> None:
        still, plan = self.still, self._plan
        if self.panel.mode != SINGLE or plan is None:
            return
        if still is None:
            self.canvas.show_code(None, self.tr("No item here fits a code of its own."))
            return
        number, count = self._place + 1, len(plan.stills)
        self.panel.show_place(number, count, still.title)
        caption = self.tr("Code {number} of {count}: {title}").format(
            number=number, count=count, title=isolated(still.title, limit=120)
        )
        self.canvas.show_code(self._stills.get(still.text), caption)
        for wanted in plan.stills[self._place : self._place + 2]:
            self._draw(wanted)
        if still.text in self._stills:
            self._enter()

    def _draw(self, still: StillCode) -> None:
        if still.text in self._stills or still.text in self._drawing:
            return
        self._drawing.add(still.text)
        self.shell.lanes.work.start(lambda _c: draw_still(still), self._take_still)

    @Slot(object)
    def _take_still(self, drawn: tuple[str, QImage]) -> None:
        text, image = drawn
        self._drawing.discard(text)
        if len(self._stills) >= _KEPT:
            self._stills.pop(next(iter(self._stills)))
        self._stills[text] = image
        if self.still is not None and self.still.text == text:
            self._show_place()

    # The log

    @Slot()
    def _enter(self) -> None:
        """Enter the share in the log, once: codes that were shown or saved have left."""
        shared = self._shared
        if shared is None or shared.digest in self._entered:
            return
        self._entered.add(shared.digest)
        now = self.shell.now()
        on_vault(
            self,
            self.tr("Writing it into your history…"),
            lambda s: enter_share(
                s,
                shared,
                form=ShareForm.CODES,
                payload=shared.content,
                file_name="",
                now=now,
            ),
            self._tell,
        )

    @Slot(object)
    def _tell(self, change: VaultChange) -> None:
        self.shell.vault_changed.emit(change, self)

    # Controls

    @Slot()
    def _toggle_pause(self) -> None:
        if self.panel.mode != MOVING:
            return
        if self.player.is_playing:
            self.player.pause()
        else:
            self.player.play()
        self.panel.show_playing(is_playing=self.player.is_playing)

    @Slot()
    def _toggle_whole(self) -> None:
        self._show_whole(is_whole=not self._side.isHidden())

    def _show_whole(self, *, is_whole: bool) -> None:
        """Show nothing but the code on the whole screen, or the page again."""
        self._side.setVisible(not is_whole)
        self.title_label.setText("" if is_whole else self.accessibleName())
        self._say_whole()
        window = self.window()
        if is_whole != window.isFullScreen():
            window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.canvas.setFocus()

    def _say_whole(self) -> None:
        is_whole = self._side.isHidden()
        self.whole.setText(
            self.tr("Leave full screen (Esc)") if is_whole else self.tr("Full screen (F11)")
        )
        self.whole.set_icon(IconName.MINIMIZE if is_whole else IconName.MAXIMIZE)

    @Slot()
    def _save_png(self) -> None:
        if self.still is not None:
            self.saving.save_still(self.still, self._file_stem, is_svg=False)

    @Slot()
    def _save_svg(self) -> None:
        if self.still is not None:
            self.saving.save_still(self.still, self._file_stem, is_svg=True)

    @Slot()
    def _save_gif(self) -> None:
        if self._plan is not None:
            self.saving.save_moving(self._plan, self._file_stem, self.panel.speed_slider.value())

    @Slot()
    def _save_for_phone(self) -> None:
        if self._plan is not None and self._shared is not None:
            self.saving.save_for_phone(self._shared, self._plan, self.panel.speed_slider.value())

    @property
    def _file_stem(self) -> str:
        stem = self._shared.file_name.rpartition(".")[0] if self._shared is not None else ""
        is_single = self.panel.mode == SINGLE
        return f"{stem}-{self._place + 1}" if is_single else stem

    def _connect(self) -> None:
        panel = self.panel
        panel.mode_picked.connect(self._pick_mode)
        panel.turned.connect(self._turn)
        panel.pause_toggled.connect(self._toggle_pause)
        panel.speed_changed.connect(self.player.set_speed)
        panel.size_changed.connect(self._timer.start)
        self._timer.timeout.connect(self._make_plan)
        self.player.stepped.connect(self._show_frame)
        self.whole.clicked.connect(self._toggle_whole)
        panel.png.clicked.connect(self._save_png)
        panel.svg.clicked.connect(self._save_svg)
        panel.gif.clicked.connect(self._save_gif)
        panel.phone.clicked.connect(self._save_for_phone)
        self.saving.saved.connect(self._enter)

    def _place_widgets(self) -> None:
        self._side.setWidget(self.panel)
        self._side.setWidgetResizable(True)
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout()
        row.setSpacing(Space.WIDE)
        row.addWidget(self.canvas, 1)
        row.addWidget(self._side)
        self.content.addLayout(row)
