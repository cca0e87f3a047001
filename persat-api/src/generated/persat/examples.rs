// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

#[allow(unused_imports)]
use super::types;
crate::codec::example::examples!(
    "persat"; #[cfg(feature = "clients")] ClientCustomField,
    "/paths/~1client-custom-fields/get/responses/200/content/application~1json/examples/made/value/data/0";
    #[cfg(feature = "client-objects")] ClientObject,
    "/paths/~1clientobjvalue~1{uid_client}~1{obj_id}~1{field_1}/get/responses/200/content/application~1json/examples/printed/value/data";
    #[cfg(feature = "client-objects")] ClientObjectSchema,
    "/paths/~1clientobj/get/responses/200/content/application~1json/examples/made/value/data/0";
    #[cfg(any(feature = "clients", feature = "events"))] ClientRecord,
    "/x-webhooks/client.created/post/requestBody/content/application~1json/examples/printed/value/payload";
    #[cfg(any(feature = "deliveries", feature = "events", feature = "forms", feature =
    "work-orders"))] ClientReference,
    "/x-webhooks/delivery.deleted/post/requestBody/content/application~1json/examples/printed/value/payload/0/client";
    #[cfg(feature = "clients")] ClientType,
    "/paths/~1client-types/get/responses/200/content/application~1json/examples/printed/value/data/2";
    #[cfg(any(feature = "clients", feature = "events"))] CustomFieldValue,
    "/paths/~1clients~1{uid_client}/get/responses/200/content/application~1json/examples/printed/value/data/custom_fields/10";
    #[cfg(any(feature = "clients", feature = "events"))] DeletedClient,
    "/x-webhooks/client.deleted/post/requestBody/content/application~1json/examples/printed/value/payload";
    #[cfg(feature = "client-objects")] DeletedClientObject,
    "/paths/~1clientobjvalue~1{uid_client}~1{obj_id}~1{field_1}/delete/responses/200/content/application~1json/examples/printed/value/data";
    #[cfg(feature = "events")] DeletedDeliveryData,
    "/x-webhooks/delivery.deleted/post/requestBody/content/application~1json/examples/printed/value/payload/0/delivery_data";
    #[cfg(feature = "events")] DeletedDeliverySummary,
    "/x-webhooks/delivery.deleted/post/requestBody/content/application~1json/examples/printed/value/payload/0";
    #[cfg(feature = "master-dbs")] DeletedMasterDbElement,
    "/paths/~1masterdbvalues~1{mdb_id}~1{field_1}/delete/responses/200/content/application~1json/examples/printed/value/data";
    #[cfg(feature = "deliveries")] Delivery,
    "/paths/~1deliveries~1{id}/get/responses/200/content/application~1json/examples/pending/value/data";
    #[cfg(feature = "deliveries")] DeliveryAddress,
    "/paths/~1deliveries~1{id}/get/responses/200/content/application~1json/examples/pending/value/data/delivery_data/position/address";
    #[cfg(feature = "deliveries")] DeliveryAssignation,
    "/paths/~1deliveries/get/responses/200/content/application~1json/examples/made/value/data/0/assignation_info";
    #[cfg(any(feature = "deliveries", feature = "events"))] DeliveryContact,
    "/paths/~1deliveries~1{id}/get/responses/200/content/application~1json/examples/pending/value/data/delivery_data/contact";
    #[cfg(feature = "deliveries")] DeliveryData,
    "/paths/~1deliveries~1{id}/get/responses/200/content/application~1json/examples/pending/value/data/delivery_data";
    #[cfg(feature = "deliveries")] DeliveryLogEntry,
    "/components/schemas/DeliveryResults/example/log/0"; #[cfg(feature = "deliveries")]
    DeliveryPaging,
    "/paths/~1deliveries/get/responses/200/content/application~1json/examples/made/value/paging";
    #[cfg(feature = "deliveries")] DeliveryPosition,
    "/paths/~1deliveries~1{id}/get/responses/200/content/application~1json/examples/pending/value/data/delivery_data/position";
    #[cfg(feature = "deliveries")] DeliveryResults,
    "/components/schemas/DeliveryResults/example"; #[cfg(feature = "delivery-routes")]
    DeliveryRoute,
    "/paths/~1deliveryRoutes/get/responses/200/content/application~1json/examples/made/value/data/0";
    #[cfg(feature = "deliveries")] DeliverySchema,
    "/paths/~1deliveries-schemas~1{schema_id}/get/responses/200/content/application~1json/examples/made/value/data";
    #[cfg(feature = "devices")] Device,
    "/paths/~1devices/get/responses/200/content/application~1json/examples/printed/value/data/0";
    #[cfg(feature = "tracking")] DeviceVisit,
    "/paths/~1devices-visits~1{date}~1{device_id}/get/responses/200/content/application~1json/examples/made/value/data/0";
    #[cfg(any(feature = "client-objects", feature = "master-dbs"))] Field,
    "/paths/~1masterdbs~1{mdb_id}/get/responses/200/content/application~1json/examples/printed/value/data/fields/5";
    #[cfg(feature = "follow-ups")] FollowUp,
    "/paths/~1follow_ups/post/responses/200/content/application~1json/examples/with-email/value/data";
    #[cfg(feature = "forms")] Form,
    "/paths/~1digital-forms/post/responses/200/content/application~1json/examples/made/value/data";
    #[cfg(feature = "forms")] FormContent,
    "/paths/~1digital-forms/get/responses/200/content/application~1json/examples/made/value/data/0/df_data";
    #[cfg(feature = "forms")] FormResults,
    "/paths/~1digital-forms/get/responses/200/content/application~1json/examples/made/value/data/0/df_data/results";
    #[cfg(feature = "forms")] FormSchema,
    "/paths/~1digital-forms-schemas~1{schema_id}/get/responses/200/content/application~1json/examples/made/value/data";
    #[cfg(feature = "forms")] FormSchemaDescription,
    "/paths/~1digital-forms-schemas~1{schema_id}/get/responses/200/content/application~1json/examples/made/value/data/description";
    #[cfg(feature = "forms")] FormState,
    "/paths/~1digital-forms-states~1{state_id}/get/responses/200/content/application~1json/examples/printed/value/data";
    #[cfg(feature = "forms")] FormStateHistoryEntry,
    "/paths/~1digital-forms~1state-historical~1{form_id}/get/responses/200/content/application~1json/examples/made/value/data/0";
    #[cfg(any(feature = "deliveries", feature = "work-orders"))] Label,
    "/paths/~1work-orders-labels~1{label_id}/get/responses/200/content/application~1json/examples/printed/value/data";
    #[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
    LabelOption, "/components/schemas/LabelOption/example"; #[cfg(feature =
    "deliveries")] ListedDelivery,
    "/paths/~1deliveries/get/responses/200/content/application~1json/examples/made/value/data/0";
    #[cfg(feature = "deliveries")] ListedDeliveryData,
    "/paths/~1deliveries/get/responses/200/content/application~1json/examples/made/value/data/0/delivery_data";
    #[cfg(feature = "deliveries")] ListedDeliverySchema,
    "/paths/~1deliveries-schemas/get/responses/200/content/application~1json/examples/with-widgets/value/data/0";
    #[cfg(feature = "forms")] ListedForm,
    "/paths/~1digital-forms/get/responses/200/content/application~1json/examples/made/value/data/0";
    #[cfg(feature = "forms")] ListedFormSchema,
    "/paths/~1digital-forms-schemas/get/responses/200/content/application~1json/examples/made/value/data/0";
    #[cfg(feature = "forms")] ListedFormSchemaDescription,
    "/paths/~1digital-forms-schemas/get/responses/200/content/application~1json/examples/made/value/data/0/description";
    #[cfg(feature = "forms")] ListedFormState,
    "/paths/~1digital-forms-states/get/responses/200/content/application~1json/examples/made/value/data/0";
    #[cfg(feature = "work-orders")] ListedWorkOrderSchema,
    "/paths/~1work-orders-schemas/get/responses/200/content/application~1json/examples/made/value/data/0";
    #[cfg(feature = "master-dbs")] MasterDb,
    "/paths/~1masterdbs~1{mdb_id}/get/responses/200/content/application~1json/examples/printed/value/data";
    #[cfg(feature = "master-dbs")] MasterDbElement,
    "/paths/~1masterdbvalues~1{mdb_id}/get/responses/200/content/application~1json/examples/made/value/data/0";
    Paging,
    "/paths/~1clients/get/responses/200/content/application~1json/examples/made/value/paging";
    #[cfg(any(feature = "events", feature = "work-orders"))] Responsible,
    "/paths/~1work-orders~1{wo_id}/get/responses/200/content/application~1json/examples/cerrada-ok/value/data/assignation_info/responsibles/0";
    #[cfg(feature = "delivery-routes")] RouteAssignation,
    "/paths/~1deliveryRoutes/get/responses/200/content/application~1json/examples/made/value/data/0/assignation_info";
    #[cfg(feature = "delivery-routes")] RouteDelivery,
    "/paths/~1deliveryRoutes/get/responses/200/content/application~1json/examples/made/value/data/0/deliveries/0";
    #[cfg(feature = "delivery-routes")] RouteDeparture,
    "/paths/~1deliveryRoutes/get/responses/200/content/application~1json/examples/made/value/data/0/departure";
    #[cfg(any(feature = "deliveries", feature = "work-orders"))] SchemaWidgets,
    "/paths/~1deliveries-schemas/get/responses/200/content/application~1json/examples/with-widgets/value/data/0/results_description";
    #[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
    TableColumn, "/components/schemas/TableColumn/example"; #[cfg(feature = "users")]
    TechnicianUser,
    "/paths/~1technician-users/get/responses/200/content/application~1json/examples/made/value/data/0";
    #[cfg(feature = "work-orders")] TrackLink,
    "/paths/~1work-orders~1tracklink~1{wo_id}/get/responses/200/content/application~1json/examples/printed/value/data";
    #[cfg(feature = "tracking")] TrackingPoint,
    "/paths/~1devices-lasttrackingpoint~1{device_id}/get/responses/200/content/application~1json/examples/printed/value/data";
    #[cfg(feature = "tracking")] TrackingSummary,
    "/paths/~1devices-pathtrack-sumary~1{date}~1{device_id}/get/responses/200/content/application~1json/examples/made/value/data";
    #[cfg(any(feature = "clients", feature = "events"))] UpdatedClient,
    "/paths/~1clients~1{uid_client}/put/responses/200/content/application~1json/examples/made/value/data";
    #[cfg(feature = "tracking")] VisitedClient,
    "/paths/~1devices-visits~1{date}~1{device_id}/get/responses/200/content/application~1json/examples/made/value/data/0/client";
    #[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
    Widget,
    "/paths/~1deliveries-schemas/get/responses/200/content/application~1json/examples/with-widgets/value/data/0/results_description/widgets/0";
    #[cfg(any(feature = "deliveries", feature = "forms", feature = "work-orders"))]
    WidgetSettings,
    "/paths/~1digital-forms-schemas/get/responses/200/content/application~1json/examples/made/value/data/0/description/widgets/0/description";
    #[cfg(any(feature = "events", feature = "work-orders"))] WorkOrder,
    "/paths/~1work-orders~1{wo_id}/get/responses/200/content/application~1json/examples/cerrada-ok/value/data";
    #[cfg(any(feature = "events", feature = "work-orders"))] WorkOrderAssignation,
    "/paths/~1work-orders~1{wo_id}/get/responses/200/content/application~1json/examples/cerrada-ok/value/data/assignation_info";
    #[cfg(any(feature = "events", feature = "work-orders"))] WorkOrderClosing,
    "/paths/~1work-orders~1{wo_id}/get/responses/200/content/application~1json/examples/cerrada-ok/value/data/wo_data/results/closing_info";
    #[cfg(any(feature = "events", feature = "work-orders"))] WorkOrderData,
    "/paths/~1work-orders~1{wo_id}/get/responses/200/content/application~1json/examples/cerrada-ok/value/data/wo_data";
    #[cfg(any(feature = "events", feature = "work-orders"))] WorkOrderInstructions,
    "/paths/~1work-orders~1{wo_id}/get/responses/200/content/application~1json/examples/cerrada-ok/value/data/wo_data/instructions";
    #[cfg(any(feature = "events", feature = "work-orders"))] WorkOrderResults,
    "/paths/~1work-orders~1{wo_id}/get/responses/200/content/application~1json/examples/cerrada-ok/value/data/wo_data/results";
    #[cfg(feature = "work-orders")] WorkOrderSchema,
    "/paths/~1work-orders-schemas~1{wo_schema_id}/get/responses/200/content/application~1json/examples/made/value/data";
    #[cfg(feature = "devices")] WorkingHours,
    "/paths/~1devices/get/responses/200/content/application~1json/examples/printed/value/data/0/working_hours";
    #[cfg(feature = "devices")] WorkingSpan,
    "/paths/~1devices/get/responses/200/content/application~1json/examples/printed/value/data/0/working_hours/tuesday/0";
    #[cfg(feature = "devices")] WorkingZone,
    "/paths/~1devices/get/responses/200/content/application~1json/examples/printed/value/data/0/working_zones/0";
    #[cfg(feature = "zones")] Zone,
    "/paths/~1zones/get/responses/200/content/application~1json/examples/made/value/data/0";
);
