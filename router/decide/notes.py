"""What has an answer to say beyond its numbers?"""

from router.answers import EvidenceShown, LadderShown
from router.catalogue import Task
from router.decide.choosing import Chosen
from router.traffic import BudgetState
from router.values import Note

#: Why static tiers let go before their count.
_LET_GO_EARLY = {
    "fails": "their model fails the target, with a certificate",
    "misses": "their model likely misses the target, and dearer ones are to be looked at",
}


def standing_notes(chosen: Chosen, evidence: EvidenceShown, *, no_ladder: str | None, clears: bool) -> tuple[Note, ...]:
    """What all answers of a choice say.

    Parameters:  no_ladder — why there is none, where one was asked for.
                 clears — whether any candidate does, or none needs to.
    """
    too_slow, let_go = chosen.too_slow, chosen.phase.let_go if chosen.strategy == "adaptive" else None
    notes = []
    if chosen.served.is_least_bad:
        text = "No model has a usable endpoint now: the least bad is recommended."
        notes.append(Note(code="no-usable-endpoint", text=text))
    if no_ladder is not None:
        notes.append(Note(code="no-ladder", text=f"There is no ladder: {no_ladder}."))
    if too_slow is not None:
        text = f"`{too_slow}`, which the static tier names, is likely too slow for `max_latency_ms`."
        notes.append(Note(code="too-slow-for-limit", text=text))
    if let_go in _LET_GO_EARLY and evidence.outcomes < evidence.needed:
        text = f"Static tiers let go after {evidence.outcomes} of {evidence.needed} outcomes: {_LET_GO_EARLY[let_go]}."
        notes.append(Note(code="static-let-go-early", text=text))
    if not clears:
        text = "No model's success rate clears the target so far; the likely best one is recommended."
        notes.append(Note(code="no-model-clears", text=text))
    if (floor := chosen.choice.numbers.get("exploration_floor")) is not None:
        text = f"Every candidate gets at least {floor:.1%} of the requests, whatever is believed of it."
        notes.append(Note(code="exploration-floor", text=text))
    return tuple(notes)


def savings_note(ladder: LadderShown | None) -> tuple[Note, ...]:
    """What a ladder would save, where one would."""
    if ladder is None or ladder.cost_usd is None or not ladder.single_cost_usd:
        return ()
    names = " → ".join(step.model for step in ladder.steps)
    saved = 1.0 - ladder.cost_usd / ladder.single_cost_usd
    text = (
        f"A ladder {names} is expected to cost ${ladder.cost_usd:.6f}, and `{ladder.single_model}` alone "
        f"${ladder.single_cost_usd:.6f}: {saved:.0%} saved. Ask with `ladder=true`."
    )
    return (Note(code="ladder-would-save", text=text),)


def hurry_note(expected_usd: float, unhurried_usd: float | None) -> tuple[Note, ...]:
    """What a limit of latency costs; nothing where none was asked."""
    if unhurried_usd is None:
        return ()
    extra_usd = expected_usd - unhurried_usd
    said = f"costs ${extra_usd:.6f} a call more" if extra_usd > 0.0 else "costs nothing more"
    text = f"Keeping `max_latency_ms` {said} than a request without it: ${expected_usd:.6f} expected."
    return (Note(code="cost-of-speed", text=text),)


def resting_notes(chosen: Chosen, cost_usd: float | None) -> tuple[Note, ...]:
    """Models that would be cheaper than this, and have no usable endpoint."""
    served, models = chosen.served, chosen.terms.catalogue.model_names
    return tuple(
        Note(
            code="cheaper-model-unserved",
            text=f"`{models[place]}` would be cheaper and is left out: {served.reasons[place]}.",
        )
        for place in served.resting
        if cost_usd is None or served.costs.usd[place] < cost_usd
    )


def budget_note(task: Task, budget: BudgetState) -> Note:
    """That a budget has its say."""
    limit = None if task.budget is None else task.budget.usd_per_day
    settled = "the cheapest model known to clear the target is recommended, and nothing is tried out"
    if limit is None:
        text = f"Today's exploration budget of `{task.budget_path}` is spent: {settled}."
        return Note(code="exploration-spent", text=text)
    spent = f"${budget.spent_usd:.6g} of today's ${limit:g} for `{task.budget_path}` are spent"
    return Note(code="budget-spent" if budget.is_spent else "budget-nearly-spent", text=f"{spent}: {settled}.")
