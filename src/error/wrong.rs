//! What is wrong with files, where that is why a command fails.

use super::Error;
use crate::document::DocumentError;
use crate::questions::Unusable;
use crate::store::StoreError;
use crate::yaml::{Complaints, Unreadable};

impl Error {
    /// Returns what is wrong with files, where that is why it failed; it shows the lines at fault.
    pub fn complaints(&self) -> Option<&Complaints> {
        if let Self::Store(StoreError::Wrong(complaints))
        | Self::Document(DocumentError::Messages(complaints)) = self
        {
            return Some(complaints);
        }
        if let Self::Questions(Unusable::File(Unreadable::Wrong(complaints)))
        | Self::Unreadable(Unreadable::Wrong(complaints)) = self
        {
            return Some(complaints);
        }
        None
    }
}
