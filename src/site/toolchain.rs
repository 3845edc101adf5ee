//! What all issues of a build share: templates, fonts, the engine.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::rules::ATTACHMENT_FORBIDDEN;
use super::{template_fault, templates};
use crate::diag::{Diagnostic, Diagnostics, Files};
use crate::model::{Config, EngineChoice, Role};
use crate::render::TemplateFile;
use crate::render::typst::Families;
use crate::source::{PartsDigest, Project};
use crate::typeset::{
    Embedded, Engine, External, Fonts, Program, RoleFonts, Shared, Standards, StandardsProblem,
};
use crate::{render, typeset};

/// What the command line says over the settings of the archive.
#[derive(Debug, Clone, Default)]
pub struct EngineSettings {
    /// The engine, where it is chosen there.
    pub choice: Option<EngineChoice>,
    /// Folder of the workspace: fonts are looked for in its `assets/fonts`.
    pub workspace: PathBuf,
}

/// What all issues share. Safe to use from many threads.
pub struct Toolchain {
    /// The templates, those of the workspace among them.
    pub(super) templates: render::Engine,
    template_files: Vec<TemplateFile>,
    /// The engine, the fonts by role, and the standards; none where no PDF is made.
    pub(super) pdf: Option<PdfToolchain>,
}

/// What PDFs are made with.
pub(super) struct PdfToolchain {
    /// The embedded one, or a program.
    pub(super) engine: Engine,
    /// The fonts that were found.
    pub(super) fonts: Arc<Fonts>,
    /// Names of families for each role, the first choice first.
    pub(super) families: Families,
    /// What the PDFs shall conform to.
    pub(super) standards: Standards,
    shared: Arc<Shared>,
}

impl Toolchain {
    /// Gathers everything; `engine` is `None` where no PDF is made. What is wrong with it goes to
    /// `out`; errors that stand there already are no hindrance.
    pub fn new(
        project: &dyn Project,
        config: &Config,
        engine: Option<&EngineSettings>,
        files: &mut Files,
        out: &mut Diagnostics,
    ) -> Option<Self> {
        let template_files = templates::tera(project);
        let templates = match render::Engine::new(&template_files, config.language) {
            Ok(templates) => Some(templates),
            Err(errors) => {
                out.extend(errors.iter().map(|error| {
                    template_fault::diagnostic(
                        error,
                        templates::text(&template_files, &error.template),
                        files,
                    )
                }));
                None
            }
        };
        let pdf = match engine {
            Some(settings) => {
                let mut own = Diagnostics::new();
                let pdf = PdfToolchain::new(project, config, settings, &mut own);
                out.append(own);
                Some(pdf?)
            }
            None => None,
        };
        Some(Self { templates: templates?, template_files, pdf })
    }

    /// The text of a template; empty where there is none of the name.
    pub(super) fn template(&self, name: &str) -> &str {
        templates::text(&self.template_files, name)
    }

    /// Name and version of the engine, where PDFs are made.
    pub fn engine_version(&self) -> Option<String> {
        self.pdf.as_ref().map(|pdf| pdf.engine.version())
    }

    /// The fonts, where PDFs are made.
    pub fn fonts(&self) -> Option<&Fonts> {
        self.pdf.as_ref().map(|pdf| pdf.fonts.as_ref())
    }
}

impl PdfToolchain {
    fn new(
        project: &dyn Project,
        config: &Config,
        settings: &EngineSettings,
        out: &mut Diagnostics,
    ) -> Option<Self> {
        let fonts = fonts(config, &settings.workspace);
        for problem in fonts.problems() {
            let span = config.pdf.fonts.of(problem.role()).first().map(|family| family.span);
            out.push(problem.diagnostic(span.unwrap_or(config.pdf.span)));
        }
        let standards = standards(config, out);
        let shared = Arc::new(Shared::new(templates::typst(project)));
        let engine = engine(config, settings, &fonts, Arc::clone(&shared), out);
        if out.has_errors() {
            return None;
        }
        let families = Role::ALL.into_iter().map(|role| {
            (role.id(), fonts.families(role).into_iter().map(str::to_owned).collect())
        });
        let families = families.collect();
        Some(Self { engine: engine?, families, fonts, standards: standards?, shared })
    }

    /// The digest of what all PDFs have in common. What a document alone is made of is in its own source.
    pub(super) fn digest(&self) -> PartsDigest {
        let mut digest = PartsDigest::default();
        digest.add(self.engine.version().as_bytes());
        self.fonts.add_to(&mut digest);
        self.shared.add_to(&mut digest);
        digest
    }
}

/// The fonts that the settings ask for: one scan of the configured folders.
pub fn fonts(config: &Config, workspace: &Path) -> Arc<Fonts> {
    let folders = font_folders(config, workspace);
    Arc::new(Fonts::scan(&folders, RoleFonts::new(&config.pdf.fonts)))
}

/// The folders in which fonts are looked for.
pub fn font_folders(config: &Config, workspace: &Path) -> Vec<PathBuf> {
    let configured = &config.pdf.font_folders;
    if configured.is_empty() {
        return typeset::default_folders(workspace);
    }
    configured.iter().map(|folder| workspace.join(folder.value.trim())).collect()
}

fn standards(config: &Config, out: &mut Diagnostics) -> Option<Standards> {
    let names = config.pdf.kept_standards();
    match Standards::parse(&names) {
        Ok(standards) if config.pdf.attach_source && !standards.allow_attachments() => {
            let problem = Diagnostic::new(&ATTACHMENT_FORBIDDEN, config.pdf.span);
            out.push(
                problem.with("standards", names.join(", ")).hint("attachment-forbidden.hint"),
            );
            None
        }
        Ok(standards) => Some(standards),
        Err(problem) => {
            let named = match &problem {
                StandardsProblem::Unknown(name) => name.clone(),
                StandardsProblem::Conflict(_, second) => second.id().to_owned(),
            };
            let listed = config.pdf.standards.iter();
            let span = listed.rev().find(|standard| standard.value.trim() == named);
            out.push(
                problem.diagnostic(span.map_or(config.pdf.span, |standard| standard.span)),
            );
            None
        }
    }
}

fn engine(
    config: &Config,
    settings: &EngineSettings,
    fonts: &Arc<Fonts>,
    shared: Arc<Shared>,
    out: &mut Diagnostics,
) -> Option<Engine> {
    match settings.choice.unwrap_or(config.pdf.engine) {
        EngineChoice::Embedded => {
            Some(Engine::Embedded(Embedded::new(Arc::clone(fonts), shared)))
        }
        EngineChoice::TypstCli => {
            let path = config.pdf.typst.as_ref().map(PathBuf::from);
            let program = Program { path, ..Program::default() };
            match External::find(&program, fonts, shared) {
                Ok(engine) => Some(Engine::External(engine)),
                Err(problem) => {
                    out.push(problem.at(config.pdf.span));
                    None
                }
            }
        }
    }
}
