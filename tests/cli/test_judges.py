"""`router agreement`, as an operator runs it."""

import json

import httpx2


def test_agreement_is_shown_for_people_and_machines(run, url):
    for said, later in [("success", "success"), ("success", "failure"), ("failure", "failure")]:
        report = {"task_type": "review/python", "model": "gpt-4o-mini", "status": said}
        id_ = httpx2.post(f"{url}/v1/outcomes", json=report).json()["id"]
        correction = {"source": "human", "status": later}
        httpx2.post(f"{url}/v1/outcomes/{id_}/correction", json=correction).raise_for_status()
    shown = run("agreement", COLUMNS="80")
    assert shown.returncode == 0, shown.stderr
    lines = [" ".join(line.split()) for line in shown.stdout.splitlines()]
    pair = "caller, human 3 0.67 (0.21–0.94) 0.40 (-0.37–1.00) 0.67, 0.33"
    assert lines[1:5] == ["all", pair, "review/python", pair]
    assert max(len(line) for line in shown.stdout.splitlines()) <= 80
    found = json.loads(run("agreement", "review", "--days", "2", "--json").stdout)
    assert (found["task_type"], found["pairs"][0]["agreement"]["agreed"]) == ("review", 2)


def test_where_nobody_judged_twice_it_says_how_that_comes(run):
    answer = run("agreement")
    assert (answer.returncode, "router correct" in answer.stdout) == (0, True)
    assert run("agreement", "clasify").returncode == 2
