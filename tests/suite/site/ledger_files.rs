//! The rectification ledger as a file: what stands in it, who can read it, and what it must not tell.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use super::ledger::{archive, outputs};
use crate::support::{builds, libreoffice};

/// All files of the ledger; the parts of the workbook under names of their own.
fn files() -> BTreeMap<String, Vec<u8>> {
    let all = outputs()
        .public
        .iter()
        .filter(|(path, _)| path.starts_with("ledger/") || path.starts_with("statistics/"));
    let mut files: BTreeMap<String, Vec<u8>> =
        all.map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
    let workbook = files.remove("ledger/ledger.xlsx").expect("there is a workbook");
    files.extend(parts(&workbook));
    files
}

/// The parts of a workbook.
fn parts(workbook: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
    let names: Vec<String> =
        archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let part = |name: String| {
        let mut bytes = Vec::new();
        let mut part = archive.by_name(&name).unwrap();
        std::io::Read::read_to_end(&mut part, &mut bytes).unwrap();
        drop(part);
        (name, bytes)
    };
    names.into_iter().map(part).collect()
}

#[test]
fn nothing_tells_what_is_withheld() {
    let files = files();
    assert!(files.len() > 12, "{:?}", files.keys());
    for (path, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        for withheld in ["张建国", "内部问题", "内部销号", "2017-3", "2017/3"] {
            assert!(!text.contains(withheld), "{path} tells {withheld}");
        }
    }
    let strings = String::from_utf8_lossy(&files["xl/sharedStrings.xml"]);
    assert!(strings.contains("张某某已补报。"), "news are told, the person hidden");
}

#[test]
fn the_files_agree_with_one_another() {
    let json: Value = serde_json::from_slice(&outputs().public["ledger/ledger.json"]).unwrap();
    let bytes = &outputs().public["ledger/ledger.csv"];
    assert!(bytes.starts_with("\u{feff}问题编号,单位,".as_bytes()), "the mark, then the heads");
    let ends = bytes.iter().filter(|byte| **byte == b'\n').count();
    let crlf = bytes.windows(2).filter(|pair| pair == b"\r\n").count();
    assert_eq!((crlf, ends), (6, 7), "six lines, and one end within a cell");
    let of_csv = table(&bytes[3..]);
    let workbook = outputs().public["ledger/ledger.xlsx"].clone();
    let of_xlsx = table(&libreoffice::converted_one("ledger.xlsx", workbook, AS_CSV));
    let (keys, of_json) = table_of(&json);
    assert_eq!(keys.len(), 17);
    assert_eq!(of_xlsx, of_json, "the workbook, as LibreOffice reads it");
    let guarded: Vec<Vec<String>> = of_json.iter().map(|row| guarded(row)).collect();
    assert_eq!(of_csv, guarded, "only a text that would be a formula differs");
    assert_eq!(json["version"], 1);
    assert_eq!(json["as_of"], "2018-01-10");
    let first = &json["failings"][2];
    assert_eq!(first["id"], "gongzuo-2017-1/shuiwuju/1");
    assert_eq!(first["failing"], "=漏报");
    assert_eq!(first["category"], Value::Null);
    assert_eq!(json["failings"][1]["category"], "工作纪律");
    assert_eq!(first["closing_days"], 41);
    assert_eq!(first["news"], "张某某已补报。");
    assert_eq!(first["state"], "closed");
    assert_eq!(json["failings"][0]["state"], Value::Null);
    assert_eq!(json["failings"][4]["overdue_days"], 315);
    assert_eq!(json["failings"][4]["measure"], "补记凭证\n-5天内报结果");
}

/// A sheet as text as it is shown, in UTF-8.
const AS_CSV: &str =
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false";

fn table(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
    rows.collect()
}

/// The names of the columns, and head and rows as the other files show them.
fn table_of(json: &Value) -> (Vec<&str>, Vec<Vec<String>>) {
    let columns = json["columns"].as_array().unwrap();
    let keys: Vec<&str> = columns.iter().map(|one| one["key"].as_str().unwrap()).collect();
    let heads = columns.iter().map(|one| one["head"].as_str().unwrap().to_owned()).collect();
    let cell = |row: &Value, key: &str| match (&row[key], key) {
        (Value::Null, "state") => "未报进展".to_owned(),
        (Value::String(state), "state") => json["states"][state].as_str().unwrap().to_owned(),
        (Value::Null, _) => String::new(),
        (Value::String(text), _) => text.clone(),
        (other, _) => other.to_string(),
    };
    let rows = json["failings"].as_array().unwrap().iter();
    let rows = rows.map(|row| keys.iter().map(|key| cell(row, key)).collect());
    (keys.clone(), std::iter::once(heads).chain(rows).collect())
}

/// A row as it stands in the CSV file.
fn guarded(row: &[String]) -> Vec<String> {
    let cell = |text: &String| match text.starts_with('=') {
        true => format!("'{text}"),
        false => text.clone(),
    };
    row.iter().map(cell).collect()
}

#[test]
fn no_cell_runs_in_a_spreadsheet() {
    let csv = &outputs().public["ledger/ledger.csv"];
    let files = libreoffice::Files::from([
        ("ledger.csv".to_owned(), csv.clone()),
        ("bare.csv".to_owned(), b"\xef\xbb\xbfa\r\n=1+1\r\n".to_vec()),
    ]);
    let read = libreoffice::converted_by(&files, "xlsx", &["--infilter=CSV:44,34,76,1"]);
    let sheet = |name: &str| {
        let parts = parts(&read[name]);
        String::from_utf8(parts["xl/worksheets/sheet1.xml"].clone()).unwrap()
    };
    assert!(sheet("bare.xlsx").contains("<f"), "a formula is one where nothing guards it");
    assert!(!sheet("ledger.xlsx").contains("<f"), "no cell of the ledger is a formula");
    let own = parts(&outputs().public["ledger/ledger.xlsx"]);
    let own = String::from_utf8(own["xl/worksheets/sheet1.xml"].clone()).unwrap();
    assert!(!own.contains("<f>"), "nor in the workbook");
}

#[test]
fn the_workbook_is_ready_for_use_and_always_the_same() {
    let workbook = &outputs().public["ledger/ledger.xlsx"];
    let again = builds::build(&archive(), Path::new("."), None, &[]);
    assert!(again.public["ledger/ledger.xlsx"] == *workbook, "the same bytes twice");
    let parts = parts(workbook);
    let part = |name: &str| String::from_utf8(parts[name].clone()).unwrap();
    assert!(part("xl/workbook.xml").contains("name=\"整改台账\""));
    let sheet = part("xl/worksheets/sheet1.xml");
    for wanted in ["state=\"frozen\"", "<autoFilter ref=\"A1:Q6\"", "<cols>"] {
        assert!(sheet.contains(wanted), "{wanted}: {sheet}");
    }
    // 10 January 2017 as Excel counts days.
    assert!(sheet.contains("<v>42745</v>"), "{sheet}");
    let properties = part("docProps/core.xml");
    assert!(properties.contains(">2018-01-10T00:00:00Z<"), "{properties}");
    assert!(properties.contains("<dc:creator></dc:creator>"), "{properties}");
}
