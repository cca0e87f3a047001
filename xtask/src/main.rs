fn main(){ let r = xtask::repository::Repository::find().unwrap(); let f = xtask::generate::files(&r).unwrap(); for x in xtask::generate::write(&r,&f).unwrap() { println!("{x}"); } 
 for api in r.apis().unwrap() { let rep = xtask::lint::lint(&api, xtask::lint::Profile::Project).unwrap(); xtask::report::print(&rep, xtask::report::Format::Human, "lint").unwrap(); } }
