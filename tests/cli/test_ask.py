"""`router recommend`, `report`, `correct`, `feedback` and `explain`, against a real server."""

import json

import httpx2
import pytest

from router.cli.ask import listed


def asked(run, url, *words):
    answer = run(*words, "--json", "--url", url)
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def test_a_recommendation_its_outcome_a_correction_and_the_explanation(run, url):
    made = asked(run, url, "recommend", "classify", "--min-success", "0.9", "--explain")
    assert (made["model"], len(made["candidates"])) == ("claude-haiku-4-5", 6)
    stored = asked(run, url, "report", "success", "--decision", made["decision"], "--latency-ms", "700")
    assert stored["recorded"]
    assert not asked(run, url, "report", "success", "--decision", made["decision"], "--latency-ms", "700")["recorded"]
    assert asked(run, url, "correct", stored["id"], "--status", "failure", "--reason", "audit")["revision"] == 1
    explained = asked(run, url, "explain", made["decision"])
    assert explained["replayed"]
    assert [one["id"] for one in explained["outcomes"]] == [stored["id"]]


def test_the_words_for_people(run, url):
    said = run("recommend", "classify", "--explain", "--url", url).stdout
    for word in ("claude-haiku-4-5", "propensity 1.000", "evidence 0/100 outcomes, held by static tiers", "p(clears)"):
        assert word in said
    stored = run("report", "success", "--task-type", "classify", "--model", "gpt-4o-mini", "--url", url).stdout
    assert "recorded" in stored
    assert "reporting this again counts again" in stored


def test_a_feedback_link_is_printed_alone_for_scripts(run, url):
    decision = asked(run, url, "recommend", "classify")["decision"]
    printed = run("feedback", decision, "--url", url).stdout
    assert printed.startswith(f"{url.rstrip('/')}/feedback/")
    assert printed.count("\n") == 1
    assert "Was the answer good?" in httpx2.get(printed.strip()).text
    again = asked(run, url, "feedback", decision)["url"]
    assert "Was the answer good?" in httpx2.get(again).text
    assert run("feedback", "AAAA", "--url", url).returncode == 2


def test_quiet_prints_the_model_alone_for_scripts(run, url):
    assert run("recommend", "classify", "--quiet", "--url", url).stdout == "claude-haiku-4-5\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("recommend", "clasify"), "`classify`"),
        (("recommend", "classify", "--min-success", "95"), "Did you mean 0.95?"),
        (("report", "sucess", "--task-type", "classify", "--model", "gpt-4o"), "success, failure, error"),
        (("explain", "no-decision"), "`decision`"),
        (("workflow", "success", "--decision", "no-decision"), "`decision`"),
    ],
)
def test_mistakes_are_told_on_one_line_with_exit_code_2(run, url, words, said):
    answer = run(*words, "--url", url)
    assert answer.returncode == 2
    assert said in answer.stderr
    assert answer.stderr.startswith("router: ")
    assert len(answer.stderr.splitlines()) == 1


def test_nobody_there_is_told_with_what_to_do(run):
    answer = run("recommend", "classify", "--url", "http://127.0.0.1:9")
    assert (answer.returncode, "router serve" in answer.stderr) == (1, True)


def test_lists_are_read_to_their_end(url):
    whole = httpx2.get(f"{url}/v1/endpoints").json()["endpoints"]
    read = listed(url, "/v1/endpoints", "endpoints", limit=2)
    assert len(read) > 4
    assert [(one["model"], one["endpoint"]) for one in whole] == [(one["model"], one["endpoint"]) for one in read]
