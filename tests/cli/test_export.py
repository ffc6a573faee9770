"""What `router export` writes, `router import` reads back, and nothing is lost or counted otherwise on the way."""

import gzip
import json
from datetime import UTC, datetime, timedelta

import httpx2
import psycopg
import pytest

from router.storage import databases

OLD = f"{datetime.now(UTC) - timedelta(days=200):%Y-%m-%dT%H:%M:%S.250Z}"
#: What learning reads, by all but who reported and by which strategy: those are this router's own.
TALLIED = """
    SELECT task_type, model, endpoint, served_model, source, bucket, sum(n), sum(errors), sum(timeouts), sum(successes),
           sum(quality), sum(cost_nusd), sum(input_tokens), sum(output_tokens), sum(reasoning_tokens), sum(latency_ms)
    FROM tallies WHERE step = 0 GROUP BY 1, 2, 3, 4, 5, 6
    HAVING sum(n) + sum(errors) > 0 ORDER BY 1, 2, 3, 4, 5, 6
"""
CHECKED = "SELECT model, check_name, source, n, scored_hist, right_hist FROM check_tallies WHERE n > 0 ORDER BY 1, 2, 3"


@pytest.fixture
def other(server_url, template):
    """Another router's database."""
    url = databases.create_scratch(server_url, "other", template=template)
    yield url
    databases.drop(url)


@pytest.fixture
def filled(url, run, tmp_path):
    """A history with all that an outcome may have."""
    with httpx2.Client(base_url=url) as client:

        def told(**said):
            answer = client.post("/v1/outcomes", json=said)
            assert answer.is_success, answer.text
            return answer.json()

        decision = client.get("/v1/recommendation?task_type=classify").json()["decision"]
        told(decision=decision, status="error", error_kind="timeout", latency_ms=900)
        told(decision=decision, status="success", attempt=1, usage={"input_tokens": 803, "output_tokens": 61})
        plain = {"task_type": "review/python", "model": "gpt-4o-mini"}
        full = told(
            **plain,
            id="5f1c36d7-2b47-4f2c-9a39-61f0a9c4b7a1",
            status="success",
            cost_usd=0.00093,
            latency_ms=712,
            usage={"input_tokens": 8, "output_tokens": 6, "reasoning_tokens": 2},
            endpoint={"provider": "bedrock", "region": "eu"},
            served_model="mini-2",
            tags={"team": 'a "b", c', "x.y": "é"},
            check="schema",
            score=0.75,
            check_cost_usd=0.001,
        )
        wrong = told(**plain, status="success")
        graded = told(**plain, status="success", quality=0.25)
        gone = told(**plain, status="success")
        for id_, said in [
            (full["id"], {"source": "judge", "status": "failure"}),
            (wrong["id"], {"source": "human", "status": "failure"}),
            (graded["id"], {"source": "human", "status": "success", "quality": 0.5}),
            (gone["id"], {"source": "caller", "retract": True}),
        ]:
            assert client.post(f"/v1/outcomes/{id_}/correction", json=said).is_success
        climbing = client.get("/v1/recommendation?task_type=extract&strategy=cascade").json()["decision"]
        step = told(decision=climbing, status="failure", score=0.1)
        told(decision=step["next"]["decision"], status="success", score=0.9)
    past = {**plain, "id": "call 7", "occurred_at": OLD, "status": "failure", "cost_usd": 0.5}
    (tmp_path / "past.jsonl").write_text(f"{json.dumps(past)}\n")
    assert run("import", str(tmp_path / "past.jsonl")).returncode == 0
    return url


def exported(run, path, *words, **environ):
    answer = run("export", str(path), *words, "--json", **environ)
    assert answer.returncode == 0, answer.stderr
    assert not path.with_name(f"{path.name}.part").exists()
    return json.loads(answer.stdout)


@pytest.mark.parametrize("name", ["all.jsonl", "all.csv", "all.parquet", "all.csv.gz", "all.jsonl.gz"])
def test_what_is_exported_is_read_back_by_another_router(run, filled, database_url, other, tmp_path, name):
    first = tmp_path / name
    assert exported(run, first) == {"written": 6, "left_out": 3}
    brought = json.loads(run("import", str(first), "--json", DATABASE_URL=other).stdout)
    assert (brought["recorded"], brought["refused"]) == (6, 0)
    again = json.loads(run("import", str(first), "--json", DATABASE_URL=other).stdout)
    assert (again["known"], again["recorded"], again["refused"]) == (6, 0, 0)
    assert run("doctor", DATABASE_URL=other).returncode == 0
    counted = []
    for url in (database_url, other):
        with psycopg.connect(url) as connection:
            counted.append([connection.execute(query).fetchall() for query in (TALLIED, CHECKED)])
    of_ladders = [row for row in counted[0][0] if row[0] == "extract"]
    assert [row for row in counted[0][0] if row not in of_ladders] == counted[1][0]
    assert [row for row in counted[0][1] if row[1] == "schema"] == counted[1][1]
    second = tmp_path / f"again-{name}"
    exported(run, second, DATABASE_URL=other)
    if name == "all.jsonl":
        assert first.read_text() == second.read_text()
    elif name == "all.csv.gz":
        assert gzip.decompress(first.read_bytes()) == gzip.decompress(second.read_bytes())


def test_filters_choose_what_is_written(run, filled, tmp_path):
    lines = run("export", "-", "--task-type", "review").stdout.splitlines()
    assert {json.loads(line)["task_type"] for line in lines} == {"review/python"}
    assert len(lines) == 4
    assert run("export", "-", "--model", "claude-haiku-4-5").stdout.count("\n") == 2
    assert "call 7" not in run("export", "-", "--since", f"{datetime.now(UTC):%Y-%m-%d}").stdout
    [old] = run("export", "-", "--until", f"{datetime.now(UTC) - timedelta(days=1):%Y-%m-%d}").stdout.splitlines()
    assert json.loads(old)["id"] == "call 7"
    assert json.loads(old)["occurred_at"] == OLD
    for zone in ("Z", "+02:00"):
        assert "call 7" in run("export", "-", "--since", f"2020-01-31T12:00:00{zone}").stdout


def test_a_time_is_asked_for_with_its_zone(run):
    for given in ("2026-01-31T12:00:00", "yesterday"):
        said = run("export", "-", "--until", given)
        assert (said.returncode, "`--until`" in said.stderr, "2026-01-31T12:00:00Z" in said.stderr) == (2, True, True)


def test_an_empty_history_makes_an_empty_file_that_imports(run, tmp_path):
    for name in ("a.jsonl", "a.csv", "a.parquet"):
        assert exported(run, tmp_path / name) == {"written": 0, "left_out": 0}
        assert json.loads(run("import", str(tmp_path / name), "--json").stdout)["read"] == 0


def test_what_cannot_be_written_is_told(run, tmp_path):
    answer = run("export", str(tmp_path / "nowhere" / "a.csv"))
    assert (answer.returncode, "No such file" in answer.stderr) == (2, True)
    assert run("export", "-", "--format", "parquet").returncode == 2
