//! Titles with a name behind them, or before it: `Mrs Ellwood`, `Herr Dr. Brandt`, `M. Dupont`,
//! `Sra. García`, `田中様`, `王先生`. Whoever has a title in a text is hardly ever one of the team.

use super::fold::{Word, is_unspaced, may_be_unspaced};
use super::rules::Found;
use crate::domain::LeakKind;

/// Titles that are one only with a full stop behind them.
const SHORT: &[&str] = &["M", "MM", "D", "Dª"];

/// What begins with a capital behind such a word and is no name.
const NO_NAMES: &[&str] = &[
    "Manager",
    "Engineer",
    "Director",
    "Developer",
    "Analyst",
    "Or",
    "And",
    "Right",
    "The",
    "In",
    "I",
    "We",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "Ende",
    "Anfang",
    "Mitte",
];

/// What may stand between the words of a name.
const PARTICLES: &[&str] = &[
    "von", "van", "de", "der", "den", "del", "della", "di", "da", "du", "la", "le", "zu", "el",
    "al", "bin", "ter", "dos",
];

/// The most words of a name.
const MOST_WORDS: usize = 5;

/// Whether a word is a title that stands before a name, as it is written. Most words are told by their
/// first letter to be none.
fn is_title(word: &str) -> bool {
    let may_be = word.starts_with(|c| matches!(c, 'A'..='Z' | 's' | 'd'));
    may_be
        && matches!(
            word,
            // English.
            "Mr" | "Mrs" | "Ms" | "Mx" | "Miss" | "Dr" | "Prof" | "Professor" | "Sir"
        // German, Dutch, Danish, Norwegian, Swedish.
        | "Herr" | "Herrn" | "Frau" | "Hr" | "Meneer" | "Mevrouw" | "Dhr" | "Mevr" | "Fru"
        // French.
        | "Monsieur" | "Madame" | "Mademoiselle" | "Mme" | "Mmes" | "Mlle" | "Me"
        // Spanish, Portuguese, Italian.
        | "Señor" | "Señora" | "Señorita" | "señor" | "señora" | "señorita" | "Sr" | "Sra"
        | "Srta" | "Don" | "Doña" | "don" | "doña" | "Senhor" | "Senhora" | "Signor" | "Signora"
        | "Sig"
        )
}

/// Finds titles with a name in a text of these words.
pub(super) fn find((text, words): (&str, &[Word<'_>]), found: &mut Vec<Found>) {
    let mut from = 0;
    while let Some((title, rest)) = words.get(from..).and_then(|rest| rest.split_first()) {
        from += 1;
        let is_title =
            is_title(title.text) || (stands(text, title.end(), ".") && SHORT.contains(&title.text));
        if !is_title {
            continue;
        }
        if let Some((count, end)) = name(text, *title, rest) {
            found.push(Found { range: title.start..end, kind: LeakKind::Person });
            from += count;
        }
    }
    if may_be_unspaced(text) && text.contains(is_unspaced) {
        honoured(text, found);
    }
}

fn stands(text: &str, at: usize, what: &str) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(what))
}

/// Returns of how many words the name behind a title is, and the byte behind it.
fn name(text: &str, title: Word<'_>, rest: &[Word<'_>]) -> Option<(usize, usize)> {
    let mut end = title.end();
    let mut last = title.text;
    let mut name = None;
    for (at, word) in rest.iter().take(MOST_WORDS).enumerate() {
        let gap = text.get(end..word.start)?;
        let is_joined = matches!(gap, " " | "\u{A0}" | "\u{202F}")
            || (name.is_some() && (matches!(gap, "-" | "‐") || (gap == ". " && last.len() < 3)))
            || (name.is_none() && matches!(gap, ". " | "." | ".\u{A0}" | ".\u{202F}"));
        if !is_joined {
            break;
        }
        let is_capital = word.text.chars().next().is_some_and(char::is_uppercase);
        let is_name = is_capital && !NO_NAMES.contains(&word.text);
        if !is_name && !PARTICLES.contains(&word.text) && !is_title(word.text) {
            break;
        }
        end = word.end();
        last = word.text;
        if is_name && !is_title(word.text) {
            name = Some((at + 1, word.start + bare(word.text).len()));
            // A genitive ends a name.
            if bare(word.text).len() < word.text.len() {
                break;
            }
        }
    }
    name
}

