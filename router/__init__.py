"""Which model should run this LLM call?"""
