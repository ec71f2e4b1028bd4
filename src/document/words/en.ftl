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
# Between things that hold commas themselves: `a; b; c`.
language-apart = ;{" "}
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

## The poster

# The small line above the promise.
poster-title = { $company }, { $team }
# Below a principle: what it gives up.
poster-even-over = even over { $over }
# In front of the order of what wins, the highest first.
poster-order = When two pull apart, the higher wins:

## The e-mail signature

signature-team = { $company }, { $team }

## Commitments and requests as a list to tick off

tasks-title = What we took on
tasks-from = **{ $company }, { $team }.** { $edition }. We look at all of it again on { $next }.
tasks-commitments = What we will do
# A commitment: what, and in brackets who does it and by when.
tasks-commitment = { $will } ({ $who }, by { $by })
tasks-measure = We'll know by: { $measure }
tasks-figure = { $from } → { $to }
# Who asks how it went.
tasks-asks-on = { $who } asks on { $day }
tasks-asks = { $who } asks
tasks-requests = What we asked of others
# A request: what was asked, of whom, who asks, and by when an answer is due.
tasks-request = { $ask } (asked of { $of } by { $who }, answer due { $by })
tasks-answer-yes = The answer was yes.
tasks-answer-no = The answer was no.

## Criteria for performance reviews

review-title = What a review goes by
review-from = **{ $company }, { $team }.** Made from our philosophy, { $edition }.
review-how = Talk about cases since the last review, one at a time, and let whoever is reviewed bring the first. Nothing here says how anyone is doing: the team's scores are about the team, and nobody's answers are a measure of them.
review-principles = What we agreed to do
# What a principle gives up: it comes first, even over this.
review-even-over = It comes first even over { $over }
review-shows = What it looks like
review-lacks = What its lack looks like
review-lacks-nothing = We have not said so; agree on a case before you judge one.
review-case = The cases we talked about
review-qualities = What we help one another with
review-qualities-how = We named these as mattering most. What each looks like in somebody's work is for the two of you to say, with a case.
review-quality-shows = When it showed, and what it did for the customer
review-quality-lacks = When it was missing, and what would have helped

## The interview guide

interview-title = Interview guide
interview-from = **{ $company }, { $team }.** Made from our philosophy, { $edition }.
interview-candidate = Candidate
interview-asked-by = Asked by
interview-day = Day
interview-how = How to ask
interview-how-cases = Ask for one thing that happened, and stay with it until you could retell it: where, who, what they did, how it ended.
interview-how-both = Ask for both halves, the time when and the time when not. The second tells more; give it as long.
interview-how-notes = Write down what they say in their words. Score afterwards, each of you alone, before you talk.
interview-how-choose = There are more questions here than fit into an hour. Choose beforehand, and ask everyone the same.
interview-how-law = What must not be asked is a matter of the law where you are, and not in this guide.
interview-further = To go further
interview-further-you = What was your own part in it?
interview-further-cost = What did you leave undone for it?
interview-further-know = How did you find out whether it had helped?
interview-further-again = What would you do differently now?
interview-principles = What we do
# `$text` is what a principle means, one or more sentences.
interview-principle = We go by this: { quoted } Tell us about a time when you worked like that.
interview-principle-not = And about a time when you didn't. What came of it?
# What the principle gives up, as in “even over clearing our own queue”.
interview-even-over = When did working like that cost you something like this: { quoted }? What did you do?
interview-listen = Listen for:
interview-notes = Notes:
interview-qualities = What we look for
interview-quality = “{ $quality }” matters to us. Tell us about a time when it was needed from you.
interview-quality-not = And about a time when you found it hard, or it was not there. What happened then?
interview-scores = Score sheet
interview-scores-how = Score what they told, not how they told it. 2 and 4 lie in between; leave out what you did not ask.
interview-score = Score
interview-one = No case, or a case of the opposite.
# In front of what the team calls bad service.
interview-one-like = Such as:
# In front of what the principle means.
interview-three = One case of it, asked for:
interview-five = More than one case, unasked, and what it cost.
# In front of what the team does.
interview-five-like = Such as:
interview-quality-anchors = For each of these: 1 is no case, or a case of the opposite; 3 is one case, asked for; 5 is more than one case, unasked, and what it did for somebody.

## The first page for somebody new

onboarding-title = Welcome to { $team }
onboarding-from = **{ $company }, { $edition }.** This is what we agreed on { $day }; we read it again on { $next }.
onboarding-read = What to read
onboarding-read-this = This page, today.
onboarding-read-philosophy = Our philosophy, this week: `PHILOSOPHY.md`.
onboarding-read-dissent = In it, “Where we differ”. Not everyone agrees with everything, and you need not either.
onboarding-mean = What we mean
onboarding-goal = What we're for.
onboarding-feeling = What we want customers to feel.
onboarding-nothing-stated = We have not agreed on a promise or on principles yet.
onboarding-draft = This is a draft: its wording is not decided yet.
onboarding-good = Good, as a customer would see it
onboarding-bad = Bad
onboarding-practice = In practice
onboarding-even-over = *Even over* { $over }
onboarding-order = When two pull apart, the higher wins:
onboarding-ask = Whom to ask
onboarding-keeper = About what the philosophy says: { $who }, who keeps it.
onboarding-decider = About changing its wording: { $who }, who decides it.
onboarding-owner = { $who }, who has taken this on until { $by }: { $will }
onboarding-open = What is still open
# `$on` is what somebody objects to, and `$text` what they say.
onboarding-dissent = { $on }. { $who } differs: { quoted }
onboarding-request = Asked of { $of }, no answer yet (due { $by }): { $ask }
onboarding-not-now = Not now: { $issue }. { $why }
onboarding-rituals = When you hear of it again
onboarding-bring = One question to bring back
onboarding-question = Which sentence here did you see come true this week, and which one not?
onboarding-bring-keeper = Write it down here, and tell { $who } before { $next }.
onboarding-bring-us = Write it down here, and tell us before { $next }.

