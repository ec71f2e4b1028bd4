//! What a facilitator types in plain mode from the themes to the end, so that what a given team
//! agreed on comes out.

use credo::domain::{
    Agreement, Commitment, Dissent, Edition, Origin, Participant, ParticipantId, Principle,
    Question, Request, Sorting, Statement, Subject, Support, ThemeOf, Vote, Way, cards,
};
use credo::figures::{Accord, Supports};
use credo::flow::agreeing::stated;
use credo::flow::candidates::{Wanted, candidates, feeds_statements};
use credo::flow::wording::{self, Remark};
use credo::flow::{ballot, shuffle};
use credo::themes::Likeness;

use crate::script::Script;
use crate::workplace::SEED;

/// Where the objections are reached and the decision is left for another day.
pub(crate) const ANOTHER_DAY: &str = "Stop for now";

impl Script {
    /// Puts the answers under the themes of `edition`.
    pub(crate) fn themes(&mut self, edition: &Edition) -> &mut Self {
        self.line("Put the answers under themes");
        for (at, question) in (0..).zip(edition.workshop.questions()) {
            let words = on_the_board(edition, question, at);
            if !words.is_empty() {
                let sorting = edition.agreement.themes.get(&question.id);
                self.sorts(&words, &sorting.cloned().unwrap_or_default()).line("done");
            }
        }
        self
    }

    /// Makes the themes of one question, whose cards lie in this order.
    pub(crate) fn sorts(&mut self, cards: &[String], sorting: &Sorting) -> &mut Self {
        let number = |card: &dyn ToString| {
            let at = cards.iter().position(|id| *id == card.to_string());
            (at.unwrap_or_else(|| panic!("no card {} of {cards:?}", card.to_string())) + 1)
                .to_string()
        };
        for theme in &sorting.themes {
            let numbers: Vec<_> = theme.cards.iter().map(|card| number(card)).collect();
            self.line(&format!("new {}: {}", numbers.join(" "), theme.says));
        }
        for card in &sorting.said_once {
            self.line(&format!("{} -", number(card)));
        }
        for card in &sorting.one_voice {
            self.line(&format!("alone {}", number(card)));
        }
        for quote in &sorting.quotes {
            self.line(&format!("quote {}: {}", number(&quote.card), quote.words));
        }
        self
    }

    /// Gives the dots of `edition`, and looks at what each vote came to.
    pub(crate) fn votes(&mut self, edition: &Edition, way: Way) -> &mut Self {
        let due: Vec<_> = voted_on(edition).collect();
        if due.is_empty() {
            let may = |question: &Question| {
                let sorting = edition.agreement.themes.get(&question.id);
                question.vote && sorting.is_some_and(|sorting| sorting.themes.len() > 1)
            };
            let any = edition.workshop.questions().any(may);
            return if any { self.line("Leave the votes out") } else { self };
        }
        match way {
            Way::Round => {
                self.line("The keyboard goes round, unseen");
                for at in 0..edition.workshop.participants.len() {
                    self.takes_the_keyboard();
                    for (sorting, vote) in &due {
                        self.line(&ballot_of(sorting, vote, at));
                    }
                    // It is sealed like this.
                    self.enter();
                }
                // Everybody sees it.
                self.enter();
            }
            Way::Room => {
                self.line("By a show of hands");
                for (sorting, vote) in &due {
                    let round = vote.last().unwrap();
                    self.line(&round.voted.to_string());
                    for theme in ballot::lettered(sorting) {
                        self.line(&round.dots.get(&theme.id).unwrap().to_string());
                    }
                }
            }
        }
        due.iter().fold(self, |script, _| script.line("Go on"))
    }

    /// Takes the keyboard, and begins.
    fn takes_the_keyboard(&mut self) -> &mut Self {
        self.enter().enter()
    }

