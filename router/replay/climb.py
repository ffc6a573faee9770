"""What does the real service decide where answers can be checked, and what comes of following its ladders?

Scores are simulated from the recorded outcomes. A caller relies on the check as a ladder tells him to, reports what it
found, calls what comes next, and has verified what he is asked to, which tells the recorded truth.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from router.answers import Checks, Request
from router.catalogue import Policy
from router.errors import RouterError
from router.observe.reports import Report, Verdict
from router.replay.checks import Law
from router.replay.play import served
from router.replay.table import OutcomeTable
from router.service import Service
from router.values import BoolArray, FloatArray, IntArray, Target

_CHECK = "simulated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checking:
    """How answers can be checked."""

    #: As it was asked for.
    name: str
    law: Law
    cost_usd: float
    #: Share of single answers that are scored, too; the dearest model's never.
    scored: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ascent:
    """One replay with ladders: arrays over its prompts in the order they were played, each of shape (n_prompts,)."""

    seed: int
    task_type: IntArray
    success: BoolArray
    #: Of all calls and checks of a prompt; audits are counted, and have no price here.
    cost_usd: FloatArray
    is_ladder: BoolArray
    n_audits: int
    #: What was known of the checks of each task type at the end, in the table's order.
    ends: tuple[Checks, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    """A prompt that waits for the call of one step."""

    prompt: int
    decision: str
    model: int
    #: None: the answer is taken as it is.
    threshold: float | None
    is_scored: bool


async def ascend(
    table: OutcomeTable,
    checking: Checking,
    *,
    seed: int,
    target: Target,
    url: str,
    policy: Policy | None = None,
    decision_log: float = 0.0,
    on_progress: Callable[[int], None] | None = None,
) -> Ascent:
    """One replay of a table with `strategy=cascade`; every wave ends with a reading of what all checks found.

    The seed orders the prompts and draws the service's uniforms and the scores; which answers are verified the service
    draws by a secret of its own.
    Parameters:  as for `router.replay.play.play`.   on_progress — told the prompts of each wave.
    """
    generator = np.random.default_rng((seed, 3))
    # By prompt, so that a score does not depend on what is called.
    score = checking.law.scores(generator, table.success)
    is_scored = generator.random(table.n_prompts) < checking.scored
    ascent = _Ascending(table, checking, score)
    order: list[int] = []
    async with served(table, seed=seed, target=target, url=url, policy=policy, decision_log=decision_log) as (
        service,
        schedule,
    ):
        for prompts in schedule:
            waiting = [ascent.asked(service, prompt, scored=bool(is_scored[prompt])) for prompt in prompts.tolist()]
            done = [one.prompt for one in waiting]
            while waiting:
                waiting = await ascent.climb(service, waiting)
            await service.learn()
            order += done
            if on_progress is not None:
                on_progress(len(done))
        ends = [(await service.task_type(path))["checks"] for path in table.task_types]
    places = np.array(order, dtype=np.int64)
    return Ascent(
        seed=seed,
        task_type=table.task_type[places],
        success=ascent.success[places],
        cost_usd=ascent.cost_usd[places],
        is_ladder=ascent.is_ladder[places],
        n_audits=ascent.n_audits,
        ends=tuple(ends),
    )


class _Ascending:
    """What became of the prompts so far, by place in the table."""

    def __init__(
        self,
        table: OutcomeTable,
        checking: Checking,
        score: FloatArray,
    ) -> None:
        self._table = table
        self._checking = checking
        self._score = score
        self.cost_usd = np.zeros(table.n_prompts)
        self.success = np.zeros(table.n_prompts, dtype=np.bool_)
        self.is_ladder = np.zeros(table.n_prompts, dtype=np.bool_)
        self.n_audits = 0

    def asked(self, service: Service, prompt: int, *, scored: bool) -> _Open:
        """The first call of a prompt."""
        decision = service.decide(
            Request(task_type=self._table.task_types[self._table.task_type[prompt]], strategy="cascade")
        )
        model = self._table.models.index(decision.model)
        ladder = decision.ladder
        self.is_ladder[prompt] = ladder is not None
        return _Open(
            prompt=prompt,
            decision=decision.decision or "",
            model=model,
            threshold=None if ladder is None else ladder.steps[0].threshold,
            is_scored=ladder is not None or (scored and model < len(self._table.models) - 1),
        )

    async def climb(self, service: Service, waiting: Sequence[_Open]) -> list[_Open]:
        """Makes and reports the calls that wait, has verified what is asked for, and says what is to be called next."""
        results = await service.observe([self._reported(one) for one in waiting])
        ahead = []
        for one, result in zip(waiting, results, strict=True):
            if isinstance(result, RouterError):
                raise result
            is_right = bool(self._table.success[one.prompt, one.model])
            if result.audit:
                self.n_audits += 1
                await service.correct(
                    UUID(result.id), Verdict(source="judge", status="success" if is_right else "failure")
                )
            # Where every later model left, the last answer stands.
            self.success[one.prompt] = is_right
            if result.next is not None:
                ahead.append(
                    _Open(
                        prompt=one.prompt,
                        decision=result.next.decision,
                        model=self._table.models.index(result.next.model),
                        threshold=result.next.threshold,
                        is_scored=result.next.threshold is not None,
                    )
                )
        return ahead

    def _reported(self, one: _Open) -> Report:
        """The report of a call: what the check found where it decides, else the truth."""
        self.cost_usd[one.prompt] += self._table.cost_usd[one.prompt, one.model]
        is_right = bool(self._table.success[one.prompt, one.model])
        score = float(self._score[one.prompt, one.model])
        decides = one.threshold is not None
        verdict = score >= one.threshold if one.threshold is not None else is_right
        if one.is_scored:
            self.cost_usd[one.prompt] += self._checking.cost_usd
        return Report(
            decision=one.decision,
            status="success" if verdict else "failure",
            source="check" if decides else "caller",
            check=_CHECK if one.is_scored else None,
            score=score if one.is_scored else None,
            check_cost_usd=self._checking.cost_usd if one.is_scored else None,
        )
