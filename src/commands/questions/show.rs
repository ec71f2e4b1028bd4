//! `credo questions show`: the questions of a set with everything that the facilitator should know.

use clap::Args;

use super::list::from;
use super::{count, folder, language};
use crate::context::Context;
use crate::domain::{
    Column, Keeps, Language, Localized, Minutes, Notes, Opt, Part, Question, QuestionSet, SetId,
    When, WhichEdition,
};
use crate::error::Error;
use crate::questions::{self, Listed};
use crate::text::{minutes, safe, safe_line};
use crate::yaml::did_you_mean;

/// Show the questions of a set, or one question, with the facilitator's notes.
#[derive(Debug, Args)]
pub(super) struct Show {
    /// The id of a set or of a question
    id: SetId,
    /// The language of the questions [default: the team's]
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<Language>,
}

impl Show {
    pub(super) fn run(&self, context: &mut Context<'_>) -> Result<(), Error> {
        let folder = folder(context)?;
        let language = language(self.language.as_ref(), folder.as_ref())?;
        let sets = questions::all(folder.map(|folder| folder.questions_dir()).as_deref())?;
        let page = Page { language, columns: context.ui.columns(), text: String::new() };
        let shown = self.show(&sets, page)?;
        context.ui.results().write_all(shown.as_bytes()).map_err(Error::Output)
    }

    fn show(&self, sets: &[Listed], mut page: Page) -> Result<String, Error> {
        let id = self.id.as_str();
        if let Some(listed) = sets.iter().find(|listed| listed.set.id == self.id) {
            page.set(&listed.set, &from(&listed.origin));
            return Ok(page.text);
        }
        let all = || sets.iter().flat_map(|listed| &listed.set.questions);
        if let Some(question) = all().find(|question| question.id.as_str() == id) {
            page.question(question);
            return Ok(page.text);
        }
        let known: Vec<_> = sets
            .iter()
            .map(|listed| listed.set.id.as_str())
            .chain(all().map(|question| question.id.as_str()))
            .collect();
        let instead = did_you_mean(id, &known);
        Err(Error::Unknown { id: self.id.clone(), instead })
    }
}

/// What is shown, line by line.
struct Page {
    language: Language,
    columns: usize,
    text: String,
}

impl Page {
    fn set(&mut self, set: &QuestionSet, origin: &str) {
        let questions = count(set.questions.len(), "question");
        let minutes = minutes(set.minutes());
        let title = self.words(&set.title);
        self.line(
            "",
            &format!("{title} ({}): {questions}, {minutes} minutes, from {origin}", set.id),
        );
        for question in &set.questions {
            self.text.push('\n');
            self.question(question);
        }
    }

    fn question(&mut self, question: &Question) {
        let Question { id, prompt, short, parts, keeps, short_form, vote, .. } = question;
        let Question { minutes, feeds, opposite_of, when, notes, .. } = question;
        self.line("", &format!("{id}: {}", self.words(prompt)));
        self.note("in short", short.as_ref());
        let kept = match keeps {
            Keeps::Names => "",
            Keeps::NoNames => ", shown without names",
            Keeps::Numbers => ", numbers only",
        };
        let time = time(*minutes);
        let voted = if *vote { ", themes voted on" } else { "" };
        self.line(
            "  ",
            &format!("{}{kept}{voted}; {time}", parts.to_string().replace("-and-", " and ")),
        );
        parts.iter().for_each(|part| self.part(part));
        let sections: Vec<_> = feeds.iter().map(ToString::to_string).collect();
        self.labelled("feeds", &sections.join(", "));
        let opposite_of = opposite_of.as_ref().map(ToString::to_string);
        self.labelled("opposite of", &opposite_of.unwrap_or_default());
        self.labelled("asked", &asked(when, *short_form));
        self.notes(notes);
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Text(text) => {
                let words = text.words.map(|words| format!("about {words}")).unwrap_or_default();
                self.labelled("words", &words);
            }
            Part::Items(items) => {
                self.labelled("items", &format!("at most {}", items.at_most));
                self.columns(&items.columns);
            }
            Part::Scale(scale) => {
                let (low, high) = (self.words(&scale.low), self.words(&scale.high));
                self.labelled("1", &low);
                self.labelled("5", &high);
            }
            Part::Choice(choice) => self.options(&choice.options),
            Part::Choices(choices) => {
                self.options(&choices.options);
                self.labelled("picks", &format!("at most {}", choices.at_most));
            }
            Part::Ranking(ranking) => {
                self.options(&ranking.menu);
                let own = if ranking.own_words { ", own words welcome" } else { "" };
                self.labelled("places", &format!("{}{own}", ranking.places));
            }
            Part::Evidence => self.labelled("evidence", "heard, seen or guessed"),
        }
    }

    fn options(&mut self, options: &[Opt]) {
        for option in options {
            let label = self.words(&option.label);
            self.line("  - ", &label);
        }
    }

    fn columns(&mut self, columns: &[Column]) {
        let label = |column: &Column| {
            let number = if column.figure { " (a number)" } else { "" };
            format!("{}{number}", self.words(&column.label))
        };
        let labels: Vec<_> = columns.iter().map(label).collect();
        self.labelled("columns", &labels.join(", "));
    }

    fn notes(&mut self, notes: &Notes) {
        let Notes { why, quiet_room, probes, care, synthesis } = notes;
        self.note("why", why.as_ref());
        self.note("quiet room", quiet_room.as_ref());
        for probe in probes {
            self.note("probe", Some(probe));
        }
        self.note("care", care.as_ref());
        self.note("synthesis", synthesis.as_ref());
    }

    fn note(&mut self, label: &str, note: Option<&Localized>) {
        let words = note.map(|note| self.words(note)).unwrap_or_default();
        self.labelled(label, &words);
    }

    /// Adds a line with a label, unless it says nothing.
    fn labelled(&mut self, label: &str, words: &str) {
        if !words.is_empty() {
            self.line("  ", &format!("{label}: {words}"));
        }
    }

    fn line(&mut self, lead: &str, words: &str) {
        let indent = format!("{}  ", " ".repeat(lead.len()));
        let options = textwrap::Options::new(self.columns.max(20))
            .initial_indent(lead)
            .subsequent_indent(&indent);
        for row in textwrap::wrap(&safe(words), options) {
            self.text.push_str(row.trim_end());
            self.text.push('\n');
        }
    }

    fn words(&self, text: &Localized) -> String {
        safe_line(text.text(&self.language)).into_owned()
    }
}

