"""Holds samples against what Java made of them: SAMPLES, and a file with the lines of RoundTrip.java."""

import json
import sys

from same import judge

with open(sys.argv[2], encoding="utf-8") as lines:
    said = {it["sample"]: it for it in map(json.loads, lines)}

# Of no type: the generator begins with null, where nothing was sent, too.
OPEN = {"rework"}


def without_made_nulls(sent, back):
    """What came back, but for nulls of open values that were not there."""
    if isinstance(sent, dict) and isinstance(back, dict):
        made = {key for key in OPEN if key not in sent and back.get(key, back) is None}
        return {key: without_made_nulls(sent.get(key), it) for key, it in back.items() if key not in made}
    if isinstance(sent, list) and isinstance(back, list) and len(sent) == len(back):
        return [without_made_nulls(*pair) for pair in zip(sent, back)]
    return back


def round_trip(sample):
    it = said[sample["name"]]
    if "error" in it:
        raise ValueError(it["error"])
    return without_made_nulls(sample["body"], it["back"])


judge(sys.argv[1], round_trip)
