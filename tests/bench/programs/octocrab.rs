//! Reads an issue and creates another one: with octocrab, for another API.

#[tokio::main]
async fn main() -> octocrab::Result<()> {
    let github = octocrab::Octocrab::builder().personal_token("key".to_owned()).build()?;
    let issues = github.issues("owner", "repository");
    let issue = issues.get(1).await?;
    println!("{}", issues.create(issue.title).body("text").send().await?.number);
    Ok(())
}
