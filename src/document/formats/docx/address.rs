//! Addresses as word processors take them: one that is no proper URI makes Word refuse the whole
//! document.

use std::fmt::Write as _;

/// Returns an address as a URI (RFC 3986) if it leads out of the document to a page, a mailbox or
/// a telephone; what may not stand in one is escaped.
pub(super) fn outside(to: &str) -> Option<String> {
    let (scheme, rest) = to.split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    match scheme.as_str() {
        "http" | "https" => {
            let rest = rest.strip_prefix("//")?;
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            let (host, path) = rest.split_at_checked(end)?;
            is_host(host).then(|| format!("{scheme}://{host}{}", escaped(path)))
        }
        "mailto" | "tel" => (!rest.is_empty()).then(|| format!("{scheme}:{}", escaped(rest))),
        _ => None,
    }
}

/// Whether `host` is a plain name or number, perhaps with a port.
fn is_host(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let is_sign = |c: char| c.is_ascii_alphanumeric() || c == '-';
    !name.is_empty()
        && name.split('.').all(|label| !label.is_empty() && label.chars().all(is_sign))
        && port.parse::<u16>().is_ok()
}

/// Escapes whatever a URI may not hold behind its host.
fn escaped(text: &str) -> String {
    let mut address = String::with_capacity(text.len());
    let mut marked = false;
    for (at, c) in text.char_indices() {
        let is_escape = || {
            let digits = text.get(at + 1..at + 3);
            digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
        };
        let stays = match c {
            '%' => is_escape(),
            // One such sign begins the place within a page; there is no second.
            '#' => !std::mem::replace(&mut marked, true),
            c => c.is_ascii_alphanumeric() || "-._~:/?@!$&'()*+,;=".contains(c),
        };
        if stays {
            address.push(c);
        } else {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                // Writing to a string cannot fail.
                let _written = write!(address, "%{byte:02X}");
            }
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_leads_outside_is_a_uri() {
        let uri = |to| outside(to).unwrap();
        assert_eq!(
            uri("HTTPS://x.example:8080/a b?c=ü#d#e"),
            "https://x.example:8080/a%20b?c=%C3%BC#d%23e"
        );
        assert_eq!(uri("http://x.example"), "http://x.example");
        assert_eq!(uri("mailto:a@b.example"), "mailto:a@b.example");
        assert_eq!(
            uri("https://x.example/%41%zz[<\\\">]"),
            "https://x.example/%41%25zz%5B%3C%5C%22%3E%5D"
        );
    }

    #[test]
    fn what_is_no_such_address_is_none() {
        for to in [
            "#scores",
            "a.md",
            "http:x",
            "http://",
            "http://[::1",
            "http://a b/",
            "http://a..b",
            "http://a:99999/",
            "http://u@x.example",
            "mailto:",
            "javascript:x",
            "http://ü.example",
        ] {
            assert_eq!(outside(to), None, "{to}");
        }
    }
}
