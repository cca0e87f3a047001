//! The translations as they are kept, and what is found where one is broken.

use oas::document::{Document, Source};
use oas::lint::{Ruleset, lint};
use oas::model::Api;
use oas::report::{Report, Severity};
use persat_codegen::publish;
use persat_codegen::repository::{PROJECTS, Repository};
use persat_codegen::translate::{Overlay, hash, judge, missing, texts, translations};
use serde_json::{Value, json};
use std::sync::{Arc, LazyLock};

static REPOSITORY: LazyLock<Repository> = LazyLock::new(|| Repository::find().unwrap());

fn published(name: &str) -> Value {
    Document::read(&REPOSITORY.path(&format!("openapi/published/{name}.json"))).unwrap().root.to_json()
}

/// The English that is translated.
fn english(api: &str) -> Value {
    let project = PROJECTS.into_iter().find(|it| it.name == api).unwrap();
    publish::document(&REPOSITORY, &REPOSITORY.api(project).unwrap()).unwrap()
}

/// A document with its texts taken out, and the number of pieces where a text is a list.
fn blank(document: &Value) -> Value {
    let mut blank = document.clone();
    for (at, text) in texts(document) {
        *blank.pointer_mut(at.as_str()).unwrap() = json!(text.as_array().map(Vec::len));
    }
    blank
}

fn overlay(text: &str) -> Overlay {
    Overlay::new(Document::parse(Source::new("test.xx.yaml", text)).unwrap())
}

/// What is found in an overlay of these actions: codes, lines and messages with help.
fn found(english: &Value, actions: &str) -> Vec<(String, usize, String)> {
    let text = format!("overlay: 1.0.0\ninfo: {{title: t, version: 1.0.0}}\nactions:\n{actions}");
    let mut report = Report::default();
    judge(english, &overlay(&text), &mut report);
    let told = |it: &oas::report::Finding| {
        assert_eq!(&*it.file, "test.xx.yaml");
        (it.code.name().to_owned(), it.line, format!("{} | {}", it.message, it.help))
    };
    report.findings.iter().map(told).collect()
}

/// Two schemas that say the same, one with a link, and one whose values have meanings.
fn document() -> Value {
    json!({ "info": { "title": "An API" }, "components": { "schemas": {
        "A": { "description": "A name.", "example": { "description": "A name." } },
        "B": { "description": "A name.", "properties": { "description": { "description": "See [A](#a): `a_b`." } } },
        "C": { "x-enum-descriptions": ["Yes.", "No."] },
    } } })
}

/// Actions that translate all of it.
fn sound() -> String {
    let texts = ["An API", "A name.", "See [A](#a): `a_b`."].map(|it| hash(&json!(it)));
    let [title, name, link] = texts;
    let list = hash(&json!(["Yes.", "No."]));
    format!(
        "- target: $.info\n  x-english: {title}\n  update: {{title: Una API}}\n\
         - target: $.components.schemas[?@.description == 'A name.']\n  x-english: {name}\n  update:\n    description: Un nombre.\n\
         - target: $.components.schemas.B.properties.description\n  x-english: {link}\n  update:\n    description: 'Ver [A](#a): `a_b`.'\n\
         - target: $.components.schemas.C['x-enum-descriptions']\n  remove: true\n\
         - target: $.components.schemas.C\n  x-english: {list}\n  update:\n    x-enum-descriptions: [Sí., No.]\n"
    )
}

#[test]
fn each_description_has_its_translation_and_nothing_but_texts_differs() {
    let translations = translations(&REPOSITORY).unwrap();
    let names: Vec<_> = translations.iter().map(|it| format!("{}.{}", it.api, it.language)).collect();
    assert_eq!(names, ["persat.es", "recuperador.pt"]);
    for (translation, name) in translations.iter().zip(&names) {
        let (original, translated) = (published(&translation.api), published(name));
        assert_eq!(blank(&original), blank(&translated), "{name}");
        let english = english(&translation.api);
        let mut report = Report::default();
        judge(&english, &translation.overlay, &mut report);
        assert!(report.findings.is_empty(), "{name}: {:?}", report.findings);
        assert_eq!(missing(&english, Some(&translation.overlay)), "");
        // Names of products and formats are the same in every language; sentences are not.
        let (old, new) = (texts(&original), texts(&translated));
        let same: Vec<_> = old.iter().filter(|(at, text)| new[*at] == **text).map(|(_, text)| text).collect();
        let is_name = |it: &&&Value| it.as_str().is_some_and(|it| it.split_whitespace().count() <= 2);
        assert!(same.iter().all(is_name), "{name} is English: {same:?}");
        assert!(old.len() > 300, "only {} texts", old.len());
    }
}

