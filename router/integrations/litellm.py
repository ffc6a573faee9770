"""How does LiteLLM ask the router for the model of a request, and tell it how the call went?

A request names its work by the model alias `router/<task type>`, such as `router/classify`. `Asked` picks a deployment
of the recommended model in a `litellm.Router`; `Reported`, a callback of the SDK and of the proxy, reports the outcome.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping, MutableMapping
from datetime import datetime
from typing import Any

from litellm.integrations.custom_logger import CustomLogger
from litellm.types.router import CustomRoutingStrategyBase

from router.client import Client, Recommendation
from router.client.failures import failure_of
from router.client.usage import served_model_in, usage_in
from router.errors import NoDeployment, RouterError, UnknownUsage

log = logging.getLogger("router.client")

ALIAS = "router/"
#: Under this name the decision travels with the request's metadata.
KEY = "adaptive_router"
#: Whether an answer is good enough, or how good; None: not known, report nothing.
Judge = Callable[[Mapping[str, Any], Any], bool | float | None]

_MOST_TRIES = 8


def answered(_: Mapping[str, Any], __: Any) -> bool:
    """Every answer is good enough: for work whose verdicts come later, as corrections."""
    return True


class Reported(CustomLogger):
    """Reports each call that carries a decision: `litellm.callbacks = [Reported(client)]`.

    In the proxy it also rewrites the alias to the recommended model before the request is routed.
    Parameters:  judge — whether an answer is good enough, given LiteLLM's keywords and its reply.
    """

    def __init__(self, client: Client, judge: Judge = answered) -> None:
        super().__init__()
        self._client = client
        self._judge = judge

    async def async_pre_call_hook(self, user_api_key_dict: Any, cache: Any, data: Any, call_type: Any) -> Any:  # noqa: ARG002  # LiteLLM's signature
        """The proxy's request, for the recommended model."""
        if task_type := _task_type(data.get("model")):
            answer = await asyncio.to_thread(self._client.recommend, task_type)
            data["model"] = answer.model
            _carry(data, answer)
        return data

    def log_success_event(self, kwargs: Any, response_obj: Any, start_time: datetime, end_time: datetime) -> None:
        """An answer came."""
        verdict = self._judge(kwargs, response_obj)
        if verdict is None:
            return
        said: dict[str, Any] = {"served_model": served_model_in(response_obj), "cost_usd": kwargs.get("response_cost")}
        try:
            said["usage"] = usage_in(response_obj)
        except UnknownUsage as unknown:
            log.info("an outcome is reported without tokens: %s", unknown)
        if not isinstance(verdict, bool):
            said["quality"] = float(verdict)
        self._report("success" if verdict else "failure", kwargs, said, start_time, end_time)

    def log_failure_event(self, kwargs: Any, response_obj: Any, start_time: datetime, end_time: datetime) -> None:  # noqa: ARG002  # LiteLLM's signature
        """None came: an error where the provider failed, nothing where the request was wrong."""
        failure = failure_of(kwargs.get("exception"), end_time.astimezone())
        if failure is not None:
            said = {"error_kind": failure.kind, "retry_after_s": failure.retry_after_s}
            self._report("error", kwargs, said, start_time, end_time)

    async def async_log_success_event(self, kwargs: Any, response_obj: Any, start_time: Any, end_time: Any) -> None:
        """As `log_success_event`, beside the event loop."""
        await asyncio.to_thread(self.log_success_event, kwargs, response_obj, start_time, end_time)

    async def async_log_failure_event(self, kwargs: Any, response_obj: Any, start_time: Any, end_time: Any) -> None:
        """As `log_failure_event`, beside the event loop."""
        await asyncio.to_thread(self.log_failure_event, kwargs, response_obj, start_time, end_time)

    def _report(
        self, status: Any, kwargs: Mapping[str, Any], said: Mapping[str, Any], start: datetime, end: datetime
    ) -> None:
        """Reports a call, if it was recommended."""
        metadata = _metadata(kwargs.get("litellm_params") or {})
        carried = metadata.get(KEY)
        if not isinstance(carried, Mapping):
            return
        place = {name: carried[name] for name in ("decision", "id", "task_type", "model") if carried.get(name)}
        called = metadata.get("deployment_model_name") or metadata.get("model_group") or carried.get("called")
        if called != carried.get("called") and not str(called).startswith(ALIAS):
            place["model"] = called
        if "decision" in place:
            # LiteLLM's own retries and fallbacks are attempts of one decision.
            place["attempt"] = int(metadata.get("attempted_fallbacks") or 0) * 100
            place["attempt"] += int(metadata.get("attempted_retries") or 0)
        fields = {**place, **{name: value for name, value in said.items() if value is not None}}
        try:
            self._client.report(status, latency_ms=(end - start).total_seconds() * 1_000, **fields)
        except RouterError as refused:
            log.warning("an outcome was refused: %s", refused)


