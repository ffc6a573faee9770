"""Which model should run each node of a whole DAG?"""
