"""Reading and replacing the catalogue over HTTP."""

import pytest


def test_the_built_in_catalogue_is_version_one(client):
    answer = client.get("/v1/catalogue")
    assert (answer.status_code, answer.headers["etag"]) == (200, '"1"')
    assert answer.json()["models"][0]["name"] == "claude-haiku-4-5"


def test_a_replaced_catalogue_decides_at_once(client, recommend):
    document = client.get("/v1/catalogue").json()
    document["models"] = [model for model in document["models"] if model["name"] != "claude-haiku-4-5"]
    answer = client.put("/v1/catalogue", json=document, headers={"If-Match": '"1"'})
    assert (answer.status_code, answer.json()["version"]) == (200, 2)
    assert (recommend()["model"], recommend()["catalogue_version"]) == ("gpt-4o-mini", 2)


def test_decisions_of_older_versions_are_still_accepted(client, recommend):
    decision = recommend()["decision"]
    document = client.get("/v1/catalogue").json()
    document["models"] = [model for model in document["models"] if model["name"] != "claude-haiku-4-5"]
    client.put("/v1/catalogue", json=document, headers={"If-Match": '"1"'})
    body = {"decision": decision, "status": "success", "usage": {"input_tokens": 1000, "output_tokens": 0}}
    id_ = client.post("/v1/outcomes", json=body).json()["id"]
    assert client.get(f"/v1/outcomes/{id_}").json()["cost_usd"] == 0.001


@pytest.mark.parametrize(
    ("headers", "status", "kind"),
    [
        ({}, 428, "precondition-missing"),
        ({"If-Match": '"7"'}, 412, "catalogue-moved"),
        ({"If-Match": "newest"}, 422, "bad-input"),
    ],
)
def test_a_change_says_what_it_was_made_from(client, headers, status, kind):
    document = client.get("/v1/catalogue").json()
    answer = client.put("/v1/catalogue", json=document, headers=headers)
    assert (status, f"/problems/{kind}") == (answer.status_code, answer.json()["type"])


def test_a_catalogue_that_does_not_hold_changes_nothing(client):
    document = client.get("/v1/catalogue").json()
    document["models"][0]["price"]["input_usd_per_mtok"] = -1
    answer = client.put("/v1/catalogue", json=document, headers={"If-Match": '"1"'})
    assert (answer.status_code, answer.json()["field"]) == (422, "models[0].price.input_usd_per_mtok")
    assert client.get("/v1/catalogue").headers["etag"] == '"1"'
