//! A description, prepared for judging exchanges, and what looks on meanwhile.

use super::endpoint::{self, Endpoint, Lazy};
use super::route::Router;
use crate::document::Pointer;
use crate::failure::Failure;
use crate::model::{Api, Direction};
use crate::samples::vendor::Vendor;
use crate::schema::{Compiled, Schemas, UnknownProperties};
use serde_json::Value;
use std::sync::{Arc, Mutex};

/// Sees what an exchange shows of a description, besides whether it fits.
pub trait Visitor {
    /// An operation was called.
    fn operation(&mut self, operation: usize);
    /// One of its documented responses was given.
    fn response(&mut self, operation: usize, status: &str);
    /// A parameter was sent, with a value that fits.
    fn parameter(&mut self, operation: usize, at: &Pointer, schema: Option<&Pointer>, value: Option<&Value>);
    /// A body was seen, with a value that fits.
    fn body(&mut self, operation: usize, direction: Direction, schema: &Pointer, value: &Value);
}

/// Looks at nothing.
impl Visitor for () {
    fn operation(&mut self, _: usize) {}
    fn response(&mut self, _: usize, _: &str) {}
    fn parameter(&mut self, _: usize, _: &Pointer, _: Option<&Pointer>, _: Option<&Value>) {}
    fn body(&mut self, _: usize, _: Direction, _: &Pointer, _: &Value) {}
}

/// A description, ready to judge exchanges from several threads.
pub struct Validator<'a> {
    /// The description.
    pub api: &'a Api,
    pub(super) router: Router,
    pub(super) schemas: [Arc<Schemas>; 2],
    pub(super) endpoints: Vec<Endpoint>,
    /// Names of keys in queries, which no operation lists.
    pub(super) keys: Vec<String>,
    pub(super) vendor: &'a Mutex<dyn Vendor + 'a>,
    failures: Mutex<Vec<Failure>>,
}

impl<'a> Validator<'a> {
    /// Prepares a description. Servers given by hand replace the described ones.
    ///
    /// # Errors
    /// The schemas cannot be translated.
    pub fn new(api: &'a Api, servers: &[String], vendor: &'a Mutex<dyn Vendor + 'a>) -> Result<Self, Failure> {
        Ok(Self {
            router: Router::new(api, servers),
            schemas: Schemas::both_directions(&api.document)?,
            endpoints: api.operations.iter().map(|it| Endpoint::new(&api.document, it)).collect(),
            keys: endpoint::query_keys(&api.document),
            api,
            vendor,
            failures: Mutex::default(),
        })
    }

    /// What could not be judged because the description itself is broken.
    pub fn failures(self) -> Vec<Failure> {
        self.failures.into_inner().unwrap_or_default()
    }

    /// The schema at a pointer, compiled once. What cannot be compiled ends the command, after
    /// everything else was judged.
    pub(super) fn compiled<'l>(&self, lazy: &'l Lazy, schema: &Pointer, direction: Direction) -> Option<&'l Compiled> {
        let schemas = &self.schemas[usize::from(direction == Direction::Response)];
        let compile = || match schemas.compiled(schema, UnknownProperties::Deny) {
            Ok(compiled) => Some(compiled),
            Err(failure) => {
                if let Ok(mut failures) = self.failures.lock() {
                    failures.push(failure);
                }
                None
            }
        };
        lazy.get_or_init(compile).as_ref()
    }
}
