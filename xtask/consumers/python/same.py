"""What the two judges of samples share: reading the list, comparing, and printing verdicts."""

import datetime
import json
import sys
import traceback


def difference(sent, back, at=""):
    """Where a sample and what the generated types made of it differ; None when nowhere.

    Timestamps are compared as instants: clients print them in a form of their own.
    """
    if isinstance(sent, dict) and isinstance(back, dict):
        for key in sent:
            if key not in back:
                return f"{at}/{key} was lost"
        for key in back:
            if key not in sent:
                return f"{at}/{key} was added"
        found = (difference(sent[key], back[key], f"{at}/{key}") for key in sent)
        return next((it for it in found if it), None)
    if isinstance(sent, list) and isinstance(back, list):
        if len(sent) != len(back):
            return f"{at} had {len(sent)} elements and has {len(back)}"
        found = (difference(a, b, f"{at}/{index}") for index, (a, b) in enumerate(zip(sent, back)))
        return next((it for it in found if it), None)
    if isinstance(sent, bool) != isinstance(back, bool) or (sent != back and instant(sent) != instant(back)):
        return f"{at} was {json.dumps(sent)} and is {json.dumps(back, default=str)}"
    return None


def instant(value):
    """A timestamp as such; anything else as something equal to nothing."""
    try:
        return datetime.datetime.fromisoformat(value.replace("Z", "+00:00"))
    except (AttributeError, TypeError, ValueError):
        return object()


def plain(name):
    """A name without what generators change about it."""
    return name.replace("_", "").lower()


def named(module, name):
    """The class that a generator made of a schema."""
    found = [it for key, it in vars(module).items() if plain(key) == plain(name) and isinstance(it, type)]
    if not found:
        raise LookupError(f"no class was generated for the schema {name}")
    return found[0]


def judge(samples, round_trip):
    """Prints one verdict a line for each sample: its name, and what is wrong with it or null."""
    with open(samples, encoding="utf-8") as file:
        samples = json.load(file)
    for sample in samples:
        try:
            error = difference(sample["body"], round_trip(sample))
        except Exception as problem:  # whatever generated code does with a sample is its verdict
            traceback.print_exc(file=sys.stderr)
            error = f"{type(problem).__name__}: {problem}"
        print(json.dumps({"sample": sample["name"], "error": error}))
