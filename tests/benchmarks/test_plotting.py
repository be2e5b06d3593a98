from xml.etree import ElementTree

import pytest

from tests.benchmarks.plotting import Plot, draw_plot, steps_to
from tests.benchmarks.scaling import Point, award, best, fit

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(
    "most, steps", [(9.0, [0, 2, 4, 6, 8, 10]), (8007.0, [0, 2000, 4000, 6000, 8000, 10000])]
)
def test_steps_are_round_and_reach_the_most(most: float, steps: list[float]) -> None:
    assert steps_to(most) == steps


def test_a_plot_draws_every_point_and_line() -> None:
    points = {"a < b": [(0.0, 0.0), (10.0, 5.0)], "c": [(0.0, 1.0), (10.0, 2.0)]}
    plot = Plot(
        title="T",
        across="quads",
        up="ms",
        points=points,
        lines={"a < b": (0.0, 0.5), "c": (1.0, 0.1)},
    )
    root = ElementTree.fromstring(draw_plot(plot))
    # One mark more than points in each series: the legend's.
    assert len(root.findall(f"{SVG}circle")) == 3
    assert len(root.findall(f"{SVG}rect")) == 3 + 1
    words = [text.text for text in root.findall(f"{SVG}text")]
    assert "a < b: 500.00 µs a quad" in words


def test_a_straight_line_is_found() -> None:
    line = fit([1.0, 2.0, 3.0], [3.0, 5.0, 7.0])
    assert (round(line.intercept, 6), round(line.slope, 6), round(line.fit, 6)) == (1.0, 2.0, 1.0)
    assert fit([1.0, 2.0, 3.0], [1.0, 4.0, 1.0]).fit < 0.1
    assert fit([4.0], [8.0]).slope == 2.0


def test_the_fastest_round_counts() -> None:
    point = Point(subjects=1, quads=2, document=(3.0, 1.0), nquads=(4.0,))
    assert best(point, "document") == 1.0


def test_a_class_has_as_many_subjects_as_asked() -> None:
    people = award(7)["credentialSubject"]
    assert isinstance(people, list) and len(people) == 7
