//! What is wrong with the configured fonts, and which face serves which role.

use std::path::PathBuf;

use typst::text::FontVariant;

use super::fonts::Fonts;
use super::role::key;
use super::rules;
use crate::diag::{Diagnostic, Span};
use crate::lang::Message;
use crate::model::Role;

/// Something wrong with the configured fonts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FontProblem {
    /// No family of the role is installed: nothing can be set.
    NoFont {
        /// The role.
        role: Role,
        /// The families that were tried.
        tried: Vec<String>,
    },
    /// A family that the user chose is not installed.
    NotInstalled {
        /// The role.
        role: Role,
        /// The name as the user wrote it.
        family: String,
        /// The family that serves instead.
        used: String,
    },
}

/// The state of a role, for `doctor`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleReport {
    /// The role.
    pub role: Role,
    /// The family that is used first, and the file of its regular face.
    pub used: Option<(String, PathBuf)>,
    /// Installed families that help out where the first lacks a character.
    pub fallbacks: Vec<String>,
    /// Listed families that are not installed.
    pub missing: Vec<String>,
}

impl Fonts {
    /// Roles that nothing serves, and families that a user chose in vain.
    pub fn problems(&self) -> Vec<FontProblem> {
        let mut problems = Vec::new();
        for role in Role::ALL {
            let listed = self.listed(role);
            let Some(used) = self.families(role).first().copied() else {
                let tried = listed.iter().map(|family| family.name.clone()).collect();
                problems.push(FontProblem::NoFont { role, tried });
                continue;
            };
            for family in listed.iter().filter(|family| family.chosen) {
                if !self.is_installed(&family.name) {
                    problems.push(FontProblem::NotInstalled {
                        role,
                        family: family.name.clone(),
                        used: used.to_owned(),
                    });
                }
            }
        }
        problems
    }

    /// What serves each role.
    pub fn report(&self) -> Vec<RoleReport> {
        let report = |role: Role| {
            let families = self.families(role);
            let used = families.first().and_then(|family| {
                let face = self.book().select(&key(family), FontVariant::default())?;
                Some(((*family).to_owned(), self.path(face)?.to_owned()))
            });
            let fallbacks =
                families.iter().skip(1).map(|family| (*family).to_owned()).collect();
            let missing = self.missing_families(role).into_iter().map(str::to_owned).collect();
            RoleReport { role, used, fallbacks, missing }
        };
        Role::ALL.into_iter().map(report).collect()
    }
}

impl FontProblem {
    /// The role it speaks of.
    pub fn role(&self) -> Role {
        match self {
            Self::NoFont { role, .. } | Self::NotInstalled { role, .. } => *role,
        }
    }

    /// The diagnostic, at the place in `tongbao.yaml` where the role's families stand.
    pub fn diagnostic(&self, span: Span) -> Diagnostic {
        let told = |rule, message: Message| {
            let role = Message::new(format!("role-{}", self.role().id()));
            Diagnostic::with_message(rule, span, message.nested("role", role))
        };
        match self {
            Self::NoFont { tried, .. } => {
                told(&rules::NO_FONT, Message::new("no-font").with("tried", tried.join(", ")))
                    .hint("no-font.hint")
            }
            Self::NotInstalled { family, used, .. } => told(
                &rules::FONT_NOT_INSTALLED,
                Message::new("font-not-installed").with("family", family).with("used", used),
            )
            .hint("font-not-installed.hint"),
        }
    }
}
