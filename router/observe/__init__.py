"""A report: what was said of a call becomes a row, and is on disk before it is acknowledged."""
