//! `samples`: its command line.

use super::arguments::{Output, apis, nothing_held};
use crate::failure::Failure;
use crate::report::{self, CODES, Format, ListStyle, Tool};
use crate::samples::{self, Evidence, recording};
use clap::Args;
use std::path::PathBuf;

/// What is held against what.
#[derive(Debug, Args)]
pub(super) struct Material {
    /// OpenAPI documents, 3.0 or 3.1
    #[arg(long = "spec", value_name = "FILE", required_unless_present = "codes")]
    pub specs: Vec<PathBuf>,
    /// A folder of samples
    #[arg(long, value_name = "DIR", conflicts_with = "har")]
    pub samples: Option<PathBuf>,
    /// A recording of HTTP exchanges (HAR), as browsers and proxies export them
    #[arg(long, value_name = "FILE")]
    pub har: Option<PathBuf>,
    /// Where the recorded API was served, in place of the description's servers
    #[arg(long = "server", value_name = "URL", requires = "har")]
    pub servers: Vec<String>,
    /// List the codes instead, of this command and all others but `lint` and `diff`
    #[arg(long, value_name = "HOW", value_enum, num_args = 0..=1, default_missing_value = "human")]
    pub codes: Option<ListStyle>,
}

#[derive(Debug, Args)]
pub(super) struct SamplesArgs {
    #[command(flatten)]
    material: Material,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &SamplesArgs, tool: &Tool) -> Result<bool, Failure> {
    let (material, format) = (&args.material, args.output.format);
    if let Some(how) = material.codes {
        let how = if format == Format::Json { ListStyle::Json } else { how };
        report::say(format_args!("{}", report::codes(how, &[CODES], "`--codes markdown`").trim_end()));
        return Ok(false);
    }
    let apis = apis(&material.specs)?;
    let mut report = match (&material.har, &material.samples) {
        (Some(har), _) => {
            let options = recording::Options { servers: material.servers.clone(), progress: format == Format::Human };
            recording::check(&apis, har, &options, ())?
        }
        (None, Some(folder)) => samples::check(&apis, folder, &mut (), Evidence::Foreign, None)?,
        (None, None) => return Err(nothing_held()),
    };
    apis.iter().for_each(|api| samples::tell_unjudged(api, &mut report));
    report::print(&report, format, "samples", tool)
}
