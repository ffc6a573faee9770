"""Where does the history live when nobody gives a database? In a Postgres that is started, shared and stopped here."""

from router.embedded.description import Description, describe
from router.embedded.folder import default_data_dir
from router.embedded.sharing import Attached, attach

__all__ = ["Attached", "Description", "attach", "default_data_dir", "describe"]
