//! A terminal to look at and to type into: a real pseudo-terminal, and a screen that draws what
//! comes out of it.
//!
//! Everything waits until something is on the screen; nothing sleeps and hopes.

use std::cell::{Cell, RefCell};
use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
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
    /// How often a field or a board has begun to take keys, and a list or a board.
    begun: [Arc<AtomicUsize>; 2],
    /// How many of each were seen by who asks for another.
    seen: [usize; 2],
}

/// What says that a field or a board takes keys: pastes come in brackets from now on. And what a list
/// and a board begin with: no cursor is to be seen.
const TAKES_KEYS: [&[u8]; 2] = [b"\x1b[?2004h", b"\x1b[?25l"];
const FIELDS: usize = 0;
const LISTS: usize = 1;

/// Counts how often each of [`TAKES_KEYS`] ends in the last `count` of `bytes`.
fn begin_in(bytes: &[u8], count: usize) -> [usize; 2] {
    let before = bytes.len() - count;
    TAKES_KEYS.map(|begins| {
        let ends = bytes.windows(begins.len()).enumerate();
        let ends = ends.filter(|(at, some)| *some == begins && at + begins.len() > before);
        ends.count()
    })
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
        let begun = [0, 0].map(|none| Arc::new(AtomicUsize::new(none)));
        let counters = begun.clone();
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            let mut lately = Vec::new();
            // The end of the program is an error here.
            while let Ok(count @ 1..) = output.read(&mut bytes) {
                let mut screen = screen.lock().unwrap();
                screen.process(&bytes[..count]);
                lately.extend_from_slice(&bytes[..count]);
                for (counter, more) in counters.iter().zip(begin_in(&lately, count)) {
                    counter.fetch_add(more, Ordering::SeqCst);
                }
                // What is cut in two is found with the next bytes.
                lately.drain(..lately.len().saturating_sub(16));
                drop(screen);
                if stops.load(Ordering::SeqCst) {
                    break;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        let (master, writer) = (Some(pair.master), Some(writer));
        Self { parser, master, writer, child, closed, begun, seen: [0, 0] }
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

    /// Waits until the rows on the screen are as `is_so` says.
    #[track_caller]
    pub(crate) fn has(&mut self, what: &str, is_so: impl Fn(&str) -> bool) -> &mut Self {
        self.wait(what, |screen| is_so(&screen.rows()));
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

    /// Waits until Enter goes on, on a screen with something else than `before` on it.
    #[track_caller]
    pub(crate) fn asks_after(&mut self, before: &str) -> &mut Self {
        self.wait("that Enter goes on", |screen| {
            screen.takes_enter() && screen.contents() != before
        });
        self
    }

    /// Whether another one takes keys than those that were seen.
    fn is_another(&self, which: usize) -> bool {
        self.begun[which].load(Ordering::SeqCst) > self.seen[which]
    }

    fn has_seen_all(&mut self) {
        self.seen = [FIELDS, LISTS].map(|which| self.begun[which].load(Ordering::SeqCst));
    }

    /// Waits until another field takes keys, and `is_it` by the rows up to the cursor; returns these.
    #[track_caller]
    pub(crate) fn is_asked(&mut self, what: &str, is_it: impl Fn(&str) -> bool) -> String {
        let rows = RefCell::new(String::new());
        self.wait(what, |screen| {
            // What has begun by now is on the screen that is looked at after it.
            if !screen.is_another(FIELDS) {
                return false;
            }
            let now = screen.now();
            let takes_keys = now.bracketed_paste() && !now.hide_cursor();
            let (row, column) = now.cursor_position();
            let up_to_here = now.contents_between(0, 0, row, column);
            let words = up_to_here.split_whitespace().collect::<Vec<_>>().join(" ");
            // Keys are taken just before the field is drawn, while the field before it still stands above.
            let is_drawn = column > 0;
            let is_it = takes_keys && is_drawn && is_it(&words);
            *rows.borrow_mut() = words;
            is_it
        });
        self.has_seen_all();
        rows.into_inner()
    }

    /// Waits until another list takes keys, in which this is marked; presses Enter where what stands
    /// above it is longer than the screen.
    #[track_caller]
    pub(crate) fn lists(&mut self, marked: &str) -> &mut Self {
        loop {
            let has_more = Cell::new(false);
            self.wait(&format!("{marked:?} in a list"), |screen| {
                let stops = screen.is_another(FIELDS) && screen.cursor_is_behind("More (Enter) ");
                has_more.set(stops);
                stops || screen.is_another(LISTS) && screen.marks_now(marked)
            });
            self.has_seen_all();
            if !has_more.get() {
                return self;
            }
            self.types("\r");
        }
    }

    /// Waits until this is marked in the list.
    #[track_caller]
    pub(crate) fn marks(&mut self, marked: &str) -> &mut Self {
        self.wait(&format!("{marked:?} in the list"), |screen| screen.marks_now(marked));
        self
    }

    fn marks_now(&self, marked: &str) -> bool {
        let now = self.now();
        let contents = now.contents();
        // Narrow screens say it in fewer words.
        let begins = ["(arrows, Enter; Esc goes back)", "(Enter, Esc back)"];
        let list = begins.iter().filter_map(|it| contents.rfind(it)).max();
        let list = list.map(|at| &contents[at..]);
        let is_marked = list.is_some_and(|list| list.lines().any(|row| row.starts_with(marked)));
        is_marked && now.hide_cursor() && !now.bracketed_paste()
    }

    /// Waits until a board with this heading takes keys.
    #[track_caller]
    pub(crate) fn has_board(&mut self, heading: &str) -> &mut Self {
        self.wait(&format!("the board {heading:?}"), |screen| {
            let now = screen.now();
            now.hide_cursor() && now.bracketed_paste() && now.contents().contains(heading)
        });
        self.has_seen_all();
        self
    }

    /// Returns the number of the card that is looked at on the board.
    #[track_caller]
    pub(crate) fn card(&self) -> usize {
        let rows = self.rows();
        let (_, card) = rows.split_once("Card ").unwrap();
        card.split_once(" of ").unwrap().0.parse().unwrap()
    }

    /// Returns how many cards on the board are loose.
    #[track_caller]
    pub(crate) fn loose(&self) -> usize {
        let rows = self.rows();
        let (before, _) = rows.split_once(" loose").unwrap();
        before.rsplit(' ').next().unwrap().parse().unwrap()
    }

    /// Waits until the cursor stands behind `text`.
    #[track_caller]
    pub(crate) fn asks(&mut self, text: &str) -> &mut Self {
        self.wait(&format!("the cursor behind {text:?}"), |screen| screen.cursor_is_behind(text));
        self
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
            self.wait(&format!("{text:?}, or that Enter goes on"), |screen| {
                let now = screen.contents();
                now.contains(text) || (now != before && screen.takes_enter())
            });
            before = self.contents();
            if before.contains(text) {
                return seen;
            }
            seen.push_str(&before);
            self.types("\r");
        }
    }

    /// Whether Enter goes on: the cursor stands behind a prompt that says so, or everybody is through and
    /// the answers can be revealed.
    pub(crate) fn takes_enter(&self) -> bool {
        const REVEAL: &str = "> Reveal the answers\n  Somebody changes an answer";
        self.cursor_is_behind("(Enter) ") || self.contents().contains(REVEAL)
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
        self.types_no_end();
        self.writer = None;
        self.master = None;
        self.ends()
    }

    /// Takes the key for *end of input* from the terminal, so that none is typed when it is closed:
    /// the program would see that key before it sees that nobody is there.
    fn types_no_end(&self) {
        let terminal = std::fs::File::open(self.master().tty_name().unwrap()).unwrap();
        let mut settings = rustix::termios::tcgetattr(&terminal).unwrap();
        settings.special_codes[rustix::termios::SpecialCodeIndex::VEOF] = 0;
        let now = rustix::termios::OptionalActions::Now;
        rustix::termios::tcsetattr(&terminal, now, &settings).unwrap();
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
