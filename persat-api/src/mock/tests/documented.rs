//! What the description shows, tried out.

use super::*;

/// Whoever tries out what the description shows finds something.
#[tokio::test]
async fn examples_of_ids_lead_to_records() {
    let server = MockServer::start().await.unwrap();
    let description = &server.state.description;
    let mut tried = 0;
    for (path, item) in place::members(&description.document["paths"]).filter(|(_, item)| item.get("get").is_some()) {
        let (mut path, mut query) = (path.clone(), Vec::new());
        let parameters = place::elements(&item["get"]["parameters"]).map(|it| description.resolve(it));
        for parameter in parameters.filter(|it| it["required"] == true) {
            let (name, schema) = (parameter["name"].as_str().unwrap(), description.resolve(&parameter["schema"]));
            let example = parameter.get("example").or(schema.get("example")).unwrap_or(&Value::Null);
            if parameter["in"] == "path" {
                path = path.replace(&format!("{{{name}}}"), &place::text_of(example));
            } else {
                let values = example.as_array().map_or(std::slice::from_ref(example), Vec::as_slice);
                query.extend(values.iter().map(|it| (name, place::text_of(it))));
            }
        }
        let response = request(&server, "GET", &path).query(&query).send().await.unwrap();
        assert_eq!(response.status().as_u16(), 200, "{path} {query:?}: {}", response.text().await.unwrap());
        tried += 1;
    }
    assert!(tried > 30, "{tried}");
}
