"""Statements kept by subject and graph, each once."""

from wallet.encoding.dataset import Dataset, dataset_of, write_lines

P = "<urn:p>"


def test_statements_come_together_by_subject_and_graph() -> None:
    dataset = dataset_of(
        {("<urn:s>", P, '"x"', ""), ("<urn:s>", P, 1, ""), (1, P, "<urn:o>", 2), (1, P, 2, 2)}
    )
    assert dataset.blocks == {
        ("<urn:s>", ""): ([f' {P} "x"'], [(f" {P} ", 1)]),
        (1, 2): ([f" {P} <urn:o>"], [(f" {P} ", 2)]),
    }


def test_what_is_added_again_is_there_once() -> None:
    dataset = Dataset()
    dataset.add("<urn:s>", "", ["a", "b"], [("p", 1)])
    dataset.add("<urn:s>", "", ["b", "c"], [("p", 1), ("q", 1)])
    dataset.add("<urn:s>", 1, ["a"], [])
    dataset.settle()
    assert dataset.blocks == {
        ("<urn:s>", ""): (["a", "b", "c"], [("p", 1), ("q", 1)]),
        ("<urn:s>", 1): (["a"], []),
    }


def test_lines_are_written_in_code_point_order() -> None:
    parts = {
        "_:c14n10": [(" .\n", [" <p> <a>"])],
        "_:c14n1": [(" .\n", [' <p> "a"', ' <p> "a"@en', ' <p> "a"@en-gb'])],
        "<urn:s>": [(" <urn:g> .\n", [" <p> <b>"]), (" .\n", [" <p> <a>", " <p> <c>"])],
    }
    lines = write_lines(parts).splitlines()
    assert lines == sorted(lines)
    assert len(lines) == 7
    assert lines[:3] == ["<urn:s> <p> <a> .", "<urn:s> <p> <b> <urn:g> .", "<urn:s> <p> <c> ."]