    /// States what `edition` states, shows how far everybody supports it, and writes down where they
    /// differ; the decision comes next.
    pub(crate) fn statements(&mut self, edition: &Edition, way: Way) -> &mut Self {
        let statements = &edition.agreement.statements;
        if !feeds_statements(&edition.workshop.questions().collect::<Vec<_>>()) {
            return self;
        }
        self.line("Go on with the promise");
        let sentences = [
            (&statements.promise, Wanted::Promise),
            (&statements.goal, Wanted::Goal),
            (&statements.feeling, Wanted::Feeling),
        ];
        for (statement, wanted) in sentences {
            match statement {
                Some(statement) => self.states(edition, statement, wanted),
                None => self.line("Not yet"),
            };
        }
        for (principle, number) in statements.principles.iter().zip(1..) {
            self.principle(edition, principle, number);
        }
        let any = !statements.principles.is_empty();
        self.line(if any { "No more principles" } else { "None yet" });
        if statements.principles.len() > 1 {
            self.list(&statements.order);
        }
        self.list(&statements.rituals).supports(edition, way).objections(edition)
    }

    fn states(&mut self, edition: &Edition, statement: &Statement, wanted: Wanted) -> &mut Self {
        let language = &edition.workshop.language;
        let remarks = match wanted {
            Wanted::Promise => wording::promise(&statement.text, language),
            Wanted::Goal => wording::goal(&statement.text, language),
            Wanted::Feeling => wording::feeling(&statement.text),
            Wanted::Principle => panic!("a principle is more than a sentence"),
        };
        self.begins(edition, &statement.from, wanted).words(&statement.text).stays(&remarks)
    }

    pub(crate) fn principle(
        &mut self,
        edition: &Edition,
        principle: &Principle,
        number: usize,
    ) -> &mut Self {
        let over = principle.even_over.as_deref().unwrap_or(":pass");
        self.begins(edition, &principle.from, Wanted::Principle)
            .words(&principle.name)
            .words(&principle.means)
            .list(&principle.in_practice)
            .line(over)
            .stays(&wording::principle(principle, number, &edition.workshop.language))
    }

    /// Begins from what a statement is made from.
    fn begins(&mut self, edition: &Edition, from: &[Origin], wanted: Wanted) -> &mut Self {
        let all = candidates(edition, wanted);
        let place = |origin: &Origin| {
            let at = all.iter().position(|one| one.from == *origin);
            at.unwrap_or_else(|| panic!("{origin:?} is no candidate for {wanted:?}"))
        };
        match from {
            [] => self.line("In our own words"),
            [one] => {
                let one = &all[place(one)];
                self.line(&format!("{} (", one.words))
            }
            several => {
                let numbers: Vec<_> =
                    several.iter().map(|one| (place(one) + 1).to_string()).collect();
                self.line("Several of these").line(&numbers.join(" "))
            }
        }
    }

    /// Leaves it as it is, where something is worth a second look.
    pub(crate) fn stays(&mut self, remarks: &[Remark]) -> &mut Self {
        if remarks.is_empty() { self } else { self.line("yes") }
    }

    /// Types a short list, one a line.
    fn list(&mut self, items: &[String]) -> &mut Self {
        if items.is_empty() { self.line(":pass") } else { self.words(&items.join("\n")) }
    }

    pub(crate) fn supports(&mut self, edition: &Edition, way: Way) -> &mut Self {
        let stated = stated(&edition.agreement.statements);
        if stated.is_empty() {
            return self;
        }
        let typed = |support: &Support| support.fingers().to_string();
        match way {
            Way::Round => {
                self.line("The keyboard goes round, unseen");
                for at in 0..edition.workshop.participants.len() {
                    self.takes_the_keyboard();
                    for one in &stated {
                        self.line(&one.support.get(at).map_or(":pass".to_owned(), typed));
                    }
                    self.enter();
                }
                self.enter();
            }
            Way::Room => {
                self.line("By a show of fingers");
                for one in &stated {
                    let fingers: Vec<_> = one.support.iter().map(typed).collect();
                    let none = fingers.is_empty();
                    self.line(&if none { ":pass".to_owned() } else { fingers.join(" ") });
                }
            }
        }
        // Everybody has seen it.
        self.enter()
    }

