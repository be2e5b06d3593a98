"""A learner record as a transcript: every item once, wherever its associations lead."""

from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wallet.formats import samples
from tests.wallet.formats.record_samples import course, record, tie
from wallet.formats.description import describe
from wallet.model.transcript import Transcript, TranscriptLink


def transcript(value: Any) -> Transcript:
    read = describe(samples.credential(value)).transcript
    assert read is not None
    return read


def drawn(read: Transcript) -> list[tuple[int, str]]:
    return [(node.level, node.title) for node in read.placed]


def titles(nodes: Any) -> list[str]:
    return [node.title for node in nodes]


def test_courses_stand_below_their_programme_in_the_records_order() -> None:
    items = [course("Nursing", "urn:a:p"), course("Ethics", "urn:a:1"), course("Care", "urn:a:2")]
    items.append(course("Wards", "urn:a:3"))
    ties = [
        tie("urn:a:1", "isChildOf", "urn:a:p"),
        tie("urn:a:p", "isParentOf", "urn:a:2"),
        tie("urn:a:3", "isPartOf", "urn:a:2"),
    ]
    read = transcript(record(items, ties))
    assert drawn(read) == [(0, "Nursing"), (1, "Ethics"), (1, "Care"), (2, "Wards")]
    assert [node.association for node in read.placed] == [
        "", "isChildOf", "isParentOf", "isPartOf",
    ]  # fmt: skip
    assert (read.others, read.lost_associations, read.is_partial) == ((), 0, False)
    assert [node.pointer for node in read.placed] == [
        f"/credentialSubject/verifiableCredential/{place}" for place in (0, 1, 2, 3)
    ]


def test_a_line_says_term_credits_kind_signer_and_whether_it_goes_on() -> None:
    item = course(
        "Ethics", "urn:a:1", term="Fall 2025", creditsEarned=3, result=[{"status": "InProgress"}]
    )
    item["credentialSubject"]["achievement"]["creditsAvailable"] = 4
    (line,) = transcript(record([item])).others
    assert (line.kind, line.says, line.term) == ("Course", "Harbor College", "Fall 2025")
    assert (line.credits_earned, line.credits_available, line.in_progress) == ("3", "4", True)
    assert (line.is_item, line.is_of_another) == (True, False)


def test_associations_that_lead_nowhere_are_counted_and_nothing_is_lost() -> None:
    items = [course("Nursing", "urn:a:p"), *(course(f"C{n}", "urn:a:same") for n in range(4))]
    items.append(course("Alone", "urn:a:alone"))
    ties = [
        tie("urn:a:same", "isChildOf", "urn:a:p"),
        tie("urn:gone:1", "isChildOf", "urn:a:p"),
        tie("urn:a:p", "isChildOf", "urn:gone:2"),
        tie("urn:gone:1", "isChildOf", "urn:gone:2"),
    ]
    read = transcript(record(items, ties))
    # Items that share an achievement's identifier stay items of their own.
    assert drawn(read) == [(0, "Nursing"), (1, "C0"), (1, "C1"), (1, "C2"), (1, "C3")]
    assert titles(read.others) == ["Alone"]
    assert read.lost_associations == 3
    assert len(read.items) == len(items)


def test_circles_are_broken_and_counted() -> None:
    items = [course("A", "urn:a:a"), course("B", "urn:a:b"), course("C", "urn:a:c")]
    ties = [
        tie("urn:a:a", "isChildOf", "urn:a:b"),
        tie("urn:a:b", "isChildOf", "urn:a:c"),
        tie("urn:a:c", "isChildOf", "urn:a:a"),
        tie("urn:a:a", "isChildOf", "urn:a:a"),
    ]
    read = transcript(record(items, ties))
    assert drawn(read) == [(0, "C"), (1, "B"), (2, "A")]
    assert read.lost_associations == 2


def test_a_line_keeps_its_first_place_and_an_association_said_twice_counts_once() -> None:
    items = [course("A", "urn:a:a"), course("B", "urn:a:b"), course("C", "urn:a:c")]
    again = tie("urn:a:c", "isChildOf", "urn:a:a")
    read = transcript(
        record(items, [again, {**again, "x": 1}, tie("urn:a:c", "isPartOf", "urn:a:b")])
    )
    assert drawn(read) == [(0, "A"), (1, "C")]
    assert titles(read.others) == ["B"]
    assert read.lost_associations == 1


