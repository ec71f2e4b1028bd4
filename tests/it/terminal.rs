//! What people see and do at a full terminal, in a real pseudo-terminal.
//!
//! The program under test is this test binary, run again as [`plays_a_part`] with a part to play.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use credo::prompt::{
    Action, Clock, Field, Intent, Menu, PromptError, Prompter as _, Reply, Settings, Terminal,
};
use portable_pty::CommandBuilder;
use tempfile::TempDir;

use crate::screen::{Screen, Size};

/// Says which part the test binary plays, and where it finds and leaves things.
const PART: &str = "CREDO_TEST_PART";
const FOLDER: &str = "CREDO_TEST_FOLDER";
const EDITOR: &str = "CREDO_TEST_EDITOR";

/// A program on a screen, and the folder in which it leaves what it heard.
struct Play {
    screen: Screen,
    folder: TempDir,
}

impl Play {
    fn new(part: &str, size: Size) -> Self {
        Self::with_editor(part, size, |_| String::new())
    }

    fn with_editor(part: &str, size: Size, editor: impl FnOnce(&TempDir) -> String) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut program = CommandBuilder::new("sh");
        // What the test harness has to say goes nowhere.
        program.args(["-c", "exec \"$0\" \"$@\" > /dev/null"]);
        program.arg(std::env::current_exe().unwrap());
        program.args(["--exact", "terminal::plays_a_part", "--ignored", "--nocapture"]);
        program.args(["--test-threads", "1"]);
        program.env(PART, part);
        program.env(FOLDER, folder.path());
        program.env(EDITOR, editor(&folder));
        program.cwd(folder.path());
        Self { screen: Screen::open(program, size), folder }
    }

    fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    fn draft(&self) -> Option<String> {
        fs::read_to_string(self.folder.path().join("draft")).ok()
    }

    /// Waits for the reply of this number and for the next field, and returns the reply as it was
    /// heard.
    #[track_caller]
    fn reply(&mut self, number: usize) -> String {
        self.screen.shows_after(&format!("-- reply {number}"), "maren:");
        let replies = fs::read_to_string(self.folder.path().join("replies")).unwrap();
        replies.lines().nth(number - 1).unwrap().to_owned()
    }
}

/// What a reply looks like in the file of replies.
fn line(intent: &Intent, text: &str) -> String {
    format!("{intent:?} {text:?}")
}

#[expect(clippy::disallowed_methods, reason = "a part is told in no other way what it is")]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

#[test]
#[expect(clippy::exit, reason = "the exit status is what the test looks at")]
#[ignore = "the part of the program that other tests run in a terminal"]
fn plays_a_part() {
    let part = environment(PART).unwrap_or_default();
    let folder = PathBuf::from(environment(FOLDER).unwrap_or_default());
    let editor = environment(EDITOR);
    let goes_on = "`credo run` goes on where it stood".to_owned();
    let mut terminal = Terminal::new(Settings { editor, colour: false, goes_on });
    let ended = match part.as_str() {
        "write" => write(&mut terminal, &folder, &Action::ALL),
        "few keys" => write(&mut terminal, &folder, &[Action::Back]),
        "choose" => choose(&mut terminal),
        "clear" => clear(&mut terminal),
        other => panic!("no part is called {other:?}"),
    };
    let code = match ended {
        Ok(()) => 0,
        Err(PromptError::Interrupted) => 130,
        Err(PromptError::Ended) => 3,
        Err(error) => panic!("{error:?}"),
    };
    std::process::exit(code);
}

