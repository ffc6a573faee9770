"""Which model is the cheapest that clears the target, given how unsure we are? Exact probabilities."""

from dataclasses import replace
from typing import Any

import numpy as np

from router.choose.choice import Choice, ChooseSettings, one_hot
from router.choose.draws import latency_draws, posterior_draws
from router.choose.promise import kept, promise
from router.choose.situation import Situation
from router.learn.beliefs import Beliefs, log_p_below, p_at_least
from router.values import FloatArray, IntArray, Target

_FALLBACK_WORTH_COMPUTING = 1e-9
_NO_INFORMATION = 1e-14
#: Below an absolute target, a success is worth this much more against cost: the target asked for it.
_WORTH_BELOW = 2.0


class Adaptive:
    """Optimistic Thompson sampling for an absolute target, information-directed sampling for a relative one."""

    def choose(self, situation: Situation) -> Choice:
        """The choice among candidates; its propensities sum to 1 and are exact given the seeded draws."""
        beliefs, target, settings = situation.beliefs, situation.target, situation.settings
        drawn: FloatArray | None = None
        if target.of_best is not None:
            drawn = posterior_draws(beliefs, situation.seed, settings.n_draws)
        on_trial = beliefs.n_since < settings.trial_outcomes
        everyone = np.arange(len(beliefs.models))
        whole = _among(everyone, situation, drawn)
        parts = {"all": whole}
        trusted = everyone[~on_trial]
        if len(trusted) and float(_propensities(whole)[on_trial].sum()) > settings.trial_share:
            parts["trusted"] = _among(trusted, situation, drawn)
        numbers: dict[str, Any] = {
            **situation.numbers("adaptive"),
            "success_worth": settings.success_worth,
            "thompson_share": settings.thompson_share,
            "parts": parts,
        }
        # Under a limit of latency the bar is set by those in time, draw by draw; what is owed to it nobody can tell.
        if drawn is not None and settings.keep_promise and situation.in_time is None:
            numbers["promise"] = _promise(situation, drawn)
        return Choice(
            propensities=self.replay(numbers),
            p_clears=p_clears(beliefs, target, drawn),
            on_trial=on_trial,
            fallback_mass=float(whole.get("fallback_mass", 0.0)),
            numbers=numbers,
        )

    def replay(self, numbers: dict[str, Any]) -> FloatArray:
        """The propensities, from the numbers of a choice alone."""
        free = self._free(numbers)
        if "promise" not in numbers:
            return free
        return kept(numbers["promise"], free, np.array(numbers["parts"]["all"]["thompson"]))

    def _free(self, numbers: dict[str, Any]) -> FloatArray:
        """The propensities where no promise asks for anything.

        Models on trial get at most `trial_share` together; the rest goes to the choice among the others.
        """
        parts = numbers["parts"]
        propensities = _propensities(parts["all"])
        if "trusted" not in parts:
            return propensities
        on_trial = np.array(numbers["n_since"]) < numbers["trial_outcomes"]
        share = numbers["trial_share"]
        mass = float(propensities[on_trial].sum())
        result = np.zeros(len(numbers["models"]))
        result[on_trial] = propensities[on_trial] * (share / mass)
        result[~on_trial] = (1.0 - share) * _propensities(parts["trusted"])
        return result


def _promise(situation: Situation, drawn: FloatArray) -> dict[str, Any]:
    """The numbers of the promise that a relative target is."""
    beliefs, target = situation.beliefs, situation.target
    order = price_order(beliefs, situation.cost_usd)
    found = promise(situation, order, lambda places: p_clears(beliefs, target, drawn[places]))
    return {**found, "share": situation.settings.thompson_share}


def _among(rows: IntArray, situation: Situation, drawn: FloatArray | None) -> dict[str, Any]:
    """The numbers that one walk or one information-directed choice among some of the candidates is computed from."""
    beliefs, cost_usd, target = situation.beliefs.of(rows.tolist()), situation.cost_usd[rows], situation.target
    order = price_order(beliefs, cost_usd)
    scaled = scaled_prices(cost_usd)
    if drawn is None:
        min_success = float(target.min_success or 0.0)
        part = _walk_numbers(beliefs, order, scaled, min_success, situation, rows)
    else:
        part = _directed_numbers(drawn[rows], order, scaled, target, situation.settings, _late(situation, rows))
    return {"rows": rows.tolist(), "order": order.tolist(), **part}


def _propensities(part: dict[str, Any]) -> FloatArray:
    """Propensities of one part, from its numbers."""
    return _walk(part) if part["rule"] == "optimistic" else _directed(part, np.array(part["order"]))


def price_order(beliefs: Beliefs, cost_usd: FloatArray) -> IntArray:
    """Candidates from cheap to dear; ties: the better first, then by name; unknown costs last."""
    names = np.argsort(np.argsort(np.array(beliefs.models)))
    return np.lexsort((names, -beliefs.mean, np.where(np.isnan(cost_usd), np.inf, cost_usd)))


