//! What the reference pages say beside the descriptions, in each language.

/// A level of evidence: its value, its name, and what it means.
pub(super) struct Level {
    pub(super) value: &'static str,
    pub(super) name: &'static str,
    pub(super) means: &'static str,
}

/// The words of a language.
pub(super) struct Words {
    pub(super) language: &'static str,
    pub(super) levels: [Level; 4],
    pub(super) known: &'static str,
    pub(super) samples: &'static str,
    pub(super) no_sample: &'static str,
    /// In place of what the renderer would make up where the description has no example on purpose.
    pub(super) no_example: &'static str,
    pub(super) request: &'static str,
    pub(super) open: &'static str,
    /// Above each page: that it calls nothing, and what does. `{api}` is filled in.
    pub(super) notice: &'static str,
    /// The way back, and to the file.
    pub(super) start: &'static str,
    pub(super) file: &'static str,
    /// What the renderer calls things, as its option `labels` takes them.
    pub(super) labels: &'static [(&'static str, &'static str)],
    /// Words of the renderer that have no option, and what to show in their place.
    pub(super) fixed: &'static [(&'static str, &'static str)],
}

/// All of them.
pub(super) const LANGUAGES: [Words; 3] = [
    Words {
        language: "en",
        levels: [
            Level {
                value: "documented",
                name: "documented",
                means: "read on the vendor's page, whole or but for a few words",
            },
            Level {
                value: "partial",
                name: "partial",
                means: "read on the vendor's page, of which parts could not be read",
            },
            Level {
                value: "observed",
                name: "observed",
                means: "seen in third-party code that works against real accounts",
            },
            Level { value: "inferred", name: "inferred", means: "concluded from sister endpoints" },
        ],
        known: "How well this is known:",
        samples: "Samples of the vendor:",
        no_sample: "No sample of the vendor's is known; what is shown as an example is made of those of its fields.",
        no_example: "No whole example is known.",
        request: "request",
        open: "Left open, since no source shows it:",
        notice: "This page calls nothing. Pages and programs that do reach production with every other file: with \
            {api}-sandbox.json they reach a server on your own machine.",
        start: "Start",
        file: "Description",
        labels: &[],
        fixed: &[],
    },
    Words {
        language: "es",
        levels: [
            Level {
                value: "documented",
                name: "documentado",
                means: "leído en la página del proveedor, entera o salvo unas pocas palabras",
            },
            Level {
                value: "partial",
                name: "parcial",
                means: "leído en la página del proveedor, de la que hay partes que no se pudieron leer",
            },
            Level {
                value: "observed",
                name: "observado",
                means: "visto en código de terceros que funciona con cuentas reales",
            },
            Level { value: "inferred", name: "inferido", means: "concluido a partir de endpoints hermanos" },
        ],
        known: "Qué tan bien se conoce:",
        samples: "Muestras del proveedor:",
        no_sample: "No se conoce ninguna muestra del proveedor; lo que se muestra como ejemplo está armado con los de sus campos.",
        no_example: "No se conoce un ejemplo entero.",
        request: "solicitud",
        open: "Queda abierto, porque ninguna fuente lo muestra:",
        notice: "Esta página no llama a nada. Las páginas y los programas que sí lo hacen llegan a producción con cualquier \
            otro archivo: con {api}-sandbox.json llegan a un servidor en la propia máquina.",
        start: "Inicio",
        file: "Descripción",
        labels: &[
            ("enum", "Valores"),
            ("enumSingleValue", "Valor"),
            ("enumArray", "Ítems"),
            ("default", "Por defecto"),
            ("deprecated", "Obsoleto"),
            ("example", "Ejemplo"),
            ("examples", "Ejemplos"),
            ("recursive", "Recursivo"),
            ("arrayOf", "Array de "),
            ("webhook", "Evento"),
            ("const", "Valor"),
            ("noResultsFound", "Sin resultados"),
            ("download", "Descargar"),
            ("downloadSpecification", "Descargar la descripción OpenAPI"),
            ("responses", "Respuestas"),
            ("callbackResponses", "Respuestas"),
            ("requestSamples", "Ejemplos de solicitud"),
            ("responseSamples", "Ejemplos de respuesta"),
        ],
        fixed: &[
            ("Search...", "Buscar…"),
            ("Authorizations:", "Autorización:"),
            ("query Parameters", "Parámetros de la consulta"),
            ("path Parameters", "Parámetros de la ruta"),
            ("header Parameters", "Encabezados"),
            ("Request Body schema:", "Cuerpo de la solicitud:"),
            ("Response Schema:", "Cuerpo de la respuesta:"),
            ("Content type", "Tipo de contenido"),
            ("Copy", "Copiar"),
            ("Copied", "Copiado"),
            ("Expand all", "Abrir todo"),
            ("Collapse all", "Cerrar todo"),
            ("required", "obligatorio"),
            ("License:", "Licencia:"),
            ("Webhook", "Evento"),
            ("Payload", "Contenido"),
        ],
    },
    Words {
        language: "pt",
        levels: [
            Level {
                value: "documented",
                name: "documentado",
                means: "lido na página do fornecedor, inteira ou salvo poucas palavras",
            },
            Level {
                value: "partial",
                name: "parcial",
                means: "lido na página do fornecedor, da qual há partes que não puderam ser lidas",
            },
            Level {
                value: "observed",
                name: "observado",
                means: "visto em código de terceiros que funciona com contas reais",
            },
            Level { value: "inferred", name: "inferido", means: "concluído a partir de endpoints irmãos" },
        ],
        known: "Quão bem isto é conhecido:",
        samples: "Amostras do fornecedor:",
        no_sample: "Nenhuma amostra do fornecedor é conhecida; o que se mostra como exemplo foi montado com os dos seus campos.",
        no_example: "Nenhum exemplo inteiro conhecido.",
        request: "solicitação",
        open: "Fica em aberto, pois nenhuma fonte o mostra:",
        notice: "Esta página não chama nada. Páginas e programas que chamam chegam à produção com qualquer outro arquivo: \
            com {api}-sandbox.json chegam a um servidor na própria máquina.",
        start: "Início",
        file: "Descrição",
        labels: &[
            ("enum", "Valores"),
            ("enumSingleValue", "Valor"),
            ("enumArray", "Itens"),
            ("default", "Padrão"),
            ("deprecated", "Obsoleto"),
            ("example", "Exemplo"),
            ("examples", "Exemplos"),
            ("recursive", "Recursivo"),
            ("arrayOf", "Array de "),
            ("webhook", "Evento"),
            ("const", "Valor"),
            ("noResultsFound", "Nenhum resultado"),
            ("download", "Baixar"),
            ("downloadSpecification", "Baixar a descrição OpenAPI"),
            ("responses", "Respostas"),
            ("callbackResponses", "Respostas"),
            ("requestSamples", "Exemplos de solicitação"),
            ("responseSamples", "Exemplos de resposta"),
        ],
        fixed: &[
            ("Search...", "Buscar…"),
            ("Authorizations:", "Autorização:"),
            ("query Parameters", "Parâmetros da consulta"),
            ("path Parameters", "Parâmetros do caminho"),
            ("header Parameters", "Cabeçalhos"),
            ("Request Body schema:", "Corpo da solicitação:"),
            ("Response Schema:", "Corpo da resposta:"),
            ("Content type", "Tipo de conteúdo"),
            ("Copy", "Copiar"),
            ("Copied", "Copiado"),
            ("Expand all", "Abrir tudo"),
            ("Collapse all", "Fechar tudo"),
            ("required", "obrigatório"),
            ("License:", "Licença:"),
            ("Webhook", "Evento"),
            ("Payload", "Conteúdo"),
        ],
    },
];

/// The words of a language, if there are any.
pub(super) fn of(language: &str) -> Option<&'static Words> {
    LANGUAGES.iter().find(|it| it.language == language)
}