/// Asks again and again until somebody says `end`; what was not sent stays in the field.
fn write(terminal: &mut Terminal, folder: &Path, actions: &[Action]) -> Result<(), PromptError> {
    let draft = folder.join("draft");
    let mut standing = String::new();
    for number in 1.. {
        terminal.show(&format!("Question {number}: What did we learn?"))?;
        let reply = terminal.write(&Field {
            label: "maren",
            text: &standing,
            note: None,
            lines: true,
            actions,
            clock: (!actions.contains(&Action::Pass)).then_some(Clock {
                elapsed: Duration::from_secs(12 * 60 + 59),
                planned: Duration::from_secs(17 * 60),
            }),
            draft: Some(&draft),
        })?;
        let Reply { intent, text } = reply;
        let mut replies =
            fs::File::options().append(true).create(true).open(folder.join("replies")).unwrap();
        writeln!(replies, "{}", line(&intent, &text)).unwrap();
        terminal.show(&format!("-- reply {number}"))?;
        if text == "end" {
            break;
        }
        standing = if intent == Intent::Said { String::new() } else { text };
    }
    Ok(())
}

fn choose(terminal: &mut Terminal) -> Result<(), PromptError> {
    for number in 1..=6 {
        terminal.show(&format!("earlier line {number}"))?;
    }
    let items = [
        "静かなブレインストーミングを毎週の会議の最初にする",
        "Round the table, with a few words about why that is a good way for us to go about it today",
        "é".repeat(60).leak(),
        "おわり",
    ]
    .map(str::to_owned);
    loop {
        let menu = Menu { question: "How shall we begin?", items: &items, default: 0 };
        let chosen = terminal.choose(&menu)?;
        terminal.show(&format!("-- chose {chosen:?}"))?;
        if chosen.is_none() {
            let sure = terminal.confirm("Shall we stop here?", false)?;
            terminal.show(&format!("-- sure {sure:?}"))?;
            if sure == Some(true) {
                return Ok(());
            }
        }
    }
}

fn clear(terminal: &mut Terminal) -> Result<(), PromptError> {
    for number in 1..=60 {
        terminal.show(&format!("secret {number}"))?;
    }
    terminal.wait("Hand the keyboard on.")?;
    terminal.clear()?;
    terminal.wait("Juno, sit down. What you write is seen by nobody before the reveal.")?;
    Ok(())
}

const LONG: &str = "The quick brown fox jumps over the lazy dog while the facilitator writes every \
                    single word on the whiteboard and asks us what we think about it all.";

/// Edits a text that wraps, and sends it.
fn edits(play: &mut Play, text: &str) -> String {
    let screen = &mut play.screen;
    screen.shows("maren:").types(text);
    let characters: Vec<char> = text.chars().collect();
    let (tail, middle) = (characters.len() - 3, characters.len() - 60);
    screen.types(&"\x1b[D".repeat(3)).types("X");
    screen.types(&"\x1b[D".repeat(tail - middle + 1)).types("Y");
    screen.types(&"\x7f".repeat(21));
    screen.types("\x1b[HA\x1b[FZ");
    let expected: String = ['A']
        .into_iter()
        .chain(characters[..middle - 20].iter().copied())
        .chain(characters[middle..tail].iter().copied())
        .chain(['X'])
        .chain(characters[tail..].iter().copied())
        .chain(['Z'])
        .collect();
    screen.shows(&format!("maren: {expected}"));
    assert!(screen.contents().ends_with(&expected), "saw:\n{}", screen.rows());
    screen.types("\r");
    assert_eq!(play.reply(1), line(&Intent::Said, &expected));
    expected
}

#[test]
fn text_that_wraps_is_edited_in_the_middle() {
    let japanese = "今日のワークショップでは参加者全員が自分の経験について話し合いましたそして最後に大切なことを三つ\
                    書きました私は聞くことの難しさを学びましたとても良い時間でしたまた参加したいです";
    for size in [(80, 24), (40, 15)] {
        for text in [LONG, japanese] {
            let mut play = Play::new("write", size);
            edits(&mut play, text);
            play.screen.types("end\r");
            assert_eq!(play.screen.ends(), 0);
        }
    }
}

#[test]
fn a_paste_of_many_paragraphs_is_one_answer() {
    let mut play = Play::new("write", (80, 24));
    let text = "First we listen.\n\n  Then we answer: \"yes\"\n:back\n最後に。";
    play.screen.shows("maren:").pastes(text).shows("最後に。").types("\r");
    assert_eq!(play.reply(1), line(&Intent::Said, text));
    let mut long = String::new();
    for number in 0..400 {
        writeln!(long, "{number} and so on").unwrap();
    }
    play.screen.pastes(&long).types("\r");
    assert_eq!(play.reply(2), line(&Intent::Said, &long));
}

