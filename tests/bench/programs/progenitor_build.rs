//! Has progenitor write the client while the program is built.

fn main() {
    println!("cargo:rerun-if-changed=persat.json");
    let text = std::fs::read_to_string("persat.json").expect("the description beside this script");
    let tokens = progenitor::Generator::default().generate_tokens(&serde_json::from_str(&text).expect("OpenAPI 3.0"));
    let file = syn::parse2(tokens.expect("a client")).expect("Rust");
    let out = std::env::var("OUT_DIR").expect("cargo says where");
    std::fs::write(format!("{out}/client.rs"), prettyplease::unparse(&file)).expect("a writable folder");
}
