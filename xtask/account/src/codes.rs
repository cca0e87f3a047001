//! The codes of what is odd in an account's templates.

oas::finding_codes! {
    /// What is odd in an account's templates.
    pub(crate) enum FindingCode;
    also {}
    /// An account's own templates.
    ACCOUNT {
        Choices "account-choices", "account", "the options of a field can be told apart, and are few enough for an enumeration", "the field is open, or an option stands once only", "a list of 10,000 options; an option that is there twice";
        Missing "account-missing", "account", "a template that is listed was also read by itself", "its fields are not known, so they are open", "a template that the server no longer finds; a list of which one page was read";
        Name "account-name", "account", "a title makes a name of its own", "the name has the id in it", "two templates of one title; a title of signs only";
        Open "account-open", "account", "the value of a field is known by the type of its widget and its settings", "the field takes any value", "a type of widget that no source tells of; a list of objects whose template is missing";
        Stray "account-stray", "account", "a folder of templates holds what `--live --save` writes", "the file was not read", "a file whose name is none of an operation that reads templates";
        Template "account-template", "account", "a template has an id, and fields that have one", "it is left out, or its fields are open", "a widget without `id`; a response cut in half";
    }
}