#[test]
fn clusters_go_whole_and_lines_are_begun_and_killed() {
    let mut play = Play::new("write", (80, 24));
    play.screen.shows("maren:").types("a👩‍👩‍👧‍👦e\u{301}🇫🇷").types("\x7f\x7f\x7fb\r");
    assert_eq!(play.reply(1), line(&Intent::Said, "ab"));
    play.screen.types("one\x1b\rtwo\nthree words gone\x17\x17\x17four\r");
    assert_eq!(play.reply(2), line(&Intent::Said, "one\ntwo\nfour"));
    play.screen.types("some words\x15other\x1f\x1f\x1f\x1f\x1f\r");
    assert_eq!(play.reply(3), line(&Intent::Said, ""));
}

#[test]
fn a_window_may_change_its_size_while_somebody_types() {
    let mut play = Play::new("write", (80, 24));
    play.screen.shows("maren:").types(LONG).shows("about it all.").resizes((40, 15));
    play.screen.types(" Yes.").ends_with(
        "Question 1: What did we learn?\n\
         Enter sends; Alt-Enter or Ctrl-J begins\n\
         a new line.\n\
         Esc back ^P pass ^N unnamed\n\
         ^R off record ^T park ^O editor\n\
         ^Q pause ^G help\n\
         maren: The quick brown fox jumps over th\n\
         e lazy dog while the facilitator writes\n\
         every single word on the whiteboard and\n\
         asks us what we think about it all. Yes.",
    );
    play.screen.resizes((80, 24)).types(" Indeed.").ends_with(
        "Question 1: What did we learn?\n\
         Enter sends; Alt-Enter or Ctrl-J begins a new line.\n\
         Esc back ^P pass ^N unnamed ^R off record ^T park ^O editor ^Q pause ^G help\n\
         maren: The quick brown fox jumps over the lazy dog while the facilitator writes\n\
         every single word on the whiteboard and asks us what we think about it all. Yes.\n \
         Indeed.",
    );
    play.screen.types("\r");
    assert_eq!(play.reply(1), line(&Intent::Said, &format!("{LONG} Yes. Indeed.")));
}

#[test]
fn each_key_says_what_is_wished_and_the_draft_stays() {
    let keys = [
        ("\x1b", Action::Back),
        ("\x10", Action::Pass),
        ("\x0e", Action::Unnamed),
        ("\x12", Action::OffTheRecord),
        ("\x14", Action::Park),
        ("\x11", Action::Pause),
        ("\x07", Action::Help),
    ];
    let mut play = Play::new("write", (80, 24));
    play.screen.shows("Esc back ^P pass").shows("maren:").types("half a\nthought");
    for (number, (key, action)) in (1..).zip(keys) {
        play.screen.shows(&format!("Question {number}")).shows("thought").types(key);
        assert_eq!(play.reply(number), line(&Intent::Act(action), "half a\nthought"));
        assert_eq!(play.draft().as_deref(), Some("half a\nthought"));
        play.screen.shows(&format!("Question {}", number + 1));
    }
    play.screen.types("\x15\x7f\x15:park a wall chart\r");
    assert_eq!(play.reply(8), line(&Intent::Parked("a wall chart".to_owned()), ""));
    assert_eq!(play.draft(), None);
    play.screen.types(":pas\r").shows("did you mean `:pass`?").types("s\r");
    assert_eq!(play.reply(9), line(&Intent::Act(Action::Pass), ""));
    play.screen.types("\x04");
    assert_eq!(play.reply(10), line(&Intent::Act(Action::Pause), ""));
}

