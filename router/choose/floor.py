"""How little may a candidate get, where an operator wants to judge other policies by what was logged?"""

from dataclasses import replace

from router.choose.choice import Choice
from router.values import FloatArray

#: All floors together take at most this share, however many candidates there are: learning keeps the rest.
MOST_EXPLORED = 0.5


def with_floor(choice: Choice, floor: float) -> Choice:
    """A choice in which every candidate has at least `floor`; the same one for 0.

    Parameters:  floor — in [0, 1); with more than `MOST_EXPLORED` / floor candidates each has `MOST_EXPLORED` of an
                 equal share instead, so that the mixture is one whatever constraints leave.
    """
    if floor <= 0.0:
        return choice
    held = min(floor, MOST_EXPLORED / len(choice.propensities))
    return replace(
        choice, propensities=raised(choice.propensities, held), numbers={**choice.numbers, "exploration_floor": held}
    )


def raised(propensities: FloatArray, floor: float) -> FloatArray:
    """(1 − K·floor)·π + floor: K·floor of the requests go to all K candidates alike, the rest as π has it.

    It is the price of support: off-policy estimates divide by propensities, and π alone may be nearly 0.
    """
    result: FloatArray = (1.0 - len(propensities) * floor) * propensities + floor
    return result
