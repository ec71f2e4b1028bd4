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
# A day that is less than half a year from the workshop. `$month` is a number from 1 to 12.
language-day-near = { $day } { $month ->
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
}
# Any other day.
language-day = { language-day-near } { $year }
# A month that an edition is of.
language-month = { $month ->
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
# A list read out: `a, b and c` is put together from the left. For languages whose words change before
# others `SOUND` tells with what a text begins: `i`, another `vowel`, or `other`.
language-list-more = { $before }, { $next }
language-list-last = { $before } and { $next }
# Between things that hold commas themselves: `a; b; c`.
language-apart = ;{" "}
# Between a name and what is said of it.
language-colon = :
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
    [only] the only person in the team
    [both] both of us
    [all] all { WORDS($all) } of us
   *[some] { WORDS($count) } of the { WORDS($all) } of us
}
# Whoever is not named, in place of a name.
one-of-us = One of us
# What may stand in place of a name of ours in what somebody said, and in place of a customer’s.
instead-of-us = one of us
instead-of-customer = a customer

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
# Whether the workshop was worth its time: what 1 and 5 mean, as it is asked at the end.
worth-low = a waste of my time
worth-high = well worth it

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

## In a minute: what it is about, and what there is to say of it

# Over the themes that most votes are for: of the bad, of our issues, and of the company's.
glance-bad = The worst service:
glance-ours = Ours to fix first:
glance-company = The company's to fix first:
# The `$count` themes that most votes are for, `$votes` of `$all` each.
glance-votes = { $text } ({ $votes } of { $all } votes{ $count ->
    [one] {""}
   *[other] {" "}each
}).
# What one voice is enough for: harm to a customer, safety, law, somebody who cannot do their job.
glance-one-voice = One voice is enough:
# How much that is, where it is too long to stand there.
glance-one-voice-below = { $count ->
    [one] One thing, told below.
   *[other] { SENTENCE(WORDS($count)) } things, told below.
}
# How many things more there are.
glance-more = { $count ->
    [one] One thing more below.
   *[other] { SENTENCE(WORDS($count)) } more below.
}
glance-commitments = { SENTENCE(WORDS($count)) } { $count ->
    [one] thing to do,
   *[other] things to do,
}
# The last of their days.
glance-commitments-by = { $count ->
    [one] with a name and a date: { $day }.
   *[other] each with a name and a date, by { $day }.
}
# The names of principles that are new since the edition before, or there no longer.
glance-added = { $count ->
    [one] A new principle: { $names }
   *[other] { SENTENCE(WORDS($count)) } new principles: { $names }
}
glance-dropped = { $count ->
    [one] No longer a principle: { $names }
   *[other] No longer principles: { $names }
}
# How many of the commitments of the edition before are done; and what the one that came furthest led to.
glance-before = { SHARE($done, $all) ->
    [none] { $all ->
        [one] Last time's one commitment is not done.
       *[other] None of last time's { WORDS($all) } commitments is done.
    }
    [only] Last time's one commitment is done.
    [both] Both of last time's commitments are done.
    [all] All { WORDS($all) } of last time's commitments are done.
    [one] One of last time's { WORDS($all) } commitments is done.
   *[other] { SENTENCE(WORDS($done)) } of last time's { WORDS($all) } commitments are done.
}
# Behind that: how many there are now, and the last of their days.
glance-now = { $count ->
    [one] Now one is due, by { $day }.
   *[other] Now { WORDS($count) } are due by { $day }.
}
# What a commitment led to.
glance-before-best = { $result } ({ $who }).
# What follows are scales, each with the means of those who scored both times.
glance-fell = { $count ->
    [one] A score fell among the same people:
   *[other] { SENTENCE(WORDS($count)) } scores fell among the same people:
}
glance-fell-from = { $what } from { $then } to { $now }
glance-refused = Of last time's requests { WORDS($no) } { $no ->
    [one] was
   *[other] were
} refused, { $silent ->
    [0] none
   *[other] { WORDS($silent) }
} unanswered.
glance-objections = { SENTENCE(WORDS($count)) } { $count ->
    [one] objection
   *[other] objections
}
glance-objections-where = { $count ->
    [one] is open and stands
   *[other] are open and stand
} below in full.
# What became of an issue.
became-commitment = { $who } takes it on, by { $day }.
became-request = Asked of: { $to }; answer due { $day }.
became-yes = We have asked for it ({ $to }); the answer is yes.
became-no = We have asked for it ({ $to }); the answer is no.
became-not-now = Not now: { $why }
# The figure that is to tell.
glance-figure = { SENTENCE($measure) }: { $from } → { $to }.
# The same in the list of issues: by whose commitment or which request.
outcome-commitment = { $who } has it.
outcome-request = Asked of: { $to }.
outcome-none = Nobody has taken it up.
# What stands out in figures.
finding-chose-one = { $everybody ->
    [true] We all chose the same
   *[false] { $count ->
        [2] Both who chose made the same choice
       *[other] All { WORDS($count) } who chose made the same choice
    }
}: { $choice }.
finding-split = We are split: { $choices }.
finding-leads = { $labels } { $count ->
    [one] leads
   *[other] lead
} with { $points } { $points ->
    [one] point
   *[other] points
}{ $count ->
    [one] {""}
   *[other] {" "}each
}, named by { SHARE($people, $asked) ->
    [both] both of us
    [all] all { WORDS($asked) } of us
   *[other] { WORDS($people) } of us
}.
finding-apart = We don't agree: scores run from { $low } to { $high }.
finding-lowest = Our lowest score: { $mean } ({ $range }, { $count } scores).
finding-highest = Our highest score: { $mean } ({ $range }, { $count } scores).
finding-dont-know = { SENTENCE(WORDS($count)) } of us { $count ->
    [one] doesn't
   *[other] don't
} know.