/// Says "10 minutes: 2 to write, 4 to reveal, 4 to theme".
fn time(planned: Minutes) -> String {
    let Minutes { write, reveal, theme } = planned;
    let steps = [(write, "write"), (reveal, "reveal"), (theme, "theme")];
    let steps: Vec<_> = steps
        .into_iter()
        .filter(|(time, _)| !time.is_zero())
        .map(|(time, step)| format!("{} to {step}", minutes(time)))
        .collect();
    if steps.is_empty() {
        "no time planned".to_owned()
    } else {
        format!("{} minutes: {}", minutes(planned.total()), steps.join(", "))
    }
}

/// Says to whom and when a question applies; nothing where it always does, in workshops only.
fn asked(when: &When, short_form: bool) -> String {
    let edition = when.edition.map(|edition| match edition {
        WhichEdition::First => "in the first edition only".to_owned(),
        WhichEdition::Later => "from the second edition on".to_owned(),
    });
    let roles: Vec<_> = when.roles.iter().map(ToString::to_string).collect();
    let roles = (!roles.is_empty()).then(|| format!("of {} only", roles.join(", ")));
    let short_form = short_form.then(|| "in a check-in, too".to_owned());
    [edition, roles, short_form].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(id: &str, columns: usize) -> Result<String, Error> {
        let show = Show { id: id.parse().unwrap(), language: None };
        let page = Page { language: Language::english(), columns, text: String::new() };
        show.show(&questions::all(None).unwrap(), page)
    }

    #[test]
    fn a_question_is_shown_with_all_its_notes() {
        insta::assert_snapshot!(shown("ultimate-goal", 80).unwrap(), @r#"
        ultimate-goal: What is the one goal that everything we do for customers should
          serve?
          in short: The one goal
          text and choice; 12 minutes: 3 to write, 3 to reveal, 6 to theme
          - Treat them as we would like to be treated
          - Reduce their effort
          - Inform and teach them
          - Something else
          feeds: promise, order, scores
          why: Every new idea will be held against this goal, so it helps to know
            whether we share one. The goals on offer are all good, and they lead to
            different decisions.
          quiet room: Two good ideas are on the table and there is money for one. What
            would make you pick it?
          probe: When did serving one of these goals get in the way of another?
          probe: If one had to go, which would you let go first?
          probe: If yours is something else, what would a customer call it?
          care: Ask for the words before the list is on the screen: a menu steers
            people. "Something else" counts as much as any other choice.
          synthesis: Count the choices and sort the words into themes. If more than six
            in ten choose the same goal, it leads the goal line. If not, the writers put
            the trade-off into one sentence, and the document shows the split.
        "#);
    }

    #[test]
    fn a_question_of_the_short_form_is_said_to_be_so() {
        let shown = shown("still-sticking", 80).unwrap();
        assert!(shown.contains("\n  asked: from the second edition on, in a check-in, too\n"));
    }

    #[test]
    fn a_question_says_what_is_kept_of_its_answers() {
        let kept = |id: &str| shown(id, 80).unwrap().lines().nth(2).unwrap().to_owned();
        let unnamed = "  scale and text, shown without names; 3 minutes: 1 to write, 2 to reveal";
        assert_eq!(kept("still-sticking"), unnamed);
        let unnamed = "  text, shown without names; 3 minutes: 1.5 to write, 1.5 to reveal";
        assert_eq!(kept("promise-broken"), unnamed);
        assert_eq!(kept("promise-kept"), "  text; 3 minutes: 1 to write, 1 to reveal, 1 to theme");
        let tally = "  scale, numbers only; 0.5 minutes: 0.5 to write";
        assert_eq!(kept("safe-to-say"), tally);
    }

    #[test]
    fn a_set_is_shown_with_all_its_questions() {
        let page = shown("support-team", 80).unwrap();
        let heads: Vec<_> = page.lines().filter(|line| !line.starts_with(' ')).collect();
        insta::assert_snapshot!(heads.join("\n"), @r"
        How we work (support-team): 3 questions, 30 minutes, from credo

        measuring-success: How well thought out is the way we measure our success, and

        rep-qualities: Which qualities matter most in someone who serves our customers?

        workload-tasks: How do you feel about our workload and the way we share out
        ");
    }

    #[test]
    fn a_narrow_screen_is_kept_to() {
        for id in questions::shipped_ids() {
            for line in shown(id, 40).unwrap().lines() {
                assert!(crate::text::width(line) <= 40, "{line}");
            }
        }
    }

    #[test]
    fn what_is_not_there_gets_the_nearest_word() {
        let error = shown("ultimate-gaol", 80).unwrap_err();
        assert_eq!(error.to_string(), "there is no question set and no question `ultimate-gaol`");
        assert_eq!(error.hint().as_deref(), Some("did you mean `ultimate-goal`?"));
    }
}
