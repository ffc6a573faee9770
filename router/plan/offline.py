"""What would a router plan that knows nothing but a file?"""

import msgspec

from router.catalogue import built_in
from router.decide.decider import Decider
from router.errors import MissingField
from router.learn.snapshot import Snapshot
from router.plan.answer import Plan
from router.plan.ask import Asking
from router.plan.dag import Dag
from router.plan.file import DagFile
from router.plan.planner import planned
from router.plan.training import trained
from router.signing import Signer


def plan_alone(file: DagFile, dag: Dag, *, outcomes: int = 0, seed: int | None = None) -> Plan:
    """A plan from the file's own catalogue, else the built-in one.

    Parameters:  dag — of the file, perhaps with other limits.
                 outcomes — simulated for each task type and model at the rates that the file states; 0: none.
                 seed — of these outcomes; None: exactly what the rates say.
    Raises:      MissingField — the file states no rates.   NodeRefused, PlanInfeasible.
    """
    if outcomes and file.simulated is None:
        raise MissingField(field="simulated", hint="State `success_rates` in the file for `--trained` to simulate.")
    snapshot = trained(file.simulated, outcomes, seed) if file.simulated is not None else Snapshot()
    catalogue = file.catalogue or built_in()
    decider = Decider(catalogue, 1, Signer({0: b""}))
    asked = list(Asking(decider, catalogue, snapshot).all_of(dag))
    return msgspec.structs.replace(planned(dag, asked), catalogue_version=0)
