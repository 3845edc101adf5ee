//! A build, told by its report.

use std::ops::ControlFlow;
use std::sync::Mutex;

use tongbao::office::{BuildError, BuildOptions, BuildReport, IssueError, build};

use super::{PAGES, disk};
use crate::support::case::{Case, issue};
use crate::support::files_under;

/// Builds without PDFs; with what was told of its progress.
fn built(case: &Case, only: &[&str]) -> (BuildReport, Vec<(usize, usize)>) {
    let only: Vec<String> = only.iter().map(|&name| name.to_owned()).collect();
    let options = BuildOptions { only: &only, ..PAGES };
    let told = Mutex::new(Vec::new());
    let report = build(&disk(case), &options, &|done, all| {
        told.lock().unwrap().push((done, all));
        ControlFlow::Continue(())
    });
    let mut told = told.into_inner().unwrap();
    told.sort_unstable();
    (report, told)
}

#[test]
fn a_build_tells_how_far_it_is_and_what_it_made() {
    let case = Case::archive().issue(1).issue(2);
    let (report, told) = built(&case, &[]);
    let site = report.result.unwrap();
    assert_eq!((site.issues, site.engine), (2, None));
    assert_eq!(told, [(0, 2), (1, 2), (2, 2)]);
    assert!(case.path().join("public/gongzuo/2017/2/index.html").is_file());
    let (report, told) = built(&case, &["2017-2"]);
    assert_eq!((report.result.unwrap().issues, told), (1, vec![(0, 1), (1, 1)]));
}

/// Whenever it is stopped: nothing of it is seen.
#[test]
fn a_build_that_is_stopped_leaves_the_folders_as_they_were() {
    let case = (1..=9).fold(Case::archive(), Case::issue);
    built(&case, &[]).0.result.unwrap();
    let case = case.file("bulletins/2017/gongzuo-03.yaml", issue(3) + "title: 别的标题\n");
    let public = case.path().join("public");
    let state = || {
        let files = files_under(&public).into_iter();
        files.map(|file| (fs_err::read(public.join(&file)).unwrap(), file)).collect::<Vec<_>>()
    };
    let before = state();
    for last in 0..9 {
        let report = build(&disk(&case), &PAGES, &|done, _| match done < last {
            true => ControlFlow::Continue(()),
            false => ControlFlow::Break(()),
        });
        assert!(matches!(report.result, Err(BuildError::Stopped)), "{last}");
        assert!(state() == before, "{last}");
    }
    built(&case, &[]).0.result.unwrap();
    assert!(state() != before);
}

#[test]
fn what_is_refused_leaves_no_folder() {
    let case = Case::archive().file("bulletins/1.yaml", issue(1).replace("published", "draft"));
    let refused = built(&case, &["2017-3"]).0.result.unwrap_err();
    assert!(
        matches!(refused, BuildError::Issue(IssueError::Unknown(name)) if name == "2017-3")
    );
    let refused = built(&case, &[]).0.result.unwrap_err();
    assert!(matches!(refused, BuildError::Nothing(1)), "{refused:?}");

    let case = case.file("bulletins/2.yaml", "series: gongzuo\nnumber 2\n");
    let (report, told) = built(&case, &[]);
    assert!(matches!(report.result, Err(BuildError::Faults)));
    assert!(report.diagnostics.has_errors() && told.is_empty());
    assert!(!case.path().join("public").exists());

    let case = Case::archive().issue(1).file("public/mine.txt", "mine");
    let refused = built(&case, &[]).0.result.unwrap_err();
    assert!(matches!(&refused, BuildError::Foreign(path) if path.ends_with("public")));
}
