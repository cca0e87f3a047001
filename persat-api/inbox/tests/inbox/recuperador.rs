//! Recuperador CRM: two webhooks and a list.

use crate::http::{TOKEN, post};
use crate::support::{Served, until};
use persat_api::Pace;
use persat_api::mock::{Api, MockServer, Reply};
use persat_api::recuperador::Recuperador;
use persat_api::recuperador::types::AgreementNotice;
use persat_inbox::{Claimed, Inbox, Source, Store};
use serde_json::json;
use std::future::pending;

const AGREEMENT: &str = r#"{"id":4001,"id_credor":12,"id_acordo":880,"valor_acordo":1234567890123456.78}"#;

pub async fn webhooks_of_two_kinds(store: Store) {
    let served = Served::start(store).await;
    let agreements = format!("/acordos/{TOKEN}");
    assert_eq!(post(served.address, &agreements, AGREEMENT).await.unwrap(), 204);
    assert_eq!(post(served.address, &agreements, AGREEMENT).await.unwrap(), 204);
    let installment = r#"{"id":5001,"id_credor":12,"id_acordo":880,"id_parcela":3}"#;
    assert_eq!(post(served.address, &format!("/parcelas/{TOKEN}"), installment).await.unwrap(), 204);
    assert_eq!(post(served.address, &agreements, r#"{"id_acordo":"x"}"#).await.unwrap(), 204);
    assert_eq!(post(served.address, &agreements, "[]x").await.unwrap(), 400);
    let known: Vec<_> = served
        .unfinished()
        .await
        .into_iter()
        .map(|it| (it.source, it.event_type, it.subject.unwrap(), it.repeats))
        .collect();
    let known: Vec<_> = known.iter().map(|(a, b, c, d)| (a.as_str(), b.as_str(), c.as_str(), *d)).collect();
    assert_eq!(
        known,
        [
            ("recuperador/agreements", "agreement", "agreement/12/880", 1),
            ("recuperador/installments", "approvedInstallment", "agreement/12/880", 0)
        ]
    );
    assert_eq!(served.dead().await.len(), 1);
    // To the last digit.
    let (tell, mut told) = tokio::sync::mpsc::unbounded_channel();
    let handler = move |event: Claimed| {
        let tell = tell.clone();
        async move {
            if event.source() == Some(Source::Agreements) {
                let notice: AgreementNotice = event.decode()?;
                tell.send(notice.valor_acordo.unwrap().as_str().to_owned()).unwrap();
            }
            Ok(())
        }
    };
    let worker = tokio::spawn(served.inbox.worker(handler).run(pending()));
    assert_eq!(told.recv().await.unwrap(), "1234567890123456.78");
    worker.abort();
}

async fn account() -> (MockServer, Recuperador) {
    let server = MockServer::builder().api(Api::Recuperador).start().await.unwrap();
    let recuperador =
        Recuperador::builder(server.key()).base_url(server.url()).pace(Pace::unlimited()).build().unwrap();
    (server, recuperador)
}

pub async fn the_list_is_stored_and_then_marked(store: Store) {
    let served = Served::start(store).await;
    let (server, recuperador) = account().await;
    let list = json!([
        { "id": 4001, "id_credor": 12, "id_acordo": 880 },
        { "id": 4002, "id_credor": 12, "id_acordo": 881 },
        { "id_credor": 12, "id_acordo": 882 },
        { "id": "odd" },
    ]);
    server.respond("listAgreementEvents", Reply::json(200, &list)).unwrap();
    // A mark that fails: stored all the same.
    server.respond("markAgreementEventRead", Reply::json(500, &json!({}))).unwrap();
    let polled = served.inbox.poll_agreements(&recuperador, 12, Some(7)).await.unwrap();
    assert_eq!((polled.new, polled.repeated, polled.marked, polled.unmarked.len()), (4, 0, 0, 3));
    assert_eq!((served.unfinished().await.len(), served.dead().await.len()), (3, 1));
    server.respond("markAgreementEventRead", Reply::json(200, &json!({ "sucesso": true }))).unwrap();
    let polled = served.inbox.poll_agreements(&recuperador, 12, Some(7)).await.unwrap();
    assert_eq!((polled.new, polled.repeated, polled.marked, polled.unmarked.len()), (0, 4, 2, 1));
    // What comes by webhook is another event, with the same link.
    assert_eq!(post(served.address, &format!("/acordos/{TOKEN}"), AGREEMENT).await.unwrap(), 204);
    let links: Vec<_> = served.unfinished().await.into_iter().filter_map(|it| it.link).collect();
    let [first, .., last] = &links[..] else { panic!("{links:?}") };
    assert_eq!((links.len(), first.as_str(), first), (3, "agreement/agreement/12/880/4001", last));
    // Of installments nothing is.
    server.reset().unwrap();
    let polled = served.inbox.poll_installments(&recuperador, 12, None).await.unwrap();
    assert!(polled.new > 0 && polled.marked == 0, "{polled:?}");
    until("nothing waits for a transaction", async || served.inbox.is_ready().await).await;
}

pub async fn folding_by_id_is_asked_for(store: Store) {
    let inbox = Inbox::options(store).fold_by_id(true).open().await.unwrap();
    let receiver = persat_api::webhook::Receiver::builder().path_token(TOKEN).build().unwrap();
    let served = Served::of(inbox, receiver).await;
    let (server, recuperador) = account().await;
    let list =
        json!([{ "id": 4001, "id_credor": 12, "id_acordo": 880 }, { "id": 4002, "id_credor": 12, "id_acordo": 881 }]);
    server.respond("listAgreementEvents", Reply::json(200, &list)).unwrap();
    let agreements = format!("/acordos/{TOKEN}");
    assert_eq!(post(served.address, &agreements, AGREEMENT).await.unwrap(), 204);
    let polled = served.inbox.poll_agreements(&recuperador, 12, None).await.unwrap();
    assert_eq!((polled.new, polled.repeated, polled.marked), (1, 1, 2));
    // The other way round.
    let second = r#"{"id":4002,"id_credor":12,"id_acordo":881,"cancelado":"N"}"#;
    assert_eq!(post(served.address, &agreements, second).await.unwrap(), 204);
    // Two of one way are two, whatever their numbers.
    let again = r#"{"id":4001,"id_credor":12,"id_acordo":880,"cancelado":"S"}"#;
    assert_eq!(post(served.address, &agreements, again).await.unwrap(), 204);
    let known: Vec<_> = served.unfinished().await.into_iter().map(|it| (it.subject.unwrap(), it.repeats)).collect();
    let expected = [("agreement/12/880", 1), ("agreement/12/881", 1), ("agreement/12/880", 0)];
    assert_eq!(known, expected.map(|(subject, repeats)| (subject.to_owned(), repeats)));
}

/// An inbox that folds, as of a process of its own.
async fn folding(store: &Store) -> Served {
    let inbox = Inbox::options(store.clone()).fold_by_id(true).open().await.unwrap();
    Served::of(inbox, persat_api::webhook::Receiver::builder().path_token(TOKEN).build().unwrap()).await
}

/// Of two receivers one reads the list while the other is sent the same events.
pub async fn both_ways_at_the_same_instant(store: Store) {
    const ROUNDS: usize = 25;
    const EVENTS: usize = 40;
    let (lists, sent) = (folding(&store).await, std::sync::Arc::new(folding(&store).await));
    let (server, recuperador) = account().await;
    server.respond("markAgreementEventRead", Reply::json(200, &json!({ "sucesso": true }))).unwrap();
    for round in 1..=ROUNDS {
        let agreement = |number| json!({ "id": round * 1000 + number, "id_credor": 12, "id_acordo": number });
        let list: Vec<_> = (0..EVENTS).map(agreement).collect();
        server.respond("listAgreementEvents", Reply::json(200, &json!(list))).unwrap();
        let barrier = std::sync::Arc::new(tokio::sync::Barrier::new(EVENTS + 1));
        let senders: Vec<_> = list
            .into_iter()
            .map(|mut event| {
                // So that nothing but the numbers is the same.
                event["cancelado"] = json!("N");
                let (barrier, sent) = (barrier.clone(), sent.clone());
                tokio::spawn(async move {
                    barrier.wait().await;
                    let path = format!("/acordos/{TOKEN}");
                    assert_eq!(post(sent.address, &path, &event.to_string()).await.unwrap(), 204);
                })
            })
            .collect();
        barrier.wait().await;
        let polled = lists.inbox.poll_agreements(&recuperador, 12, None).await.unwrap();
        assert_eq!((polled.new + polled.repeated, polled.marked), (EVENTS as u64, EVENTS as u64));
        for sender in senders {
            sender.await.unwrap();
        }
        assert_eq!(lists.inbox.stats().await.unwrap().waiting, (EVENTS * round) as u64, "round {round}");
    }
}

/// In one body, once its list has been read.
pub async fn one_agreement_fifty_thousand_times(store: Store) {
    let served = folding(&store).await;
    let (server, recuperador) = account().await;
    let agreement = json!({ "id": 1, "id_credor": 1, "id_acordo": 1 });
    server.respond("listAgreementEvents", Reply::json(200, &json!([agreement]))).unwrap();
    server.respond("markAgreementEventRead", Reply::json(200, &json!({ "sucesso": true }))).unwrap();
    served.inbox.poll_agreements(&recuperador, 1, None).await.unwrap();
    let body = json!(vec![agreement; 50_000]).to_string();
    assert_eq!(post(served.address, &format!("/acordos/{TOKEN}"), &body).await.unwrap(), 204);
    let [entry] = &served.unfinished().await[..] else { panic!("one event") };
    assert_eq!((entry.source.as_str(), entry.repeats), ("recuperador/agreement-list", 50_000));
}

pub async fn what_stays_in_a_list_is_remembered(store: Store) {
    let served = Served::start(store).await;
    let (server, recuperador) = account().await;
    let list = json!([{ "id": 5001, "id_credor": 12, "id_acordo": 880, "id_parcela": 3 }]);
    server.respond("listApprovedInstallmentEvents", Reply::json(200, &list)).unwrap();
    served.inbox.poll_installments(&recuperador, 12, None).await.unwrap();
    let id = served.unfinished().await[0].id;
    // Its time is nearly over when it comes again: another handler's transaction makes it older.
    let age = |event: Claimed| async move {
        if event.source() == Some(Source::InstallmentList) {
            return Ok(());
        }
        let sql = "UPDATE persat_inbox_work SET due_at = due_at - remember_for + 600000 WHERE state = 1";
        let mut done = event.begin().await?;
        if let Some(database) = done.sqlite() {
            persat_inbox::sqlx::query(sql).execute(database).await?;
        } else if let Some(database) = done.postgres() {
            persat_inbox::sqlx::query(sql).execute(database).await?;
        }
        Ok(done.commit().await?)
    };
    let worker = tokio::spawn(served.inbox.worker(age).run(pending()));
    until("it is done", async || served.is_done(id).await).await;
    let done = served.entry(id).await.at;
    assert_eq!(post(served.address, &format!("/acordos/{TOKEN}"), AGREEMENT).await.unwrap(), 204);
    served.emptied().await;
    let older = served.entry(id).await.at;
    assert!(older < done, "{older} {done}");
    let polled = served.inbox.poll_installments(&recuperador, 12, None).await.unwrap();
    assert_eq!((polled.new, polled.repeated), (0, 1));
    assert!(served.entry(id).await.at >= done, "from now on for as long as ever");
    // What a webhook sends ends by itself: it is remembered from when it was done.
    let agreement = id + 1;
    let before = served.entry(agreement).await.at;
    assert_eq!(post(served.address, &format!("/acordos/{TOKEN}"), AGREEMENT).await.unwrap(), 204);
    assert_eq!(served.entry(agreement).await.at, before);
    worker.abort();
}
