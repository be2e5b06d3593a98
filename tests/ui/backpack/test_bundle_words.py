"""What is said when a bundle is used."""

from datetime import UTC, datetime

from ui.backpack.bundle_words import BundleWords
from ui.messages.languages import Interpreter
from ui.theme.palettes import Tone
from wallet.model.record import Bundle
from wallet.session.bundles import BundleNews
from wallet.settings import Language

BUNDLE = Bundle(
    id="b", name="Fair", record_ids=("a", "b", "c"), changed_at=datetime(2026, 5, 3, tzinfo=UTC)
)


def test_all_is_well() -> None:
    notice = BundleWords().notice(BUNDLE, BundleNews(no_longer_good=(), missing=(), newer={}))
    assert notice.title == "Bundle “Fair”: 3 items chosen."
    assert (notice.text, notice.tone) == ("", Tone.PLAIN)


def test_what_changed_is_said(interpreter: Interpreter) -> None:
    news = BundleNews(no_longer_good=("a",), missing=("b", "c"), newer={"a": "z"})
    notice = BundleWords().notice(BUNDLE, news)
    assert notice.title == "Bundle “Fair”: 1 item chosen."
    assert notice.text == "2 were deleted. 1 no longer holds. 1 has a newer version."
    assert notice.tone is Tone.UNSURE
    interpreter.speak(Language.SPANISH)
    said = BundleWords().notice(BUNDLE, news)
    assert said.title == "Conjunto «Fair»: 1 elemento elegido."
    assert said.text == "2 se eliminaron. 1 ya no vale. 1 tiene una versión más nueva."