## On a page in a browser

# A link at the beginning, for people at a keyboard, past the links to the sections.
skip-to-text = Skip to the text

## Titles of sections

section-masthead = Whose this is
section-promise = The promise
# What we said on the way to it, while there is none yet.
section-promise-none = What we are for
# What we said on the way to it, once there is one.
section-promise-behind = Behind the promise
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
section-trends = Over time
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
# In front of the order of what wins, the highest first; also elsewhere than on the poster.
poster-order = When two pull apart, the higher wins:

## The e-mail signature

signature-team = { $company }, { $team }

## Commitments and requests as a list to tick off

tasks-title = What we took on
tasks-from = **{ $company }, { $team }.** { $edition }. We look at all of it again on { $next }.
# Once that day has passed.
tasks-from-overdue = **{ $company }, { $team }.** { $edition }. We were to look at all of it again on { $next }.
tasks-commitments = What we will do
# A commitment: what, and in brackets who does it and by when.
tasks-commitment = { $will } ({ $who }, by { $by })
tasks-measure = We'll know by: { $measure }
tasks-figure = { $from } → { $to }
# Who asks how it went.
tasks-asks-on = { $who } asks on { $day }
tasks-asks = { $who } asks
# How far a commitment had come on a day since.
tasks-state = { $state ->
    [done] Done, as of { $day }
    [done-late] Done late, as of { $day }
    [nearly] Nearly done, as of { $day }
    [partly] Partly done, as of { $day }
    [not-started] Not begun, as of { $day }
   *[dropped] Given up on { $day }
}
# Its figure by then.
tasks-now = Now: { $figure }
tasks-requests = What we asked of others
# A request: what was asked, of whom, who asks, and by when an answer is due.
tasks-request = { $ask } (asked of: { $of }; { $who } asked, answer due { $by })
tasks-answer-yes = The answer was yes.
tasks-answer-no = The answer was no.

## The days until the next workshop, for a calendar

calendar-check-in = Check-in: are we still living by our philosophy?
calendar-workshop = Workshop: we read our philosophy again
# On the day of a commitment; and on the day on which somebody asks how it went.
calendar-commitment = { $who }: { $will }
calendar-asks = { $asks } asks { $who } how it went: { $will }
# On the day by which somebody outside was to answer.
calendar-request = Answer due: { $ask } (asked of: { $of })
# On the day on which an objection is looked at again.
calendar-dissent = To look at again: “{ $text }”

## Criteria for performance reviews

