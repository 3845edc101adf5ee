//! `tongbao schema`, and the line by which files name their schema.

use fs_err as fs;
use serde_json::Value;
use snapbox::str;
use tongbao::model::schema::{ALL, Schema};
use tongbao::source::WorkspacePath;

use crate::schema::printed;
use crate::support::case::Case;
use crate::support::files_under;

fn shown(case: &Case, arguments: &str) -> String {
    let output = case.command(arguments).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{arguments}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn all_are_listed_in_both_languages() {
    Case::new().run("schema").stdout(str![[r#"
config          tongbao.yaml          档案总设置
units           units.yaml            单位名录：通报里写到的单位都在这里登记一次
issue           bulletins/**/*.yaml   一期通报
correction      corrections/**/*.yaml 一则更正：发布以后对一期通报的更正、修订、撤销或移除
rectifications  rectifications.yaml   两期之间的整改情况
terms           terms.yaml            用语：本单位规定的写法，检查时据此提醒
distribution    distribution.yaml     收文单位：印好的通报发给谁、各几份

"#]]);
    Case::new().run("--lang en schema").stdout(str![[r#"
config          tongbao.yaml          settings of the archive
units           units.yaml            the units: every unit that a bulletin speaks of, once
issue           bulletins/**/*.yaml   an issue
correction      corrections/**/*.yaml a correction: what is said of an issue after it was published
rectifications  rectifications.yaml   what became of failings between issues
terms           terms.yaml            house terms, which checks remind of
distribution    distribution.yaml     who gets printed copies, and how many

"#]]);
}

#[test]
fn one_is_printed_in_both_languages_at_once() {
    Case::new().run("schema units").stdout(str![[r#"
{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$id": "urn:tongbao:schema:units",
  "title": "tongbao units",
  "description": "单位名录：通报里写到的单位都在这里登记一次\nthe units: every unit that a bulletin speaks of, once",
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "units": {
      "description": "各单位，每个一项\nthe units, an item each",
      "type": [
        "array",
        "null"
      ],
      "items": {
        "description": "一个单位\na unit",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "name"
        ],
        "properties": {
          "id": {
            "description": "代号，用在通报文件和网址里，发布以后不要再改\nid, used in bulletins and addresses; never change it once something is published",
            "type": "string",
            "pattern": "^[a-z](?:[a-z0-9-]*-[0-9]*[a-z])?[a-z0-9]*$",
            "patternErrorMessage": "代号以小写字母开头，只含小写字母、数字和短横线，不超过 40 个字符，不以“-数字”结尾，如 shuiwuju\nstart with a small letter; use small letters, digits and hyphens, 40 at most, and no number behind the last hyphen, e.g. shuiwuju",
            "maxLength": 40,
            "examples": [
              "shuiwuju"
            ]
          },
          "name": {
            "description": "印出来的名称\nname as printed",
            "type": [
              "string",
              "number",
              "boolean"
            ],
            "pattern": "\\S",
            "patternErrorMessage": "不能为空\nmust not be empty",
            "examples": [
              "市水务局"
            ]
          },
          "full_name": {
            "description": "单位全称\nfull name",
            "type": [
              "string",
              "number",
              "boolean",
              "null"
            ],
            "examples": [
              "安澜市水务局"
            ]
          },
          "category": {
            "description": "类别，如市直部门、县区、乡镇\nkind of unit, e.g. 市直部门",
            "type": [
              "string",
              "number",
              "boolean",
              "null"
            ],
            "examples": [
              "市直部门"
            ]
          },
          "order": {
            "description": "排列顺序，小的在前；不写的排在后面\nplace in lists, smallest first; units without one follow",
            "type": [
              "integer",
              "null"
            ],
            "minimum": 0,
            "maximum": 9999,
            "examples": [
              70
            ]
          }
        }
      }
    }
  }
}

"#]]);
}

#[test]
fn the_same_is_printed_and_written() {
    let case = Case::archive();
    case.run("schema --write").stderr(str![[r#"
JSON Schema 已写入 [ROOT]/schema。VS Code 装有 YAML 扩展（redhat.vscode-yaml）时，首行写有 yaml-language-server 的文件即可补全和检查

"#]]);
    for schema in &ALL {
        let written = fs::read_to_string(case.path().join(schema.path())).unwrap();
        assert_eq!(shown(&case, &format!("schema {}", schema.name)), written);
        assert_eq!(shown(&case, &format!("--lang en schema {}", schema.name)), written);
        assert_eq!(printed(schema), written);
    }
    let files = files_under(&case.path().join("schema"));
    assert_eq!(files.len(), ALL.len(), "{files:?}");
    case.run("--lang en schema --write").stderr(str![[r#"
JSON Schemas written to [ROOT]/schema. In VS Code with the YAML extension (redhat.vscode-yaml), files whose first line names yaml-language-server are completed and checked

"#]]);
}

#[test]
fn only_older_ones_are_overwritten() {
    let old = r#"{"$id": "urn:tongbao:schema:units", "type": "object"}"#;
    let case = Case::archive().file("schema/units.json", old).file("schema/mine.json", "{}");
    case.run("--quiet schema --write");
    assert_ne!(fs::read_to_string(case.path().join("schema/units.json")).unwrap(), old);
    assert_eq!(fs::read_to_string(case.path().join("schema/mine.json")).unwrap(), "{}");
    let case = Case::archive().file("schema/issue.json", "{}").file("schema/units.json", "x");
    case.run("schema --write").exit(2).stderr(str![[r#"
错误: 不是由 tongbao 生成的文件，为免丢失内容未予替换：schema/units.json schema/issue.json。请移走后重试

"#]]);
    assert_eq!(files_under(&case.path().join("schema")), ["issue.json", "units.json"]);
    case.run("--lang en schema --write").exit(2).stderr(str![[r#"
error: these files were not made by tongbao and are left alone, so that nothing is lost: schema/units.json schema/issue.json. Move them away and try again

"#]]);
}

#[test]
fn what_was_typed_wrong() {
    Case::new().run("schema isue").exit(2).stderr(str![[r#"
错误: 没有这个名称：isue。是否应为 issue？

"#]]);
    Case::new().run("--lang en schema weather").exit(2).stderr(str![[r#"
error: there is no schema weather; known are: config units issue correction rectifications terms distribution

"#]]);
    Case::new().run("schema issue --write").exit(2).stderr(str![[r#"
错误: [NAME] 不能与 --write 同时使用
运行 tongbao --help 查看用法

"#]]);
    Case::new().run("schema --write").exit(2).stderr(str![[r#"
错误: . 中没有 tongbao.yaml，不是工作区。请用 -C 指定工作区，或用 tongbao init 新建

"#]]);
}

#[test]
fn every_file_of_a_new_workspace_leads_to_its_schema() {
    let case = Case::new();
    case.run("--quiet init archive");
    case.run("--quiet -C archive new --date 2026-02-03").stdout(str![[r#"
archive/bulletins/2026/gongzuo-01.yaml

"#]]);
    let archive = case.path().join("archive");
    let mut led = 0;
    for file in files_under(&archive).iter().filter(|file| file.ends_with(".yaml")) {
        let text = fs::read_to_string(archive.join(file)).unwrap();
        let line = text.lines().next().unwrap();
        let target = line.strip_prefix("# yaml-language-server: $schema=").expect(file);
        let schema =
            fs::read_to_string(archive.join(file).parent().unwrap().join(target)).unwrap();
        let schema: Value = serde_json::from_str(&schema).unwrap();
        let wanted = Schema::of(&WorkspacePath::root().join(file).unwrap()).unwrap();
        assert_eq!(schema["$id"], wanted.id(), "{file}");
        led += 1;
    }
    assert_eq!(led, 5, "all files were looked at");
}

/// Editors read the descriptions: both languages are in each.
#[test]
fn every_key_is_described_in_both_languages() {
    for schema in &ALL {
        let json: Value = serde_json::from_str(&printed(schema)).unwrap();
        assert_eq!(json["$schema"], "http://json-schema.org/draft-07/schema#");
        described(&json, schema.name);
    }
}

fn described(value: &Value, at: &str) {
    let Some(properties) = value["properties"].as_object() else { return };
    for (key, property) in properties {
        let at = format!("{at}/{key}");
        let text = property["description"].as_str().unwrap_or_else(|| panic!("{at}"));
        let han = |one: char| ('\u{4e00}'..='\u{9fff}').contains(&one);
        let latin = text.lines().any(|line| line.starts_with(|one: char| one.is_ascii()));
        assert!(text.lines().count() >= 2 && text.contains(han) && latin, "{at}: {text}");
        described(property, &at);
        described(&property["items"], &at);
        if let Some(words) = property["enumDescriptions"].as_array() {
            assert_eq!(Some(words.len()), property["enum"].as_array().map(Vec::len), "{at}");
        }
    }
}
