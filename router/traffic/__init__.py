"""How does everybody fare at this moment? Endpoints and budgets, by this replica's clock."""

from router.traffic.budgets import UNLIMITED, BudgetState
from router.traffic.live import Faring, Traffic
from router.traffic.standing import ALL_WELL, Standing, State

__all__ = ["ALL_WELL", "UNLIMITED", "BudgetState", "Faring", "Standing", "State", "Traffic"]
