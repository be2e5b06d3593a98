import time

import pytest

from tests.benchmarks.figures import (
    Figure,
    compare,
    cpu_each,
    percentile,
    time_each,
    time_once,
    write_markdown,
    write_table,
)


def test_the_median_decides_and_for_a_worst_case_the_worst() -> None:
    samples = (1.0, 2.0, 90.0)
    assert Figure(name="a", samples=samples, aim=2.0).is_reached
    assert not Figure(name="a", samples=samples, aim=1.9).is_reached
    assert not Figure(name="a", samples=samples, aim=2.0, is_worst_case=True).is_reached
    assert Figure(name="a", samples=samples).is_reached


def test_a_floor_is_reached_from_above() -> None:
    samples = (14.0, 16.0, 17.0)
    assert Figure(name="a", samples=samples, aim=15.0, is_floor=True).is_reached
    assert not Figure(name="a", samples=samples, aim=16.1, is_floor=True).is_reached
    worst = Figure(name="a", samples=samples, aim=15.0, is_floor=True, is_worst_case=True)
    assert worst.worst == 14.0
    assert not worst.is_reached


def test_a_comparison_is_made_round_by_round() -> None:
    figure = compare("a", ours=(2.0, 4.0, 1.0), theirs=(20.0, 40.0, 30.0), at_least=10)
    assert figure.samples == (10.0, 10.0, 30.0)
    assert figure.is_reached
    assert figure.note == "ours 2.000 ms, theirs 30.000 ms"
    more = compare("b", ours=(50.0,), theirs=(10.0,), is_more_better=True)
    assert more.samples == (5.0,)


def test_rounds_that_do_not_pair_are_refused() -> None:
    with pytest.raises(ValueError):
        compare("a", ours=(1.0,), theirs=(1.0, 2.0))


def test_a_percentile_is_one_of_the_samples() -> None:
    samples = [float(number) for number in range(100)]
    assert percentile(samples, 0.99) == 99.0
    assert percentile(samples, 0.5) == 50.0
    assert percentile([3.0], 0.99) == 3.0


def test_warm_up_rounds_are_not_counted() -> None:
    calls: list[int] = []
    assert len(time_each(lambda: calls.append(1), 3, warm_up=2)) == 3
    assert len(calls) == 5
    assert time_once(lambda: None) >= 0


def test_waiting_is_no_work() -> None:
    samples = cpu_each(lambda: time.sleep(0.02), 2)
    assert len(samples) == 2
    assert max(samples) < 15


@pytest.mark.parametrize("aim, word", [(2000.0, "ok"), (1000.0, "MISSED"), (0.0, "")])
def test_the_table_says_what_was_missed(aim: float, word: str) -> None:
    head, line = write_table([Figure(name="x", samples=(1500.0,), aim=aim)]).splitlines()
    assert "1,500.0 ms" in line
    assert ("ok" in line, "MISSED" in line) == (word == "ok", word == "MISSED")
    assert head.startswith("what")


def test_the_same_table_for_a_page() -> None:
    head, rule, line = write_markdown([Figure(name="x", samples=(16.0,), aim=9.0)]).splitlines()
    assert head.count("|") == rule.count("|") == line.count("|") == 7
    assert "| 16.0 ms | 16.0 ms | ≤ 9.00 ms | MISSED | n=1 |" in line


def test_the_table_says_which_way_an_aim_points() -> None:
    figure = Figure(name="x", samples=(16.0,), aim=15.0, is_floor=True, unit="x")
    assert "≥ 15.0 x" in write_table([figure])
    assert "0.129 ms" in write_table([Figure(name="x", samples=(0.129,))])
