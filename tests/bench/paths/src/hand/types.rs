//! The types, as one would type them. That nothing reads most fields is no reason not to decode them.

#![allow(dead_code)]

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(tag = "eventType", content = "payload")]
pub enum Event {
    #[serde(rename = "client.created")]
    ClientCreated(Box<Client>),
    #[serde(rename = "client.updated")]
    ClientUpdated(Box<Client>),
    #[serde(rename = "client.deleted")]
    ClientDeleted(DeletedClient),
    #[serde(rename = "workorder.created")]
    WorkOrderCreated(Box<WorkOrder>),
    #[serde(rename = "workorder.finished")]
    WorkOrderFinished(Box<WorkOrder>),
    #[serde(rename = "workorder.closed")]
    WorkOrderClosed(Box<WorkOrder>),
    #[serde(rename = "delivery.deleted")]
    DeliveryDeleted(Vec<DeletedDelivery>),
    #[serde(other)]
    Unknown,
}

#[derive(Deserialize)]
pub struct Envelope<T> {
    pub success: bool,
    pub data: Option<T>,
    pub error: Option<Failure>,
}

#[derive(Deserialize, Debug)]
#[serde(rename_all = "camelCase")]
pub struct Failure {
    pub status: i64,
    pub r#type: String,
    pub user_message: Option<String>,
}

#[derive(Deserialize)]
pub struct Client {
    pub uid_client: String,
    pub company_name: String,
    pub company_description: Option<String>,
    pub type_id: Option<i64>,
    pub group_id: i64,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub service_time: Option<f64>,
    pub wt: Option<Vec<f64>>,
    pub street: Option<String>,
    pub street_nbr: Option<String>,
    pub neighborhood: Option<String>,
    pub city: Option<String>,
    pub country: Option<String>,
    pub last_updated: String,
    pub custom_fields: BTreeMap<String, CustomField>,
}

#[derive(Deserialize)]
pub struct CustomField {
    pub name: String,
    pub value: Option<String>,
}

#[derive(Deserialize)]
pub struct DeletedClient {
    pub uid_client: String,
}

#[derive(Deserialize)]
pub struct DeletedDelivery {
    pub _id: String,
    pub state: String,
    pub created: String,
    pub client: Option<ClientReference>,
    pub delivery_data: DeletedDeliveryData,
}

#[derive(Deserialize)]
pub struct DeletedDeliveryData {
    pub contact: Contact,
}

#[derive(Deserialize)]
pub struct Contact {
    pub name: String,
    pub phone: String,
    pub email: String,
}

#[derive(Deserialize, Serialize, Clone, PartialEq, Debug)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum State {
    Pendiente,
    Proyectada,
    Asignada,
    Vencida,
    Completada,
    CerradaOk,
    CerradaConDesvio,
    CerradaNoCumplida,
    #[serde(untagged)]
    Other(String),
}

#[derive(Deserialize)]
pub struct WorkOrder {
    pub _id: String,
    pub note_id: Option<i64>,
    pub state: State,
    pub created: String,
    pub created_by_user_name: String,
    pub created_by_user_id: i64,
    pub labels_ids: Vec<i64>,
    pub client: ClientReference,
    pub wo_data: WorkOrderData,
    pub assignation_info: Option<Assignation>,
}

#[derive(Deserialize)]
pub struct ClientReference {
    pub id: Option<i64>,
    pub name: String,
    pub uid_client: String,
}

#[derive(Deserialize)]
pub struct WorkOrderData {
    pub schema_id: i64,
    pub wo_instance: Option<Value>,
    pub wo_rule_id: Option<Value>,
    pub service_time: f64,
    pub instructions: Option<Instructions>,
    pub results: Option<Results>,
}

#[derive(Deserialize)]
pub struct Instructions {
    pub formvalues: Map<String, Value>,
}

#[derive(Deserialize)]
pub struct Results {
    pub last_updated: String,
    pub formvalues: Map<String, Value>,
    pub closing_info: Option<Closing>,
}

#[derive(Deserialize)]
pub struct Closing {
    pub cause: Option<String>,
}

#[derive(Deserialize)]
pub struct Assignation {
    pub date: Option<String>,
    pub starts_min: Option<f64>,
    pub responsibles_required: Option<i64>,
    pub responsibles: Option<Vec<Responsible>>,
}

#[derive(Deserialize)]
pub struct Responsible {
    pub user_id: i64,
    pub user_name: String,
}

#[derive(Deserialize)]
pub struct Device {
    pub id: i64,
    pub r#type: String,
    pub serial_number: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub working_zones: Option<Vec<WorkingZone>>,
    pub working_hours: WorkingHours,
}

#[derive(Deserialize)]
pub struct WorkingZone {
    pub id: i64,
    pub created: String,
    pub name: String,
}

#[derive(Deserialize)]
pub struct WorkingHours {
    pub monday: Vec<Span>,
    pub tuesday: Vec<Span>,
    pub wednesday: Vec<Span>,
    pub thursday: Vec<Span>,
    pub friday: Vec<Span>,
    pub saturday: Vec<Span>,
    pub sunday: Vec<Span>,
}

#[derive(Deserialize)]
pub struct Span {
    pub start: String,
    pub end: String,
}

#[derive(Serialize)]
pub struct NewFollowUp<'a> {
    pub uid_client: &'a str,
    pub title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<&'a str>,
    pub color: &'a str,
    pub date: &'a str,
    pub responsible_user_ids: &'a [i64],
}

#[derive(Deserialize)]
pub struct FollowUp {
    pub id: i64,
    pub uid_client: String,
    pub title: String,
    pub description: String,
    pub color: String,
    pub responsible_user_ids: Vec<i64>,
    pub date: String,
    pub send_email_minutes_before: Option<i64>,
    pub send_email: bool,
}

/// A follow-up of Recuperador CRM.
#[derive(Deserialize)]
pub struct Interaction {
    pub cpf_cnpj: String,
    pub data: String,
    pub data_reagendamento: Option<String>,
    pub horario_reagendamento: Option<String>,
    pub id_cliente: i64,
    pub id_consultor: Option<i64>,
    pub id_credor: i64,
    pub id_evento: Option<i64>,
    pub id_followup: i64,
    pub interacao: String,
    pub nome_cliente: String,
    pub nome_consultor: Option<String>,
    pub nome_credor: String,
    pub nome_evento: Option<String>,
    pub reagendado_por: Option<String>,
    pub reagendar: String,
    pub reagendar_para: Option<String>,
    pub tipo_contato: String,
    pub tipo_evento: Option<String>,
    pub visivel_cliente: String,
}
