"""LiteLLM asks the router which model runs a request, and reports how it went.

    pip install 'adaptive-llm-router[litellm]'
    router serve &
    python examples/litellm_routed.py http://127.0.0.1:8080

`mock_response` stands in for a provider, so this runs without keys; take it out to call one. In the proxy's config:

    litellm_settings:
      callbacks: my_module.reported        # my_module.py: reported = Reported(Client("http://127.0.0.1:8080"))
"""

import os
import sys

# LiteLLM comes with its list of prices; without this it asks the web for a newer one, and waits where there is none.
os.environ.setdefault("LITELLM_LOCAL_MODEL_COST_MAP", "True")

import litellm

from router.client import Client
from router.integrations.litellm import Asked, Reported

client = Client(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080", timeout_ms=5_000)

# A model that the router may recommend needs a deployment of that name; those without one are passed over.
models = ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"]
deployments = [
    {"model_name": model, "litellm_params": {"model": model, "api_key": "none", "mock_response": "positive"}}
    for model in models
]
llm = litellm.Router(model_list=deployments)
llm.register_plugin(Asked(client, llm))


def good_enough(_, reply):
    """One word of three: whatever can check an answer at once belongs here."""
    return reply.choices[0].message.content in {"positive", "negative", "neutral"}


litellm.callbacks = [Reported(client, judge=good_enough)]

reply = llm.completion(model="router/classify", messages=[{"role": "user", "content": "I love it. One word: …"}])
print(reply.choices[0].message.content, "by", reply.model)
