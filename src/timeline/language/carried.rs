//! The phrases of one language as the browser's program gets them: its page carries them, one a
//! line. So the program holds no phrase of any language, and a page only those of its own.

use super::Words;
use std::cell::Cell;

thread_local! {
    /// What the page carries. Until it is read, and for what it lacks, a phrase is an empty text.
    static CARRIED: Cell<&'static Words> = const { Cell::new(&Words::NONE) };
}

/// Takes the phrases from the page. Of use in the browser's program alone, before anything else.
pub fn carry(lines: String) {
    CARRIED.set(Box::leak(Box::new(Words::from_lines(lines.leak()))));
}

#[cfg(any(target_arch = "wasm32", test))]
pub(super) fn words() -> &'static Words {
    CARRIED.get()
}

/// Declares [`Words`] with what writes it and reads it again, so that neither can forget a phrase.
/// Those after the semicolon stand in prerendered parts of a page only; no page carries them.
macro_rules! phrases {
    ($(#[$about:meta])* pub struct Words {
        $($(#[$phrase:meta])* pub $name:ident: &'static str,)*
        ;
        $($(#[$prerendered:meta])* pub $stays:ident: &'static str,)*
    }) => {
        $(#[$about])*
        pub struct Words {
            $($(#[$phrase])* pub $name: &'static str,)*
            $($(#[$prerendered])* #[cfg(not(target_arch = "wasm32"))] pub $stays: &'static str,)*
        }

        impl Words {
            const NONE: Words = Words {
                $($name: "",)*
                $(#[cfg(not(target_arch = "wasm32"))] $stays: "",)*
            };

            /// Every phrase that the browser's program needs on a line of its own, for a page to carry.
            pub fn lines(&self) -> String {
                [$(self.$name,)*].join("\n")
            }

            fn from_lines(lines: &'static str) -> Words {
                let mut words = Words::NONE;
                for (phrase, line) in [$(&mut words.$name,)*].iter_mut().zip(lines.split('\n')) {
                    **phrase = line;
                }
                words
            }
        }
    };
}

pub(super) use phrases;

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::*;

    #[test]
    fn what_a_page_carries_is_read_as_it_was_written() {
        for language in Language::ALL {
            let lines = language.words().lines();
            carry(lines.clone());
            assert_eq!(words().lines(), lines);
            assert_eq!(words().close, language.words().close);
            assert_eq!(words().uncertain_date, language.words().uncertain_date);
        }
    }

    #[test]
    fn what_a_page_lacks_is_empty() {
        carry("Era".to_owned());
        assert_eq!((words().era, words().uncertain_date), ("Era", ""));
    }
}
