"""Fetches the pictures that rows ask for: bytes on the vault's lane, decoded on the other."""

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QImage, QPixmap

from ui.background.jobs import Cancellation
from ui.showing.item_model import ItemListModel
from ui.showing.pictures import decode_picture
from ui.showing.shell import Shell
from wallet.errors import WalletError
from wallet.session.session import Session

# So many at a time, the last asked for first: these are the ones in sight.
BATCH = 24
# Pixels a side; a card draws 52 at 100 % text.
SIDE = 160

Found = tuple[tuple[str, bytes], ...]
Decoded = tuple[tuple[str, QImage | None], ...]


class PictureFeed(QObject):
    """Answers ``model.picture_wanted``."""

    def __init__(self, shell: Shell, model: ItemListModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._model = model
        self._wanted: list[str] = []
        self._is_busy = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._fetch)
        model.picture_wanted.connect(self._want)

    @Slot(str)
    def _want(self, record_id: str) -> None:
        self._wanted.append(record_id)
        if not self._is_busy:
            self._timer.start(0)

    @Slot()
    def _fetch(self) -> None:
        session = self._shell.session
        if session is None or not self._wanted or self._is_busy:
            return
        ids, self._wanted = tuple(self._wanted[-BATCH:]), self._wanted[:-BATCH]
        self._is_busy = True
        self._shell.lanes.vault.start(
            lambda _cancellation: _read(session, ids), self._decode, failed=self._give_up
        )

    @Slot(object)
    def _decode(self, found: Found) -> None:
        self._shell.lanes.work.start(
            lambda cancellation: _decoded(found, cancellation), self._show, failed=self._give_up
        )

    @Slot(object)
    def _show(self, pictures: Decoded) -> None:
        for record_id, picture in pictures:
            # A null picture says that there is none to show: the seal stays.
            shown = QPixmap() if picture is None else QPixmap.fromImage(picture)
            self._model.set_picture(record_id, shown)
        self._go_on()

    @Slot(object)
    def _give_up(self, _error: WalletError) -> None:
        """A missing picture is no news for anybody: the seal stays."""
        self._go_on()

    def _go_on(self) -> None:
        self._is_busy = False
        if self._wanted:
            self._timer.start(0)


def _read(session: Session, ids: tuple[str, ...]) -> Found:
    from wallet.session.item_pictures import picture_of  # noqa: PLC0415 (on use)

    found = []
    for record_id in ids:
        try:
            found.append((record_id, picture_of(session, record_id)))
        except WalletError:  # deleted for good meanwhile, or damaged: the item's page says so
            found.append((record_id, b""))
    return tuple(found)


def _decoded(found: Found, cancellation: Cancellation) -> Decoded:
    pictures = []
    for record_id, data in found:
        cancellation.check()
        pictures.append((record_id, decode_picture(data, SIDE)))
    return tuple(pictures)
