//! The life of a record of each collection: created, read, listed, changed, deleted, and conflicts on the way.

use super::*;

/// Sends JSON, and holds the response against the description.
pub(super) async fn call(server: &MockServer, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
    let request = request(server, method, path);
    let (status, response) = respond(match &body {
        Some(body) => request.json(body),
        None => request,
    })
    .await;
    fits(server, method, path, status, &response);
    (status, response)
}

/// Whether a response is of the described form, with nothing in it that is not described.
#[track_caller]
pub(super) fn fits(server: &MockServer, method: &str, path: &str, status: u16, body: &Value) {
    let description = &server.state.description;
    let path = format!("{}{}", description.base_path, path.split('?').next().unwrap());
    let Some((operation, _)) = description.find(method, &path) else { return };
    let response = description.resolve(&operation.definition["responses"][status.to_string()]);
    let Some(media) = response["content"].get("application/json") else {
        // A response in another form, or a failure that no page lists: then the envelope.
        assert!(body.is_null() || body["error"]["status"] == status, "{method} {path}: {status} {body}");
        return;
    };
    let verdict = description.judge(&media["schema"], body, "body", true);
    assert_eq!(verdict, Ok(()), "{method} {path}: {body}");
    let whole = description.fit(&media["schema"], body);
    assert_eq!(whole.as_ref(), Some(body), "{method} {path}: what is not described");
}

async fn get(server: &MockServer, path: &str) -> (u16, Value) {
    call(server, "GET", path, None).await
}

#[tokio::test]
async fn clients() {
    let server = MockServer::start().await.unwrap();
    let new = json!({ "uid_client": "N 1/ñ", "company_name": "Acme", "wt": [480.0, 780], "type_id": 2.0,
                      "custom_fields": { "2": "4504-5300", "7": { "name": "Notas", "value": 5 }, "8": {} }, "other": 1 });
    let (status, created) = call(&server, "POST", "/clients", Some(new.clone())).await;
    assert_eq!((status, &created["data"]["type_id"]), (200, &json!(2)), "{created}");
    let data = &created["data"];
    assert_eq!(data["custom_fields"]["2"], json!({ "name": "Telefono", "value": "4504-5300" }));
    assert_eq!(data["custom_fields"]["7"], json!({ "name": "Notas", "value": "5" }));
    assert_eq!((&data["city"], data.get("other")), (&Value::Null, None));
    let path = "/clients/N%201%2F%C3%B1";
    assert_eq!(get(&server, path).await, (200, created.clone()));

    // Neither number nor name can be taken twice, and a type has to exist.
    let mut same_name = new.clone();
    same_name["uid_client"] = json!("N2");
    let mut untyped = json!({ "uid_client": "N3", "company_name": "Other", "type_id": 99 });
    for body in [new, same_name, untyped.clone()] {
        let (status, body) = call(&server, "POST", "/clients", Some(body)).await;
        assert_eq!((status, &body["error"]["type"]), (409, &json!("CONFLICT")));
        assert!(body["error"]["userMessage"].as_str().unwrap().starts_with("[sandbox] "), "{body}");
    }
    untyped["type_id"] = json!(4);
    assert_eq!(call(&server, "POST", "/clients", Some(untyped)).await.0, 200);

    let changes = json!({ "city": "Rosario", "custom_fields": { "2": "1" } });
    let (status, changed) = call(&server, "PUT", path, Some(changes)).await;
    assert_eq!(
        (status, &changed["data"]["city"], &changed["data"]["company_name"]),
        (200, &json!("Rosario"), &json!("Acme"))
    );
    assert_eq!(changed["data"]["custom_fields"]["7"]["value"], "5");
    assert_eq!(changed["data"]["custom_fields"]["2"], json!({ "name": "Telefono", "value": "1" }));
    assert!(changed["data"]["last_updated"].as_str() >= created["data"]["last_updated"].as_str());
    let (status, _) = call(&server, "PUT", path, Some(json!({ "company_name": "Other" }))).await;
    assert_eq!(status, 409);
    assert_eq!(get(&server, path).await.1, changed);

    let (status, deleted) = call(&server, "DELETE", path, None).await;
    assert_eq!((status, deleted), (200, json!({ "success": true, "data": { "uid_client": "N 1/ñ" } })));
    for (method, message) in [("GET", None), ("PUT", None), ("DELETE", Some("No existe un cliente con este número."))]
    {
        let body = (method == "PUT").then(|| json!({}));
        let (status, body) = call(&server, method, path, body).await;
        assert_eq!((status, &body["error"]["type"]), (404, &json!("NOT_FOUND")), "{method}");
        let said = body["error"]["userMessage"].as_str().unwrap();
        assert!(message.map_or(said.starts_with("[sandbox] "), |it| it == said), "{said}");
    }
}

