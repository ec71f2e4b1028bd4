//! Between question sets as they stand in files and question sets as they are.

use super::check;
use super::file::{
    ColumnInFile, Ends, FORMAT, MinutesInFile, NotesInFile, OptionInFile, Planned, QuestionInFile,
    SetFile, SetInFile, WhenInFile,
};
use crate::domain::{
    Choice, Choices, Column, Items, Keeps, Minutes, Notes, Opt, Part, PartKind, Parts, Question,
    QuestionSet, Ranking, Scale, Text, When,
};
use crate::yaml::Faults;

/// The most items of a list that does not say.
pub(super) const ITEMS: u8 = 20;

/// The places of a ranking that does not say.
pub(super) const PLACES: u8 = 3;

impl From<&QuestionSet> for SetInFile {
    fn from(set: &QuestionSet) -> Self {
        Self {
            id: set.id.clone(),
            title: set.title.clone(),
            questions: set.questions.iter().map(QuestionInFile::from).collect(),
        }
    }
}

impl From<&QuestionSet> for SetFile {
    fn from(set: &QuestionSet) -> Self {
        let SetInFile { id, title, questions } = SetInFile::from(set);
        Self { format: FORMAT, id, title, questions }
    }
}

impl TryFrom<SetInFile> for QuestionSet {
    type Error = Faults;

    fn try_from(file: SetInFile) -> Result<Self, Faults> {
        let faults = Faults(check::set(&file.questions));
        if faults.has_errors() {
            return Err(faults);
        }
        let SetInFile { id, title, questions } = file;
        let questions: Option<Vec<_>> = questions.iter().map(question).collect();
        questions.map(|questions| Self { id, title, questions }).ok_or(faults)
    }
}

impl From<SetFile> for SetInFile {
    fn from(file: SetFile) -> Self {
        let SetFile { format: _, id, title, questions } = file;
        Self { id, title, questions }
    }
}

impl From<&Question> for QuestionInFile {
    fn from(question: &Question) -> Self {
        let Question { id, prompt, short, parts, keeps, short_form, vote, .. } = question;
        let Question { minutes, feeds, opposite_of, when, notes, .. } = question;
        let ranking = parts.ranking();
        let menus = [
            parts.choice().map(|part| &part.options),
            parts.choices().map(|part| &part.options),
            ranking.map(|part| &part.menu),
        ];
        let columns = parts.items().map(|items| &items.columns);
        Self {
            id: id.clone(),
            after: None,
            prompt: prompt.clone(),
            short: short.clone(),
            kind: parts.to_string(),
            ends: parts
                .scale()
                .map(|scale| Ends { low: scale.low.clone(), high: scale.high.clone() }),
            tally_only: *keeps == Keeps::Numbers,
            unnamed: *keeps == Keeps::NoNames,
            short_form: *short_form,
            vote: *vote,
            options: menus.into_iter().flatten().flatten().map(OptionInFile::from).collect(),
            other: ranking.is_some_and(|part| part.own_words),
            at_most: parts.iter().find_map(at_most),
            columns: columns.into_iter().flatten().map(ColumnInFile::from).collect(),
            words: parts.text().and_then(|text| text.words),
            minutes: MinutesInFile {
                write: Planned(minutes.write),
                reveal: Planned(minutes.reveal),
                theme: Planned(minutes.theme),
            },
            feeds: feeds.clone(),
            opposite_of: opposite_of.clone(),
            when: WhenInFile { roles: when.roles.clone(), edition: when.edition },
            notes: NotesInFile::from(notes),
        }
    }
}

impl From<&Opt> for OptionInFile {
    fn from(option: &Opt) -> Self {
        Self { id: option.id.clone(), label: option.label.clone() }
    }
}

impl From<&Column> for ColumnInFile {
    fn from(column: &Column) -> Self {
        Self { id: column.id.clone(), label: column.label.clone(), figure: column.figure }
    }
}

impl From<&Notes> for NotesInFile {
    fn from(notes: &Notes) -> Self {
        let Notes { why, quiet_room, probes, care, synthesis } = notes.clone();
        Self { why, quiet_room, probes, care, synthesis }
    }
}

