"""`router workflow`: the result of a whole DAG, from the shell."""

import json

import httpx2


def decisions(url):
    nodes = [{"id": name, "task_type": name} for name in ("classify", "write")]
    answer = httpx2.post(f"{url}/v1/plan", json={"nodes": nodes}).json()
    return [word for node in answer["nodes"] for word in ("--decision", node["decision"])]


def test_a_failure_is_shared_out_and_a_repeat_counts_once(run, url):
    words = [*decisions(url), "--weight", "0.25", "--weight", "0.75", "--url", url]
    shown = run("workflow", "failure", *words)
    assert shown.returncode == 0, shown.stderr
    first, _, classify, write = shown.stdout.splitlines()
    assert first.endswith(": recorded; credit by weights")
    assert (classify.split()[:3], write.split()[:3]) == (["classify", "failure", "0.25"], ["write", "failure", "0.75"])
    told = json.loads(run("workflow", "failure", *words, "--json").stdout)
    assert (told["recorded"], [one["weight"] for one in told["credited"]]) == (False, [0.25, 0.75])


def test_weights_that_do_not_fit_and_a_status_that_is_none_are_told(run, url):
    given = decisions(url)
    few = run("workflow", "failure", *given, "--weight", "1", "--url", url)
    assert (few.returncode, "1 weights for 2 decisions" in few.stderr) == (2, True)
    other = run("workflow", "error", *given, "--url", url)
    assert (other.returncode, "Give one of" in other.stderr) == (2, True)
