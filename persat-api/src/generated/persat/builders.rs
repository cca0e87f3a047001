// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::client::types;
impl types::ClientChanges {
    /// A `ClientChanges` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new() -> Self {
        Self {
            city: ::std::default::Default::default(),
            company_description: ::std::default::Default::default(),
            company_name: ::std::default::Default::default(),
            country: ::std::default::Default::default(),
            custom_fields: ::std::default::Default::default(),
            group_id: ::std::default::Default::default(),
            latitude: ::std::default::Default::default(),
            longitude: ::std::default::Default::default(),
            neighborhood: ::std::default::Default::default(),
            service_time: ::std::default::Default::default(),
            street: ::std::default::Default::default(),
            street_nbr: ::std::default::Default::default(),
            type_id: ::std::default::Default::default(),
            wt: ::std::default::Default::default(),
        }
    }
    /// Sets `city`.
    #[must_use]
    pub fn city(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.city = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `company_description`.
    #[must_use]
    pub fn company_description(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.company_description = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `company_name`.
    #[must_use]
    pub fn company_name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.company_name = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `country`.
    #[must_use]
    pub fn country(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.country = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `custom_fields`.
    #[must_use]
    pub fn custom_fields(
        mut self,
        value: impl ::std::convert::Into<types::CustomFieldInputs>,
    ) -> Self {
        self.custom_fields = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `group_id`.
    #[must_use]
    pub fn group_id(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.group_id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `latitude`.
    #[must_use]
    pub fn latitude(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.latitude = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `longitude`.
    #[must_use]
    pub fn longitude(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.longitude = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `neighborhood`.
    #[must_use]
    pub fn neighborhood(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.neighborhood = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `service_time`.
    #[must_use]
    pub fn service_time(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.service_time = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `street`.
    #[must_use]
    pub fn street(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.street = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `street_nbr`.
    #[must_use]
    pub fn street_nbr(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.street_nbr = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `type_id`.
    #[must_use]
    pub fn type_id(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.type_id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `wt`.
    #[must_use]
    pub fn wt(mut self, value: impl ::std::convert::Into<::std::vec::Vec<f64>>) -> Self {
        self.wt = ::std::option::Option::Some(value.into());
        self
    }
}
impl types::ClientCreate {
    /// A `ClientCreate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        uid_client: impl ::std::convert::Into<::std::string::String>,
        company_name: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            uid_client: uid_client.into(),
            company_name: company_name.into(),
            city: ::std::default::Default::default(),
            company_description: ::std::default::Default::default(),
            country: ::std::default::Default::default(),
            custom_fields: ::std::default::Default::default(),
            group_id: ::std::default::Default::default(),
            latitude: ::std::default::Default::default(),
            longitude: ::std::default::Default::default(),
            neighborhood: ::std::default::Default::default(),
            service_time: ::std::default::Default::default(),
            street: ::std::default::Default::default(),
            street_nbr: ::std::default::Default::default(),
            type_id: ::std::default::Default::default(),
            wt: ::std::default::Default::default(),
        }
    }
    /// Sets `city`.
    #[must_use]
    pub fn city(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.city = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `company_description`.
    #[must_use]
    pub fn company_description(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.company_description = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `country`.
    #[must_use]
    pub fn country(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.country = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `custom_fields`.
    #[must_use]
    pub fn custom_fields(
        mut self,
        value: impl ::std::convert::Into<types::CustomFieldInputs>,
    ) -> Self {
        self.custom_fields = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `group_id`.
    #[must_use]
    pub fn group_id(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.group_id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `latitude`.
    #[must_use]
    pub fn latitude(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.latitude = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `longitude`.
    #[must_use]
    pub fn longitude(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.longitude = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `neighborhood`.
    #[must_use]
    pub fn neighborhood(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.neighborhood = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `service_time`.
    #[must_use]
    pub fn service_time(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.service_time = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `street`.
    #[must_use]
    pub fn street(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.street = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `street_nbr`.
    #[must_use]
    pub fn street_nbr(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.street_nbr = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `type_id`.
    #[must_use]
    pub fn type_id(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.type_id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `wt`.
    #[must_use]
    pub fn wt(mut self, value: impl ::std::convert::Into<::std::vec::Vec<f64>>) -> Self {
        self.wt = ::std::option::Option::Some(value.into());
        self
    }
}
impl types::ClientObjectChanges {
    /// A `ClientObjectChanges` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new() -> Self {
        Self {
            fields: ::std::default::Default::default(),
            uid_client: ::std::default::Default::default(),
        }
    }
    /// Sets `fields`.
    #[must_use]
    pub fn fields(
        mut self,
        value: impl ::std::convert::Into<types::FieldValues>,
    ) -> Self {
        self.fields = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `uid_client`.
    #[must_use]
    pub fn uid_client(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.uid_client = ::std::option::Option::Some(value.into());
        self
    }
}
impl types::DeliveryCreate {
    /// A `DeliveryCreate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        id: impl ::std::convert::Into<::std::string::String>,
        delivery_data: impl ::std::convert::Into<types::DeliveryDataCreate>,
    ) -> Self {
        Self {
            id: id.into(),
            delivery_data: delivery_data.into(),
            labels_ids: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `labels_ids`.
    #[must_use]
    pub fn labels_ids(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<i64>>,
    ) -> Self {
        self.labels_ids = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `extra`.
    #[must_use]
    pub fn extra(
        mut self,
        value: impl ::std::convert::Into<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
    ) -> Self {
        self.extra = value.into();
        self
    }
}
impl types::DeliveryDataCreate {
    /// A `DeliveryDataCreate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(schema_id: impl ::std::convert::Into<i64>) -> Self {
        Self {
            schema_id: schema_id.into(),
            service_time: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `service_time`.
    #[must_use]
    pub fn service_time(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.service_time = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `extra`.
    #[must_use]
    pub fn extra(
        mut self,
        value: impl ::std::convert::Into<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
    ) -> Self {
        self.extra = value.into();
        self
    }
}
impl types::FollowUpCreate {
    /// A `FollowUpCreate` with its required fields; the optional ones are set by name.
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
impl types::FormChanges {
    /// A `FormChanges` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(df_data: impl ::std::convert::Into<types::FormContentChanges>) -> Self {
        Self { df_data: df_data.into() }
    }
}
impl types::FormContentChanges {
    /// A `FormContentChanges` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(formvalues: impl ::std::convert::Into<types::FormValues>) -> Self {
        Self {
            formvalues: formvalues.into(),
        }
    }
}
impl types::FormContentCreate {
    /// A `FormContentCreate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        schema_id: impl ::std::convert::Into<i64>,
        formvalues: impl ::std::convert::Into<types::FormValues>,
    ) -> Self {
        Self {
            schema_id: schema_id.into(),
            formvalues: formvalues.into(),
        }
    }
}
impl types::FormCreate {
    /// A `FormCreate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        uid_client: impl ::std::convert::Into<::std::string::String>,
        df_data: impl ::std::convert::Into<types::FormContentCreate>,
    ) -> Self {
        Self {
            uid_client: uid_client.into(),
            df_data: df_data.into(),
        }
    }
}
impl types::FormStateUpdate {
    /// A `FormStateUpdate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(state_id: impl ::std::convert::Into<i64>) -> Self {
        Self { state_id: state_id.into() }
    }
}
impl types::LabelChanges {
    /// A `LabelChanges` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new() -> Self {
        Self {
            color: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
        }
    }
    /// Sets `color`.
    #[must_use]
    pub fn color(
        mut self,
        value: impl ::std::convert::Into<crate::generated::persat::enums::LabelColor>,
    ) -> Self {
        self.color = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `name`.
    #[must_use]
    pub fn name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.name = ::std::option::Option::Some(value.into());
        self
    }
}
impl types::MasterDbElementChanges {
    /// A `MasterDbElementChanges` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(fields: impl ::std::convert::Into<types::FieldValues>) -> Self {
        Self { fields: fields.into() }
    }
}
impl types::WorkOrderAssignationCreate {
    /// A `WorkOrderAssignationCreate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new() -> Self {
        Self {
            date: ::std::default::Default::default(),
            responsibles: ::std::default::Default::default(),
            responsibles_required: ::std::default::Default::default(),
            starts_min: ::std::default::Default::default(),
        }
    }
    /// Sets `date`.
    #[must_use]
    pub fn date(
        mut self,
        value: impl ::std::convert::Into<crate::time::CalendarDay>,
    ) -> Self {
        self.date = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `responsibles`.
    #[must_use]
    pub fn responsibles(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<i64>>,
    ) -> Self {
        self.responsibles = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `responsibles_required`.
    #[must_use]
    pub fn responsibles_required(
        mut self,
        value: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.responsibles_required = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `starts_min`.
    #[must_use]
    pub fn starts_min(mut self, value: impl ::std::convert::Into<f64>) -> Self {
        self.starts_min = ::std::option::Option::Some(value.into());
        self
    }
}
impl types::WorkOrderCancellation {
    /// A `WorkOrderCancellation` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(cause: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            cause: cause.into(),
            labels_ids: ::std::default::Default::default(),
        }
    }
    /// Sets `labels_ids`.
    #[must_use]
    pub fn labels_ids(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<i64>>,
    ) -> Self {
        self.labels_ids = ::std::option::Option::Some(value.into());
        self
    }
}
impl types::WorkOrderChanges {
    /// A `WorkOrderChanges` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(labels_ids: impl ::std::convert::Into<::std::vec::Vec<i64>>) -> Self {
        Self {
            labels_ids: labels_ids.into(),
        }
    }
}
impl types::WorkOrderCreate {
    /// A `WorkOrderCreate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        uid_client: impl ::std::convert::Into<::std::string::String>,
        wo_data: impl ::std::convert::Into<types::WorkOrderDataCreate>,
    ) -> Self {
        Self {
            uid_client: uid_client.into(),
            wo_data: wo_data.into(),
            assignation_info: ::std::default::Default::default(),
            labels_ids: ::std::default::Default::default(),
            responsibles: ::std::default::Default::default(),
        }
    }
    /// Sets `assignation_info`.
    #[must_use]
    pub fn assignation_info(
        mut self,
        value: impl ::std::convert::Into<types::WorkOrderAssignationCreate>,
    ) -> Self {
        self.assignation_info = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `labels_ids`.
    #[must_use]
    pub fn labels_ids(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<i64>>,
    ) -> Self {
        self.labels_ids = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `responsibles`.
    #[must_use]
    pub fn responsibles(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<i64>>,
    ) -> Self {
        self.responsibles = ::std::option::Option::Some(value.into());
        self
    }
}
impl types::WorkOrderDataCreate {
    /// A `WorkOrderDataCreate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        schema_id: impl ::std::convert::Into<i64>,
        service_time: impl ::std::convert::Into<f64>,
    ) -> Self {
        Self {
            schema_id: schema_id.into(),
            service_time: service_time.into(),
            instructions: ::std::default::Default::default(),
        }
    }
    /// Sets `instructions`.
    #[must_use]
    pub fn instructions(
        mut self,
        value: impl ::std::convert::Into<types::WorkOrderInstructions>,
    ) -> Self {
        self.instructions = ::std::option::Option::Some(value.into());
        self
    }
}
impl types::WorkOrderInstructions {
    /// A `WorkOrderInstructions` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(formvalues: impl ::std::convert::Into<types::FormValues>) -> Self {
        Self {
            formvalues: formvalues.into(),
        }
    }
}
