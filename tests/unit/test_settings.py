"""Settings are read once, checked together, and say what is wrong."""

import re
from pathlib import Path

import pytest

from router.catalogue import CataloguedEndpoint, CataloguedModel
from router.errors import SettingsInvalid
from router.settings import VARIABLES, Settings, is_loopback

ROOT = Path(__file__).parents[2]


def test_an_empty_environment_gives_the_defaults():
    assert Settings() == Settings.from_env({})


def test_every_setting_is_read():
    environ = {
        "DATABASE_URL": "postgresql://localhost/router",
        "ROUTER_DATA_DIR": "data",
        "ROUTER_HOST": "::1",
        "ROUTER_PORT": "9000",
        "ROUTER_WORKERS": "2",
        "ROUTER_PUBLIC_URL": "https://feedback.example.com/",
        "ROUTER_FEEDBACK_DAYS": "7",
        "ROUTER_PROVIDERS": "anthropic, bedrock",
        "ROUTER_DECISION_LOG": "0.1",
        "ROUTER_POLL_S": "0.25",
        "ROUTER_QUEUE_SIZE": "10",
        "ROUTER_MAX_BODY_BYTES": "5000",
        "ROUTER_DATABASE_TIMEOUT_S": "2",
        "ROUTER_POOLER": "transaction",
        "ROUTER_LOG_LEVEL": "DEBUG",
    }
    assert {"DATABASE_URL", *VARIABLES} == set(environ)
    assert Settings(
        database_url="postgresql://localhost/router",
        data_dir=Path("data"),
        host="::1",
        port=9000,
        workers=2,
        public_url="https://feedback.example.com",
        feedback_days=7.0,
        providers=("anthropic", "bedrock"),
        decision_log=0.1,
        poll_s=0.25,
        queue_size=10,
        max_body_bytes=5000,
        database_timeout_s=2.0,
        pooler="transaction",
        log_level="debug",
    ) == Settings.from_env(environ)


def test_all_mistakes_are_told_at_once():
    environ = {
        "ROUTER_PORT": "80800",
        "ROUTER_PUBLIC_URL": "example.com",
        "ROUTER_POLL_S": "soon",
        "ROUTER_PROVIDER": "x",
        "DATABASE_URL": "mysql://x",
    }
    with pytest.raises(SettingsInvalid) as told:
        Settings.from_env(environ)
    text = str(told.value)
    for said in (
        "ROUTER_PORT",
        "ROUTER_PUBLIC_URL",
        "ROUTER_POLL_S",
        "Did you mean `ROUTER_PROVIDERS`",
        "postgresql://",
    ):
        assert said in text


@pytest.mark.parametrize(("word", "share"), [("all", 1.0), ("off", 0.0), ("0.1", 0.1)])
def test_the_decision_log_takes_words_or_a_share(word, share):
    assert share == Settings.from_env({"ROUTER_DECISION_LOG": word}).decision_log


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "::1", "localhost"])
def test_loopback_addresses_are_known(host):
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "10.0.0.1", "example.org", "::", ""])
def test_other_addresses_are_not_loopback(host):
    assert not is_loopback(host)


def test_providers_limit_the_models_that_can_be_called():
    model = CataloguedModel(name="m", tier=1, endpoints=(CataloguedEndpoint(provider="anthropic"),))
    assert Settings().serves(model)
    assert Settings(providers=("anthropic",)).serves(model)
    assert not Settings(providers=("openai",)).serves(model)


def test_every_setting_is_read_somewhere():
    """One that nothing reads promises what it does not do."""
    code = "".join(
        path.read_text()
        for top in ("router", "api")
        for path in (ROOT / top).rglob("*.py")
        if path.name != "settings.py"
    )
    own = (ROOT / "router" / "settings.py").read_text()
    for field in Settings.__struct_fields__:
        assert re.search(rf"\.{field}\b", code + own), field
