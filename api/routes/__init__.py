"""The routes that FastAPI serves, one file per resource."""
