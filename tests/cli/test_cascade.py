"""A ladder from the shell: what to call, what to call next, and the path that was taken."""

import json


def test_a_ladder_is_shown_climbed_and_explained(run, url):
    shown = run("recommend", "extract", "--strategy", "cascade", "--url", url)
    assert "step 0 claude-haiku-4-5, accepted from a score of 0.80, reached by 100%" in shown.stdout
    assert "the whole ladder" in shown.stdout
    made = json.loads(run("recommend", "extract", "--strategy", "cascade", "--json", "--url", url).stdout)
    words = ("failure", "--score", "0.3", "--check-cost-usd", "0.001", "--source", "check", "--url", url)
    first = run("report", *words, "--decision", made["decision"])
    assert first.returncode == 0, first.stderr
    assert "not accepted: go on with claude-sonnet-4-5" in first.stdout
    assert "have this answer verified" in first.stdout
    [decision] = [line.split()[1] for line in first.stdout.splitlines() if line.startswith("decision ")]
    accepted = run("report", "success", "--score", "0.95", "--decision", decision, "--url", url)
    assert "go on" not in accepted.stdout
    path = run("explain", made["id"], "--url", url).stdout
    assert "step 0 claude-haiku-4-5: failure, scored 0.30 by check" in path
    assert "step 1 claude-sonnet-4-5: success, scored 0.95 by check" in path
    assert "replayed: equal" in path


def test_a_strategy_that_is_none_is_refused_with_those_there_are(run, url):
    refused = run("recommend", "extract", "--strategy", "ladder", "--url", url)
    assert refused.returncode != 0
    assert "cascade" in refused.stderr
