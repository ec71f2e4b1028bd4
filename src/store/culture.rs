//! `credo.yaml`: what a culture folder says about its team.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::shape::FORMAT;
use super::{StoreError, emit};
use crate::domain::{Cadence, Culture, Language, Name, SetId, YearStart};
use crate::yaml::{Fault, Place};

/// `credo.yaml` as it is read.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct CultureInFile {
    #[serde(rename = "format")]
    _format: u32,
    company: Name,
    team: Name,
    keeper: Option<Name>,
    decider: Option<Name>,
    #[serde(default)]
    cadence: Cadence,
    #[serde(default)]
    year_starts: YearStart,
    #[serde(default = "Language::english")]
    language: Language,
    #[serde(default)]
    private: Vec<Name>,
    sets: Vec<SetId>,
}

impl CultureInFile {
    /// Returns what is wrong with what it says.
    pub(super) fn faults(&self) -> Vec<Fault> {
        let mut faults = faults_of_private(&self.private);
        let place = Place::root().key("sets");
        if self.sets.is_empty() {
            let fault = Fault::error(place, "no question set is named");
            faults.push(fault.hint("name at least one, such as `- general`"));
            return faults;
        }
        let twice = |at: usize, set| self.sets.iter().take(at).any(|other| other == set);
        let twice = self.sets.iter().enumerate().filter(|(at, set)| twice(*at, *set));
        faults.extend(
            twice.map(|(at, set)| Fault::error(place.item(at), format!("`{set}` is there twice"))),
        );
        faults
    }
}

/// Returns what is wrong with the list of what is private: an entry without a letter or a digit
/// would be found nowhere.
pub(super) fn faults_of_private(private: &[Name]) -> Vec<Fault> {
    let is_empty = |name: &Name| !name.as_str().contains(char::is_alphanumeric);
    let empty = private.iter().enumerate().filter(|(_, name)| is_empty(name));
    let place = Place::root().key("private");
    let fault = |at| Fault::error(place.item(at), "there is no word in it to look for");
    empty.map(|(at, _)| fault(at)).collect()
}

impl From<CultureInFile> for Culture {
    fn from(file: CultureInFile) -> Self {
        let CultureInFile {
            _format: _,
            company,
            team,
            keeper,
            decider,
            cadence,
            year_starts,
            language,
            private,
            sets,
        } = file;
        Self { company, team, keeper, decider, cadence, year_starts, language, private, sets }
    }
}

/// Returns the text of a new `credo.yaml`, with comments for whoever opens it.
pub(super) fn text(culture: &Culture) -> Result<String, StoreError> {
    let Culture { company, team, keeper, decider, cadence, year_starts, language, private, sets } =
        culture;
    let private = private.iter().map(|name| Ok(format!("\n  - {}", word(name)?)));
    let private = private.collect::<Result<String, StoreError>>()?;
    let private = if private.is_empty() {
        "# private: [Name]".to_owned()
    } else {
        format!("private:{private}")
    };
    let year_starts = if *year_starts == YearStart::default() {
        String::new()
    } else {
        format!("# Quarters and halves are counted from this month.\nyear-starts: {year_starts}\n")
    };
    let sets = sets.iter().map(|set| Ok(format!("  - {}\n", word(set)?)));
    let sets = sets.collect::<Result<String, StoreError>>()?;
    Ok(format!(
        "# Whose customer service culture this folder holds. Edit it whenever something changes;\n\
         # `credo` reads it again at every start and never changes it.\n\
         format: {FORMAT}\n\
         company: {company}\n\
         team: {team}\n\
         \n\
         # Who looks after the document between workshops, and who decides its wording.\n\
         {keeper}\
         {decider}\
         \n\
         # How often there is a workshop: monthly, quarterly, half-yearly or yearly.\n\
         cadence: {cadence}\n\
         {year_starts}\
         \n\
         # The language of questions and document, by its code: en, de, pt-BR.\n\
         language: {language}\n\
         \n\
         # Names that are nobody else's business, such as of customers, as people write them. Before\n\
         # anything is written, `credo write` asks about every text that holds one.\n\
         {private}\n\
         \n\
         # The question sets, in the order in which they are asked. `credo questions list` shows them\n\
         # all; your own lie in the folder `questions`.\n\
         sets:\n{sets}",
        company = word(company)?,
        team = word(team)?,
        keeper = named("keeper", keeper.as_ref())?,
        decider = named("decider", decider.as_ref())?,
        cadence = word(cadence)?,
        language = word(language)?,
    ))
}

