//! Folders that cannot be written, and a server that never answers: a clear word, and nothing half-written.

use super::{HANGS, account, files, made, server, text, xtask};

/// What cannot be written is known before anything is asked for.
#[test]
fn a_folder_that_cannot_be_written_is_told_before_the_account_is_asked() {
    let (url, asked) = server(account());
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "mine").unwrap();
    let (good, bad) = (folder.path().join("good"), file.join("new"));
    for (option, others) in
        [("--out", ["--rust", "--save"]), ("--rust", ["--out", "--save"]), ("--save", ["--out", "--rust"])]
    {
        let mut arguments = vec!["--live", "--base-url", &url, "--pace-ms", "0", option, text(&bad)];
        others.iter().for_each(|it| arguments.extend([*it, text(&good)]));
        let (output, shown) = xtask(&arguments);
        assert_eq!(output.status.code(), Some(2), "{option}: {shown}");
        assert!(shown.contains("cannot write") && shown.contains("file/new: it is not a folder"), "{option}: {shown}");
        assert!(!good.exists() && files(folder.path()).len() == 1, "{option}");
    }
    assert!(asked.lock().unwrap().is_empty());
    let made = made();
    let (output, shown) = xtask(&["--from", text(&made), "--out", text(&bad), "--rust", text(&good)]);
    assert!(output.status.code() == Some(2) && !good.exists(), "{shown}");
}

/// One of the documents cannot be written: the others stay what they were.
#[test]
fn documents_are_written_all_or_none() {
    let folder = tempfile::tempdir().unwrap();
    let made = made();
    std::fs::create_dir(folder.path().join("persat-account-tolerant-3.1.json")).unwrap();
    std::fs::write(folder.path().join("persat-account.yaml"), "of yesterday").unwrap();
    let (output, shown) = xtask(&["--from", text(&made), "--out", text(folder.path())]);
    assert_eq!(output.status.code(), Some(2), "{shown}");
    assert!(shown.contains("persat-account-tolerant-3.1.json: it is a folder"), "{shown}");
    std::fs::remove_dir(folder.path().join("persat-account-tolerant-3.1.json")).unwrap();
    let left = files(folder.path());
    assert_eq!(left.into_iter().collect::<Vec<_>>(), [("persat-account.yaml".to_owned(), "of yesterday".to_owned())]);
}

#[test]
fn a_server_that_never_answers_ends_it_in_time_and_loses_nothing() {
    for (path, words, kept) in [
        ("/digital-forms-schemas", "`listFormSchemas`: no response in time (`--timeout SECONDS` gives it longer)", 0),
        ("/digital-forms-schemas/172", "`getFormSchema`: no response in time", 3),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let (saved, out) = (folder.path().join("saved"), folder.path().join("out"));
        let run = |responses| {
            let (url, asked) = server(responses);
            let arguments = [
                "--live",
                "--base-url",
                &url,
                "--pace-ms",
                "0",
                "--timeout",
                "1",
                "--save",
                text(&saved),
                "--out",
                text(&out),
            ];
            let (output, shown) = xtask(&arguments);
            let count = asked.lock().unwrap().len();
            (output.status.code(), shown, count)
        };
        let mut responses = account();
        responses.insert(path.to_owned(), HANGS.to_owned());
        let (status, shown, first) = run(responses);
        assert!(status == Some(2) && shown.contains(words), "{shown}");
        assert!(!saved.exists() && !out.exists());
        let unfinished = folder.path().join("saved.unfinished");
        assert_eq!((files(&unfinished).len(), first), (kept, kept + 1), "{:?}", files(&unfinished).keys());
        let (status, shown, second) = run(account());
        assert_eq!((status, files(&out).len()), (Some(0), 8), "{shown}");
        assert!(second <= account().len() && !unfinished.exists());
    }
}

/// A page of maintenance in the place of each response: what was saved before stays.
#[test]
fn an_account_that_tells_no_template_takes_none_away() {
    let responses = account().into_keys().map(|path| (path, "<html>PLANTED</html>".to_owned())).collect();
    let (url, _) = server(responses);
    let folder = tempfile::tempdir().unwrap();
    let (saved, out) = (folder.path().join("saved"), folder.path().join("out"));
    std::fs::create_dir(&saved).unwrap();
    std::fs::write(saved.join("getFormSchema.9.json"), "{}").unwrap();
    let arguments = ["--live", "--base-url", &url, "--pace-ms", "0", "--save", text(&saved), "--out", text(&out)];
    let (output, shown) = xtask(&arguments);
    assert_eq!(output.status.code(), Some(2), "{shown}");
    assert!(shown.contains("the account told no template") && shown.contains("is as it was"), "{shown}");
    assert_eq!(files(&saved).len(), 1);
    assert!(!out.exists() && !folder.path().join("saved.unfinished").exists());
}

/// Such a page in the place of one list: it takes away nothing that an earlier run has saved of it.
#[test]
fn a_list_that_is_not_told_takes_its_templates_not_away() {
    let folder = tempfile::tempdir().unwrap();
    let (saved, out) = (folder.path().join("saved"), folder.path().join("out"));
    let run = |responses| {
        let (url, _) = server(responses);
        xtask(&["--live", "--base-url", &url, "--pace-ms", "0", "--save", text(&saved), "--out", text(&out)])
    };
    let (output, shown) = run(account());
    assert_eq!(output.status.code(), Some(0), "{shown}");
    let before = (files(&saved), files(&out));
    let mut responses = account();
    responses.insert("/digital-forms-schemas".to_owned(), "<html>maintenance</html>".to_owned());
    let (output, shown) = run(responses);
    assert_eq!(output.status.code(), Some(1), "{shown}");
    assert!(
        shown.contains("listFormSchemas.json") && shown.contains("what an earlier run has saved of it stays"),
        "{shown}"
    );
    assert_eq!((files(&saved), files(&out)), before);
    // One that is told, and names it no more, does.
    let mut responses = account();
    let mut list: serde_json::Value = serde_json::from_str(&responses["/digital-forms-schemas"]).unwrap();
    list["data"].as_array_mut().unwrap().retain(|it| it["schema_id"] != 170);
    responses.insert("/digital-forms-schemas".to_owned(), list.to_string());
    let (output, shown) = run(responses);
    assert_eq!(output.status.code(), Some(0), "{shown}");
    assert!(
        !files(&saved).contains_key("getFormSchema.170.json") && files(&saved).contains_key("getFormSchema.174.json")
    );
}
