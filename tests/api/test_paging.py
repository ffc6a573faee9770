"""Lists that can grow come in parts, all of them in the same way."""

from uuid import uuid4

import pytest

#: Where a list stands in the answer of a route, and what must be asked beside the part.
LISTS = {
    "/v1/task-types": (("task_types",), {}),
    "/v1/endpoints": (("endpoints",), {}),
    "/v1/reports/savings": (("savings", "by_task_type"), {}),
    "/v1/reports/audit": (("findings",), {}),
    "/v1/reports/calibration": (("calibration",), {"task_type": "classify"}),
    "/v1/reports/agreement": (("task_types",), {}),
}
#: Routes without a list of their own kind: one document each, or points that the caller chose the number of.
WHOLE = {"/", "/docs", "/healthz", "/readyz", "/metrics", "/openapi.json"} | {
    "/v1/recommendation",
    "/v1/catalogue",
    "/v1/learning-curves",
    "/v1/reports/policy-value",
}


def rows_of(answer, names):
    for name in names:
        answer = answer[name]
    return answer


def test_every_route_is_known_to_be_a_list_or_none(client):
    paths = client.get("/openapi.json").json()["paths"]
    asked = {path for path, methods in paths.items() if "get" in methods and "{" not in path}
    assert asked <= WHOLE | set(LISTS), "a new route: say whether it is a list"
    for path in LISTS:
        names = {one["name"] for one in paths[path]["get"]["parameters"]}
        assert {"limit", "after"} <= names, path


def test_the_parts_of_every_list_are_the_list(past):
    for path, (names, query) in LISTS.items():
        whole = past.client.get(path, params=query).json()
        assert whole["next"] is None, path
        wanted = rows_of(whole, names)
        assert len(wanted) >= 2, path
        found: list[dict[str, object]] = []
        asked = {**query, "limit": 1}
        while len(found) <= len(wanted):
            answer = past.client.get(path, params=asked).json()
            assert len(rows_of(answer, names)) == 1, path
            found += rows_of(answer, names)
            if answer["next"] is None:
                break
            asked["after"] = answer["next"]
        assert [named(one) for one in wanted] == [named(one) for one in found], path


def named(row):
    """A row without what depends on the moment."""
    return {name: value for name, value in row.items() if isinstance(value, str | None)}


@pytest.mark.parametrize("path", sorted(LISTS))
def test_a_part_that_there_is_not_is_refused_by_its_name(client, path):
    query = LISTS[path][1]
    for field, given in [("limit", "0"), ("limit", "1001"), ("limit", "many"), ("after", "bm9ib2R5"), ("after", "é~")]:
        answer = client.get(path, params={**query, field: given})
        assert (answer.status_code, answer.json()["field"]) == (422, field), f"{path} {field}={given}"


def test_a_list_is_bounded_where_nobody_says_so(client):
    items = [
        {"id": str(uuid4()), "task_type": f"classify/{number}", "model": "o1", "status": "success"}
        for number in range(101)
    ]
    client.post("/v1/outcomes/batch", json=items).raise_for_status()
    answer = client.get("/v1/task-types").json()
    assert len(answer["task_types"]) == 100
    assert answer["next"] is not None
    page = client.get("/").text
    assert page.count("<td>classify/") < 101
    assert f'href="/?limit=100&amp;after={answer["next"]}"' in page
    rest = client.get("/", params={"after": answer["next"]}).text
    assert "more task types" not in rest
    assert page.count("<td>classify/") + rest.count("<td>classify/") == 101