#[tokio::test]
async fn the_history_of_a_client_goes_with_it() {
    let server = MockServer::start().await.unwrap();
    let form = json!({ "uid_client": "AABC9098", "df_data": { "schema_id": 150, "formvalues": {} } });
    let (_, form) = call(&server, "POST", "/digital-forms", Some(form)).await;
    let form = format!("/digital-forms/{}", form["data"]["_id"].as_str().unwrap());
    let object = "/clientobjvalue/AABC9098/2/AABCSA090AA";
    for path in [form.as_str(), object] {
        assert_eq!(get(&server, path).await.0, 200, "{path}");
    }
    assert_eq!(call(&server, "DELETE", "/clients/AABC9098", None).await.0, 200);
    for path in [form.as_str(), object] {
        assert_eq!(get(&server, path).await.0, 404, "{path}");
    }
    let (status, body) = get(&server, "/listclientobjvalues/AABC9098/2?limit=5").await;
    assert_eq!((status, message(&body)), (404, "No hay un cliente con este nro."));
}

#[tokio::test]
async fn client_objects() {
    let server = MockServer::start().await.unwrap();
    let path = "/clientobjvalue/AABC9098/2/AABCSA090AA";
    let (_, before) = get(&server, path).await;
    let (status, after) = call(&server, "PUT", path, Some(json!({ "fields": { "4": "cycle de frost" } }))).await;
    let mut fields = before["data"]["fields"].clone();
    fields["4"] = json!("cycle de frost");
    assert_eq!((status, &after["data"]["fields"]), (200, &fields));

    // Moved to another client, and listed there from then on.
    let (status, body) = call(&server, "PUT", path, Some(json!({ "uid_client": "nobody" }))).await;
    assert_eq!((status, &body["error"]["type"]), (404, &json!("NOT_FOUND")));
    assert_eq!(call(&server, "PUT", path, Some(json!({ "uid_client": "CL3213L" }))).await.0, 200);
    let (_, list) = get(&server, "/listclientobjvalues/CL3213L/2?limit=5").await;
    assert_eq!((&list["data"][0]["fields"], &list["paging"]["total"]), (&fields, &json!(1)));
    assert_eq!(get(&server, path).await.0, 404);

    let since = after["data"]["updated"].as_str().unwrap();
    for (since, expected) in [("2000-01-01T00:00:00.000Z", 2), (since, 1), ("2130-01-01T00:00:00.000Z", 0)] {
        let (_, list) = get(&server, &format!("/listclientobjvaluesupdated/2?limit=9&last_updated={since}")).await;
        assert_eq!(list["data"].as_array().unwrap().len(), expected, "{since}");
    }
    let path = "/clientobjvalue/CL3213L/2/AABCSA090AA";
    let (_, deleted) = call(&server, "DELETE", path, None).await;
    assert_eq!(deleted["data"], json!({ "uid_client": "CL3213L", "obj_id": 2, "field_1": "AABCSA090AA" }));
    let (status, body) = call(&server, "DELETE", path, None).await;
    assert_eq!((status, body["error"]["userMessage"].as_str()), (404, Some("No hay un cliente con este nro.")));
    let (_, body) = get(&server, "/clientobjvalue/CL-0044/321/x").await;
    assert_eq!(body["error"]["userMessage"], "No existe el obj_id: 321");
    let (status, body) = call(&server, "DELETE", "/clientobjvalue/CL-0044/x/x", None).await;
    assert_eq!((status, &body["error"]["userMessage"]), (400, &json!("'obj_id' es un number (entero) obligatorio")));
}

