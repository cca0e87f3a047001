//! `openapi/evidence.yaml`: a record that is half written, leads nowhere or is not borne out is found, and
//! so is what no record leads to.

use oas::report::{Finding, Report};
use persat_codegen::repository::Repository;
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use xtask::evidence::{Held, KINDS, Tally, check};

const DESCRIPTION: &str = "\
openapi: 3.0.3
info: {title: Pets, version: '1', description: Of pets.}
paths:
  /pets:
    get:
      operationId: listPets
      parameters:
        - {name: colour, in: query, schema: {type: string}}
        - $ref: '#/components/parameters/Limit'
      responses:
        '200': {description: All, content: {application/json: {schema: {$ref: '#/components/schemas/PetResponse'}}}}
        '404': {$ref: '#/components/responses/NotFound'}
    post:
      operationId: createPet
      responses:
        '200': {description: It, content: {application/json: {schema: {$ref: '#/components/schemas/OtherResponse'}}}}
        '409': {description: There is one.}
x-webhooks:
  pet.born:
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Born'}}}}
      responses: {2XX: {description: Received.}}
components:
  parameters:
    Limit: {name: limit, in: query, description: How many., schema: {type: integer}}
  responses:
    NotFound: {description: No such pet.}
  schemas:
    PetResponse: {type: object, properties: {success: {type: boolean}, data: {$ref: '#/components/schemas/Pet'}}}
    OtherResponse: {type: object, properties: {success: {type: boolean}, data: {$ref: '#/components/schemas/Other'}}}
    Born: {type: object, properties: {payload: {$ref: '#/components/schemas/Pet'}}}
    Pet:
      type: object
      x-rules: [{if: {properties: {colour: {enum: [RED]}}}}]
      properties:
        description: {type: string}
        colour: {$ref: '#/components/schemas/Colour'}
    Other: {type: object, properties: {inner: {type: object, properties: {deep: {type: string}}}}}
    Colour: {type: string, enum: [RED, BLUE]}
    OtherOrNull: {type: object, nullable: true, properties: {inner: {type: string}}}
";

const EMPTY: &str = "openapi: 3.0.3\ninfo: {title: Empty, version: '1'}\npaths: {}\n";

/// A checkout of two descriptions, two samples and these records of the first one.
fn checkout(records: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("openapi/persat.yaml", DESCRIPTION);
    write("openapi/recuperador.yaml", EMPTY);
    write("openapi/evidence.yaml", records);
    write("tests/samples/persat/listPets/200.all.json", "{}");
    write("tests/samples/persat/webhooks/pet.born/one.json", "{}");
    folder
}

const OTHER: &str = "recuperador:\n  - page: Q\n    statements:\n      - {says: Pictures., held: none, why: no data}\n";

fn judge(folder: &Path) -> (Vec<Tally>, Vec<Finding>) {
    let repository = Repository::at(folder);
    let mut report = Report::default();
    let tallies = check(&repository, &repository.apis().unwrap(), &mut report).unwrap();
    (tallies, report.findings)
}

/// What is found in records of one page, each on a line of its own from line 4 on.
fn of(records: &[&str]) -> (Tally, Vec<Finding>) {
    let lines: String = records.iter().map(|it| format!("      - {it}\n")).collect();
    let folder = checkout(&format!("persat:\n  - page: P\n    statements:\n{lines}{OTHER}"));
    let (mut tallies, findings) = judge(folder.path());
    (tallies.remove(0), findings)
}

#[test]
fn sound_records_are_counted_by_what_holds_them() {
    let (tally, findings) = of(&[
        "{says: A pet has a colour., at: [/components/schemas/Pet/properties/colour], held: schema}",
        "{says: A pet has a description., at: [/components/schemas/Pet/properties/description], held: schema}",
        "{says: Colours are asked for., at: [/paths/~1pets/get/parameters/colour], held: schema}",
        "{says: So many., at: [/paths/~1pets/get/parameters/limit, /info/description], held: prose}",
        "{says: As it is., at: [/components/schemas/Pet], held: sample, sample: listPets/200.all}",
        "{says: As it is born., at: [/components/schemas/Pet], held: sample, sample: webhooks/pet.born/one}",
        "{says: As ruled., at: [/components/schemas/Pet/x-rules/0], held: rule}",
        "{says: As ruled above., at: [/components/schemas/Pet], held: rule}",
        "{says: As shown., held: none, why: a picture}",
        "{says: As heard., at: [], held: none, why: a sound}",
    ]);
    assert!(findings.is_empty(), "{findings:#?}");
    assert_eq!(tally.held, [3, 2, 2, 1, 2]);
    assert_eq!(tally.statements(), 10);
    assert_eq!(Held::ALL.map(Held::word), ["schema", "sample", "rule", "prose", "none"]);
}

