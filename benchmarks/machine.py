"""Where, when and with what was measured?"""

import os
import platform
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from router.storage.audit import server_version
from router.storage.connect import engine

OURS = ("fastapi", "msgspec", "numpy", "psycopg", "scipy", "sqlalchemy", "uvicorn", "uvloop")
PEERS = ("litellm", "mabwiser", "pybandits")


def circumstances(server_url: str) -> dict[str, str]:
    """What a reader has to know to compare figures, in words; read before anything is measured."""
    return {
        "date": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "machine": f"{_processor()}, {os.cpu_count()} cores, {_memory_gib():.1f} GiB",
        "load at the start": ", ".join(f"{one:.1f}" for one in os.getloadavg()) + " (1, 5, 15 minutes)",
        "Python": platform.python_version(),
        "Postgres": _postgres(server_url),
        "dependencies": _versions(OURS),
        "peers": _versions(PEERS),
    }


def _processor() -> str:
    """The processor's name, where the system says it."""
    known = Path("/proc/cpuinfo")
    lines = known.read_text().splitlines() if known.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _memory_gib() -> float:
    """All memory of the machine."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def _postgres(server_url: str) -> str:
    """The server's version."""
    opened = engine(server_url, timeout_s=10.0)
    try:
        return server_version(opened)
    finally:
        opened.dispose()


def _versions(packages: Iterable[str]) -> str:
    """Packages with their versions."""
    return ", ".join(f"{package} {_version(package)}" for package in packages)


def _version(package: str) -> str:
    """A package's version, or that there is none."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
