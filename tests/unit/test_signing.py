"""A decision comes back as it went out, or not at all."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from router.errors import ForgedDecision, ForgedLink
from router.signing import Claims, LinkClaims, Signer

CLAIMS = Claims(
    id=UUID("01a20df9-fa8f-7cb6-b8bd-f780e4807311"),
    task_type="classify",
    model="claude-haiku-4-5",
    endpoint="bedrock/us-east-1",
    propensity=0.934,
    strategy="adaptive",
    step=0,
    catalogue_version=3,
    owner="local",
)
SIGNER = Signer({1: bytes(range(32))})


def test_what_was_signed_is_read_back_to_the_last_bit():
    assert SIGNER.verify(SIGNER.sign(CLAIMS)) == CLAIMS


def test_a_decision_signed_with_an_older_key_still_holds():
    older = SIGNER.sign(CLAIMS)
    assert Signer({1: bytes(range(32)), 2: bytes(32)}).verify(older) == CLAIMS


def test_another_router_refuses_it():
    with pytest.raises(ForgedDecision):
        Signer({1: bytes(32)}).verify(SIGNER.sign(CLAIMS))


@given(st.integers(0, 10_000), st.sampled_from("ABCxyz019-_=+/ \n"))
def test_any_other_spelling_is_refused(place, letter):
    signed = SIGNER.sign(CLAIMS)
    place %= len(signed)
    changed = signed[:place] + letter + signed[place + 1 :]
    if changed == signed:
        return
    with pytest.raises(ForgedDecision):
        SIGNER.verify(changed)


def test_every_respelling_of_the_last_character_is_refused():
    signed = SIGNER.sign(CLAIMS)
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    for letter in set(alphabet) - {signed[-1]}:
        with pytest.raises(ForgedDecision):
            SIGNER.verify(signed[:-1] + letter)


@pytest.mark.parametrize("cut", [0, 1, 10, 100])
def test_a_truncated_decision_is_refused(cut):
    with pytest.raises(ForgedDecision):
        SIGNER.verify(SIGNER.sign(CLAIMS)[:cut])


@given(st.text(max_size=2_000))
def test_no_text_crashes_the_reader(text):
    with pytest.raises(ForgedDecision):
        SIGNER.verify(text)


def test_what_is_signed_for_one_purpose_is_worth_nothing_for_another():
    link = LinkClaims(decision=CLAIMS, until_s=2_000_000_000)
    assert SIGNER.verify_link(SIGNER.sign_link(link)) == link
    for text, verify, error in [
        (SIGNER.sign(CLAIMS), SIGNER.verify_link, ForgedLink),
        (SIGNER.sign_link(link), SIGNER.verify, ForgedDecision),
        (SIGNER.sign_link(link)[:-1], SIGNER.verify_link, ForgedLink),
        ("", SIGNER.verify_link, ForgedLink),
    ]:
        with pytest.raises(error):
            verify(text)


def test_a_session_always_draws_the_same_number_for_a_task_type():
    drawn = SIGNER.session_uniform("classify", "conversation 7")
    assert drawn == SIGNER.session_uniform("classify", "conversation 7")
    assert drawn != SIGNER.session_uniform("extract", "conversation 7")


def test_session_draws_are_uniform():
    """Mean of 10,000 uniforms: 0.5 ± 5 standard errors of 0.00289; false alarm below 1e-6 (and the key is fixed)."""
    drawn = [SIGNER.session_uniform("classify", str(number)) for number in range(10_000)]
    assert all(0.0 <= u < 1.0 for u in drawn)
    assert abs(sum(drawn) / len(drawn) - 0.5) < 5 * 0.00289
