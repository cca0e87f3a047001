//! Reads a customer and creates another one: with async-stripe, for another API.

use stripe_core::customer::{CreateCustomer, RetrieveCustomer, RetrieveCustomerReturned};

#[tokio::main]
async fn main() -> Result<(), stripe::StripeError> {
    let client = stripe::Client::new("key");
    let RetrieveCustomerReturned::Customer(customer) = RetrieveCustomer::new("cus_1").send(&client).await? else {
        return Ok(());
    };
    let new = CreateCustomer::new().name(customer.name.unwrap_or_default());
    println!("{}", new.send(&client).await?.id);
    Ok(())
}