## The card of service standards

card-title = How we serve customers, on a card
card-from = **{ $company }, { $team }.** { $edition }
card-do = We do
card-never = We don't
card-times = With a time to it
card-order = When two pull apart, the higher wins
card-alone = What anyone may decide alone
card-wrong = When we have let somebody down
card-listen = Who answers
# Over answers that nobody made a rule.
card-as-answered = As we answered when we were asked; nobody has made it a rule yet.
card-tell = Whom to tell
card-wrong-or-missing = What is wrong here, or missing: { $who }. We read all of it again on { $next }.
card-decider = What should be said in other words: { $who }, who decides that.
# How a sentence begins that says what is not done, in lower case and apart by semicolons.
card-never-words = never; no; don't; do not; not
# Lengths of time as they stand behind a number, in lower case and apart by semicolons.
card-time-words = second; seconds; minute; minutes; hour; hours; day; days; week; weeks; month; months
# Times without a number, apart by semicolons.
card-times-named = the same day; the same hour; the next day; by the evening; by the end of the day

## Newsletter texts

newsletter-title = Short texts for our newsletter
newsletter-from = **{ $company }, { $team }.** From our philosophy, { $edition }: one a week or one a month, in this order or another. The line in italics says where each comes from.
newsletter-fewer = { $count ->
    [one] There is one, and not twelve: the philosophy does not hold more yet.
   *[other] There are { WORDS($count) }, and not twelve: the philosophy does not hold more yet.
}
newsletter-promise = What we promise
newsletter-promise-ask = Who can tell of a day when that was hard to keep?
newsletter-promise-source = The promise, { $edition }
newsletter-even-over = When did it last come before { $over }?
newsletter-principle-source = Principle { $number }, since { $edition }
newsletter-pair = Which of the two?
newsletter-pair-second = Good and bad, once more
newsletter-good = Good is: { $text }
newsletter-bad = Bad is: { $text }
newsletter-pair-ask = Think of the last customer you spoke to. Which one would they say they got?
newsletter-pair-second-ask = What makes the second one so easy to do?
newsletter-pair-source = Good and bad, { $edition }
newsletter-commitment = What { $who } has taken on
newsletter-commitment-will = { $will }, by { $by }.
newsletter-commitment-figure = The figure that tells: { $from } → { $to }.
newsletter-commitment-measure = How we count it: { $measure }.
newsletter-commitment-source = Commitment { $id }, { $edition }
newsletter-quote = In { $who }'s words
newsletter-quote-unnamed = In the words of one of us
newsletter-quote-source = Said to the question “{ $prompt }”, { $edition }
newsletter-dissent = Not everyone agrees: { $on }
newsletter-dissent-says = { $who } says: { quoted }
newsletter-dissent-change = What would change that: { quoted }
newsletter-dissent-revisit = We look at it again on { $day }.
newsletter-dissent-source = Objection { $id }, { $edition }
newsletter-talk = We gave scores from { $lowest } to { $highest }, where 1 is “{ $low }” and 5 is “{ $high }”.
newsletter-talk-ask = What would have to happen for yours to go up by one?
newsletter-talk-source = { $count ->
    [one] One score
   *[other] { $count } scores
}, { $edition }
newsletter-order = When two pull apart
newsletter-order-ask = The higher wins. Where did that last help you decide?
newsletter-order-source = The order, { $edition }
newsletter-feeling = What a customer should feel
newsletter-feeling-ask = What is the first thing we say that does it, or undoes it?
newsletter-feeling-source = The feeling, { $edition }
newsletter-request = What we asked of { $of }
newsletter-request-ask = { $who } asked: { quoted }
newsletter-request-due = The answer is due on { $day }.
newsletter-request-yes = The answer was yes.
newsletter-request-no = The answer was no.
newsletter-request-source = Request { $id }, { $edition }
newsletter-rituals = When we come back to this
newsletter-rituals-source = How we use this, { $edition }
newsletter-theme = { $people ->
    [one] One of us says: { quoted }
   *[other] { SENTENCE(WORDS($people)) } of us say: { quoted }
}
newsletter-theme-source = Answers to that question, { $edition }

## Every answer in full

appendix-title = Every answer in full
appendix-from = **{ $company }, { $team }.** { $edition }, the workshop on { $day }. This is a record beside our philosophy, for ourselves.
appendix-names = Who is named said it under their name. { one-of-us } stands for whoever asked not to be named; those words stand in the order of the alphabet, which tells nothing. What was off the record is nowhere.
appendix-sealed = { $count ->
    [one] One question is not revealed yet, and left out.
   *[other] { SENTENCE(WORDS($count)) } questions are not revealed yet, and left out.
}
appendix-answers = { $answers ->
    [one] One of { WORDS($asked) } answers is here.
   *[other] { SENTENCE(WORDS($answers)) } of { WORDS($asked) } answers are here.
}
appendix-tally = Only numbers are kept of this one, and no people at all.
appendix-aside = Under no theme
appendix-picked = What each of us chose
appendix-parked = Parked for later