    pub(crate) fn objections(&mut self, edition: &Edition) -> &mut Self {
        let statements = &edition.agreement.statements;
        // What is carried over was looked at before.
        let (mut recorded, mut left): (Vec<Dissent>, Vec<Dissent>) =
            statements.dissent.iter().cloned().partition(|one| one.since.is_some());
        for one in stated(statements) {
            let supports: Supports = one.support.iter().copied().collect();
            while supports.accord(&one.on, &recorded) == Accord::Unsettled {
                let next = left.iter().position(|dissent| dissent.on == one.on);
                let dissent = left.remove(next.expect("an objection without a dissent"));
                self.line("Record a dissent").dissent(edition, &dissent);
                recorded.push(dissent);
            }
        }
        for dissent in left {
            self.line("Record a dissent").line(&title(edition, &dissent.on));
            self.dissent(edition, &dissent);
        }
        let any = !stated(statements).is_empty();
        if any { self.line("Nobody else differs") } else { self }
    }

    fn dissent(&mut self, edition: &Edition, dissent: &Dissent) -> &mut Self {
        let by = dissent.by.as_ref().map(|by| person(edition, by).name.to_string());
        self.line(by.as_deref().unwrap_or("One of us")).words(&dissent.text);
        for words in [&dissent.would_change_my_mind, &dissent.answer] {
            self.line(words.as_deref().unwrap_or(":pass"));
        }
        let revisit = dissent.revisit.expect("a dissent is looked at again");
        // They approve the wording.
        self.line(&revisit.to_string()).line("yes")
    }

    /// Goes straight to the decision, where statements were left before it.
    pub(crate) fn comes_back_to_decide(&mut self) -> &mut Self {
        self.line("Choose where to begin").line("The decision")
    }

    /// Decides, where anything is stated.
    pub(crate) fn decides(&mut self, edition: &Edition) -> &mut Self {
        let statements = &edition.agreement.statements;
        if stated(statements).is_empty() {
            return self;
        }
        match &statements.decided {
            Some(_) => self.line("It stands"),
            None => self.line("Not yet"),
        }
    }

    /// Makes of the issues what `edition` made of them.
    pub(crate) fn commitments(&mut self, edition: &Edition) -> &mut Self {
        let made = &edition.agreement.commitments;
        for commitment in &made.commitments {
            self.answers_issue(edition, commitment.issue.as_ref(), "A commitment");
            self.commitment(edition, commitment);
        }
        for request in &made.requests {
            self.answers_issue(edition, request.issue.as_ref(), "A request");
            self.request(edition, request);
        }
        for not_now in &made.not_now {
            self.answers_issue(edition, Some(&not_now.issue), "Not now").line(&not_now.why);
        }
        self.line("Go on");
        // Everything is read out.
        if *made == credo::domain::Commitments::default() { self } else { self.line("Go on") }
    }

    pub(crate) fn answers_issue(
        &mut self,
        edition: &Edition,
        issue: Option<&ThemeOf>,
        with: &str,
    ) -> &mut Self {
        let Some(ThemeOf { question, theme }) = issue else {
            return self.line(&format!("{with} beside the issues"));
        };
        let theme = edition.agreement.themes.get(question).unwrap().theme(theme).unwrap();
        self.line(&format!("{} (", theme.says)).line(with)
    }

    pub(crate) fn commitment(&mut self, edition: &Edition, one: &Commitment) -> &mut Self {
        let name = |id: &ParticipantId| person(edition, id).name.to_string();
        self.line(&name(&one.owner)).line(&one.will).line(&one.by.to_string()).line("yes");
        self.line(one.measure.as_deref().unwrap_or_default());
        if one.measure.is_some() {
            self.line(one.from.as_deref().unwrap_or_default());
            self.line(one.to.as_deref().unwrap_or_default());
        }
        match &one.asks {
            Some(asks) => self.line(&name(asks)).line(&one.asks_on.unwrap().to_string()),
            None => self.enter(),
        }
    }

