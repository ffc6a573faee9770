"""A process that holds the Postgres of the folder given, says how it was met, and lets go when its input ends."""

import json
import sys
from pathlib import Path

from router.embedded import attach
from router.errors import RouterError


def main() -> None:
    try:
        with attach(Path(sys.argv[1])) as attached:
            facts = {name: getattr(attached, name) for name in ("url", "version", "supervisor_pid", "postgres_pid")}
            sys.stdout.write(json.dumps(facts) + "\n")
            sys.stdout.flush()
            sys.stdin.read()
    except RouterError as error:
        sys.stdout.write(json.dumps({"error": type(error).__name__, "text": str(error)}) + "\n")


main()
