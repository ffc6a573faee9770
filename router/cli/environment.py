"""What did the operator set, for this command?"""

import os

from router.settings import Settings


def settings() -> Settings:
    """The settings of this process.

    Raises: SettingsInvalid.
    """
    return Settings.from_env(os.environ)
