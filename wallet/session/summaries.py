"""From a checked credential to the row a list shows and the words a search finds."""

from datetime import datetime

from wallet.model.description import Description
from wallet.model.record import Keeping, Summary
from wallet.session.judging import Judged


def summarize(
    judged: Judged, *, record_id: str, keeping: Keeping, imported_at: datetime
) -> Summary:
    """Return the row of the list for an item."""
    description = judged.description
    return Summary(
        id=record_id,
        title=description.title,
        issuer_name=judged.issuer.name,
        issuer_is_claim=judged.issuer.is_claim,
        issuer_says=description.issuer_says,
        compartment=description.compartment,
        achievement_kind=description.achievement_kind,
        form=judged.credential.form,
        mark=judged.report.mark,
        standing=judged.report.standing,
        keeping=keeping,
        awarded_at=description.awarded_at or description.valid_from,
        valid_until=description.valid_until,
        imported_at=imported_at,
        in_progress=description.in_progress,
        is_practice=judged.issuer.is_practice,
        has_picture=bool(
            judged.credential.picture or (description.picture and description.picture.data)
        ),
    )


def search_text(judged: Judged) -> str:
    """Return all words a search should find: every text people can read."""
    words = [judged.issuer.name, *_words_of(judged.description)]
    return "\n".join(word for word in words if word)


def _words_of(description: Description) -> list[str]:
    words = [description.title, description.issuer_says]
    words += [text.value for text in description.texts if not text.is_link]
    for skill in (*description.skills, *description.levels):
        words += [skill.name, skill.framework, skill.code]
    for result in description.results:
        words += [result.name, result.value, result.level]
    for evidence in (*description.evidence, *description.resources):
        words += [evidence.name, evidence.description]
    if description.transcript is not None:
        words += [node.title for node in description.transcript.nodes if not node.is_item]
    for held in description.held:
        words += _words_of(held)
    return words
