//! `issue.json` and `bulletins.json`: by their schemas, in both editions, and after a build of single
//! issues.

use std::collections::BTreeMap;

use boon::{Compiler, Schemas};
use serde_json::Value;

use super::everything;
use super::everything::SITE;
use crate::support::builds;
use crate::support::builds::Outputs;
use crate::support::case::Case;

fn json(text: &[u8]) -> Value {
    serde_json::from_slice(text).expect("it is JSON")
}

/// The data files of a website, by path.
fn files(outputs: &Outputs) -> BTreeMap<String, Value> {
    let data = |path: &str| path.ends_with("/issue.json") || path == "bulletins.json";
    let files = outputs.public.iter().filter(|(path, _)| data(path));
    files.map(|(path, bytes)| (path.clone(), json(bytes))).collect()
}

/// The schema that a file names, from where it stands.
fn schema_path(path: &str, file: &Value) -> String {
    let named = file["$schema"].as_str().expect("a file names its schema");
    let up = path.matches('/').count();
    let rest = named.strip_prefix(&"../".repeat(up)).expect("the way leads to the root");
    rest.to_owned()
}

/// Whether a file is right by a schema; the validator's words where it is not.
fn judge(schema: &Value, file: &Value) -> Result<(), String> {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    let id = schema["$id"].as_str().expect("a schema has an id");
    compiler.add_resource(id, schema.clone()).expect("a schema is one");
    let index = compiler.compile(id, &mut schemas).expect("a schema is one by its own schema");
    schemas.validate(file, index).map_err(|error| format!("{error:#}"))
}

#[test]
fn every_file_is_right_by_the_schema_that_it_names() {
    for outputs in
        [builds::sample(), &everything::built(SITE, "mask"), &everything::built("", "omit")]
    {
        let files = files(outputs);
        assert!(files.len() >= 3, "{:?}", files.keys());
        for (path, file) in files {
            let schema = json(&outputs.public[&schema_path(&path, &file)]);
            judge(&schema, &file).unwrap_or_else(|error| panic!("{path}: {error}"));
        }
    }
}

