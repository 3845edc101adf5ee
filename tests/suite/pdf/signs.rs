//! ￥ is no dollar: what the Fandol faces draw wrongly has the ink of the next family.

use tongbao::model::EngineChoice;
use tongbao::source::Memory;

use crate::support::ink::{Ink, Part};
use crate::support::tools::OnDisk;
use crate::support::{builds, root};

/// What is drawn wrongly, as `templates/typst/faces.typ` lists it.
const MISDRAWN: &str = "￥￣™～－＿";

/// Right of nine characters, below the red rule: the signs of three lines, one a role.
const SIGNS: Part = Part { left: 28.0 + 9.0 * 5.556, top: 112.0, width: 30.0, height: 90.0 };

/// A unit (黑体), a note of the editor (楷体) and a text (仿宋) that end in the signs.
fn page(fonts: &str) -> OnDisk {
    let config = format!(
        "title: 甲\norganization: {{name: 甲}}\nseries: [{{id: gongzuo, name: 工作通报}}]\npdf: {{fonts: {{{fonts}}}}}\n"
    );
    let issue = format!(
        "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-21\nstatus: published\neditor_note: 一{MISDRAWN}\nentries: [{{unit: jia, lead: 一二三四五六七{MISDRAWN}}}]\n"
    );
    let units = format!("units: [{{id: jia, name: 一二三四五六七八九{MISDRAWN}}}]\n");
    let project = Memory::new()
        .with("tongbao.yaml", config)
        .with("units.yaml", units)
        .with("bulletins/2017/gongzuo-01.yaml", issue);
    let outputs = builds::build(&project, root(), Some(EngineChoice::Embedded), &[]);
    OnDisk::new(&outputs.public["gongzuo/2017/1/gongzuo-2017-1.pdf"])
}

#[test]
fn signs_that_a_family_draws_as_others_come_from_the_next() {
    builds::need_fonts();
    let ours = page("");
    let next = page(
        "body: [LXGW WenKai], kai: [LXGW WenKai], hei: [Noto Sans CJK SC], song: [Noto Serif CJK SC]",
    );
    let rows = Ink::of(&next, 1, 300, SIGNS).rows();
    assert_eq!(Ink::of(&ours, 1, 300, SIGNS).rows(), rows);
    for row in rows {
        let line = Part { top: row.start, height: row.end - row.start, ..SIGNS };
        let ink = |pdf| Ink::of(pdf, 1, 300, line).columns();
        assert_eq!(ink(&ours), ink(&next), "from {:.1} mm", row.start);
    }
}
