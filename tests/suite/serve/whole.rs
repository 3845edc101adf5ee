//! The whole job at the desk, from an empty folder to the page on the site, with a mouse and by the keyboard alone.

use image::ImageFormat;
use serde_json::{Value, json};
use tongbao::lang::Lang;
use tongbao::office;

use super::client::Client;
use super::files::picture;
use crate::support::case::Case;
use crate::support::docx::Docx;

/// What a unit hands in. The last paragraph is no practice, though it is numbered as one.
const PAPER: [&str; 6] = [
    "县农业局：",
    "春耕备耕 抓早抓细",
    "我局提前摸底，备足农资。",
    "一、备足农资。化肥库存1.2万吨。",
    "二、检修农机。检修农机3500台。",
    "三、抽查不及时。有2个乡镇没有按时抽查。",
];

/// The clicks of the job, and those that were made again since something was drawn anew under the hand.
fn clicks(seen: &Value) -> (u64, u64) {
    let steps = seen["steps"].as_array().unwrap();
    assert_eq!(steps.len(), 13, "{steps:?}");
    let sum = |at: usize| steps.iter().map(|step| step[at].as_u64().unwrap()).sum();
    (sum(1), sum(3))
}

/// Does the job in an empty folder, and looks at what is published.
fn done(means: &str) -> Value {
    let brought = Case::new()
        .file("paper.docx", Docx::of(&PAPER).bytes())
        .file("chart.png", picture(64, 48, ImageFormat::Png));
    let case = Case::new();
    let (_, is_new) = office::open_or_init(case.path()).unwrap();
    assert!(is_new);
    let client = Client::serve(&case, |options| options.lang = Lang::Zh);
    let folder = brought.path().display().to_string();
    let seen = client.browse_with("whole", &case, &[means, &folder]);
    assert_eq!(seen["problems"], json!([]));
    assert_eq!((&seen["asked"], &seen["publisher"]), (&json!(0), &json!("")));
    assert_eq!(seen["order"], json!(["检修农机", "备足农资"]));
    assert_eq!(seen["place"], "这一项印在第 1 页");

    let shown = seen["page"].as_str().unwrap();
    let year = seen["year"].as_str().unwrap();
    let page = case.path().join(format!("public/gongzuo/{year}/1/index.html"));
    let published = fs_err::read_to_string(page).unwrap();
    for words in [
        "青川县考核办",
        "县农业局",
        "备足农资。力争1—6月完成，不留尾巴。",
        "（一）检修农机。",
        "（二）备足农资。",
        "有2个乡镇没有按时抽查。即城关镇、青水镇。",
    ] {
        assert!(shown.contains(words) && published.contains(words), "{words}: {shown}");
    }
    assert!(published.contains("alt=\"春耕农资储备柱形图\""), "{published}");
    // What was said in the office, and the sample of a new workspace, are nobody else's business.
    for words in ["写明是哪两个乡镇", "已写明", "严复校", "第0期"] {
        assert!(!published.contains(words), "{words}");
    }
    assert!(case.path().join(format!("print/gongzuo-{year}-1.pdf")).is_file());
    seen
}

#[test]
fn a_new_user_does_the_whole_job_with_a_mouse() {
    let seen = done("mouse");
    assert_eq!(seen["pointed"], json!(["有2个乡镇没有按时抽查。", 6]));
    let (clicks, again) = clicks(&seen);
    let steps = &seen["steps"];
    assert!(clicks <= 45, "{clicks} clicks of the job, {again} made again: {steps}");
}

#[test]
fn a_new_user_does_the_whole_job_by_the_keyboard() {
    assert_eq!(clicks(&done("keyboard")), (0, 0));
}