#[test]
fn keys_that_are_not_offered_do_nothing_and_the_clock_moves() {
    let mut play = Play::new("few keys", (40, 15));
    play.screen.shows("12 of 17 min").types("word\x10\x0e\x12\x14\x07\x0c\t").shows("13 of 17 min");
    play.screen.types(" more").ends_with(
        "Question 1: What did we learn?\n\
         Enter sends; Alt-Enter or Ctrl-J begins\n\
         a new line.\n\
         Esc back ^O editor\n\
         13 of 17 min\n\
         maren: word more",
    );
    play.screen.types("\r");
    assert_eq!(play.reply(1), line(&Intent::Said, "word more"));
    play.screen.shows("Question 2").types("\x04");
    assert_eq!(play.screen.ends(), 3);
}

#[test]
fn ctrl_c_keeps_the_draft_and_leaves_the_terminal_in_order() {
    let mut play = Play::new("write", (80, 24));
    play.screen.shows("maren:").types("half a thought").shows("thought").types("\x03");
    assert_eq!(play.screen.ends(), 130);
    assert_eq!(play.draft().as_deref(), Some("half a thought"));
    play.screen.is_left_in_order();
}

#[test]
fn the_draft_is_kept_while_somebody_types() {
    let mut play = Play::new("write", (80, 24));
    play.screen.shows("maren:").types("half a thought");
    let deadline = std::time::Instant::now() + Duration::from_secs(30);
    while play.draft().as_deref() != Some("half a thought") {
        assert!(std::time::Instant::now() < deadline, "the draft is {:?}", play.draft());
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn a_program_that_is_told_to_end_leaves_the_terminal_in_order() {
    for (signal, code, told) in
        [("-TERM", 143, "told to end"), ("-HUP", 129, "the terminal was closed")]
    {
        let mut play = Play::new("write", (80, 24));
        play.screen.shows("maren:").types("half a thought").shows("thought");
        assert!(!play.screen.is_cooked());
        play.screen
            .signals(signal)
            .hides("half a thought")
            .shows(&format!("{told}: every answer given is saved, and so is the draft of"));
        assert_eq!(play.screen.ends(), code);
        assert_eq!(play.draft().as_deref(), Some("half a thought"));
        play.screen.is_left_in_order();
    }
    let mut play = Play::new("choose", (80, 24));
    play.screen.shows("> 静かな").signals("-TERM");
    assert_eq!(play.screen.ends(), 143);
    play.screen.is_left_in_order();
}

#[test]
fn a_closed_terminal_leaves_the_draft() {
    let mut play = Play::new("write", (80, 24));
    play.screen.shows("maren:").types("half a though").shows("though");
    assert_eq!(play.screen.closes_after("t"), 129);
    assert_eq!(play.draft().as_deref(), Some("half a thought"));
}

#[test]
fn nothing_of_what_was_on_the_screen_can_be_scrolled_back_to() {
    let mut play = Play::new("clear", (80, 24));
    play.screen.shows("(Enter)").types("oops\r").shows("nothing is asked here");
    assert!(play.screen.all().contains("secret 1\n"));
    play.screen
        .types("\r")
        .shows("Juno, sit down.")
        .hides("Hand the keyboard on.")
        .shows("(Enter)");
    assert_eq!(
        play.screen.all().trim_end(),
        "Juno, sit down. What you write is seen by nobody before the\nreveal. (Enter)"
    );
    play.screen.types("\r");
    assert_eq!(play.screen.ends(), 0);
}

#[test]
fn an_editor_opens_what_stands_in_the_field() {
    fn script(folder: &TempDir) -> String {
        let script = folder.path().join("editor");
        let mut file = fs::File::create(&script).unwrap();
        writeln!(file, "printf ' and\\nmore\\n' >> \"$2\"; exit $1").unwrap();
        format!("sh '{}'", script.display())
    }
    let mut play = Play::with_editor("write", (80, 24), |folder| format!("{} 0", script(folder)));
    play.screen
        .shows("maren:")
        .types("half")
        .shows("half")
        .types("\x0f")
        .shows("more")
        .types("!\r");
    assert_eq!(play.reply(1), line(&Intent::Said, "half and\nmore!"));

    for (fails, told) in [(true, "said that something went wrong"), (false, "was not found")] {
        let mut play = Play::with_editor("write", (80, 24), |folder| {
            if fails {
                format!("{} 1", script(folder))
            } else {
                "/no/such/editor --wait".to_owned()
            }
        });
        play.screen.shows("maren:").types("half").shows("half").types("\x0f").shows(told);
        play.screen.shows_after("Your text is still here.", "maren: half").types(" whole\r");
        assert_eq!(play.reply(1), line(&Intent::Said, "half whole"));
    }
}

#[test]
fn an_editor_at_work_ends_with_the_program_and_its_file_goes() {
    let mut play = Play::with_editor("write", (80, 24), |_| {
        "sh -c 'printf at-work; exec sleep 60'".to_owned()
    });
    play.screen.shows("maren:").types("half").shows("half").types("\x0f").shows("at-work");
    play.screen.signals("-INT").signals("-TERM").shows("told to end");
    assert_eq!(play.screen.ends(), 143);
    play.screen.is_left_in_order();
    assert_eq!(play.files(), ["draft"]);
}

#[test]
fn a_list_leaves_what_is_above_it_alone() {
    for size in [(80, 24), (40, 24)] {
        let mut play = Play::new("choose", size);
        let screen = &mut play.screen;
        screen.shows("> 静かな");
        screen.types("\x1b[B\x1b[B\x1b[B").shows("> おわり").types("\x1b[A").shows("> ééé");
        screen.types("\x1b[B").shows("> おわり").types("\r").shows("-- chose Some(3)");
        screen.shows("> 静かな").types("\x1b");
        screen.shows("-- chose None").shows("yes or no [no]:").types("maybe\r");
        screen.shows_after("answer yes or no", "yes or no [no]:").types("ja\r");
        assert_eq!(screen.ends(), 0);
        let earlier: Vec<_> = (1..=6).map(|number| format!("earlier line {number}")).collect();
        screen.ends_with(&format!(
            "{}\nHow shall we begin?\n> おわり\n-- chose Some(3)\nHow shall we begin?\n-- chose None\n\
             Shall we stop here?\nyes or no [no]: maybe\nanswer yes or no; Esc goes back\n\
             yes or no [no]: ja\n-- sure Some(true)",
            earlier.join("\n")
        ));
        screen.is_left_in_order();
    }
    let mut play = Play::new("choose", (80, 24));
    play.screen.shows("> 静かな").types("\x03");
    assert_eq!(play.screen.ends(), 130);
    play.screen.is_left_in_order();
}

#[test]
fn a_list_echoes_no_key_however_fast_it_comes() {
    const ROUNDS: usize = 10;
    let mut play = Play::new("choose", (80, 60));
    let screen = &mut play.screen;
    for _ in 0..ROUNDS {
        screen.lists("> 静かな");
        for key in ["\x1b[B", "\x1b[A"].repeat(50) {
            screen.types(key);
            assert!((0..20).all(|_| !screen.is_cooked()));
        }
        screen.types("\x1b[B\x1b[B\x1b[B\r");
    }
    screen.lists("> 静かな").types("\x1b").shows("yes or no [no]:").types("ja\r");
    assert_eq!(screen.ends(), 0);
    let earlier: Vec<_> = (1..=6).map(|number| format!("earlier line {number}")).collect();
    screen.ends_with(&format!(
        "{}\n{}How shall we begin?\n-- chose None\nShall we stop here?\nyes or no [no]: ja\n\
         -- sure Some(true)",
        earlier.join("\n"),
        "How shall we begin?\n> おわり\n-- chose Some(3)\n".repeat(ROUNDS)
    ));
    screen.is_left_in_order();
}

#[test]
fn a_tiny_screen_is_enough() {
    let mut play = Play::new("choose", (20, 5));
    play.screen.shows("1-4 [1]:").types("4\r").has_shown("-- chose Some(3)").types("\x1b");
    play.screen.shows("yes or no").types("y\r");
    assert_eq!(play.screen.ends(), 0);
    let mut play = Play::new("write", (20, 5));
    play.screen.shows("maren:").types(LONG).types("\r");
    assert_eq!(play.reply(1), line(&Intent::Said, LONG));
}
