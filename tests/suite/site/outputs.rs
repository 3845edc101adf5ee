//! A build is a list of outputs, each made of what it declares and of nothing else.

use std::collections::{BTreeMap, BTreeSet};

use tongbao::model::{EngineChoice, IssueId};
use tongbao::output::MemorySink;
use tongbao::site;
use tongbao::site::{BuildRequest, Input, IssueOutput, Output, Sinks};
use tongbao::source::{Disk, Overlay, Project, WorkspacePath};

use crate::support::builds::{build, need_fonts, requested};
use crate::support::root;

/// Which output made each path of the website.
type Owners = BTreeMap<String, Output>;

/// The list of the sample without PDFs: every output with what it declares, and who made which path.
fn listed() -> (BTreeMap<Output, BTreeSet<Input>>, Owners) {
    let (mut declared, mut owners) = (BTreeMap::new(), Owners::new());
    let disk = Disk::open(root()).unwrap();
    requested(&disk, root(), None, &[], |request, files, out| {
        for (output, inputs) in site::declared(request) {
            let public = MemorySink::new();
            let sinks = Sinks { public: &public, ..request.sinks };
            let one = BuildRequest { sinks, ..*request };
            site::build_only(&one, &|other| *other == output, files, out);
            for path in public.into_files().into_keys() {
                let other = owners.insert(path.clone(), output.clone());
                assert_eq!(
                    other, None,
                    "{path} is made by two outputs, one of them {output:?}"
                );
            }
            let twice = declared.insert(output, inputs);
            assert_eq!(twice, None, "an output stands twice in the list");
        }
        assert!(!out.has_errors());
    });
    (declared, owners)
}

fn path(path: &str) -> WorkspacePath {
    WorkspacePath::root().join(path).unwrap()
}