#[tokio::test]
async fn elements_of_master_dbs() {
    let server = MockServer::start().await.unwrap();
    let mut records = server.records();
    let elements = records["records"]["master_db_elements"].as_array_mut().unwrap();
    elements.push(json!({ "mdb_id": 4, "fields": { "1": "martillo" }, "updated": "2020-01-01T00:00:00.000Z" }));
    server.set_records(&records).unwrap();

    let path = "/masterdbvalues/4/martillo";
    let (status, body) = call(&server, "PUT", path, Some(json!({ "fields": { "1": "pinza" } }))).await;
    let said = "No se pudo modificar el field_1 del mb value, ya que existe otro con ese mismo identificador: 'pinza'";
    assert_eq!((status, &body["error"]["userMessage"]), (409, &json!(said)));
    let (status, body) = call(&server, "PUT", path, Some(json!({ "fields": { "1": "maza", "5": "Naranja" } }))).await;
    assert_eq!((status, &body["data"]["fields"]), (200, &json!({ "1": "maza", "5": "Naranja" })));
    assert_eq!((get(&server, path).await.0, get(&server, "/masterdbvalues/4/maza").await.0), (404, 200));
    let list = "/masterdbvalues/4?limit=10&last_updated=2023-01-01T00:00:00.000Z";
    let (_, body) = get(&server, list).await;
    assert_eq!(body["data"].as_array().unwrap().iter().map(|it| &it["fields"]["1"]).collect::<Vec<_>>(), ["maza"]);
    assert_eq!(call(&server, "DELETE", "/masterdbvalues/4/maza", None).await.0, 200);
    for (method, path, said) in [
        ("DELETE", "/masterdbvalues/4/maza", "No se encontro el mdb value"),
        ("PUT", "/masterdbvalues/99/x", "No existe el mdb_id: 99"),
        ("GET", "/masterdbs/99", "No existe el mdb_id: 99"),
    ] {
        let body = (method == "PUT").then(|| json!({ "fields": {} }));
        let (status, body) = call(&server, method, path, body).await;
        assert_eq!((status, &body["error"]["userMessage"]), (404, &json!(said)), "{method} {path}");
    }
}

#[tokio::test]
async fn forms() {
    let server = MockServer::start().await.unwrap();
    let new = json!({ "uid_client": "CL-0044", "df_data": { "schema_id": 150.0, "formvalues": { "FW1": "a", "FW2": 2.50 } } });
    let (status, created) = call(&server, "POST", "/digital-forms", Some(new.clone())).await;
    assert_eq!(status, 200);
    let data = &created["data"];
    assert_eq!(data["client"], json!({ "name": "Persat", "uid_client": "CL-0044" }));
    assert_eq!((&data["df_data"]["schema_id"], &data["created_by_user_id"]), (&json!(150), &json!(-1)));
    let id = data["_id"].as_str().unwrap();
    assert_eq!(id, "198");
    assert_eq!(get(&server, "/digital-forms/198").await.1, created);
    let mut unknown = new;
    unknown["uid_client"] = json!("nobody");
    assert_eq!(call(&server, "POST", "/digital-forms", Some(unknown)).await.0, 404);

    let changes = json!({ "df_data": { "formvalues": { "FW1": "b" } } });
    let (_, changed) = call(&server, "PUT", "/digital-forms/198", Some(changes)).await;
    assert_eq!(changed["data"]["df_data"]["results"]["formvalues"], json!({ "FW1": "b", "FW2": 2.5 }));

    assert_eq!(call(&server, "PUT", "/digital-forms/state/198", Some(json!({ "state_id": 99 }))).await.0, 409);
    let (_, changed) = call(&server, "PUT", "/digital-forms/state/198", Some(json!({ "state_id": 26 }))).await;
    assert_eq!(changed["data"]["state"]["name"], "Listo");
    let (_, history) = get(&server, "/digital-forms/state-historical/198").await;
    let states: Vec<_> = history["data"].as_array().unwrap().iter().map(|it| &it["state_name"]).collect();
    assert_eq!(states, ["A revisar", "Listo"]);
    let (status, body) = get(&server, "/digital-forms/state-historical/199").await;
    assert_eq!((status, &body["error"]["userMessage"]), (404, &json!("No hay un formulario con id: '199'")));

    let today = jiff::Timestamp::now().to_string();
    let list = |from: &str, to: &str, client: &str| {
        format!("/digital-forms?offset=0&limit=10&from={from}T00:00:00.000Z&to={to}T00:00:00.000Z&uid_client={client}")
    };
    for (from, to, client, expected) in [
        (&today[..10], "2130-01-01", "CL-0044", 1),
        ("2022-05-19", "2022-05-19", "", 1),
        ("2022-05-19", "2130-01-01", "", 2),
        ("2022-05-20", "2022-05-21", "", 0),
        (&today[..10], "2130-01-01", "CL3213L", 0),
    ] {
        let (_, body) = get(&server, &list(from, to, client)).await;
        assert_eq!(body["data"].as_array().unwrap().len(), expected, "{from} {to} {client}");
    }
    assert_eq!(get(&server, "/digital-forms/pdf/198").await.0, 200);
    assert_eq!(get(&server, "/digital-forms/pdf/199").await.0, 404);
    let (status, body) = get(&server, "/digital-forms/pdf/198?format=base64").await;
    assert_eq!((status, message(&body)), (400, "what the vendor answers to `format` could not be read"));
}