    pub(crate) fn request(&mut self, edition: &Edition, one: &Request) -> &mut Self {
        let by = person(edition, &one.asked_by).name.to_string();
        self.line(one.to.as_str()).line(&one.ask).line(&by).line(&one.by.to_string());
        assert_eq!(one.answer, None, "nobody has answered on the day itself");
        self
    }

    /// Says whether it was worth the time, reads out what was parked, and says when the team comes
    /// back.
    pub(crate) fn closing(&mut self, edition: &Edition, way: Way) -> &mut Self {
        let worth: Vec<_> =
            edition.workshop.worth.iter().map(|one| u8::from(*one).to_string()).collect();
        match (worth.is_empty(), way) {
            (true, _) => self.line("Leave it out"),
            (false, Way::Round) => {
                self.line("The keyboard goes round, unseen");
                for at in 0..edition.workshop.participants.len() {
                    let number = worth.get(at).map_or(":pass", String::as_str);
                    self.takes_the_keyboard().line(number);
                }
                self.enter().enter()
            }
            (false, Way::Room) => self.line("Numbers from the room").line(&worth.join(" ")).enter(),
        };
        if edition.sheets.iter().any(|sheet| !sheet.parked.is_empty()) {
            self.enter();
        }
        self.line(&edition.workshop.next.to_string())
    }
}

/// Returns the cards of a question in the order in which the board shows them, by their ids. It is
/// the workshop's question `at`, from 0.
pub(crate) fn on_the_board(edition: &Edition, question: &Question, at: u64) -> Vec<String> {
    let mut cards: Vec<_> = cards(edition, question)
        .into_iter()
        .map(|card| (card.id.to_string(), card.words))
        .collect();
    shuffle(&mut cards, SEED + at);
    let words = cards.iter().map(|(_, words)| words.as_str());
    let order = Likeness::of(words, &edition.workshop.language).pile().concat();
    order.into_iter().map(|at| cards[at].0.clone()).collect()
}

/// Returns the votes of `edition` with what they are on, in the order of the questions.
fn voted_on(edition: &Edition) -> impl Iterator<Item = (&Sorting, &Vote)> {
    let Agreement { themes, votes, .. } = &edition.agreement;
    let questions = edition.workshop.questions();
    questions.filter_map(|question| Some((themes.get(&question.id)?, votes.get(&question.id)?)))
}

/// Returns what the person at `at` types, so that all ballots together make up the vote.
fn ballot_of(sorting: &Sorting, vote: &Vote, at: usize) -> String {
    let round = vote.last().unwrap();
    let lettered = ballot::lettered(sorting);
    let dots = lettered.iter().enumerate().flat_map(|(place, theme)| {
        let dots = round.dots.get(&theme.id).copied().unwrap();
        (0..dots).map(move |_| ballot::letter(place))
    });
    // One dot after the other goes to one person after the other: so nobody gets more than their
    // number, nor more than two of a theme.
    let voted = usize::try_from(round.voted).unwrap();
    let mine: Vec<_> = dots.skip(at).step_by(voted).collect();
    if at < voted { mine.join(" ") } else { ":pass".to_owned() }
}

fn person<'e>(edition: &'e Edition, id: &ParticipantId) -> &'e Participant {
    edition.workshop.participant(id).unwrap()
}

/// Returns a subject as the program calls it.
fn title(edition: &Edition, on: &Subject) -> String {
    let words = match on {
        Subject::Promise => "Promise",
        Subject::Goal => "Goal",
        Subject::Feeling => "Feeling",
        Subject::Order => "What wins",
        Subject::Principle(id) => {
            let principles = &edition.agreement.statements.principles;
            &principles.iter().find(|one| one.id == *id).unwrap().name
        }
    };
    words.to_owned()
}
