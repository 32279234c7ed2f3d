//! Stories that run through more than one crate; each file beside this one is one of them.
