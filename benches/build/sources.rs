//! The Typst sources that a build sets, for others to set them too.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use include_dir::Dir;
use tongbao::model::{Archive, PublicArchive, Role};
use tongbao::render::assemble::{Assembler, IssueFiles};
use tongbao::render::{Target, TemplateFile, assemble};
use tongbao::site::{BUILT_IN_TEMPLATES, Plan, Selection};
use tongbao::source::Disk;
use tongbao::{office, render, site, typeset};

/// What `typst compile` is given.
pub(crate) struct Sources {
    /// Root of the sources, with the templates in it.
    pub(crate) folder: PathBuf,
    /// Names of the main files: one for the public edition of an issue, and one for the internal
    /// edition where that differs.
    pub(crate) names: Vec<String>,
    /// Families of fonts that the sources may name.
    pub(crate) families: Vec<String>,
}

/// Writes the sources of all issues of `workspace` into the empty `folder`, as the build makes
/// them.
pub(crate) fn write(workspace: &Path, folder: &Path) -> io::Result<Sources> {
    let prepared = office::check(&Disk::open(workspace)?);
    let config = prepared.archive.config.as_ref().expect("the workspace has settings");
    let fonts = site::fonts(config, workspace);
    let families: BTreeMap<_, Vec<String>> = Role::ALL
        .into_iter()
        .map(|role| (role.id(), fonts.families(role).into_iter().map(str::to_owned).collect()))
        .collect();
    let engine = render::Engine::new(&templates(folder)?, config.language);
    let engine = engine.unwrap_or_else(|_| panic!("the built-in templates can be parsed"));
    let site = assemble::site(config);
    let plan = Plan::new(&prepared.archive, &Selection::default());
    let public = PublicArchive::of(&prepared.archive, &plan.visible, config.privacy.persons);
    let mut names = Vec::new();
    for issue in &plan.issues {
        let series = config.find_series(&issue.series.value).expect("a known series");
        let source = |archive: &Archive| {
            let issue = archive.issue(&issue.id())?;
            let target = Target::Pdf { base_url: config.site.base_url.clone() };
            let assembler = Assembler { archive, config, target, visible: &plan.visible };
            let (values, _) = assembler.issue(issue, series, &IssueFiles::default());
            let source = render::typst::issue(&engine, &site, &values, &families);
            Some(source.unwrap_or_else(|error| panic!("{}", error.words)))
        };
        let internal = source(&prepared.archive).expect("it is of this archive");
        let published = source(public.archive());
        let mut keep = |name: String, text: &str| {
            fs_err::write(folder.join(&name), text)?;
            names.push(name);
            io::Result::Ok(())
        };
        if let Some(published) = &published {
            keep(format!("{}.typ", issue.id()), published)?;
        }
        if published.is_none_or(|published| published != internal) {
            keep(format!("{}-internal.typ", issue.id()), &internal)?;
        }
    }
    let families = families.into_values().flatten().collect();
    Ok(Sources { folder: folder.to_owned(), names, families })
}

/// Folders in which the build looks for fonts.
pub(crate) fn font_folders(workspace: &Path) -> Vec<PathBuf> {
    let folders = typeset::default_folders(workspace);
    folders.into_iter().filter(|folder| folder.is_dir()).collect()
}

/// Writes the files that Typst imports, and gives those that tera runs.
fn templates(folder: &Path) -> io::Result<Vec<TemplateFile>> {
    fs_err::create_dir_all(folder.join("templates/typst"))?;
    for file in BUILT_IN_TEMPLATES.get_dir("typst").into_iter().flat_map(Dir::files) {
        fs_err::write(folder.join("templates").join(file.path()), file.contents())?;
    }
    let tera = BUILT_IN_TEMPLATES.files().map(|file| TemplateFile {
        name: file.path().display().to_string(),
        text: String::from_utf8_lossy(file.contents()).into_owned(),
    });
    Ok(tera.filter(|template| template.name.ends_with(".typ")).collect())
}
