//! Forms of times: what is received, what is parsed, what is sent.

use super::*;

#[test]
fn nothing_looser_is_received() {
    for bad in [
        "",
        "2030-02-01",
        "2030-02-01 20:00:00",
        "2030-02-30T20:00:00.000Z",
        "2030-02-01T24:00:00Z",
        "2030-02-01T20:00:60Z",
        "2030-02-01T20:00:00.Z",
        "2030-02-01T20:00:00-03:00",
        "2030-02-01T20:00Z",
        "ñ030-02-01T20:00:00Z",
    ] {
        assert!(WallClockDateTime::from_wire(bad).is_err(), "{bad}");
        assert!(DateTimeInUnknownZone::from_wire(bad).is_err(), "{bad}");
        assert!(CalendarDay::from_wire(bad).is_err(), "{bad}");
    }
    for bad in ["", "2030-02-30", "2030-2-1", "20300201", "+30-02-010", "2030-02-01T", "2030-02-01Z", "10/07/2021"] {
        assert!(LocalDateTime::from_wire(bad).is_err(), "{bad}");
    }
    for bad in ["", "1:00:00", "25:00:00", "14:30:00Z", "T14:30:00"] {
        assert!(bad.parse::<TimeOfDay>().is_err(), "{bad}");
    }
}

#[test]
fn a_day_alone_is_its_midnight() {
    let day: LocalDateTime = "2021-07-10".parse().unwrap();
    assert_eq!(day.to_string(), "2021-07-10T00:00:00");
}

#[test]
fn what_people_write_is_parsed() {
    let eight = date(2030, 2, 1).at(20, 0, 0, 0);
    for text in [
        "2030-02-01T20:00:00.000Z",
        "2030-02-01T20:00:00",
        "2030-02-01T20:00",
        "2030-02-01 20:00",
        " 2030-02-01  20:00:00.000\n",
    ] {
        assert_eq!(text.parse(), Ok(WallClockDateTime(eight)), "{text}");
        assert_eq!(text.parse(), Ok(DateTimeInUnknownZone(eight)), "{text}");
        assert_eq!(text.parse(), Ok(CalendarDay(eight.date())), "{text}");
    }
    assert_eq!("2030-02-01 20:00".parse(), Ok(LocalDateTime(eight)));
    assert_eq!("20:00".parse(), Ok(TimeOfDay(eight.time())));
    for bad in [
        "",
        "2030-02-01",
        "2030-02-01T20",
        "2030-02-01T20:00Z",
        "2030-02-01T20:00-03:00",
        "2030-02-01T20:00:00-03:00",
        "2030-02-01 20:00 Z",
        "2030-02-01T24:00",
        "2030-02-01T2000:",
        "01/02/2030 20:00",
        "2030-02-01T8:00 ñ",
    ] {
        assert!(bad.parse::<WallClockDateTime>().is_err(), "{bad}");
    }
}

#[test]
fn fractions_are_kept_and_sent_as_the_vendor_takes_them() {
    for text in ["2030-02-01T20:00:00.123Z", "2030-02-01T20:00:00.123456789Z"] {
        let read: WallClockDateTime = text.parse().unwrap();
        assert_eq!(format!("{read}Z"), text);
        assert_eq!(read.to_wire(), "2030-02-01T20:00:00.123Z");
        assert_eq!(text.parse::<DateTimeInUnknownZone>().unwrap().to_wire(), text);
    }
}