#[test]
fn the_translated_documents_are_sound_openapi() {
    for translation in translations(&REPOSITORY).unwrap() {
        let name = format!("{}.{}", translation.api, translation.language);
        let path = REPOSITORY.path(&format!("openapi/published/{name}.yaml"));
        let api = Api::new(&name, Arc::new(Document::read(&path).unwrap()));
        let report = lint(&api, &Ruleset::generic()).unwrap();
        let found: Vec<_> = report.findings.iter().filter(|it| it.severity > Severity::Note).collect();
        assert!(found.is_empty() && !api.operations.is_empty(), "{name}: {found:?}");
    }
}

#[test]
fn what_is_published_is_the_overlay_applied_and_the_sentences_of_that_language() {
    let files = publish::files(&REPOSITORY, Vec::new()).unwrap();
    for translation in translations(&REPOSITORY).unwrap() {
        let name = format!("openapi/published/{}.{}.json", translation.api, translation.language);
        let file = files.iter().find(|it| it.path == name).unwrap();
        let read: Value = serde_json::from_str(&file.text).unwrap();
        let mut expected = translation.overlay.apply(&english(&translation.api));
        publish::notes::add(&mut expected, &translation.language).unwrap();
        assert_eq!(read, expected, "{name}");
    }
    let apis = files.iter().filter(|it| it.path.ends_with(".es.yaml") || it.path.ends_with(".pt.yaml"));
    assert_eq!(apis.count(), PROJECTS.len());
}

#[test]
fn a_sound_overlay_is_applied_and_nothing_is_found() {
    let english = document();
    assert_eq!(found(&english, &sound()), []);
    let text = format!("overlay: 1.0.0\ninfo: {{title: t, version: 1.0.0}}\nactions:\n{}", sound());
    let translated = overlay(&text).apply(&english);
    assert_eq!(translated["components"]["schemas"]["A"]["description"], "Un nombre.");
    assert_eq!(translated["components"]["schemas"]["A"]["example"]["description"], "A name.");
    assert_eq!(translated["components"]["schemas"]["C"]["x-enum-descriptions"], json!(["Sí.", "No."]));
    // Data that looks like a text stays, and the order of the members is that of the original.
    let keys = |it: &Value| it["components"]["schemas"]["B"].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&translated), keys(&english));
}

#[test]
fn each_fault_of_an_overlay_is_named_with_its_place() {
    let line_of = |text: &str, part: &str| text[..text.find(part).unwrap()].lines().count() + 3;
    for (from, to, code, said) in [
        // The English changed: the line of the entry, its target and the new hash are told.
        ("x-english: sha256:", "x-english: sha256:0", "translation-stale", "write `x-english: sha256:"),
        ("target: $.info", "target: $.information", "translation-target-gone", "nothing stands at `$.information`"),
        ("update: {title: Una API}", "update: {title: ''}", "translation-missing", "An API"),
        ("[Sí., No.]", "[Sí.]", "translation-missing", "Yes. / No."),
        ("Ver [A](#a)", "Ver A", "translation-markdown", "lacks a link to #a"),
        ("`a_b`.'", "`a_be`.'", "translation-markdown", "lacks the code `a_b`, and adds the code `a_be`"),
        ("$.components.schemas[?@", "$..[?@", "translation-not-text", "/components/schemas/A/example/description"),
        (
            "- target: $.components.schemas.C['x-enum-descriptions']\n  remove: true\n",
            "",
            "translation-changes",
            "/components/schemas/C/x-enum-descriptions",
        ),
        ("target: $.info", "target: info", "overlay-form", "no JSONPath"),
        ("{title: Una API}", "{title: Una API, summary: x}", "overlay-form", "hold one text"),
        ("{title: Una API}", "{title: 1}", "overlay-form", "`title` is no text"),
    ] {
        let text = sound();
        assert!(text.contains(from), "{from}");
        let broken = text.replacen(from, to, 1);
        let findings = found(&document(), &broken);
        let finding = findings.iter().find(|it| it.0 == code && it.2.contains(said));
        let (_, line, _) = finding.unwrap_or_else(|| panic!("{from} → {to}: {findings:?}"));
        if let Some(line_of_entry) = (!to.is_empty() && code != "overlay-form").then(|| line_of(&broken, to)) {
            assert!(line.abs_diff(line_of_entry) <= 4, "{code}: line {line}, not {line_of_entry}");
        }
    }
}

