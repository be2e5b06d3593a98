"""What was begun in a form and not kept: what it is called, and the way back to it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ui.messages.languages import translated
from ui.messages.marking import QT_TRANSLATE_NOOP
from ui.messages.outside_text import isolated
from ui.showing.shell import PageName
from wallet.model.own_record import OwnKind

if TYPE_CHECKING:  # the vault's packages are not loaded for the first picture of the window
    from wallet.session.drafts import BegunDraft

# Characters of a title: in a sentence, which breaks, and on a button, which does not.
_LONGEST, _ON_BUTTON = 54, 28

# As they stand inside a sentence.
_KINDS: Mapping[OwnKind, str] = {
    OwnKind.JOB: QT_TRANSLATE_NOOP("Begun", "a job"),
    OwnKind.VOLUNTEERING: QT_TRANSLATE_NOOP("Begun", "volunteering"),
    OwnKind.PROJECT: QT_TRANSLATE_NOOP("Begun", "a project"),
    OwnKind.COURSE: QT_TRANSLATE_NOOP("Begun", "a course"),
    OwnKind.MILITARY: QT_TRANSLATE_NOOP("Begun", "military service"),
    OwnKind.SKILL: QT_TRANSLATE_NOOP("Begun", "a skill"),
}
_COPY = QT_TRANSLATE_NOOP("Begun", "a copy")
_RECORD = QT_TRANSLATE_NOOP("Begun", "something you write down")
_TITLED = QT_TRANSLATE_NOOP("Begun", "“{title}” ({kind})")
_UNTITLED = QT_TRANSLATE_NOOP("Begun", "No name yet ({kind})")
_DAMAGED = QT_TRANSLATE_NOOP("Begun", "Cannot be read any more ({kind})")
_HAD_BEGUN = QT_TRANSLATE_NOOP("Begun", "You started “{title}” ({kind}) and did not finish.")
_HAD_BEGUN_UNTITLED = QT_TRANSLATE_NOOP(
    "Begun", "You started to write about {kind} and did not finish."
)


def begun_name(begun: "BegunDraft") -> str:
    """Return what a draft is called on a button."""
    if begun.is_damaged:
        return _filled(_DAMAGED, begun, _ON_BUTTON)
    return _filled(_TITLED if begun.title.strip() else _UNTITLED, begun, _ON_BUTTON)


def had_begun(begun: "BegunDraft") -> str:
    """Return the sentence that says what was begun."""
    return _filled(_HAD_BEGUN if begun.title.strip() else _HAD_BEGUN_UNTITLED, begun, _LONGEST)


def begun_way(begun: "BegunDraft") -> tuple[PageName, dict[str, object]]:
    """Return the page of a draft and what that page is told."""
    page = PageName.COPY if begun.is_copy else PageName.OWN_RECORD
    if begun.record_id:
        return page, {"record_id": begun.record_id}
    return page, {"draft": begun.key} if begun.is_copy else {"kind": begun.kind}


def _filled(text: str, begun: "BegunDraft", longest: int) -> str:
    kind = _RECORD if begun.kind is None else _KINDS[begun.kind]
    return translated("Begun", text).format(
        title=isolated(begun.title, limit=longest),
        kind=translated("Begun", _COPY if begun.is_copy else kind),
    )
