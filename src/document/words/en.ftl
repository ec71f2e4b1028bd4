# What a document says in English. Every message is explained here: whoever adds a language begins
# with a copy of this file, and may leave out what is not ready yet.
#
# `{ $people }` stands for what is put in. A count is in digits; `{ WORDS($people) }` has it in words
# up to twelve. `{ SENTENCE(WORDS($people)) }` begins with a capital letter. A line that begins with
# spaces goes on the one before. Messages may hold Markdown where English does.

## The language itself

# Numbers from none to twelve in words. Above that, and without this line, they are in digits.
language-numbers = no one two three four five six seven eight nine ten eleven twelve
# The same with a gender, for `WORDS($people, gender: "feminine")`, as far as they differ: the first
# word or two will do.
language-numbers-feminine = no one
language-numbers-masculine = no one
# How figures look, by this example: `1,234.5`, `1.234,5`, `1 234,5`, `1’234.5`, `1234.5`, `1234,5`.
language-figures = 1,234.5
# A day. `$month` is a number from 1 to 12.
language-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
# A list read out: `a, b and c` is put together from the left. `$sound` is `i` where the last one
# begins with the sound of an i, for languages whose “and” changes before it; else `other`.
language-list-more = { $before }, { $next }
language-list-last = { $before } and { $next }
# A number in words, and one in digits.
language-number = { WORDS($number) }
language-digits = { $number }
# So many of something: `one answer`, `seven answers`. Both words are a template's own.
language-counted = { WORDS($count) } { $count ->
    [one] { $one }
   *[other] { $many }
}
# Words of somebody between quotation marks.
quoted = “{ $text }”

## How many of us

# `$count` of `$all`. `SHARE` tells which of these it is: `none`; `one`, and `only` where there is no
# other; `both` of two; `all`; else `some`.
of-us = { SHARE($count, $all) ->
    [none] none of us
    [only] the one of us there is
    [both] both of us
    [all] all { WORDS($all) } of us
   *[some] { WORDS($count) } of the { WORDS($all) } of us
}
# Whoever is not named, in place of a name.
one-of-us = One of us

## What people said

# Over the words of those who chose no option.
nothing-chosen = Nothing chosen
# How we know something: over the words of those who do.
evidence-heard = Customers told us
evidence-seen = We have seen it
evidence-guessed = Our guess
evidence-none = We did not say how we know
# How those know who say a theme: `$count` of the `$all` who say it.
theme-heard = { SHARE($count, $all) ->
    [only] heard from customers
    [both] both heard it from customers
    [all] all heard it from customers
   *[other] { WORDS($count) } heard it from customers
}
theme-seen = { SHARE($count, $all) ->
    [only] seen
    [both] both saw it
    [all] all saw it
   *[other] { WORDS($count) } saw it
}
theme-guessed = { SHARE($count, $all) ->
    [only] a guess
    [one] one guesses
    [both] both guess
    [all] all guess
   *[other] { WORDS($count) } guess
}

## Scores

# From the lowest to the highest, for scores and for support.
scores-range = { $low } to { $high }
# All who gave a score gave this one.
scores-same = all { $score }
# How many scores there are, of how many there could be.
scores-given = { SHARE($count, $all) ->
    [none] no scores
    [only] 1 score
   *[other] { $count } of { $all } scores
}
scores-declined = { WORDS($count) } would not score
scores-dont-know = { $count ->
    [one] one doesn't know
   *[other] { WORDS($count) } don't know
}
scores-agree = we agree
scores-mixed = mixed
scores-dont-agree = we don't agree
scores-few = too few for a mean
# What the scores say, in a row, and how far we agree.
scores-summary = { $told }; { $verdict }
# Whether the workshop was worth its time: what 1 and 5 mean.
worth-low = not at all
worth-high = wholly

## What we state

# What support was shown for, and what an objection is to; in the middle of a sentence.
subject-promise = the promise
subject-goal = the goal
subject-feeling = the feeling
subject-order = the order
subject-principle = a principle
# From the lowest number to the highest, from how many of us, and how many of these are under 3.
support-summary = { $range } from { WORDS($count) } of us{ $objections ->
    [0] {""}
   *[other] , { WORDS($objections) } under 3
}

## What becomes of an issue

# In a table, behind the issue. `$id` is that of a commitment or a request: `C1`.
outcome-taken-on = { $id }: { $who }, by { $by }
outcome-asked = { $id }: asked of { $whom }
outcome-not-now = not now

## In a minute

finding-same = We all chose the same: { $option }.
# `$options` is a row of options, each with its number: `A 3, B 4`.
finding-split = We are split: { $options }.
# What leads a ranking: `$labels` are the names of `$leaders` things with as many points.
finding-leads = { $leaders ->
    [one] { $labels } leads: { $points ->
        [one] one point
       *[other] { WORDS($points) } points
    }, from { WORDS($people) } of us.
   *[other] { $labels } lead: { $points ->
        [one] one point
       *[other] { WORDS($points) } points
    } each, from { WORDS($people) } of us.
}
finding-apart = We don't agree: scores run from { $low } to { $high }.
finding-lowest = Our lowest score: { $mean }.
finding-highest = Our highest score: { $mean }.
finding-dont-know = { $count ->
    [one] One of us doesn't know.
   *[other] { SENTENCE(WORDS($count)) } of us don't know.
}
# What has most votes: `$says` holds `$leaders` themes, each with `$count` votes.
glance-votes = { $says }: { $count } of { $votes } votes{ $leaders ->
    [one] {""}
   *[other] {" each"}
}.
glance-taken-on = { $who } has taken it on, by { $by }.
glance-asked = Asked of { $whom }; { $answer ->
    [yes] the answer is yes
    [no] the answer is no
   *[none] an answer is due on { $by }
}.
glance-not-now = Not now: { $why }.
glance-commitments = { $count ->
    [one] One commitment, with a name and a date.
   *[other] { SENTENCE(WORDS($count)) } commitments, each with a name and a date.
}
glance-due = Due on { $day }.
glance-due-from-to = The first is due on { $first }, the last on { $last }.
glance-objections = { $count ->
    [one] One objection is open.
   *[other] { SENTENCE(WORDS($count)) } objections are open.
}
glance-objections-where = { $count ->
    [one] It stands below in full.
   *[other] Each stands below in full.
}

## On a page in a browser

# A link at the beginning, for people at a keyboard, past the links to the sections.
skip-to-text = Skip to the text

## Titles of sections

section-masthead = Whose this is
section-promise = What we are for
# What was said on the way to the promise, once there is one.
section-behind-promise = Behind the promise
section-glance = In a minute
section-good-bad = Good and bad, as a customer would see it
section-principles = { $count ->
    [one] One principle
   *[other] { SENTENCE(WORDS($count)) } principles
}
# What we said on principles, while there are none yet; the same with commitments and requests.
section-principles-none = What we go by
section-order = What gives way
section-qualities = Whom we hire and what we coach
section-why-us = Why people choose us
section-scores = Where we honestly are
section-issues = What needs attention
section-commitments = What we will do
section-commitments-none = What we could do
section-requests = What we have asked of others
section-requests-none = What we need from others
section-dissent = Where we differ
section-changes = Changed since last time
section-rituals = How we use this
section-listening = How we listen
section-method = Who said what
# Questions that belong to no other section.
section-other = Also asked
