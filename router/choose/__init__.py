"""Which model, and with what probability?"""
