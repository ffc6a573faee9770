"""Every example of a docstring runs, and answers what it shows."""

import doctest
from importlib import import_module

import pytest

from tests.rules.test_imports import FILES, module_of

FINDER = doctest.DocTestFinder(exclude_empty=True)
NAMES = [module_of(path) for path in FILES if "\n    >>> " in path.read_text()]
#: What one line says sooner than prose: identifiers, bins, prices, paths, parts of lists.
SHOWN = {"router.ids", "router.values", "router.catalogue.prices", "router.catalogue.document", "api.paging"}


@pytest.mark.parametrize("name", NAMES)
def test_a_docstring_shows_what_happens(name):
    runner = doctest.DocTestRunner(optionflags=doctest.FAIL_FAST)
    module = import_module(name)
    examples = [one for one in FINDER.find(module, module.__name__) if one.examples]
    assert examples
    for one in examples:
        runner.run(one)
    assert runner.summarize(verbose=False).failed == 0


def test_there_are_examples_where_they_say_more_than_prose():
    assert set(NAMES) >= SHOWN
