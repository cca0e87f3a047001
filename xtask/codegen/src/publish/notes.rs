//! What publishing adds to the description of each operation, in the language of the document: whether a request may
//! be sent again, and how a list is read to its end. Made of the method, the responses and `x-paging`, and of nothing
//! else, by sentences that are translated once, here.

use oas::failure::Failure;
use serde_json::Value;

/// The sentences of a language. `{…}` is filled in.
struct Sentences {
    language: &'static str,
    again: &'static str,
    reads: &'static str,
    replaces: &'static str,
    deletes: &'static str,
    deleted_before: &'static str,
    other: &'static str,
    paging: &'static str,
    offset: &'static str,
    cursor: &'static str,
    window: &'static str,
    doubles: &'static str,
    doubles_of: &'static str,
    array: &'static str,
    together: &'static str,
}

const LANGUAGES: [Sentences; 3] = [
    Sentences {
        language: "en",
        again: "Sending it again.",
        reads: "Safe: `{method}` reads and changes nothing.",
        replaces: "By HTTP, a `PUT` that is sent twice leaves what one leaves; whether the vendor keeps to that is not \
            documented, and what others changed in between may be lost.",
        deletes: "By HTTP, a second `DELETE` finds nothing left to delete; whether the vendor keeps to that is not \
            documented.",
        deleted_before: "It may be answered by 404, which after a lost response is good news.",
        other: "**Not** safe after a lost response: it may be carried out twice, and no page names a key that would \
            prevent that. Look first whether it was carried out.",
        paging: "Reading all of it.",
        offset: "Start with `{offset}` 0 and a `{limit}` of at most {max}; add the number of items that came to \
            `{offset}`, and go on until a page is empty. Depend on no count in `paging`.",
        cursor: "Send `{limit}`, at most {max}, and no `{cursor}`; then send the `{response}` of each page as `{cursor}`, as it \
            came, until it is `null`.",
        window: "There are no pages: read one window of at most {days} days, `{from}` and `{to}` included, after the other.",
        doubles: "An item may come in two of them: keep one of each {key}.",
        doubles_of: "Where that is `{value}`, one of each {key}.",
        array: "There are no pages: the response is one array that may be huge. Where your JSON reader can, decode it item by \
            item while it arrives.",
        together: "with",
    },
    Sentences {
        language: "es",
        again: "Enviarlo otra vez.",
        reads: "Sin riesgo: `{method}` lee y no cambia nada.",
        replaces: "Según HTTP, un `PUT` enviado dos veces deja lo mismo que uno; si el proveedor lo respeta no está \
            documentado, y puede perderse lo que otros cambiaron entretanto.",
        deletes: "Según HTTP, un segundo `DELETE` ya no encuentra nada que borrar; si el proveedor lo respeta no está \
            documentado.",
        deleted_before: "Puede responderse con 404, que tras una respuesta perdida es una buena noticia.",
        other: "**No** es seguro tras una respuesta perdida: puede ejecutarse dos veces, y ninguna página menciona una \
            clave que lo impida. Comprobar primero si se ejecutó.",
        paging: "Leerlo todo.",
        offset: "Empezar con `{offset}` 0 y un `{limit}` de {max} como máximo; sumar a `{offset}` la cantidad de ítems \
            recibidos y seguir hasta que una página esté vacía. No depender de ninguna cantidad de `paging`.",
        cursor: "Enviar `{limit}`, {max} como máximo, sin `{cursor}`; después, enviar como `{cursor}` el `{response}` de cada \
            página, tal como vino, hasta que sea `null`.",
        window: "No hay páginas: leer, una tras otra, ventanas de {days} días como máximo, con `{from}` y `{to}` incluidos.",
        doubles: "Un ítem puede venir en dos de ellas: conservar uno por cada {key}.",
        doubles_of: "Donde ese valor es `{value}`, uno por cada {key}.",
        array: "No hay páginas: la respuesta es un único array que puede ser enorme. Si el lector de JSON lo permite, \
            decodificarlo ítem por ítem a medida que llega.",
        together: "con",
    },
    Sentences {
        language: "pt",
        again: "Enviar de novo.",
        reads: "Sem risco: `{method}` lê e não altera nada.",
        replaces: "Segundo o HTTP, um `PUT` enviado duas vezes deixa o mesmo que um só; se o fornecedor o respeita não está \
            documentado, e o que outros alteraram nesse meio-tempo pode se perder.",
        deletes: "Segundo o HTTP, um segundo `DELETE` não encontra mais nada para excluir; se o fornecedor o respeita não \
            está documentado.",
        deleted_before: "Pode ser respondido com 404, o que, depois de uma resposta perdida, é boa notícia.",
        other: "**Não** é seguro depois de uma resposta perdida: pode ser executado duas vezes, e nenhuma página menciona \
            uma chave que o impeça. Verifique antes se foi executado.",
        paging: "Ler tudo.",
        offset: "Comece com `{offset}` 0 e um `{limit}` de no máximo {max}; some a `{offset}` a quantidade de itens \
            recebidos e continue até uma página vir vazia. Não dependa de nenhuma quantidade de `paging`.",
        cursor: "Envie `{limit}`, no máximo {max}, sem `{cursor}`; depois envie como `{cursor}` o `{response}` de cada página, \
            tal como veio, até ser `null`.",
        window: "Não há páginas: leia, uma após a outra, janelas de no máximo {days} dias, com `{from}` e `{to}` incluídos.",
        doubles: "Um item pode vir em duas delas: guarde um para cada {key}.",
        doubles_of: "Onde esse valor é `{value}`, um para cada {key}.",
        array: "Não há páginas: a resposta é um único array, que pode ser enorme. Se o leitor de JSON permitir, decodifique-o \
            item por item enquanto chega.",
        together: "com",
    },
];

