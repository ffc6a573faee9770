"""The catalogue: read it, replace it."""

import re

from fastapi import APIRouter, Request
from fastapi.responses import Response

from router.errors import BadInput, PreconditionMissing
from router.inputs import read_plain
from router.values import LOCAL

from ..answers import Body, Serving, json

routes = APIRouter(tags=["catalogue"])
_ETAG = re.compile(r'(?:W/)?"?(\d{1,9})"?')


@routes.get("/v1/catalogue")
async def show(service: Serving) -> Response:
    """The version in force; its number is the `ETag`."""
    version, document = service.catalogue
    return json(document, etag=f'"{version}"', cache_control="no-cache")


@routes.put("/v1/catalogue")
async def replace(request: Request, body: Body, service: Serving) -> Response:
    """A new version, if the one it was made from (`If-Match`) is still in force."""
    tag = request.headers.get("if-match")
    if tag is None:
        raise PreconditionMissing
    match = _ETAG.fullmatch(tag.strip())
    if match is None:
        raise BadInput(field="If-Match", problem=f'{tag[:40]!r} is no version. Write it like `"3"`.')
    version = await service.put_catalogue(read_plain(body), int(match[1]), LOCAL)
    return json({"version": version}, etag=f'"{version}"')
