// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

#[allow(unused_imports)]
use super::types;
crate::codec::example::examples!(
    "recuperador"; AgreedDebt,
    "/x-webhooks/agreement/post/requestBody/content/application~1json/examples/made/value/lista_dividas/0";
    AgreementEvent,
    "/paths/~1v1PayloadWebhookAcordo/get/responses/200/content/application~1json/examples/made-by-us/value/0";
    AgreementInstallment,
    "/x-webhooks/agreement/post/requestBody/content/application~1json/examples/made/value/lista_parcelas/0";
    AgreementNotice,
    "/x-webhooks/agreement/post/requestBody/content/application~1json/examples/made/value";
    ApprovedInstallmentEvent,
    "/paths/~1v1PayloadWebhookParcelaAprovada/get/responses/200/content/application~1json/examples/made-by-us/value/0";
    ApprovedInstallmentNotice,
    "/x-webhooks/approvedInstallment/post/requestBody/content/application~1json/examples/made/value";
    Debt,
    "/paths/~1v1Divida~1/get/responses/200/content/application~1json/examples/made-by-us/value/0";
    FollowUp,
    "/paths/~1v1Followup~1/get/responses/200/content/application~1json/examples/made-by-us/value/0";
    ImportResponse,
    "/paths/~1v1ImportacaoClienteDivida/post/responses/200/content/application~1json/examples/made-by-us/value";
);
