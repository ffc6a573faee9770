"""A history as one version of the router leaves it behind: made by that version itself, kept as SQL.

    python -m tests.migrations.release CHECKOUT FILE [REVISION]

`CHECKOUT` is a folder with the code of that version, `.` for this one; `REVISION` is a migration to go back to. What is
asked and reported is the same for all of them, as far as each of them takes it.
"""

import json
import os
import random
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from uuid import UUID

import httpx2
import psycopg

from router import embedded
from router.embedded.binaries import installed
from router.storage import connect, databases

#: Of one task type the static tier has let go, of the others not; a child is known by its outcomes alone.
PAST = {"classify": 130, "extract": 20, "review/python": 20}
MODELS = ("claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5")
GOOD = {"claude-haiku-4-5": 0.95, "gpt-4o-mini": 0.7, "claude-sonnet-4-5": 0.97}


def main() -> None:
    """Writes the file."""
    checkout, file, *back = Path(sys.argv[1]).resolve(), Path(sys.argv[2]), *sys.argv[3:]
    folder = Path(mkdtemp(prefix="router-release-"))
    folder.chmod(0o755)
    with embedded.attach(folder) as attached:
        url = databases.create_scratch(attached.url, "release")
        with served(checkout, url) as client:
            kept = filled(client, *(back or [revision(url)]))
        for older in back:
            connect.go_back(url, older)
        file.write_text(f"-- {json.dumps(kept)}\n{dumped(url)}")
        databases.drop(url)


def revision(url: str) -> str:
    """Which migration a database was brought up to."""
    with psycopg.connect(url) as connection:
        [found] = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    return str(found[0])


@contextmanager
def served(checkout: Path, url: str) -> Iterator[httpx2.Client]:
    """The router of a folder on a database, as a process, and a client for it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ROUTER_")}
    environ = {**clean, "DATABASE_URL": url, "ROUTER_PORT": str(port), "PYTHONPATH": str(checkout)}
    with (
        subprocess.Popen([sys.executable, "-m", "router", "serve"], cwd=checkout, env=environ) as process,
        httpx2.Client(base_url=f"http://127.0.0.1:{port}", timeout=30.0) as client,
    ):
        try:
            ready(client, process)
            yield client
        finally:
            process.terminate()


def ready(client: httpx2.Client, process: subprocess.Popen[bytes]) -> None:
    """Waits until it answers."""
    deadline = time.monotonic() + 60.0
    while process.poll() is None and time.monotonic() < deadline:
        try:
            if client.get("/readyz").is_success:
                return
        except httpx2.HTTPError:
            time.sleep(0.1)
    raise SystemExit("The router of that folder does not answer.")


def filled(client: httpx2.Client, revision: str) -> dict[str, Any]:
    """Everything that a history consists of, as far as this version knows it; what a test wants to know of it."""
    put_catalogue(client)
    past = [one for batch in batches(random.Random(5)) for one in posted(client, "/v1/outcomes/batch", batch)]
    ids = [one["id"] for one in past]
    said = corrected(client, ids)
    told = {name: fill(client) for since, name, fill in LATER if revision >= since}
    repeated = {"decision": decided(client, "extract"), "status": "success", "latency_ms": 640}
    posted(client, "/v1/outcomes", repeated)
    failed = {"decision": decided(client, "classify"), "status": "error", "error_kind": "timeout", "cost_usd": 0.0002}
    posted(client, "/v1/outcomes", failed)
    posted(client, "/v1/outcomes", {**failed, "status": "success", "error_kind": None, "attempt": 1})
    # Until the counts of all of them are believed, and the last decision is logged.
    time.sleep(2.0)
    logged = [decided(client, "classify", **wanted) for since, wanted in ASKED if revision >= since]
    time.sleep(2.0)
    return {
        "revision": revision,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "evidence": {path: evidence(client, path) for path in PAST},
        "repeated": repeated,
        "logged": logged,
        "correctable": ids[-1],
        "corrections": said,
        "told": told,
    }


def put_catalogue(client: httpx2.Client) -> None:
    """A second version of the catalogue."""
    shown = client.get("/v1/catalogue")
    document = shown.json()
    [extract] = [task for task in document["task_types"] if task["path"] == "extract"]
    extract["target"] = {"min_success": 0.8}
    client.put("/v1/catalogue", json=document, headers={"If-Match": shown.headers["etag"]}).raise_for_status()


def batches(draw: random.Random) -> Iterator[list[dict[str, Any]]]:
    """Outcomes of the last three weeks, of every status; some priced by their tokens, some with their costs."""
    start = datetime.now(UTC).replace(microsecond=0) - timedelta(days=20)
    for path, n in PAST.items():
        yield [outcome(draw, path, start + timedelta(days=20 * place // n)) for place in range(n)]


def outcome(draw: random.Random, path: str, at: datetime) -> dict[str, Any]:
    """One report without a decision."""
    model = draw.choice(MODELS)
    drawn = draw.random()
    said: dict[str, Any] = {
        "id": str(UUID(int=draw.getrandbits(128), version=4)),
        "task_type": path,
        "model": model,
        "status": "success" if drawn < GOOD[model] else "failure",
        "latency_ms": draw.randrange(300, 3_000),
        "occurred_at": at.isoformat(),
    }
    if draw.random() < 0.5:
        said["usage"] = {"input_tokens": draw.randrange(100, 900), "output_tokens": draw.randrange(10, 200)}
    else:
        said["cost_usd"] = round(draw.uniform(0.0005, 0.01), 6)
    if draw.random() < 0.1:
        said |= {"status": "error", "error_kind": draw.choice(["timeout", "rate_limited", "bad_request"])}
    elif draw.random() < 0.1:
        said["quality"] = round(draw.random(), 2)
    return said


def corrected(client: httpx2.Client, ids: list[str]) -> int:
    """Verdicts of a judge and of humans on what was reported, one of them taken back."""
    judged = [(id_, {"source": "judge", "status": "failure"}) for id_ in ids[:4]]
    human = [(id_, {"source": "human", "status": "success", "reason": "looked at it"}) for id_ in ids[2:6]]
    back = [(ids[5], {"source": "human", "retract": True})]
    said = judged + human + back
    for id_, verdict in said:
        posted(client, f"/v1/outcomes/{id_}/correction", verdict)
    return len(said)


def checked(client: httpx2.Client) -> int:
    """Answers that a check scored, some of them verified."""
    scores = (0.1, 0.55, 0.9, 1.0)
    for score in scores:
        said = {"task_type": "extract", "model": "gpt-4o-mini", "status": "success", "check": "schema", "score": score}
        receipt = posted(client, "/v1/outcomes", {**said, "check_cost_usd": 0.0001})
        posted(client, f"/v1/outcomes/{receipt['id']}/correction", {"source": "judge", "status": "failure"})
    return len(scores)


def of_whole_dags(client: httpx2.Client) -> int:
    """A result of a whole DAG, which nobody judged node by node."""
    decisions = [{"decision": decided(client, path)} for path in PAST]
    posted(client, "/v1/workflows/outcomes", {"status": "failure", "decisions": decisions, "rule": "odds"})
    return len(decisions)


def voted(client: httpx2.Client) -> int:
    """A human's verdict by a link, on an outcome that was reported and on one that was not."""
    reported, unreported = decided(client, "extract"), decided(client, "extract")
    posted(client, "/v1/outcomes", {"decision": reported, "status": "failure"})
    for decision in (reported, unreported):
        link = posted(client, "/v1/feedback-links", {"decision": decision})
        client.post(link["path"], data={"verdict": "good"}).raise_for_status()
    return 2


