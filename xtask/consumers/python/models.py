"""Holds samples against a module of datamodel-code-generator: FILE SAMPLES.

Each is parsed strictly by the pydantic model of its schema, turned back into JSON, and must be
what it was.
"""

import importlib.util
import json
import sys

from same import judge, named

spec = importlib.util.spec_from_file_location("generated", sys.argv[1])
generated = importlib.util.module_from_spec(spec)
sys.modules["generated"] = generated
spec.loader.exec_module(generated)


def round_trip(sample):
    model = named(generated, sample["schema"])
    value = model.model_validate_json(json.dumps(sample["body"]), strict=True)
    return value.model_dump(mode="json", by_alias=True, exclude_unset=True)


judge(sys.argv[2], round_trip)
