"""LiteLLM, the real one with its mock responses, asks a real router and reports to it."""

import asyncio
import time
from importlib import import_module

import pytest

pytestmark = [pytest.mark.needs("litellm"), pytest.mark.filterwarnings("ignore::DeprecationWarning")]

MODELS = ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"]
ASKING = [{"role": "user", "content": "positive or negative?"}]


def eventually(read, count):
    """What was recorded, once there is as much: LiteLLM logs behind the caller's back."""
    deadline = time.monotonic() + 60.0
    while len(found := read()) < count:
        assert time.monotonic() < deadline, found
        time.sleep(0.02)
    return found


def deployed(models, answer="positive"):
    given = {"api_key": "none", "mock_response": answer}
    return [{"model_name": model, "litellm_params": {"model": model, **given}} for model in models]


@pytest.fixture
def litellm():
    """The package, imported when it is there; afterwards it knows no callback any more."""
    package = import_module("litellm")
    yield package
    package.logging_callback_manager._reset_all_callbacks()


@pytest.fixture
def ours():
    """Our side of it, which imports it."""
    return import_module("router.integrations.litellm")


@pytest.fixture
def llm(litellm, ours, client):
    """Makes a `litellm.Router` that asks and reports."""
    made = []

    def make(models=MODELS, *, answer="positive", judge=None, **settings):
        llm = litellm.Router(model_list=deployed(models, answer), **{"num_retries": 0, **settings})
        llm.register_plugin(ours.Asked(client, llm))
        litellm.callbacks = [ours.Reported(client, **({} if judge is None else {"judge": judge}))]
        made.append(llm)
        return llm

    yield make
    for llm in made:
        llm.retire()


def test_a_request_for_work_is_run_by_the_recommended_model_and_reported(llm, outcomes):
    reply = llm().completion(model="router/classify", messages=ASKING)
    assert "claude-haiku-4-5" in reply.model
    [outcome] = eventually(outcomes, 1)
    assert (outcome["model"], outcome["status"], outcome["task_type"]) == ("claude-haiku-4-5", "success", "classify")
    assert outcome["decision_id"] is not None
    assert not outcome["overridden"]
    assert (outcome["input_tokens"], outcome["output_tokens"]) == (10, 20)


def test_the_same_holds_where_it_is_awaited(llm, outcomes):
    asked = llm()

    async def ask():
        await asyncio.gather(*(asked.acompletion(model="router/review/python", messages=ASKING) for _ in range(5)))
        await asyncio.to_thread(eventually, outcomes, 5)

    asyncio.run(ask())
    found = eventually(outcomes, 5)
    assert {outcome["task_type"] for outcome in found} == {"review/python"}
    assert len({outcome["decision_id"] for outcome in found}) == 5


def test_a_judge_says_what_is_good_enough(llm, outcomes):
    judged = iter([False, 0.25, None, True])
    asked = llm(judge=lambda _, __: next(judged))
    for _ in range(4):
        asked.completion(model="router/classify", messages=ASKING)
    found = eventually(outcomes, 3)
    assert sorted((one["status"], one["quality"]) for one in found) == [
        ("failure", 0),
        ("success", 2_500),
        ("success", 10_000),
    ]


def test_a_providers_failure_is_an_error_of_the_attempt(litellm, llm, outcomes):
    with pytest.raises(litellm.RateLimitError):
        llm(answer="litellm.RateLimitError").completion(model="router/classify", messages=ASKING)
    [outcome] = eventually(outcomes, 1)
    assert (outcome["model"], outcome["status"], outcome["error_kind"]) == ("claude-haiku-4-5", "error", "rate_limit")


def test_a_fallback_to_another_model_is_not_reported_as_the_recommended_one(litellm, llm, outcomes):
    asked = llm(["claude-haiku-4-5"], answer="litellm.InternalServerError", fallbacks=[{"router/classify": ["gpt-4o"]}])
    for deployment in deployed(["gpt-4o"]):
        asked.add_deployment(litellm.types.router.Deployment(**deployment))
    reply = asked.completion(model="router/classify", messages=ASKING)
    assert "gpt-4o" in reply.model
    [outcome] = eventually(outcomes, 1)
    assert (outcome["model"], outcome["status"], outcome["error_kind"]) == ("claude-haiku-4-5", "error", "server")


def test_a_model_that_is_not_deployed_is_passed_over(llm, outcomes):
    llm(["gpt-4o-mini"]).completion(model="router/classify", messages=ASKING)
    [outcome] = eventually(outcomes, 1)
    assert outcome["model"] == "gpt-4o-mini"
    assert not outcome["overridden"]


def test_requests_for_a_model_of_their_own_are_left_alone(llm, outcomes):
    asked = llm()
    asked.completion(model="gpt-4o", messages=ASKING)
    asked.completion(model="router/classify", messages=ASKING)
    [outcome] = eventually(outcomes, 1)
    assert outcome["model"] == "claude-haiku-4-5"


def test_the_proxys_hook_rewrites_the_alias_and_its_call_is_reported(litellm, ours, client, outcomes):
    reported = ours.Reported(client)
    asked = {"model": "router/extract", "messages": ASKING, "metadata": {"user": "x"}}
    data = asyncio.run(reported.async_pre_call_hook(None, None, asked, "completion"))
    assert data["model"] == "claude-haiku-4-5"
    metadata = data["metadata"]
    assert metadata["user"] == "x"
    assert metadata[ours.KEY]["decision"]
    litellm.callbacks = [reported]
    litellm.completion(**data, mock_response="an answer")
    [outcome] = eventually(outcomes, 1)
    assert (outcome["task_type"], outcome["status"]) == ("extract", "success")


def test_the_example_runs_and_reports(example, outcomes):
    assert example("litellm_routed.py") == "positive by claude-haiku-4-5\n"
    [outcome] = eventually(outcomes, 1)
    assert (outcome["task_type"], outcome["status"]) == ("classify", "success")
