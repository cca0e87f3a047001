//! The name of an operation or event as the name of a folder, and back.

use percent_encoding::{percent_decode_str, percent_encode_byte};

/// What separates folders, means something to a file system or a shell, or is the escape itself.
const RESERVED: &str = "/\\:%<>\"|?* ";
/// Stands for the empty name: every other `%` has two digits behind it.
const EMPTY: &str = "%";

/// The one folder of a name: never a path, never hidden, never named like a file. Two names never share one.
#[must_use]
pub fn folder(name: &str) -> String {
    if name.is_empty() {
        return EMPTY.to_owned();
    }
    let is_device = is_device(name);
    let end = name.rfind('.').filter(|at| matches!(&name[*at..], "." | ".json" | ".yaml"));
    let mut folder = String::with_capacity(name.len());
    for (at, letter) in name.char_indices() {
        let is_dot = letter == '.' && (at == 0 || Some(at) == end);
        if is_dot || is_device && at == 0 || letter.is_control() || RESERVED.contains(letter) {
            folder.extend(letter.encode_utf8(&mut [0; 4]).bytes().map(percent_encode_byte));
        } else {
            folder.push(letter);
        }
    }
    folder
}

/// Whether Windows takes a name for a device, whatever ending it has.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let port = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    matches!(&*stem, "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$")
        || port.is_some_and(|number| number.chars().count() == 1 && "0123456789¹²³".contains(number))
}

/// The name that a folder stands for.
#[must_use]
pub fn name(folder: &str) -> String {
    if folder == EMPTY {
        return String::new();
    }
    percent_decode_str(folder).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::{Component, Path};

    #[test]
    fn every_name_has_one_folder_of_its_own() {
        let names = [
            "",
            "getPet",
            "meta/root",
            "meta%2Froot",
            "/tmp/evil",
            "../../evil",
            "..",
            ".",
            "...",
            ".hidden",
            "a\\b",
            "C:x",
            "%",
            "%%",
            "GET /cats/{id}",
            "GET /cats.json",
            "x.yaml",
            "a.b",
            "a.",
            "a\u{0}b",
            "a\nb",
            "año",
            "a\u{85}b",
            "100%",
            "%41",
            "A",
            "provenance.yaml",
            "~",
            "a,b",
            "a/",
            "/",
            "con",
            "Aux.x",
            "NUL .y",
            "com1",
            "lpt³",
            "%6Cpt3",
            "common",
            "com10",
        ];
        let folders: std::collections::BTreeSet<_> = names.iter().map(|it| folder(it)).collect();
        assert_eq!(folders.len(), names.len(), "{folders:?}");
        for original in names {
            let folder = folder(original);
            assert_eq!(name(&folder), original, "{folder}");
            let parts: Vec<_> = Path::new(&folder).components().collect();
            assert!(matches!(parts[..], [Component::Normal(_)]), "{original:?} → {folder}");
            assert!(!folder.contains(['/', '\\', ':']) && !folder.starts_with('.'), "{original:?} → {folder}");
            assert!(!folder.ends_with(".json") && !folder.ends_with(".yaml"), "{original:?} → {folder}");
        }
        assert_eq!(folder("meta/root"), "meta%2Froot");
        assert_eq!((folder("con"), folder("common")), ("%63on".to_owned(), "common".to_owned()));
        assert_eq!(folder("workorder.created"), "workorder.created");
        assert_eq!(folder("GET /cats/{id}"), "GET%20%2Fcats%2F{id}");
    }
}
