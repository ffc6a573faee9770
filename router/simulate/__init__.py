"""How much does each way to choose lose, where the right answer is known?"""
