"""`python -m router` is `router`."""

from router.cli import main

main()
