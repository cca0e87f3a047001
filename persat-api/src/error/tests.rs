use super::*;

#[test]
fn errors_are_small() {
    assert!(size_of::<Error>() <= 3 * size_of::<usize>());
}

#[test]
fn classes_count_both_statuses() {
    let error = |http_status, status: i64| {
        let status = Some(ErrorStatus::from(status));
        let (kind, user_message, retry_after) = (None, None, None);
        let operation = "getClient";
        Error::Api(Box::new(ApiError { operation, http_status, status, kind, user_message, retry_after }))
    };
    for (http_status, status, expected) in [
        (429, 429, (true, false)),
        (200, 429, (true, false)),
        (503, 404, (false, true)),
        (200, 500, (false, true)),
        (404, 404, (false, false)),
    ] {
        let error = error(http_status, status);
        assert_eq!((error.is_rate_limited(), error.is_server_error()), expected, "{error}");
        assert!(!error.is_timeout());
    }
    let late = Error::late("getClient", None);
    assert!(late.is_timeout() && !late.is_server_error() && !late.is_rate_limited());
}

#[test]
fn both_statuses_count_and_show() {
    let error = Error::Api(Box::new(ApiError {
        operation: "createFollowUp",
        http_status: 404,
        status: Some(ErrorStatus::Conflict),
        kind: Some(ErrorType::Conflict),
        user_message: Some("No existe\nel cliente".to_owned()),
        retry_after: None,
    }));
    assert!(error.is_not_found() && error.is_conflict() && !error.is_retryable());
    assert_eq!(error.to_string(), "createFollowUp: HTTP 404 CONFLICT (body says 409): No existe el cliente");
}
