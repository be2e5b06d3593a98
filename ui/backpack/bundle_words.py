"""What to say when a bundle is used: what became of its items since it was put together."""

from PySide6.QtCore import QObject

from ui.messages.outside_text import isolated
from ui.showing.notices import Notice
from ui.theme.palettes import Tone
from wallet.model.record import Bundle
from wallet.session.bundles import BundleNews


class BundleWords(QObject):
    """Finds the words; an object, for only objects can speak of one item and of many."""

    def notice(self, bundle: Bundle, news: BundleNews) -> Notice:
        """Return the notice: how many items are chosen now, and what to look at before sharing."""
        chosen = len(bundle.record_ids) - len(news.missing)
        title = self.tr("Bundle “{name}”: %n items chosen.", "", chosen)
        parts = []
        if news.missing:
            parts.append(self.tr("%n were deleted.", "", len(news.missing)))
        if news.no_longer_good:
            parts.append(self.tr("%n no longer hold.", "", len(news.no_longer_good)))
        if news.newer:
            parts.append(self.tr("%n have a newer version.", "", len(news.newer)))
        return Notice(
            title=title.format(name=isolated(bundle.name)),
            text=" ".join(parts),
            tone=Tone.UNSURE if parts else Tone.PLAIN,
        )
