"""My code for issuers: the identifier to copy, show or print, an answer to an issuer, the keys."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QVBoxLayout, QWidget

from ui.accessible.naming import announce, describe
from ui.messages.outside_text import isolated
from ui.messages.page_texts import page_texts
from ui.sharing.code_canvas import CodeCanvas, code_image
from ui.sharing.key_names import key_line
from ui.sharing.keys_part import KeysPart
from ui.sharing.proof_part import ProofPart
from ui.showing.buttons import Button
from ui.showing.flow_layout import FlowLayout
from ui.showing.fold import Fold
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.rows import LabelledField
from ui.showing.shell import Shell
from ui.showing.text import PlainLabel
from ui.showing.vault_work import on_vault
from ui.theme.icons import IconName
from ui.theme.look import look
from ui.theme.palettes import Tone
from ui.theme.tokens import Space
from wallet.model.record import HolderKey, ShareForm, VaultChange
from wallet.model.sharing import SharedFile
from wallet.session.code_pictures import text_matrix
from wallet.session.learner import add_key, my_keys, name_key, set_default_key
from wallet.session.printing import make_issuer_page
from wallet.session.saving import save_files
from wallet.session.session import Session
from wallet.session.sharing import enter_share, prove_for_issuer

_SIDE = 208  # pixels of the code at 100 % text
_MOST = 320  # pixels, however large the text
_NARROW = 620  # pixels at 100 % text below which the code stands above its text
_PIECE = 4  # characters of an identifier between places where a line may break


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawn:
    did: str
    image: QImage


class MyCodePage(Page):
    """Takes no arguments."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, is_column=True)
        self._keys: tuple[HolderKey, ...] = ()
        self._proof: SharedFile | None = None
        self._intro = PlainLabel()
        self._more = PlainLabel(role="quiet")
        self.key = QComboBox()
        self._key_row = LabelledField(self.key)
        self.code = CodeCanvas()
        self._text_label = PlainLabel(role="bold")
        self.text = PlainLabel(role="code")
        self.copy_button = Button(kind="primary", icon_name=IconName.COPY)
        self.print_button = Button(icon_name=IconName.PRINTER)
        self._answer_fold, self.answer = Fold(), ProofPart()
        self._keys_fold, self.keys = Fold(), KeysPart()
        self._place_widgets()
        self._connect()
        self.retranslate()

    # The frame

    def opened(self, **arguments: object) -> None:
        """Show the keys as they are now."""
        self._load()

    def first_focus(self) -> QWidget | None:
        """Copying is what most people come for."""
        return self.copy_button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the code above its text where there is no room side by side."""
        super().resizeEvent(event)
        is_narrow = self.width() < look().scaled(_NARROW)
        direction = (
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        )
        self._sides.setDirection(direction)

    def retranslate(self) -> None:
        """Set every text."""
        self.set_title(self.tr("My code for issuers"))
        self._intro.setText(
            self.tr(
                "Give this code to a school, employer or organisation that wants to issue "
                "something to you. They write it into the item, so that later you can prove it "
                "was issued to you."
            )
        )
        self._more.setText(
            self.tr(
                "It holds no name and opens nothing. Whoever gets it from you in two places can "
                "see that both belong to the same person."
            )
        )
        self._key_row.set_words(self.tr("Which key"))
        self._text_label.setText(self.tr("The same code as text"))
        self.copy_button.setText(self.tr("Copy the code"))
        self.print_button.setText(self.tr("Save a page to print"))
        self._answer_fold.set_title(self.tr("An issuer gave me a code to answer"))
        self._keys_fold.set_title(self.tr("My keys"))
        self._offer_keys(self.did)
        self._show_code()

    @property
    def did(self) -> str:
        """The identifier shown."""
        return str(self.key.currentData() or "")

    # Loading

    def _load(self) -> None:
        on_vault(self, self.tr("Looking up your keys…"), my_keys, self._take_keys)

    @Slot(object)
    def _take_keys(self, keys: tuple[HolderKey, ...]) -> None:
        shown = self.did
        self._keys = keys
        self._offer_keys(shown)
        self._key_row.setVisible(len(keys) > 1)
        self.keys.show_keys(keys)
        self._pick()

    def _offer_keys(self, shown: str) -> None:
        self.key.clear()
        for key in self._keys:
            self.key.addItem(key_line(key), key.did)
        self.key.setCurrentIndex(max(0, self.key.findData(shown)))

    @Slot()
    def _pick(self) -> None:
        did = self.did
        self.text.setText(_in_pieces(did))
        describe(self.text, did)
        self.code.show_code(None, "")
        if did:
            self.shell.lanes.work.start(
                lambda _c: _Drawn(did=did, image=code_image(text_matrix(did))), self._take_code
            )

    @Slot(object)
    def _take_code(self, drawn: _Drawn) -> None:
        if drawn.did == self.did:
            self.code.show_code(drawn.image, "")
            self._show_code()

    def _show_code(self) -> None:
        describe(self.code, self.tr("My code, as a picture to scan"), self.did)
        side = min(look().scaled(_SIDE), _MOST)
        self.code.setFixedSize(side, side)

    # Actions

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.did)
        self.show_notice(lambda: Notice(title=self.tr("Code copied."), tone=Tone.GOOD))
        announce(self, self.tr("Code copied."))

    @Slot()
    def _ask_where_to_print(self) -> None:
        self.shell.file_dialogs.ask_save(
            self,
            self.tr("Save the page"),
            self.tr("My code for issuers") + ".pdf",
            self._print,
            filters=(self.tr("PDF files (*.pdf)"),),
        )

    def _print(self, path: Path) -> None:
        did, texts, paper = self.did, page_texts(), self.shell.settings.paper
        now = self.shell.now()

        def write(session: Session) -> Path:
            page = make_issuer_page(session, did, texts, paper=paper, now=now)
            return save_files({path: page})[0]

        on_vault(self, self.tr("Laying out the page…"), write, self._said_saved)

    @Slot(object)
    def _said_saved(self, path: Path) -> None:
        name = isolated(path.name)
        self.show_notice(
            lambda: Notice(title=self.tr("Saved as {name}.").format(name=name), tone=Tone.GOOD)
        )

    @Slot(str, str)
    def _prove(self, challenge: str, domain: str) -> None:
        now, did = self.shell.now(), self.did
        on_vault(
            self,
            self.tr("Signing the answer…"),
            lambda s: prove_for_issuer(s, challenge, domain, now=now, did=did),
            self._ask_where_to_save,
        )

    @Slot(object)
    def _ask_where_to_save(self, proof: SharedFile) -> None:
        self._proof = proof
        self.shell.file_dialogs.ask_save(
            self,
            self.tr("Save the answer"),
            proof.file_name,
            self._save_proof,
            filters=(self.tr("JSON files (*.json)"),),
        )

    def _save_proof(self, path: Path) -> None:
        proof, now = self._proof, self.shell.now()
        if proof is None:
            return

        def write(session: Session) -> VaultChange:
            save_files({path: proof.content})
            return enter_share(
                session,
                proof,
                form=ShareForm.PROOF_FOR_ISSUER,
                payload=proof.content,
                file_name=path.name,
                now=now,
            )

        on_vault(self, self.tr("Saving…"), write, self._proof_saved)

    @Slot(object)
    def _proof_saved(self, change: VaultChange) -> None:
        self.shell.vault_changed.emit(change, self)
        self.answer.clear()
        self.show_notice(
            lambda: Notice(
                title=self.tr("Answer saved. Send the file to the issuer."),
                text=self.tr("It stands in your history."),
                tone=Tone.GOOD,
            )
        )

    # Keys

    @Slot()
    def _add_key(self) -> None:
        now = self.shell.now()
        on_vault(
            self, self.tr("Making a key…"), lambda s: add_key(s, "", now=now), self._key_added
        )

    @Slot(object)
    def _key_added(self, key: HolderKey) -> None:
        self._key_changed(VaultChange(learner=True))
        field = self.keys.names.get(key.did)
        if field is not None:
            field.setFocus()

    @Slot(str)
    def _set_default(self, did: str) -> None:
        on_vault(self, self.tr("Saving…"), lambda s: set_default_key(s, did), self._key_changed)

    @Slot(str, str)
    def _name_key(self, did: str, label: str) -> None:
        on_vault(self, self.tr("Saving…"), lambda s: name_key(s, did, label), self._key_changed)

    @Slot(object)
    def _key_changed(self, change: VaultChange) -> None:
        self.shell.vault_changed.emit(change, self)
        self._load()

    # Layout

    def _connect(self) -> None:
        self.key.activated.connect(self._pick)
        self.copy_button.clicked.connect(self._copy)
        self.print_button.clicked.connect(self._ask_where_to_print)
        self.answer.asked.connect(self._prove)
        self.keys.add_asked.connect(self._add_key)
        self.keys.default_picked.connect(self._set_default)
        self.keys.named.connect(self._name_key)

    def _place_widgets(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self.copy_button)
        flow.addWidget(self.print_button)
        words = QVBoxLayout()
        words.setSpacing(Space.SMALL)
        for widget in (self._key_row, self._text_label, self.text):
            words.addWidget(widget)
        words.addSpacing(Space.SMALL)
        words.addWidget(buttons)
        words.addStretch(1)
        card = QFrame()
        card.setProperty("kind", "card")
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, card)
        self._sides.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        self._sides.setSpacing(Space.LARGE)
        self._sides.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        self._sides.addLayout(words, 1)
        for fold, part in ((self._answer_fold, self.answer), (self._keys_fold, self.keys)):
            fold.body.addWidget(part)
        for shown in (self._intro, card, self._more, self._answer_fold, self._keys_fold):
            self.content.addWidget(shown)


def _in_pieces(did: str) -> str:
    """Return an identifier with places where a line may break; it is copied by the button."""
    pieces = (did[start : start + _PIECE] for start in range(0, len(did), _PIECE))
    return "\u200b".join(pieces)
