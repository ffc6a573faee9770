"""Web pages that a browser on this machine happens to show get nothing and change nothing."""

import pytest

REPORT = {"task_type": "classify", "model": "gpt-4o-mini", "status": "success"}


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost:9"])
def test_a_page_of_another_origin_can_neither_report_nor_ask(client, recommend, origin):
    headers = {"Origin": origin, "Content-Type": "text/plain"}
    answer = client.post("/v1/outcomes", json=REPORT, headers=headers)
    assert (answer.status_code, answer.json()["type"]) == (403, "/problems/foreign-origin")
    assert client.put("/v1/catalogue", json={}, headers={"Origin": origin, "If-Match": '"1"'}).status_code == 403
    assert recommend()["evidence"]["outcomes"] == 0


def test_a_name_pointed_at_this_machine_is_refused(client):
    answer = client.get("/v1/recommendation?task_type=classify", headers={"Host": "evil.example:8080"})
    assert (answer.status_code, answer.json()["type"]) == (403, "/problems/foreign-host")
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 403


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8080", "[::1]:8080", "127.0.0.1"])
def test_loopback_names_and_our_own_page_are_served(client, host):
    headers = {"Host": host, "Origin": f"http://{host}"}
    assert client.get("/v1/recommendation?task_type=classify", headers=headers).status_code == 200
