"""Using, saving and deleting bundles: what the backpack does, and what is said of it."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot

from ui.messages.outside_text import isolated
from ui.sharing.bundles_part import BundlesPart
from ui.sharing.share_work import UsedBundle, keep_bundle, use_bundle
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.vault_work import on_vault
from ui.theme.palettes import Tone
from wallet.model.record import Bundle, VaultChange
from wallet.session.bundles import delete_bundle, save_bundle


class BundleDesk(QObject):
    """Serves a :class:`BundlesPart` of ``page``.

    ``chosen`` carries the record ids and the fields a bundle brings, ``changed`` tells that there
    are other bundles.
    """

    chosen = Signal(object, object)
    changed = Signal()

    def __init__(self, page: Page, part: BundlesPart) -> None:
        super().__init__(page)
        self._page = page
        self._choice: tuple[str, ...] = ()
        self._fields: Mapping[str, tuple[str, ...]] = {}
        self._deleted: Bundle | None = None
        self._saving = ""
        self._used: UsedBundle | None = None
        self._part = part
        part.used.connect(self._use)
        part.saved.connect(self._save)
        part.deleted.connect(self._delete)

    def set_choice(
        self, record_ids: tuple[str, ...], chosen_fields: Mapping[str, tuple[str, ...]]
    ) -> None:
        """Know what a new bundle would hold."""
        self._choice, self._fields = record_ids, chosen_fields
        self._part.set_has_choice(bool(record_ids))

    @Slot(object)
    def _use(self, bundle: Bundle) -> None:
        now = self._page.shell.now()
        words = self.tr("Opening the bundle…")
        on_vault(self._page, words, lambda s: use_bundle(s, bundle, now), self._take)

    @Slot(object)
    def _take(self, used: UsedBundle) -> None:
        self._used = used
        missing = set(used.news.missing)
        held = tuple(e for e in used.bundle.record_ids if e not in missing)
        self.chosen.emit(held, used.bundle.chosen_fields)
        news = used.news
        if news.missing or news.no_longer_good or news.newer:
            self._page.show_notice(lambda: self._news(used))

    def _news(self, used: UsedBundle) -> Notice:
        """Return what became of the bundle's items since it was saved."""
        news = used.news
        parts = []
        if news.missing:
            parts.append(
                self.tr("%n items are no longer in your backpack.", "", len(news.missing))
            )
        if news.no_longer_good:
            lost = len(news.no_longer_good)
            parts.append(self.tr("%n items no longer hold today.", "", lost))
        if news.newer:
            parts.append(self.tr("%n items have a newer version.", "", len(news.newer)))
        name = isolated(used.bundle.name, limit=80)
        return Notice(
            title=self.tr("The bundle “{name}” is not what it was").format(name=name),
            text=" ".join(parts),
            tone=Tone.UNSURE,
            action=self.tr("Use the newer ones") if news.newer else "",
            on_action=self._use_newer if news.newer else None,
        )

    @Slot()
    def _use_newer(self) -> None:
        if self._used is not None:
            newer = self._used.news.newer
            # Of a newer version nothing is ticked: its fields may be others.
            held = tuple(dict.fromkeys(newer.get(e, e) for e in self._choice))
            self.chosen.emit(held, self._fields)

    @Slot(str)
    def _save(self, name: str) -> None:
        now, choice, fields = self._page.shell.now(), self._choice, self._fields
        self._saving = isolated(name, limit=80)
        on_vault(
            self._page,
            self.tr("Saving…"),
            lambda s: save_bundle(s, name, choice, now=now, chosen_fields=fields),
            self._saved,
        )

    @Slot(object)
    def _saved(self, change: VaultChange) -> None:
        self._tell(change)
        name, self._saving = self._saving, ""
        if name:
            self._page.show_notice(
                lambda: Notice(
                    title=self.tr("Bundle “{name}” saved.").format(name=name), tone=Tone.GOOD
                )
            )

    @Slot(object)
    def _delete(self, bundle: Bundle) -> None:
        self._deleted = bundle
        on_vault(
            self._page, self.tr("Deleting…"), lambda s: delete_bundle(s, bundle.id), self._gone
        )

    @Slot(object)
    def _gone(self, change: VaultChange) -> None:
        self._tell(change)
        if self._deleted is None:
            return
        name = isolated(self._deleted.name, limit=80)
        self._page.show_notice(
            lambda: Notice(
                title=self.tr("Bundle “{name}” deleted.").format(name=name),
                text=self.tr("Its items stay in your backpack."),
                action=self.tr("Undo"),
                on_action=self._restore,
            )
        )

    @Slot()
    def _restore(self) -> None:
        bundle = self._deleted
        if bundle is not None:
            on_vault(self._page, self.tr("Saving…"), lambda s: keep_bundle(s, bundle), self._tell)

    @Slot(object)
    def _tell(self, change: VaultChange) -> None:
        self._page.shell.vault_changed.emit(change, self._page)
        self.changed.emit()
