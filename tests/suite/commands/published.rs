//! What `build` says of issues that are not published and are shown, and of those that are and were changed.

use snapbox::str;

use crate::support::case::{Case, issue};

#[test]
fn drafts_are_built_where_they_are_asked_for() {
    let draft = issue(2).replace("status: published\n", "");
    let case = Case::archive().issue(1).file("bulletins/2017/gongzuo-02.yaml", draft);
    let page = case.path().join("public/gongzuo/2017/2/index.html");
    case.run("--quiet build --no-pdf");
    assert!(!page.exists());
    case.run("build --no-pdf --drafts").stderr(str![[r#"
已生成 2 期的网页：[ROOT]/public
警告[draft-page]: 网站里有 1 期还没有签发（草稿、送审稿）：gongzuo-2017-2。这个 public 文件夹只供内部查看，不能发布
 --> bulletins/2017/gongzuo-02.yaml:1:1
  |
1 | series: gongzuo
  | ^
  |
  = 处理办法: 发布前，运行不带 --drafts 的 tongbao build

共 0 个错误，1 个警告

"#]]);
    assert!(page.exists());
    case.run("--quiet --lang en build --no-pdf --drafts --format short").stdout(str![[r#"
bulletins/2017/gongzuo-02.yaml:1:1: warning[draft-page]: the website shows 1 issue not published yet: gongzuo-2017-2. This folder `public` is for the office alone: do not publish it

"#]]);
    let json = case.command("build --no-pdf --drafts --format json").output().unwrap();
    assert!(String::from_utf8(json.stdout).unwrap().contains("\"draft-page\""));
    case.run("--quiet build --no-pdf");
    assert!(!page.exists(), "what is gone is gone from the site");
}
