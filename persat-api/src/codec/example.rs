//! Types of which the description shows a value.

use serde::de::DeserializeOwned;

/// A type of which the description shows a value, for [`example`](crate::mock::example): each struct that a call, an
/// item of a list or an event gives, with those inside it.
pub trait Example: DeserializeOwned + sealed::Example {}

pub(crate) mod sealed {
    pub trait Example {
        /// The name of the description.
        const DESCRIPTION: &'static str;
        /// The place of the value in it.
        const AT: &'static str;
    }
}

/// Says where the values of types stand.
macro_rules! examples {
    ($description:literal; $($(#[$condition:meta])* $name:ident, $at:literal;)*) => {
        $(
            $(#[$condition])*
            impl $crate::codec::example::Example for types::$name {}
            $(#[$condition])*
            impl $crate::codec::example::sealed::Example for types::$name {
                const DESCRIPTION: &'static str = $description;
                const AT: &'static str = $at;
            }
        )*
        /// Decodes each of them.
        #[cfg(test)]
        pub(crate) fn decode_all(text: impl Fn(&'static str, &'static str) -> String) -> ::std::vec::Vec<(&'static str, bool)> {
            let mut all = ::std::vec::Vec::new();
            $(
                $(#[$condition])*
                all.push((
                    stringify!($name),
                    $crate::codec::decode::from_text::<types::$name>(text($description, $at).as_bytes()).is_ok(),
                ));
            )*
            all
        }
    };
}

pub(crate) use examples;
