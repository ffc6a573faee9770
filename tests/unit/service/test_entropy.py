"""Randomness comes in blocks, and no byte of it is given twice."""

import os
import threading

from scipy import stats

from router.service.entropy import Entropy


def test_no_byte_is_given_twice(monkeypatch):
    blocks: list[bytes] = []

    def urandom(count):
        blocks.append(bytes([len(blocks)]) * count)
        return blocks[-1]

    monkeypatch.setattr(os, "urandom", urandom)
    source = Entropy()
    drawn = b"".join(source.bytes(10) for _ in range(1_000))
    per_block = 4_096 // 10
    assert len(blocks) == -(-1_000 // per_block)
    assert [drawn.count(block[:1]) for block in blocks[:-1]] == [10 * per_block] * (len(blocks) - 1)


def test_threads_share_without_getting_the_same():
    source = Entropy()
    drawn: list[bytes] = []

    def draw():
        drawn.extend(source.bytes(10) for _ in range(2_000))

    threads = [threading.Thread(target=draw) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(drawn)) == len(drawn) == 16_000


def test_uniforms_are_uniform():
    # False alarm: 1e-6, by the test's own level.
    source = Entropy()
    drawn = [source.uniform() for _ in range(20_000)]
    assert min(drawn) >= 0.0
    assert max(drawn) < 1.0
    assert stats.kstest(drawn, "uniform").pvalue > 1e-6
