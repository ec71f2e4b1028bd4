//! A terminal to look at and to type into: a real pseudo-terminal, and a screen that draws what
//! comes out of it.
//!
//! Everything waits until something is on the screen; nothing sleeps and hopes.

use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long to wait for something to be on the screen.
const PATIENCE: Duration = Duration::from_secs(30);

/// A program on a screen of its own.
pub(crate) struct Screen {
    parser: Arc<Mutex<vt100::Parser>>,
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    closed: Arc<AtomicBool>,
}

/// Columns and rows.
pub(crate) type Size = (u16, u16);

impl Screen {
    /// Runs `program` on a screen of `size`, with a cleared environment but for what it sets.
    pub(crate) fn open(mut program: CommandBuilder, size: Size) -> Self {
        let pair = native_pty_system().openpty(pty_size(size)).unwrap();
        program.env("TERM", "xterm-256color");
        let child = pair.slave.spawn_command(program).unwrap();
        drop(pair.slave);
        let (rows, columns) = (NonZeroU16::new(size.1).unwrap(), NonZeroU16::new(size.0).unwrap());
        let parser = Arc::new(Mutex::new(vt100::Parser::new(rows, columns, 1000)));
        let mut output = pair.master.try_clone_reader().unwrap();
        let screen = Arc::clone(&parser);
        let closed = Arc::new(AtomicBool::new(false));
        let stops = Arc::clone(&closed);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            // The end of the program is an error here.
            while let Ok(count @ 1..) = output.read(&mut bytes) {
                screen.lock().unwrap().process(&bytes[..count]);
                if stops.load(Ordering::SeqCst) {
                    break;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        Self { parser, master: Some(pair.master), writer: Some(writer), child, closed }
    }

    /// Returns what is on the screen, rows that wrap joined.
    pub(crate) fn contents(&self) -> String {
        self.parser.lock().unwrap().screen().contents()
    }

    /// Returns the screen as it is now, with how each of its cells looks.
    pub(crate) fn now(&self) -> vt100::Screen {
        self.parser.lock().unwrap().screen().clone()
    }

    /// Returns the rows on the screen, as they stand, without what is empty at the end.
    pub(crate) fn rows(&self) -> String {
        let parser = self.parser.lock().unwrap();
        let (_, columns) = parser.screen().size();
        let rows: Vec<_> =
            parser.screen().rows(0, columns.get()).map(|row| row.trim_end().to_owned()).collect();
        rows.join("\n").trim_end().to_owned()
    }

    /// Returns what can be scrolled back to, and the screen below it.
    pub(crate) fn all(&self) -> String {
        let mut parser = self.parser.lock().unwrap();
        let back = parser.screen().scrollback_len();
        let mut all = String::new();
        for offset in (0..=back).rev() {
            parser.screen_mut().set_scrollback(offset);
            all.push_str(&parser.screen().contents());
            all.push('\n');
        }
        all
    }

    /// Whether the terminal echoes and takes whole lines, as a shell wants it.
    pub(crate) fn is_cooked(&self) -> bool {
        let flags = format!("{:?}", self.master().get_termios().unwrap().local_flags);
        let has = |flag: &str| flags.split(" | ").any(|word| word.ends_with(flag));
        has("ECHO") && has("ICANON") && has("ISIG")
    }

    /// Waits until `is_so`.
    #[track_caller]
    fn wait(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is_so(self) {
            assert!(Instant::now() < deadline, "never saw {what}; saw:\n{}", self.rows());
            thread::sleep(Duration::from_millis(3));
        }
    }

    /// Waits until `text` is on the screen.
    #[track_caller]
    pub(crate) fn shows(&mut self, text: &str) -> &mut Self {
        self.wait(&format!("{text:?}"), |screen| screen.contents().contains(text));
        self
    }

    /// Waits until `text` is on the screen behind `before`.
    #[track_caller]
    pub(crate) fn shows_after(&mut self, before: &str, text: &str) -> &mut Self {
        self.wait(&format!("{text:?} after {before:?}"), |screen| {
            screen.contents().split_once(before).is_some_and(|(_, after)| after.contains(text))
        });
        self
    }

    /// Waits until the terminal is as a shell wants it: it echoes and takes whole lines, the cursor
    /// is to be seen, and pastes come without brackets.
    #[track_caller]
    pub(crate) fn is_left_in_order(&self) {
        self.wait("the terminal in order", |screen| {
            let parser = screen.parser.lock().unwrap();
            let is_shown = !parser.screen().hide_cursor() && !parser.screen().bracketed_paste();
            is_shown && screen.is_cooked()
        });
    }

    /// Waits until the rows on the screen end with `rows`.
    #[track_caller]
    pub(crate) fn ends_with(&mut self, rows: &str) -> &mut Self {
        self.wait(&format!("at the end:\n{rows}\n"), |screen| screen.rows().ends_with(rows));
        self
    }

    /// Waits until `text` is on the screen, or can be scrolled back to.
    #[track_caller]
    pub(crate) fn has_shown(&mut self, text: &str) -> &mut Self {
        self.wait(&format!("{text:?}"), |screen| screen.all().contains(text));
        self
    }

    /// Waits until the cursor stands behind one of `texts`, on a screen with something else than
    /// `before` on it.
    #[track_caller]
    pub(crate) fn asks_after(&mut self, before: &str, texts: &[&str]) -> &mut Self {
        self.wait(&format!("the cursor behind one of {texts:?}"), |screen| {
            texts.iter().any(|text| screen.cursor_is_behind(text)) && screen.contents() != before
        });
        self
    }

    /// Waits until the cursor stands behind `text`.
    #[track_caller]
    pub(crate) fn asks(&mut self, text: &str) -> &mut Self {
        self.asks_after("", &[text])
    }

    /// Waits until `text` is gone from the screen.
    #[track_caller]
    pub(crate) fn hides(&mut self, text: &str) -> &mut Self {
        self.wait(&format!("{text:?} go"), |screen| !screen.contents().contains(text));
        self
    }

    /// Presses Enter wherever that is what is waited for, until `text` is on the screen; returns
    /// every screen before that.
    #[track_caller]
    pub(crate) fn goes_on_to(&mut self, text: &str) -> String {
        let (mut seen, mut before) = (String::new(), String::new());
        loop {
            self.wait(&format!("{text:?}, or the cursor behind (Enter)"), |screen| {
                let now = screen.contents();
                now.contains(text) || (now != before && screen.cursor_is_behind("(Enter) "))
            });
            before = self.contents();
            if before.contains(text) {
                return seen;
            }
            seen.push_str(&before);
            self.types("\r");
        }
    }

    /// Goes through what comes after the themes where nothing was voted on: nothing is committed to,
    /// no number says whether it was worth the time, and the team comes back on the day that stands.
    #[track_caller]
    pub(crate) fn closes(&mut self) -> &mut Self {
        const DOWN: &str = "\x1b[B";
        self.goes_on_to("Leave it as it is, and go on");
        self.types(DOWN).types(DOWN).shows("> Leave it as it is").types("\r");
        self.goes_on_to("> Go on");
        self.types("\r").shows("> The keyboard goes round, unseen").types(DOWN).types(DOWN);
        self.shows("> Leave it out").types("\r").shows("Next workshop: ").types("\r");
        self.shows("The document is written")
    }

    /// Whether the cursor stands behind `text`.
    fn cursor_is_behind(&self, text: &str) -> bool {
        let now = self.now();
        let (row, column) = now.cursor_position();
        now.contents_between(row, 0, row, column).ends_with(text)
    }

    /// Waits until something is so that is not on the screen.
    #[track_caller]
    pub(crate) fn waits_for(&mut self, is_so: impl Fn() -> bool) -> &mut Self {
        self.wait("what should be so", |_| is_so());
        self
    }

    /// Types, or pastes.
    pub(crate) fn types(&mut self, keys: &str) -> &mut Self {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
        self
    }

    /// Pastes as terminals do that put pastes into brackets.
    pub(crate) fn pastes(&mut self, text: &str) -> &mut Self {
        self.types(&format!("\x1b[200~{}\x1b[201~", text.replace('\n', "\r")))
    }

    /// Makes the window another size.
    pub(crate) fn resizes(&mut self, size: Size) -> &mut Self {
        let (rows, columns) = (NonZeroU16::new(size.1).unwrap(), NonZeroU16::new(size.0).unwrap());
        self.parser.lock().unwrap().set_size(rows, columns);
        self.master().resize(pty_size(size)).unwrap();
        self
    }

    /// Sends a signal to the program.
    pub(crate) fn signals(&mut self, name: &str) -> &mut Self {
        let id = self.child.process_id().unwrap();
        let kill = std::process::Command::new("kill").args([name, &id.to_string()]).status();
        assert!(kill.unwrap().success());
        self
    }

    /// Types a last key and closes the terminal as soon as it shows; waits for the program to end,
    /// and returns its exit status.
    #[track_caller]
    pub(crate) fn closes_after(&mut self, key: &str) -> u32 {
        self.closed.store(true, Ordering::SeqCst);
        self.types(key);
        self.writer = None;
        self.master = None;
        self.ends()
    }

    fn master(&self) -> &dyn MasterPty {
        self.master.as_deref().unwrap()
    }

    /// Waits for the program to end, and returns its exit status.
    #[track_caller]
    pub(crate) fn ends(&mut self) -> u32 {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            assert!(Instant::now() < deadline, "it never ended; saw:\n{}", self.rows());
            thread::sleep(Duration::from_millis(3));
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It has ended already where all went well.
        let _killed = self.child.kill();
    }
}

fn pty_size((columns, rows): Size) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}
