"""`python -m router` is `router`."""

import sys
from pathlib import Path

# Python puts the working directory first; users have folders called `api` there, too.
if not sys.flags.safe_path and Path(sys.path[0]).resolve() != Path(__file__).resolve().parents[1]:
    del sys.path[0]

from router.cli import main

main()
