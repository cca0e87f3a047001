//! What becomes of a follow-up of Recuperador CRM in Persat: a pure function.

use persat_api::recuperador::types::{FollowUp, YesNo};
use persat_api::time::WallClockDateTime;
use persat_api::types::{EmailLeadMinutes, FollowUpColor, FollowUpCreate, FollowUpCreateRequired};
use std::collections::BTreeMap;
use std::fmt;

/// What the user decides, because neither system knows it.
#[derive(Clone, Debug)]
pub struct Rules {
    /// Recuperador's `id_cliente` → Persat's `uid_client`.
    pub clients: BTreeMap<i64, String>,
    /// Recuperador's `id_consultor` → ids of Persat's users.
    pub responsibles: BTreeMap<i64, Vec<i64>>,
    /// Time of day of what has none.
    pub time: Option<jiff::civil::Time>,
    /// Color of all.
    pub color: FollowUpColor,
    /// When the responsible users get an e-mail, if they shall.
    pub email: Option<EmailLeadMinutes>,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            clients: BTreeMap::new(),
            responsibles: BTreeMap::new(),
            time: None,
            color: FollowUpColor::Blue,
            email: None,
        }
    }
}

/// Why a follow-up is not carried over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Skip {
    /// It is not rescheduled.
    NotRescheduled,
    /// It is rescheduled to no day.
    NoDay,
    /// It is rescheduled to a day without a time, and the user gave none.
    NoTime,
    /// Persat refuses what is past.
    Past(jiff::civil::DateTime),
    /// The user did not say who this debtor is in Persat.
    UnknownClient(i64),
    /// It is nobody's.
    NoConsultant,
    /// The user did not say who this consultant is in Persat.
    UnknownConsultant(i64),
}

impl fmt::Display for Skip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotRescheduled => write!(f, "not rescheduled"),
            Self::NoDay => write!(f, "rescheduled to no day"),
            Self::NoTime => write!(f, "no time of day; give one with --time"),
            Self::Past(when) => write!(f, "{when} is past"),
            Self::UnknownClient(id) => write!(f, "no client of Persat for debtor {id}; --client {id}=UID_CLIENT"),
            Self::NoConsultant => write!(f, "no consultant"),
            Self::UnknownConsultant(id) => {
                write!(f, "no user of Persat for consultant {id}; --responsible {id}=USER_ID")
            }
        }
    }
}

/// What a follow-up becomes in Persat.
///
/// # Errors
/// It is not to be carried over.
pub fn plan(from: &FollowUp, rules: &Rules, now: jiff::civil::DateTime) -> Result<FollowUpCreate, Skip> {
    if from.reagendar != YesNo::Yes {
        return Err(Skip::NotRescheduled);
    }
    // Of `data_reagendamento` only the day carries information.
    let day = from.data_reagendamento.ok_or(Skip::NoDay)?.0.date();
    let time = from.horario_reagendamento.map(|it| it.0).or(rules.time).ok_or(Skip::NoTime)?;
    let when = day.to_datetime(time);
    if when <= now {
        return Err(Skip::Past(when));
    }
    let client = rules.clients.get(&from.id_cliente).ok_or(Skip::UnknownClient(from.id_cliente))?;
    let consultant = from.id_consultor.ok_or(Skip::NoConsultant)?;
    let users = rules.responsibles.get(&consultant).ok_or(Skip::UnknownConsultant(consultant))?;
    let id = from.id_followup;
    let event = from.nome_evento.as_deref().map(str::trim).filter(|name| !name.is_empty());
    let title = event.map_or_else(|| format!("Follow-up {id}"), str::to_owned);
    let new = FollowUpCreate::new(FollowUpCreateRequired {
        uid_client: client,
        title: &title,
        responsible_user_ids: users.clone(),
        color: rules.color.clone(),
        date: WallClockDateTime(when),
    })
    .description(format!("{}\n\nRecuperador follow-up {id}", from.interacao.trim()).trim());
    Ok(match rules.email {
        Some(lead) => new.send_email_minutes_before(lead),
        None => new,
    })
}
