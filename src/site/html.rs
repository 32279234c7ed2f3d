//! Text into HTML. Whatever comes from the data passes through here: nothing in it is mark-up.

/// A text as it may stand between tags and inside a quoted attribute.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// An address as it may stand in an attribute; none if it isn't one of the web's, so that no
/// data can smuggle in a `javascript:` link.
pub fn web_address(url: &str) -> Option<String> {
    let is_web = ["https://", "http://"]
        .iter()
        .any(|scheme| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    is_web.then(|| escape(url))
}

/// A paragraph.
pub fn paragraph(text: &str) -> String {
    format!("<p>{}</p>\n", escape(text))
}

/// A heading of this level, with an id if there is one.
pub fn heading(level: u8, id: Option<&str>, text: &str) -> String {
    let id = id.map_or_else(String::new, |id| format!(" id=\"{}\"", escape(id)));
    format!("<h{level}{id}>{}</h{level}>\n", escape(text))
}

/// A link.
pub fn link(href: &str, text: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escape(href), escape(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_markup() {
        assert_eq!(escape(r#"<b a="1">&'"#), "&lt;b a=&quot;1&quot;&gt;&amp;&#39;");
        assert_eq!(paragraph("</p><script>"), "<p>&lt;/p&gt;&lt;script&gt;</p>\n");
        assert_eq!(heading(2, Some("\"x"), "a & b"), "<h2 id=\"&quot;x\">a &amp; b</h2>\n");
    }

    #[test]
    fn only_addresses_of_the_web_are_linked() {
        assert_eq!(
            web_address("https://example.org/?a=1&b=2").as_deref(),
            Some("https://example.org/?a=1&amp;b=2")
        );
        assert_eq!(web_address("javascript:alert(1)"), None);
        assert_eq!(web_address("é"), None);
    }
}