review-title = What a review goes by
review-from = **{ $company }, { $team }.** Made from our philosophy, { $edition }.
# Over blank cells: whose work the conversation is about, and with whom it is.
review-of = Whose work
review-with = With
review-how = Talk about cases since the last review, one at a time, and let whoever is reviewed bring the first. Nothing here says how anyone is doing: the team's scores are about the team, and nobody's answers are a measure of them.
review-principles = What we agreed to do
# What a principle gives up, as it stands behind “even over”.
review-even-over = It comes before { $over }
review-shows = What it looks like
review-lacks = What its lack looks like
review-lacks-nothing = We have not said what its lack looks like; agree on a case before you judge one.
review-case = The cases we talked about
review-qualities = What we help one another with
review-qualities-how = We named these as mattering most. What each looks like in somebody's work is for the two of you to say, with a case.
review-quality-shows = When it showed, and what it did for the customer
review-quality-lacks = When it was missing, and what would have helped
review-next = What we agreed on until next time

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
# What the principle gives up, as it stands behind “even over”: `clearing our own queue`.
interview-even-over = With us it comes before { $over }. When did you have to choose like that, and what did you do?
interview-listen = Listen for:
interview-notes = Notes:
interview-qualities = What we look for
interview-quality = We look for this: { $quality }. Tell us about a time when it was needed from you.
interview-quality-not = And about a time when you found it hard, or it was not there. What happened then?
interview-scores = Score sheet
interview-scores-how = Score what they told, not how they told it. 2 and 4 lie in between; leave out what you did not ask.
interview-score = Score
interview-case = The case, in a few words
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
# Once that day has passed.
onboarding-from-overdue = **{ $company }, { $edition }.** This is what we agreed on { $day }; we were to read it again on { $next }.
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
onboarding-practice = What we go by
onboarding-even-over = *Even over* { $over }
onboarding-ask = Whom to ask
onboarding-keeper = About what the philosophy says: { $who }, who keeps it.
onboarding-decider = About changing its wording: { $who }, who decides it.
onboarding-owner = { $who } does this by { $by }: { $will }
onboarding-open = What is still open
# `$on` is what somebody objects to, and `$text` what they say.
onboarding-dissent = { $on }. { $who } differs: { quoted }
onboarding-request = { $ask } Asked of: { $of }; no answer yet, due { $by }.
onboarding-rituals = When you hear of it again
onboarding-bring = One question to bring back
onboarding-question = Which sentence here did you see come true this week, and which one not?
onboarding-bring-keeper = Write it down here, and tell { $who } before { $next }.
# Once that day has passed.
onboarding-bring-keeper-overdue = Write it down here, and tell { $who }.
onboarding-bring-us = Write it down here, and tell us before { $next }.
onboarding-bring-us-overdue = Write it down here, and tell us.

## The card of service standards

card-title = How we serve customers, on a card
card-from = **{ $company }, { $team }.** { $edition }
card-do = We do
card-never = Where we draw the line
card-times = By when
card-order = When two pull apart, the higher wins
card-alone = What anyone may decide alone
card-wrong = When we have let somebody down
card-listen = Who answers
# Answers to what we always do and what we never do.
card-always-never = Always and never
# Over answers that nobody made a rule.
card-as-answered = As we answered when we were asked; nobody has made it a rule yet.
card-tell = Whom to tell
card-wrong-or-missing = What is wrong here, or missing: { $who }. We read all of it again on { $next }.
# Once that day has passed.
card-wrong-or-missing-overdue = What is wrong here, or missing: { $who }. We were to read all of it again on { $next }.
card-decider = What should be said in other words: { $who }, who decides that.
# How a sentence begins that says what is not done, apart by semicolons. Words that do the same may
# stand with `/` between them, and what follows ` … ` anywhere in the same clause: `we … never/not`.
card-never-words = never/nobody/no/none/nothing/neither/don’t/not; do not; under no; we never/don’t/won’t; we do/will/must/shall/should/would not/never; we … no/nobody/none/nothing; send/give/make/leave/blame/promise/take/close/quote/charge/use/pass/let/keep/put/offer/sell/share/ask/tell/show/accept no/nobody/nothing
# What sounds like it and is a limit that is kept, or a turn of speech, wherever it stands.
card-never-besides = never/nobody/no/none/nothing/not … later/more/less/fewer/longer/earlier/sooner than; not/never/don’t only/just/merely; do not only/just/merely; say/mean/answer no; a/an/the/each/every/honest/plain/clear/quick/early/kind/firm no; in no time; nothing but/new; no matter/doubt/problem/wonder; no,; don’t hesitate; do not hesitate; never mind
# The words that begin another clause.
card-never-clauses = and; but; if; when; because; that; what; who; why; until
# Lengths of time as they stand behind a number, in lower case and apart by semicolons.
card-time-words = second; seconds; minute; minutes; hour; hours; day; days; week; weeks; month; months
# What makes of a number and a length of time a stretch and no limit: `the next ten minutes`.
card-time-stretches = next; first; last; past; coming
# Times without a number, apart by semicolons.
card-times-named = the same day; the same hour; the next day; by the evening; by the end of the day; on the day we said; on the day we named; on the day we promised; by the day we said; when we said we would; no/not later than; no/not/never longer than

## Newsletter texts

