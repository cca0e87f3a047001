//! Which check does what.

use super::setting::{Check, Run, Setting};
use super::{csharp, generators, linters, overlays, pages, python, quickstarts, schemathesis, typescript};
use oas::failure::Failure;

pub(super) fn run(setting: &Setting<'_>) -> Result<Vec<Run>, Failure> {
    match setting.check {
        Check::Redocly | Check::RedoclySpec | Check::Spectral | Check::OpenapiSpecValidator => linters::run(setting),
        Check::OpenapiOverlaysJs => overlays::run(setting),
        Check::OpenapiTypescript => typescript::run(setting),
        Check::OpenapiPythonClient | Check::DatamodelCodeGenerator => python::run(setting),
        Check::OpenapiGenerator => generators::run(setting),
        Check::Nswag => csharp::run(setting),
        Check::Pages => pages::run(setting),
        Check::Schemathesis => schemathesis::run(setting),
        Check::Quickstarts => quickstarts::run(setting),
        // It is these on other documents.
        Check::Account => Ok(Vec::new()),
    }
}
