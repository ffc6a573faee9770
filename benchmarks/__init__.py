"""What does it cost, and does it hold under load? Ratios against a named yardstick in the same run."""
