//! The inbox over real HTTP and real databases: each case on SQLite, and all of them on PostgreSQL.

mod cli;
mod clock;
#[cfg(target_os = "linux")]
mod disk;
#[path = "../shared/http.rs"]
mod http;
mod odd;
mod order;
#[cfg(unix)]
#[path = "../shared/postgres.rs"]
mod postgres;
mod receiving;
mod recuperador;
mod stores;
mod support;
mod transactions;
mod workers;

/// Makes a test on SQLite of each case, and one of all of them on PostgreSQL.
macro_rules! cases {
    ($($module:ident::$case:ident)*) => {
        $(
            #[test]
            fn $case() {
                support::on_sqlite($module::$case);
            }
        )*

        #[cfg(unix)]
        #[test]
        fn all_on_postgresql() {
            let Some(postgres) = postgres::Postgres::start() else { return };
            $(
                support::on_postgres(&postgres, stringify!($case), $module::$case);
            )*
        }
    };
}

cases! {
    receiving::an_event_is_stored_to_the_letter_before_it_is_acknowledged
    receiving::repetitions_are_folded
    receiving::strangers_store_nothing
    receiving::what_cannot_be_decoded_is_a_dead_letter
    receiving::what_is_wrong_is_said_without_what_was_sent
    receiving::the_id_of_a_signed_message_folds_nothing
    receiving::health_and_metrics
    odd::texts_with_zeros_and_controls
    odd::many_at_once_in_one_body
    odd::long_names_and_numbers
    odd::one_event_sixty_thousand_times
    clock::a_clock_that_is_set_back_makes_nothing_wait
    clock::many_are_moved_along_with_a_clock_that_is_set_back
    clock::a_clock_that_is_set_back_while_no_worker_runs_makes_nothing_wait
    clock::a_clock_that_is_set_forward_repeats_no_effect
    workers::an_event_is_handled_once_and_without_waiting_for_a_poll
    workers::failures_are_tried_again_until_the_last
    workers::panics_and_hangs_are_failures
    workers::what_fails_for_good_is_dead_at_once_and_can_be_replayed
    workers::the_lease_of_a_dead_worker_ends_and_too_many_deaths_are_the_events_fault
    workers::a_living_worker_keeps_a_long_event
    workers::a_stopped_worker_ends_what_it_began_or_gives_it_back
    workers::a_worker_that_is_dropped_at_any_moment_leaves_the_store_usable
    workers::many_events_are_taken_and_given_back
    workers::what_was_handled_long_ago_is_forgotten
    order::what_arrives_together_keeps_its_order
    order::a_subject_keeps_its_order_and_holds_up_no_other
    transactions::an_effect_happens_with_the_completion
    transactions::what_is_not_committed_did_not_happen
    transactions::who_lost_the_lease_writes_nothing
    transactions::a_repetition_waits_for_no_handler_unless_the_file_has_one_writer
    recuperador::webhooks_of_two_kinds
    recuperador::the_list_is_stored_and_then_marked
    recuperador::folding_by_id_is_asked_for
    recuperador::both_ways_at_the_same_instant
    recuperador::one_agreement_fifty_thousand_times
    recuperador::what_stays_in_a_list_is_remembered
}