def scaled_prices(cost_usd: FloatArray) -> FloatArray:
    """Costs as shares of the range between the cheapest and the dearest; 0 where all are equal; unknown ones 1."""
    known = cost_usd[~np.isnan(cost_usd)]
    if not len(known):
        return np.zeros(len(cost_usd))
    low, high = float(known.min()), float(known.max())
    if high <= low:
        return np.where(np.isnan(cost_usd), 1.0, 0.0)
    return np.where(np.isnan(cost_usd), 1.0, (cost_usd - low) / (high - low))


def _late(situation: Situation, rows: IntArray) -> FloatArray | None:
    """How far each draw of answering in time falls short, shape (n_models, n_draws); None where no limit is asked."""
    if situation.in_time is None:
        return None
    own = situation.in_time.of(rows)
    models = [situation.beliefs.models[row] for row in rows]
    drawn = latency_draws(own, models, situation.beliefs.t, situation.seed, situation.settings.n_draws)
    late: FloatArray = np.maximum(0.0, own.wanted - drawn)
    return late


def _walk_numbers(
    beliefs: Beliefs,
    order: IntArray,
    scaled: FloatArray,
    min_success: float,
    situation: Situation,
    rows: IntArray,
) -> dict[str, Any]:
    """Numbers of optimistic Thompson sampling for an absolute target.

    An arm is accepted if the best of about log2 t posterior draws clears the target, more draws where more is saved;
    under a limit of latency also the best of as many draws of answering in time. Nothing accepted: the bar is the
    best model, which nobody knows, as under a relative target; so the choice is directed at it.
    Source:  multi-armed bandits with cost subsidy (Sinha, Sankararaman, Kazerouni, Avadhanula 2021, arXiv
             2011.01488); the exponent is ours: one draw refuses a cheap arm near the target half the time.
    """
    mean = beliefs.mean
    good = order[mean[order] >= min_success]
    likely_best = int(order[np.argmax(mean[order])])
    incumbent = int(good[0]) if len(good) else likely_best
    saving = np.maximum(0.0, scaled[incumbent] - scaled)
    draws = 1.0 + (0.5 + 2.0 * saving) * np.log2(beliefs.t)
    log_below = log_p_below(beliefs.alpha, beliefs.beta, min_success)
    part: dict[str, Any] = {"rule": "optimistic", "draws": draws.tolist(), "ln_below": _finite(log_below)}
    if situation.in_time is not None:
        part["ln_late"] = _finite(situation.in_time.of(rows).log_p_below)
    part["fallback_mass"] = float(np.exp(_log_refused(part).sum()))
    if part["fallback_mass"] > _FALLBACK_WORTH_COMPUTING and len(order) > 1:
        drawn = posterior_draws(beliefs, situation.seed, situation.settings.n_draws)
        settings = replace(situation.settings, success_worth=_WORTH_BELOW * situation.settings.success_worth)
        clipped, late = np.minimum(drawn, min_success), _late(situation, rows)
        part["fallback"] = _directed_numbers(clipped, order, scaled, Target(of_best=1.0), settings, late)
    else:
        part["fallback"] = {"rule": "best mean", "place": likely_best}
    return part


def _finite(logarithms: FloatArray) -> list[float]:
    """Logarithms as JSON holds them: minus infinity as a very small number."""
    return [max(float(value), -1e300) for value in logarithms]


def _log_refused(part: dict[str, Any]) -> FloatArray:
    """Logarithm of the probability that each arm is refused: for its quality or, under a limit, for its latency."""
    draws = np.array(part["draws"])
    log_refused: FloatArray = draws * np.array(part["ln_below"])
    if "ln_late" in part:
        accepted = np.expm1(log_refused) * np.expm1(draws * np.array(part["ln_late"]))
        with np.errstate(divide="ignore"):
            log_refused = np.maximum(np.log1p(-accepted), -1e300)
    return log_refused


def _walk(part: dict[str, Any]) -> FloatArray:
    """Walks the arms from cheap to dear: each is accepted with its probability; nothing accepted, the fallback."""
    order = np.array(part["order"])
    log_refused = _log_refused(part)[order]
    log_reached = np.concatenate([[0.0], np.cumsum(log_refused)])
    walked = np.exp(log_reached[:-1]) * -np.expm1(log_refused)
    result: FloatArray = np.exp(log_reached[-1]) * _fallback(part, order)
    result[order] += walked
    return result


def _fallback(part: dict[str, Any], order: IntArray) -> FloatArray:
    """What is played where nothing was accepted."""
    fallback = part["fallback"]
    if isinstance(fallback, list):  # the log of versions that drew the likely best holds its propensities
        return np.array(fallback)
    if fallback["rule"] == "best mean":
        return one_hot(len(order), fallback["place"])
    return _directed(fallback, order)


