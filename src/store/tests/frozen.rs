//! Files of every format that was ever written read as they did on the day they were written.

use std::collections::BTreeSet;

use super::*;
use crate::domain::{Agreement, Cadence, DissentStatus, Item, Keeps, Language};

/// Copies a frozen folder to where it may be worked on.
pub(super) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for path in file::entries(from).unwrap() {
        let to = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, &to).unwrap();
        }
    }
}

fn frozen() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/frozen/format-1")
}

/// The bytes of all files below `folder`, by path.
fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = file::entries(folder).unwrap();
    let all = entries.into_iter().filter(|path| !path.ends_with(".credo"));
    all.flat_map(|path| {
        if path.is_dir() {
            contents(&path)
        } else {
            vec![(path.file_name().unwrap().into(), fs::read(&path).unwrap())]
        }
    })
    .collect()
}

#[test]
fn format_1_reads_as_it_was_meant() {
    let folder = Folder::at(frozen());
    let culture = folder.culture().unwrap();
    assert_eq!(culture.company.as_str(), "Kestrel: Kilns & Co.");
    assert_eq!((culture.cadence, culture.decider), (Cadence::Quarterly, None));
    let [edition] = folder.editions().unwrap()[..] else { panic!("not one edition") };
    let edition = folder.edition(edition).load().unwrap();
    let people: Vec<_> = edition.sheets.iter().map(|sheet| sheet.participant.as_str()).collect();
    assert_eq!(people, ["maren", "ines", "山田-太郎"]);
    let entry = |person: usize, id: &str| edition.sheets[person].entry(&question(id)).unwrap();
    let said = |person: usize, id: &str| match entry(person, id) {
        Entry::Named(said) => said.clone(),
        Entry::Apart | Entry::Pass => panic!("{id} is not named"),
    };
    assert_eq!(
        said(0, "own-words").text.unwrap(),
        "We stay until the kiln fires.\n\n- Not \"until five\": until it fires.\n  # and this is no comment"
    );
    let words = |words: &str| Item::Words(words.to_owned());
    assert_eq!(
        said(0, "short-items").items,
        [words("no"), words("12"), words("a\ttab\0 and \u{85}")]
    );
    assert_eq!(said(1, "sure").score, Some(Score::DontKnow));
    assert_eq!(said(1, "own-words").language, "es".parse::<Language>().ok());
    assert_eq!(said(2, "sure").score, Some(Score::Pass));
    assert_eq!(*entry(2, "own-words"), Entry::Apart);
    assert_eq!(*entry(2, "safe-to-say"), Entry::Pass);
    assert_eq!(edition.sheets[0].parked, ["The van", "~"]);
    let unnamed: Vec<_> = edition.unnamed.iter().map(|it| (&it.question, &it.said)).collect();
    let asked = question("safe-to-say");
    assert_eq!(unnamed, [(&asked, &score(2)), (&asked, &score(5))]);
    assert_eq!(edition.workshop.spent.as_secs(), 95 * 60);
    assert_eq!(edition.workshop.questions().count(), 8);
}

