"""By what are answers made and reports read at this moment? The catalogue in force, older ones, and where rows fit."""

import asyncio
import os
from datetime import datetime

import msgspec

from router.catalogue import Catalogue, parse_document
from router.decide.decider import Decider
from router.errors import UnknownCatalogueVersion
from router.service.promises import Promises
from router.signing import Signer
from router.storage import catalogues, connect, keys, partitions
from router.traffic import Traffic


class InForce:
    """What one replica answers by; a newer catalogue takes the place of the one in force, and none goes back.

    Parameters:  providers — those the operator can call; none: all.
    """

    def __init__(self, engine: connect.History, signer: Signer, providers: tuple[str, ...], traffic: Traffic) -> None:
        self._engine = engine
        self._providers = providers
        self._traffic = traffic
        #: Signs decisions, and knows its own.
        self.signer = signer
        #: Catalogues by version, as far as they were needed.
        self.catalogues: dict[int, Catalogue] = {}
        #: Number of the catalogue in force.
        self.version = 0
        #: Every model that any catalogue ever named.
        self.models: frozenset[str] = frozenset()
        #: Decides under the catalogue in force.
        self.decider: Decider
        #: What is kept of what it promises.
        self.promises: Promises
        #: Identifiers that history has room for.
        self.ranges: partitions.Ranges

    @classmethod
    async def load(
        cls, engine: connect.History, first: Catalogue, providers: tuple[str, ...], traffic: Traffic, now: datetime
    ) -> "InForce":
        """What a migrated database says.

        Parameters:  first — the first version of an empty one.
        Raises:      DatabaseAway, SchemaBehind, PostgresTooOld, HistoryAway.
        """
        await asyncio.to_thread(connect.check_head, engine)
        await asyncio.to_thread(partitions.maintain, engine, now)
        signer = Signer(await asyncio.to_thread(keys.signing_keys, engine, os.urandom(32)))
        await asyncio.to_thread(catalogues.ensure_first, engine, msgspec.to_builtins(first))
        version, _ = await asyncio.to_thread(catalogues.latest, engine)
        loaded = cls(engine, signer, providers, traffic)
        await loaded.look_at_ranges()
        await loaded.take(version)
        return loaded

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue in force."""
        return self.catalogues[self.version]

    async def take(self, version: int) -> None:
        """Puts a version in force, unless a newer one is.

        Raises: UnknownCatalogueVersion, HistoryAway.
        """
        catalogue = await self.read(version)
        self.models = frozenset(await asyncio.to_thread(catalogues.models_ever_catalogued, self._engine))
        if version >= self.version:
            self.version = version
            self._traffic.follow(catalogue)
            self.decider = Decider(catalogue, version, self.signer, self._providers)
            self.promises = Promises(catalogue, self.decider)

    async def read(self, version: int) -> Catalogue:
        """A catalogue by version, from memory or history.

        Raises: UnknownCatalogueVersion, HistoryAway.
        """
        if version not in self.catalogues:
            document = await asyncio.to_thread(catalogues.get, self._engine, version)
            if document is None:
                raise UnknownCatalogueVersion(field="decision", given=version, newest=self.version)
            self.catalogues[version] = parse_document(document)
        return self.catalogues[version]

    async def look_at_ranges(self) -> None:
        """Learns which ranges are stored in, and which are sealed.

        Raises: HistoryAway.
        """
        self.ranges = await asyncio.to_thread(partitions.attached_ranges, self._engine)
