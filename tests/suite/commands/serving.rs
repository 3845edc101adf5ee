//! `serve`, as far as it ends: who is given a password, and what it refuses to listen at.

use std::io::Write as _;
use std::process::Stdio;

use snapbox::str;

use crate::support::case::Case;

#[test]
fn a_person_is_given_a_password_that_is_read_from_stdin() {
    let case = Case::archive();
    let outside = tempfile::tempdir().unwrap();
    let file = outside.path().join("people.yaml");
    let given = |who: &str, password: &str| {
        let typed =
            format!("--lang en serve --password-file {} --add-person {who}", file.display());
        let mut command = case.command(&typed);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(password.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, told) = given("张三", "correct horse\r\n");
    assert_eq!(code, Some(0), "{told}");
    assert!(told.starts_with("张三 may sign in now") && told.contains("git"), "{told}");
    let text = fs_err::read_to_string(&file).unwrap();
    assert!(text.contains("who: 张三") && !text.contains("horse"), "{text}");
    let (code, told) = given("李四", "short\n");
    assert_eq!(
        (code, told.as_str()),
        (Some(2), "error: a password has 8 characters at least\n")
    );
    assert_eq!(fs_err::read_to_string(&file).unwrap(), text);
}

#[test]
fn a_file_in_the_workspace_is_refused() {
    let case = Case::archive();
    case.run("--lang en serve --password-file static/p.yaml --add-person a").exit(2).stderr(
        str![[r#"
error: the file of passwords cannot be read: static: there is no such file or folder

"#]],
    );
    case.run("--lang en serve --password-file p.yaml --add-person a").exit(2).stderr(str![[r#"
error: `[ROOT]/p.yaml` lies in the workspace, where it could be published or shown: choose a place outside

"#]]);
}

#[test]
fn nobody_else_is_answered_without_a_password() {
    let case = Case::archive();
    case.run("serve --no-open --listen 0.0.0.0").exit(2).stderr(str![[r#"
错误: 在 0.0.0.0 上别的机器也能打开，须有口令。先用 `tongbao serve --password-file 文件 --add-person 姓名` 给每人设口令，再加上 --password-file 文件

"#]]);
    case.run("--lang en serve --no-open --listen 192.0.2.1").exit(2).stderr(str![[r#"
error: at 192.0.2.1 others than this machine would be answered: that needs passwords. Give each person one with `tongbao serve --password-file FILE --add-person NAME`, then add --password-file FILE

"#]]);
    case.run("--lang en serve --no-open --url http://desk").exit(2).stderr(str![[r#"
error: missing: --password-file <FILE>
run tongbao --help for how to use it

"#]]);
    case.run("--lang en serve --password-file x --url desk").exit(2).stderr(str![[r#"
error: wrong value for --url <URL>: desk
run tongbao --help for how to use it

"#]]);
}
