//! A place of its own for each test of the whole program: an empty folder, a cleared environment, a
//! fixed day, a fixed seed.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use credo::domain::Edition;
use credo::store::Folder;
use tempfile::TempDir;

use crate::script::CLOSES;
use crate::source;

/// The day on which everything happens where a test says nothing else.
const TODAY: &str = "2025-09-18";

/// What orders are shuffled by that tell nothing.
pub(crate) const SEED: u64 = 7;

/// A place in which the program runs.
pub(crate) struct Workplace {
    folder: TempDir,
}

impl Workplace {
    /// Makes an empty one.
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// Makes one with the culture folder of the example, as it was after its first workshop.
    pub(crate) fn with_the_example() -> Self {
        let workplace = Self::with_both_quarters();
        fs::remove_dir_all(workplace.folder().join("editions/2025-q4")).unwrap();
        workplace
    }

    /// Makes one with the culture folder of the example.
    pub(crate) fn with_both_quarters() -> Self {
        let workplace = Self::new();
        source::copy_folder(&source::root().join("examples/tarnwick-kilns"), workplace.folder());
        workplace
    }

    /// Makes one with a third quarter behind the two of the example: the second again, with nothing
    /// told in it of the first one.
    pub(crate) fn with_three_quarters() -> Self {
        let workplace = Self::with_both_quarters();
        workplace.add_quarter("2026-q1", ("2025-q4", 3), ("2026-03-18", "2026-06-17"));
        workplace
    }

    /// Adds a quarter that follows another, the second of the example again: its number, its day and
    /// that of the next.
    pub(crate) fn add_quarter(
        &self,
        id: &str,
        (after, number): (&str, usize),
        (held, next): (&str, &str),
    ) {
        let file = |name: &str| format!("editions/{id}/{name}");
        source::copy_folder(&self.path("editions/2025-q4"), &self.path(&format!("editions/{id}")));
        fs::remove_file(self.path(&file("review.yaml"))).unwrap();
        let workshop = self.read(&file("workshop.yaml"));
        let workshop = workshop
            .replace("edition: 2025-q4", &format!("edition: {id}"))
            .replace("after: 2025-q3", &format!("after: {after}"))
            .replace("number: 2", &format!("number: {number}"))
            .replace("held: 2025-12-17", &format!("held: {held}"))
            .replace("next: 2026-03-18", &format!("next: {next}"));
        self.write(&file("workshop.yaml"), without(&workshop, "left:"));
        let commitments = self.read(&file("commitments.yaml"));
        let after = format!(": {after}");
        self.write(&file("commitments.yaml"), commitments.replace(": 2025-q3", &after));
        let statements = self.read(&file("statements.yaml"));
        let statements = without(&without(&statements, "dropped:"), "dissent:");
        self.write(&file("statements.yaml"), statements);
    }

    /// Adds the check-in of a month: what was asked and answered in the second quarter of the
    /// example.
    pub(crate) fn add_check_in(&self, month: &str, held: &str) {
        let (from, to) = ("editions/2025-q4", format!("check-ins/{month}"));
        source::copy_folder(
            &self.path(&format!("{from}/answers")),
            &self.path(&format!("{to}/answers")),
        );
        let workshop = self.read(&format!("{from}/workshop.yaml"));
        let workshop = workshop
            .replace("edition: 2025-q4", &format!("edition: {month}"))
            .replace("held: 2025-12-17", &format!("held: {held}"));
        self.write(&format!("{to}/workshop.yaml"), without(&workshop, "left:"));
    }

    /// Returns the folder.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Returns the whole environment that the program sees here.
    pub(crate) fn environment() -> [(&'static str, &'static str); 6] {
        [
            ("CREDO_TODAY", TODAY),
            ("CREDO_SEED", "7"),
            ("LANG", "C.UTF-8"),
            ("TZ", "UTC"),
            ("USER", "odile"),
            // Nothing that the program may look for lies in there.
            ("PATH", "/usr/bin:/bin"),
        ]
    }

