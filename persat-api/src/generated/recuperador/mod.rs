// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

mod builders;
pub mod client;
pub mod enums;
pub mod resources;
/// The names of properties, in order: what of a JSON path is the description's own.
pub(crate) const PROPERTIES: &[&str] = &[
    "cpf_cnpj",
    "data",
    "data_reagendamento",
    "horario_reagendamento",
    "id_cliente",
    "id_consultor",
    "id_credor",
    "id_evento",
    "id_followup",
    "interacao",
    "nome_cliente",
    "nome_consultor",
    "nome_credor",
    "nome_evento",
    "reagendado_por",
    "reagendar",
    "reagendar_para",
    "tipo_contato",
    "tipo_evento",
    "visivel_cliente",
];
/// Version of the API's description that this was generated from.
pub const DESCRIPTION_VERSION: &str = "0.1.0";
