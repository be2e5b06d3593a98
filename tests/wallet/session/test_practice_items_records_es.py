"""The Spanish practice record, and the Spanish item of which fields are chosen."""

from datetime import UTC, datetime

from tests.wallet.session.practice_documents import check_document
from wallet.encoding.canonical import canonicalize_document
from wallet.encoding.contexts import bundled_contexts
from wallet.formats.description import describe
from wallet.formats.reader import read_items
from wallet.model.description import Field
from wallet.presenting.disclosing import offer_of
from wallet.session.practice import practice_files
from wallet.session.practice_items_records_es import (
    PROGRAMA,
    expediente,
    proteccion_de_datos,
    talleres,
)
from wallet.session.practice_shapes import Calendar

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
CALENDAR = Calendar(now=NOW)


def test_the_signature_covers_every_word() -> None:
    check_document(proteccion_de_datos(CALENDAR))
    courses = talleres(CALENDAR)
    for course in courses:
        check_document(course)
    record = expediente(CALENDAR, courses)
    assert not canonicalize_document(record, bundled_contexts()).has_unpinned_terms


def test_it_reads_as_a_transcript_in_spanish() -> None:
    (file,) = (one for one in practice_files(NOW) if one.name.startswith("23-"))
    record, *inside = read_items(file.content, file.name, bundled_contexts()).credentials
    shown = describe(record).transcript
    assert shown is not None
    assert [(node.level, node.title) for node in shown.placed] == [
        (0, PROGRAMA), (1, "Luces y sonido"), (1, "Voz y palabra"),
    ]  # fmt: skip
    assert (shown.others, shown.lost_associations, shown.is_partial) == ((), 0, True)
    assert [node.in_progress for node in shown.placed] == [False, False, True]
    assert {describe(item).language for item in inside} == {"es"}


def test_a_poor_result_can_be_left_out() -> None:
    (file,) = (one for one in practice_files(NOW) if one.name.startswith("22-"))
    (item,) = read_items(file.content, file.name, bundled_contexts()).credentials
    offer = offer_of(item)
    assert offer is not None and describe(item).language == "es"
    results = [one for one in offer.fields if one.field is Field.RESULT]
    assert [one.value for one in results] == [
        "Copias de seguridad · 92", "Datos personales · 88", "Normas legales · 61",
    ]  # fmt: skip
    assert not any(one.is_mandatory for one in results)