#[test]
fn what_a_team_made_of_its_answers_reads_as_it_was_meant() {
    let folder = Folder::at(frozen());
    let edition = folder.edition(folder.editions().unwrap()[0]).load().unwrap();
    let Agreement { themes, votes, statements, commitments, .. } = edition.agreement;
    let order: Vec<_> = themes.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(order, ["short-items", "own-words"]);
    let items = themes.get(&question("short-items")).unwrap();
    assert_eq!(items.themes[0].says, "12: \"no\"\n\nand # so on");
    assert_eq!(items.themes[0].cards, [card("maren/1"), card("maren/2")]);
    assert_eq!((items.themes[1].id.as_str(), items.themes[1].people()), ("愛", 0));
    assert_eq!(
        (&items.said_once, &items.one_voice),
        (&vec![card("maren/3")], &vec![card("maren/3")])
    );
    let words = themes.get(&question("own-words")).unwrap();
    let quotes: Vec<_> = words.quotes.iter().map(|it| (it.card.to_string(), &*it.words)).collect();
    let said = "We stay until the kiln fires.\n\n- Not";
    assert_eq!(quotes, [("maren".into(), said), ("ines".into(), "No te dejamos")]);
    let vote = votes.get(&question("short-items")).unwrap();
    let rounds: Vec<_> = vote.rounds.iter().map(|round| (round.each, round.voted)).collect();
    assert_eq!(rounds, [(2, 3), (1, 0)]);
    assert_eq!(vote.rounds[0].dots.get(&"愛".parse().unwrap()), Some(&4));
    let fingers = |support: &[crate::domain::Support]| -> Vec<u8> {
        support.iter().map(|support| support.fingers()).collect()
    };
    assert_eq!(fingers(&statements.promise.unwrap().support), [0, 3, 5]);
    assert_eq!(statements.goal.unwrap().from.len(), 2);
    assert_eq!(statements.feeling.unwrap().support, []);
    let principle = &statements.principles[0];
    assert_eq!((principle.id.as_str(), principle.in_practice.len()), ("calm-first", 2));
    assert_eq!(principle.even_over.as_deref(), Some("speed: always"));
    assert_eq!(statements.order, ["people's safety", "no"]);
    assert_eq!(statements.voted_down[0].on.to_string(), "order");
    let dissents = statements.dissent.iter().map(|it| (it.status, it.by.is_some()));
    let statuses = [(DissentStatus::Open, false), (DissentStatus::Withdrawn, true)];
    assert!(dissents.eq(statuses));
    assert_eq!(statements.decided.unwrap().by.as_str(), "Maren");
    assert_eq!(commitments.commitments[1].owner.as_str(), "山田-太郎");
    assert_eq!(commitments.commitments[0].asks_on.unwrap().to_string(), "2026-11-02");
    assert!(!commitments.requests[0].answer.as_ref().unwrap().yes);
    assert_eq!(commitments.not_now[0].why, "~");
}

fn card(id: &str) -> crate::domain::CardId {
    id.parse().unwrap()
}

#[test]
fn the_program_writes_format_1_byte_for_byte() {
    let folder = Folder::at(frozen());
    let home = tempfile::tempdir().unwrap();
    let made = Folder::create(home.path(), &folder.culture().unwrap()).unwrap();
    let from = folder.edition(folder.editions().unwrap()[0]);
    let edition = from.load().unwrap();
    let mut sitting = made.edition(from.id()).create(&edition.workshop, &holder()).unwrap();
    for sheet in &edition.sheets {
        for (id, entry) in &sheet.entries {
            let answer = match entry {
                Entry::Named(said) => Answer::Named(said.clone()),
                Entry::Pass => Answer::Pass,
                Entry::Apart if id.as_str() == "own-words" => off("Heard in the room."),
                Entry::Apart => {
                    let points = if sheet.participant.as_str() == "maren" { 2 } else { 5 };
                    Answer::Unnamed(score(points))
                }
            };
            sitting.record(&sheet.participant, id, &answer).unwrap();
        }
        for thought in &sheet.parked {
            sitting.park(&sheet.participant, thought).unwrap();
        }
    }
    let Agreement { themes, votes, statements, commitments, .. } = edition.agreement;
    sitting.change_themes(|it| *it = themes).unwrap();
    sitting.change_votes(|it| *it = votes).unwrap();
    sitting.change_statements(|it| *it = statements).unwrap();
    sitting.change_commitments(|it| *it = commitments).unwrap();
    drop(sitting);
    let (mut written, mut expected) = (contents(home.path()), contents(&frozen()));
    // The names of answers that lie apart are random.
    for (name, bytes) in written.iter_mut().chain(&mut expected) {
        if name.file_stem().unwrap().to_str().unwrap().parse::<crate::domain::UnnamedId>().is_ok() {
            *name = format!("unnamed {}", String::from_utf8_lossy(bytes)).into();
        }
    }
    written.sort();
    expected.sort();
    for ((name, bytes), (expected_name, expected_bytes)) in written.iter().zip(&expected) {
        assert_eq!(name, expected_name);
        assert_eq!(String::from_utf8_lossy(bytes), String::from_utf8_lossy(expected_bytes));
    }
    assert_eq!(written.len(), expected.len());
}

#[test]
fn opening_a_folder_of_format_1_changes_no_file() {
    let home = tempfile::tempdir().unwrap();
    copy(&frozen(), home.path());
    let folder = Folder::at(home.path());
    drop(folder.edition(folder.editions().unwrap()[0]).sit(&holder()).unwrap());
    assert_eq!(contents(home.path()), contents(&frozen()));
}

