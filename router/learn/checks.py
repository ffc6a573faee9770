"""What is a check worth? How often an answer of each score is right, from all scores and from audited ones."""

from dataclasses import dataclass

import numpy as np
from scipy.special import expit, gammaincinv, ndtri

from router.values import SCORE_BINS, FloatArray, IntArray

#: Uniforms that one draw of a check's worth takes.
CHECK_UNIFORMS = SCORE_BINS + 3
#: Answers with one and the same score after which the check is said to tell nothing apart: where one in ten differed,
#: as many would agree once in 1,000 checks.
CONSTANT_AFTER = 66
_STEPS = 100
#: Longest step of the fit, in logits: few audits on one side would overshoot.
_LONGEST = 2.0
_DONE = 1e-12
#: What is believed of the logit before any audit: its level, its rise over the scores, its jump at a score of 1.
_PRIOR_SD = np.array([1.5, 1.5, 1.5])


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """The scores that a check gave the answers of one model; arrays of shape (SCORE_BINS,)."""

    #: All of them, whoever judged the answer.
    scored: IntArray
    #: Of those, the ones that a judge or a human found right, and wrong.
    right: IntArray
    wrong: IntArray

    @property
    def is_constant(self) -> bool:
        """Whether the check always passes or always fails: it gave every answer the same score."""
        return bool(self.scored.sum() >= CONSTANT_AFTER and (self.scored > 0).sum() == 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """Posterior draws of what accepting from a score on would do; arrays of shape (n_draws, SCORE_BINS + 1).

    Column k accepts what scores at least k/20; column 0 accepts all, the last one nothing.
    """

    #: Share of all answers that is accepted.
    accepted: FloatArray
    #: Share of all answers that is accepted and right.
    accepted_right: FloatArray

    @property
    def success(self) -> FloatArray:
        """Success rate of the model by what audits say, shape (n_draws,)."""
        success: FloatArray = self.accepted_right[:, 0]
        return success

    @property
    def sensitivity(self) -> FloatArray:
        """P(accepted | right)."""
        share: FloatArray = self.accepted_right / self.success[:, None]
        return share

    @property
    def specificity(self) -> FloatArray:
        """P(rejected | wrong)."""
        share: FloatArray = 1.0 - (self.accepted - self.accepted_right) / (1.0 - self.success)[:, None]
        return share


def worth(scores: Scores, uniforms: FloatArray) -> Worth:
    """What a check is worth, as draws from the posterior.

    Each score is a stratum: audits need to be drawn blindly among answers of about one score only, at any rate, and
    count unweighted. The shares of the scores have a Dirichlet posterior (1 pseudo-answer in all); the rate of right
    answers given the score a logistic one with a jump at 1, normally approximated at its mode.
    Parameters:  uniforms — in (0, 1), shape (CHECK_UNIFORMS, n_draws).
    """
    gammas = gammaincinv((scores.scored + 1.0 / SCORE_BINS)[:, None], uniforms[:SCORE_BINS])
    shares = (gammas / gammas.sum(axis=0)).T
    rates = expit(_logits(scores, ndtri(uniforms[SCORE_BINS:])))
    return Worth(accepted=_from_above(shares), accepted_right=_from_above(shares * rates))


def _logits(scores: Scores, normals: FloatArray) -> FloatArray:
    """Draws of the logit of the rate of right answers at each score, shape (n_draws, SCORE_BINS)."""
    centre = np.minimum((np.arange(SCORE_BINS) + 0.5) / (SCORE_BINS - 1), 1.0)
    features = np.column_stack([np.ones(SCORE_BINS), 4.0 * centre - 2.0, np.arange(SCORE_BINS) == SCORE_BINS - 1])
    mode, precision = _fit(features, scores)
    # L Lᵀ = precision, so that L⁻ᵀ z has the inverse of it as its covariance.
    spread = np.linalg.solve(np.linalg.cholesky(precision).T, normals)
    logits: FloatArray = (features @ (mode[:, None] + spread)).T
    return logits


def _fit(features: FloatArray, scores: Scores) -> tuple[FloatArray, FloatArray]:
    """The mode of a logistic regression with a normal prior, and the precision there, by Newton's method."""
    audited = (scores.right + scores.wrong).astype(np.float64)
    prior = np.diag(_PRIOR_SD**-2.0)
    mode = np.zeros(features.shape[1])
    for _ in range(_STEPS):
        rates = expit(features @ mode)
        slope = features.T @ (scores.right - audited * rates) - prior @ mode
        precision = (features.T * (audited * rates * (1.0 - rates))) @ features + prior
        step = np.linalg.solve(precision, slope)
        length = float(np.sqrt(step @ step))
        mode = mode + step * min(1.0, _LONGEST / max(length, _DONE))
        if length < _DONE:
            break
    rates = expit(features @ mode)
    return mode, (features.T * (audited * rates * (1.0 - rates))) @ features + prior


def _from_above(shares: FloatArray) -> FloatArray:
    """What lies at or above each bin, and 0 above all; shape (n_draws, SCORE_BINS + 1)."""
    sums = np.cumsum(shares[:, ::-1], axis=1)[:, ::-1]
    return np.concatenate([sums, np.zeros((len(shares), 1))], axis=1)
