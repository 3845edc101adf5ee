//! The objects of a PDF as qpdf tells them, which reads it without any code of ours.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::tools::OnDisk;

/// All objects of a PDF.
pub(crate) struct PdfObjects {
    file: OnDisk,
    objects: Map<String, Value>,
}

impl PdfObjects {
    /// Reads a PDF.
    pub(crate) fn of(pdf: &[u8]) -> Self {
        let file = OnDisk::new(pdf);
        let mut told: Value =
            serde_json::from_slice(&file.run("qpdf", &["--json=2"], false)).unwrap();
        let Value::Object(objects) = told["qpdf"][1].take() else { panic!("objects: {told}") };
        Self { file, objects }
    }

    /// Every string in it, and what its streams hold once unpacked.
    pub(crate) fn readable(&self) -> String {
        let mut words = String::new();
        self.objects.values().for_each(|object| strings(object, &mut words));
        let unpacked = self.file.run("qpdf", &["--stream-data=uncompress"], true);
        words + &String::from_utf8_lossy(&unpacked)
    }

    /// What a stream that something refers to holds, unpacked.
    pub(crate) fn stream(&self, reference: &Value) -> String {
        let number = reference.as_str().and_then(|name| name.strip_suffix(" 0 R")).unwrap();
        let object = format!("--show-object={number}");
        let bytes = self.file.run("qpdf", &[&object, "--filtered-stream-data"], false);
        String::from_utf8(bytes).unwrap()
    }

    /// An object that something refers to, as in `5 0 R`, or the thing itself.
    pub(crate) fn followed<'a>(&'a self, value: &'a Value) -> &'a Value {
        let object = value.as_str().and_then(|name| self.objects.get(&format!("obj:{name}")));
        object.map_or(value, |object| match &object["stream"] {
            Value::Null => &object["value"],
            stream => &stream["dict"],
        })
    }

    /// What a dictionary has under a key, as in `/Title`; null where it has nothing.
    pub(crate) fn get<'a>(&'a self, dictionary: &'a Value, key: &str) -> &'a Value {
        self.followed(&self.followed(dictionary)[key])
    }

    /// What everything hangs on.
    pub(crate) fn trailer(&self) -> &Value {
        &self.objects["trailer"]["value"]
    }

    /// The document catalogue.
    pub(crate) fn catalogue(&self) -> &Value {
        self.get(self.trailer(), "/Root")
    }

    /// Width and height of all pictures, in pixels.
    pub(crate) fn pictures(&self) -> Vec<[u64; 2]> {
        let streams = self.objects.values().map(|object| &object["stream"]["dict"]);
        let pictures = streams.filter(|one| one["/Subtype"] == "/Image");
        pictures
            .map(|one| ["/Width", "/Height"].map(|side| one[side].as_u64().unwrap()))
            .collect()
    }

    /// How many parts a colour of the pictures has: of an ICC space what it says, else by its name.
    pub(crate) fn picture_spaces(&self) -> BTreeSet<String> {
        let streams = self.objects.values().map(|object| &object["stream"]["dict"]);
        let pictures = streams.filter(|one| one["/Subtype"] == "/Image");
        pictures.map(|one| self.parts(self.get(one, "/ColorSpace"))).collect()
    }

    fn parts(&self, space: &Value) -> String {
        match space {
            Value::Array(parts) if parts[0] == "/ICCBased" => {
                self.get(&parts[1], "/N").to_string()
            }
            Value::Array(parts) => parts[0].to_string(),
            name if name == "/DeviceGray" => "1".to_owned(),
            name if name == "/DeviceRGB" => "3".to_owned(),
            other => other.to_string(),
        }
    }

    /// All dictionaries of a type, as in `/Page`, that are objects of their own.
    pub(crate) fn of_type(&self, kind: &str) -> impl Iterator<Item = &Value> {
        let values = self.objects.values().map(|object| &object["value"]);
        values.filter(move |value| value["/Type"] == kind)
    }
}

/// The words of a text string.
pub(crate) fn text(value: &Value) -> &str {
    let words = value.as_str().and_then(|text| text.strip_prefix("u:"));
    words.unwrap_or_else(|| panic!("a text string: {value}"))
}

/// Strings of text, which begin with `u:`, and bytes, which are in hexadecimal digits after `b:`.
fn strings(value: &Value, words: &mut String) {
    match value {
        Value::String(text) => match text.strip_prefix("b:") {
            Some(digits) => words.push_str(&String::from_utf8_lossy(&bytes(digits))),
            None => words.push_str(text),
        },
        Value::Array(items) => items.iter().for_each(|item| strings(item, words)),
        Value::Object(members) => members.values().for_each(|member| strings(member, words)),
        _ => {}
    }
}

fn bytes(digits: &str) -> Vec<u8> {
    let pairs = digits.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).unwrap());
    pairs.map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect()
}
