//! Creates a follow-up with a reminder by e-mail, and tells the failures apart.
//!
//! `cargo run --example create_follow_up -- CL-0044 1 2 52 --date 2030-02-01T20:00:00 --email 120`

mod shared;

use persat_api::Persat;
use persat_api::time::{LocalDateTime, WallClockDateTime, date};
use persat_api::types::{EmailLeadMinutes, FollowUpColor, FollowUpCreate, FollowUpCreateRequired};
use shared::{Account, Outcome};
use std::io::Write;
use std::process::ExitCode;

const USAGE: &str = "usage: create_follow_up UID_CLIENT USER_ID... [--title TEXT] [--color COLOR]
                        [--date yyyy-MM-ddTHH:mm:ss] [--email MINUTES]";

#[tokio::main]
async fn main() -> ExitCode {
    shared::finish(run(&shared::arguments(), &mut std::io::stdout())).await
}

/// The example, with its arguments.
pub async fn run(arguments: &[String], out: &mut impl Write) -> Outcome {
    if shared::helped(arguments, USAGE, out)? {
        return Ok(());
    }
    let account = Account::open(out).await?;
    let new = match arguments {
        // What is created cannot be deleted through the API, so nothing is made up for a real account.
        [] if account.server.is_none() => return Err(USAGE.into()),
        [] => follow_up(&["CL-0044", "1", "2", "52", "--email", "120"].map(str::to_owned))?,
        arguments => follow_up(arguments)?,
    };
    create(&account.persat, &new, out).await
}

/// Creates a follow-up and says what came of it.
pub async fn create(persat: &Persat, new: &FollowUpCreate, out: &mut impl Write) -> Outcome {
    match persat.follow_ups().create(new).await {
        Ok(created) => {
            writeln!(out, "created {} for {}: {}", created.id, created.uid_client, created.title)?;
            writeln!(out, "  on {} (local time), {}", created.date.0, created.color)?;
            match created.send_email_minutes_before {
                Some(lead) => writeln!(out, "  e-mail to {:?} {lead} minutes before", created.responsible_user_ids)?,
                None => writeln!(out, "  no e-mail")?,
            }
            Ok(())
        }
        // A POST is never sent twice by itself; only a person can know whether it did something.
        Err(error) if error.may_have_been_carried_out() => {
            Err(format!("{error}; look in Persat whether it was created before trying again").into())
        }
        // HTTP says 404 where the body says 409: `is_not_found` goes by HTTP.
        Err(error) if error.is_not_found() => Err(format!("there is no client {}", new.uid_client).into()),
        Err(error) if error.is_conflict() => {
            let why = error.user_message().unwrap_or("no reason given");
            Err(format!("the responsible users may not see the client: {why}").into())
        }
        Err(error) if error.is_bad_request() => {
            Err(format!("refused: {}", error.user_message().unwrap_or("no reason given")).into())
        }
        Err(error) => Err(error.into()),
    }
}

/// The follow-up that the arguments describe.
pub fn follow_up(arguments: &[String]) -> Outcome<FollowUpCreate> {
    let (mut title, mut color, mut lead) = ("Llamar".to_owned(), FollowUpColor::Orange, None);
    // Eight in the evening wherever the account is: wall-clock time is never converted.
    let mut when = WallClockDateTime(date(2030, 2, 1).at(20, 0, 0, 0));
    let mut plain = Vec::new();
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(USAGE);
        match argument.as_str() {
            "--title" => title.clone_from(value()?),
            "--color" => color = known(FollowUpColor::from(value()?.as_str()))?,
            "--date" => when = WallClockDateTime(value()?.parse::<LocalDateTime>()?.0),
            "--email" => lead = Some(minutes(value()?)?),
            option if option.starts_with('-') => return Err(USAGE.into()),
            _ => plain.push(argument),
        }
    }
    let [client, users @ ..] = plain.as_slice() else { return Err(USAGE.into()) };
    let users = users.iter().map(|id| id.parse().map_err(|_| format!("`{id}` is no id of a user")));
    let users: Vec<i64> = users.collect::<Result<_, _>>()?;
    let new = FollowUpCreate::new(FollowUpCreateRequired {
        uid_client: client,
        title: &title,
        responsible_user_ids: users,
        color,
        date: when,
    });
    Ok(match lead {
        Some(lead) => new.send_email_minutes_before(lead),
        None => new,
    })
}

fn known(color: FollowUpColor) -> Outcome<FollowUpColor> {
    match color {
        FollowUpColor::Unknown(name) => {
            let names: Vec<_> = FollowUpColor::KNOWN.iter().map(FollowUpColor::as_str).collect();
            Err(format!("`{name}` is no color; there are {}", names.join(", ")).into())
        }
        color => Ok(color),
    }
}

/// The vendor knows fifteen lead times, from 0 to a week.
fn minutes(text: &str) -> Outcome<EmailLeadMinutes> {
    text.parse().map_err(|error: persat_api::UnknownValue| {
        format!("{text} minutes are not offered; there are {}", error.known().join(", ")).into()
    })
}
