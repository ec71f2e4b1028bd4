//! Changing a file that somebody edited by hand, so that their comments and their order stay.
//!
//! Both states of the value are at hand as the program would write them. Where these differ by the
//! lines of a key, the lines of that key in the file are replaced, and no others.

/// Some lines, and the keys that begin among them.
struct Blocks<'a> {
    /// What stands before the first key.
    lead: Vec<&'a str>,
    keys: Vec<Block<'a>>,
}

/// A key and the lines of its value.
struct Block<'a> {
    key: &'a str,
    lines: Vec<&'a str>,
    /// Comments and empty lines that follow; they speak of the next key.
    after: Vec<&'a str>,
}

/// Returns `text` with whatever differs between `old` and `new` changed in it; nothing if it is not
/// laid out so that this can be done. Below the key `inner` keys are looked at one by one.
///
/// It goes by lines alone: the caller reads the result and uses it only if it says what `new` does.
pub(super) fn edit(text: &str, (old, new): (&str, &str), inner: &str) -> Option<String> {
    if text.contains('\r') {
        return None;
    }
    let lines = |text| str::lines(text).collect::<Vec<_>>();
    let edited = merge((&lines(text), &lines(old), &lines(new)), Some(inner))?;
    Some(edited.iter().flat_map(|line| [line.as_str(), "\n"]).collect())
}

/// Three states of some lines: as somebody wrote them, and as the program writes the old and the
/// new value.
type States<'l, 'a> = (&'l [&'a str], &'l [&'a str], &'l [&'a str]);

fn merge((text, old, new): States<'_, '_>, inner: Option<&str>) -> Option<Vec<String>> {
    let (text, old, new) = (blocks(text)?, blocks(old)?, blocks(new)?);
    let shift = indent_of(&text).checked_sub(indent_of(&new))?;
    let mut merged: Vec<String> = text.lead.iter().map(ToString::to_string).collect();
    // New keys stand behind all of the file's own, in their order.
    let known = text.keys.iter().filter_map(|block| Some((block, new.get(block.key)?)));
    for (block, wanted) in known {
        match old.get(block.key) {
            Some(old) if old.lines == wanted.lines => merged.extend(owned(&block.lines)),
            Some(old) if inner == Some(block.key) && is_bare(block) => {
                let (first, rest) = block.lines.split_first()?;
                merged.push((*first).to_owned());
                let states = (rest, old.lines.get(1..)?, wanted.lines.get(1..)?);
                merged.extend(merge(states, None)?);
            }
            Some(_) | None => merged.extend(shifted(&wanted.lines, shift)),
        }
        merged.extend(owned(&block.after));
    }
    let goes_without_saying =
        |block: &&Block<'_>| old.get(block.key).is_some_and(|old| old.lines == block.lines);
    let absent = new.keys.iter().filter(|block| text.get(block.key).is_none());
    let added = absent.filter(|block| !goes_without_saying(block));
    merged.extend(added.flat_map(|block| shifted(&block.lines, shift)));
    Some(merged)
}

impl<'a> Blocks<'a> {
    fn get(&self, key: &str) -> Option<&Block<'a>> {
        self.keys.iter().find(|block| block.key == key)
    }
}

/// Parts lines where keys begin that are as far to the left as the first.
fn blocks<'a>(lines: &[&'a str]) -> Option<Blocks<'a>> {
    let is_key = |line: &str| !is_beside(line) && !line.starts_with('-');
    let indent = lines.iter().find(|line| is_key(line)).map(|line| indent(line))?;
    let mut blocks = Blocks { lead: Vec::new(), keys: Vec::<Block<'a>>::new() };
    for line in lines.iter().copied() {
        let here = line.get(indent..).filter(|_| self::indent(line) == indent);
        match (here.filter(|here| is_key(here)), blocks.keys.last_mut()) {
            (Some(here), _) => {
                let (key, _) = here.split_once(':')?;
                let key = key.trim_matches(['"', '\'']);
                blocks.keys.push(Block { key, lines: vec![line], after: Vec::new() });
            }
            (None, None) => blocks.lead.push(line),
            (None, Some(block)) if is_beside(line) && self::indent(line) <= indent => {
                block.after.push(line);
            }
            (None, Some(block)) => {
                block.lines.append(&mut block.after);
                block.lines.push(line);
            }
        }
    }
    Some(blocks)
}

/// Whether a line is empty or a comment.
fn is_beside(line: &str) -> bool {
    let line = line.trim_start();
    line.is_empty() || line.starts_with('#')
}

/// Whether nothing but a comment stands behind the key, so that its value is on the next lines.
fn is_bare(block: &Block<'_>) -> bool {
    let behind = block.lines.first().and_then(|line| line.split_once(':'));
    behind.is_some_and(|(_, behind)| is_beside(behind))
}

fn indent(line: &str) -> usize {
    line.bytes().take_while(|byte| *byte == b' ').count()
}

fn indent_of(blocks: &Blocks<'_>) -> usize {
    let first = blocks.keys.first().and_then(|block| block.lines.first());
    first.map_or(0, |line| indent(line))
}

fn owned(lines: &[&str]) -> impl Iterator<Item = String> {
    lines.iter().map(ToString::to_string)
}

/// Moves lines to the right.
fn shifted(lines: &[&str], by: usize) -> Vec<String> {
    let space = " ".repeat(by);
    let moved =
        |line: &&str| if line.is_empty() { String::new() } else { format!("{space}{line}") };
    lines.iter().map(moved).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "format: 1\nanswers:\n  a:\n    text: |-\n      one\n\n      # two\n  b: pass\nparked:\n- x\n";
    const NEW: &str =
        "format: 1\nanswers:\n  a:\n    text: new\n  b: pass\n  c: answered\nparked:\n- x\n- y\n";

    fn edited(text: &str) -> Option<String> {
        edit(text, (OLD, NEW), "answers")
    }

    #[test]
    fn the_programs_own_text_becomes_the_new_one() {
        assert_eq!(edited(OLD).unwrap(), NEW);
    }

    #[test]
    fn comments_order_and_indentation_of_a_person_stay() {
        let text = "\
# Mine.
---
format: 1

parked: # later
  - x
answers: # so far
    # About b.
    b:   pass

    # About a.
    a:
      text: |-
        one

        # two
  # Left over.
# The end.
";
        insta::assert_snapshot!(edited(text).unwrap(), @r"
        # Mine.
        ---
        format: 1

        parked:
        - x
        - y
        answers: # so far
            # About b.
            b:   pass

            # About a.
            a:
              text: new
          # Left over.
            c: answered
        # The end.
        ");
    }

    #[test]
    fn what_is_written_in_one_line_is_written_anew() {
        let text =
            "format: 1 # one\nanswers: {a: {text: \"one\\n\\n# two\"}, b: pass}\nparked: [x]\n";
        insta::assert_snapshot!(edited(text).unwrap(), @r"
        format: 1 # one
        answers:
          a:
            text: new
          b: pass
          c: answered
        parked:
        - x
        - y
        ");
    }

    #[test]
    fn foreign_line_ends_are_left_to_the_caller() {
        assert_eq!(edited("format: 1\r\n"), None);
    }
}
