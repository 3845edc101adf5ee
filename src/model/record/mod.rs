//! Records of the YAML, each described once.
//!
//! [`record!`] takes a struct whose fields say what stands in the file, and writes:
//!
//! 1. the struct;
//! 2. the key of each field, as a constant of its name, for whoever writes YAML, and `RECORD`, the table of its
//!    [`Field`]s, from which schemas are made;
//! 3. its [`Item`](value::Item), which reads a mapping: one [`Held::read`](value::Held::read) a field, in the order of the table;
//!    and lets every text in it be rewritten;
//! 4. its [`Described`], which shows what stands in each field, for whoever goes through all of them.
//!
//! [`words!`](value::words) does the same for a value that is one of a few words.

pub(in crate::model) mod field;
pub(in crate::model) mod value;

pub use field::{Field, Record, Shape, Text, TextKind, names};
pub use value::{Described, Records, Value};

/// Writes a record. A field is its name, its key where that is another, its type, and methods of
/// [`Field`] that say more of it. Where one that must be there is missing, the record is left out,
/// unless `else` gives a stand-in by the place of the mapping, for which the fields above it are at
/// hand as they were read. What stands under `beside` is no key of
/// the file, but is told from how the mapping was read.
///
/// ```text
/// record! {
///     /// A point of a practice.
///     #[derive(Debug, Clone)]
///     pub struct Point = "point" {
///         /// What stands behind 一是.
///         lead: Text = needed().text(TextKind::Lead).such_as("责任到班子");
///         /// Text after it, Markdown.
///         text: Option<Text> = markdown();
///     }
/// }
/// ```
macro_rules! record {
    (@key $field:ident) => {
        stringify!($field)
    };
    (@key $field:ident $key:literal) => {
        $key
    };
    (
        $(#[$about:meta])*
        pub struct $name:ident = $id:literal {
            $(
                $(#[$doc:meta])*
                $field:ident $(($key:literal))? : $type:ty
                    $(= $($said:ident($($argument:expr),*)).+)?
                    $(, else $stand_in:expr)?;
            )*
        }
        $(beside {
            $( $(#[$beside_doc:meta])* $beside:ident: $beside_type:ty = $from:expr; )*
        })?
    ) => {
        $(#[$about])*
        pub struct $name {
            $( $(#[$doc])* pub $field: $type, )*
            $($( $(#[$beside_doc])* pub $beside: $beside_type, )*)?
        }

        #[expect(non_upper_case_globals, reason = "a key is called as the field is")]
        impl $name {
            $(
                /// Its key in the file.
                pub const $field: &'static str =
                    $crate::model::record::record!(@key $field $($key)?);
            )*

            /// What it may hold.
            pub const RECORD: &'static $crate::model::record::Record =
                &$crate::model::record::Record {
                    id: $id,
                    fields: &[$(
                        $crate::model::record::Field::new(
                            Self::$field,
                            <$type as $crate::model::record::value::Held>::SHAPE,
                        )
                        $($(.$said($($argument),*))+)?
                    ),*],
                };
        }

        impl $crate::model::record::value::Item for $name {
            const SHAPE: $crate::model::record::Shape =
                $crate::model::record::Shape::Record(Self::RECORD);

            fn decode(
                node: &$crate::source::Node,
                _: &$crate::model::record::Shape,
                out: &mut $crate::diag::Diagnostics,
            ) -> Option<Self> {
                let mut fields = $crate::model::decode::fields::Fields::of_record(
                    node,
                    Self::RECORD,
                    out,
                )?;
                let [$($field),*] = Self::RECORD.fields else { return None };
                $(
                    let $field =
                        <$type as $crate::model::record::value::Held>::read(
                            &mut fields, $field, out,
                        )
                        $(.or_else(|| Some($stand_in(fields.span))))?;
                )*
                $($( let $beside = $from(&fields); )*)?
                fields.close(out);
                Some(Self { $($field: $field?,)* $($($beside,)*)? })
            }

            fn value(&self) -> $crate::model::record::Value<'_> {
                $crate::model::record::Value::Record(self)
            }

            fn rewrite(
                &mut self,
                _: Option<$crate::model::record::TextKind>,
                rewrite: &mut $crate::model::record::value::Rewrite<'_>,
            ) {
                let [$($field),*] = Self::RECORD.fields else { return };
                $(
                    $crate::model::record::value::Held::rewrite(
                        &mut self.$field, $field.kind, rewrite,
                    );
                )*
            }
        }

        impl $crate::model::record::value::Listed for $name {
            fn values(list: &Vec<Self>) -> $crate::model::record::Value<'_> {
                $crate::model::record::Value::Records(list)
            }
        }

        impl $crate::model::record::Described for $name {
            fn record(&self) -> &'static $crate::model::record::Record {
                Self::RECORD
            }

            fn each<'a>(
                &'a self,
                see: &mut dyn FnMut(
                    &'static $crate::model::record::Field,
                    $crate::model::record::Value<'a>,
                ),
            ) {
                let values = [$($crate::model::record::value::Held::shown(&self.$field)),*];
                for (field, value) in Self::RECORD.fields.iter().zip(values) {
                    see(field, value);
                }
            }
        }
    };
}

pub(in crate::model) use record;

/// What holds where a field is missing: the default of its type.
pub(in crate::model) fn default<T: Default>(_: crate::diag::Span) -> T {
    T::default()
}

/// What stands in for a text that is missing or wrong: none, at the place of its mapping.
pub(in crate::model) fn blank(span: crate::diag::Span) -> Text {
    Text::new(String::new(), span)
}
