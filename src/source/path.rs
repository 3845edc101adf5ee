//! Paths within the workspace.

use std::fmt;

/// A path relative to the workspace, with `/` on every system and without `.` and `..`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkspacePath(String);

impl WorkspacePath {
    /// The workspace itself.
    pub fn root() -> Self {
        Self(String::new())
    }

    /// Reads a path as users write it, relative to this folder. A leading `/` means the workspace.
    /// `None` where it leads out of the workspace, or names a drive, or contains `\` or a control
    /// character, which no two systems read alike.
    pub fn join(&self, path: &str) -> Option<Self> {
        if path.contains(['\\', ':']) || path.contains(char::is_control) {
            return None;
        }
        let mut parts: Vec<&str> = match path.strip_prefix('/') {
            Some(_) => Vec::new(),
            None => self.0.split('/').filter(|part| !part.is_empty()).collect(),
        };
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => drop(parts.pop()?),
                part => parts.push(part),
            }
        }
        Some(Self(parts.join("/")))
    }

    /// The folder that holds it.
    pub fn parent(&self) -> Self {
        Self(self.0.rsplit_once('/').map_or("", |(parent, _)| parent).to_owned())
    }

    /// The last part.
    pub fn file_name(&self) -> &str {
        self.0.rsplit_once('/').map_or(self.0.as_str(), |(_, name)| name)
    }

    /// The last part without its extension.
    pub fn stem(&self) -> &str {
        let name = self.file_name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// What follows the last dot of the last part, in lower case.
    pub fn extension(&self) -> Option<String> {
        self.file_name().rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase())
    }

    /// Whether it, or a folder on the way to it, is hidden: its name begins with a dot.
    pub fn is_hidden(&self) -> bool {
        self.0.split('/').any(|part| part.starts_with('.'))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for WorkspacePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::WorkspacePath;

    #[test]
    fn paths_stay_in_the_workspace() {
        let folder = WorkspacePath::root().join("bulletins/2017").unwrap();
        let join = |path| folder.join(path).map(|path| path.as_str().to_owned());
        assert_eq!(join("a/./b.png").as_deref(), Some("bulletins/2017/a/b.png"));
        assert_eq!(join("../x.csv").as_deref(), Some("bulletins/x.csv"));
        assert_eq!(join("/assets/x").as_deref(), Some("assets/x"));
        assert_eq!(join("../../../etc/passwd"), None);
        assert_eq!(join("..\\x"), None);
        assert_eq!(join("C:/x"), None);
    }
}
