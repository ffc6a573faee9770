"""`router curves`, `savings` and `audit`, as an operator types them."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from router.catalogue import built_in

START = datetime.now(UTC) - timedelta(hours=30)


def lines(task_type, model, n, failures, usd, latency_ms):
    """Calls one a minute, evenly mixed with failures."""
    for place in range(n):
        yield json.dumps(
            {
                "id": f"{task_type}-{model}-{place}",
                "occurred_at": (START + timedelta(minutes=place)).isoformat(),
                "task_type": task_type,
                "model": model,
                "status": "failure" if place < n and (place * failures) % n < failures else "success",
                "cost_usd": usd,
                "latency_ms": latency_ms,
            }
        )


@pytest.fixture
def filled(run):
    """A day of calls: two models for `classify`, always the dearest for `extract` although a cheap one was enough."""
    said = [
        *lines("classify", "claude-haiku-4-5", 300, 9, 0.001, 300),
        *lines("classify", "claude-opus-4-5", 100, 2, 0.1, 3_000),
        *lines("review/python", "claude-sonnet-4-5", 120, 12, 0.01, 900),
    ]
    done = run("import", "-", stdin="\n".join(said) + "\n")
    assert done.returncode == 0, done.stderr
    return run


def printed(filled, *words, code=0):
    done = filled(*words, COLUMNS="80")
    assert done.returncode == code, done.stderr + done.stdout
    # A word that is cut ends with an ellipsis.
    assert "…" not in done.stdout
    return done.stdout


def test_all_task_types_fit_into_80_columns(filled):
    shown = printed(filled, "curves")
    assert "classify" in shown
    assert "review/python" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_one_task_type_shows_every_model_with_its_interval(filled):
    shown = printed(filled, "curves", "classify")
    assert "400 judged outcomes" in shown
    assert "claude-opus-4-5" in shown
    assert "claude-haiku-4-5" in shown
    curves = json.loads(printed(filled, "curves", "classify", "--json", "--points", "10"))
    assert (curves["outcomes"][-1], len(curves["at"])) == (400, 10)


def test_a_curve_is_drawn_into_a_file(filled, tmp_path):
    path = tmp_path / "curve.png"
    printed(filled, "curves", "classify", "--png", str(path))
    assert path.read_bytes().startswith(b"\x89PNG")
    refused = filled("curves", "--png", str(path))
    assert (refused.returncode, "`--png`" in refused.stderr) == (2, True)
    refused = filled("curves", "classify", "--png", str(tmp_path / "none" / "curve.png"))
    assert (refused.returncode, "cannot be written" in refused.stderr) == (2, True)


def test_savings_say_against_whom_and_how_sure(filled):
    shown = printed(filled, "savings", "--days", "3")
    assert "520 calls" in shown
    assert "95% interval" in shown
    found = json.loads(printed(filled, "savings", "--days", "3", "--json"))
    assert found["savings"]["calls"] == 520
    assert pytest.approx(0.3 + 10.0 + 1.2) == found["savings"]["spent_usd"]


def test_a_window_without_calls_says_so(filled):
    assert "No call was reported" in printed(filled, "savings", "--days", "0.1")
    assert "Nothing to see to" in printed(filled, "audit", "--days", "0.1")


def test_bad_options_are_named(filled):
    done = filled("savings", "--days", "0")
    assert (done.returncode, "`days`" in done.stderr) == (2, True)
    done = filled("curves", "clasify")
    assert (done.returncode, "classify" in done.stderr) == (2, True)


def test_something_to_see_to_ends_the_audit_with_exit_code_1(run):
    """Every model fails half of `extract`, of which nine tenths are wanted."""
    said = [line for model in built_in().model_names for line in lines("extract", model, 60, 30, 0.01, 300)]
    assert run("import", "-", stdin="\n".join(said) + "\n").returncode == 0
    assert "No model reaches min_success 0.9 on extract" in printed(run, "audit", "--days", "3", code=1).replace(
        "\n", " "
    )
    found = json.loads(printed(run, "audit", "--days", "3", "--json", code=1))["findings"]
    [target] = [one for one in found if one["code"] == "unreachable-target"]
    assert (target["task_type"], pytest.approx(6 * 60 * 0.01)) == ("extract", target["usd"])
