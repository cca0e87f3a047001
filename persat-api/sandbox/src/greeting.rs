//! What somebody needs to know who has just started it.

use crate::arguments::Options;
use persat_api::mock::{Api, MockServer};

/// Of the options, what is told.
pub struct Greeting {
    api: Api,
    is_logged: bool,
    has_receiver: bool,
    records: String,
}

impl Greeting {
    /// What is told of these options.
    pub fn of(options: &Options) -> Self {
        let records = match &options.store {
            None => "in memory: --store FILE keeps them".to_owned(),
            Some(path) if options.port == 0 => {
                format!("kept in {}; the port is another one at each start: --port N keeps it", path.display())
            }
            Some(path) => format!("kept in {}", path.display()),
        };
        let has_receiver = !options.webhooks.is_empty();
        Self { api: options.api, is_logged: options.is_logged, has_receiver, records }
    }

    /// The text, of a server that was started.
    pub fn text(&self, server: &MockServer) -> String {
        let (name, authorization, path) = match self.api {
            Api::Recuperador => ("Recuperador CRM", "-u KEY:", "/v1Divida/?id_credor=12&cpf_cnpj=12345678909"),
            _ => ("Persat", "-H 'Authorization: Bearer KEY'", "/client-types"),
        };
        let (url, key) = (server.url(), server.key());
        let home = url.rsplit_once('/').map_or(url.as_str(), |(home, _)| home);
        // A key of one's own is known to who gave it.
        let key = if key == MockServer::DEFAULT_KEY { key } else { "KEY" };
        let authorization = authorization.replace("KEY", key);
        let events =
            if self.has_receiver { "posted as asked for" } else { "posted to nobody: start this with --webhook URL" };
        let records = &self.records;
        let hint = if self.is_logged { "" } else { "\n--log shows each request." };
        format!(
            "This plays {name}, as its description says. Ctrl-C ends it.\n\n\
             url       {url}\nkey       {key}\ncontrols  {home}/_sandbox\nrecords   {records}\nevents    {events}\n\
             try       curl {authorization} '{url}{path}'\n{hint}\n"
        )
    }
}
