//! What the reference pages show, without a browser: marks, samples, what is open, and links that lead somewhere.

use persat_codegen::repository::Repository;
use regex::Regex;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use xtask::files;
use xtask::pages::{Marked, expected, index, marked};
use xtask::quickstarts;

static PAGES: LazyLock<Vec<Marked>> = LazyLock::new(|| marked(&Repository::find().unwrap()).unwrap());

fn described(document: &Value) -> Vec<&Value> {
    let groups = ["paths", "x-webhooks"].map(|it| document[it].as_object().unwrap());
    let items = groups.into_iter().flat_map(|it| it.values()).filter_map(Value::as_object);
    items.flat_map(|it| it.values()).filter(|it| it.get("operationId").is_some()).collect()
}

fn page(name: &str) -> &'static Marked {
    PAGES.iter().find(|it| it.page == name).unwrap()
}

fn text<'d>(page: &'d Marked, id: &str) -> &'d str {
    let of = described(&page.document).into_iter().find(|it| it["operationId"] == id).unwrap();
    of["description"].as_str().unwrap()
}

#[test]
fn each_api_has_a_page_in_each_of_its_languages() {
    let found: Vec<_> = PAGES.iter().map(|it| (&*it.page, &*it.api, &*it.language)).collect();
    let expected = [
        ("persat.html", "persat", "en"),
        ("persat.es.html", "persat", "es"),
        ("recuperador.html", "recuperador", "en"),
        ("recuperador.pt.html", "recuperador", "pt"),
    ];
    assert_eq!(found, expected);
}

#[test]
fn each_operation_and_event_has_its_mark_in_the_language_of_the_page() {
    for page in PAGES.iter() {
        let names = match &*page.language {
            "es" => [
                ("documented", "documentado"),
                ("partial", "parcial"),
                ("observed", "observado"),
                ("inferred", "inferido"),
            ],
            "pt" => [
                ("documented", "documentado"),
                ("partial", "parcial"),
                ("observed", "observado"),
                ("inferred", "inferido"),
            ],
            _ => ["documented", "partial", "observed", "inferred"].map(|it| (it, it)),
        };
        let all = described(&page.document);
        assert_eq!(all.len(), if page.api == "persat" { 72 } else { 12 }, "{}", page.page);
        for operation in all {
            let (_, name) = names.iter().find(|it| operation["x-evidence"] == it.0).unwrap();
            let badge = &operation["x-badges"][0];
            assert_eq!(badge["name"], *name, "{} {}", page.page, operation["operationId"]);
            assert!(badge["color"].as_str().unwrap().starts_with('#'));
            let said = operation["description"].as_str().unwrap();
            assert!(said.contains(&format!(":** {name}: ")), "{} {said}", page.page);
        }
    }
}

#[test]
fn samples_and_what_is_open_are_told_and_data_stays() {
    let english = page("persat.html");
    let created = text(english, "createFollowUp");
    assert!(created.contains("Samples of the vendor: 200 (`with-email`), 200 (`without-email`)"), "{created}");
    assert!(created.contains("request (`with-email`)") && !created.contains("Left open"), "{created}");
    let listed = text(english, "listWorkOrders");
    assert!(listed.contains("No sample of the vendor's is known"), "{listed}");
    assert_eq!(listed.matches("- `WorkOrderData.wo_instance`: Only null was seen.").count(), 1, "{listed}");
    let spanish = text(page("persat.es.html"), "listWorkOrders");
    assert!(spanish.contains("Queda abierto") && spanish.contains("`WorkOrderData.wo_instance`"), "{spanish}");
    let open = "/components/schemas/WorkOrderData/properties/wo_instance/description";
    let said = english.document.pointer(open).unwrap().as_str().unwrap();
    assert!(said.ends_with("**Left open, since no source shows it:** Only null was seen."), "{said}");
    // Only texts and marks are added.
    let repository = Repository::find().unwrap();
    let published = files::published(&repository).unwrap();
    let source = published.iter().find(|it| it.path.ends_with("/persat.json")).unwrap();
    let mut document: Value = serde_json::from_str(&source.text).unwrap();
    let mut marked = english.document.clone();
    for it in [&mut document, &mut marked] {
        strip(it);
    }
    assert_eq!(document, marked);
}

/// Takes descriptions and marks out, but for what is data or a property of such a name.
fn strip(value: &mut Value) {
    match value {
        Value::Object(members) => {
            let is_added = |key: &str, member: &Value| match key {
                "x-badges" => true,
                "description" => member.is_string(),
                "example" => member == "No whole example is known.",
                _ => false,
            };
            members.retain(|key, member| !is_added(key, member));
            members.values_mut().for_each(strip);
        }
        Value::Array(items) => items.iter_mut().for_each(strip),
        _ => {}
    }
}

#[test]
fn the_first_page_leads_to_all_that_is_written_and_to_nothing_else() {
    let quickstarts = quickstarts::all(&Repository::find().unwrap()).unwrap();
    let first = index(&quickstarts);
    assert!(!first.contains("{quickstart"), "a hole is left");
    let links: BTreeSet<_> =
        Regex::new("href=\"([^\"#:,]+)\"").unwrap().captures_iter(&first).map(|it| it[1].to_owned()).collect();
    let published = files::published(&Repository::find().unwrap()).unwrap();
    let written: BTreeSet<_> =
        published.iter().filter_map(|it| it.path.rsplit('/').next()).map(str::to_owned).collect();
    let pages: BTreeSet<_> = PAGES.iter().map(|it| it.page.clone()).collect();
    let mut others = BTreeSet::from(["LICENSES-OF-PAGES.txt", "sandbox.md"].map(str::to_owned));
    others.extend(quickstarts.iter().map(|it| format!("quickstarts/{}.md", it.language)));
    for link in &links {
        assert!(written.contains(link) || pages.contains(link) || others.contains(link), "{link}");
    }
    assert!(pages.iter().chain(&others).all(|it| links.contains(it)), "{links:?}");
    // Each language of programs has its place, and nothing is loaded from elsewhere.
    for id in ["typescript", "python", "java", "go", "php", "csharp", "rust"] {
        assert!(first.contains(&format!("<details id=\"{id}\"")), "{id}");
    }
    assert!(!first.contains("<script") && !first.contains("src=") && !first.contains("href=\"http"));
}

#[test]
fn what_a_browser_is_asked_for_names_everything() {
    let spanish = expected(page("persat.es.html"), "x.html").unwrap();
    assert_eq!((spanish["page"].as_str(), spanish["headings"].as_array().map(Vec::len)), (Some("x.html"), Some(72)));
    assert_eq!(spanish["labels"][0], "Respuestas");
    assert!(spanish["foreign"].as_array().unwrap().iter().any(|it| it == "query Parameters"));
}

#[test]
fn where_no_example_is_known_none_is_made_up() {
    let events = &page("persat.es.html").document["x-webhooks"];
    let media = |event: &str| &events[event]["post"]["requestBody"]["content"]["application/json"];
    assert_eq!(media("workorder.closed")["example"], "No se conoce un ejemplo entero.");
    assert!(media("client.created").get("example").is_none() && media("client.created").get("examples").is_some());
    let imported = &page("recuperador.pt.html").document["paths"]["/v1ImportacaoDivida"]["post"]["responses"]["200"];
    let example = &imported["content"]["application/json"]["example"];
    assert!(example.as_str().unwrap().starts_with("Nenhum exemplo"), "{imported}");
}
