"""Where does chance come from? The operating system's randomness, fetched in blocks."""

import os
import threading

#: One call to the kernel for some two hundred decisions: it costs more than the decision's own arithmetic.
_BLOCK_BYTES = 4_096


class Entropy:
    """Bytes and uniforms that nobody can predict; several threads may draw."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._block = b""
        self._used = 0

    def bytes(self, count: int) -> bytes:
        """Random bytes, at most a block of them."""
        with self._lock:
            start = self._used
            end = start + count
            if end > len(self._block):
                self._block = os.urandom(_BLOCK_BYTES)
                start, end = 0, count
            self._used = end
            return self._block[start:end]

    def uniform(self) -> float:
        """A uniform in [0, 1), a multiple of 2⁻⁵³."""
        return (int.from_bytes(self.bytes(7), "big") >> 3) * 2.0**-53