def _directed_numbers(
    drawn: FloatArray,
    order: IntArray,
    scaled: FloatArray,
    target: Target,
    settings: ChooseSettings,
    late: FloatArray | None = None,
) -> dict[str, Any]:
    """Numbers of information-directed sampling for a relative target, on the cost-subsidy regret.

    Parameters:  drawn — joint posterior draws, shape (n_models, n_draws).
                 late — how far each draw falls short of answering in time: such an arm is no right one in that draw,
                 and what it falls short by is lost; None where no limit is asked.
    Returns:     per arm the expected loss D, the information gain g about which arm is right, and the Thompson share q.
    Source:      Russo, Van Roy 2014 (arXiv 1403.5556); the regret of Juneja, Joe-Wong, Yagan 2025 (arXiv 2501.10290).
    """
    # All in price order: ties go to the cheaper, and no bit depends on the order of the candidates.
    drawn, scaled = drawn[order], scaled[order]
    timely = np.ones(drawn.shape, dtype=np.bool_) if late is None else late[order] == 0.0
    # Where no arm is in time, all of them are looked at.
    compared = np.where(timely | ~timely.any(axis=0), drawn, -1.0)
    bar = bars(compared, target)
    reaching = compared >= bar
    right = np.where(reaching.any(axis=0), np.argmax(reaching, axis=0), np.argmax(compared, axis=0))
    loss = np.maximum(0.0, scaled[:, None] - scaled[right]) + settings.success_worth * np.maximum(0.0, bar - drawn)
    if late is not None:
        loss = loss + late[order]
    n_models, n_draws = drawn.shape
    is_right = (right[None, :] == np.arange(n_models)[:, None]).astype(np.float64)
    counts = is_right.sum(axis=1)
    share = counts / n_draws
    mean = drawn.mean(axis=1)
    given = (drawn @ is_right.T) / np.maximum(counts, 1.0)
    gain = (share[None, :] * _divergence(given, mean[:, None])).sum(axis=1)
    return {
        "rule": "information-directed",
        "thompson_share": settings.thompson_share,
        "loss": _in_place(loss.mean(axis=1), order).tolist(),
        "gain": _in_place(gain, order).tolist(),
        "thompson": _in_place(share, order).tolist(),
    }


def bars(drawn: FloatArray, target: Target) -> FloatArray:
    """What good enough is in each draw, shape (n_draws,)."""
    bar = np.zeros(drawn.shape[1]) if target.of_best is None else target.of_best * drawn.max(axis=0)
    return bar if target.min_success is None else np.maximum(bar, target.min_success)


def _directed(part: dict[str, Any], order: IntArray) -> FloatArray:
    """The information-directed choice, with a share of plain Thompson sampling that keeps every belief alive."""
    share = part["thompson_share"]
    directed = least_information_ratio(np.array(part["loss"])[order], np.array(part["gain"])[order])
    result: FloatArray = (1.0 - share) * _in_place(directed, order) + share * np.array(part["thompson"])
    return result


def _in_place(ordered: FloatArray, order: IntArray) -> FloatArray:
    """Numbers in price order, put back where their candidates stand."""
    result = np.empty_like(ordered)
    result[order] = ordered
    return result


def least_information_ratio(loss: FloatArray, gain: FloatArray) -> FloatArray:
    """The distribution π that minimises (π·loss)² / (π·gain); an optimum has at most two arms.

    Parameters:  loss, gain — per arm, ≥ 0; of equally good arms the first is taken.
    Source:      Russo, Van Roy 2014, proposition 6; stationary point of each pair in closed form.
    """
    n_models = len(loss)
    if float(gain.max()) < _NO_INFORMATION or float(loss.min()) <= 0.0:
        return one_hot(n_models, int(np.argmin(loss)))
    first, second = np.meshgrid(np.arange(n_models), np.arange(n_models), indexing="ij")
    with np.errstate(divide="ignore", invalid="ignore"):
        stationary = loss[second] / (loss[first] - loss[second]) - 2.0 * gain[second] / (gain[first] - gain[second])
    stationary = np.clip(np.nan_to_num(stationary, nan=0.0, posinf=1.0, neginf=0.0), 0.0, 1.0)
    weight = np.stack([np.ones_like(stationary), stationary])
    expected = weight * loss[first] + (1.0 - weight) * loss[second]
    informed = weight * gain[first] + (1.0 - weight) * gain[second]
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(informed > 0.0, expected**2 / informed, np.inf)
    best = np.unravel_index(int(np.argmin(ratio)), ratio.shape)
    kind, x, y = (int(place) for place in best)
    result = np.zeros(n_models)
    result[x] += weight[kind, x, y]
    result[y] += 1.0 - weight[kind, x, y]
    return result


def _divergence(x: FloatArray, y: FloatArray) -> FloatArray:
    """Kullback-Leibler divergence of two Bernoulli rates, clipped away from 0 and 1."""
    x, y = np.clip(x, 1e-9, 1.0 - 1e-9), np.clip(y, 1e-9, 1.0 - 1e-9)
    result: FloatArray = x * np.log(x / y) + (1.0 - x) * np.log((1.0 - x) / (1.0 - y))
    return result


def p_clears(beliefs: Beliefs, target: Target, drawn: FloatArray | None) -> FloatArray:
    """Probability that each success rate reaches the bar: exact for an absolute target, else a share of draws."""
    if drawn is None:
        return p_at_least(beliefs.alpha, beliefs.beta, float(target.min_success or 0.0))
    share: FloatArray = np.mean(drawn >= bars(drawn, target), axis=1, dtype=np.float64)
    return share