#[test]
fn each_fault_is_one_finding_at_its_place() {
    const AT: &str = "at: [/components/schemas/Pet]";
    /// A record, the code, what it is shown at, and what message and help say.
    type Case = (String, &'static str, &'static str, &'static str, &'static str);
    let case =
        |record: &str, code, shown, message, help| -> Case { (record.replace("AT", AT), code, shown, message, help) };
    let cases = [
        case("{AT, held: schema}", "bad-record", "{", "`says` is missing", "one sentence"),
        case("{says: ' ', AT, held: schema}", "bad-record", "{", "`says` is missing", ""),
        case("{says: A, held: schema}", "bad-record", "{", "`at` is missing or empty", "/components/schemas/"),
        case("{says: A, at: [], held: schema}", "bad-record", "{", "`at` is missing or empty", ""),
        case("{says: A, at: [Pet], held: schema}", "bad-record", "Pet]", "no JSON pointer", "openapi/persat.yaml"),
        case("{says: A, AT}", "bad-record", "{", "`held` is missing", "schema, sample, rule, prose, none"),
        case("{says: A, AT, held: scheme}", "bad-record", "held: scheme", "held by `scheme`", "did you mean `schema`?"),
        case("{says: A, AT, held: none}", "bad-record", "{", "`why` is missing", "`held` asks for it"),
        case("{says: A, AT, held: sample}", "bad-record", "{", "`sample` is missing", "`held` asks for it"),
        case("{says: A, AT, held: schema, why: x}", "bad-record", "why", "`why` says nothing", "`held: none`"),
        case("{says: A, AT, hold: schema, held: schema}", "bad-record", "hold", "unknown key `hold`", "`held`"),
        case(
            "{says: A, at: [/components/schemas/Pett], held: schema}",
            "dead-pointer",
            "/",
            "openapi/persat.yaml has nothing at `/components/schemas/Pett`: /components/schemas has no `Pett`",
            "did you mean `Pet`?",
        ),
        case("{says: A, at: [/paths/pets/get], held: schema}", "dead-pointer", "/", "no `pets`", "`~1pets`"),
        case(
            "{says: A, at: [/paths/~1pets/get/parameters/color], held: schema}",
            "dead-pointer",
            "/",
            "no `color`",
            "`colour`",
        ),
        case(
            "{says: A, at: [/paths/~1pets/get/responses/404/content/x], held: schema}",
            "dead-pointer",
            "/",
            "no `content`",
            "that is a reference: point to `/components/responses/NotFound/content/x`",
        ),
        case(
            "{says: A, at: [/components/schemas/Colour/type/x], held: schema}",
            "dead-pointer",
            "/",
            "no `x`",
            "is a string",
        ),
        case(
            "{says: A, at: [/info/description], held: schema}",
            "not-held",
            "schema}",
            "leads to words",
            "`held: prose`",
        ),
        case(
            "{says: A, at: [/components/schemas/Pet], held: prose}",
            "not-held",
            "prose}",
            "has a description",
            "write",
        ),
        case(
            "{says: A, at: [/components/schemas/Colour], held: rule}",
            "not-held",
            "rule}",
            "`x-rules`",
            "FollowUp/x-rules/0",
        ),
        case(
            "{says: A, AT, held: sample, sample: listPets/200.al}",
            "not-held",
            "listPets",
            "tests/samples/persat has no `listPets/200.al.json`",
            "did you mean `listPets/200.all`?",
        ),
        case(
            "{says: A, at: [/components/schemas/Other], held: sample, sample: listPets/200.all}",
            "not-held",
            "listPets",
            "what `listPets` sends or receives",
            "name a sample of the operation",
        ),
        case(
            "{says: A, at: [/paths/~1pets/post], held: sample, sample: listPets/200.all}",
            "not-held",
            "listPets",
            "what `listPets` sends or receives",
            "",
        ),
    ];
    for (record, code, shown, message, help) in cases {
        let (_, findings) = of(&[&record]);
        let [finding] = &findings[..] else { panic!("{record}: {findings:#?}") };
        assert_eq!(finding.code.name(), code, "{record}: {finding:#?}");
        assert!(finding.file.ends_with("openapi/evidence.yaml"), "{}", finding.file);
        assert!(finding.message.contains(message), "{record}: {}", finding.message);
        assert!(finding.help.contains(help), "{record}: {}", finding.help);
        let place = (4, 9 + record.find(shown).unwrap());
        assert_eq!((finding.line, finding.column), place, "{record}: {}", finding.message);
    }
}

#[test]
fn what_stands_twice_or_is_misspelt_outside_of_records_is_found() {
    let record = "{says: A pet., at: [/components/schemas/Pet], held: schema}";
    let (_, findings) = of(&[record, &record.replace("A pet.", "a PET.")]);
    let [finding] = &findings[..] else { panic!("{findings:#?}") };
    assert_eq!((finding.code.name(), finding.line), ("duplicate-statement", 5));
    let page = |title: &str| format!("  - page: {title}\n    statements:\n      - {record}\n");
    let found = |text: String| judge(checkout(&text).path()).1;
    assert!(found(format!("persat:\n{}{}{OTHER}", page("P"), page("Q"))).is_empty());
    for (text, message) in [
        (format!("persat:\n{}{}{OTHER}", page("P"), page("P")), "the page `P` stands twice"),
        (format!("persat:\n{}{OTHER}persat:\n{}", page("P"), page("Q")), "the key `persat` stands twice"),
        (format!("persat:\n{}{OTHER}other: []\n", page("P")), "unknown key `other`"),
        (format!("persat:\n{}", page("P")), "the list `recuperador` is missing or empty"),
        (format!("persat:\n{}{OTHER}", page("P").replace("page:", "link: x\n    page:")), "unknown key `link`"),
        (format!("persat:\n  - page: P\n{OTHER}"), "the list `statements` is missing or empty"),
        (format!("persat:\n  - statements:\n      - {record}\n{OTHER}"), "the text `page` is missing"),
    ] {
        let findings = found(text);
        let [finding] = &findings[..] else { panic!("{message}: {findings:#?}") };
        assert_eq!(finding.code.name(), "bad-record");
        assert!(finding.message.contains(message), "{}", finding.message);
    }
}

/// The names of what has no source, by kind.
fn unsourced(tally: &Tally) -> Vec<String> {
    tally.unsourced().map(|it| format!("{}: {}", KINDS[it.kind].trim_start_matches("unsourced "), it.name)).collect()
}

#[test]
fn what_no_statement_leads_to_is_named() {
    let (tally, _) = of(&["{says: A, at: [/info], held: schema}"]);
    let all = [
        "operations: listPets",
        "failures: listPets 404",
        "operations: createPet",
        "failures: createPet 409",
        "events: pet.born",
        "parameters: listPets colour",
        "parameters: limit",
        "enums: Colour",
        "properties: PetResponse.success",
        "properties: PetResponse.data",
        "properties: OtherResponse.success",
        "properties: OtherResponse.data",
        "properties: Born.payload",
        "properties: Pet.description",
        "properties: Pet.colour",
        "properties: Other.inner",
        "properties: /components/schemas/Other/properties/inner.deep",
        "properties: OtherOrNull.inner",
    ];
    assert_eq!(unsourced(&tally), all);
    assert_eq!(tally.lacking(), [(2, 2), (1, 1), (2, 2), (10, 10), (1, 1), (2, 2)]);

    /// What a pointer is a source of.
    const SOURCED: [(&str, &[&str]); 11] = [
        ("/paths/~1pets", &[]),
        ("/paths/~1pets/get", &["operations: listPets"]),
        ("/paths/~1pets/post/responses/409", &["operations: createPet", "failures: createPet 409"]),
        ("/components/responses/NotFound", &["failures: listPets 404"]),
        ("/paths/~1pets/get/parameters/limit", &["operations: listPets", "parameters: limit"]),
        ("/x-webhooks/pet.born", &["events: pet.born"]),
        ("/components/schemas/Pet", &["properties: PetResponse.data", "properties: Born.payload"]),
        // The envelope's members are told once for all, and by what they hold.
        (
            "/components/schemas/OtherResponse/properties/success",
            &["properties: PetResponse.success", "properties: OtherResponse.success"],
        ),
        (
            "/components/schemas/Pet/properties/colour",
            &["properties: PetResponse.data", "properties: Born.payload", "properties: Pet.colour"],
        ),
        ("/components/schemas/Colour/enum/0", &["enums: Colour"]),
        (
            "/components/schemas/Other/properties/inner/properties/deep",
            &[
                "properties: OtherResponse.data",
                "properties: Other.inner",
                "properties: /components/schemas/Other/properties/inner.deep",
                "properties: OtherOrNull.inner",
            ],
        ),
    ];
    for (pointer, sourced) in SOURCED {
        let (tally, _) = of(&[&format!("{{says: A, at: [{pointer}], held: schema}}")]);
        let left: Vec<_> = all.into_iter().filter(|it| !sourced.contains(it)).collect();
        assert_eq!(unsourced(&tally), left, "{pointer}");
    }
    // What is left out is no source.
    let (tally, _) = of(&["{says: A, at: [/paths/~1pets/get], held: none, why: x}"]);
    assert_eq!(unsourced(&tally), all);
}

#[test]
fn published_pointers_lead_into_the_published_documents() {
    let files = xtask::files::published(&Repository::find().unwrap()).unwrap();
    let file = |name: &str| &files.iter().find(|it| it.path.ends_with(&format!("/{name}"))).unwrap().text;
    let json = |name: &str| serde_json::from_str::<serde_json::Value>(file(name)).unwrap();
    let (evidence, page) = (json("evidence.json"), file("evidence.md"));
    let mut pointers = 0;
    for api in ["persat", "recuperador"] {
        let document = json(evidence[api]["document"].as_str().unwrap());
        for page_of in evidence[api]["pages"].as_array().unwrap() {
            assert!(page.contains(page_of["page"].as_str().unwrap()));
            for statement in page_of["statements"].as_array().unwrap() {
                assert!(page.contains(&format!("- {} **", statement["says"].as_str().unwrap())), "{statement}");
                for at in statement["at"].as_array().unwrap() {
                    assert!(document.pointer(at.as_str().unwrap()).is_some(), "{at}");
                    pointers += 1;
                }
            }
        }
    }
    assert!(pointers > 50, "{pointers}");
    let listed = json("manifest.json")["files"].as_array().unwrap().len();
    assert_eq!(listed, files.len() - 1);
}