newsletter-title = Short texts for our newsletter
newsletter-from = **{ $company }, { $team }.** From our philosophy, { $edition }: one a week or one a month, in this order or another. If a text names a day, send it out before then. The last line says where each comes from.
newsletter-fewer = { $count ->
    [one] There is one, and not twelve: the philosophy does not hold more yet.
   *[other] There are { WORDS($count) }, and not twelve: the philosophy does not hold more yet.
}
newsletter-promise = What we promise
newsletter-promise-ask = Who can tell of a day when that was hard to keep?
newsletter-promise-source = The promise, { $edition }
newsletter-even-over = When did it last come before { $over }?
# The second principle: what it gives up.
newsletter-cost = What we let go for it: { $over }. Who paid that last week, and was it worth it?
# The third: something to look out for, and what to do when it was seen.
newsletter-watch = Look out for one thing this week:
newsletter-watch-ask = Tell the others where you saw it, or where it was missing.
# The fourth: its opposite, where we have said what that is.
newsletter-lack = Its opposite, in our own words:
newsletter-lack-ask = Where did we come close to that?
newsletter-harder-ask = What makes this hard on a busy day, and what would help?
# The fifth, and the sixth below what somebody could see us do.
newsletter-teach-ask = How would you explain it to somebody who joined us today, in two sentences and with a case?
newsletter-hardest-ask = Which of these did you see most often, and which one not at all?
newsletter-principle-source = Principle { $number }, since { $edition }
newsletter-pair = Which of the two?
newsletter-pair-second = Good and bad, once more
newsletter-good = **Good:** { $text }
newsletter-bad = **Bad:** { $text }
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
newsletter-quote-ask = What would you say?
newsletter-quote-source = One answer to that question, { $edition }
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
newsletter-request = Asked of: { $of }
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
appendix-names = Who is named said it under their name. { one-of-us } stands for whoever asked not to be named; those words stand in the order of the alphabet, which tells nothing. What was off the record is nowhere; here it looks like a pass.
appendix-sealed = { $count ->
    [one] One question is not revealed yet, and left out.
   *[other] { SENTENCE(WORDS($count)) } questions are not revealed yet, and left out.
}
# That all answered; and under a question where not all did.
appendix-answers-all = Where nothing else is said, { SHARE($people, $people) ->
    [only] the only person in the team
    [both] both of us
   *[other] all { WORDS($people) } of us
} answered.
appendix-answers = { $answers ->
    [one] One of { WORDS($asked) } answers is counted here.
   *[other] { SENTENCE(WORDS($answers)) } of { WORDS($asked) } answers are counted here.
}
appendix-unnamed = Answers to this one have no names.
appendix-tally = Only numbers are kept of this one, and no people at all.
appendix-aside = Under no theme
appendix-picked = What each of us chose
# Behind a name, where somebody knew no score, and where they gave none.
appendix-dont-know = doesn't know
appendix-no-score = no score
appendix-parked = Parked for later

## The philosophy: what it is called, and what stands at its top

philosophy-title = How we serve our customers
masthead-edition = { $company }, { $team }. Edition { $number }, { $title }.
masthead-workshop = { SHARE($count, $all) ->
    [only] The only person in the team
    [both] Both of us
    [all] All { WORDS($all) } of us
   *[other] { SENTENCE(WORDS($count)) } of the { WORDS($all) } of us
} took part in the workshop of { $held }.
masthead-nobody = Nobody has answered yet; the workshop began on { $held }.
masthead-decided = { $by } decided the wording.
masthead-decided-on = Decided on { $on }.
masthead-next = Next read: **{ $next }**.
# On top, once that day has passed and nothing newer is closed.
masthead-overdue = **Overdue:** we were to read this again on { $next }.
# Which edition this one follows, with a link to its document.
masthead-follows = It follows { $edition }.
masthead-keeper = Keeper: { $keeper }.
masthead-open = The workshop still goes on{ $sealed ->
    [0] .
    [one] ; one question is still to come.
   *[other] ; { WORDS($sealed) } questions are still to come.
}
masthead-draft = This is a draft: its wording is not decided yet.
# While the next edition is open and its team has not changed a word of what it states.
masthead-standing = What we state still stands as { $edition } worded it: nothing about it is decided anew.
masthead-undecided = Nothing is decided yet.
masthead-words = It holds what each of us said, in our own words. Nothing has been sorted into themes, voted on or decided yet.

## The promise

goal = **Our goal.** { $goal }
feeling = **How they should feel.** { $feeling }
# How many different answers `$count` of us gave when asked for one message; `$shared` share the commonest.
messages = { SHARE($count, $all) ->
    [only] The only person in the team
    [both] The two of us
    [all] The { WORDS($all) } of us
   *[other] { SENTENCE(WORDS($count)) } of the { WORDS($all) } of us
} gave { $different ->
    [one] the same answer.
   *[other] { WORDS($different) } different answers; { $shared ->
        [one] no two of us share one.
       *[other] { WORDS($shared) } of us share one.
    }
}

## What people said, wherever it stands

