from wallet.session.watching import Unwatched


def test_nobody_watching_stops_nothing() -> None:
    watch = Unwatched()
    for step in range(3):
        watch.step(step, 3)