#: The migration that brought it, its name, and how it is made.
LATER: tuple[tuple[str, str, Callable[[httpx2.Client], int]], ...] = (
    ("0004", "checked", checked),
    ("0006", "credited", of_whole_dags),
    ("0007", "votes", voted),
)


#: The migration before which it could not be asked for, and what is asked: each is another kind of choice in the log.
ASKED: tuple[tuple[str, dict[str, str]], ...] = (
    ("0001", {}),
    ("0001", {"of_best": "0.95"}),
    ("0001", {"min_success": "0.8", "max_latency_ms": "2000"}),
    ("0001", {"min_success": "0.999", "session": "one"}),
    ("0001", {"strategy": "static"}),
    ("0004", {"strategy": "cascade"}),
    ("0004", {"ladder": "true", "of_best": "0.9"}),
)


def decided(client: httpx2.Client, path: str, **wanted: str) -> str:
    """A decision of this version."""
    answer = client.get("/v1/recommendation", params={"task_type": path, **wanted})
    answer.raise_for_status()
    return str(answer.json()["decision"])


def evidence(client: httpx2.Client, path: str) -> int:
    """How many outcomes a recommendation rests on."""
    answer = client.get("/v1/recommendation", params={"task_type": path, "dry_run": "true"})
    answer.raise_for_status()
    return int(answer.json()["evidence"]["outcomes"])


def posted(client: httpx2.Client, path: str, body: Any) -> Any:
    """What is answered to a report, which holds."""
    answer = client.post(path, json=body)
    if answer.is_error:
        raise SystemExit(f"{path}: {answer.text}")
    return answer.json()


def dumped(url: str) -> str:
    """Schema and rows of a database, as statements that any Postgres runs that we support."""
    pg_dump = next(installed()).folder / "pg_dump"
    command = [str(pg_dump), "--no-owner", "--no-privileges", "--inserts", "--rows-per-insert=100", url]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    # `transaction_timeout` is of Postgres 17; lines with a backslash are for psql.
    left_out = r"^(?:--.*|\\.*|SET transaction_timeout.*|)\n"
    return re.sub(left_out, "", text, flags=re.MULTILINE)


if __name__ == "__main__":
    os.umask(0o022)
    main()
