"""What does a report look like? Each figure defined once, for notebooks, the command line, and whatever comes."""
