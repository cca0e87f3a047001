// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::client::types;
impl types::NewFollowUp {
    /// A `NewFollowUp` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        uid_client: impl ::std::convert::Into<::std::string::String>,
        title: impl ::std::convert::Into<::std::string::String>,
        responsible_user_ids: impl ::std::convert::Into<::std::vec::Vec<i64>>,
        color: impl ::std::convert::Into<crate::generated::persat::enums::FollowUpColor>,
        date: impl ::std::convert::Into<crate::time::WallClockDateTime>,
    ) -> Self {
        Self {
            uid_client: uid_client.into(),
            title: title.into(),
            responsible_user_ids: responsible_user_ids.into(),
            color: color.into(),
            date: date.into(),
            description: ::std::default::Default::default(),
            send_email_minutes_before: ::std::default::Default::default(),
        }
    }
    /// Sets `description`.
    #[must_use]
    pub fn description(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.description = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `send_email_minutes_before`.
    #[must_use]
    pub fn send_email_minutes_before(
        mut self,
        value: impl ::std::convert::Into<
            crate::generated::persat::enums::EmailLeadMinutes,
        >,
    ) -> Self {
        self.send_email_minutes_before = ::std::option::Option::Some(value.into());
        self
    }
}
