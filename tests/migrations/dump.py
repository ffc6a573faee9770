"""The schema of a migrated database as text: what autogenerate does not compare is compared here."""

import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp

from router import embedded
from router.embedded.binaries import installed
from router.storage import databases
from router.storage.connect import migrate


def dumped(url: str) -> str:
    """What `pg_dump` says, without what differs from one server version to the next."""
    pg_dump = next(installed()).folder / "pg_dump"
    command = [str(pg_dump), "--schema-only", "--no-owner", "--no-privileges", url]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    kept = [
        line
        for line in text.splitlines()
        if line and not line.startswith(("--", "SET ", "SELECT pg_catalog", "\\restrict", "\\unrestrict"))
    ]
    return re.sub(r"\bpublic\.", "", "\n".join(kept)) + "\n"


def main() -> None:
    """Writes the golden file."""
    folder = Path(mkdtemp(prefix="router-schema-"))
    folder.chmod(0o755)
    with embedded.attach(folder) as attached:
        url = databases.create_scratch(attached.url, "schema")
        migrate(url)
        Path(sys.argv[1]).write_text(dumped(url))
        databases.drop(url)


if __name__ == "__main__":
    os.umask(0o022)
    main()
