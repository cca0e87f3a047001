//! A whole survey: the plan, the order, the differences that were planted, and nothing of anybody.

use super::proxy::Account;
use super::{Bench, impersonal};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// One difference of each kind, and somebody's data in all of them.
fn planted(path: &str, status: &mut u16, body: &mut Value) {
    match path {
        _ if path.starts_with("/clients?") => {
            for client in body["data"].as_array_mut().unwrap() {
                client["loyalty_tier"] = json!("Juancho Quirogález");
            }
        }
        _ if path.starts_with("/clients/") && *status == 200 => body["data"]["company_name"] = Value::Null,
        _ if path.starts_with("/work-orders/1") => body["data"]["state"] = json!("REPROGRAMADA"),
        _ if path.starts_with("/digital-forms-states/9999") => *status = 410,
        _ if path.starts_with("/deliveries-labels/15") => body["data"]["id"] = json!("15"),
        _ => {}
    }
}

fn operation(line: &str) -> &str {
    line.split(' ').nth(1).unwrap().split('?').next().unwrap().trim_start_matches("/v1")
}

#[test]
fn a_plan_is_shown_and_nothing_is_asked() {
    let account = Account::start(|_, _, _| {});
    let bench = Bench::new();
    let (output, shown) = bench.survey(&account.url, &[]);
    assert_eq!(output.status.code(), Some(0), "{shown}");
    assert!(account.asked().is_empty() && !bench.out().exists());
    assert!(
        shown.contains("| `getWorkOrderSchema` | `wo_schema_id`: `wo_shema_id` of `listWorkOrderSchemas` |"),
        "{shown}"
    );
    assert!(shown.contains("status 200, 404"), "{shown}");
    let (_, plan) = bench.found(&account.url, &[]);
    let plan = plan["plan"].as_array().unwrap();
    let at = |name: &str| plan.iter().position(|it| it["operation"] == name).unwrap();
    for (first, then) in [
        ("listFormSchemas", "listForms"),
        ("listWorkOrderSchemas", "listWorkOrders"),
        ("listDeliverySchemas", "listDeliveries"),
        ("listClients", "listForms"),
        ("listForms", "getForm"),
        ("getFormSchema", "getForm"),
        ("getWorkOrderSchema", "getWorkOrder"),
        ("listClientObjects", "getClientObject"),
        ("listChangedMasterDbElements", "getMasterDbElement"),
    ] {
        assert!(at(first) < at(then), "{first} before {then}");
    }
    assert!(plan.iter().all(|it| it["can"] == true), "{plan:#?}");
    assert_eq!(plan[at("getClientObject")]["parameters"]["field_1"], "`fields.1` of `listClientObjects`");
}

#[test]
fn a_plan_tells_what_runs_before_were_told() {
    let account = Account::start(|_, _, _| {});
    let bench = Bench::new();
    bench.found(&account.url, &["--apply", "--calls", "40"]);
    let before = (account.asked(), bench.files());
    let (_, shown) = bench.survey(&account.url, &["--calls", "30"]);
    assert!(shown.contains("Runs before were told 40 responses"), "{shown}");
    assert!(shown.contains("One run makes at most 30 (`--calls`)"), "{shown}");
    assert!(shown.lines().any(|it| it.contains("| `listUsers` |") && it.ends_with("| 1 × 200 |")), "{shown}");
    assert!(shown.lines().any(|it| it.contains("| `getDelivery` |") && it.ends_with("| nothing |")), "{shown}");
    let (_, plan) = bench.found(&account.url, &[]);
    let of = |name: &str| plan["plan"].as_array().unwrap().iter().find(|it| it["operation"] == name).unwrap().clone();
    assert_eq!((&plan["earlier"], &of("listUsers")["known"]), (&json!(40), &json!({ "200": 1 })));
    assert_eq!(of("listUsers")["calls"]["left"], 0);
    assert!(of("getDelivery")["calls"]["left"].as_u64().unwrap() > 0);
    assert_eq!((account.asked(), bench.files()), before, "a plan asks nothing and writes nothing");
    bench.found(&account.url, &["--apply"]);
    let (_, shown) = bench.survey(&account.url, &[]);
    assert!(shown.contains("Nothing is left to ask for."), "{shown}");
    // Another key of the account, and a file that is no state of a survey.
    let other = bench.command(&account.url, &[]).env("PERSAT_API_KEY", "other").output().unwrap();
    let words = String::from_utf8_lossy(&other.stderr).into_owned();
    assert!(other.status.code() == Some(2) && words.contains("of another account, key or server"), "{words}");
    std::fs::write(bench.out().join("survey.state"), "notes of mine").unwrap();
    let (output, shown) = bench.survey(&account.url, &[]);
    assert!(output.status.code() == Some(2) && shown.contains("no state of a survey"), "{shown}");
}

