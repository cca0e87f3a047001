#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| persat_tests::fuzz::response(data));
