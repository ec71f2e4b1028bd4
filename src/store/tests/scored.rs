//! An edition as far as its scores go.

use super::*;
use crate::domain::Portion;
use crate::figures::{Figures, Sums};

impl Home {
    /// Reads the scores alone.
    fn scores(&self) -> Result<Vec<Portion>, StoreError> {
        let workshop = self.edition().workshop()?;
        let mut all = Vec::new();
        self.edition().read_scores(&workshop, |portion| all.push(portion))?;
        Ok(all)
    }
}

/// What figures say of scores.
fn told(figures: &Figures) -> String {
    let each = figures.questions.iter();
    let each =
        each.map(|it| (&it.turnout, it.kept, it.unnamed, &it.tally.scores, &it.tally.choice));
    format!("{:?}", (figures.people, figures.took_part, each.collect::<Vec<_>>()))
}

#[test]
fn scores_add_up_as_where_everything_is_read() {
    let home = Home::new();
    home.put_answer(
        "maren.yaml",
        "format: 1\nparticipant: maren\nanswers:\n  good:\n    text: |-\n      Stay.\n\n      Be kind: \
         always.\n    language: en\n    gloss: 'It''s so.'\n  measuring:\n    score: 4\n    text: Cold.\n  \
         safe: answered\nparked:\n- The van\n",
    );
    // As people write.
    home.put_answer(
        "ines.yaml",
        "format: 1\nparticipant: ines # me\nanswers: {good: pass, measuring: {score: don't know}}\n",
    );
    home.put_answer(
        "unnamed/00000000000000aa.yaml",
        "format: 1\nquestion: safe\nsaid:\n  score: 2\n",
    );
    let workshop = home.edition().workshop().unwrap();
    let mut sums = Sums::new(&workshop).by_person();
    let scores = home.scores().unwrap();
    for portion in &scores {
        sums.add(portion);
    }
    assert_eq!(told(&sums.done()), told(&Figures::of(&home.load())));
    let words = |portion: &Portion| match portion {
        Portion::Sheet(sheet) => format!("{sheet:?}").contains("Cold."),
        Portion::Unnamed(_) => false,
    };
    assert!(!scores.iter().any(words));
}

#[test]
fn what_is_wrong_with_more_than_words_is_told_as_where_everything_is_read() {
    let sheet = |answers: &str| format!("format: 1\nparticipant: maren\nanswers:\n{answers}");
    for wrong in [
        sheet("  measuring:\n    scroe: 3\n"),
        sheet("  measuring:\n    score: 7\n"),
        sheet("  measuring:\n    text: 3\n    score: high\n"),
        sheet("  measuring:\n    score: 3\n    score: 3\n"),
        sheet("  measuring:\n    text: \"never closed\n    score: 3\n"),
        sheet("  measuring: answer\n"),
        sheet("  good:\n    score: 3\n"),
        sheet("  gud:\n    score: 3\n"),
        sheet("  safe:\n    score: 3\n"),
        sheet("  measuring:\n\tscore: 3\n"),
        sheet("  measuring:\n    text: a\0\n"),
        sheet("").replace("maren", "mren"),
        sheet("").replace("format: 1", "format: 2"),
        sheet("").replace("format: 1\n", ""),
        format!("{}parkd:\n- a\n", sheet("  good: pass\n")),
    ] {
        let home = Home::new();
        home.put_answer("maren.yaml", &wrong);
        let complaints = home.scores().unwrap_err().to_string();
        assert_eq!(complaints, home.complaints(), "{wrong}");
    }
}
