//! Sheets of labels as they are sold, by name: how many labels stand beside each other and below each other.

use crate::render::context::LabelSheet;

/// The sheets that are known, by their names. Labels below each other touch.
pub const LABEL_SHEETS: [(&str, LabelSheet); 4] = [
    ("3x8", sheet(3, 8, [70.0, 37.0], [0.0, 0.5], 70.0)),
    ("3x7", sheet(3, 7, [63.5, 38.1], [7.2, 15.15], 66.04)),
    ("2x7", sheet(2, 7, [99.1, 38.1], [4.65, 15.15], 101.6)),
    ("2x4", sheet(2, 4, [99.1, 67.7], [4.65, 13.1], 101.6)),
];

const fn sheet(
    columns: u32,
    rows: u32,
    [width, height]: [f64; 2],
    [left, top]: [f64; 2],
    step: f64,
) -> LabelSheet {
    LabelSheet { columns, rows, width, height, left, top, step }
}

/// A sheet by its name.
pub fn label_sheet(name: &str) -> Option<LabelSheet> {
    let found = LABEL_SHEETS.iter().find(|(known, _)| *known == name.trim());
    found.map(|(_, sheet)| *sheet)
}

#[cfg(test)]
mod tests {
    use super::LABEL_SHEETS;

    #[test]
    fn every_sheet_is_centred_on_a4() {
        for (name, one) in LABEL_SHEETS {
            let across = 2.0 * one.left + f64::from(one.columns - 1) * one.step + one.width;
            let down = 2.0 * one.top + f64::from(one.rows) * one.height;
            assert!((across - 210.0).abs() < 0.2, "{name}: {across} mm wide");
            assert!((down - 297.0).abs() < 0.2, "{name}: {down} mm high");
            assert_eq!(name, format!("{}x{}", one.columns, one.rows));
        }
    }
}
