//! For programs that do not run on tokio: one that blocks, one on another executor, one with windows. It holds
//! nothing but this page.
//!
//! The client needs a tokio runtime for its connections and its clock. Make one, keep it as long as the
//! program has a client, and let it do the work (`cargo add tokio --features rt-multi-thread,sync`). A call
//! that is awaited where there is none ends with [`Error::NoRuntime`](crate::Error::NoRuntime), and nothing
//! was sent.
//!
//! # A program that blocks
//!
//! ```
//! use persat_api::{Error, Persat};
//! use tokio::runtime::Runtime;
//!
//! /// A client whose calls block.
//! struct Account {
//!     runtime: Runtime,
//!     persat: Persat,
//! }
//!
//! impl Account {
//!     fn company(&self, id: &str) -> Result<String, Error> {
//!         let client = self.runtime.block_on(self.persat.clients().get(id).send())?;
//!         Ok(client.company_name)
//!     }
//!
//!     fn print_all(&self) -> Result<(), Error> {
//!         let mut clients = self.persat.clients().list().stream();
//!         while let Some(client) = self.runtime.block_on(clients.next()) {
//!             println!("{}", client?.company_name);
//!         }
//!         Ok(())
//!     }
//! }
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let runtime = Runtime::new()?;
//! # let server = runtime.block_on(persat_api::mock::MockServer::start())?;
//! # let persat = Persat::builder(server.key()).base_url(server.url()).build()?;
//! # let account = Account { runtime, persat };
//! # assert!(!account.company("CL-0044")?.is_empty());
//! # account.print_all()?;
//! # assert!(server.requests().iter().all(|request| request.status == 200));
//! # Ok(())
//! # }
//! ```
//!
//! `Runtime::new()` has threads of its own, so that pages that are read ahead come on while the program is busy
//! with those it has. A runtime of `Builder::new_current_thread().enable_all()` has none: everything comes on
//! only while `block_on` runs. Without `enable_all` (or `enable_io` and `enable_time`) the first call panics.
//! `block_on` itself panics within an `async` function that runs on tokio: there, await the call.
//!
//! # Another executor
//!
//! On threads that have [entered](tokio::runtime::Handle::enter) the runtime any executor will do, such as smol
//! here:
//!
//! ```
//! use persat_api::Persat;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let runtime = tokio::runtime::Runtime::new()?;
//! # let server = runtime.block_on(persat_api::mock::MockServer::start())?;
//! # let persat = Persat::builder(server.key()).base_url(server.url()).build()?;
//! let _entered = runtime.enter();
//! smol::block_on(async {
//!     let client = persat.clients().get("CL-0044").await?;
//!     println!("{}", client.company_name);
//!     let mut clients = persat.clients().list().stream();
//!     while let Some(client) = clients.next().await {
//!         println!("{}", client?.company_name);
//!     }
//!     Ok::<_, persat_api::Error>(())
//! })?;
//! # Ok(())
//! # }
//! ```
//!
//! An executor with threads that are not yours to enter awaits what the runtime does: a call as a task of it,
//! and a list through a channel.
//!
//! ```
//! use persat_api::Persat;
//! use tokio::sync::mpsc;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let runtime = tokio::runtime::Runtime::new()?;
//! # let server = runtime.block_on(persat_api::mock::MockServer::start())?;
//! # let persat = Persat::builder(server.key()).base_url(server.url()).build()?;
//! let work = async {
//!     let client = runtime.spawn(persat.clients().get("CL-0044").send()).await??;
//!     println!("{}", client.company_name);
//!
//!     let (sender, mut clients) = mpsc::channel(100);
//!     let mut list = persat.clients().list().stream();
//!     runtime.spawn(async move {
//!         while let Some(client) = list.next().await {
//!             if sender.send(client).await.is_err() {
//!                 break; // Nobody reads on.
//!             }
//!         }
//!     });
//!     while let Some(client) = clients.recv().await {
//!         println!("{}", client?.company_name);
//!     }
//!     Ok::<_, Box<dyn std::error::Error>>(())
//! };
//! smol::block_on(work)?;
//! # Ok(())
//! # }
//! ```
//!
//! A call that is dropped is cancelled; a task whose handle is dropped goes on: `abort` it if it must not.
//!
//! # A program with windows
//!
//! The thread that draws must not wait. It starts a call, and looks each time it draws whether the result has
//! come (or gives the task what wakes it, a proxy of the event loop, in place of the channel):
//!
//! ```
//! use persat_api::types::ClientRecord;
//! use persat_api::{Error, Persat};
//! use std::sync::mpsc::{Receiver, channel};
//! use tokio::runtime::Runtime;
//!
//! struct Window {
//!     runtime: Runtime,
//!     persat: Persat,
//!     awaited: Option<Receiver<Result<ClientRecord, Error>>>,
//!     text: String,
//! }
//!
//! impl Window {
//!     fn clicked(&mut self, id: &str) {
//!         let (sender, receiver) = channel();
//!         let call = self.persat.clients().get(id);
//!         self.runtime.spawn(async move { sender.send(call.await) });
//!         self.awaited = Some(receiver);
//!     }
//!
//!     fn draw(&mut self) {
//!         if let Some(Ok(result)) = self.awaited.as_ref().map(Receiver::try_recv) {
//!             self.awaited = None;
//!             self.text = match result {
//!                 Ok(client) => client.company_name,
//!                 Err(error) => error.to_string(),
//!             };
//!         }
//!     }
//! }
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let runtime = Runtime::new()?;
//! # let server = runtime.block_on(persat_api::mock::MockServer::start())?;
//! # let persat = Persat::builder(server.key()).base_url(server.url()).build()?;
//! # let mut window = Window { runtime, persat, awaited: None, text: String::new() };
//! # window.clicked("CL-0044");
//! # while window.awaited.is_some() {
//! #     window.draw();
//! #     std::thread::yield_now();
//! # }
//! # assert!(!window.text.is_empty() && !window.text.contains("getClient"), "{}", window.text);
//! # Ok(())
//! # }
//! ```
