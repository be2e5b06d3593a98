"""A made-up learner record as pages get it: lines, what each says, and how each is judged."""

from tests.doubles.items import failed, make_description, make_report
from ui.showing.inside import Inside
from wallet.errors import Reason
from wallet.model.credential import Form
from wallet.model.description import Compartment, Description, Field, ResultLine, Text
from wallet.model.item import InnerItem
from wallet.model.report import CheckName, Report
from wallet.model.transcript import Transcript, TranscriptLink, TranscriptNode


def inner_description(title: str, pointer: str, *results: ResultLine) -> Description:
    return Description(
        title=title,
        compartment=Compartment.EDUCATION,
        achievement_kind="Course",
        issuer_id="did:web:college.example",
        issuer_says="Lakeshore College",
        texts=(Text(field=Field.DESCRIPTION, value=f"About {title}."),),
        results=results,
        pointer=pointer,
    )


def inner_item(title: str, pointer: str, report: Report, *, is_signed: bool = True) -> InnerItem:
    return InnerItem(
        pointer=pointer,
        form=Form.OPEN_BADGE_3,
        title=title,
        issuer_name="Lakeshore College",
        issuer_is_claim=True,
        is_signed=is_signed,
        report=report,
    )


def make_record() -> Description:
    """A programme with a course below it, and among the others a broken item and a listed one."""
    nodes = (
        TranscriptNode(
            pointer="/a", title="Nursing", kind="AssociateDegree", says="Lakeshore College",
            is_item=True, credits_available="64",
        ),
        TranscriptNode(
            pointer="/b", title="Ethics", level=1, kind="Course", says="Lakeshore College",
            term="Fall", credits_earned="3", is_item=True, association="isChildOf",
            is_of_another=True, links=(TranscriptLink(association="precedes", title="Wards"),),
        ),
    )  # fmt: skip
    others = (
        TranscriptNode(
            pointer="/c", title="Wards", says="Lakeshore College", is_item=True, in_progress=True
        ),
        TranscriptNode(pointer="/d", title="Hours"),
        TranscriptNode(pointer="/e", title="", is_item=True),
    )
    base = make_description()
    return Description(
        title="Transcript",
        compartment=Compartment.EDUCATION,
        achievement_kind="",
        issuer_id=base.issuer_id,
        issuer_says=base.issuer_says,
        held=(
            inner_description("Nursing", "/a"),
            inner_description("Ethics", "/b", ResultLine(name="Grade", value="A")),
            inner_description(
                "Wards", "/c", ResultLine(name="Wards", value="", status="InProgress")
            ),
        ),
        transcript=Transcript(placed=nodes, others=others, is_partial=True, lost_associations=2),
    )


def make_inside(*, may_act: bool = True) -> Inside:
    broken = make_report(failed(CheckName.PROOF, Reason.SIGNATURE_MISMATCH))
    return Inside(
        inner={
            "/a": inner_item("Nursing", "/a", make_report()),
            "/b": inner_item("Ethics", "/b", make_report()),
            "/c": inner_item("Wards", "/c", broken),
            "/e": inner_item("", "/e", make_report(), is_signed=False),
        },
        may_act=may_act,
    )
