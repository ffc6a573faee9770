"""Where is the HTTP application? Beside the library in a checkout; inside it where it was installed.

A project may have a package called `api`, too: what is installed must neither hide it nor be hidden by it.
"""

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from api.answers import Place
    from api.app import create_app
    from api.hot import Dispatcher
else:
    _home = "api" if find_spec("router._api") is None else "router._api"
    Place = import_module(f"{_home}.answers").Place
    create_app = import_module(f"{_home}.app").create_app
    Dispatcher = import_module(f"{_home}.hot").Dispatcher

__all__ = ["Dispatcher", "Place", "create_app"]
