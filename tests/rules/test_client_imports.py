"""Who only asks and reports imports nothing that only a router needs."""

import subprocess
import sys

HEAVY = {"numpy", "scipy", "sqlalchemy", "psycopg", "alembic", "fastapi", "starlette", "pydantic", "genai_prices"}
SCRIPT = """
import sys
from router.client import AsyncClient, Client
with Client("http://127.0.0.1:9", spool=__import__("pathlib").Path(sys.argv[1])) as client:
    assert client.recommend("classify").fallback == "static_tiers"
print(" ".join({name.partition(".")[0] for name in sys.modules}))
"""


def test_the_client_imports_nothing_heavy_not_even_to_fall_back(tmp_path):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", SCRIPT, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert HEAVY.isdisjoint(done.stdout.split())