#[test]
fn a_check_in_of_format_1_reads_as_it_was_meant_and_is_written_byte_for_byte() {
    let frozen = Folder::at(frozen().with_file_name("format-1-next"));
    let [month] = frozen.check_ins().unwrap()[..] else { panic!("not one check-in") };
    let from = frozen.check_in(month);
    let edition = from.load().unwrap();
    assert!(edition.workshop.questions().all(|question| question.short_form));
    assert!(edition.workshop.participants[1].left);
    let home = tempfile::tempdir().unwrap();
    Folder::create(home.path(), &frozen.culture().unwrap()).unwrap();
    let to = Folder::at(home.path()).check_in(month);
    let mut sitting = to.create(&edition.workshop, &holder()).unwrap();
    let maren = edition.sheets[0].participant.clone();
    for (id, entry) in &edition.sheets[0].entries {
        let answer = match entry {
            Entry::Named(said) => Answer::Named(said.clone()),
            Entry::Apart | Entry::Pass => Answer::Named(edition.unnamed[0].said.clone()),
        };
        sitting.record(&maren, id, &answer).unwrap();
    }
    drop(sitting);
    let read = |folder: &EditionFolder, name: &str| {
        fs::read_to_string(folder.folder().join(name)).unwrap()
    };
    for name in ["workshop.yaml", "answers/maren.yaml"] {
        assert_eq!(read(&to, name), read(&from, name));
    }
    // No name goes with the number, whatever name it was given under.
    let apart = |folder: &EditionFolder| {
        let files = file::entries(&folder.folder().join("answers/unnamed")).unwrap();
        files.iter().map(|path| fs::read_to_string(path).unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(apart(&to), apart(&from));
}

#[test]
fn what_is_kept_without_names_in_format_1_reads_as_it_was_meant_and_is_written_byte_for_byte() {
    let frozen = Folder::at(frozen().with_file_name("format-1-unnamed"));
    let from = frozen.edition(frozen.editions().unwrap()[0]);
    let edition = from.load().unwrap();
    assert!(edition.workshop.questions().all(|question| question.keeps == Keeps::NoNames));
    let home = tempfile::tempdir().unwrap();
    let made = Folder::create(home.path(), &frozen.culture().unwrap()).unwrap();
    let to = made.edition(from.id());
    let mut sitting = to.create(&edition.workshop, &holder()).unwrap();
    let said = edition.unnamed[0].said.clone();
    sitting.record(&person("maren"), &question("living"), &Answer::Named(said)).unwrap();
    sitting.record(&person("maren"), &question("broken"), &Answer::Pass).unwrap();
    drop(sitting);
    let texts = |folder: &EditionFolder| {
        let all = contents(&folder.folder()).into_iter();
        all.map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect::<BTreeSet<_>>()
    };
    assert_eq!(texts(&to), texts(&from));
}

#[test]
fn what_is_set_side_by_side_in_format_1_reads_as_it_was_meant_and_is_written_byte_for_byte() {
    let frozen = Folder::at(frozen().with_file_name("format-1-pairs"));
    let from = frozen.edition(frozen.editions().unwrap()[0]);
    let edition = from.load().unwrap();
    let [good, bad] = edition.workshop.opposites().unwrap();
    assert_eq!((good.id.as_str(), bad.id.as_str()), ("proud", "ashamed"));
    let sorting = edition.agreement.themes.get(&bad.id).unwrap();
    let of = |id: &str| Some(sorting.pair(&id.parse().unwrap())?.opposite.as_ref()?.as_str());
    assert_eq!((of("silence"), of("no"), of("null-ouvert")), (None, Some("愛"), None));
    assert_eq!(sorting.pairs.len(), 2, "of the third the team has not said");
    let home = tempfile::tempdir().unwrap();
    let made = Folder::create(home.path(), &frozen.culture().unwrap()).unwrap();
    let to = made.edition(from.id());
    let mut sitting = to.create(&edition.workshop, &holder()).unwrap();
    sitting.change_themes(|it| *it = edition.agreement.themes).unwrap();
    drop(sitting);
    let texts = |folder: &EditionFolder| {
        let all = contents(&folder.folder()).into_iter();
        all.map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect::<BTreeSet<_>>()
    };
    assert_eq!(texts(&to), texts(&from));
}