#[tokio::test]
async fn work_orders() {
    let server = MockServer::start().await.unwrap();
    let order = |assignation: Value| {
        json!({ "uid_client": "CL-0044", "labels_ids": [1],
                "wo_data": { "schema_id": 13, "service_time": 45, "instructions": { "formvalues": { "FW1": "x" } } },
                "assignation_info": assignation })
    };
    let mut paths = Vec::new();
    for (assignation, state) in [
        (json!({}), "PENDIENTE"),
        (json!({ "date": "2130-05-20T00:00:00.000Z", "starts_min": 480 }), "PROYECTADA"),
        (
            json!({ "date": "2130-05-20T00:00:00.000Z", "starts_min": 480, "responsibles_required": 1, "responsibles": [28] }),
            "ASIGNADA",
        ),
    ] {
        let (status, created) = call(&server, "POST", "/work-orders", Some(order(assignation))).await;
        assert_eq!((status, &created["data"]["state"]), (200, &json!(state)), "{created}");
        let path = format!("/work-orders/{}", created["data"]["_id"].as_str().unwrap());
        assert_eq!(get(&server, &path).await.1, created);
        assert_eq!(get(&server, &path.replace("orders/", "orders/tracklink/")).await.0, 200);
        paths.push(path);
    }
    let days = "/work-orders?from=2130-05-15T00:00:00.000Z&to=2130-05-20T00:00:00.000Z";
    for (more, expected) in [
        ("", 2),
        ("&states=ASIGNADA", 1),
        ("&states=ASIGNADA&states=PROYECTADA", 2),
        ("&states=INFORME", 0),
        ("&uid_client=CL-0044", 2),
        ("&uid_client=CL3213L", 0),
    ] {
        let (status, body) = get(&server, &format!("{days}{more}")).await;
        assert_eq!((status, body["data"].as_array().unwrap().len()), (200, expected), "{more}");
    }
    assert_eq!(call(&server, "PUT", &paths[2], Some(json!({ "labels_ids": [6, 7] }))).await.0, 200);
    assert_eq!(get(&server, &paths[2]).await.1["data"]["labels_ids"], json!([6, 7]));

    let cause = || Some(json!({ "cause": "No estoy" }));
    let cancel = format!("{}/cancel", paths[2]);
    assert_eq!(call(&server, "POST", &cancel, cause()).await, (200, json!({ "success": true })));
    assert_eq!(get(&server, &paths[2]).await.1["data"]["state"], "CANCELADA");
    let (status, body) = call(&server, "POST", &cancel, cause()).await;
    assert_eq!((status, message(&body)), (409, "the work order is CANCELADA"));
    assert_eq!(call(&server, "POST", "/work-orders/141/cancel", cause()).await.0, 409);
    for path in ["/work-orders/9999", "/work-orders/tracklink/9999"] {
        assert_eq!(get(&server, path).await.0, 404, "{path}");
    }
    assert_eq!(call(&server, "POST", "/work-orders/9999/cancel", cause()).await.0, 404);
}

#[tokio::test]
async fn deliveries() {
    let server = MockServer::start().await.unwrap();
    let new = json!({ "_id": "E-1", "uid_client": "CL-0044", "delivery_data": { "schema_id": 5, "service_time": 10, "wt": [480, 600] } });
    assert_eq!(call(&server, "POST", "/deliveries", Some(new.clone())).await, (200, json!({ "success": true })));
    assert_eq!(call(&server, "POST", "/deliveries", Some(new)).await.0, 409);
    let (status, body) = get(&server, "/deliveries/E-1").await;
    let data = &body["data"];
    assert_eq!((status, &data["state"], &data["client"]["name"]), (200, &json!("PENDING"), &json!("Persat")));
    assert_eq!(data["delivery_data"]["wt"], json!([480, 600]));
    let (_, list) = get(&server, "/deliveries?limit=1&uid_client=CL-0044").await;
    assert_eq!(list["data"][0]["_id"], "E-1");
    let (status, body) = get(&server, "/deliveries/pdf/E-1").await;
    assert_eq!((status, message(&body)), (400, "there is no PDF of a delivery that is PENDING"));
    assert_eq!(get(&server, "/deliveries/pdf/ENTREGA-1").await.0, 200);

    assert_eq!(call(&server, "DELETE", "/deliveries/E-1", None).await, (200, json!({ "success": true, "data": {} })));
    let (status, body) = call(&server, "DELETE", "/deliveries/E-1", None).await;
    assert_eq!((status, &body["error"]["userMessage"]), (404, &json!("El recurso no existe")));
    let (status, body) = call(&server, "DELETE", "/deliveries/WMGV40852", None).await;
    let said = "No se puede eliminar una entrega en estado ASSIGNED";
    assert_eq!((status, &body["error"]["userMessage"]), (400, &json!(said)));
    let (status, body) = call(&server, "PUT", "/deliveries-labels/15", Some(json!({ "name": "Frágil" }))).await;
    assert_eq!((status, &body["data"]["name"]), (200, &json!("Frágil")));
    assert_eq!(get(&server, "/deliveries-labels/15").await.1, body);
    assert_eq!(get(&server, "/deliveries-labels/9").await.1["error"]["userMessage"], "No existe el label con id: 9");
}

