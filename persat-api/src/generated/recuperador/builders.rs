// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

