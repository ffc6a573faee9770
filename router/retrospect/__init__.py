"""What did history bring? What is in memory and what Postgres sums up, made into reports."""