/// Adds them to the operations of a document in a language.
///
/// # Errors
/// There are no sentences in that language.
pub fn add(document: &mut Value, language: &str) -> Result<(), Failure> {
    let said = LANGUAGES.iter().find(|it| it.language == language).ok_or_else(|| {
        let known: Vec<_> = LANGUAGES.iter().map(|it| it.language).collect();
        Failure::new(format!("`publish` has no sentences in `{language}`, but in {}", known.join(", ")))
            .help("translate those of `LANGUAGES` in xtask/codegen/src/publish/notes.rs")
    })?;
    let paths = document.get_mut("paths").and_then(Value::as_object_mut).into_iter().flatten();
    for (method, operation) in paths.flat_map(|(_, path)| path.as_object_mut().into_iter().flatten()) {
        if operation.get("operationId").is_none() {
            continue;
        }
        let mut notes = vec![format!("**{}** {}", said.again, again(said, method, operation))];
        notes.extend(paging(said, &operation["x-paging"]).map(|text| format!("**{}** {text}", said.paging)));
        let text = operation["description"].as_str().unwrap_or_default().trim_end();
        operation["description"] = Value::from(format!("{text}\n\n{}\n", notes.join("\n\n")));
    }
    Ok(())
}

fn again(said: &Sentences, method: &str, operation: &Value) -> String {
    match method {
        "get" | "head" | "options" => said.reads.replace("{method}", &method.to_uppercase()),
        "put" => said.replaces.to_owned(),
        "delete" if operation["responses"].get("404").is_some() => format!("{} {}", said.deletes, said.deleted_before),
        "delete" => said.deletes.to_owned(),
        _ => said.other.to_owned(),
    }
}

/// How a list is read, as `x-paging` has it.
fn paging(said: &Sentences, paging: &Value) -> Option<String> {
    let filled = |template: &str| {
        let pairs = [
            ("{offset}", "offset"),
            ("{limit}", "limit"),
            ("{max}", "max"),
            ("{cursor}", "cursor"),
            ("{response}", "response"),
            ("{from}", "from"),
            ("{to}", "to"),
            ("{days}", "max-days"),
        ];
        pairs.iter().fold(template.to_owned(), |text, (hole, key)| text.replace(hole, &word(&paging[*key])))
    };
    let keys = |names: &Value| {
        let names = names.as_array().into_iter().flatten().map(|it| format!("`{}`", word(it)));
        names.collect::<Vec<_>>().join(&format!(" {} ", said.together))
    };
    Some(match paging["style"].as_str()? {
        "offset" => filled(said.offset),
        "cursor" => filled(said.cursor),
        "array" => said.array.to_owned(),
        "window" => {
            let mut text = vec![filled(said.window), said.doubles.replace("{key}", &keys(&paging["key"]))];
            for (value, names) in paging["key-when"].as_object().into_iter().flatten() {
                text.push(said.doubles_of.replace("{value}", value).replace("{key}", &keys(names)));
            }
            text.join(" ")
        }
        _ => return None,
    })
}

fn word(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_language_says_of_each_method_and_list_what_the_description_holds() {
        let window = json!({ "style": "window", "from": "a", "to": "b", "max-days": 15, "key": ["_id"],
            "key-when": { "-1": ["x", "y"] } });
        let english = json!({ "paths": { "/a": {
            "parameters": [],
            "get": { "operationId": "list", "description": "L.\n", "x-paging": window },
            "put": { "operationId": "change", "description": "C." },
            "post": { "operationId": "create", "description": "N." },
            "delete": { "operationId": "gone", "description": "D.", "responses": { "404": {} } },
        } } });
        for said in &LANGUAGES {
            let mut document = english.clone();
            add(&mut document, said.language).unwrap();
            let texts =
                ["get", "put", "post", "delete"].map(|it| document["paths"]["/a"][it]["description"].to_string());
            let facts = [
                &["`GET`", "`a`", "`b`", " 15 ", "`_id`", "`-1`", "`x`", "`y`", said.paging][..],
                &["`PUT`"],
                &["**N"],
                &["`DELETE`", "404"],
            ];
            for (text, facts) in texts.iter().zip(facts) {
                assert!(text.contains(said.again) && !text.contains(['{', '}']), "{text}");
                assert!(facts.iter().all(|it| text.contains(it)), "{text}");
            }
        }
        let failure = add(&mut english.clone(), "de").unwrap_err().to_string();
        assert!(failure.contains("`de`") && failure.contains("en, es, pt"), "{failure}");
    }
}
