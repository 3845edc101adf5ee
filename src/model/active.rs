//! Files that do something instead of only being read.

/// What a file may do on a website.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileActivity {
    /// A server may run it, as a program of its own.
    Server,
    /// A browser shows it as a page of the site, and runs the scripts in it.
    Browser,
}

/// Ends of names that servers run; some do so where it is not the last end.
const SERVER: [&str; 19] = [
    "asax", "ashx", "asmx", "asp", "aspx", "cfm", "cgi", "jsp", "jspx", "phar", "php", "php3",
    "php4", "php5", "php7", "phtml", "shtm", "shtml", "stm",
];

/// Ends of names that browsers show as pages.
const BROWSER: [&str; 12] =
    ["hta", "htm", "html", "mht", "mhtml", "svg", "svgz", "xht", "xhtml", "xml", "xsl", "xslt"];

impl FileActivity {
    /// What a file of this name may do; `None` where it is only read.
    pub fn of(name: &str) -> Option<Self> {
        let name = name.trim().to_ascii_lowercase();
        let ends = name.split('.').skip(1);
        if ends.clone().any(|end| SERVER.contains(&end)) {
            return Some(Self::Server);
        }
        ends.last().filter(|end| BROWSER.contains(end)).map(|_| Self::Browser)
    }
}

#[cfg(test)]
mod tests {
    use super::FileActivity;

    #[test]
    fn files_that_do_something_are_known_by_their_names() {
        for (name, activity) in [
            ("a.PHP", Some(FileActivity::Server)),
            ("2017/a.php.txt", Some(FileActivity::Server)),
            ("a.html", Some(FileActivity::Browser)),
            ("图.svg ", Some(FileActivity::Browser)),
            ("a.html.zip", None),
            ("php", None),
            ("表.csv", None),
        ] {
            assert_eq!(FileActivity::of(name), activity, "{name}");
        }
    }
}
