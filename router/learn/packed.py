"""How is a tally held in memory? As few bytes as it needs: a replica holds those of all time."""

from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

import msgspec
import numpy as np

from router.values import LATENCY_BINS, TOKEN_BINS, IntArray, Tally, TallyKey

#: Numbers that are also asked for without the newest bucket; they come first in a row.
CLOSED = (
    *("n", "quality", "input_n", "input_tokens", "output_n", "output_tokens"),
    *("cost_n", "cost_nusd", "error_cost_n", "error_cost_nusd", "cache_read_tokens", "cache_write_tokens"),
)
#: Numbers of a row, before its two histograms; what nobody asks for is left to Postgres.
#: `answers` are those that were judged, also where their verdict is no evidence.
_READ = (*CLOSED, "timeouts", "latency_n", "latency_ms", "errors", "revision")
NUMBERS = (*_READ, "answers")
REVISION = NUMBERS.index("revision")
OUTPUT_HIST = slice(len(NUMBERS), len(NUMBERS) + TOKEN_BINS)
LATENCY_HIST = slice(OUTPUT_HIST.stop, OUTPUT_HIST.stop + LATENCY_BINS)
WIDTH = LATENCY_HIST.stop
#: Seconds since 1970 fit into so many bits until the year 2514; what is left of 63 numbers the voices.
_BUCKET_BITS = 34
_BUCKETS = (1 << _BUCKET_BITS) - 1

_of = attrgetter(*_READ)
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(tuple[list[int], list[int], list[int]]).decode
_decode_numbers = msgspec.msgpack.Decoder(tuple[list[int], msgspec.Raw, msgspec.Raw]).decode


class Voice(NamedTuple):
    """The key of a tally without its task type and its bucket."""

    model: str
    endpoint: str
    served_model: str
    strategy: str
    source: str
    step: int
    reporter: str


class Voices:
    """Numbers for voices: there are few of them, and each speaks in many tallies."""

    def __init__(self) -> None:
        self._number_of: dict[tuple[object, ...], int] = {}
        self._voices: list[Voice] = []

    def __getitem__(self, number: int) -> Voice:
        return self._voices[number]

    def of(self, place: int) -> Voice:
        """Who speaks in the tally at a place."""
        return self._voices[place >> _BUCKET_BITS]

    def place(self, key: TallyKey) -> int:
        """Voice and bucket of a tally in one integer: what it is found by within its task type."""
        said = key[1:-1]
        number = self._number_of.get(said)
        if number is None:
            number = self._number_of[said] = len(self._voices)
            self._voices.append(Voice(*said))
        return number << _BUCKET_BITS | key.bucket_s


def split(places: Iterable[int]) -> tuple[IntArray, IntArray]:
    """The numbers of the voices, and the starts of the buckets."""
    found = np.fromiter(places, dtype=np.int64)
    return found >> _BUCKET_BITS, found & _BUCKETS


def numbers_of(tally: Tally, answers: int) -> tuple[int, ...]:
    """The numbers of a tally, in the order of `NUMBERS`."""
    return (*_of(tally), answers)


def packed(numbered: tuple[int, ...], tally: Tally) -> bytes:
    """The numbers of a tally with its histograms: small integers, of which most are zero, take a byte each."""
    return _encode((numbered, tally.output_tokens_hist, tally.latency_hist))


def numbers(row: bytes) -> list[int]:
    """The numbers of a packed tally, in the order of `NUMBERS`."""
    return _decode_numbers(row)[0]


def matrix(rows: Iterable[bytes]) -> IntArray:
    """Packed tallies with their histograms, shape (rows, WIDTH)."""
    return np.array([[*named, *tokens, *latency] for named, tokens, latency in map(_decode, rows)], dtype=np.int64)
