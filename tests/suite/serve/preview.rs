//! What is looked at is what would be built.

use std::collections::BTreeMap;

use tongbao::diag::Diagnostics;
use tongbao::model::{EngineChoice, OutPath};
use tongbao::office::Preview;
use tongbao::site;
use tongbao::site::{BuildRequest, Plan, Selection};
use tongbao::source::Disk;

use crate::support::builds::requested;
use crate::support::case::{Case, issue};
use crate::support::root;

/// Files for programs that tell the pages of all PDFs, or list all pages. Nobody looks at them.
const WHOLE: [&str; 6] =
    ["sitemap.xml", "feed.xml", "robots.txt", "bulletins.json", "catalogue.csv", "issue.json"];

#[test]
fn every_file_of_the_website_is_the_one_that_a_build_with_drafts_writes() {
    let disk = Disk::open(root()).unwrap();
    let engine = Some(EngineChoice::Embedded);
    let (public, _) = requested(&disk, root(), engine, &[], |request, files, out| {
        let selection = Selection { drafts: true, ..Selection::default() };
        let plan = Plan::new(request.archive, &selection);
        site::build(&BuildRequest { plan: &plan, ..*request }, files, out);
    });
    let built: BTreeMap<String, Vec<u8>> = public.into_files();
    let looked_at =
        built.keys().filter(|path| !WHOLE.iter().any(|whole| path.ends_with(whole)));
    let (mut preview, _) = Preview::open(disk).unwrap();
    for path in looked_at {
        let shown = preview.page(&OutPath::root(path));
        let shown = shown.unwrap_or_else(|| panic!("{path} is not shown"));
        assert!(shown == without_length(&built[path]), "{path} differs");
    }
    assert!(built.contains_key("gongzuo/2018/3/index.html"), "a draft is among them");
    assert!(
        !built.keys().any(|path| path.starts_with("assets/desk/")),
        "the desk stays at home"
    );
    assert_eq!(preview.page(&OutPath::root("gongzuo/2017/99/index.html")), None);
}

#[test]
fn a_broken_template_is_told_until_it_is_mended() {
    let case = Case::archive().issue(1).file("templates/issue.html", "{% if %}");
    let (mut preview, mut reader) = Preview::open(Disk::open(case.path()).unwrap()).unwrap();
    let told = |preview: &Preview| format!("{:?}", preview.workbench().diagnostics);
    let first = told(&preview);
    assert!(preview.workbench().diagnostics.has_errors(), "{first}");
    let case = case.file("bulletins/2017/gongzuo-01.yaml", issue(1) + "title: 别的\n");
    preview.show(reader.read());
    assert_eq!(told(&preview), first);
    let mended = case.file("templates/issue.html", "{{ issue.citation }}");
    preview.show(reader.read());
    assert_eq!(
        told(&preview),
        format!("{:?}", Diagnostics::new()),
        "{}",
        mended.path().display()
    );
}

/// A page without the length of its PDF, which nobody sets for a look at the page.
fn without_length(page: &[u8]) -> Vec<u8> {
    let length =
        regex::bytes::Regex::new(r#" <span class="hint">\d+ 页 · [\d.]+ [KM]B</span>"#)
            .unwrap();
    length.replace(page, &b""[..]).into_owned()
}