/// Returns a line with somebody's name, or the line to fill in.
fn named(key: &str, name: Option<&Name>) -> Result<String, StoreError> {
    Ok(match name {
        Some(name) => format!("{key}: {}\n", word(name)?),
        None => format!("# {key}: Name\n"),
    })
}

/// Returns a one-line value as YAML.
fn word<T: Serialize>(value: &T) -> Result<String, StoreError> {
    Ok(emit::text(value)?.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use proptest::prelude::*;

    use super::*;
    use crate::store::read::parse;

    fn culture() -> Culture {
        Culture {
            company: "Kestrel: Kilns & Co.".parse().unwrap(),
            team: "no".parse().unwrap(),
            keeper: Some("Inés".parse().unwrap()),
            decider: None,
            cadence: Cadence::Quarterly,
            year_starts: YearStart::default(),
            language: Language::english(),
            private: Vec::new(),
            sets: vec!["general".parse().unwrap(), "support-team".parse().unwrap()],
        }
    }

    fn read(text: &str) -> Result<Culture, String> {
        let path = Path::new("credo.yaml");
        let (file, source): (CultureInFile, _) =
            parse(Path::new(""), path, text.into()).map_err(|wrong| wrong.to_string())?;
        let faults = file.faults();
        if faults.is_empty() {
            Ok(file.into())
        } else {
            Err(source.complaints(&faults).to_string())
        }
    }

    #[test]
    fn a_new_file_explains_itself_and_reads_back() {
        let text = text(&culture()).unwrap();
        insta::assert_snapshot!(text, @r"
        # Whose customer service culture this folder holds. Edit it whenever something changes;
        # `credo` reads it again at every start and never changes it.
        format: 1
        company: 'Kestrel: Kilns & Co.'
        team: 'no'

        # Who looks after the document between workshops, and who decides its wording.
        keeper: Inés
        # decider: Name

        # How often there is a workshop: monthly, quarterly, half-yearly or yearly.
        cadence: quarterly

        # The language of questions and document, by its code: en, de, pt-BR.
        language: en

        # Names that are nobody else's business, such as of customers, as people write them. Before
        # anything is written, `credo write` asks about every text that holds one.
        # private: [Name]

        # The question sets, in the order in which they are asked. `credo questions list` shows them
        # all; your own lie in the folder `questions`.
        sets:
          - general
          - support-team
        ");
        assert_eq!(read(&text).unwrap(), culture());
    }

    #[test]
    fn a_set_named_twice_is_complained_about() {
        let text = format!("{}  - general\n", text(&culture()).unwrap());
        insta::assert_snapshot!(read(&text).unwrap_err(), @r"
        error: `general` is there twice
          --> credo.yaml:26:5
           |
        26 |   - general
           |     ^^^^^^^
        ");
    }

    #[test]
    fn no_set_at_all_is_complained_about() {
        let file = "format: 1\ncompany: Kestrel\nteam: Support\nsets: []\n";
        insta::assert_snapshot!(read(file).unwrap_err(), @r"
        error: no question set is named
         --> credo.yaml:4:1
          |
        4 | sets: []
          | ^^^^
          |
          = help: name at least one, such as `- general`
        ");
    }

    #[test]
    fn a_year_that_starts_in_another_month_reads_back() {
        let culture = Culture { year_starts: "april".parse().unwrap(), ..culture() };
        let text = text(&culture).unwrap();
        assert!(text.contains("\nyear-starts: april\n"), "{text}");
        assert_eq!(read(&text).unwrap(), culture);
    }

    proptest! {
        #[test]
        fn any_name_survives(name in "\\PC{1,80}") {
            prop_assume!(name.parse::<Name>().is_ok());
            let culture = Culture { company: name.parse().unwrap(), ..culture() };
            prop_assert_eq!(read(&text(&culture).unwrap()), Ok(culture));
        }
    }
}
