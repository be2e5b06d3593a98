"""What to say when a bundle is used: what became of its items since it was put together."""

from PySide6.QtCore import QCoreApplication

from ui.messages.outside_text import isolated
from ui.showing.notices import Notice
from ui.theme.palettes import Tone
from wallet.model.record import Bundle
from wallet.session.sharing import BundleNews


def bundle_notice(bundle: Bundle, news: BundleNews) -> Notice:
    """Return the notice: how many items are chosen now, and what to look at before sharing."""
    translate = QCoreApplication.translate
    chosen = len(bundle.record_ids) - len(news.missing)
    title = translate("BundleWords", "Bundle “{name}”: %n items chosen.", "", chosen)
    parts = []
    if news.missing:
        parts.append(translate("BundleWords", "%n were deleted.", "", len(news.missing)))
    if news.no_longer_good:
        count = len(news.no_longer_good)
        parts.append(translate("BundleWords", "%n no longer hold.", "", count))
    if news.newer:
        parts.append(translate("BundleWords", "%n have a newer version.", "", len(news.newer)))
    return Notice(
        title=title.format(name=isolated(bundle.name)),
        text=" ".join(parts),
        tone=Tone.UNSURE if parts else Tone.PLAIN,
    )
