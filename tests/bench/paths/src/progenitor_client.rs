//! The calls of progenitor's own client, which its macro makes of our published description; xtask has left out the
//! responses to failures, since progenitor panics where one operation has several bodies for them.

use crate::calls::{expect, new_follow_up, work};
use crate::measure::Comparison;
use futures_util::future::join_all;
use persat_api::Persat;
use std::rc::Rc;
use std::time::Duration;

#[allow(clippy::all, unused)]
mod generated {
    progenitor::generate_api!("../../../target/bench/persat.json");
}

use generated::{Client, types};

pub fn comparisons(base: &str, persat: &Persat) -> Vec<Comparison> {
    let key = reqwest::header::HeaderValue::from_static("Bearer a-key-of-some-length");
    let http = reqwest::Client::builder()
        .timeout(Duration::from_secs(30))
        .no_proxy()
        .default_headers([(reqwest::header::AUTHORIZATION, key)].into_iter().collect());
    let api = Rc::new(Client::new_with_client(base, http.build().expect("a client")));
    let (p1, p2, p3) = (persat.clone(), persat.clone(), persat.clone());
    let (a1, a2, a3) = (api.clone(), api.clone(), api);
    let ours = new_follow_up();
    let theirs = Rc::new(types::FollowUpCreate {
        uid_client: "CL-0044".to_owned(),
        title: "Llamar".to_owned(),
        description: None,
        color: types::FollowUpColor::Orange,
        date: "2030-02-01T20:00:00.000Z".parse().expect("a date"),
        responsible_user_ids: vec![1, 2, 52],
        send_email_minutes_before: None,
    });
    let comparison =
        |name, per_turn, ours, rival| Comparison { name, against: "progenitor's client", ours, rival, per_turn };
    vec![
        comparison(
            "call: one client, progenitor",
            400,
            work(move || expect(p1.clients().get("CL-0044").send())),
            work(move || client(a1.clone())),
        ),
        comparison(
            "call: create a follow-up, progenitor",
            400,
            work(move || expect(p2.follow_ups().create(&ours).send())),
            work(move || create(a2.clone(), theirs.clone())),
        ),
        comparison(
            "calls: 64 clients at once, progenitor",
            10,
            work(move || join_all((0..64).map(|_| expect(p3.clients().get("CL-0044").send())))),
            work(move || join_all((0..64).map(|_| client(a3.clone())))),
        ),
    ]
}

async fn client(api: Rc<Client>) -> types::ClientRecord {
    api.get_client("CL-0044").await.expect("a response").into_inner().data
}

async fn create(api: Rc<Client>, new: Rc<types::FollowUpCreate>) -> types::FollowUp {
    api.create_follow_up(&new).await.expect("a response").into_inner().data
}