    /// Returns the program.
    pub(crate) fn program() -> &'static str {
        env!("CARGO_BIN_EXE_credo")
    }

    /// Begins to run `credo` with arguments that stand apart by blanks.
    pub(crate) fn credo(&self, arguments: &str) -> Credo {
        let mut command = Command::new(Self::program());
        command.args(arguments.split_whitespace()).current_dir(self.folder());
        command.env_clear().envs(Self::environment());
        let folder = self.folder().canonicalize().unwrap();
        Credo { command, lines: String::new(), folder: folder.to_str().unwrap().to_owned() }
    }

    /// Returns what stands in a file.
    #[track_caller]
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Writes a file, and the folders that it needs.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::File::create(path).unwrap().write_all(text.as_ref()).unwrap();
    }

    /// Puts something else in the place of what stands in a file, where it stands once.
    #[track_caller]
    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert_eq!(text.matches(from).count(), 1, "{from:?} in:\n{text}");
        self.write(path, text.replace(from, to));
    }

    /// Returns a path in the folder.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder().join(path)
    }

    /// Reads an edition that lies here.
    #[track_caller]
    pub(crate) fn edition(&self, id: &str) -> Edition {
        Folder::at(self.folder()).edition(id.parse().unwrap()).load().unwrap()
    }

    /// Returns every file with what stands in it, but for those that tell who holds an edition.
    pub(crate) fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        collect(self.folder(), self.folder(), &mut files);
        let is_about_holding = |path: &str| {
            let extension = Path::new(path).extension();
            extension.is_some_and(|extension| extension == "lock" || extension == "holder")
        };
        files.retain(|path, _| !is_about_holding(path));
        files
    }

    /// Returns what lies here off the record, in an order that tells nothing.
    pub(crate) fn off_the_record(&self) -> Vec<String> {
        let files = self.files().into_iter();
        files.filter(|(path, _)| path.contains("off-the-record")).map(|(_, text)| text).collect()
    }

    /// Returns the paths of [`files`](Self::files), one a line; names that are random are masked.
    pub(crate) fn tree(&self) -> String {
        let masked = |path: String| {
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
            let stem = name.strip_suffix(".yaml").unwrap_or(name);
            let is_random = stem.len() == 16 && stem.bytes().all(|byte| byte.is_ascii_hexdigit());
            if is_random { format!("{folder}/(random).yaml") } else { path }
        };
        let paths: Vec<_> = self.files().into_keys().map(masked).collect();
        paths.join("\n")
    }
}

/// Returns a file without what stands under one of its keys.
fn without(text: &str, key: &str) -> String {
    let mut is_in = false;
    let stays = |line: &&str| {
        let goes_on = line.starts_with([' ', '-']);
        is_in = line.trim_end() == key || is_in && goes_on;
        !is_in
    };
    text.split_inclusive('\n').filter(stays).collect()
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else if let Ok(bytes) = fs::read(&path) {
            // One that a running program has just replaced is not there any more.
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            files.insert(name, String::from_utf8_lossy(&bytes).into_owned());
        }
    }
}

/// `credo`, about to run.
pub(crate) struct Credo {
    command: Command,
    lines: String,
    /// The folder's path, which is masked in what is said.
    folder: String,
}

impl Credo {
    /// Adds one argument, which may hold blanks.
    pub(crate) fn with(mut self, argument: &str) -> Self {
        self.command.arg(argument);
        self
    }

    /// Takes another day for today.
    pub(crate) fn on(mut self, day: &str) -> Self {
        self.command.env("CREDO_TODAY", day);
        self
    }

    /// Takes the day that it is now in a time zone.
    pub(crate) fn now_in(mut self, zone: &str) -> Self {
        self.command.env("TZ", zone).env_remove("CREDO_TODAY");
        self
    }

    /// Gives it lines to read; without any, its input is empty.
    pub(crate) fn types(mut self, lines: &str) -> Self {
        self.lines.push_str(lines);
        self
    }

    /// Types what closes a workshop in which nothing is put under themes.
    pub(crate) fn closes(self) -> Self {
        self.types(CLOSES)
    }

