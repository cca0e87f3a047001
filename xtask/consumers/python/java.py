"""Holds samples against what Java made of them: SAMPLES, and a file with the lines of RoundTrip.java."""

import json
import sys

from same import judge

with open(sys.argv[2], encoding="utf-8") as lines:
    said = {it["sample"]: it for it in map(json.loads, lines)}


def round_trip(sample):
    it = said[sample["name"]]
    if "error" in it:
        raise ValueError(it["error"])
    return it["back"]


judge(sys.argv[1], round_trip)
