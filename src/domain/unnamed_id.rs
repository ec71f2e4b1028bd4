//! The random names of answers without a name.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What names an answer without a name, and its file: 16 random hexadecimal digits, which tell
/// neither who nor when.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = "^[0-9a-f]{16}$"))]
pub struct UnnamedId(u64);

/// Why a text is no random name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a random name is 16 of the digits 0 to 9 and a to f")]
pub struct NotAnUnnamedId;

impl UnnamedId {
    /// Makes one of a random number.
    pub fn new(random: u64) -> Self {
        Self(random)
    }
}

impl fmt::Display for UnnamedId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for UnnamedId {
    type Err = NotAnUnnamedId;

    fn from_str(text: &str) -> Result<Self, NotAnUnnamedId> {
        let name = u64::from_str_radix(text, 16).map(Self).map_err(|_| NotAnUnnamedId)?;
        if name.to_string() == text { Ok(name) } else { Err(NotAnUnnamedId) }
    }
}

impl TryFrom<String> for UnnamedId {
    type Error = NotAnUnnamedId;

    fn try_from(text: String) -> Result<Self, NotAnUnnamedId> {
        text.parse()
    }
}

impl From<UnnamedId> for String {
    fn from(name: UnnamedId) -> Self {
        name.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_random_name_is_sixteen_digits_and_nothing_else() {
        let name = UnnamedId::new(0x00c0_ffee);
        assert_eq!(name.to_string().parse(), Ok(name));
        for wrong in ["", "abc", "../../etc/passwd", "ABCDEF0123456789", "+bcdef0123456789"] {
            assert_eq!(wrong.parse::<UnnamedId>(), Err(NotAnUnnamedId), "{wrong:?} passed");
        }
    }
}
