//! What every page has: the archive as a whole, and the page's own place.

use super::trail::{Trail, navigation};
use crate::lang::Lang;
use crate::model::{Config, Issue, OutPath, Series, Site};
use crate::render::context;
use crate::render::context::{ColumnKind, Correction, CorrectionNote, Crumb, Link, Page};
use crate::text::one_line;

/// The archive, as every template sees it.
pub fn site(config: &Config) -> context::Site {
    context::Site {
        title: config.title.clone(),
        organization: config.organization.name.clone(),
        organization_short: config.organization.short_name.clone(),
        language: match config.language {
            Lang::Zh => "zh".to_owned(),
            Lang::En => "en".to_owned(),
        },
        domain: config.site.base_url.as_deref().map(|url| domain(url).to_owned()),
        base_url: config.site.base_url.clone(),
        id_code: config.site.id_code.clone(),
        records: records(&config.site),
        contact: config.site.contact.clone(),
        share_picture: share_picture(&config.site),
        navigation: navigation(config),
    }
}

/// Where ICP records are looked up; the ministry wants each to lead there.
const ICP_RECORDS: &str = "https://beian.miit.gov.cn/";

/// Where records of the police are looked up, and one of them by its digits.
const POLICE_RECORDS: &str = "https://beian.mps.gov.cn/";
const POLICE_RECORD: &str = "https://beian.mps.gov.cn/#/query/webSearch?code=";

/// The records of a website, as they stand at its foot.
fn records(site: &Site) -> Vec<Link> {
    let icp = site.icp_record.iter().map(|text| (text, ICP_RECORDS.to_owned()));
    let police = site.police_record.iter().map(|text| {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let one = (!digits.is_empty()).then(|| format!("{POLICE_RECORD}{digits}"));
        (text, one.unwrap_or_else(|| POLICE_RECORDS.to_owned()))
    });
    let link = |(text, href): (&String, String)| Link { text: text.clone(), href };
    icp.chain(police).map(link).collect()
}

fn share_picture(site: &Site) -> Option<String> {
    let base = site.base_url.as_deref()?;
    Some(OutPath::root(site.share_picture.as_ref()?.value.trim()).address(Some(base)))
}

/// The host of an address, without its port.
fn domain(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

/// A page's own place. `description` is cut to what search engines show. Until the caller says more,
/// the page stands right below the home page and leads to issues.
pub fn page(path: &OutPath, title: &str, description: &str) -> Page {
    let address = path.without_index();
    let page = Page {
        root: path.to_root(),
        title: title.to_owned(),
        description: description.chars().take(120).collect(),
        path: address.to_owned(),
        section: address.split_inclusive('/').next().unwrap_or_default().to_owned(),
        trail: vec![Crumb {
            text: title.to_owned(),
            english: false,
            path: address.to_owned(),
            file: path.as_str().to_owned(),
        }],
        pager: None,
        matter: context::Matter::Notice,
    };
    page.column(ColumnKind::Catalogue, &[])
}

/// The place of an issue's page; `values` are those that the page is filled with.
pub fn issue_page(
    config: &Config,
    issue: &Issue,
    series: &Series,
    values: &context::Issue,
) -> Page {
    let path = OutPath::issue(&issue.id());
    let units: Vec<String> = values.entries.iter().map(|entry| entry.unit.clone()).collect();
    let titles = values.entries.iter().filter_map(|entry| entry.title.as_deref());
    let titles: Vec<String> = titles.map(one_line).collect();
    let description = match &values.title {
        Some(title) => title.clone(),
        None if titles.is_empty() => units.join("、"),
        None => titles.join("；"),
    };
    let trail = Trail::new(config).series(series).year(series, issue.year.value);
    let keywords = std::iter::once(series.name.clone()).chain(units).collect();
    page(&path, &values.full_title, &description)
        .along(trail.name(&values.label, &path).steps())
        .article(context::Article {
            column: series.name.clone(),
            series: series.id.value.clone(),
            label: values.label.clone(),
            date: values.date.iso.clone(),
            published: format!("{} 00:00", values.date.iso),
            modified: modified(values),
            corrections: values.corrections.iter().map(correction_note).collect(),
            keywords,
            pdf: values.pdf.clone(),
        })
}

/// Days written by ISO 8601 stand in their order.
fn modified(values: &context::Issue) -> String {
    let corrected = values.corrections.iter().map(|correction| &correction.date.iso);
    corrected.max().unwrap_or(&values.date.iso).clone()
}

fn correction_note(correction: &Correction) -> CorrectionNote {
    let changes = correction.changes.iter();
    CorrectionNote {
        date: correction.date.iso.clone(),
        citation: correction.citation.clone(),
        anchor: correction.anchor.clone(),
        changes: changes.map(|change| format!("{} → {}", change.was, change.now)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::domain;

    #[test]
    fn the_host_of_an_address() {
        assert_eq!(domain("https://example.gov.cn/tongbao/"), "example.gov.cn");
        assert_eq!(domain("http://example.gov.cn:8080/"), "example.gov.cn");
        assert_eq!(domain("http://[::1]:8080/"), "[::1]");
    }
}
