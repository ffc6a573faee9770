"""What is written beside the results: log lines in one form, and nothing of what C libraries write past Python."""

import re
import subprocess
import sys

import pytest

SCRIPT = """
import ctypes, os, sys
from router.cli.worker import hush
libc = ctypes.CDLL(None)
print("ready")
hush()
libc.puts(b"a stray line")
libc.fflush(None)
print("told", file=sys.stderr)
"""


@pytest.mark.slow
def test_standard_output_ends_where_it_is_hushed_and_errors_go_on():
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("ready\n", "told\n")


def test_a_log_line_tells_its_time_in_utc():
    script = (
        "import structlog; from router.cli.logs import to_stderr; to_stderr('info'); structlog.get_logger().info('up')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env={"TZ": "Asia/Tokyo"}, capture_output=True, text=True, check=True
    )
    assert done.stdout == ""
    assert re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z \[info", done.stderr), done.stderr