/// A change in the workspace: the file, what is replaced in it (the first time), by what, and which
/// inputs have changed then.
type Change = (&'static str, &'static str, &'static str, fn(&Input) -> bool);

const CHANGES: [Change; 8] = [
    ("bulletins/2017/gongzuo-01.yaml", "季季有节点", "季季有甲节点", |input| {
        is_issue(input, "gongzuo-2017-1")
    }),
    ("bulletins/2017/gongzuo-06.yaml", "总体有序", "总体有甲序", |input| {
        is_issue(input, "gongzuo-2017-6")
    }),
    ("bulletins/2017/gongzuo-08.yaml", "走在前列", "走在甲前列", |input| {
        is_issue(input, "gongzuo-2017-8")
    }),
    // It has no page any more, so that others lead past it.
    ("bulletins/2017/gongzuo-05.yaml", "status: published", "status: draft", |input| {
        is_issue(input, "gongzuo-2017-5") || *input == Input::PageList
    }),
    ("units.yaml", "name: 市", "name: 甲市", |input| *input == Input::Units),
    ("rectifications.yaml", "同意销号", "甲同意销号", |input| *input == Input::News),
    ("tongbao.yaml", "title: ", "title: 甲", |input| *input == Input::Settings),
    ("templates/issue.html", "</article>", "甲</article>", |input| {
        *input == Input::Template("issue.html")
    }),
];

fn is_issue(input: &Input, id: &str) -> bool {
    match input {
        Input::AllIssues => true,
        Input::Issue(issue) => *issue == IssueId::parse(id).unwrap(),
        _ => false,
    }
}

#[test]
fn all_is_made_by_the_list_and_of_what_it_declares() {
    let (declared, owners) = listed();
    let disk = Disk::open(root()).unwrap();
    let before = build(&disk, root(), None, &[]).public;
    let made: BTreeSet<&String> = before.keys().collect();
    assert_eq!(made, owners.keys().collect::<BTreeSet<_>>(), "what is made is in the list");
    for (file, was, now, is_it) in CHANGES {
        let text = String::from_utf8(disk.read(&path(file)).unwrap()).unwrap();
        let changed = text.replacen(was, now, 1);
        assert_ne!(text, changed, "{file} has {was}");
        let after = build(&Overlay::new(&disk).with(path(file), changed), root(), None, &[]);
        let differs = |path: &&String| after.public.get(*path) != before.get(*path);
        let different: Vec<&String> = made.iter().copied().filter(differs).collect();
        for path in &different {
            let output = &owners[*path];
            let inputs = &declared[output];
            assert!(
                inputs.iter().any(is_it),
                "{file} changes {path}, but {output:?} declares {inputs:?}"
            );
        }
        assert!(different.len() > 1, "{file} changes something");
    }
}

/// The PDFs of two issues for the website and the print room, each with what it declares and its bytes.
fn typeset(project: &dyn Project) -> BTreeMap<Output, (BTreeSet<Input>, Vec<u8>)> {
    let of_two = |output: &Output| {
        let short = ["gongzuo-2017-2", "gongzuo-2017-1"];
        let part = |id: &IssueId| short.contains(&id.to_string().as_str());
        matches!(output, Output::Issue(id, IssueOutput::Pdf | IssueOutput::Print) if part(id))
    };
    let mut all = BTreeMap::new();
    requested(project, root(), Some(EngineChoice::Embedded), &[], |request, files, out| {
        let declared = site::declared(request).into_iter();
        for (output, inputs) in declared.filter(|(output, _)| of_two(output)) {
            let (public, print) = (MemorySink::new(), MemorySink::new());
            let sinks = Sinks { public: &public, print: &print };
            let one = BuildRequest { sinks, ..*request };
            site::build_only(&one, &|other| *other == output, files, out);
            let made = public.into_files().into_iter().chain(print.into_files());
            let pdfs: Vec<_> = made.filter(|(path, _)| path.ends_with(".pdf")).collect();
            let [(_, bytes)] = <[_; 1]>::try_from(pdfs).unwrap();
            all.insert(output, (inputs, bytes));
        }
    });
    all
}

/// Changes that reach PDFs, and inputs that are theirs.
const PRINTED_CHANGES: [Change; 5] = [
    CHANGES[0],
    ("units.yaml", "name: 市行政审批局", "name: 市甲行政审批局", |input| {
        *input == Input::Units
    }),
    ("tongbao.yaml", "title: ", "title: 甲", |input| *input == Input::Settings),
    ("templates/issue.typ", "#bulletin(", "#set text(tracking: 1pt)\n#bulletin(", |input| {
        *input == Input::Template("issue.typ")
    }),
    ("templates/typst/page.typ", "— #page —", "· #page ·", |input| {
        *input == Input::Typesetting
    }),
];

#[test]
fn what_is_printed_is_made_of_what_it_declares() {
    need_fonts();
    let disk = Disk::open(root()).unwrap();
    let before = typeset(&disk);
    assert_eq!(before.len(), 4, "two issues in two editions");
    let mut changed = BTreeSet::new();
    for (file, was, now, is_it) in PRINTED_CHANGES {
        let text = String::from_utf8(disk.read(&path(file)).unwrap()).unwrap();
        let text = text.replacen(was, now, 1);
        let after = typeset(&Overlay::new(&disk).with(path(file), text));
        for (output, (inputs, bytes)) in &before {
            if after[output].1 != *bytes {
                changed.insert(file);
                assert!(inputs.iter().any(is_it), "{file} changes {output:?}: {inputs:?}");
            }
        }
    }
    assert!(changed.len() >= 4, "{changed:?}");
}

#[test]
fn an_issue_does_not_depend_on_all_others() {
    let disk = Disk::open(root()).unwrap();
    requested(&disk, root(), None, &[], |request, _, _| {
        let page = Output::Issue(IssueId::parse("gongzuo-2017-8").unwrap(), IssueOutput::Page);
        let mut declared = site::declared(request).into_iter();
        let (_, inputs) = declared.find(|(output, _)| *output == page).unwrap();
        let issues = inputs.iter().filter_map(|input| match input {
            Input::Issue(id) => Some(id.to_string()),
            Input::AllIssues | Input::PageList => panic!("{input:?}"),
            _ => None,
        });
        // Itself, and the pages before and after it.
        let known = ["gongzuo-2017-7", "gongzuo-2017-8", "gongzuo-2018-1"];
        assert_eq!(issues.collect::<Vec<_>>(), known);
    });
}
