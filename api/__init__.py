"""The HTTP face of the router."""
