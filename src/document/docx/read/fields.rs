//! Fields: text that Word computes. Their results are read, their codes are not.

/// The fields that are open, the innermost last.
#[derive(Debug, Default)]
pub(super) struct OpenFields {
    open: Vec<OpenField>,
}

#[derive(Debug, Default)]
struct OpenField {
    code: String,
    is_result: bool,
    link: Option<String>,
}

/// Longest code that is looked at, in bytes: that of a link.
const MAX_CODE: usize = 4096;

/// Most fields within each other that are told apart.
const MAX_OPEN: usize = 128;

impl OpenFields {
    /// Reads `w:fldChar` of this type. Gives the address of a link whose words begin here.
    pub(super) fn mark(&mut self, kind: &str) -> Option<String> {
        match kind {
            "begin" if self.open.len() < MAX_OPEN => self.open.push(OpenField::default()),
            "separate" => {
                let field = self.open.last_mut()?;
                field.is_result = true;
                return address(&field.code).map(str::to_owned);
            }
            "end" => drop(self.open.pop()),
            _ => {}
        }
        None
    }

    /// Sets where the words of the innermost field lead.
    pub(super) fn set_link(&mut self, link: Option<String>) {
        if let Some(field) = self.open.last_mut() {
            field.link = link;
        }
    }

    /// Reads a piece of a field's code.
    pub(super) fn code(&mut self, text: &str) {
        let open = self.open.last_mut();
        if let Some(field) = open.filter(|field| field.code.len() + text.len() <= MAX_CODE) {
            field.code.push_str(text);
        }
    }

    /// Whether words that stand here are shown.
    pub(super) fn are_shown(&self) -> bool {
        self.open.iter().all(|field| field.is_result)
    }

    /// Returns where words that stand here lead.
    pub(super) fn link(&self) -> Option<&str> {
        self.open.iter().rev().find_map(|field| field.link.as_deref())
    }

    /// Ends codes at the end of a paragraph: one that was never closed must not hide the rest.
    pub(super) fn end_paragraph(&mut self) {
        self.open.retain(|field| field.is_result);
    }
}

/// Returns the address in the code of a link, `HYPERLINK "https://…"`.
fn address(code: &str) -> Option<&str> {
    let rest = code.trim_start();
    let word = rest.get(.."HYPERLINK".len())?;
    if !word.eq_ignore_ascii_case("HYPERLINK") {
        return None;
    }
    let rest = rest.get("HYPERLINK".len()..)?.trim_start();
    if rest.starts_with('\\') {
        return None;
    }
    match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split_whitespace().next(),
    }
}

#[cfg(test)]
mod tests {
    use super::{OpenFields, address};

    #[test]
    fn links_are_known_by_their_code() {
        assert_eq!(address(" HYPERLINK \"https://a.cn/\" \\o \"提示\""), Some("https://a.cn/"));
        assert_eq!(address("hyperlink https://a.cn"), Some("https://a.cn"));
        assert_eq!(address("HYPERLINK \\l \"书签\""), None);
        assert_eq!(address("PAGE"), None);
    }

    #[test]
    fn a_field_that_is_never_closed_hides_one_paragraph_at_most() {
        let mut fields = OpenFields::default();
        fields.mark("begin");
        assert!(!fields.are_shown());
        fields.end_paragraph();
        assert!(fields.are_shown());
    }
}
