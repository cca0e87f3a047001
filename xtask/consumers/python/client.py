"""Holds samples against a package of openapi-python-client: PARENT PACKAGE SAMPLES.

Answers go through the generated parser of their operation, requests and events through their
class; each is turned back into JSON and must be what it was.
"""

import importlib
import pkgutil
import sys
import typing

import httpx

from same import judge, named, plain

sys.path.insert(0, sys.argv[1])
package = importlib.import_module(sys.argv[2])
models = importlib.import_module(f"{package.__name__}.models")
api = importlib.import_module(f"{package.__name__}.api")
modules = {plain(it.name.rpartition(".")[2]): it.name for it in pkgutil.walk_packages(api.__path__, f"{api.__name__}.")}
for module in modules.values():
    importlib.import_module(module)
client = importlib.import_module(f"{package.__name__}.client").Client(
    base_url="http://localhost", raise_on_unexpected_status=True
)


def operation(sample):
    name = modules.get(plain(sample["operation"]))
    if name is None:
        raise LookupError(f"no function was generated for {sample['operation']}")
    return sys.modules[name]


def round_trip(sample):
    body = sample["body"]
    if sample["kind"] == "response":
        answer = httpx.Response(int(sample["status"]), json=body)
        value = operation(sample)._parse_response(client=client, response=answer)
    elif sample["kind"] == "request":
        hint = typing.get_type_hints(operation(sample)._get_kwargs)["body"]
        kinds = [it for it in (hint, *typing.get_args(hint)) if hasattr(it, "from_dict")]
        value = kinds[0].from_dict(body)
    else:
        value = named(models, sample["schema"]).from_dict(body)
    return value.to_dict()


judge(sys.argv[3], round_trip)