#[test]
fn what_is_new_or_changed_in_english_is_named() {
    let mut english = document();
    english["components"]["schemas"]["D"] = json!({ "description": "Another name." });
    let findings = found(&english, &sound());
    let [(code, _, said)] = findings.as_slice() else { panic!("{findings:?}") };
    assert!(code == "translation-missing" && said.contains("/components/schemas/D/description"), "{said}");
    assert!(said.contains("\u{201c}Another name.\u{201d}") && said.contains("cargo xtask translate"), "{said}");

    let mut english = document();
    english["info"]["title"] = json!("The API");
    let findings = found(&english, &sound());
    let [(code, 4, said)] = findings.as_slice() else { panic!("{findings:?}") };
    let now = hash(&json!("The API"));
    assert!(code == "translation-stale" && said.contains("`$.info`") && said.contains(&now), "{said}");
}

#[test]
fn a_rule_is_said_in_one_way() {
    let says = "`a` comes with `b`.";
    let english = json!({ "components": { "schemas": { "A": {
        "description": "An A.\n\n- `a` comes\n  with `b` (documented).\n", "x-rules": [{ "id": "r", "says": says }],
    } } } });
    let [list, rule] = [&english["components"]["schemas"]["A"]["description"], &json!(says)].map(hash);
    let actions = |said: &str| {
        format!(
            "- target: $.components.schemas.A\n  x-english: {list}\n  update:\n    description: |\n      Un A.\n\n      - `a` viene con\n        `b` (documentado).\n\
             - target: $..x-rules[?(@.id == 'r')]\n  x-english: {rule}\n  update: {{says: '{said}'}}\n"
        )
        .replace("$..x-rules", "$..['x-rules']")
    };
    assert_eq!(found(&english, &actions("`a` viene con `b`.")), []);
    let findings = found(&english, &actions("`a` acompaña a `b`."));
    let [(code, 12, said)] = findings.as_slice() else { panic!("{findings:?}") };
    assert!(code == "translation-rule" && said.contains("/components/schemas/A/x-rules/0/says"), "{said}");
}

#[test]
fn a_text_that_is_translated_twice_is_named_with_both_lines() {
    let twice =
        format!("{}- target: $.info\n  x-english: {}\n  update: {{title: Otra}}\n", sound(), hash(&json!("An API")));
    let findings = found(&document(), &twice);
    assert!(findings.iter().any(|it| it.0 == "translation-doubled" && it.2.contains("line 4")), "{findings:?}");
}

#[test]
fn a_file_that_is_no_overlay_is_said_to_be_none() {
    let mut report = Report::default();
    judge(&json!({}), &overlay("overlay: 2.0.0\nactions: []\n"), &mut report);
    let said: Vec<_> = report.findings.iter().map(|it| it.message.as_str()).collect();
    let expected = ["does not say `overlay: 1.0.0`", "no `info` with `title` and `version`", "no `actions`"];
    assert!(said.len() == 3 && said.iter().zip(expected).all(|(said, it)| said.contains(it)), "{said:?}");
}

#[test]
fn the_skeleton_of_what_is_missing_needs_only_its_translations() {
    let english = document();
    let entries = missing(&english, None);
    assert!(entries.contains("# See [A](#a): `a_b`.\n"), "{entries}");
    // Once for a text that stands at two places.
    assert_eq!(entries.matches(&hash(&json!("A name."))).count(), 1, "{entries}");
    let filled = entries
        .replace("title: \"\"", "title: Una API")
        .replace("update:\n      description: \"\"", "update:\n      description: 'Ver [A](#a): `a_b`.'")
        .replace("x-enum-descriptions: []", "x-enum-descriptions: [Sí., No.]");
    let codes: Vec<_> = found(&english, &filled).into_iter().map(|it| it.0).collect();
    // The example looks like the text, so that the target has to be narrowed; and one translation is another one's.
    assert_eq!(codes, ["translation-not-text", "translation-markdown"]);
    let half = format!("overlay: 1.0.0\ninfo: {{title: t, version: 1.0.0}}\nactions:\n{}", sound());
    let half = half.split("- target: $.components.schemas.C").next().unwrap();
    let rest = missing(&english, Some(&overlay(half)));
    assert!(rest.contains("# Yes.\n  # No.\n") && rest.matches("x-english").count() == 1, "{rest}");
}
