"""Notebooks run from top to bottom in a clean kernel, on a history of one's own and on none."""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from router.replay import workload
from router.replay.demonstration import POLICY, TARGET, changing
from router.replay.play import play
from router.storage import databases

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
#: A notebook that takes longer keeps nobody's attention.
MOST_S = 120


def said(path, url, folder):
    """What a notebook prints and shows, in a process of its own: its kernel's sockets and loop are none of ours."""
    code = (
        "import sys, nbformat\nfrom nbclient import NotebookClient\n"
        f"book = nbformat.read(sys.argv[1], as_version=4)\nNotebookClient(book, timeout={MOST_S}).execute()\n"
        "nbformat.write(book, sys.argv[2])\n"
    )
    done = folder / path.name
    environ = {name: value for name, value in os.environ.items() if not name.startswith("ROUTER_")}
    ran = subprocess.run(
        [sys.executable, "-c", code, str(path), str(done)],
        env={**environ, "DATABASE_URL": url},
        capture_output=True,
        text=True,
        check=False,
        timeout=2 * MOST_S,
    )
    assert ran.returncode == 0, ran.stderr[-3_000:]
    book = nbformat.read(done, as_version=4)
    outputs = [output for cell in book.cells for output in cell.get("outputs", ())]
    shown = [output.get("data", {}) for output in outputs]
    texts = "".join(str(output.get("text", "")) for output in outputs) + "".join(str(one) for one in shown)
    return texts, sum("image/png" in output.get("data", {}) for output in outputs)


@pytest.fixture(scope="module")
def own_history(server_url, template):
    """A database in which a small workload was decided and one model got worse."""
    url = databases.create_scratch(server_url, "notebooks", template=template)
    table = changing(workload.simulated(0, 200), 0)
    playing = play(table, seed=0, target=TARGET, url=url, policy=POLICY, with_cost=True, decision_log=1.0)
    asyncio.run(playing)
    yield url
    databases.drop(url)


@pytest.mark.slow
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_on_the_operator_s_own_history(path, own_history, tmp_path):
    text, pictures = said(path, own_history, tmp_path)
    assert "Your own history: 5 task types." in text
    assert pictures >= 1


@pytest.mark.slow
def test_where_nothing_was_reported_a_workload_is_simulated_and_its_change_is_seen(database_url, tmp_path):
    [drift] = [path for path in NOTEBOOKS if path.stem == "4-drift"]
    text, pictures = said(drift, database_url, tmp_path)
    assert "A simulated workload" in text
    assert "o4-mini" in text
    assert pictures == 1


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_kept_without_what_it_showed(path):
    book = nbformat.read(path, as_version=4)
    nbformat.validate(book)
    for cell in book.cells:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None


def test_notebooks_are_copied_out_and_never_overwritten(tmp_path):
    folder = tmp_path / "mine"
    command = [sys.executable, "-m", "router", "notebooks", str(folder), "--no-open"]
    subprocess.run(command, check=True, capture_output=True)
    assert [path.name for path in sorted(folder.glob("*.ipynb"))] == [path.name for path in NOTEBOOKS]
    (folder / NOTEBOOKS[0].name).write_text("mine")
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert "stays as it is" in done.stdout
    told = subprocess.run([*command, "--json"], check=True, capture_output=True, text=True).stdout
    assert json.loads(told) == {"copied": [], "kept": [str(folder / path.name) for path in NOTEBOOKS]}
    assert (folder / NOTEBOOKS[0].name).read_text() == "mine"
