//! What schemathesis reports of the sandbox and is right all the same, each with its reason. Nothing else is let pass.

/// A kind of report that is explained.
#[derive(Debug)]
pub(super) struct Explained {
    api: &'static str,
    /// Schemathesis' code of the failure.
    code: &'static str,
    /// Method and path; empty for all of the API.
    operation: &'static str,
    /// What the body of the response has in it.
    says: &'static str,
    /// Why that is right.
    pub(super) reason: &'static str,
}

/// The code for a request that keeps the schema and is refused.
const REFUSED: &str = "ST202";
/// The code for a status that is not described.
const UNDESCRIBED: &str = "ST103";

pub(super) const EXPLAINED: [Explained; 7] = [
    Explained {
        api: "persat",
        code: REFUSED,
        operation: "GET /work-orders",
        says: "[sandbox] 'to' debe ser mayor o igual a 'from'",
        reason: "OpenAPI has no rule between parameters; the description says it in words",
    },
    Explained {
        api: "persat",
        code: REFUSED,
        operation: "GET /work-orders",
        says: "[sandbox] 'to' debe estar dentro de los 15 días desde 'from'",
        reason: "OpenAPI has no rule between parameters; the description says it in words",
    },
    Explained {
        api: "persat",
        code: REFUSED,
        operation: "POST /follow_ups",
        says: "[sandbox] 'date' debe ser una fecha futura",
        reason: "a schema does not know what time it is",
    },
    Explained {
        api: "persat",
        code: REFUSED,
        operation: "POST /work-orders",
        says: "no cumple la regla 'responsibles-need-date-and-instructions'",
        reason: "a rule between fields of two objects stands in x-rules, which tools of others do not read",
    },
    Explained {
        api: "persat",
        code: REFUSED,
        operation: "DELETE /deliveries/{id}",
        says: "No se puede eliminar una entrega en estado ",
        reason: "what may be deleted depends on the record; the message is the vendor's",
    },
    Explained {
        api: "persat",
        code: REFUSED,
        operation: "GET /deliveries/pdf/{delivery_id}",
        says: "[sandbox] there is no PDF of a delivery that is ",
        reason: "which delivery has a PDF depends on the record; the states stand in the description",
    },
    Explained {
        api: "recuperador",
        code: UNDESCRIBED,
        operation: "",
        says: "mock server, not the vendor: ",
        reason: "no page says how Recuperador CRM fails, so that its failures stay open",
    },
];

/// Which entry explains a failure.
pub(super) fn explains(api: &str, code: &str, operation: &str, body: &str) -> Option<usize> {
    EXPLAINED.iter().position(|it| {
        it.api == api
            && it.code == code
            && (it.operation.is_empty() || it.operation == operation)
            && body.contains(it.says)
    })
}

/// The entries of an API that explained nothing.
pub(super) fn unused(api: &str, used: &[usize]) -> Vec<&'static Explained> {
    let is_unused = |(index, it): &(usize, &Explained)| it.api == api && !used.contains(index);
    EXPLAINED.iter().enumerate().filter(is_unused).map(|(_, it)| it).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_an_entry_says_is_explained() {
        let says = "{\"userMessage\":\"[sandbox] 'date' debe ser una fecha futura\"}";
        assert_eq!(explains("persat", REFUSED, "POST /follow_ups", says), Some(2));
        for (api, code, operation, body) in [
            ("recuperador", REFUSED, "POST /follow_ups", says),
            ("persat", UNDESCRIBED, "POST /follow_ups", says),
            ("persat", REFUSED, "POST /clients", says),
            ("persat", REFUSED, "POST /follow_ups", "{\"userMessage\":\"[sandbox] 'title' debe ser un string\"}"),
        ] {
            assert_eq!(explains(api, code, operation, body), None, "{api} {code} {operation} {body}");
        }
        assert_eq!(explains("recuperador", UNDESCRIBED, "GET /v1Divida/", "mock server, not the vendor: x"), Some(6));
        assert_eq!(unused("recuperador", &[]).len(), 1);
        assert!(unused("recuperador", &[6]).is_empty());
    }
}
