//! JSON of the issues and of the archive, and its schemas.

use super::listed::Listed;
use crate::export::json;
use crate::export::json::schema::FileSchema;
use crate::export::json::{Beside, bulletins, schema};
use crate::model::{Issue, OutPath, Series};
use crate::site::issued::compare;
use crate::site::made::Made;
use crate::site::pdf_measures::PdfMeasures;
use crate::site::timings::Phase;
use crate::site::website::WebsiteBuild;

/// Makes the JSON of an issue.
pub(crate) fn issue(
    build: &WebsiteBuild<'_>,
    issue: &Issue,
    series: &Series,
    pdfs: &PdfMeasures,
) -> Made {
    let id = issue.id();
    let path = OutPath::issue(&id).beside("issue.json");
    let bytes = build.timings.time(Phase::Render, || {
        let pdf = pdfs.of_issue(build, &id);
        let beside = Beside { schema: Some(to_schema(&path, "issue")), pdf };
        let values = json::issue(build.public.json(), issue, series, &beside);
        let mut text = serde_json::to_vec(&values).expect("all keys are names");
        text.push(b'\n');
        text
    });
    compare::said(build, issue, &bytes).and(build.publish(&path, &bytes))
}

/// Makes the list of all issues.
pub(super) fn bulletins(
    build: &WebsiteBuild<'_>,
    all: &[Listed<'_>],
    pdfs: &PdfMeasures,
) -> Made {
    let path = OutPath::bulletins();
    let issues: Vec<_> = all.iter().map(|one| (one.issue, one.series)).collect();
    let list = bulletins::BulletinList {
        view: build.public.json(),
        issues: &issues,
        pdf: &|id| pdfs.of_issue(build, id),
        as_of: build.as_of,
        schema: to_schema(&path, "bulletins"),
    };
    let bytes = build.timings.time(Phase::Render, || bulletins::write(&list));
    build.publish(&path, &bytes)
}

/// Makes the schemas of both, by which programs check what they read.
pub(super) fn schemas(build: &WebsiteBuild<'_>) -> Made {
    let put =
        |one: &FileSchema| build.publish(&schema_path(&one.file_name()), one.text().as_bytes());
    schema::ALL.iter().map(put).collect()
}

fn schema_path(file: &str) -> OutPath {
    OutPath::root("schema/index.html").beside(file)
}

fn to_schema(from: &OutPath, name: &str) -> String {
    let schema = FileSchema::named(name).expect("the schemas of both are in the table");
    from.link_to(&schema_path(&schema.file_name()))
}
