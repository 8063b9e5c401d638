from gui.panes.way import LONGEST, Stop, Way


def walked(*stops: Stop) -> Way:
    way = Way()
    for stop in stops:
        way.go(stop)
    return way


def test_back_and_forward_lead_through_the_same_places() -> None:
    way = walked(Stop("desk"), Stop("company", 1), Stop("gate", 2))

    way.step(-1)
    back = way.here
    way.step(+1)

    assert back == Stop("company", 1)
    assert way.here == Stop("gate", 2)


def test_there_is_no_way_beyond_the_ends() -> None:
    way = walked(Stop("desk"), Stop("company"))

    way.step(+1)
    assert (way.here, way.forward) == (Stop("company"), False)
    way.step(-5)
    assert (way.here, way.back) == (Stop("desk"), False)


def test_going_elsewhere_forgets_what_lay_ahead() -> None:
    way = walked(Stop("desk"), Stop("company"), Stop("gate"))

    way.step(-1)
    way.go(Stop("trash"))

    assert not way.forward
    way.step(-1)
    assert way.here == Stop("company")


def test_a_place_taken_instead_is_no_further_step() -> None:
    way = walked(Stop("desk"), Stop("company", 1))

    way.go(Stop("company", 2), instead=True)
    way.step(-1)

    assert way.here == Stop("desk")


def test_staying_is_no_step() -> None:
    way = walked(Stop("desk"), Stop("desk"))

    assert not way.back


def test_a_long_way_forgets_its_beginning() -> None:
    way = walked(*(Stop("company", number) for number in range(LONGEST + 10)))

    way.step(-10 * LONGEST)

    assert way.here == Stop("company", 10)