/// The pointers of all properties of a schema.
fn properties(schema: &Value, at: &str, found: &mut Vec<String>) {
    match schema {
        Value::Object(members) => {
            for (key, value) in members {
                let at = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
                if at.rsplit('/').nth(1) == Some("properties") {
                    found.push(at.clone());
                }
                properties(value, &at, found);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                properties(value, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn a_field_that_a_schema_does_not_know_is_refused() {
    let sample = builds::sample();
    let whole = everything::built(SITE, "mask");
    let with_pdf = |path: &str| (path.to_owned(), json(&sample.public[path]));
    let mut data: Vec<(String, Value)> = files(&whole).into_iter().collect();
    data.extend([with_pdf("gongzuo/2017/8/issue.json"), with_pdf("bulletins.json")]);
    for name in ["issue", "bulletins"] {
        let path = format!("schema/{name}.schema.json");
        let schema = json(&whole.public[&path]);
        let files: Vec<&Value> = data
            .iter()
            .filter(|(from, file)| schema_path(from, file) == path)
            .map(|(_, file)| file)
            .collect();
        let mut all = Vec::new();
        properties(&schema, "", &mut all);
        assert!(all.len() > 30, "{all:?}");
        for pointer in all {
            let (owner, key) = pointer.rsplit_once('/').unwrap();
            let mut without = schema.clone();
            let owner = without.pointer_mut(owner).and_then(Value::as_object_mut).unwrap();
            owner.remove(key).unwrap();
            let refused = files.iter().any(|file| judge(&without, file).is_err());
            assert!(refused, "{name}: nothing has a value for {pointer}");
        }
    }
}

#[test]
fn the_public_edition_says_what_the_page_shows() {
    let outputs = everything::built(SITE, "mask");
    let issue = json(&outputs.public["gongzuo/2017/1/issue.json"]);
    let failing = &issue["entries"][0]["failings"][0];
    let page = "https://example.gov.cn/tongbao/gongzuo/2017/1/";
    assert_eq!(failing["responsible"][0]["name"], "张某某");
    assert_eq!(failing["outcome"], "批评张某某。");
    assert_eq!(failing["address"], format!("{page}#shuiwuju-1"));
    assert_eq!(issue["entries"][0]["lead"], "导语**重点**。");
    let facts = failing["facts"].as_str().unwrap();
    let wanted = [
        "见上期和[本期](<https://example.gov.cn/tongbao/ducha/2017/1/>)，张某某签字。",
        &format!("![张某某](<{page}files/%E5%BC%A0%E6%9F%90%E6%9F%90.png>)"),
    ];
    assert!(wanted.iter().all(|words| facts.contains(words)), "{facts}");
    assert_eq!(
        failing["progress"],
        serde_json::json!({"state": "closed", "state_label": "已销号", "date": "2017-03-01", "issue": "ducha-2017-1"})
    );
    assert_eq!(issue["corrections"][0]["reason"], "数字有误，张某某已核对。");
    let news = json(&outputs.public["ducha/2017/1/issue.json"])["rectifications"].clone();
    assert_eq!(news[0]["failing"], "gongzuo-2017-1/shuiwuju/1");
    let omitted = everything::built(SITE, "omit");
    let issue = json(&omitted.public["gongzuo/2017/1/issue.json"]);
    assert_eq!(issue["entries"][0]["failings"][0]["responsible"], serde_json::json!([]));
}

#[test]
fn no_file_for_programs_says_what_the_public_must_not_read() {
    for persons in ["mask", "omit"] {
        let outputs = everything::built(SITE, persons);
        // The schemas explain the words of the format, 不公开 among them.
        let said = |path: &str| !path.ends_with(".html") && !path.starts_with("schema/");
        for (path, bytes) in outputs.public.iter().filter(|(path, _)| said(path)) {
            let text = String::from_utf8_lossy(bytes);
            for word in [
                "张建国",
                "%E5%BC%A0%E5%BB%BA",
                "不公开",
                "内部",
                "gongzuo-2017-3",
                "gongzuo/2017/3",
            ] {
                assert!(!text.contains(word) && !path.contains(word), "{word} in {path}");
            }
        }
    }
}

#[test]
fn the_list_counts_and_orders() {
    let list = json(&everything::built("", "mask").public["bulletins.json"]);
    let ids: Vec<&str> = list["issues"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["ducha-2017-1", "gongzuo-2017-1"], "the newest first");
    let first = &list["issues"][1];
    assert_eq!(first["counts"], serde_json::json!({"practices": 1, "failings": 2, "open": 1}));
    assert_eq!(first["address"], "gongzuo/2017/1/index.html", "without an address of the site");
    assert_eq!(first["corrections"].as_array().unwrap().len(), 1, "the minor one is silent");
    assert_eq!(list["as_of"], "2017-03-05");
    let units = list["units"].as_array().unwrap();
    assert_eq!(units.len(), 2, "units of internal issues alone are not told: {units:?}");
}

/// Everything for programs in a folder that was built.
fn data_of(case: &Case) -> BTreeMap<String, Vec<u8>> {
    let folder = case.path().join("public");
    let files = crate::support::files_under(&folder).into_iter();
    // The page of an issue tells what others say of it, too.
    let ends = [".json", ".xml", ".csv", ".txt", "2017/1/index.html"];
    let data = files.filter(|path| ends.iter().any(|end| path.ends_with(end)));
    data.map(|path| (path.clone(), fs_err::read(folder.join(path)).unwrap())).collect()
}

#[test]
fn a_build_of_one_issue_leaves_the_lists_complete() {
    builds::need_fonts();
    let failing = "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-01\nstatus: published\nentries:\n  - unit: shuiwuju\n    failings: [{heading: 漏水}]\n";
    let closing = crate::support::case::issue(2)
        + "rectifications: [{failing: gongzuo-2017-1/shuiwuju/1, date: 2017-08-02, state: closed}]\n";
    let config = crate::support::case::CONFIG.to_owned()
        + "site: {base_url: 'https://example.gov.cn/tongbao/'}\n";
    let case = Case::archive()
        .file("tongbao.yaml", config)
        .file("bulletins/2017/gongzuo-01.yaml", failing)
        .issue(2);
    let build = |arguments: &str| {
        let output = case.command(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        data_of(&case)
    };
    let before = build("build");
    let list = json(&before["bulletins.json"]);
    assert!(
        list["issues"][0]["pdf"]["pages"].as_u64().is_some_and(|pages| pages > 0),
        "{list}"
    );
    assert!(String::from_utf8_lossy(&before["catalogue.csv"]).contains(",20170801,,1,"));
    fs_err::write(case.path().join("bulletins/2017/gongzuo-02.yaml"), closing).unwrap();
    let part = build("build --only 2017-2");
    for path in ["gongzuo/2017/1/issue.json", "gongzuo/2017/1/index.html"] {
        assert_ne!(part[path], before[path]);
    }
    let whole = build("build");
    for (path, bytes) in &whole {
        assert_eq!(
            String::from_utf8_lossy(&part[path]),
            String::from_utf8_lossy(bytes),
            "{path} after a build of one issue"
        );
    }
    assert_eq!(part.len(), whole.len());
}
