//! `record`, over real files and a server on this machine: nothing personal survives, shapes and
//! findings do, nothing is replaced or half written.

mod attack;
mod bench;
mod kinds;
mod live;
mod names;
mod parameters;
mod polymorphism;
mod property;
mod redaction;
mod writing;
