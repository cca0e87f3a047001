"""Runs openapi-spec-validator over many files in one process: FILE..."""

import json
import sys

from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator
from openapi_spec_validator.readers import read_from_filename


def errors(path):
    try:
        spec, _ = read_from_filename(path)
        validator = OpenAPIV31SpecValidator if str(spec.get("openapi")).startswith("3.1") else OpenAPIV30SpecValidator
        return [f"/{'/'.join(map(str, it.absolute_path))}: {it.message[:300]}" for it in validator(spec).iter_errors()]
    except Exception as problem:  # the program ends with status 2 here; for us it is one more verdict
        return [f"{type(problem).__name__}: {str(problem)[:300]}"]


for path in sys.argv[1:]:
    print(json.dumps({"file": path, "errors": errors(path)}))
