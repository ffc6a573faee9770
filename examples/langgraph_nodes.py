"""Each node of a LangGraph runs on the model that the router recommends for its kind of work.

    pip install 'adaptive-llm-router[langgraph]'
    router serve &
    python examples/langgraph_nodes.py http://127.0.0.1:8080

`llm` stands in for a provider, so this runs without keys: put `init_chat_model(call.model)` of LangChain in its place.
"""

import sys
from typing import TypedDict

from langchain_core.language_models import FakeMessagesListChatModel
from langchain_core.messages import AIMessage
from langgraph.graph import END, START, StateGraph

from router.client import Client
from router.integrations.langgraph import routed

client = Client(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080", timeout_ms=5_000)


class State(TypedDict, total=False):
    text: str
    label: str
    models: list[str]


def llm(model, answer):
    assert model, "a real provider would be called with it"
    usage = {"input_tokens": 40, "output_tokens": 3, "total_tokens": 43}
    return FakeMessagesListChatModel(responses=[AIMessage(answer, usage_metadata=usage)])


@routed(client, "classify")
def label(state, call):
    reply = llm(call.model, "positive").invoke(f"One word for the mood of: {state['text']}")
    if reply.content in {"positive", "negative", "neutral"}:
        call.succeeded(reply)
    else:
        call.failed(reply)
    return {"label": reply.content, "models": [call.model]}


@routed(client, "review", min_success=0.8)
def review(state, call):
    reply = llm(call.model, "yes").invoke(f"Is '{state['text']}' {state['label']}?")
    call.succeeded(reply)
    return {"models": [*state["models"], call.model]}


graph = StateGraph(State)
graph.add_node(label)
graph.add_node(review)
graph.add_edge(START, "label")
graph.add_edge("label", "review")
graph.add_edge("review", END)

done = graph.compile().invoke({"text": "I love it"}, {"configurable": {"thread_id": "a conversation"}})
print(done["label"], "by", " and ".join(done["models"]))
client.close()
