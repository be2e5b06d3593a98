"""The report for people."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.items import make_report, unknown
from ui.accessible.naming import nameless
from ui.messages.five_lines import Reader, Signer
from ui.messages.languages import Interpreter
from ui.showing.report_view import ReportView, SupportDetails
from ui.showing.text import PlainLabel
from wallet.errors import Reason
from wallet.model.report import CheckName, Remark, Report
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]
SIGNER = Signer(name="Lakeshore College", is_claim=False)


def texts(view: QWidget) -> list[str]:
    QCoreApplication.processEvents()
    return [label.text() for label in view.findChildren(PlainLabel) if label.isVisible()]


def shown(show: Show, report: Report, reader: Reader = Reader.LEARNER) -> ReportView:
    view = ReportView()
    view.show_report(report, SIGNER, reader)
    view.resize(400, 700)
    show(view)
    return view


def test_five_questions_and_five_answers(show: Show) -> None:
    said = texts(shown(show, make_report()))
    assert said.count("Is it unchanged?") == 1
    assert "Signed by Lakeshore College." in said
    assert "As known on 3 May 2026" in said
    assert len([text for text in said if text.endswith("?")]) == 5


def test_how_we_know_opens_all_checks_in_words(show: Show) -> None:
    report = replace(make_report(), remarks=(Remark(reason=Reason.NEWER_VERSION_ANNOUNCED),))
    view = shown(show, report)
    button = view.findChild(QPushButton)
    assert button is not None
    assert button.text() == "How do we know?"
    button.click()
    said = texts(view)
    for question in ("Does the signature fit?", "Is the key the issuer’s?"):
        assert question in said
    assert "The key belongs to the issuer. Known since 3 May 2026." in said
    assert any("there is a newer version" in text for text in said)
    assert nameless(view) == ()


def test_several_signatures_are_told_apart(show: Show) -> None:
    report = make_report()
    second = report.of(CheckName.PROOF)[0]._replace(proof=1)
    view = shown(show, replace(report, checks=(*report.checks, second)))
    view._how.set_open(True)
    assert "Does the signature fit? (signature 2)" in texts(view)


def test_another_report_takes_its_place(show: Show) -> None:
    view = shown(show, make_report())
    view.show_report(
        make_report(unknown(CheckName.STATUS, Reason.STATUS_NOT_AT_HAND)), SIGNER, Reader.RECEIVER
    )
    said = texts(view)
    assert "Was it given to whoever shows it?" in said
    assert "Was it given to you?" not in said
    assert any(text.startswith("Could not ask the issuer") for text in said)


def test_it_follows_the_language(show: Show, interpreter: Interpreter, qtbot: QtBot) -> None:
    view = shown(show, make_report())
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: "¿Está sin cambios?" in texts(view))
    assert "Is it unchanged?" not in texts(view)


def test_details_for_support_can_be_copied(show: Show) -> None:
    details = SupportDetails()
    details.show_report(make_report(), "identifier  urn:uuid:1")
    show(details)
    details.set_open(True)
    field = details.findChild(QPlainTextEdit)
    assert field is not None
    assert field.isReadOnly()
    assert "INTACT" in field.toPlainText()
    details._copy.click()
    assert QGuiApplication.clipboard().text().endswith("identifier  urn:uuid:1")
    assert nameless(details) == ()


def test_details_follow_the_language(show: Show, interpreter: Interpreter, qtbot: QtBot) -> None:
    proof = make_report().of(CheckName.PROOF)[0]
    details = SupportDetails()
    details.show_report(make_report(proof._replace(facts={"road": "compiled"})), "more")
    show(details)
    field = details.findChild(QPlainTextEdit)
    assert field is not None
    assert "meaning from compiled tables" in field.toPlainText()
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: "significado tomado de tablas compiladas" in field.toPlainText())
    assert field.toPlainText().endswith("\n\nmore")