#[tokio::test]
async fn follow_ups_are_kept_though_nothing_reads_them() {
    let server = MockServer::start().await.unwrap();
    let (_, created) = call(&server, "POST", "/follow_ups", Some(new_follow_up())).await;
    let kept = server.records()["records"]["follow_ups"].clone();
    assert!(kept.as_array().unwrap().contains(&created["data"]), "{kept}");
    server.reset().unwrap();
    assert_ne!(server.records()["records"]["follow_ups"], kept);
}

#[tokio::test]
async fn what_reads_by_an_id_finds_nothing_else() {
    let server = MockServer::start().await.unwrap();
    for (path, message) in [
        ("/clients/nobody", None),
        ("/clientobj/99", None),
        ("/devices/99", Some("No existe un device con este id")),
        ("/devices-lasttrackingpoint/99", Some("No existe un device con este id")),
        ("/digital-forms/99", None),
        ("/digital-forms-schemas/99", None),
        ("/digital-forms-states/99", Some("No hay un estado de formulario con id: 99")),
        ("/work-orders-schemas/99", None),
        ("/work-orders-labels/99", Some("No existe la etiqueta de orden de trabajo con id: 99")),
        ("/deliveries-schemas/99", None),
        ("/deliveries/x", None),
    ] {
        let (status, body) = get(&server, path).await;
        let said = body["error"]["userMessage"].as_str().unwrap_or_default();
        assert_eq!(status, 404, "{path}");
        assert!(message.map_or(said.starts_with("[sandbox] no record of `"), |it| it == said), "{path}: {said}");
    }
}

/// Whoever takes a number from an example finds the client.
#[test]
fn clients_of_the_examples_are_known() {
    fn collect(value: &Value, found: &mut std::collections::BTreeSet<String>) {
        match value {
            Value::Object(object) => {
                found.extend(object.get("uid_client").and_then(Value::as_str).map(str::to_owned));
                object.iter().filter(|(name, _)| *name != "x-sandbox").for_each(|(_, it)| collect(it, found));
            }
            Value::Array(array) => array.iter().for_each(|it| collect(it, found)),
            _ => {}
        }
    }
    let description = Description::of(Api::Persat).unwrap();
    let mut mentioned = std::collections::BTreeSet::new();
    for part in ["paths", "x-webhooks", "components"] {
        collect(&description.document[part], &mut mentioned);
    }
    assert!(mentioned.len() > 5 && mentioned.contains("CLA-99832"), "{mentioned:?}");
    let clients = &description.seeds()["clients"];
    let unknown: Vec<_> = mentioned.iter().filter(|it| clients.get(it).is_none()).collect();
    assert!(unknown.is_empty(), "{unknown:?}: give them to `seeds` in openapi/persat.yaml");
}

/// Each of the sandbox's own records is one, else it would not be there.
#[test]
fn own_records_are_of_their_form() {
    for api in [
        Api::Persat,
        #[cfg(feature = "recuperador")]
        Api::Recuperador,
    ] {
        let description = Description::of(api).unwrap();
        let seeds = description.seeds();
        for collection in &description.collections {
            let held = &seeds[collection.name];
            assert!(held.len() > 0, "{}", collection.name);
            for seed in crate::mock::place::elements(collection.seeds) {
                let key = collection.key_of(seed).unwrap();
                assert!(held.get(&key).is_some(), "{} {key}", collection.name);
            }
            for (_, record) in held.iter() {
                assert_eq!(description.judge(collection.record, record, "", true), Ok(()), "{record}");
            }
        }
    }
}
