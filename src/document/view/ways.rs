//! Ways to what stands elsewhere in the view, by names of fields and ids, as findings tell them.

/// Returns the way to the item `id` of the list `list`.
pub(super) fn way(list: &str, id: &str) -> String {
    format!("{list}[{id}]")
}
