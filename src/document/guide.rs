//! What authors of templates read, made of the view itself.

use std::fmt::Write as _;

use super::{Piece, describe};
use crate::text;

/// Returns the guide for template authors, wrapped to `columns`: every field with its type and an
/// example, and the filters.
pub fn guide(columns: usize) -> String {
    let name = Piece::PHILOSOPHY.template_name();
    let mut guide = format!(
        "A team's own document: put `templates/{name}` into the culture folder. It is a MiniJinja \
         template (https://docs.rs/minijinja), and these are the fields that it can use. A field that \
         is not here is an error, at its line, also where a filter is told it \
         (`map(attribute=\"name\")`). What people said is escaped wherever it is printed.\n\
         \n\
         Every piece that `credo write --list` names can be given another shape so. Any other template \
         there, `templates/NAME.md.j2` with a name of small letters, digits and hyphens, is a piece of \
         your own; its first comment says what it is for. One that writes nothing has nothing to say. \
         A template stands by itself: it includes, imports and extends no other.\n"
    );
    for part in describe() {
        // Writing to a string cannot fail.
        let _written = write!(guide, "\n{}: {}\n", part.name, part.about);
        for field in part.fields {
            let _written = writeln!(guide, "  {} ({})", field.name, field.kind);
            let _written = writeln!(guide, "      {}", field.about);
            let _written = writeln!(guide, "      Example: {}", field.example);
        }
    }
    guide.push_str(FILTERS);
    text::laid_out(&guide, columns)
}

const FILTERS: &str = "\n\
    filters: besides those of MiniJinja\n\
    \u{20} paragraphs, item, quote\n\
    \u{20}     Text with its paragraphs, as a paragraph, a list item (`- {{ voice.text | item \
    }}`) or a quotation (`> {{ voice.text | quote }}`). Without one of them text stands on one \
    line.\n\
    \u{20} words\n\
    \u{20}     A number in words up to twelve: `{{ people | words }}` is `seven`, in the \
    document's language.\n\
    \u{20} counted(one, many)\n\
    \u{20}     `{{ answers | counted(\"answer\", \"answers\") }}` is `one answer` or `seven \
    answers`.\n\
    \u{20} of_us(people)\n\
    \u{20}     `{{ took_part | of_us(people) }}` is `all seven of us` or `five of the seven of \
    us`.\n\
    \u{20} listed, apart\n\
    \u{20}     `{{ order | listed }}` is `a, b and c`, `{{ order | apart }}` is `a; b; c`.\n\
    \u{20} sentence, ended\n\
    \u{20}     Text with a capital letter in front, and with a full stop behind it if it needs \
    one.\n\
    \u{20} bare, differing(other)\n\
    \u{20}     Text without its full stop; of a text the words in which it differs from \
    another.\n\
    \u{20} safe\n\
    \u{20}     Text as it is, for Markdown of your own. Never for what people said.\n\
    \n\
    tests: besides those of MiniJinja\n\
    \u{20} never\n\
    \u{20}     Whether a sentence says that something is not done, as `Never guess` and `We \
    don't guess` do: `{% if practice is never %}`.\n\
    \u{20} timed\n\
    \u{20}     Whether a sentence says by when. Both go by words of the document's language.\n\
    \u{20} left_out\n\
    \u{20}     Whether a text was left out whole, because it holds what is nobody else's \
    business.\n\
    \n\
    t(id, ...): a message in the document's language, as Markdown\n\
    \u{20} `{{ t(\"quoted\", text=voice.text) }}` puts the quotation marks of the language \
    round somebody's words. What is put in is escaped. `credo write --show-messages` shows all \
    messages and what each is given.\n\
    \n\
    languages: a file `languages/CODE.ftl` in the culture folder, in Fluent \
    (https://projectfluent.org)\n\
    \u{20} changes what credo says in a language, or adds one: `languages/it.ftl` for \
    `language: it` in workshop.yaml or `credo write --language it`. Begin with `credo write \
    --show-messages > languages/it.ftl`, and take out what is not ready: that stands in \
    English. A file for a region (`languages/de-AT.ftl`) needs only what differs.\n";
