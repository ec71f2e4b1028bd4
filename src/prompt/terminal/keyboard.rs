//! Single keys from the terminal, as they are pressed.

use std::io;

/// One key, or what else happened instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// A character.
    Char(char),
    /// A letter with the control key, in lower case.
    Control(char),
    Enter,
    Tab,
    Backspace,
    Esc,
    Up,
    Down,
    Right,
    Left,
    PageUp,
    PageDown,
    /// Something was pasted. It is not typed, and so it is left out.
    Paste,
    /// A key that means nothing here.
    Other,
    /// No key for a moment.
    None,
}

/// Makes a key of what a terminal sends for it, byte by byte from `next`, which returns nothing
/// where no byte comes soon.
#[cfg_attr(not(unix), expect(dead_code, reason = "other systems hand over keys"))]
fn read(next: &mut impl FnMut() -> io::Result<Option<u8>>) -> io::Result<Key> {
    let Some(first) = next()? else { return Ok(Key::None) };
    Ok(match first {
        b'\r' | b'\n' => Key::Enter,
        b'\t' => Key::Tab,
        0x7F | 0x08 => Key::Backspace,
        0x1B => return escaped(next),
        1..=26 => Key::Control(char::from(first + b'a' - 1)),
        0..0x20 => Key::Other,
        _ => return character(first, next),
    })
}

fn character(first: u8, next: &mut impl FnMut() -> io::Result<Option<u8>>) -> io::Result<Key> {
    let length = match first {
        0xC0..0xE0 => 2,
        0xE0..0xF0 => 3,
        0xF0..0xF8 => 4,
        // No text begins so.
        _ => 1,
    };
    let mut bytes = vec![first];
    while bytes.len() < length {
        let Some(byte) = next()? else { break };
        bytes.push(byte);
    }
    let character = std::str::from_utf8(&bytes).ok().and_then(|text| text.chars().next());
    Ok(character.map_or(Key::Other, Key::Char))
}

/// Reads what stands behind an escape: nothing for the key itself, or a key's sequence.
fn escaped(next: &mut impl FnMut() -> io::Result<Option<u8>>) -> io::Result<Key> {
    let Some(kind) = next()? else { return Ok(Key::Esc) };
    if kind != b'[' && kind != b'O' {
        return Ok(Key::Other);
    }
    let mut parameters = Vec::new();
    let end = loop {
        match next()? {
            Some(byte @ 0x40..=0x7E) => break byte,
            Some(byte) if parameters.len() < 16 => parameters.push(byte),
            Some(_) | None => return Ok(Key::Other),
        }
    };
    Ok(match (end, parameters.as_slice()) {
        (b'A', _) => Key::Up,
        (b'B', _) => Key::Down,
        (b'C', _) => Key::Right,
        (b'D', _) => Key::Left,
        (b'~', b"5") => Key::PageUp,
        (b'~', b"6") => Key::PageDown,
        (b'~', b"3") => Key::Backspace,
        (b'~', b"200") => return pasted(next),
        _ => Key::Other,
    })
}

/// Reads over what is pasted, to its end.
fn pasted(next: &mut impl FnMut() -> io::Result<Option<u8>>) -> io::Result<Key> {
    const END: &[u8] = b"\x1b[201~";
    let mut tail = Vec::new();
    while let Some(byte) = next()? {
        tail.push(byte);
        if tail.ends_with(END) {
            break;
        }
        if tail.len() > 4096 {
            tail.drain(..4096 - END.len());
        }
    }
    Ok(Key::Paste)
}

#[cfg(unix)]
pub(super) use on_unix::Keyboard;

#[cfg(unix)]
mod on_unix {
    use std::io;

    use rustix::process::{Signal, getpid, kill_process};
    use rustix::termios::{OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr};

    use super::Key;

    /// The keyboard as long as single keys are read: nothing is echoed, and no key is a signal.
    #[derive(Debug)]
    pub(in super::super) struct Keyboard {
        as_it_was: Termios,
    }

    /// How long a key is waited for, in tenths of a second.
    const PATIENCE: u8 = 1;

    impl Keyboard {
        /// Takes the keyboard over.
        pub(in super::super) fn take() -> io::Result<Self> {
            let as_it_was = tcgetattr(io::stdin())?;
            let keyboard = Self { as_it_was };
            keyboard.take_keys()?;
            Ok(keyboard)
        }

        /// Takes the keyboard over for something that reads single keys by itself and gives the
        /// keyboard back after each: between two keys it stays as it is while one is waited for.
        pub(in super::super) fn lend() -> io::Result<Self> {
            let as_it_was = tcgetattr(io::stdin())?;
            let mut raw = as_it_was.clone();
            raw.make_raw();
            // What is written still goes to the beginning of the next row by itself.
            raw.output_modes = as_it_was.output_modes;
            tcsetattr(io::stdin(), OptionalActions::Drain, &raw)?;
            Ok(Self { as_it_was })
        }

