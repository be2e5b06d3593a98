"""The technical report, word for word."""

from dataclasses import replace

from tests.doubles.items import failed, make_description, make_report
from ui.messages.languages import Interpreter
from ui.showing.support_text import is_technical, support_text, technical_lines
from wallet.errors import Reason
from wallet.model.description import Field, Text
from wallet.model.report import CheckName, Remark
from wallet.settings import Language


def test_it_names_every_check_with_reason_facts_date_and_origin() -> None:
    report = make_report(failed(CheckName.PROOF, Reason.SUITE_NOT_SUPPORTED, suite="x\u202ey"))
    report = replace(report, remarks=(Remark(reason=Reason.NEWER_VERSION_ANNOUNCED),))
    text = support_text(report)
    for check in report.checks:
        assert check.name.value in text
        assert check.reason.value in text
    assert "suite = xy" in text
    assert "as of 2026-05-03T12:00:00Z" in text
    assert "from a trust pack" in text
    assert "REMARK    NEWER_VERSION_ANNOUNCED" in text
    assert text.startswith("verdict   not_verified")


def test_the_road_is_told_in_words_of_the_language_spoken(interpreter: Interpreter) -> None:
    proof = make_report().of(CheckName.PROOF)[0]

    def told(road: str) -> str:
        return support_text(make_report(proof._replace(facts={"road": road})))

    assert "road = compiled (meaning from compiled tables)\n" in told("compiled")
    assert "road = processed (meaning worked out by the general processor)" in told("processed")
    assert "road = another\n" in told("another")
    interpreter.speak(Language.SPANISH)
    assert "road = compiled (significado tomado de tablas compiladas)" in told("compiled")
    assert "road = processed (significado obtenido con el procesador general)" in told("processed")


def test_several_proofs_are_numbered() -> None:
    report = make_report()
    second = report.of(CheckName.PROOF)[0]._replace(proof=1)
    assert "PROOF 1" in support_text(replace(report, checks=(*report.checks, second)))


def test_what_an_item_says_to_machines_is_told_with_its_names() -> None:
    texts = (
        Text(field=Field.NAME, value="Forklift"),
        Text(field=Field.IDENTIFIER, value="urn:uuid:1\u202e"),
        Text(field=Field.TECHNICAL, label="credentialSchema / type", value="JsonSchema"),
    )
    assert technical_lines(replace(make_description(), texts=texts)) == (
        "Identifier: urn:uuid:1\ncredentialSchema / type: JsonSchema"
    )
    assert technical_lines(replace(make_description(), texts=())) == ""
    inner = replace(make_description(), texts=texts[1:2])
    assert technical_lines(replace(make_description(), texts=(), held=(inner,))) == (
        "Identifier: urn:uuid:1"
    )


def test_an_identifier_is_technical_wherever_it_stands() -> None:
    assert is_technical(Text(field=Field.ISSUER, value="did:web:example.org"))
    assert not is_technical(Text(field=Field.ISSUER, value="Lakeshore College"))
