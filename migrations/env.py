"""Joins Alembic to the product: its URL and its metadata."""

import os

from alembic import context
from sqlalchemy import Connection, create_engine, pool

from router.settings import Settings
from router.storage.connect import sqlalchemy_url
from router.storage.schema import is_ours
from router.storage.tables import metadata


def run(connection: Connection) -> None:
    """Migrates over this connection, all or nothing."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        include_object=is_ours,
        compare_server_default=True,
        transaction_per_migration=False,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    url = Settings.from_env(os.environ).database_url
    if url is None:
        raise SystemExit("Set DATABASE_URL, or use `router migrate` for the embedded Postgres.")
    with create_engine(sqlalchemy_url(url), poolclass=pool.NullPool).connect() as opened:
        run(opened)
        opened.commit()
