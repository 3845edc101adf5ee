//! The archive as a whole.

use serde::Serialize;

use super::{Crumb, Link};

/// The archive as a whole; the variable `site` in every template.
#[derive(Debug, Clone, Serialize)]
pub struct Site {
    /// Title of the archive, e.g. 安澜市工作通报.
    pub title: String,
    /// Full name of the organisation that issues the bulletins.
    pub organization: String,
    /// Short name of the organisation; the full name where none is configured.
    pub organization_short: String,
    /// Language of the interface: `zh` or `en`. The bulletins themselves are always Chinese.
    pub language: String,
    /// Absolute address of the site with a closing slash, where configured.
    pub base_url: Option<String>,
    /// The host in that address: `example.gov.cn`.
    pub domain: Option<String>,
    /// 政府网站标识码, where configured.
    pub id_code: Option<String>,
    /// ICP备案 and 公安备案, where configured, each with the address at which it can be looked up.
    pub records: Vec<Link>,
    /// How to reach whoever keeps the website, where configured.
    pub contact: Option<String>,
    /// Absolute address of the picture that is shown with a link that is passed on, where one is configured and the
    /// site's address is.
    pub share_picture: Option<String>,
    /// The parts of the site, as its navigation lists them.
    pub navigation: Vec<Crumb>,
}