class Asked(CustomRoutingStrategyBase):
    """Picks a deployment of the model that the router recommends: `router.register_plugin(Asked(client, router))`.

    Requests for other models go to their own deployments in turn.
    Parameters:  router — the `litellm.Router`; every model that may be recommended needs a deployment there.
    """

    def __init__(self, client: Client, router: Any) -> None:
        self._client = client
        self._router = router
        self._turn = 0

    def get_available_deployment(
        self,
        model: str,
        messages: Any = None,  # noqa: ARG002  # LiteLLM's signature
        input: Any = None,  # noqa: A002, ARG002  # as above
        specific_deployment: bool | None = False,  # noqa: ARG002, FBT001, FBT002  # as above
        request_kwargs: Any = None,
    ) -> Any:
        """A deployment.

        Raises: NoDeployment — none serves the model asked for, or recommended.   What the router refuses.
        """
        request = {} if request_kwargs is None else request_kwargs
        task_type = _task_type(model)
        if task_type is None:
            _forget(request)
            return self._next(model)
        return self._recommended(task_type, request)

    async def async_get_available_deployment(self, *given: Any, **named: Any) -> Any:
        """As `get_available_deployment`, beside the event loop."""
        return await asyncio.to_thread(self.get_available_deployment, *given, **named)

    def _recommended(self, task_type: str, request: MutableMapping[str, Any]) -> Any:
        """A deployment of a recommended model; one that nobody deployed is asked for once, and left out then."""
        undeployed: list[str] = []
        for _ in range(_MOST_TRIES):
            answer = self._client.recommend(task_type, exclude=undeployed)
            if self._deployments(answer.model):
                _carry(request, answer)
                return self._next(answer.model)
            undeployed.append(answer.model)
        raise NoDeployment(model=undeployed[0])

    def _next(self, model: str) -> Any:
        """The deployments of a model, in turn."""
        found = self._deployments(model)
        if not found:
            raise NoDeployment(model=model[:128])
        self._turn += 1
        return found[self._turn % len(found)]

    def _deployments(self, model: str) -> list[Any]:
        """What LiteLLM has for a model."""
        return list(self._router.get_model_list(model_name=model) or [])


def _task_type(model: object) -> str | None:
    """The work that an alias names; None where it is a model's own name."""
    return model.removeprefix(ALIAS) if isinstance(model, str) and model.startswith(ALIAS) else None


def _carry(request: MutableMapping[str, Any], answer: Recommendation) -> None:
    """Lets a request carry its decision; in a dictionary of its own, since an earlier attempt may still be logged."""
    carried: dict[str, Any] = {"called": answer.model}
    if answer.decision is not None:
        carried["decision"] = answer.decision
    else:
        carried |= {"task_type": answer.task_type, "model": answer.model}
    request["metadata"] = {**(request.get("metadata") or {}), KEY: carried}


def _forget(request: MutableMapping[str, Any]) -> None:
    """Takes away the decision of an attempt that went before."""
    if KEY in (request.get("metadata") or {}):
        request["metadata"] = {name: value for name, value in request["metadata"].items() if name != KEY}


def _metadata(parameters: Mapping[str, Any]) -> Mapping[str, Any]:
    """Where a request's metadata lie when it is logged."""
    return {**(parameters.get("litellm_metadata") or {}), **(parameters.get("metadata") or {})}