        /// Returns the next key, or [`Key::None`] where none comes for a moment.
        #[expect(clippy::unused_self, reason = "only whoever has the keyboard may read from it")]
        pub(in super::super) fn next(&self) -> io::Result<Key> {
            super::read(&mut || {
                let mut byte = [0];
                match rustix::io::read(io::stdin(), &mut byte) {
                    Ok(read) => Ok((read > 0).then_some(byte[0])),
                    Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => Ok(None),
                    Err(error) => Err(error.into()),
                }
            })
        }

        /// Stops the program until the shell lets it go on.
        pub(in super::super) fn suspend(&self) -> io::Result<()> {
            tcsetattr(io::stdin(), OptionalActions::Drain, &self.as_it_was)?;
            kill_process(getpid(), Signal::TSTP)?;
            self.take_keys()
        }

        fn take_keys(&self) -> io::Result<()> {
            let mut raw = self.as_it_was.clone();
            raw.make_raw();
            raw.special_codes[SpecialCodeIndex::VMIN] = 0;
            raw.special_codes[SpecialCodeIndex::VTIME] = PATIENCE;
            Ok(tcsetattr(io::stdin(), OptionalActions::Drain, &raw)?)
        }
    }

    impl Drop for Keyboard {
        fn drop(&mut self) {
            // Nothing can be done for a terminal that is gone.
            let _restored = tcsetattr(io::stdin(), OptionalActions::Drain, &self.as_it_was);
        }
    }
}

#[cfg(not(unix))]
pub(super) use elsewhere::Keyboard;

#[cfg(not(unix))]
mod elsewhere {
    use std::io;

    use dialoguer::console::{self, Term};

    use super::Key;

    /// The keyboard as long as single keys are read.
    #[derive(Debug)]
    pub(in super::super) struct Keyboard;

    impl Keyboard {
        /// Takes the keyboard over.
        pub(in super::super) fn take() -> io::Result<Self> {
            Ok(Self)
        }

        /// Does nothing: nothing is echoed here between two keys.
        pub(in super::super) fn lend() -> io::Result<Self> {
            Ok(Self)
        }

        /// Returns the next key.
        pub(in super::super) fn next(&self) -> io::Result<Key> {
            Ok(match Term::stderr().read_key()? {
                console::Key::Char(c @ '\u{1}'..='\u{1A}') => {
                    char::from_u32(u32::from(c) + 0x60).map_or(Key::Other, Key::Control)
                }
                console::Key::Char(c) => Key::Char(c),
                console::Key::Enter => Key::Enter,
                console::Key::Tab => Key::Tab,
                console::Key::Backspace | console::Key::Del => Key::Backspace,
                console::Key::Escape => Key::Esc,
                console::Key::ArrowUp => Key::Up,
                console::Key::ArrowDown => Key::Down,
                console::Key::ArrowRight => Key::Right,
                console::Key::ArrowLeft => Key::Left,
                console::Key::PageUp => Key::PageUp,
                console::Key::PageDown => Key::PageDown,
                _ => Key::Other,
            })
        }

        /// Does nothing: programs are not suspended here.
        pub(in super::super) fn suspend(&self) -> io::Result<()> {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads every key of what a terminal sends; `None` in it is a moment without a byte.
    fn keys(sent: &[u8]) -> Vec<Key> {
        let mut sent = sent.iter().copied().collect::<std::collections::VecDeque<_>>();
        let mut keys = Vec::new();
        while !sent.is_empty() {
            keys.push(read(&mut || Ok(sent.pop_front())).unwrap());
        }
        keys
    }

    #[test]
    fn keys_are_told_from_what_terminals_send() {
        assert_eq!(keys("aÄ静😀 ".as_bytes()), ['a', 'Ä', '静', '😀', ' '].map(Key::Char));
        assert_eq!(
            keys(b"\r\t\x7f\x11\x1a"),
            [Key::Enter, Key::Tab, Key::Backspace, Key::Control('q'), Key::Control('z')]
        );
        assert_eq!(
            keys(b"\x1b[A\x1bOB\x1b[1;5C\x1b[D\x1b[5~\x1b[6~\x1b[99z"),
            [Key::Up, Key::Down, Key::Right, Key::Left, Key::PageUp, Key::PageDown, Key::Other]
        );
        assert_eq!(keys(b"\x1b"), [Key::Esc]);
    }

    #[test]
    fn a_paste_is_one_thing_however_long_it_is() {
        let paste = format!("\x1b[200~{}\x1b[201~x", "abc\r".repeat(5000));
        assert_eq!(keys(paste.as_bytes()), [Key::Paste, Key::Char('x')]);
    }

    #[test]
    fn what_is_no_text_is_no_key() {
        assert_eq!(keys(b"\xff\xe9z"), [Key::Other, Key::Other]);
        assert_eq!(keys(b"\xe9"), [Key::Other]);
    }
}