# Behind a sentence, in brackets: how many of us say it. `$place` is `first`, or `next` where the one before told it.
theme-behind = { $people ->
    [0] none of us
   *[other] { WORDS($people) }{ $place ->
        [first] {" "}of us
       *[next] {""}
    }
}
theme-behind-known = { WORDS($people) }{ $place ->
    [first] {" "}of us
   *[next] {""}
}: { $known }
themes-more = And { $count ->
    [one] one more, which is in the appendix.
   *[other] { WORDS($count) } more, which are in the appendix.
}
# Where none of many answers to a question is printed.
left-out = { $count ->
    [one] One answer, in the appendix.
   *[other] { SENTENCE(WORDS($count)) } answers, in the appendix.
}
said-once = Said once:
unsorted = Not sorted yet:
one-voice = One voice is enough:
# Under the heading of a question: what was asked, and how many answered.
asked = *{ $prompt }* From { of-us-asked }.
asked-from = *From { of-us-asked }.*
# In the cell of who answers what we hear, where nobody does.
no-owner = nobody
of-us-asked = { SHARE($answers, $asked) ->
    [none] none of us
    [only] the only person in the team
    [both] both of us
    [all] all { WORDS($asked) } of us
   *[other] { WORDS($answers) } of the { WORDS($asked) } of us
}
# How a question was voted on: `$each` votes for each of `$people`.
votes-rules = { $question }: { WORDS($each) } { $each ->
    [one] vote
   *[other] votes
} each, from { WORDS($people) } of us.
votes-count = { $count } { $count ->
    [one] vote
   *[other] votes
}

## Good and bad

good-bad-left = What customers should meet
# In front of what customers should never meet by most votes in the edition before, where that is something else now.
good-bad-before = In { $edition } the worst was:
good-bad-right = What they should never meet
# In front of what stands in no row, because there is nothing beside it.
good-bad-left-too = They should also meet:
good-bad-right-too = And never:
pairs-more = { $count ->
    [one] One more row is in the appendix.
   *[other] { SENTENCE(WORDS($count)) } more rows are in the appendix.
}

## Principles and qualities

principles-cost = The last line says what each costs us.
# When those began that are not marked as new; and behind each, where they did not begin together.
principles-since = { $new ->
    [0] All of them began in { $since }.
    [one] One is new; the others began in { $since }.
   *[other] { SENTENCE(WORDS($new)) } are new; the others began in { $since }.
}
since = since { $since }
new = new
even-over = *Even over* { $cost }
order = **{ poster-order }** { $order }
# Support from 0 to 5, behind a sentence.
support = support { $range } of 5{ $objections ->
    [0] {""}
   *[other] , { WORDS($objections) } of us under 3
}
# What we ranked, by how many named it; what `$people` of the `$asked` of us named, then the others, then by points.
ranked-first = **{ SENTENCE($labels) }** { $count ->
    [one] leads: { SHARE($people, $asked) ->
        [only] the only person in the team names it.
        [both] both of us name it.
        [all] all { WORDS($asked) } of us name it.
        [one] one of the { WORDS($asked) } of us names it.
       *[other] { WORDS($people) } of the { WORDS($asked) } of us name it.
    }
   *[other] lead: { SHARE($people, $asked) ->
        [only] the only person in the team names each.
        [both] both of us name each.
        [all] all { WORDS($asked) } of us name each.
        [one] one of the { WORDS($asked) } of us names each.
       *[other] { WORDS($people) } of the { WORDS($asked) } of us name each.
    }
}
ranked-then = Then
ranked-next = { $labels } ({ WORDS($people) }{ $count ->
    [one] {""}
   *[other] {" "}each
})
# What few name, and put high: `$first` of the `$people` who name it put it first.
ranked-high = { SHARE($first, $people) ->
    [only] The one who names { $label } puts it first.
    [both] Both who name { $label } put it first.
    [all] All { WORDS($people) } who name { $label } put it first.
    [one] Of the { WORDS($people) } who name { $label }, one puts it first.
   *[other] Of the { WORDS($people) } who name { $label }, { WORDS($first) } put it first.
}

## Scores

# Over the first column of the table: a question, and in brackets what 1 and 5 mean.
scores-ends = From 1 to 5
scores-ends-are = 1 “{ $low }”, 5 “{ $high }”
scores-now = Now
scores-from-to = Lowest to highest
scores-count = { $count ->
    [0] no scores
    [one] { $count } score
   *[other] { $count } scores
}
scores-behind = Behind it
# What the rows of dots below that heading are: `· ●● ●●● ●● ·`. Short: it stands once in every later edition.
scores-dots = dots: 1 to 5

## Issues, commitments, requests

parked = Parked for another day:
commitment = **{ $who }, by { $day }** ({ $id }).
commitment-figure = { SENTENCE($measure) }: **{ $from } → { $to }**.
commitment-figure-alone = Measured: **{ $from } → { $to }**.
commitment-measure = Measured by: { $measure }
commitment-asks-on = { $who } asks on { $day }.
commitment-asks = { $who } asks.
not-now = Not now, and why:
request = **{ SENTENCE($to) }** ({ $id }).
request-due = { $who } asked; due { $day }.
# What they answered: `$answer` is `yes` or `no`.
request-answered = { $answer ->
    [yes] **Yes.**
   *[no] **No.**
}
request-answered-on = { $answer ->
    [yes] **Yes**
   *[no] **No**
}, on { $day }.

