"""One replica: the rooms joined, over one Postgres."""

from router.service.service import Clock, Service, Uniform, utc_now

__all__ = ["Clock", "Service", "Uniform", "utc_now"]
