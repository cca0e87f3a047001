"""What schemathesis reported, a JSON object: fuzzed.py REPORT.json EVENTS.ndjson"""

import base64
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    report = json.load(file)
failures = {}
with open(sys.argv[2], encoding="utf-8") as file:
    for line in file:
        recorder = json.loads(line).get("ScenarioFinished", {}).get("recorder", {})
        for case, checks in recorder.get("checks", {}).items():
            exchange = recorder["interactions"][case]
            response = exchange.get("response") or {}
            body = base64.b64decode((response.get("content") or {}).get("$base64", "")).decode(errors="replace")
            for check in checks:
                if check["status"] != "failure":
                    continue
                failure = check["failure_info"]["failure"]
                key = (failure["code"], failure["operation"], body)
                request = exchange["request"]
                failures[key] = {
                    "code": failure["code"],
                    "operation": failure["operation"],
                    "title": failure["title"],
                    "message": failure["message"],
                    "request": f"{request['method']} {request['uri']}",
                    "status": response.get("status_code"),
                    "body": body,
                }
rates = report["valid_rates"]
print(
    json.dumps(
        {
            "complete": report["complete"],
            "cases": report["test_cases"]["generated"],
            "operations": report["operations"]["tested"],
            "errors": report["errors"],
            "never": sorted(name for name, phases in rates.items() if not any(it["accepted"] for it in phases.values())),
            "failures": list(failures.values()),
        }
    )
)
