//! What stands in the folders of a build besides what it makes: files of `static/`, attachments, and what
//! others put there.

use fs_err as fs;
use snapbox::str;

use crate::support::case::{Case, issue};
use crate::support::files_under;

#[test]
fn static_files_stand_at_the_root_as_they_are() {
    let case = Case::archive()
        .issue(1)
        .file("static/CNAME", "example.gov.cn")
        .file("static/.well-known/a/b", "proof")
        .file("static/help/index.html", "<p>帮助");
    case.run("--quiet build --no-pdf");
    case.run("--quiet build --no-pdf --only 2017-1");
    for (path, text) in [
        ("CNAME", "example.gov.cn"),
        (".well-known/a/b", "proof"),
        ("help/index.html", "<p>帮助"),
    ] {
        assert_eq!(fs::read_to_string(case.path().join("public").join(path)).unwrap(), text);
    }
    fs::remove_file(case.path().join("static/CNAME")).unwrap();
    case.run("--quiet build --no-pdf");
    assert!(!files_under(&case.path().join("public")).contains(&"CNAME".to_owned()));
}

#[test]
fn no_static_file_takes_the_place_of_a_page() {
    let case = Case::archive().issue(1).file("static/About/index.html", "mine");
    for command in ["check", "build --no-pdf"] {
        case.run(&format!("--lang en {command}")).exit(1).stderr(str![[r#"
error[output-collision]: two outputs have one address: `About/index.html` and `about/index.html`
 --> static/About/index.html:1:1
  |
1 |
  | ^
  |
  = help: where one of the files stands in `static/`, or their names differ in capitals only, rename it; else this is a mistake of tongbao: please report it

1 error, 0 warnings

"#]]);
    }
}

#[test]
fn check_tells_what_a_static_file_takes_the_place_of() {
    for path in [
        "index.html",
        "ROBOTS.txt",
        "bulletins.json",
        "assets/style.css",
        "search/index.html",
        "gongzuo/2017/1/gongzuo-2017-1.pdf",
        "Gongzuo/2017/1/index.html",
        "units/shuiwuju/index.html",
        "ledger/ledger.csv",
    ] {
        let case = Case::archive().issue(1).file(&format!("static/{path}"), "mine");
        let output = case.command("check --format short").output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap()
            + &String::from_utf8(output.stdout).unwrap();
        let place = format!("static/{path}:1:1");
        assert!(told.contains("output-collision") && told.contains(&place), "{path}: {told}");
    }
    for path in ["CNAME", "help/index.html", "gongzuo/2017/1/note.txt", "gongzuo/2018/1/a"] {
        let case = Case::archive().issue(1).file(&format!("static/{path}"), "mine");
        assert!(case.command("check").output().unwrap().status.success(), "{path}");
    }
}

#[test]
#[cfg(unix)]
fn what_cannot_be_read_of_the_static_files_is_told() {
    let case = Case::archive().issue(1).file("static/a", "a");
    std::os::unix::fs::symlink("/etc", case.path().join("static/etc")).unwrap();
    let pipe = case.path().join("static/pipe");
    assert!(std::process::Command::new("mkfifo").arg(pipe).status().unwrap().success());
    for command in ["check", "build --no-pdf"] {
        case.run(&format!("--lang en {command}")).exit(1).stderr(str![[r#"
error[unreadable-file]: cannot read static/etc: a link leads out of the workspace
 --> static/etc:1:1
  |
1 |
  | ^
  |
  = help: check name, place and permissions of the file

error[unreadable-file]: cannot read static/pipe: it is a folder, a pipe or a device
 --> static/pipe:1:1
  |
1 |
  | ^
  |
  = help: check name, place and permissions of the file

2 errors, 0 warnings

"#]]);
    }
}

#[test]
fn what_somebody_put_into_the_website_is_kept_and_told() {
    let case = Case::archive().issue(1);
    case.run("--quiet build --no-pdf");
    let case = case.file("public/CNAME", "example.gov.cn").file("public/.well-known/a/b", "");
    case.run("build --no-pdf --lang en").stderr(str![[r#"
page of one issue made: [ROOT]/public
warning[foreign-file]: `public/.well-known` was not made by tongbao; it was kept
 --> public/.well-known:1:1
  |
1 |
  | ^
  |
  = help: what belongs to the website stands in the folder `static/` of the workspace, from where every build copies it; put it there, or remove it

warning[foreign-file]: `public/CNAME` was not made by tongbao; it was kept
 --> public/CNAME:1:1
  |
1 |
  | ^
  |
  = help: what belongs to the website stands in the folder `static/` of the workspace, from where every build copies it; put it there, or remove it

0 errors, 2 warnings

"#]]);
    case.run("build --no-pdf --lang zh").stderr(str![[r#"
上次生成以来没有改动，没有重新生成：网站在 [ROOT]/public
警告[foreign-file]: public/.well-known 不是 tongbao 生成的文件，已保留
 --> public/.well-known:1:1
  |
1 |
  | ^
  |
  = 处理办法: 网站要用的文件放在工作区的 static/ 文件夹里，每次生成都会复制过去；请移到那里，不要的请删除

警告[foreign-file]: public/CNAME 不是 tongbao 生成的文件，已保留
 --> public/CNAME:1:1
  |
1 |
  | ^
  |
  = 处理办法: 网站要用的文件放在工作区的 static/ 文件夹里，每次生成都会复制过去；请移到那里，不要的请删除

共 0 个错误，2 个警告

"#]]);
    assert_eq!(fs::read(case.path().join("public/CNAME")).unwrap(), b"example.gov.cn");
    assert!(files_under(&case.path().join("public")).contains(&".well-known/a/b".to_owned()));
}

#[test]
fn what_somebody_put_where_the_website_has_a_file_stops_the_build() {
    let case = Case::archive().issue(1);
    case.run("--quiet build --no-pdf");
    let case = case.file("public/gongzuo/2017/2/index.html", "mine").issue(2);
    case.run("build --no-pdf --lang en").exit(2).stderr(str![[r#"
error: [ROOT]/public/gongzuo/2017/2/index.html was put there by hand, and a file of this build belongs there. Nothing was replaced. Move it away or rename it, and try again

"#]]);
    case.run("build --no-pdf --lang zh").exit(2).stderr(str![[r#"
错误: [ROOT]/public/gongzuo/2017/2/index.html 是手工放入的文件，而本次生成的网站也有一个文件在这个位置。为免丢失，没有替换任何内容。请移走或改名后重试

"#]]);
    let theirs = fs::read(case.path().join("public/gongzuo/2017/2/index.html")).unwrap();
    assert_eq!(theirs, b"mine");
}

#[test]
fn what_a_browser_would_open_as_a_page_is_offered_for_download() {
    let attachments = "attachments: [{title: 甲, file: a.html}, {title: 乙, file: b.pdf}]\n";
    let case = Case::archive()
        .file("bulletins/2017/gongzuo-01.yaml", issue(1) + attachments)
        .file("bulletins/2017/a.html", "<p>甲")
        .file("bulletins/2017/b.pdf", "乙");
    case.command("build --no-pdf -q").output().unwrap();
    let page =
        fs::read_to_string(case.path().join("public/gongzuo/2017/1/index.html")).unwrap();
    assert!(page.contains(r#"<a href="files/a.html" download>"#), "{page}");
    assert!(page.contains(r#"<a href="files/b.pdf">"#), "{page}");
}
