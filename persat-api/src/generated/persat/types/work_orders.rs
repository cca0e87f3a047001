// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::shared::{Paging, SchemaWidgets, WorkOrder, WorkOrderInstructions};
/// One version of a type of work orders, as the list has it. The page about the list could not
/// be read; a program that uses it reads only the id for certain.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ListedWorkOrderSchema {
    /// Estimated duration in minutes. A program reckons with its absence.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub default_service_time: ::std::option::Option<f64>,
    /// Whether this version is a draft, by the name.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub draft: ::std::option::Option<bool>,
    /// The form that the office fills.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub instructions_description: ::std::option::Option<SchemaWidgets>,
    /// Ids of its labels.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub labels_ids: ::std::option::Option<::std::vec::Vec<i64>>,
    /// Name of the type.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
    /// Whether this version is in production; a program reads it so.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub production: ::std::option::Option<bool>,
    /// The form that the technician fills.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub results_description: ::std::option::Option<SchemaWidgets>,
    /// Number of the version.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub version: ::std::option::Option<i64>,
    /// What the versions of one type have in common, by the name.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub wo_group: ::std::option::Option<i64>,
    /// Id of this version. The vendor spells it without the c; a work order has it as
    /// `wo_data.schema_id`.
    pub wo_shema_id: i64,
}
crate::codec::object::object! {
    ListedWorkOrderSchema; members : 0 "default_service_time" 1 "draft" 2
    "instructions_description" 3 "labels_ids" 4 "name" 5 "production" 6
    "results_description" 7 "version" 8 "wo_group" 9 "wo_shema_id"; needed : 9; values :
    9 wo_shema_id; nullable : 0 default_service_time 1 draft 2 instructions_description 3
    labels_ids 4 name 5 production 6 results_description 7 version 8 wo_group; times :;
    others : ();
}
/// A link to follow a work order.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct TrackLink {
    /// The address.
    pub tracklink: ::std::string::String,
}
crate::codec::object::object! {
    TrackLink; members : 0 "tracklink"; needed : 0; values : 0 tracklink; nullable :;
    times :; others : ();
}
/// A link to follow a work order.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct TrackLinkResponse {
    /// A link to follow a work order.
    pub data: TrackLink,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    TrackLinkResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data 1
    success; nullable :; times :; others : ();
}
/// When and by whom it is to be done; what is sent decides the state.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkOrderAssignationCreate {
    /// The day on which it is to be done.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub date: ::std::option::Option<crate::codec::time::CalendarDay>,
    /// Ids of the technicians, as many as `responsibles_required` says.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub responsibles: ::std::option::Option<::std::vec::Vec<i64>>,
    /// Number of technicians needed, at least 1. Required for an assigned order; whether also
    /// for a pending one is not known, since its page leaves out only the other three: send it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub responsibles_required: ::std::option::Option<i64>,
    /// Start, in minutes from midnight of `date`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub starts_min: ::std::option::Option<f64>,
}
crate::codec::object::object! {
    WorkOrderAssignationCreate; members : 0 "date" 1 "responsibles" 2
    "responsibles_required" 3 "starts_min"; needed :; values :; nullable : 0 date 1
    responsibles 2 responsibles_required 3 starts_min; times :; others : ();
}
impl WorkOrderAssignationCreate {
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
        value: impl ::std::convert::Into<crate::codec::time::CalendarDay>,
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
/// Why a work order is cancelled.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkOrderCancellation {
    /// The reason, at most 500 characters.
    pub cause: ::std::string::String,
    /// Ids of labels in place of those it has. Left out: they stay; empty: it loses all. To add
    /// one, read the order first and send the whole list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub labels_ids: ::std::option::Option<::std::vec::Vec<i64>>,
}
crate::codec::object::object! {
    WorkOrderCancellation; members : 0 "cause" 1 "labels_ids"; needed : 0; values : 0
    cause; nullable : 1 labels_ids; times :; others : ();
}
impl WorkOrderCancellation {
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
/// What can be changed in a work order.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkOrderChanges {
    /// Ids of its labels. Those of labels that do not exist are accepted.
    pub labels_ids: ::std::vec::Vec<i64>,
}
crate::codec::object::object! {
    WorkOrderChanges; members : 0 "labels_ids"; needed : 0; values : 0 labels_ids;
    nullable :; times :; others : ();
}
impl WorkOrderChanges {
    /// A `WorkOrderChanges` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(labels_ids: impl ::std::convert::Into<::std::vec::Vec<i64>>) -> Self {
        Self {
            labels_ids: labels_ids.into(),
        }
    }
}
/// A work order to create.
///
/// **Rules.**
///
/// - Who names `responsibles`, at either place, gives `assignation_info.date`, `starts_min`, `responsibles_required` and `wo_data.instructions` as well (documented).
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkOrderCreate {
    /// When and by whom it is to be done; what is sent decides the state.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub assignation_info: ::std::option::Option<WorkOrderAssignationCreate>,
    /// Ids of its labels. Those of labels that do not exist are accepted silently.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub labels_ids: ::std::option::Option<::std::vec::Vec<i64>>,
    /// Ids of the technicians. One page of the vendor names it here, another one in
    /// `assignation_info`, where responses have it too: send it there unless that fails.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub responsibles: ::std::option::Option<::std::vec::Vec<i64>>,
    /// Number of the client it is for (alphanumeric).
    pub uid_client: ::std::string::String,
    /// What is to be done.
    pub wo_data: WorkOrderDataCreate,
}
crate::codec::object::object! {
    WorkOrderCreate; members : 0 "assignation_info" 1 "labels_ids" 2 "responsibles" 3
    "uid_client" 4 "wo_data"; needed : 3 4; values : 3 uid_client 4 wo_data; nullable : 0
    assignation_info 1 labels_ids 2 responsibles; times :; others : ();
}
impl WorkOrderCreate {
    /// A `WorkOrderCreate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        uid_client: impl ::std::convert::Into<::std::string::String>,
        wo_data: impl ::std::convert::Into<WorkOrderDataCreate>,
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
        value: impl ::std::convert::Into<WorkOrderAssignationCreate>,
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
/// What is to be done.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkOrderDataCreate {
    /// The form filled by the office.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub instructions: ::std::option::Option<WorkOrderInstructions>,
    /// Id of the version of the type of work orders.
    pub schema_id: i64,
    /// Estimated duration in minutes.
    pub service_time: f64,
}
crate::codec::object::object! {
    WorkOrderDataCreate; members : 0 "instructions" 1 "schema_id" 2 "service_time";
    needed : 1 2; values : 1 schema_id 2 service_time; nullable : 0 instructions; times
    :; others : ();
}
impl WorkOrderDataCreate {
    /// A `WorkOrderDataCreate` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(required: WorkOrderDataCreateRequired) -> Self {
        Self {
            schema_id: required.schema_id,
            service_time: required.service_time,
            instructions: ::std::default::Default::default(),
        }
    }
    /// Sets `instructions`.
    #[must_use]
    pub fn instructions(
        mut self,
        value: impl ::std::convert::Into<WorkOrderInstructions>,
    ) -> Self {
        self.instructions = ::std::option::Option::Some(value.into());
        self
    }
}
/// The required fields of a [`WorkOrderDataCreate`], for [`WorkOrderDataCreate::new`].
pub struct WorkOrderDataCreateRequired {
    /// Id of the version of the type of work orders.
    pub schema_id: i64,
    /// Estimated duration in minutes.
    pub service_time: f64,
}
/// Work orders.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkOrderListResponse {
    /// The items; an empty list when there are none.
    pub data: ::std::vec::Vec<WorkOrder>,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    WorkOrderListResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data
    1 success; nullable :; times :; others : ();
}
/// A work order.
///
/// **Rules.**
///
/// - An `_id` of `-1` occurs in lists only (documented).
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkOrderResponse {
    /// A work order ("OT").
    pub data: WorkOrder,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    WorkOrderResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0 data 1
    success; nullable :; times :; others : ();
}
/// One version of a type of work orders.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkOrderSchema {
    /// Estimated duration in minutes. A program reckons with its absence.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub default_service_time: ::std::option::Option<f64>,
    /// Whether this version is a draft, by the name.
    pub draft: bool,
    /// The form that the office fills.
    pub instructions_description: SchemaWidgets,
    /// Ids of its labels.
    pub labels_ids: ::std::vec::Vec<i64>,
    /// Name of the type.
    pub name: ::std::string::String,
    /// Whether this version is in production; a program reads it so.
    pub production: bool,
    /// The form that the technician fills.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub results_description: ::std::option::Option<SchemaWidgets>,
    /// Number of the version.
    pub version: i64,
    /// What the versions of one type have in common, by the name.
    pub wo_group: i64,
    /// Id of this version. The vendor spells it without the c; a work order has it as
    /// `wo_data.schema_id`.
    pub wo_shema_id: i64,
}
crate::codec::object::object! {
    WorkOrderSchema; members : 0 "default_service_time" 1 "draft" 2
    "instructions_description" 3 "labels_ids" 4 "name" 5 "production" 6
    "results_description" 7 "version" 8 "wo_group" 9 "wo_shema_id"; needed : 1 2 3 4 5 7
    8 9; values : 1 draft 2 instructions_description 3 labels_ids 4 name 5 production 7
    version 8 wo_group 9 wo_shema_id; nullable : 0 default_service_time 6
    results_description; times :; others : ();
}
/// The types of work orders.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkOrderSchemaListResponse {
    /// The items; an empty list when there are none.
    pub data: ::std::vec::Vec<ListedWorkOrderSchema>,
    /// Where a page lies in its list.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub paging: ::std::option::Option<Paging>,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    WorkOrderSchemaListResponse; members : 0 "data" 1 "paging" 2 "success"; needed : 0 2;
    values : 0 data 2 success; nullable : 1 paging; times :; others : ();
}
/// A type of work orders.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct WorkOrderSchemaResponse {
    /// One version of a type of work orders.
    pub data: WorkOrderSchema,
    /// Always `true` in a successful response.
    pub success: bool,
}
crate::codec::object::object! {
    WorkOrderSchemaResponse; members : 0 "data" 1 "success"; needed : 0 1; values : 0
    data 1 success; nullable :; times :; others : ();
}
/// A state that the list of work orders can be filtered by.
///
/// Values this version does not know are kept as `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum WorkOrderStateFilter {
    /// `PROYECTADA`.
    Proyectada,
    /// `ASIGNADA`.
    Asignada,
    /// `INFORME`.
    Informe,
    /// `VENCIDA`.
    Vencida,
    /// `CERRADA_OK`.
    CerradaOk,
    /// `CERRADA_CON_DESVIO`.
    CerradaConDesvio,
    /// `CERRADA_NO_CUMPLIDA`.
    CerradaNoCumplida,
    /// A value this version does not know.
    Unknown(::std::string::String),
}
impl WorkOrderStateFilter {
    /// The values this version knows; a later one may know more. `parse` takes these alone and
    /// refuses any other text; `from` keeps another as `Unknown`.
    pub const KNOWN: &'static [Self] = &[
        Self::Proyectada,
        Self::Asignada,
        Self::Informe,
        Self::Vencida,
        Self::CerradaOk,
        Self::CerradaConDesvio,
        Self::CerradaNoCumplida,
    ];
    /// The text as sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Proyectada => "PROYECTADA",
            Self::Asignada => "ASIGNADA",
            Self::Informe => "INFORME",
            Self::Vencida => "VENCIDA",
            Self::CerradaOk => "CERRADA_OK",
            Self::CerradaConDesvio => "CERRADA_CON_DESVIO",
            Self::CerradaNoCumplida => "CERRADA_NO_CUMPLIDA",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for WorkOrderStateFilter {
    fn from(value: &str) -> Self {
        match value {
            "PROYECTADA" => Self::Proyectada,
            "ASIGNADA" => Self::Asignada,
            "INFORME" => Self::Informe,
            "VENCIDA" => Self::Vencida,
            "CERRADA_OK" => Self::CerradaOk,
            "CERRADA_CON_DESVIO" => Self::CerradaConDesvio,
            "CERRADA_NO_CUMPLIDA" => Self::CerradaNoCumplida,
            other => Self::Unknown(other.to_owned()),
        }
    }
}
crate::codec::open_enum::text!(
    WorkOrderStateFilter, "A state that the list of work orders can be filtered by."
);