## Where we differ

said-by = { $who }: { quoted }
dissent-would-change = What would change that: { $text }
dissent-answer = Our answer: { $text }
# `$status` is `open`, `resolved`, `withdrawn` or `closed`.
dissent-status = { $status ->
    [open] Open.
    [resolved] Resolved.
    [withdrawn] Withdrawn.
   *[closed] Closed.
}
dissent-revisit = Back on { $day }.
voted-down = Put to the test and not taken:

## Changes

# How many who were asked for the promise without looking gave it word for word.
recalled = { SHARE($count, $all) ->
    [none] None of us
    [only] The only person in the team
    [both] Both of us
    [all] All { WORDS($all) } of us
   *[some] { SENTENCE(WORDS($count)) } of the { WORDS($all) } of us
} gave it word for word{ $other ->
    [0] .
    [one] , one gave other words.
   *[other] , { WORDS($other) } gave other words.
}
# The same where the team looked who gave the sense of it in other words.
recalled-sense = { SHARE($count, $all) ->
    [none] None of us
    [only] The only person in the team
    [both] Both of us
    [all] All { WORDS($all) } of us
   *[some] { SENTENCE(WORDS($count)) } of the { WORDS($all) } of us
} gave it word for word{ $sense ->
    [0] {""}
    [one] , one gave the sense of it
   *[other] , { WORDS($sense) } gave the sense of it
}{ $other ->
    [0] .
    [one] , one gave something else.
   *[other] , { WORDS($other) } gave something else.
}
# Under the promise: how many give it when they are asked for our one message.
recall = Asked for our one message, { SHARE($now, $people) ->
    [none] none of us gives
    [only] the only person in the team gives
    [both] both of us give
    [all] all { WORDS($people) } of us give
    [one] one of { WORDS($people) } of us gives
   *[other] { WORDS($now) } of { WORDS($people) } of us give
} this promise, or close to it; in { $edition } { SHARE($then, $people_then) ->
    [none] nobody
    [only] the only person in the team
    [both] both of us
    [all] all { WORDS($people_then) }
   *[other] { WORDS($then) } of { WORDS($people_then) }
} said something like it.
# In front of what the others say, and what the one other thing is that some say.
besides = Also said:
besides-one = { $people ->
    [one] One of us says
   *[other] { SENTENCE(WORDS($people)) } of us say
} instead: { $text }
# Over the questions that were asked for the first time, or else cannot be compared.
scores-new = New
scores-apart = Not compared
# Over the means of those who scored both times; and the means themselves.
scores-same-people = Same people
score-same = same { WORDS($same) } { $then } → { $now }
# `$up` and `$down` of those who scored both times; `$verdict` is `changed` or `about-the-same`. `$who`
# is `true` where the means differ for nothing but who answered.
score-moved = { $verdict ->
    [changed] { $up ->
        [0] none
       *[other] { WORDS($up) }
    } up, { $down ->
        [0] none
       *[other] { WORDS($down) }
    } down
   *[about-the-same] { $who ->
        [true] the difference is who answered
       *[false] about the same
    }
}
choice-switched = In brackets { $edition }; { $same ->
    [one] the one who chose both times { $switched ->
        [0] did not switch.
       *[other] switched.
    }
   *[other] { $switched ->
        [0] none
       *[other] { WORDS($switched) }
    } of the same { WORDS($same) } switched.
}
ranked-gone = No longer named: { $labels }.
commitment-carried = Carried over from { $since }.
dissent-update = Since then: { $text }
dissent-adopted = { $who } holds it now.
dissent-since = { $status ->
    [open] Open since { $since }.
    [resolved] Resolved.
    [withdrawn] Withdrawn.
   *[closed] Closed.
}
# How and when an objection ended.
dissent-ended = { $status ->
    [resolved] Resolved on { $day }.
    [withdrawn] Withdrawn on { $day }.
   *[closed] Closed on { $day }.
}
changes-people = People.
changes-left = { $name } left
changes-left-on = { $name } left on { $day }
changes-joined = { $names } joined.
changes-same = { $count ->
    [0] Nobody took part both times.
    [one] One of us took part both times.
   *[other] { SENTENCE(WORDS($count)) } of us took part both times.
}
changes-kept = Kept on purpose.
# Over what is worded as it was, where nobody has decided on it.
changes-as-it-was = As it was, and not decided.
kept-principles = { $count ->
    [one] principle
   *[other] principles
} { $numbers }
changes-altered = Changed.
changes-added = Added.
changes-dropped = Dropped.
# In front of what changed in how the team uses the document.
changes-rituals = How we use this:
changes-principle = Principle { $number }:
changes-old-new = “{ $old }” is now “{ $new }”.
changes-why = Why: { $why }
# Where the reason stands among what is told in a minute: that section, by its title.
changes-why-above = Why: see “{ section-glance }”.
changes-no-why = Nobody wrote down why.
# On which ground something was dropped.
changes-ground = { $ground ->
    [duplicate] It was said twice.
    [not-actionable] Nobody could act on it.
    [vague] It was vague.
    [merged] It went into another.
   *[no-longer-true] It is no longer true.
}
changes-commitments = Last time's commitments
promised = { quoted } ({ $id }, { $who }).
# What its figure was to be, where what came of it does not say so.
promised-aim = Aimed for: { $aim }
# How far it came.
promised-state = { $state ->
    [done] **Done.**
    [done-late] **Done late.**
    [nearly] **Nearly.**
    [partly] **Partly.**
    [not-started] **Not begun.**
    [dropped] **Given up.**
   *[not-reviewed] **Nobody has looked.**
}
# That a commitment of last time goes on as one of this time.
promised-carried = Carried over.
# On which day that was noted, where nobody looked back.
promised-noted = Noted on { $day }.
promised-late = { $weeks ->
    [one] **Done, a week late.**
   *[other] **Done, { WORDS($weeks) } weeks late.**
}
changes-requests = Asked last time
request-unanswered = **No answer.**
# Who was asked before.
request-passed = First asked of: { $from }.
changes-put-off = Put off last time, and not asked about again.
# The votes that an issue had before.
votes-then = was { $votes }
# That an issue was put off in the edition before.
put-off = put off before
# Issues that nobody raised again.
changes-quiet = Not raised again.
# So many besides.
quiet-more = { SENTENCE(WORDS($count)) } more.
# Why the answers to some questions cannot be set beside earlier ones.
incomparable = { $why ->
    [asked-first] Asked for the first time:
    [not-asked] Not asked this time:
    [reworded] Worded otherwise, so not compared:
   *[other-answers] Answered otherwise, so not compared:
}
changes-first = This is our first edition, so there is no other to set it beside. The next one tells here what we kept, changed, added and dropped, and why{ $commitments ->
    [0] .
    [one] ; and what became of our one commitment.
   *[other] ; and what became of each of our { WORDS($commitments) } commitments.
}

