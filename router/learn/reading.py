"""What does the evidence of a task type say, read under a catalogue?"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from router.catalogue import Catalogue
from router.learn.beliefs import Beliefs, Folded, History, folded, with_prior
from router.learn.counts import Evidence, whole
from router.learn.decay import Drift
from router.learn.evidence import Phase, StaticRule, phase
from router.learn.guardrail import Decided, GuardrailRule, stepped_back
from router.learn.priors import Loan, combined, lent
from router.learn.snapshot import Pooled, Snapshot
from router.learn.trust import Renewal, Trust, counted, renewal_of
from router.values import QUALITY_ONE, DecidedBy, FloatArray, IntArray, Target, bucket_of


def believed(catalogue: Catalogue, snapshot: Snapshot, path: str) -> Beliefs:
    """Beliefs of every catalogued model, in the catalogue's order, then of those that left it."""
    return borrowing(catalogue, read(catalogue, snapshot.evidence(path)), snapshot, path)


def borrowing(catalogue: Catalogue, own: Folded, snapshot: Snapshot, path: str) -> Beliefs:
    """Beliefs from a task type's own outcomes, and from those of its relatives or, by policy, of all others."""
    loans = _loans(catalogue, own, snapshot, path)
    return with_prior(own, combined(loans, len(own.models)), loans)


def read(catalogue: Catalogue, evidence: Evidence) -> Folded:
    """What a task type's own outcomes say; the exploration clock counts models that left the catalogue, too."""
    n, quality = evidence.per_bucket()
    names = catalogue.model_names
    rows = evidence.rows_of(names)
    gone = sorted({*range(len(evidence.models))}.difference(rows.tolist()))
    order = np.array([*rows, *gone], dtype=np.int64)
    history = _trusted(
        catalogue,
        evidence,
        History(
            models=(*names, *(evidence.models[row] for row in gone)),
            n=_in_order(n, order),
            quality=_in_order(quality, order),
            played=n.sum(axis=0),
        ),
    )
    return folded(history, Drift(follow=catalogue.policy.drift, cap=catalogue.policy.evidence_cap))


def phase_of(catalogue: Catalogue, evidence: Evidence, static: str, target: Target, n_dearer: int) -> Phase:
    """Where a task type stands between its static model and learning.

    Parameters:  n_dearer — models that may be chosen and cost more than the static one.
    """
    policy = catalogue.policy
    rule = StaticRule(
        exit=policy.static_exit,
        outcomes=policy.static_outcomes,
        outcomes_most=policy.static_outcomes_most,
        delta=policy.static_delta,
        look_outcomes=policy.look_outcomes if policy.keep_promise else None,
    )
    n, quality = evidence.per_bucket()
    row = int(evidence.rows_of([static])[0])
    renewed = [renewal.bucket for renewal in renewals(evidence) if renewal.model == static]
    since = max([_first_bucket(catalogue, static, evidence), *renewed])
    none = np.zeros(0, dtype=np.int64)
    own_n, own_quality = (n[row, since:], quality[row, since:]) if row >= 0 else (none, none)
    return phase(evidence.judged(), own_n, own_quality / QUALITY_ONE, target, rule, n_dearer)


def has_stepped_back(catalogue: Catalogue, evidence: Evidence, target: Target) -> bool:
    """Whether the guardrail holds learning back: it failed an absolute target that the static tier does not fail."""
    if not catalogue.policy.guardrail or target.min_success is None:
        return False
    learned, static = _decided(evidence, "adaptive"), _decided(evidence, "static")
    n, _ = evidence.per_bucket()
    return stepped_back(learned, static, n.sum(axis=0), target.min_success, GuardrailRule())


def renewals(evidence: Evidence) -> list[Renewal]:
    """Models whose provider put new weights behind the name, and since when."""
    if not evidence.is_detailed:
        return []
    return [renewal for model in evidence.models if (renewal := renewal_of(evidence, model)) is not None]


def _trusted(catalogue: Catalogue, evidence: Evidence, history: History) -> History:
    """The outcomes that still count: of the present weights, since the catalogue's epoch, as far as trusted."""
    policy = catalogue.policy
    trust = Trust(
        sources={str(source): weight for source, weight in policy.source_trust.items()},
        reporters=policy.reporter_trust,
        reporter_share=policy.reporter_share,
    )
    n, quality = history.n, history.quality
    trusted_n = trusted_quality = None
    renewed = {renewal.model: renewal for renewal in renewals(evidence)}
    if renewed or not trust.is_plain:
        found = [counted(evidence, model, renewed.get(model), trust) for model in history.models]
        shape = n.shape
        n = whole(np.rint(np.array([one.n for one in found]).reshape(shape) * QUALITY_ONE).astype(np.int64))
        quality = np.array([one.quality for one in found], dtype=np.int64).reshape(shape)
        if not trust.is_plain:
            trusted_n = np.array([one.trusted_n for one in found]).reshape(shape)
            trusted_quality = np.array([one.trusted_quality for one in found]).reshape(shape)
    epochs = [
        _first_bucket(catalogue, model, evidence) if model in catalogue.by_model else 0 for model in history.models
    ]
    since = np.arange(n.shape[1]) >= np.array(epochs)[:, None]
    return replace(
        history,
        n=n * since,
        quality=quality * since,
        trusted_n=None if trusted_n is None else trusted_n * since,
        trusted_quality=None if trusted_quality is None else trusted_quality * since,
    )


def _loans(catalogue: Catalogue, own: Folded, snapshot: Snapshot, path: str) -> tuple[Loan, ...]:
    """What the task type's prior borrows: from its relatives first, from all others as far as they leave room."""
    policy = catalogue.policy
    relatives = snapshot.relatives(path)
    others = snapshot.others(path) if policy.cross_task_strength else {}
    if not relatives and not others:
        return ()
    own_n, own_successes = own.n_raw, own.quality_raw / QUALITY_ONE
    near = lent("relatives", *_pooled(own.models, relatives), own_n, own_successes, policy.relatives_strength)
    if not policy.cross_task_strength:
        return (near,)
    far = lent("other_tasks", *_pooled(own.models, others), own_n, own_successes, policy.cross_task_strength)
    return near, far.behind(near)


def _pooled(models: Sequence[str], lenders: Pooled) -> tuple[IntArray, FloatArray]:
    """Outcomes and successes of the lenders, each of shape (n_models,)."""
    found = np.array([lenders.get(model, (0, 0)) for model in models], dtype=np.int64).reshape(-1, 2)
    return found[:, 0], found[:, 1] / QUALITY_ONE


def _decided(evidence: Evidence, strategy: DecidedBy) -> Decided:
    """What a strategy decided."""
    n, quality = evidence.decided(strategy)
    return Decided(n=n, successes=quality / QUALITY_ONE)


def _first_bucket(catalogue: Catalogue, model: str, evidence: Evidence) -> int:
    """The bucket from which a model's evidence counts: the first one of its present weights."""
    since = catalogue.by_model[model].evidence_since
    return 0 if since is None else bisect_left(evidence.buckets_s, bucket_of(since.timestamp()))


def _in_order(counted: IntArray, rows: IntArray) -> IntArray:
    """Rows in another order, zero for -1; a copy."""
    result = np.zeros((len(rows), counted.shape[1]), dtype=np.int64)
    result[rows >= 0] = counted[rows[rows >= 0]]
    return result
