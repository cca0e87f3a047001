// @generated from openapi/persat.yaml and openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use crate::round_trip::{Reader, read};
/// The reader of a sample: its API, its operation, and `request`, `success`, `failure` or
/// `event`.
#[must_use]
pub fn reader(api: &str, operation: &str, part: &str) -> Option<Reader> {
    Some(
        match (api, operation, part) {
            ("persat", "listClients", "success") => {
                read::<persat_api::types::ClientListResponse>
            }
            ("persat", "listClients", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "createClient", "request") => {
                read::<persat_api::types::ClientCreate>
            }
            ("persat", "createClient", "success") => {
                read::<persat_api::types::ClientResponse>
            }
            ("persat", "createClient", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getClient", "success") => {
                read::<persat_api::types::ClientResponse>
            }
            ("persat", "getClient", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "updateClient", "request") => {
                read::<persat_api::types::ClientChanges>
            }
            ("persat", "updateClient", "success") => {
                read::<persat_api::types::UpdatedClientResponse>
            }
            ("persat", "updateClient", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "deleteClient", "success") => {
                read::<persat_api::types::DeletedClientResponse>
            }
            ("persat", "deleteClient", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listClientGroups", "success") => {
                read::<persat_api::types::ClientGroupListResponse>
            }
            ("persat", "listClientGroups", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listClientTypes", "success") => {
                read::<persat_api::types::ClientTypeListResponse>
            }
            ("persat", "listClientTypes", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listClientCustomFields", "success") => {
                read::<persat_api::types::ClientCustomFieldListResponse>
            }
            ("persat", "listClientCustomFields", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listClientObjectSchemas", "success") => {
                read::<persat_api::types::ClientObjectSchemaListResponse>
            }
            ("persat", "listClientObjectSchemas", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getClientObjectSchema", "success") => {
                read::<persat_api::types::ClientObjectSchemaResponse>
            }
            ("persat", "getClientObjectSchema", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getClientObject", "success") => {
                read::<persat_api::types::ClientObjectResponse>
            }
            ("persat", "getClientObject", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "updateClientObject", "request") => {
                read::<persat_api::types::ClientObjectChanges>
            }
            ("persat", "updateClientObject", "success") => {
                read::<persat_api::types::ClientObjectResponse>
            }
            ("persat", "updateClientObject", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "deleteClientObject", "success") => {
                read::<persat_api::types::DeletedClientObjectResponse>
            }
            ("persat", "deleteClientObject", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listClientObjects", "success") => {
                read::<persat_api::types::ClientObjectListResponse>
            }
            ("persat", "listClientObjects", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listChangedClientObjects", "success") => {
                read::<persat_api::types::ClientObjectListResponse>
            }
            ("persat", "listChangedClientObjects", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listMasterDbs", "success") => {
                read::<persat_api::types::MasterDbListResponse>
            }
            ("persat", "listMasterDbs", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getMasterDb", "success") => {
                read::<persat_api::types::MasterDbResponse>
            }
            ("persat", "getMasterDb", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listChangedMasterDbElements", "success") => {
                read::<persat_api::types::MasterDbElementListResponse>
            }
            ("persat", "listChangedMasterDbElements", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getMasterDbElement", "success") => {
                read::<persat_api::types::MasterDbElementResponse>
            }
            ("persat", "getMasterDbElement", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "updateMasterDbElement", "request") => {
                read::<persat_api::types::MasterDbElementChanges>
            }
            ("persat", "updateMasterDbElement", "success") => {
                read::<persat_api::types::MasterDbElementResponse>
            }
            ("persat", "updateMasterDbElement", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "deleteMasterDbElement", "success") => {
                read::<persat_api::types::DeletedMasterDbElementResponse>
            }
            ("persat", "deleteMasterDbElement", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listDevices", "success") => {
                read::<persat_api::types::DeviceListResponse>
            }
            ("persat", "listDevices", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getDevice", "success") => {
                read::<persat_api::types::DeviceResponse>
            }
            ("persat", "getDevice", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listUsers", "success") => {
                read::<persat_api::types::UserListResponse>
            }
            ("persat", "listUsers", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listTechnicianUsers", "success") => {
                read::<persat_api::types::TechnicianUserListResponse>
            }
            ("persat", "listTechnicianUsers", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listZones", "success") => {
                read::<persat_api::types::ZoneListResponse>
            }
            ("persat", "listZones", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "createFollowUp", "request") => {
                read::<persat_api::types::FollowUpCreate>
            }
            ("persat", "createFollowUp", "success") => {
                read::<persat_api::types::FollowUpResponse>
            }
            ("persat", "createFollowUp", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getLastTrackingPoint", "success") => {
                read::<persat_api::types::TrackingPointResponse>
            }
            ("persat", "getLastTrackingPoint", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getTrackingSummary", "success") => {
                read::<persat_api::types::TrackingSummaryResponse>
            }
            ("persat", "getTrackingSummary", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listDeviceVisits", "success") => {
                read::<persat_api::types::DeviceVisitListResponse>
            }
            ("persat", "listDeviceVisits", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listFormSchemas", "success") => {
                read::<persat_api::types::FormSchemaListResponse>
            }
            ("persat", "listFormSchemas", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getFormSchema", "success") => {
                read::<persat_api::types::FormSchemaResponse>
            }
            ("persat", "getFormSchema", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listForms", "success") => {
                read::<persat_api::types::FormListResponse>
            }
            ("persat", "listForms", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "createForm", "request") => read::<persat_api::types::FormCreate>,
            ("persat", "createForm", "success") => {
                read::<persat_api::types::FormResponse>
            }
            ("persat", "createForm", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getForm", "success") => read::<persat_api::types::FormResponse>,
            ("persat", "getForm", "failure") => read::<persat_api::types::ErrorEnvelope>,
            ("persat", "updateForm", "request") => read::<persat_api::types::FormChanges>,
            ("persat", "updateForm", "success") => {
                read::<persat_api::types::FormResponse>
            }
            ("persat", "updateForm", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getFormPdf", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "updateFormState", "request") => {
                read::<persat_api::types::FormStateUpdate>
            }
            ("persat", "updateFormState", "success") => {
                read::<persat_api::types::FormResponse>
            }
            ("persat", "updateFormState", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listFormStateHistory", "success") => {
                read::<persat_api::types::FormStateHistoryResponse>
            }
            ("persat", "listFormStateHistory", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listFormStates", "success") => {
                read::<persat_api::types::FormStateListResponse>
            }
            ("persat", "listFormStates", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getFormState", "success") => {
                read::<persat_api::types::FormStateResponse>
            }
            ("persat", "getFormState", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listWorkOrderSchemas", "success") => {
                read::<persat_api::types::WorkOrderSchemaListResponse>
            }
            ("persat", "listWorkOrderSchemas", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getWorkOrderSchema", "success") => {
                read::<persat_api::types::WorkOrderSchemaResponse>
            }
            ("persat", "getWorkOrderSchema", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listWorkOrderLabels", "success") => {
                read::<persat_api::types::LabelListResponse>
            }
            ("persat", "listWorkOrderLabels", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getWorkOrderLabel", "success") => {
                read::<persat_api::types::LabelResponse>
            }
            ("persat", "getWorkOrderLabel", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listWorkOrders", "success") => {
                read::<persat_api::types::WorkOrderListResponse>
            }
            ("persat", "listWorkOrders", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "createWorkOrder", "request") => {
                read::<persat_api::types::WorkOrderCreate>
            }
            ("persat", "createWorkOrder", "success") => {
                read::<persat_api::types::WorkOrderResponse>
            }
            ("persat", "createWorkOrder", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getWorkOrder", "success") => {
                read::<persat_api::types::WorkOrderResponse>
            }
            ("persat", "getWorkOrder", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "updateWorkOrder", "request") => {
                read::<persat_api::types::WorkOrderChanges>
            }
            ("persat", "updateWorkOrder", "success") => {
                read::<persat_api::types::OpenResponse>
            }
            ("persat", "updateWorkOrder", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "cancelWorkOrder", "request") => {
                read::<persat_api::types::WorkOrderCancellation>
            }
            ("persat", "cancelWorkOrder", "success") => {
                read::<persat_api::types::OpenResponse>
            }
            ("persat", "cancelWorkOrder", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getWorkOrderTrackLink", "success") => {
                read::<persat_api::types::TrackLinkResponse>
            }
            ("persat", "getWorkOrderTrackLink", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listDeliverySchemas", "success") => {
                read::<persat_api::types::DeliverySchemaListResponse>
            }
            ("persat", "listDeliverySchemas", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getDeliverySchema", "success") => {
                read::<persat_api::types::DeliverySchemaResponse>
            }
            ("persat", "getDeliverySchema", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listDeliveryLabels", "success") => {
                read::<persat_api::types::LabelListResponse>
            }
            ("persat", "listDeliveryLabels", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getDeliveryLabel", "success") => {
                read::<persat_api::types::LabelResponse>
            }
            ("persat", "getDeliveryLabel", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "updateDeliveryLabel", "request") => {
                read::<persat_api::types::LabelChanges>
            }
            ("persat", "updateDeliveryLabel", "success") => {
                read::<persat_api::types::LabelResponse>
            }
            ("persat", "updateDeliveryLabel", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listDeliveries", "success") => {
                read::<persat_api::types::DeliveryListResponse>
            }
            ("persat", "listDeliveries", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "createDelivery", "request") => {
                read::<persat_api::types::DeliveryCreate>
            }
            ("persat", "createDelivery", "success") => {
                read::<persat_api::types::OpenResponse>
            }
            ("persat", "createDelivery", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getDelivery", "success") => {
                read::<persat_api::types::DeliveryResponse>
            }
            ("persat", "getDelivery", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "deleteDelivery", "success") => {
                read::<persat_api::types::DeletedDeliveryResponse>
            }
            ("persat", "deleteDelivery", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "getDeliveryPdf", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", "listDeliveryRoutes", "success") => {
                read::<persat_api::types::DeliveryRouteListResponse>
            }
            ("persat", "listDeliveryRoutes", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", _, "event") => crate::round_trip::event,
            ("recuperador", "listFollowUps", "success") => {
                read::<persat_api::recuperador::types::FollowUpList>
            }
            ("recuperador", "listDebts", "success") => {
                read::<persat_api::recuperador::types::DebtList>
            }
            ("recuperador", "importDebtorsAndDebts", "request") => {
                read::<persat_api::recuperador::types::DebtorAndDebtImport>
            }
            ("recuperador", "importDebtorsAndDebts", "success") => {
                read::<persat_api::recuperador::types::ImportResponse>
            }
            ("recuperador", "importDebts", "request") => {
                read::<persat_api::recuperador::types::DebtImport>
            }
            ("recuperador", "importResponsibles", "request") => {
                read::<persat_api::recuperador::types::ResponsibleImport>
            }
            ("recuperador", "importSales", "request") => {
                read::<persat_api::recuperador::types::SaleImport>
            }
            ("recuperador", "importManualSettlements", "request") => {
                read::<persat_api::recuperador::types::ManualSettlementImport>
            }
            ("recuperador", "listAgreementEvents", "success") => {
                read::<persat_api::recuperador::types::AgreementEventList>
            }
            ("recuperador", "markAgreementEventRead", "request") => {
                read::<persat_api::recuperador::types::AgreementEventMark>
            }
            ("recuperador", "listApprovedInstallmentEvents", "success") => {
                read::<persat_api::recuperador::types::ApprovedInstallmentEventList>
            }
            ("recuperador", "agreement", "event") => {
                read::<persat_api::recuperador::types::AgreementNotice>
            }
            ("recuperador", "approvedInstallment", "event") => {
                read::<persat_api::recuperador::types::ApprovedInstallmentNotice>
            }
            ("recuperador", "importDebts", "success") => {
                read::<persat_api::recuperador::RawJson>
            }
            ("recuperador", "importResponsibles", "success") => {
                read::<persat_api::recuperador::RawJson>
            }
            ("recuperador", "importSales", "success") => {
                read::<persat_api::recuperador::RawJson>
            }
            ("recuperador", "importManualSettlements", "success") => {
                read::<persat_api::recuperador::RawJson>
            }
            ("recuperador", "markAgreementEventRead", "success") => {
                read::<persat_api::recuperador::RawJson>
            }
            _ => return None,
        },
    )
}
/// The name of the type that reads a sample, of the same three.
#[must_use]
pub fn type_name(api: &str, operation: &str, part: &str) -> Option<&'static str> {
    Some(
        match (api, operation, part) {
            ("persat", "listClients", "success") => "ClientListResponse",
            ("persat", "listClients", "failure") => "ErrorEnvelope",
            ("persat", "createClient", "request") => "ClientCreate",
            ("persat", "createClient", "success") => "ClientResponse",
            ("persat", "createClient", "failure") => "ErrorEnvelope",
            ("persat", "getClient", "success") => "ClientResponse",
            ("persat", "getClient", "failure") => "ErrorEnvelope",
            ("persat", "updateClient", "request") => "ClientChanges",
            ("persat", "updateClient", "success") => "UpdatedClientResponse",
            ("persat", "updateClient", "failure") => "ErrorEnvelope",
            ("persat", "deleteClient", "success") => "DeletedClientResponse",
            ("persat", "deleteClient", "failure") => "ErrorEnvelope",
            ("persat", "listClientGroups", "success") => "ClientGroupListResponse",
            ("persat", "listClientGroups", "failure") => "ErrorEnvelope",
            ("persat", "listClientTypes", "success") => "ClientTypeListResponse",
            ("persat", "listClientTypes", "failure") => "ErrorEnvelope",
            ("persat", "listClientCustomFields", "success") => {
                "ClientCustomFieldListResponse"
            }
            ("persat", "listClientCustomFields", "failure") => "ErrorEnvelope",
            ("persat", "listClientObjectSchemas", "success") => {
                "ClientObjectSchemaListResponse"
            }
            ("persat", "listClientObjectSchemas", "failure") => "ErrorEnvelope",
            ("persat", "getClientObjectSchema", "success") => {
                "ClientObjectSchemaResponse"
            }
            ("persat", "getClientObjectSchema", "failure") => "ErrorEnvelope",
            ("persat", "getClientObject", "success") => "ClientObjectResponse",
            ("persat", "getClientObject", "failure") => "ErrorEnvelope",
            ("persat", "updateClientObject", "request") => "ClientObjectChanges",
            ("persat", "updateClientObject", "success") => "ClientObjectResponse",
            ("persat", "updateClientObject", "failure") => "ErrorEnvelope",
            ("persat", "deleteClientObject", "success") => "DeletedClientObjectResponse",
            ("persat", "deleteClientObject", "failure") => "ErrorEnvelope",
            ("persat", "listClientObjects", "success") => "ClientObjectListResponse",
            ("persat", "listClientObjects", "failure") => "ErrorEnvelope",
            ("persat", "listChangedClientObjects", "success") => {
                "ClientObjectListResponse"
            }
            ("persat", "listChangedClientObjects", "failure") => "ErrorEnvelope",
            ("persat", "listMasterDbs", "success") => "MasterDbListResponse",
            ("persat", "listMasterDbs", "failure") => "ErrorEnvelope",
            ("persat", "getMasterDb", "success") => "MasterDbResponse",
            ("persat", "getMasterDb", "failure") => "ErrorEnvelope",
            ("persat", "listChangedMasterDbElements", "success") => {
                "MasterDbElementListResponse"
            }
            ("persat", "listChangedMasterDbElements", "failure") => "ErrorEnvelope",
            ("persat", "getMasterDbElement", "success") => "MasterDbElementResponse",
            ("persat", "getMasterDbElement", "failure") => "ErrorEnvelope",
            ("persat", "updateMasterDbElement", "request") => "MasterDbElementChanges",
            ("persat", "updateMasterDbElement", "success") => "MasterDbElementResponse",
            ("persat", "updateMasterDbElement", "failure") => "ErrorEnvelope",
            ("persat", "deleteMasterDbElement", "success") => {
                "DeletedMasterDbElementResponse"
            }
            ("persat", "deleteMasterDbElement", "failure") => "ErrorEnvelope",
            ("persat", "listDevices", "success") => "DeviceListResponse",
            ("persat", "listDevices", "failure") => "ErrorEnvelope",
            ("persat", "getDevice", "success") => "DeviceResponse",
            ("persat", "getDevice", "failure") => "ErrorEnvelope",
            ("persat", "listUsers", "success") => "UserListResponse",
            ("persat", "listUsers", "failure") => "ErrorEnvelope",
            ("persat", "listTechnicianUsers", "success") => "TechnicianUserListResponse",
            ("persat", "listTechnicianUsers", "failure") => "ErrorEnvelope",
            ("persat", "listZones", "success") => "ZoneListResponse",
            ("persat", "listZones", "failure") => "ErrorEnvelope",
            ("persat", "createFollowUp", "request") => "FollowUpCreate",
            ("persat", "createFollowUp", "success") => "FollowUpResponse",
            ("persat", "createFollowUp", "failure") => "ErrorEnvelope",
            ("persat", "getLastTrackingPoint", "success") => "TrackingPointResponse",
            ("persat", "getLastTrackingPoint", "failure") => "ErrorEnvelope",
            ("persat", "getTrackingSummary", "success") => "TrackingSummaryResponse",
            ("persat", "getTrackingSummary", "failure") => "ErrorEnvelope",
            ("persat", "listDeviceVisits", "success") => "DeviceVisitListResponse",
            ("persat", "listDeviceVisits", "failure") => "ErrorEnvelope",
            ("persat", "listFormSchemas", "success") => "FormSchemaListResponse",
            ("persat", "listFormSchemas", "failure") => "ErrorEnvelope",
            ("persat", "getFormSchema", "success") => "FormSchemaResponse",
            ("persat", "getFormSchema", "failure") => "ErrorEnvelope",
            ("persat", "listForms", "success") => "FormListResponse",
            ("persat", "listForms", "failure") => "ErrorEnvelope",
            ("persat", "createForm", "request") => "FormCreate",
            ("persat", "createForm", "success") => "FormResponse",
            ("persat", "createForm", "failure") => "ErrorEnvelope",
            ("persat", "getForm", "success") => "FormResponse",
            ("persat", "getForm", "failure") => "ErrorEnvelope",
            ("persat", "updateForm", "request") => "FormChanges",
            ("persat", "updateForm", "success") => "FormResponse",
            ("persat", "updateForm", "failure") => "ErrorEnvelope",
            ("persat", "getFormPdf", "failure") => "ErrorEnvelope",
            ("persat", "updateFormState", "request") => "FormStateUpdate",
            ("persat", "updateFormState", "success") => "FormResponse",
            ("persat", "updateFormState", "failure") => "ErrorEnvelope",
            ("persat", "listFormStateHistory", "success") => "FormStateHistoryResponse",
            ("persat", "listFormStateHistory", "failure") => "ErrorEnvelope",
            ("persat", "listFormStates", "success") => "FormStateListResponse",
            ("persat", "listFormStates", "failure") => "ErrorEnvelope",
            ("persat", "getFormState", "success") => "FormStateResponse",
            ("persat", "getFormState", "failure") => "ErrorEnvelope",
            ("persat", "listWorkOrderSchemas", "success") => {
                "WorkOrderSchemaListResponse"
            }
            ("persat", "listWorkOrderSchemas", "failure") => "ErrorEnvelope",
            ("persat", "getWorkOrderSchema", "success") => "WorkOrderSchemaResponse",
            ("persat", "getWorkOrderSchema", "failure") => "ErrorEnvelope",
            ("persat", "listWorkOrderLabels", "success") => "LabelListResponse",
            ("persat", "listWorkOrderLabels", "failure") => "ErrorEnvelope",
            ("persat", "getWorkOrderLabel", "success") => "LabelResponse",
            ("persat", "getWorkOrderLabel", "failure") => "ErrorEnvelope",
            ("persat", "listWorkOrders", "success") => "WorkOrderListResponse",
            ("persat", "listWorkOrders", "failure") => "ErrorEnvelope",
            ("persat", "createWorkOrder", "request") => "WorkOrderCreate",
            ("persat", "createWorkOrder", "success") => "WorkOrderResponse",
            ("persat", "createWorkOrder", "failure") => "ErrorEnvelope",
            ("persat", "getWorkOrder", "success") => "WorkOrderResponse",
            ("persat", "getWorkOrder", "failure") => "ErrorEnvelope",
            ("persat", "updateWorkOrder", "request") => "WorkOrderChanges",
            ("persat", "updateWorkOrder", "success") => "OpenResponse",
            ("persat", "updateWorkOrder", "failure") => "ErrorEnvelope",
            ("persat", "cancelWorkOrder", "request") => "WorkOrderCancellation",
            ("persat", "cancelWorkOrder", "success") => "OpenResponse",
            ("persat", "cancelWorkOrder", "failure") => "ErrorEnvelope",
            ("persat", "getWorkOrderTrackLink", "success") => "TrackLinkResponse",
            ("persat", "getWorkOrderTrackLink", "failure") => "ErrorEnvelope",
            ("persat", "listDeliverySchemas", "success") => "DeliverySchemaListResponse",
            ("persat", "listDeliverySchemas", "failure") => "ErrorEnvelope",
            ("persat", "getDeliverySchema", "success") => "DeliverySchemaResponse",
            ("persat", "getDeliverySchema", "failure") => "ErrorEnvelope",
            ("persat", "listDeliveryLabels", "success") => "LabelListResponse",
            ("persat", "listDeliveryLabels", "failure") => "ErrorEnvelope",
            ("persat", "getDeliveryLabel", "success") => "LabelResponse",
            ("persat", "getDeliveryLabel", "failure") => "ErrorEnvelope",
            ("persat", "updateDeliveryLabel", "request") => "LabelChanges",
            ("persat", "updateDeliveryLabel", "success") => "LabelResponse",
            ("persat", "updateDeliveryLabel", "failure") => "ErrorEnvelope",
            ("persat", "listDeliveries", "success") => "DeliveryListResponse",
            ("persat", "listDeliveries", "failure") => "ErrorEnvelope",
            ("persat", "createDelivery", "request") => "DeliveryCreate",
            ("persat", "createDelivery", "success") => "OpenResponse",
            ("persat", "createDelivery", "failure") => "ErrorEnvelope",
            ("persat", "getDelivery", "success") => "DeliveryResponse",
            ("persat", "getDelivery", "failure") => "ErrorEnvelope",
            ("persat", "deleteDelivery", "success") => "DeletedDeliveryResponse",
            ("persat", "deleteDelivery", "failure") => "ErrorEnvelope",
            ("persat", "getDeliveryPdf", "failure") => "ErrorEnvelope",
            ("persat", "listDeliveryRoutes", "success") => "DeliveryRouteListResponse",
            ("persat", "listDeliveryRoutes", "failure") => "ErrorEnvelope",
            ("recuperador", "listFollowUps", "success") => "FollowUpList",
            ("recuperador", "listDebts", "success") => "DebtList",
            ("recuperador", "importDebtorsAndDebts", "request") => "DebtorAndDebtImport",
            ("recuperador", "importDebtorsAndDebts", "success") => "ImportResponse",
            ("recuperador", "importDebts", "request") => "DebtImport",
            ("recuperador", "importResponsibles", "request") => "ResponsibleImport",
            ("recuperador", "importSales", "request") => "SaleImport",
            ("recuperador", "importManualSettlements", "request") => {
                "ManualSettlementImport"
            }
            ("recuperador", "listAgreementEvents", "success") => "AgreementEventList",
            ("recuperador", "markAgreementEventRead", "request") => "AgreementEventMark",
            ("recuperador", "listApprovedInstallmentEvents", "success") => {
                "ApprovedInstallmentEventList"
            }
            ("recuperador", "agreement", "event") => "AgreementNotice",
            ("recuperador", "approvedInstallment", "event") => {
                "ApprovedInstallmentNotice"
            }
            _ => return None,
        },
    )
}
