import gc

from briefings.collecting import uncollected


def test_circles_are_looked_for_again_once_the_last_one_has_left() -> None:
    with uncollected:
        with uncollected:
            assert not gc.isenabled()

        assert not gc.isenabled()

    assert gc.isenabled()


def test_who_had_switched_it_off_finds_it_off() -> None:
    gc.disable()
    try:
        with uncollected:
            pass

        assert not gc.isenabled()
    finally:
        gc.enable()
