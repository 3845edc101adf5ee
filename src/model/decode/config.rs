//! tongbao.yaml.

use std::collections::BTreeMap;

use super::fields::Fields;
use super::unique::unique;
use super::{fields, scalar};
use crate::diag::{Diagnostics, Spanned};
use crate::lang::Lang;
use crate::model::{
    Config, EngineChoice, Level, Numbering, Organization, Pdf, Persons, Role, Series, Site,
    Text,
};
use crate::source::Node;

/// Languages of the site, by name.
pub(in crate::model) const LANGUAGES: [(&str, Lang); 2] = [("zh", Lang::Zh), ("en", Lang::En)];
/// Kinds of numbering by name, and whether each is that of documents.
pub(in crate::model) const NUMBERINGS: [(&str, bool); 2] = [("issue", false), ("docno", true)];

/// Reads the settings.
pub(in crate::model) fn config(node: &Node, out: &mut Diagnostics) -> Option<Config> {
    let mut fields = Fields::open(node, out)?;
    let title = fields.required("title", out, scalar::string);
    let organization = fields.required("organization", out, organization);
    let language = fields.optional("language", out, scalar::choice(&LANGUAGES));
    let site = fields.optional("site", out, site);
    let series = fields.required_list("series", out, self::series);
    let categories = fields.list("categories", out, scalar::text);
    let pdf = fields.optional("pdf", out, pdf);
    let persons = fields.optional("privacy", out, privacy);
    let levels = fields.optional("check", out, levels);
    let pdf = pdf.unwrap_or_else(|| Pdf::standard(fields.span));
    fields.close(out);
    let series = series?;
    unique(series.iter().map(|series| &series.id), out);
    Some(Config {
        title: title?,
        organization: organization?,
        language: language.unwrap_or_default(),
        site: site.unwrap_or_default(),
        series,
        categories,
        pdf,
        persons: persons.unwrap_or_default(),
        levels: levels.unwrap_or_default(),
    })
}

fn organization(node: &Node, out: &mut Diagnostics) -> Option<Organization> {
    let mut fields = Fields::open(node, out)?;
    let name = fields.required("name", out, scalar::string);
    let short_name = fields.optional("short_name", out, scalar::string);
    fields.close(out);
    let name = name?;
    let short_name = short_name.unwrap_or_else(|| name.clone());
    Some(Organization { name, short_name })
}

fn site(node: &Node, out: &mut Diagnostics) -> Option<Site> {
    let mut fields = Fields::open(node, out)?;
    let base_url = fields.optional("base_url", out, scalar::address);
    let id_code = fields.optional("id_code", out, scalar::string);
    fields.close(out);
    Some(Site { base_url, id_code })
}

fn series(node: &Node, out: &mut Diagnostics) -> Option<Series> {
    let mut fields = Fields::open(node, out)?;
    let id = fields.required("id", out, scalar::series_id);
    let name = fields.required("name", out, scalar::string);
    let english_name = fields.optional("english_name", out, scalar::string);
    let docno = fields.optional("numbering", out, scalar::choice(&NUMBERINGS)).unwrap_or(false);
    let numbering = if docno {
        fields
            .required("docno_prefix", out, scalar::string)
            .map(|prefix| Numbering::Docno { prefix })
    } else {
        Some(Numbering::Issue)
    };
    let running_total = fields.optional("running_total", out, scalar::boolean);
    let total_before = fields.optional("total_before", out, scalar::number(0..=99_999));
    fields.close(out);
    // A fault is told; the id stays, so that issues of the series are not told to have none.
    Some(Series {
        id: id?,
        name: name.unwrap_or_default(),
        english_name,
        numbering: numbering.unwrap_or(Numbering::Issue),
        running_total: running_total.unwrap_or_default(),
        total_before: total_before.map_or(0, |total| total.value),
    })
}

fn pdf(node: &Node, out: &mut Diagnostics) -> Option<Pdf> {
    let mut fields = Fields::open(node, out)?;
    let standard = Pdf::standard(fields.span);
    let engine = fields.optional("engine", out, scalar::choice(&EngineChoice::NAMES));
    let typst = fields.optional("typst", out, scalar::string);
    let standards = fields.list("standards", out, scalar::text);
    let fonts = fields.optional("fonts", out, fonts);
    let font_folders = fields.list("font_folders", out, scalar::text);
    let attach_source = fields.optional("attach_source", out, scalar::boolean);
    fields.close(out);
    Some(Pdf {
        engine: engine.unwrap_or_default(),
        typst,
        standards: if standards.is_empty() { standard.standards } else { standards },
        fonts: fonts.unwrap_or_default(),
        font_folders,
        attach_source: attach_source.unwrap_or_default(),
        span: standard.span,
    })
}

fn fonts(node: &Node, out: &mut Diagnostics) -> Option<BTreeMap<Role, Vec<Text>>> {
    let mut fields = Fields::open(node, out)?;
    let mut fonts = BTreeMap::new();
    for role in Role::ALL {
        let families = fields.list(role.id(), out, scalar::text);
        if !families.is_empty() {
            fonts.insert(role, families);
        }
    }
    fields.close(out);
    Some(fonts)
}

fn privacy(node: &Node, out: &mut Diagnostics) -> Option<Persons> {
    let mut fields = Fields::open(node, out)?;
    let persons = fields.optional("persons", out, scalar::choice(&Persons::NAMES));
    fields.close(out);
    persons
}

/// `check: levels:`, a mapping from names of rules to weights. Whether the names are those of rules is
/// asked by `check`, which knows them.
fn levels(node: &Node, out: &mut Diagnostics) -> Option<Vec<(Text, Level)>> {
    let mut fields = Fields::open(node, out)?;
    let levels = fields.optional("levels", out, |node, out| {
        let entries = fields::entries(node, out)?;
        let level = |(name, value): &(Text, Node)| {
            let level = scalar::choice(&Level::NAMES)(value, out)?;
            Some((name.clone(), level))
        };
        Some(entries.iter().filter_map(level).collect())
    });
    fields.close(out);
    levels
}

impl Pdf {
    /// What holds where `pdf:` says nothing: in process, PDF/A-2a and PDF/UA-1.
    fn standard(span: crate::diag::Span) -> Self {
        let standards = ["a-2a", "ua-1"].map(|name| Spanned::new(name.to_owned(), span));
        Self {
            engine: EngineChoice::default(),
            typst: None,
            standards: standards.into(),
            fonts: BTreeMap::new(),
            font_folders: Vec::new(),
            attach_source: false,
            span,
        }
    }
}