/// Makes a question of one that was checked; nothing if it was not.
pub(super) fn question(file: &QuestionInFile) -> Option<Question> {
    let kinds = check::kinds(&file.kind).ok()?;
    let parts: Option<Vec<_>> = kinds.into_iter().map(|kind| part(kind, file)).collect();
    let NotesInFile { why, quiet_room, probes, care, synthesis } = file.notes.clone();
    Some(Question {
        id: file.id.clone(),
        prompt: file.prompt.clone(),
        short: file.short.clone(),
        parts: Parts::new(parts?).ok()?,
        keeps: keeps(file),
        short_form: file.short_form,
        vote: file.vote,
        minutes: Minutes {
            write: file.minutes.write.0,
            reveal: file.minutes.reveal.0,
            theme: file.minutes.theme.0,
        },
        feeds: file.feeds.clone(),
        opposite_of: file.opposite_of.clone(),
        when: When { roles: file.when.roles.clone(), edition: file.when.edition },
        notes: Notes { why, quiet_room, probes, care, synthesis },
    })
}

/// Returns what is kept of its answers; a file that was checked does not say two things.
fn keeps(file: &QuestionInFile) -> Keeps {
    match (file.tally_only, file.unnamed) {
        (true, _) => Keeps::Numbers,
        (false, true) => Keeps::NoNames,
        (false, false) => Keeps::Names,
    }
}

fn part(kind: PartKind, file: &QuestionInFile) -> Option<Part> {
    let options = || -> Vec<_> {
        let own =
            |option: &OptionInFile| Opt { id: option.id.clone(), label: option.label.clone() };
        file.options.iter().map(own).collect()
    };
    Some(match kind {
        PartKind::Text => Part::Text(Text { words: file.words }),
        PartKind::List => Part::Items(Items {
            at_most: file.at_most.unwrap_or(ITEMS),
            columns: file.columns.iter().map(column).collect(),
        }),
        PartKind::Scale => {
            let Ends { low, high } = file.ends.clone()?;
            Part::Scale(Scale { low, high })
        }
        PartKind::Choice => Part::Choice(Choice { options: options() }),
        PartKind::MultiChoice => {
            let all = count(file.options.len());
            let at_most = file.at_most.map_or(all, |most| most.min(all));
            Part::Choices(Choices { options: options(), at_most })
        }
        PartKind::Ranking => Part::Ranking(Ranking {
            menu: options(),
            own_words: file.other || file.options.is_empty(),
            places: file.at_most.unwrap_or(PLACES),
        }),
        PartKind::Evidence => Part::Evidence,
    })
}

/// Returns what a part says about the most that it takes, where that is not what goes without
/// saying.
fn at_most(part: &Part) -> Option<u8> {
    match part {
        Part::Items(items) => (items.at_most != ITEMS).then_some(items.at_most),
        Part::Choices(choices) => {
            (choices.at_most != count(choices.options.len())).then_some(choices.at_most)
        }
        Part::Ranking(ranking) => (ranking.places != PLACES).then_some(ranking.places),
        Part::Text(_) | Part::Scale(_) | Part::Choice(_) | Part::Evidence => None,
    }
}

fn column(file: &ColumnInFile) -> Column {
    Column { id: file.id.clone(), label: file.label.clone(), figure: file.figure }
}

fn count(options: usize) -> u8 {
    u8::try_from(options).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::{Limits, parse};

    fn shipped() -> Vec<(String, String)> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/questions");
        let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        files
            .filter(|file| file.extension().is_some_and(|ending| ending == "yaml"))
            .map(|file| (file.display().to_string(), std::fs::read_to_string(&file).unwrap()))
            .collect()
    }

    #[test]
    fn a_set_that_goes_to_a_file_and_back_is_the_same() {
        for (label, text) in shipped() {
            let (file, source) = parse::<SetFile>(&label, text.into_bytes(), Limits::QUESTIONS)
                .unwrap_or_else(|complaints| panic!("{complaints}"));
            let set = QuestionSet::try_from(SetInFile::from(file))
                .unwrap_or_else(|faults| panic!("{}", source.complaints(&faults.0)));
            let text = serde_yaml::to_string(&SetInFile::from(&set)).unwrap();
            let (again, _) =
                parse::<SetInFile>(&label, text.into_bytes(), Limits::QUESTIONS).unwrap();
            assert_eq!(QuestionSet::try_from(again), Ok(set));
        }
    }
}
