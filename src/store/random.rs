//! The random names of answers that lie apart.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::StoreError;

/// The random name of a file: 16 hexadecimal digits, which tell neither who nor when.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = "^[0-9a-f]{16}$"))]
pub(super) struct RandomName(u64);

/// Why a text is no random name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a random name is 16 of the digits 0 to 9 and a to f")]
pub(super) struct NotARandomName;

impl RandomName {
    /// Draws one.
    pub(super) fn draw() -> Result<Self, StoreError> {
        Ok(Self(getrandom::u64()?))
    }
}

impl fmt::Display for RandomName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for RandomName {
    type Err = NotARandomName;

    fn from_str(text: &str) -> Result<Self, NotARandomName> {
        let name = u64::from_str_radix(text, 16).map(Self).map_err(|_| NotARandomName)?;
        if name.to_string() == text { Ok(name) } else { Err(NotARandomName) }
    }
}

impl TryFrom<String> for RandomName {
    type Error = NotARandomName;

    fn try_from(text: String) -> Result<Self, NotARandomName> {
        text.parse()
    }
}

impl From<RandomName> for String {
    fn from(name: RandomName) -> Self {
        name.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_random_name_is_sixteen_digits_and_nothing_else() {
        let name = RandomName::draw().unwrap();
        assert_eq!(name.to_string().parse(), Ok(name));
        for wrong in ["", "abc", "../../etc/passwd", "ABCDEF0123456789", "+bcdef0123456789"] {
            assert_eq!(wrong.parse::<RandomName>(), Err(NotARandomName), "{wrong:?} passed");
        }
    }
}