## What changed between two editions

comparison-title = From { $then } to { $now }
comparison-of = { $company }, { $team }
comparison-people = People
comparison-kept = Kept on purpose
comparison-as-it-was = As it was, and not decided
comparison-altered = Changed
comparison-added = Added
comparison-dropped = Dropped
# In front of the words of an edition.
comparison-at = { $edition }:
comparison-reordered = The same, in another order.
comparison-commitments = What we took on in { $edition }
comparison-requests = What we asked of others in { $edition }
# Whom it is asked of now.
comparison-passed = Now asked of: { $to }.
comparison-put-off = What we put off in { $edition }
comparison-raised = Raised again.
comparison-not-raised = Nobody raised it again.
comparison-unasked = Not asked about again.
comparison-figures = Scores and choices
# Over a table of figures.
comparison-brackets = In brackets: how many of us. In front of them: the mean of the scores with the lowest and the highest, or points.
# How those who scored both times moved; `$verdict` and `$who` as in `score-moved`.
comparison-movers = { $up ->
    [0] none
   *[other] { WORDS($up) }
} up, { $down ->
    [0] none
   *[other] { WORDS($down) }
} down{ $verdict ->
    [changed] {""}
   *[about-the-same] : about the same{ $who ->
        [true] ; the difference is who answered
       *[false] {""}
    }
}
# Over what was chosen, ranked or said.
comparison-chosen = Chosen
comparison-named = Named
comparison-said = Said
# Over how each of them moved.
comparison-moved = Moved
comparison-themes = Themes
comparison-votes = In brackets: how many of us. In front of them: votes, where we voted. What rose or fell is the share of all votes, or else how many say it.
# Where a theme went.
comparison-theme = { $moved ->
    [risen] risen
    [fallen] fallen
    [new] new
    [quiet] quiet now
   *[same] the same
}
# What became of an objection.
comparison-dissent = { $fate ->
    [opened] New.
    [open] Still open.
    [resolved] Resolved.
    [withdrawn] Withdrawn.
    [closed] Closed.
    [adopted] Taken over.
   *[untold] Nobody has said what became of it.
}
comparison-unlike = What cannot be compared

## Scores over time