    /// Runs it to its end.
    pub(crate) fn runs(mut self) -> Ran {
        self.command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = self.command.spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        let lines = self.lines;
        let typing = std::thread::spawn(move || {
            // It may have ended before it has read everything.
            let _written = input.write_all(lines.as_bytes());
        });
        let output = child.wait_with_output().unwrap();
        typing.join().unwrap();
        let masked =
            |said: Vec<u8>| String::from_utf8(said).unwrap().replace(&self.folder, "(folder)");
        Ran { code: output.status.code(), out: masked(output.stdout), err: masked(output.stderr) }
    }

    /// Starts it, and leaves it running until somebody has said everything.
    pub(crate) fn talks(mut self) -> Talk {
        self.command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = self.command.spawn().unwrap();
        let mut conversation = child.stderr.take().unwrap();
        let said = Arc::new(Mutex::new(Vec::new()));
        let hears = Arc::clone(&said);
        let hearing = std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = conversation.read(&mut bytes) {
                hears.lock().unwrap().extend_from_slice(&bytes[..count]);
            }
        });
        Talk { child, said, hearing: Some(hearing), folder: self.folder }
    }

    /// Runs it to its end, which must be a good one, and returns the conversation.
    #[track_caller]
    pub(crate) fn succeeds(self) -> String {
        let ran = self.runs();
        assert_eq!(ran.code, Some(0), "{ran}");
        ran.err
    }

    /// Runs it until the input ends in the middle of a workshop, and returns the conversation.
    #[track_caller]
    pub(crate) fn breaks_off(self) -> String {
        let ran = self.runs();
        assert_eq!(ran.code, Some(130), "{ran}");
        ran.err
    }
}

/// A `credo` that is running, and a talk with it.
pub(crate) struct Talk {
    child: Child,
    said: Arc<Mutex<Vec<u8>>>,
    hearing: Option<JoinHandle<()>>,
    folder: String,
}

/// How long to wait for something to be said.
const PATIENCE: Duration = Duration::from_secs(30);

impl Talk {
    /// Returns what it has said so far.
    pub(crate) fn said(&self) -> String {
        String::from_utf8_lossy(&self.said.lock().unwrap()).replace(&self.folder, "(folder)")
    }

    /// Types lines.
    pub(crate) fn types(&mut self, lines: &str) -> &mut Self {
        let input = self.child.stdin.as_mut().unwrap();
        input.write_all(lines.as_bytes()).unwrap();
        input.flush().unwrap();
        self
    }

    /// Waits until it has said something, at the end of all that it said.
    #[track_caller]
    pub(crate) fn says(&mut self, last: &str) -> &mut Self {
        self.hears(last, |said| said.trim_end().ends_with(last))
    }

    /// As [`Self::says`], where it says the same so many times.
    #[track_caller]
    pub(crate) fn says_times(&mut self, last: &str, times: usize) -> &mut Self {
        let is_last = |said: &str| said.trim_end().ends_with(last);
        self.hears(last, |said| is_last(said) && said.matches(last).count() == times)
    }

    #[track_caller]
    fn hears(&mut self, last: &str, is_heard: impl Fn(&str) -> bool) -> &mut Self {
        let deadline = Instant::now() + PATIENCE;
        while !is_heard(&self.said()) {
            assert!(Instant::now() < deadline, "never heard {last:?}; heard:\n{}", self.said());
            std::thread::sleep(Duration::from_millis(3));
        }
        self
    }

    /// Ends it as nothing in it can notice.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Types nothing more, waits for the end, hears the last of it, and returns the exit status.
    pub(crate) fn ends(&mut self) -> Option<i32> {
        drop(self.child.stdin.take());
        let code = self.child.wait().unwrap().code();
        if let Some(hearing) = self.hearing.take() {
            hearing.join().unwrap();
        }
        code
    }
}

impl Drop for Talk {
    fn drop(&mut self) {
        // It has ended already where all went well.
        let _killed = self.child.kill();
    }
}

/// How a run ended, and what it said.
pub(crate) struct Ran {
    /// The exit status; nothing if a signal ended it.
    pub(crate) code: Option<i32>,
    /// Results.
    pub(crate) out: String,
    /// The conversation.
    pub(crate) err: String,
}

impl fmt::Display for Ran {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, out, err } = self;
        let code = code.map_or_else(|| "a signal".to_owned(), |code| code.to_string());
        write!(f, "{out}{err}[exit status: {code}]")
    }
}