/// Returns a word without the sign of a genitive.
fn bare(word: &str) -> &str {
    ["'s", "’s"].into_iter().find_map(|sign| word.strip_suffix(sign)).unwrap_or(word)
}

/// Titles behind a name, with the kinds of words that are no name before them.
const BEHIND: &[&str] = &["さん", "様", "さま", "先生", "女士", "小姐", "씨"];

/// Signs at the end of a word that is what somebody does and not what they are called.
const DOES: &[char] = &[
    '者', '員', '社', '店', '客', '長', '師', '子', '方', '皆', '业', '位', '个', '的', '名', '奥',
    '業',
];

/// Common family names of one sign, before Chinese titles.
const FAMILIES: &str = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸汪石付贾賈范金韦韋夏方邹鄒熊白孟秦江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯";

/// Finds names in scripts without spaces that have a title behind them.
fn honoured(text: &str, found: &mut Vec<Found>) {
    for title in BEHIND {
        for (at, _) in text.match_indices(title) {
            let before = text.get(..at).unwrap_or_default();
            let before = if *title == "씨" { before.trim_end_matches(' ') } else { before };
            let name = match *title {
                "先生" | "女士" | "小姐" => chinese(before),
                "씨" => run(before, 4, |c| matches!(c, '\u{AC00}'..='\u{D7AF}')),
                _ => japanese(before),
            };
            if name > 0 {
                let range = before.len() - name..at + title.len();
                found.push(Found { range, kind: LeakKind::Person });
            }
        }
    }
}

/// Returns the bytes of the name that `before` ends with: two to five signs of one kind, of which
/// the last is not one for what people do.
fn japanese(before: &str) -> usize {
    let is_kanji = |c: char| matches!(c, '\u{3005}' | '\u{4E00}'..='\u{9FFF}');
    let is_kana = |c: char| matches!(c, '\u{30A1}'..='\u{30FC}');
    let kanji = run(before, 5, is_kanji);
    let kana = run(before, 10, is_kana);
    let name = before.get(before.len() - kanji.max(kana)..).unwrap_or_default();
    let is_one = (2..=4).contains(&name.chars().count()) || (kana > 0 && name.chars().count() > 1);
    if is_one && !name.ends_with(DOES) && !matches!(name, "学生" | "職人" | "神様" | "王様")
    {
        name.len()
    } else {
        0
    }
}

/// Returns the bytes of the name that `before` ends with: a family name, or one and a given name.
fn chinese(before: &str) -> usize {
    let signs: Vec<_> = before.char_indices().rev().take(3).collect();
    let is_family = |at: usize| signs.get(at).is_some_and(|(_, c)| FAMILIES.contains(*c));
    let found = [2, 1, 0].into_iter().find(|at| {
        is_family(*at) && signs.iter().take(*at).all(|(_, c)| matches!(c, '\u{4E00}'..='\u{9FFF}'))
    });
    // A longer name only where nothing of a sentence stands before it.
    let alone = if is_family(0) { Some(0) } else { found };
    alone.and_then(|at| signs.get(at)).map_or(0, |(at, _)| before.len() - at)
}

/// Returns the bytes of the signs at the end of `text` that are `of` a kind, at most `most` of them.
fn run(text: &str, most: usize, of: impl Fn(char) -> bool) -> usize {
    let run = text.char_indices().rev().take(most).take_while(|(_, c)| of(*c)).last();
    run.map_or(0, |(at, _)| text.len() - at)
}