trends-title = How our scores moved
# Where check-ins stand among editions, each as its day: `4 February 2026` beside `2026 Q1`.
trends-days = A date stands for a check-in.
# Over all of them, in the terminal.
trends-order = Each scale by itself; the widest apart goes first.
# Under one edition alone: what this will hold.
trends-first = There are scores of { $edition } alone, so there is nothing to compare yet. From the next time on, each scale stands here with all its scores, from the lowest to the highest, and how those moved who scored both times.
# Under a scale that was asked once among several editions.
trends-once = Asked once so far: there is nothing to compare it with.
# In front of the scales that nobody scored.
trends-unscored = Asked, and nobody gave a score:
# Between figures that are not to be compared: `$why` is `reworded`, `other-answers` or `not-asked`.
trends-broken = { $why ->
    [reworded] Asked in other words from here on, so not compared with what stands above.
    [other-answers] Asked on another scale from here on, so not compared with what stands above.
   *[not-asked] Left out in between.
}
trends-when = When
trends-mean = Mean
# Over the tables.
trends-cells = The mean; in brackets from the lowest to the highest, and how many scores there are.
# Over the tables in the terminal.
trends-same = Same people are those who scored both times: their mean before and now, and in brackets how many they are and how many went up and down; ≈ is about the same.
# Under the table in the document: the sign stands in front of a figure there.
trends-mark = † Asked otherwise than before, or left out in between: not to be read on from the left.
# How to read the pictures.
chart-title = How our scores moved: { $company }, { $team }
chart-dots = Each dot is a score; the upright line runs from the lowest to the highest.
chart-mean = The thick bar is the mean; below stand its figure and how many scores there are.
chart-same = The line across is the mean of those who scored both times.
chart-broken = What a dashed line parts is not to be compared.

## Who said what

method-nobody = Nobody has answered yet.
# Of all possible answers, how many are here. Nothing tells what became of the others. `$open` is
# `true` while the workshop goes on.
method-answers = { $open ->
    [true] So far we
   *[false] We
} gave { $answers } of { $possible } answers to { WORDS($questions) } { $questions ->
    [one] question
   *[other] questions
}{ $missing ->
    [0] .
    [one] ; the other one was passed, not reached or off the record.
   *[other] ; the other { WORDS($missing) } were passed, not reached or off the record.
}
# The same, where everybody was reached: nothing tells a pass from what is off the record.
method-answers-reached = { $open ->
    [true] So far we
   *[false] We
} gave { $answers } of { $possible } answers to { WORDS($questions) } { $questions ->
    [one] question
   *[other] questions
}{ $missing ->
    [0] .
    [one] ; the other one was passed or off the record.
   *[other] ; the other { WORDS($missing) } were passed or off the record.
}
method-named = Names stand where nobody asked otherwise.
method-nameless = Answers stand without names unless somebody asked for theirs; scores never have one.
method-unnamed = Some questions keep no names.
method-off-the-record = What was off the record is written nowhere.
method-themes = { SENTENCE(WORDS($questions)) } { $questions ->
    [one] question has
   *[other] questions have
} themes, sentences that some of us say.
method-left-out = { $count ->
    [one] One text was left out, because it holds what is for nobody else.
   *[other] { SENTENCE(WORDS($count)) } texts were left out, because they hold what is for nobody else.
}
method-said-once = { $count ->
    [one] One thing was said once.
   *[other] { SENTENCE(WORDS($count)) } things were said once.
}
method-unsorted = { $count ->
    [one] One thing is not sorted yet.
   *[other] { SENTENCE(WORDS($count)) } things are not sorted yet.
}
method-votes = { SHARE($count, $all) ->
    [only] The only person in the team
    [both] Both of us
    [all] We all
   *[other] { SENTENCE(WORDS($count)) } of us
} voted on { WORDS($questions) } { $questions ->
    [one] question
   *[other] questions
}, { WORDS($each) } { $each ->
    [one] vote
   *[other] votes
} each.
method-votes-differ = We voted on { WORDS($questions) } { $questions ->
    [one] question.
   *[other] questions.
}
method-votes-again = On { WORDS($questions) } { $questions ->
    [one] question
   *[other] questions
} we voted more than once, and the last vote counts.
method-support = Support from 0 (stop it) to 5 (would lead it): { $tested }.
tested-promise = the promise { $range }{ $objections ->
    [0] {""}
   *[other] {" "}({ WORDS($objections) } under 3)
}
tested-goal = the goal { $range }{ $objections ->
    [0] {""}
   *[other] {" "}({ WORDS($objections) } under 3)
}
tested-feeling = the feeling { $range }{ $objections ->
    [0] {""}
   *[other] {" "}({ WORDS($objections) } under 3)
}
method-languages = Translations in brackets are ours.
method-facilitator = { $facilitator } ran the workshop.
method-decider = { $decider } decides the wording.
method-appendix = Every answer stands in the appendix.
method-earlier = Earlier documents: { $editions }.
worth = Worth the time?
unanswered = There is nothing to show for:
