//! The Rust crate.

use super::*;
use std::collections::BTreeSet;

#[test]
fn the_crate_has_a_struct_for_each_template() {
    let (files, _) = files_of(&made());
    let krate = persat_account::krate(&document(&files, "persat-account.json")).unwrap();
    assert_eq!(krate, persat_account::krate(&document(&files, "persat-account.json")).unwrap());
    let text = |name: &str| &krate.iter().find(|it| it.0 == name).unwrap_or_else(|| panic!("no {name}")).1;
    let form = text("src/inspeccion_de_camara.rs");
    for line in [
        "pub fecha_de_la_proxima_visita: Option<Day>,",
        "pub resultado: Option<InspeccionDeCamaraResultado>,",
        "pub fallas_encontradas: Option<Vec<InspeccionDeCamaraFallasEncontradas>>,",
        "pub const SCHEMA_ID: i64 = 174;",
        "\"Aprobado con observaciones\" => Self::AprobadoConObservaciones,",
        "impl TryFrom<&types::Form> for InspeccionDeCamara {",
    ] {
        assert!(form.contains(line), "{line}: {form}");
    }
    assert!(text("src/reparacion_results.rs").contains("it.wo_data.results.as_ref()"));
    // Two fields of one title are told apart by their ids.
    let survey = text("src/encuesta.rs");
    assert!(survey.contains("pub comentario:") && survey.contains("pub comentario_fwen00004:"), "{survey}");
    assert!(text("tests/round_trip.rs").contains("persat_account_types::ReparacionInstructions"));
}

#[test]
fn odd_titles_make_legal_rust() {
    let field = |(at, title): (usize, &str)| {
        let options =
            json!({ "options": ["A+", "A-", "", "Self", "other", "1", "A 2", "\"\\", "Value4", "\u{202e}abc"] });
        let mut field = widget(&format!("FW-{at}"), "SIMPLE_SELECTION", &options);
        field["title"] = json!(title);
        field
    };
    let titles =
        ["type", "other", "", "😀", "3 cosas", "self", "Comentario", "comentario", "\"quote\" \\ `x`", "Self", "gen"];
    let widgets: Vec<Value> = titles.into_iter().enumerate().map(field).collect();
    let folder = tempfile::tempdir().unwrap();
    for (id, title) in [
        "Lib", "Mod", "Match", "", "Fields", "Mismatch", "Template", "Day", "Value", "From", "Default", "TryFrom",
        "Clone",
    ]
    .into_iter()
    .enumerate()
    {
        save_form(folder.path(), id as i64, title, &Value::from(widgets.clone()));
    }
    let (files, _) = files_of(folder.path());
    let krate = persat_account::krate(&document(&files, "persat-account.json")).unwrap();
    let paths: BTreeSet<_> = krate.iter().map(|it| it.0.to_ascii_lowercase()).collect();
    assert_eq!(paths.len(), krate.len());
    // Names of the crate's own are not taken twice.
    let library = &krate.last().unwrap().1;
    for own in ["Fields", "Mismatch", "Template", "Day", "Value", "From", "Default", "TryFrom", "Clone"] {
        let taken = krate.iter().filter(|it| it.1.contains(&format!("pub struct {own} {{"))).count();
        assert_eq!(taken, 0, "{own}: {library}");
    }
    // A word of the edition, and signs that turn what follows, keep it from compiling.
    assert!(krate.iter().all(|it| !it.1.contains("pub gen:") && !it.1.contains('\u{202e}')));
    assert!(krate.iter().any(|it| it.1.contains("pub gen_:")));
}

#[test]
fn ids_of_signs_make_names_in_the_style_of_rust() {
    let folder = tempfile::tempdir().unwrap();
    let widgets: Vec<Value> =
        ["FW1", "_x", "a--b", "😀", "ñ"].iter().map(|id| widget(id, "TEXT_FIELD", &json!(null))).collect();
    save_form(folder.path(), 7, "Visita", &Value::from(widgets));
    let (files, _) = files_of(folder.path());
    let krate = persat_account::krate(&document(&files, "persat-account.json")).unwrap();
    let form = &krate.iter().find(|it| it.0 == "src/visita.rs").unwrap().1;
    let members: Vec<_> = form.lines().filter_map(|it| it.trim().strip_prefix("pub campo")).collect();
    let named = ["", "_x", "_a_b", "_2", "_3"].map(|it| format!("{it}: Option<String>,"));
    assert_eq!(members, named);
}
