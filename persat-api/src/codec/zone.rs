//! From a wall clock to an instant: only when the zone is named.

use jiff::{Timestamp, civil};
use std::fmt;

/// A time that is none in a zone, or a zone that this machine does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneError {
    zone: String,
    is_known: bool,
}

impl fmt::Display for ZoneError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { zone, is_known } = self;
        if *is_known {
            write!(f, "the time is outside the range of instants in the zone {zone:?}")
        } else {
            write!(f, "this machine knows no time zone {zone:?}; on Unix they come with the package `tzdata`")
        }
    }
}

impl std::error::Error for ZoneError {}

/// The instant at which clocks in a zone show a time.
pub(crate) fn instant(time: civil::DateTime, zone: &str) -> Result<Timestamp, ZoneError> {
    let refuse = |is_known| ZoneError { zone: zone.to_owned(), is_known };
    let zone = jiff::tz::TimeZone::get(zone).map_err(|_| refuse(false))?;
    zone.to_timestamp(time).map_err(|_| refuse(true))
}
