"""What a line of a transcript says, and how a file stands to its digest."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ui.messages.kind_names import kind_name
from ui.messages.languages import translated
from ui.messages.marking import QT_TRANSLATE_NOOP
from ui.messages.outside_text import clean, isolated
from ui.messages.result_words import status_words
from wallet.model.description import ResultLine
from wallet.model.resource import ResourceState
from wallet.model.transcript import TranscriptLink, TranscriptNode

FILE_STATES: Mapping[ResourceState, str] = {
    ResourceState.SAME: QT_TRANSLATE_NOOP("FileStates", "The file is the very one that is meant"),
    ResourceState.CHANGED: QT_TRANSLATE_NOOP(
        "FileStates", "File changed: this is not the file that is meant"
    ),
    ResourceState.NOT_AT_HAND: QT_TRANSLATE_NOOP(
        "FileStates", "The file is not here, so it was not compared"
    ),
    ResourceState.NOT_CHECKED: QT_TRANSLATE_NOOP(
        "FileStates", "This file cannot be compared here"
    ),
}

# Associations of CLR 2.0 that tie lines without putting one below the other.
_LINKS: Mapping[str, str] = {
    "precedes": QT_TRANSLATE_NOOP("TranscriptLinks", "Comes before {title}"),
    "replacedBy": QT_TRANSLATE_NOOP("TranscriptLinks", "Replaced by {title}"),
    "exactMatchOf": QT_TRANSLATE_NOOP("TranscriptLinks", "The same as {title}"),
}
_OTHER_LINK = QT_TRANSLATE_NOOP("TranscriptLinks", "Goes with {title}")


def file_state(state: ResourceState) -> str:
    """Return how a file stands to its digest, in words."""
    return translated("FileStates", FILE_STATES[state])


def line_title(node: TranscriptNode) -> str:
    """Return a line's title as one clean line."""
    title = clean(node.title, keeps_lines=False, limit=200)
    return title or QCoreApplication.translate("TranscriptLine", "Untitled item")


def line_facts(node: TranscriptNode, results: tuple[ResultLine, ...] = ()) -> tuple[str, ...]:
    """Return kind, term, credits and results of a line, each as a few words."""
    facts = [kind_name(node.kind), clean(node.term, keeps_lines=False)]
    is_open = node.in_progress  # a result that only says so is said below
    if node.credits_earned:
        words = QCoreApplication.translate("TranscriptLine", "Credits: {count}")
        facts.append(words.format(count=isolated(node.credits_earned, limit=40)))
    elif node.credits_available:
        words = QCoreApplication.translate("TranscriptLine", "Credits it can give: {count}")
        facts.append(words.format(count=isolated(node.credits_available, limit=40)))
    facts += [result_line(one) for one in results if one.value or one.level or not is_open]
    if node.in_progress:
        facts.append(QCoreApplication.translate("TranscriptLine", "In progress"))
    facts += [link_words(link) for link in node.links]
    return tuple(fact for fact in facts if fact)


def result_line(result: ResultLine) -> str:
    """Return a result as "name: value", in the issuer's own words."""
    value = isolated(result.value or result.level or status_words(result.status), limit=120)
    if not value:
        return ""
    name = isolated(result.name, limit=120)
    words = QCoreApplication.translate("TranscriptLine", "{name}: {value}")
    return words.format(name=name, value=value) if name else value


def link_words(link: TranscriptLink) -> str:
    """Return how a line is tied to another, in words."""
    words = translated("TranscriptLinks", _LINKS.get(link.association, _OTHER_LINK))
    return words.format(title=isolated(link.title, limit=120))
