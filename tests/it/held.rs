//! Templates of a team's own are held within bounds, and write what they would write without.

use std::time::{Duration, Instant};

use credo::document::{Piece, View, Writer};
use credo::domain::{Edition, Portion};

use crate::scenarios::example::example;

/// What any template is done in, whatever it does, also on a slow machine and without optimisation.
const LONG: Duration = Duration::from_secs(60);

fn view(edition: Edition) -> View {
    let Edition { workshop, sheets, unnamed, agreement } = edition;
    let mut writer = Writer::new(&workshop, &agreement).in_full();
    let sheets = sheets.into_iter().map(Portion::Sheet);
    for portion in sheets.chain(unnamed.into_iter().map(Portion::Unnamed)) {
        writer.take(portion);
    }
    writer.view()
}

/// Returns what a template of a team's own leads to.
fn told(view: &View, template: &str) -> String {
    let own = Piece::PHILOSOPHY.overridden("own.md.j2".to_owned(), template.to_owned());
    match view.write(&own) {
        Ok(written) => written,
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_copy_of_a_shipped_template_writes_what_that_writes() {
    let view = view(example());
    for piece in Piece::ALL {
        let copy = format!("{}{{# ours #}}", piece.shipped_template());
        let own = piece.clone().overridden("own.md.j2".to_owned(), copy);
        assert!(own.has_own_template());
        assert_eq!(view.write(&own).unwrap(), view.write(&piece).unwrap(), "{}", piece.name());
    }
}

#[test]
fn what_a_template_puts_into_itself_again_and_again_is_refused_where_it_does() {
    let view = view(example());
    let grown = |how: &str, then: &str| {
        format!(
            "{{% set n = namespace(x=[1], s='ab') %}}\n{{% for i in range(40) %}}\n  \
             {{% set {how} %}}\n{{% endfor %}}\n{then}"
        )
    };
    for template in [
        grown("n.x = [n.x, n.x]", "{{ n.x | string | length }}"),
        grown("n.x = (n.x, n.x)", "{{ n.x | pprint }}"),
        grown("n.x = {'a': n.x, 'b': n.x}", "{{ n.x | length }}"),
        grown("n.x = n.x + n.x", "{{ n.x | length }}"),
        grown("n.x = n.x * 2", "{{ n.x | length }}"),
        grown("n.x = [n.x, n.x]", "{{ n.x == n.x }}"),
        grown("n.x = n.x | zip(n.x) | list", "{{ n.x ~ '' }}"),
        grown("n.x = n.x | chain(n.x)", "{{ n.x | length }}"),
        grown("n.x = {'a': n.x} | chain({'b': n.x})", "{{ n.x | length }}"),
        grown("n.x = [dict(a=n.x, b=n.x)]", "{{ n.x | length }}"),
        grown("n.s = n.s ~ n.s", "{{ n.s | length }}"),
        grown("n.s = n.s + n.s", "{{ n.s | length }}"),
        grown("n.s = n.s * 9", "{{ n.s | length }}"),
        grown("n.s = n.s | replace('a', n.s)", "{{ n.s | length }}"),
        grown("n.s = [n.s, n.s] | join(n.s)", "{{ n.s | length }}"),
    ] {
        let begun = Instant::now();
        let told = told(&view, &template);
        assert!(told.starts_with("own.md.j2:3"), "{template}: {told}");
        assert!(begun.elapsed() < LONG, "{template}");
    }
    for template in [
        "{% macro d(x, n) %}{% if n %}{{ d([x, x], n - 1) }}{% else %}{{ x | length }}{% endif %}\
         {% endmacro %}{{ d([1], 40) }}",
        "{% set n = namespace(x=1) %}{% for i in range(99999) %}{% set n.x = [n.x] %}{% endfor %}",
        "{% set n = namespace(x=[]) %}{% for i in range(99999) %}{% set n.x = n.x[:] %}\
         {% for j in range(99999) %}{% set n.x = n.x + [j] %}{% endfor %}{% endfor %}",
        "{% set n = namespace() %}{% set n.x = [n] %}",
        "{% set n = namespace() %}{% set m = namespace(x=n) %}{% set n.x = m %}{{ n == m }}",
        "{{ {[1]: 2} }}",
        "{{ [[sections]] | map('string') | list }}",
        "{{ [sections] | join }}",
        "{{ sections ~ '' }}",
        "{{ sections in team }}",
    ] {
        let begun = Instant::now();
        let told = told(&view, template);
        assert!(told.starts_with("own.md.j2:1"), "{template}: {told}");
        assert!(begun.elapsed() < LONG, "{template}");
    }
    insta::assert_snapshot!(told(&view, &grown("n.x = [n.x, n.x]", "")), @"own.md.j2:3: this holds more than any template may, in `{% set n.x = [n.x, n.x] %}`");
}

#[test]
fn what_is_done_within_bounds_is_what_the_engine_does() {
    let view = view(example());
    for (expression, value) in [
        ("1 + 2", "3"),
        ("1 + 2.5", "3.5"),
        ("2 * 3", "6"),
        ("'ab' * 2", "abab"),
        ("2 * 'ab'", "abab"),
        ("'a' ~ 1 ~ none", "a1None"),
        ("('*' ~ '*') | length", "2"),
        ("'\\*' | safe ~ '*'", r"\*\*"),
        ("'a' + 'b'", "ab"),
        ("([1] + [2, 3]) | join('-')", "1-2-3"),
        ("([1, 2] * 2) | join", "1212"),
        ("[1, 2, 3, 4][1:3] | join", "23"),
        ("[1, 2, 3, 4][::-1] | join", "4321"),
        ("[1, 2, 3, 4][-3::2] | join", "24"),
        ("[1, 2, 3, 4][10:] | length", "0"),
        ("'abcdef'[1:4]", "bcd"),
        ("'abcdef'[::-2]", "fdb"),
        ("1 == 1.0 and 1 != 2 and 1 < 2 and 2 >= 2 and 'a' in 'ba' and 'c' not in 'ba'", "True"),
        ("1 < 2 < 3", "True"),
        ("1 in [1, 2] and [1] == [1] and (1, 2) == (1, 2) and 'a' in {'a': 1}", "True"),
        ("[3, 1, 2] | sort | join", "123"),
        ("[1, 2, 3] is iterable and {'a': 1} is mapping and 2 is even", "True"),
        ("range(4) | map('string') | join", "0123"),
        ("{'b': 1, 'a': 2} | dictsort | map('first') | join", "ab"),
        ("{'a': 1}.a + {'a': 2}['a']", "3"),
        ("[[1, 2], [3]] | map('length') | sum", "3"),
        ("sections | map(attribute='id') | select('in', ['order']) | join", "order"),
        ("'x' if team else 'y'", "x"),
        ("({'a': 1} | chain({'b': 2})).b + ([1] | chain([2]) | length)", "4"),
        ("nope is defined or (nope | default('x')) == 'x'", "True"),
    ] {
        let written = told(&view, &format!("{{{{ {expression} }}}}\n"));
        assert_eq!(written.trim_end(), value, "{expression}");
    }
    assert_eq!(told(&view, "{% for k, v in {'a': 1} | items %}{{ k }}{{ v }}{% endfor %}"), "a1\n");
    assert_eq!(
        told(
            &view,
            "{% macro m(a, b=[2]) %}{{ a }}{{ b[0] }}{% endmacro %}{{ m(1) }}{{ m(*[3, [4]]) }}"
        ),
        "1234\n"
    );
    insta::assert_snapshot!(told(&view, "\n{{ 1 + 'a' }}"), @"own.md.j2:2:4: `+` does not go with a number and a string, in `{{ 1 + 'a' }}`");
    insta::assert_snapshot!(told(&view, "{{ promis ~ 'a' }}"), @"own.md.j2:1:4: there is no `promis ~ 'a'`, in `{{ promis ~ 'a' }}`");
    insta::assert_snapshot!(told(&view, "{{ team | shout }}"), @"own.md.j2:1:11: filter shout is unknown, in `{{ team | shout }}`");
}

#[test]
fn what_is_misspelt_is_told_in_a_list_and_beside_an_operator_too() {
    let view = view(example());
    for template in [
        "{% for x in ['a', teem] %}-{% endfor %}",
        "{{ [team, teem] | join(', ') }}",
        "{{ (team, teem) | length }}",
        "{{ {'a': teem} | length }}",
        "{{ {teem: 1} | length }}",
        "{{ 'yes' if teem in ['a'] }}",
        "{% if company == teem %}x{% endif %}",
        "{% if edition.nummer > 1 %}x{% endif %}",
    ] {
        let told = told(&view, template);
        assert!(told.starts_with("own.md.j2:1"), "{template}: {told}");
        assert!(told.contains("is it spelled as it should be?"), "{template}: {told}");
    }
    // Whether something is there may be asked, and what is there goes as ever.
    assert_eq!(
        told(&view, "{{ teem is defined }} {{ [team] | join }}"),
        "False Customer support\n"
    );
}

#[test]
fn a_hint_names_a_field_of_what_was_asked_and_of_nothing_else() {
    let view = view(example());
    let hint = |expression: &str| {
        let template = format!("{{% set own = {{'apple': 1}} %}}{{{{ {expression} }}}}");
        let own = Piece::PHILOSOPHY.overridden("own.md.j2".to_owned(), template);
        view.write(&own).unwrap_err().hint()
    };
    for (expression, meant) in [
        ("compny", "company"),
        ("promise.txet", "text"),
        ("promise['txet']", "text"),
        ("principles[0].nmae", "name"),
        ("principles[0].nmae.text", "name"),
        ("promise.suport | upper", "support"),
        ("own.aple", "apple"),
    ] {
        assert_eq!(hint(expression), Some(format!("did you mean `{meant}`?")), "{expression}");
    }
    // A principle has a name, and a theme has people: what is asked here has neither.
    for none in ["promise.nmae", "edition.peopl", "sections[0].qoutes", "qoutes", "own.nmae"] {
        assert_eq!(hint(none), None, "{none}");
    }
    insta::assert_snapshot!(told(&view, "{{ promise.suport | upper }}"), @"own.md.j2:1:21: there is no `promise.suport`, in `{{ promise.suport | upper }}`");
}

#[test]
fn a_template_takes_nothing_from_another_one_and_says_so() {
    let view = view(example());
    for takes in ["include 'philosophy.md.j2'", "extends 'poster.md.j2'", "import 'a.md.j2' as a"] {
        let told = told(&view, &format!("\n{{% {takes} %}}"));
        let expected =
            "own.md.j2:2:4: a template stands by itself and takes nothing from another one";
        assert!(told.starts_with(expected), "{takes}: {told}");
    }
}

#[test]
fn what_a_filter_is_told_by_name_has_to_be_there() {
    let view = view(example());
    for wrong in [
        "principles | map(attribute='nmae') | join(', ')",
        "principles | sort(attribute='nmae') | length",
        "principles | sort(attribute='since, nmae') | length",
        "principles | selectattr('nmae') | list | length",
        "principles | selectattr('nmae', 'eq', 'x') | list | length",
        "principles | rejectattr('nmae') | list | length",
        "principles | groupby('nmae') | length",
        "principles | groupby(attribute='nmae') | length",
        "principles | sum('nmae')",
        "principles | sum(attribute='nmae')",
        "principles | unique(attribute='nmae') | length",
        "principles | min(attribute='nmae') is defined",
        "principles | max(attribute='nmae') is defined",
        "principles | join(', ', 'nmae')",
        "principles | join(attribute='nmae')",
        "principles | map('attr', 'nmae') | join",
        "[principles] | map('sum', 'nmae') | join",
        "[principles] | map('map', 'attr', 'nmae') | list | length",
        "principles | map(attribute='support.nmae') | list | length",
        "[edition, edition] | map(attribute='title') | map(attribute='nmae') | join",
        "[{'a': edition}] | sort(attribute='a.nmae') | length",
        "sections | map(attribute='questions.0.nmae') | list | length",
        "[{'name': 1}] | map(attribute='nmae') | join",
        "principles | groupby('since') | map(attribute='nmae') | join",
    ] {
        let told = told(&view, &format!("\n{{{{ {wrong} }}}}"));
        assert!(told.starts_with("own.md.j2:2:"), "{wrong}: {told}");
        assert!(told.contains(": there is no `nmae`, in "), "{wrong}: {told}");
    }
    let own = Piece::PHILOSOPHY.overridden(
        "own.md.j2".to_owned(),
        "{{ principles | sort(attribute='nmae') | length }}".to_owned(),
    );
    let refused = view.write(&own).unwrap_err();
    insta::assert_snapshot!(format!("{refused}\n{}", refused.hint().unwrap()), @r"
    own.md.j2:1:17: there is no `nmae`, in `{{ principles | sort(attribute='nmae') | length }}`
    did you mean `name`?
    ");
    // What is none has no fields, and what may be missing may be told to be.
    for right in [
        "principles | map(attribute='name') | list | length",
        "principles | join(', ', 'name')",
        "principles | join(', ', attribute='name')",
        "principles | map(attribute='nmae', default='x') | first",
        "principles | groupby('nmae', default='x') | length",
        "principles | selectattr('nmae', 'defined') | list | length",
        "sections | map(attribute='questions') | map('first') | list | length",
        "principles | map(attribute='support.people') | list | length",
        "[{'a': none}] | map(attribute='a.b') | list | length",
        "[('a', 2)] | sum(attribute='1')",
        "principles | groupby('since') | map(attribute='list') | list | length",
    ] {
        let told = told(&view, &format!("{{{{ {right} }}}}"));
        assert!(!told.contains("own.md.j2"), "{right}: {told}");
    }
}

#[test]
fn an_item_beyond_the_end_of_a_list_is_told_with_how_many_there_are() {
    let view = view(example());
    insta::assert_snapshot!(told(&view, "{{ principles[99].name }}"), @"own.md.j2:1:14: there is no item 99: there are only 5, from 0 to 4, in `{{ principles[99].name }}`");
    insta::assert_snapshot!(told(&view, "{% set n = 7 %}{% for x in principles[n].behaviours %}{% endfor %}"), @"own.md.j2:1:38: there is no item 7: there are only 5, from 0 to 4, in `{% set n = 7 %}{% for x in principles[n].behaviours %}{% endfor %}`");
    insta::assert_snapshot!(told(&view, "{{ [][0] }}"), @"own.md.j2:1:4: there is no item 0: the list is empty, in `{{ [][0] }}`");
    insta::assert_snapshot!(told(&view, "{{ [1][1] }}"), @"own.md.j2:1:4: there is no item 1: there is only one, and its number is 0, in `{{ [1][1] }}`");
    insta::assert_snapshot!(told(&view, "{{ principles[0].nmae }}"), @"own.md.j2:1:4: there is no `principles[0].nmae`, in `{{ principles[0].nmae }}`");
    insta::assert_snapshot!(told(&view, "{{ {'a': 1}['b'] }}"), @"own.md.j2:1:4: there is no `{'a': 1}['b']`, in `{{ {'a': 1}['b'] }}`");
    assert_eq!(
        told(&view, "{{ principles[99] is defined }}{{ principles[-1] is defined }}"),
        "FalseTrue\n"
    );
    insta::assert_snapshot!(told(&view, "{{ principles[99] is defined }}{{ keper }}"), @"own.md.j2:1:35: there is no `keper`, in `{{ principles[99] is defined }}{{ keper }}`");
}