#[test]
fn every_difference_is_a_proposal_with_its_place_and_what_shows_it() {
    let account = Account::start(planted);
    let bench = Bench::new();
    let (status, found) = bench.found(&account.url, &["--apply"]);
    assert_eq!(status, Some(1), "{found:#}");
    assert_eq!(found["survey"]["end"], "all was asked that can be");
    let proposals = found["suggestions"].as_array().unwrap();
    for (pointer, yaml, sample) in [
        (
            "/components/schemas/UpdatedClient/properties/loyalty_tier",
            "loyalty_tier:\n  type: string\n",
            "persat/listClients/200.survey.json#/data/0/loyalty_tier",
        ),
        (
            "/components/schemas/UpdatedClient/properties/company_name",
            "nullable: true\n",
            "persat/getClient/200.survey.json#/data/company_name",
        ),
        (
            "/components/schemas/WorkOrderState",
            "the value that the recording has there",
            "persat/getWorkOrder/200.survey.json#/data/state",
        ),
        (
            "/paths/~1digital-forms-states~1{state_id}/get/responses/410",
            "$ref: '#/components/schemas/ErrorEnvelope'",
            "persat/getFormState/410.survey.json#",
        ),
        (
            "/components/schemas/Label/properties/id",
            "type: string\n",
            "persat/getDeliveryLabel/200.survey.json#/data/id",
        ),
    ] {
        let it = proposals.iter().find(|it| it["pointer"].as_str().unwrap().starts_with(pointer));
        let it = it.unwrap_or_else(|| panic!("{pointer}: {proposals:#?}"));
        assert!(it["yaml"].as_str().unwrap().contains(yaml), "{it:#}");
        let file = it["file"].as_str().unwrap();
        assert!(
            file.contains("openapi/persat.yaml:") && file.split(':').nth(1).unwrap().parse::<usize>().unwrap() > 1,
            "{file}"
        );
        let shown: Vec<_> = it["samples"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
        let evidence = shown.iter().find(|it| it.contains(sample)).unwrap_or_else(|| panic!("{sample}: {shown:?}"));
        // The place is there.
        let (path, place) = evidence.split_once('#').unwrap();
        let written: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        assert!(written.pointer(place).is_some(), "{evidence}");
    }
    assert_eq!(proposals.len(), 5, "{proposals:#?}");
    assert_eq!(found["survey"]["unsettled"], json!([]));
    let files = bench.files();
    files.iter().for_each(|(path, text)| impersonal(&format!("{}{text}", path.display())));
    assert!(files.len() > 60, "{}", files.len());
    // A value is told once somebody says that it is nobody's, and nothing is asked for that again.
    let calls = account.asked().len();
    let again = Bench::new();
    std::fs::create_dir_all(again.out()).unwrap();
    std::fs::copy(bench.out().join("survey.state"), again.out().join("survey.state")).unwrap();
    let (_, shown) = again.survey(&account.url, &["--apply", "--show-values", "--keep", "REPROGRAMADA"]);
    let told = shown.lines().find(|it| it.starts_with("not listed at ")).unwrap();
    assert!(told.contains("openapi/persat.yaml:") && told.ends_with(": REPROGRAMADA"), "{told}");
    assert!(shown.contains("- REPROGRAMADA\n"), "{shown}");
    assert_eq!(account.asked().len(), calls);
}

#[test]
fn what_is_asked_reads_only_and_follows_what_is_known() {
    let account = Account::start(planted);
    let bench = Bench::new();
    let (_, plan) = bench.found(&account.url, &[]);
    let most: u64 = plan["plan"].as_array().unwrap().iter().map(|it| it["calls"]["most"].as_u64().unwrap()).sum();
    let (_, found) = bench.found(&account.url, &["--apply"]);
    let asked = account.asked();
    assert!((asked.len() as u64) < most, "{} of {most}", asked.len());
    assert!(asked.iter().all(|it| it.starts_with("GET /v1/")), "{asked:#?}");
    assert_eq!(asked.iter().collect::<BTreeSet<_>>().len(), asked.len(), "nothing is asked twice: {asked:#?}");
    let first =
        |path: &str| asked.iter().position(|it| operation(it).starts_with(path)).unwrap_or_else(|| panic!("{path}"));
    assert!(first("/digital-forms-schemas/") < first("/digital-forms/197"));
    assert!(first("/work-orders-schemas/") < first("/work-orders/"));
    // One of each state, the last page, an id that does not exist, an optional parameter.
    let read = |path: &str| asked.iter().filter(|it| operation(it).starts_with(path)).count();
    assert_eq!(read("/work-orders/1"), 2, "{asked:#?}");
    assert!(asked.iter().any(|it| it.contains("/clients?offset=40&limit=20")), "{asked:#?}");
    assert!(asked.iter().any(|it| it.contains("/clients/no-such-id ")), "{asked:#?}");
    assert!(asked.iter().any(|it| it.contains("states=ASIGNADA")), "{asked:#?}");
    // A filter by what the list itself showed.
    let filtered = |it: &&String| operation(it) == "/digital-forms" && it.contains("uid_client=CL3213L");
    assert_eq!(asked.iter().filter(filtered).count(), 1, "{asked:#?}");
    assert!(asked.iter().any(|it| it.contains("/clientobjvalue/CL-0044/2/AABCSA090AA ")), "{asked:#?}");
    let figures = &found["survey"]["coverage"][0]["figures"];
    assert_eq!(figures["operations"]["before"], 0);
    assert!(figures["operations"]["after"].as_u64().unwrap() >= 44, "{figures:#}");
}

#[test]
fn other_days_can_be_given_to_the_next_run() {
    let account = Account::start(|path, _, body| {
        if path.starts_with("/digital-forms?") && !path.contains("from=2022-05-03") {
            body["data"] = json!([]);
        }
    });
    let bench = Bench::new();
    let (_, found) = bench.found(&account.url, &["--apply"]);
    let unreached = found["survey"]["unreached"].as_array().unwrap();
    let forms = unreached.iter().find(|it| it["operation"] == "listForms").unwrap();
    assert_eq!(forms["why"], "it was empty wherever it was asked: for other days give --param from=…");
    let before = account.asked().len();
    let to = format!("to={}T00:00:00.000Z", jiff::Zoned::now().date());
    let (_, found) =
        bench.found(&account.url, &["--apply", "--param", "from=2022-05-03T00:00:00.000Z", "--param", &to]);
    let asked = account.asked()[before..].to_vec();
    let form = asked.iter().filter(|it| operation(it) == "/digital-forms/197").count();
    assert_eq!(form, 1, "{asked:#?}");
    assert!(asked.iter().all(|it| !operation(it).starts_with("/clients")), "{asked:#?}");
    assert!(!found["survey"]["unreached"].to_string().contains("listForms"));
}

#[test]
fn what_was_not_reached_is_told_with_the_reason() {
    let account = Account::start(|path, status, body| match path {
        "/masterdbs" => body["data"] = json!([]),
        "/zones" => {
            (*status, *body) = (
                403,
                json!({ "success": false, "error": { "status": 403, "type": "FORBIDDEN", "userMessage": "Juancho Quirogález" } }),
            )
        }
        _ => {}
    });
    let bench = Bench::new();
    let (_, found) = bench.found(&account.url, &["--apply"]);
    let unreached = found["survey"]["unreached"].as_array().unwrap();
    let of = |name: &str| {
        let it = unreached.iter().find(|it| it["operation"] == name);
        it.unwrap_or_else(|| panic!("{name}: {unreached:#?}"))["why"].as_str().unwrap().to_owned()
    };
    assert_eq!(of("listMasterDbs"), "it was empty wherever it was asked");
    assert_eq!(of("getMasterDb"), "no `mdb_id` is known: `listMasterDbs` showed none");
    assert_eq!(of("listZones"), "the server answered 403");
    assert!(!unreached.iter().any(|it| it["operation"] == "getClient"));
    // A status that nobody described is one that is proposed.
    let proposals = found["suggestions"].as_array().unwrap();
    assert!(proposals.iter().any(|it| it["pointer"] == "/paths/~1zones/get/responses/403"), "{proposals:#?}");
    bench.files().iter().for_each(|(_, text)| impersonal(text));
}
