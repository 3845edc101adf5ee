//! What somebody decides of one item of a list is decided of those that count on from it.

use tongbao::import::{BlockPlace, Decision};

use super::blocks::{lines, shown};

#[test]
fn what_counts_on_from_an_item_goes_along_with_it() {
    let text = "市水务局：
1、整理旧档3000卷。
整理完的都已上架。
2、数字化5000页。
3、接待查档200人次。
存在问题
个别科室迟报。
市教育局：
4、建校四所。
";
    let headings = |yaml: &str| {
        let practices = yaml.split_once("    failings:\n").expect("a failing").0;
        let headings = lines(practices, "heading:").into_iter();
        headings.map(|one| one.trim_start_matches("- heading: ").to_owned()).collect()
    };
    let (yaml, _) = shown(text, &[]);
    assert_eq!(headings(&yaml), Vec::<String>::new(), "{yaml}");
    let (yaml, blocks) = shown(text, &[(1, Decision::Practice)]);
    let all: Vec<String> = headings(&yaml);
    assert_eq!(all, ["整理旧档3000卷", "数字化5000页", "接待查档200人次"], "{yaml}");
    assert_eq!(blocks[2].pieces[0].0, BlockPlace::Field("practice", "text"));
    // Another unit begins anew.
    assert!(lines(&yaml, "建校四所")[0].starts_with("4、"), "{yaml}");
    // What somebody decided otherwise ends it.
    let (yaml, _) = shown(text, &[(1, Decision::Practice), (3, Decision::Above)]);
    let all: Vec<String> = headings(&yaml);
    assert_eq!(all, ["整理旧档3000卷"], "{yaml}");
    assert!(yaml.contains("2、数字化5000页") && yaml.contains("3、接待"), "{yaml}");
    // The first of them was no item: nothing stands below it that counts on.
    let (yaml, _) = shown(text, &[(3, Decision::Failing)]);
    assert!(lines(&yaml, "整理旧档")[0].starts_with("1、"), "{yaml}");
    assert_eq!(lines(&yaml, "heading:").len(), 2, "{yaml}");
}