def test_other_associations_tie_lines_without_moving_them() -> None:
    items = [course("A", "urn:a:a"), course("B", "urn:a:b")]
    read = transcript(record(items, [tie("urn:a:a", "precedes", "urn:a:b")]))
    assert titles(read.others) == ["A", "B"]
    assert read.others[0].links == (TranscriptLink(association="precedes", title="B"),)


def test_achievements_the_record_only_lists_are_lines_but_no_items() -> None:
    listed = [
        {
            "id": "urn:a:p",
            "type": ["Achievement"],
            "name": "Nursing",
            "achievementType": "ext:Track",
        },
        {"id": "urn:a:1", "type": ["Achievement"], "name": "Ethics, as listed"},
        {"type": ["Achievement"], "name": "Without an identifier"},
    ]
    read = transcript(
        record(
            [course("Ethics", "urn:a:1")],
            [tie("urn:a:1", "isChildOf", "urn:a:p")],
            achievement=listed,
        )
    )
    assert drawn(read) == [(0, "Nursing"), (1, "Ethics")]
    assert [node.is_item for node in read.placed] == [False, True]
    assert read.placed[0].kind == "Track"
    assert titles(read.others) == ["Without an identifier"]


def test_what_an_achievement_says_that_is_only_listed_stands_at_its_line() -> None:
    listed = {
        "id": "urn:a:p", "type": ["Achievement"], "name": "Nursing", "description": "Two years.",
        "criteria": {"narrative": "All courses."}, "remark": "Since 1990",
        "alignment": [{"type": ["Alignment"], "targetName": "Care", "targetUrl": "urn:x:care"}],
    }  # fmt: skip
    shown = describe(samples.credential(record([], achievement=[listed])))
    (held,) = shown.held
    assert (held.title, held.pointer) == ("Nursing", "/credentialSubject/achievement/0")
    assert {"Two years.", "All courses.", "Since 1990"} <= {text.value for text in held.texts}
    assert not {"Two years.", "All courses.", "Since 1990"} & {t.value for t in shown.texts}
    assert [skill.name for skill in shown.skills] == ["Care"]


def test_an_item_of_another_recipient_is_marked_and_kept() -> None:
    items = [course("A", "urn:a:a", subject="did:example:other"), course("B", "urn:a:b")]
    read = transcript(record(items))
    assert [node.is_of_another for node in read.others] == [True, False]
    unnamed = record(items)
    del unnamed["credentialSubject"]["id"]
    assert not any(node.is_of_another for node in transcript(unnamed).others)


def test_tokens_and_envelopes_are_items_too() -> None:
    token = samples.token({"vc": course("Ethics", "urn:a:1"), "iss": samples.ISSUER})
    envelope = {
        "@context": [samples.V2],
        "type": "EnvelopedVerifiableCredential",
        "id": "data:application/vc+jwt," + samples.token(course("Care", "urn:a:2")),
    }
    read = transcript(record([token, envelope], [tie("urn:a:2", "isChildOf", "urn:a:1")]))
    assert drawn(read) == [(0, "Ethics"), (1, "Care")]


def test_a_partial_record_says_so_and_endorsements_are_no_lines() -> None:
    value = record([course("A", "urn:a:a")], endorsement=[samples.endorsement()])
    read = transcript({**value, "partial": True})
    assert read.is_partial
    assert titles(read.nodes) == ["A"]
    assert describe(samples.credential(samples.badge())).transcript is None


def test_very_deep_trees_are_laid_out() -> None:
    listed = [{"id": f"urn:a:{n}", "type": "Achievement", "name": str(n)} for n in range(1500)]
    ties = [tie(f"urn:a:{n + 1}", "isChildOf", f"urn:a:{n}") for n in range(1499)]
    read = transcript(record([], ties, achievement=listed))
    assert drawn(read) == [(n, str(n)) for n in range(1500)]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from("abcde"), min_size=1, max_size=7),
    st.lists(
        st.tuples(
            st.sampled_from("abcdex"),
            st.sampled_from(["isChildOf", "isPartOf", "isParentOf", "precedes", ""]),
            st.sampled_from("abcdex"),
        ),
        max_size=8,
    ),
)
def test_every_item_has_one_line_whatever_the_associations(ids: Any, ties: Any) -> None:
    items = [course(f"Item {number}", f"urn:a:{one}") for number, one in enumerate(ids)]
    read = transcript(record(items, [tie(f"urn:a:{a}", k, f"urn:a:{b}") for a, k, b in ties]))
    assert sorted(titles(read.nodes)) == sorted(f"Item {number}" for number in range(len(ids)))
    levels = [node.level for node in read.placed]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert levels[:1] in ([], [0])
