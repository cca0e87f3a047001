//! `release`: what is made, and what is left to do.

use super::{check, ci};
use crate::consumers::tools::{Set, Tools};
use crate::release::{self, Release};
use crate::report::{self, Format};
use clap::Args;
use oas::failure::Failure;
use persat_codegen::repository::Repository;

#[derive(Debug, Args)]
pub(super) struct ReleaseArgs {
    /// The version, such as 0.2.0, of the crates and of the descriptions
    version: String,
    /// Run all checks, and give this checkout the commit and its tag; otherwise everything stays in a clone
    #[arg(long)]
    apply: bool,
}

pub(super) fn run(args: &ReleaseArgs) -> Result<bool, Failure> {
    let repository = Repository::find()?;
    // What brings the renderer of the pages, which are made at the end.
    Tools::new(&repository).require(&[Set::Redoc])?;
    let judge = |made: &Repository| match args.apply {
        true => ci::run(made, ci::Extent::All),
        false => report::print(&check::check(made)?, Format::Human, "check"),
    };
    let made = release::make(&repository, &args.version, judge, |step| eprintln!("── {step}"))?;
    report::say(format_args!("{}\n", made.changes));
    made.files.iter().for_each(|file| report::say(format_args!("{}", file.display())));
    if args.apply {
        made.take(&repository)?;
    }
    report::say(format_args!("\n{}", next_steps(&made, args.apply)));
    Ok(false)
}

fn next_steps(made: &Release, is_taken: bool) -> String {
    let version = &made.version;
    if !is_taken {
        let at = made.checkout.display();
        return format!(
            "Nothing is released: this was a trial, whose commit is in {at}. `cargo xtask release {version} --apply` \
             runs all checks and takes it."
        );
    }
    let publish: Vec<_> = made.crates.iter().map(|name| format!("cargo publish --package {name}")).collect();
    format!("{version} is committed and tagged here. What is left:\n\ngit push --follow-tags\n{}", publish.join("\n"))
}
