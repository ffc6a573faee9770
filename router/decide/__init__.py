"""A recommendation: a request, what is in memory and one uniform make a decision."""
