"""`router promote`, as an operator types it: what a change would move, and putting it in force."""

import asyncio
import json
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from router.answers import Request
from router.catalogue import built_in
from router.observe.reports import Report
from router.service import Service
from router.settings import Settings
from router.values import Target

CALLS = 400


def with_classify(catalogue, **settings):
    """The catalogue with other settings of `classify`."""
    types = tuple(
        msgspec.structs.replace(one, **settings) if one.path == "classify" else one for one in catalogue.task_types
    )
    return msgspec.structs.replace(catalogue, task_types=types)


def decided(url, catalogue):
    """Calls of `classify` two hours ago: gpt-4o-mini is known for cheap and good, and each decision is reported."""
    at = datetime.now(UTC) - timedelta(hours=2)
    uniforms = iter([(place * 0.618034) % 1.0 for place in range(4 * CALLS)])

    async def work():
        service = await Service.start(
            Settings(poll_s=0.05), url, catalogue=catalogue, clock=lambda: at, uniform=lambda: next(uniforms)
        )
        known = [
            Report(task_type="classify", model="gpt-4o-mini", status="success" if place % 20 else "failure")
            for place in range(120)
        ]
        await service.observe(known)
        for start in range(0, CALLS, 50):
            made = [service.decide(Request(task_type="classify")) for _ in range(50)]
            await service.observe(
                [
                    Report(decision=one.decision, status="failure" if (start + place) % 25 == 0 else "success")
                    for place, one in enumerate(made)
                ]
            )
        await service.stop()

    asyncio.run(work())


def asked(run, *words, code=0):
    done = run("promote", "classify", *words, "--days", "1", "--json")
    assert done.returncode == code, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def shadowed(database_url, run):
    """A history in shadow mode: the static model, claude-haiku-4-5, had every call."""
    decided(database_url, with_classify(built_in(), mode="shadow"))
    return run


@pytest.fixture
def explored(database_url, run):
    """A history in adaptive mode with an exploration floor, so that the log can judge what is near."""
    policy = msgspec.structs.replace(built_in().policy, exploration_floor=0.05)
    catalogue = msgspec.structs.replace(built_in(), policy=policy)
    decided(database_url, with_classify(catalogue, target=Target(min_success=0.9)))
    return run


def test_shadow_mode_says_what_learning_would_move_and_what_nobody_can_judge(shadowed):
    found = asked(shadowed)
    assert (found["change"]["before"]["mode"], found["change"]["after"]["mode"]) == ("shadow", "adaptive")
    promotion = found["promotion"]
    traffic = {one["model"]: (one["before"], one["after"]) for one in promotion["traffic"]}
    assert traffic["claude-haiku-4-5"][0] == 1.0
    assert traffic["gpt-4o-mini"][1] > 0.9
    assert pytest.approx(1.0) == sum(after for _, after in traffic.values())
    assert pytest.approx(promotion["unjudged_share"]) == promotion["moved_share"]
    assert promotion["moved_share"] > 0.9
    assert "hardly ever drawn" in promotion["value"]["refused"]
    assert promotion["believed_success_after"] > 0.85
    assert found["applied_version"] is None


def test_a_part_of_the_calls_moves_a_part_and_apply_puts_it_in_force(shadowed):
    found = asked(shadowed, "--share", "0.1", "--apply")
    assert found["promotion"]["moved_share"] == pytest.approx(0.1, abs=0.02)
    assert found["applied_version"] == found["catalogue_version"] + 1
    shown = json.loads(shadowed("catalogue", "show", "--json").stdout)
    [entry] = [one for one in shown["task_types"] if one["path"] == "classify"]
    assert (entry["mode"], entry["rollout"]) == ("adaptive", 0.1)
    again = asked(shadowed, "--share", "0.1", "--apply")
    assert again["applied_version"] is None


def test_another_target_is_judged_from_logged_propensities(explored):
    found = asked(explored, "--min-success", "0.5")
    promotion = found["promotion"]
    assert found["change"]["after"]["target"]["min_success"] == 0.5
    assert promotion["unjudged_share"] < 0.05
    assert promotion["value"]["refused"] is None
    assert {one["estimator"] for one in promotion["value"]["estimates"]} == {"ips", "snips", "dr"}
    assert promotion["value"]["policy_cost_usd"] <= promotion["value"]["cost_usd"]


def test_another_catalogue_names_what_is_new_gone_and_dearer(explored, tmp_path):
    old = json.loads(explored("catalogue", "show", "--json").stdout)
    new = json.loads(json.dumps(old))
    new["models"] = [one for one in new["models"] if one["name"] != "o1"]
    for one in new["models"]:
        if one["name"] == "gpt-4o-mini":
            one["price"]["input_usd_per_mtok"] *= 3
            one["price"]["output_usd_per_mtok"] *= 3
    new["models"].append({"name": "tiny", "tier": 1, "price": {"request_usd": 0.0001}})
    file = tmp_path / "new.json"
    file.write_text(json.dumps(new))
    change = asked(explored, "--catalogue", str(file))["change"]
    assert (change["added"], change["removed"]) == (["tiny"], ["o1"])
    assert {"gpt-4o-mini": pytest.approx(3.0)} == change["prices"]
    applied = asked(explored, "--catalogue", str(file), "--share", "0.5", "--apply")
    assert applied["applied_version"] == 2
    shown = json.loads(explored("catalogue", "show", "--json").stdout)
    assert "o1" not in {one["name"] for one in shown["models"]}


def test_people_see_it_in_80_columns(shadowed):
    done = shadowed("promote", "classify", "--days", "1", COLUMNS="80")
    assert done.returncode == 0, done.stderr
    assert max(map(len, done.stdout.splitlines()[1:10])) <= 80
    assert "…" not in done.stdout
    for said in ("shadow", "adaptive, 100% of the calls", "gpt-4o-mini", "cannot be said", "Nothing was changed"):
        assert said in done.stdout


def test_what_does_not_hold_is_refused_by_name(run):
    for words, said in (
        (("classify", "--share", "2"), "--share"),
        (("classify", "--mode", "turbo"), "--mode"),
        (("classify", "--mode", "static", "--share", "0.5"), "--share"),
        (("clasify",), "classify"),
        (("classify", "--min-success", "1.5"), "min_success"),
    ):
        done = run("promote", *words)
        assert done.returncode == 2, done.stdout
        assert said in done.stderr


def test_where_nothing_was_logged_nothing_is_judged(run):
    found = asked(run, "--mode", "static")
    assert (found["promotion"]["traffic"], found["promotion"]["value"]["decisions"]) == ([], 0)
    assert "No mature decision" in found["promotion"]["value"]["refused"]
