"""Holds the exchanges of a HAR file against a description with openapi-core: POLICY DESCRIPTION HAR.

POLICY is `forbid` (properties that are not declared are errors) or `allow`.
"""

import base64
import json
import sys
from urllib.parse import parse_qsl, urlsplit

from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from openapi_core.testing import MockRequest, MockResponse
from werkzeug.datastructures import Headers, ImmutableMultiDict

policy, description, har = sys.argv[1:]
more = {"additional_properties_default_policy": "forbid"} if policy == "forbid" else {}
config = Config(extra_media_type_deserializers={"application/problem+json": json.loads}, **more)
api = OpenAPI.from_file_path(description, config=config)


def headers(message):
    return Headers([(it["name"], it["value"]) for it in message["headers"]])


def body(content):
    text = content.get("text")
    if text is None:
        return None
    return base64.b64decode(text) if content.get("encoding") == "base64" else text.encode("utf-8", "surrogatepass")


def media(message):
    return headers(message).get("content-type", "")


class Request(MockRequest):
    def __init__(self, sent):
        url = urlsplit(sent["url"])
        super().__init__(
            f"{url.scheme}://{url.netloc}", sent["method"].lower(), url.path, data=body(sent.get("postData", {})),
            content_type=media(sent),
        )
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(parse_qsl(url.query, keep_blank_values=True)), header=headers(sent)
        )


class Response(MockResponse):
    def __init__(self, got):
        super().__init__(
            body(got["content"]) or b"", status_code=got["status"], headers=dict(headers(got)), content_type=media(got)
        )


def errors(check):
    try:
        check()
        return []
    except Exception as problem:
        cause = problem.__cause__
        said = [f"{type(problem).__name__}: {problem}"]
        return said + [str(it)[:200] for it in getattr(cause, "schema_errors", [])]


with open(har, encoding="utf-8") as file:
    for entry in json.load(file)["log"]["entries"]:
        request = Request(entry["request"])
        response = Response(entry["response"])
        found = errors(lambda: api.validate_request(request))
        found += errors(lambda: api.validate_response(request, response))
        print(json.dumps({"errors": found}))
