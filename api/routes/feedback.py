"""Was the answer good? A page behind a signed link, for people who have no login and run no script of ours."""

from base64 import b64encode
from hashlib import sha256
from html import escape
from typing import Literal
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request
from fastapi.responses import Response

from router.errors import BadInput, RouterError
from router.inputs import read_json
from router.observe.ballots import Wish, made_at

from ..answers import Body, Serving, json
from ..hot import read_body
from ..problems import status_of

routes = APIRouter(tags=["feedback"])

#: A form of two buttons needs no more.
_MOST_BYTES = 1_024
_SAID: dict[str, Literal["success", "failure"]] = {"good": "success", "bad": "failure"}

_STYLE = """
body { font: 17px/1.5 system-ui, sans-serif; margin: 12vh auto 0; max-width: 30rem; padding: 0 1.2rem; color: #1c2733;
  text-align: center; background: #fff; }
h1 { font-size: 1.5rem; font-weight: 600; margin: 0 0 .3rem; } p { color: #5a6b7d; margin: 0 0 1.8rem; }
form { display: flex; gap: 1rem; justify-content: center; }
button { font: inherit; font-weight: 600; flex: 1; max-width: 11rem; padding: 1.1rem 0 .8rem; border-radius: .8rem;
  border: 2px solid #dde3ea; background: #fff; color: #1c2733; cursor: pointer; }
button:hover, button:focus-visible { border-color: currentColor; outline: none; }
svg { display: block; margin: 0 auto .4rem; width: 2.6rem; height: 2.6rem; fill: currentColor; }
.good { color: #2f7d5b; } .bad { color: #b4231f; } .bad svg { transform: rotate(180deg); }
@media (prefers-color-scheme: dark) { body, button { background: #14191f; color: #e6ebf0; }
  button { border-color: #36424f; } p { color: #9fb0c0; } .good { color: #6cc79b; } .bad { color: #f0827c; } }
"""
_THUMB = (
    '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M2 10h4v11H2zM22 11.5c0-1-.8-1.8-1.8-1.8h-5.6l.9-4.2V5.2c0-.4'
    "-.2-.8-.4-1L14 3.1 8.2 9c-.4.3-.6.8-.6 1.3v8.9c0 1 .8 1.8 1.8 1.8h8c.7 0 1.4-.5 1.6-1.1l2.7-6.3c.1-.2.2-.4.2-.7z"
    '"/></svg>'
)
_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": (
        f"default-src 'none'; style-src 'sha256-{b64encode(sha256(_STYLE.encode()).digest()).decode()}'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "x-robots-tag": "noindex, nofollow",
}


@routes.post("/v1/feedback-links", status_code=201)
async def feedback_link(body: Body, service: Serving) -> Response:
    """A link for a human's verdict on the answer to a decision: one click, no login, once, until it expires."""
    made = service.feedback_link(read_json(body, Wish).decision)
    return json(made, 201, cache_control="no-store")


@routes.get("/feedback/{token}", include_in_schema=False)
async def ask(token: str, service: Serving) -> Response:
    """The question; who only looks, or fetches links ahead, says nothing."""
    try:
        claims = service.feedback(token)
    except RouterError as problem:
        return _problem(problem)
    at = made_at(claims)
    said = f'<time datetime="{at:%Y-%m-%dT%H:%M:%SZ}">{at:%-d %B %Y at %H:%M} UTC</time>'
    about = f"It was for {escape(claims.task_type)}, on {said}."
    return _page(
        "Was the answer good?",
        about,
        f'<form method="post"><button class="good" name="verdict" value="good">{_THUMB}Good</button>'
        f'<button class="bad" name="verdict" value="bad">{_THUMB}Not good</button></form>',
    )


@routes.post("/feedback/{token}", include_in_schema=False)
async def answer(token: str, request: Request, service: Serving) -> Response:
    """The verdict, stored before it is thanked for."""
    try:
        await service.vote(token, _verdict(await read_body(request.receive, _MOST_BYTES)))
    except RouterError as problem:
        return _problem(problem)
    return _page("Thank you", "Your verdict is recorded.")


def _verdict(body: bytes) -> Literal["success", "failure"]:
    """What the form says.

    Raises: BadInput.
    """
    said = dict(parse_qsl(body.decode("latin-1"))).get("verdict", "")
    if said not in _SAID:
        raise BadInput(field="verdict", problem="it is neither `good` nor `bad`. Use the buttons of the page.")
    return _SAID[said]


def _problem(problem: RouterError) -> Response:
    """Why nothing was recorded: a text of its own for each reason, and nothing of what was sent."""
    return _page("Nothing was recorded", escape(str(problem)), status=status_of(problem))


def _page(title: str, text: str, form: str = "", status: int = 200) -> Response:
    """The page: all of it is here, nothing is fetched from anywhere."""
    page = (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="robots" content="noindex">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title><style>{_STYLE}</style>'
        f"<h1>{title}</h1><p>{text}</p>{form}</html>"
    )
    return Response(page, status, _HEADERS, "text/html")
