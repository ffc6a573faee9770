"""What a C library writes past Python after a server is up reaches nobody."""

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
