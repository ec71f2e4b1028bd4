# Was ein Dokument auf Deutsch sagt. Was jede Meldung ist, steht in der englischen Datei.

## Die Sprache selbst

language-numbers = null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf
language-numbers-feminine = keine eine
language-numbers-masculine = kein ein
language-figures = 1.234,5
# Nach dem Punkt steht ein Leerzeichen, an dem keine Zeile endet.
language-day-near = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
language-day = { language-day-near } { $year }
language-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
language-list-more = { $before }, { $next }
language-list-last = { $before } und { $next }
language-apart = ;{" "}
language-colon = :
language-number = { WORDS($number) }
language-digits = { $number }
# Das Geschlecht der Wörter ist nicht bekannt.
language-counted = { $count ->
    [0] 0
    [1] 1
   *[other] { WORDS($count) }
} { $count ->
    [one] { $one }
   *[other] { $many }
}
quoted = „{ $text }“

## Wie viele von uns

of-us = { SHARE($count, $all) ->
    [none] niemand von uns
    [only] die einzige Person im Team
    [both] wir beide
    [all] wir alle { WORDS($all) }
    [one] eine Person von uns { WORDS($all) }
   *[some] { WORDS($count) } von uns { WORDS($all) }
}
one-of-us = Jemand von uns
instead-of-us = jemand von uns
instead-of-customer = ein Kunde

## Was gesagt wurde

nothing-chosen = Nichts gewählt
evidence-heard = Von der Kundschaft gehört
evidence-seen = Selbst gesehen
evidence-guessed = Unsere Vermutung
evidence-none = Woher wir es wissen, haben wir nicht gesagt
theme-heard = { SHARE($count, $all) ->
    [only] von der Kundschaft gehört
    [both] beide haben es von der Kundschaft gehört
    [all] alle haben es von der Kundschaft gehört
    [one] eine Person hat es von der Kundschaft gehört
   *[other] { WORDS($count) } haben es von der Kundschaft gehört
}
theme-seen = { SHARE($count, $all) ->
    [only] selbst gesehen
    [both] beide haben es gesehen
    [all] alle haben es gesehen
    [one] eine Person hat es gesehen
   *[other] { WORDS($count) } haben es gesehen
}
theme-guessed = { SHARE($count, $all) ->
    [only] eine Vermutung
    [one] eine Person vermutet es
    [both] beide vermuten es
    [all] alle vermuten es
   *[other] { WORDS($count) } vermuten es
}

## Bewertungen

scores-range = { $low } bis { $high }
scores-same = überall { $score }
scores-given = { SHARE($count, $all) ->
    [none] keine Bewertung
    [only] 1 Bewertung
   *[other] { $count } von { $all } Bewertungen
}
scores-declined = { $count ->
    [one] eine Person wollte keine Zahl geben
   *[other] { WORDS($count) } wollten keine Zahl geben
}
scores-dont-know = { $count ->
    [one] eine Person weiß es nicht
   *[other] { WORDS($count) } wissen es nicht
}
scores-agree = wir sind uns einig
scores-mixed = gemischt
scores-dont-agree = wir sind uns nicht einig
scores-few = zu wenige für einen Mittelwert
scores-summary = { $told }; { $verdict }
worth-low = vertane Zeit
worth-high = gut genutzte Zeit

## Was wir erklären

subject-promise = das Versprechen
subject-goal = das Ziel
subject-feeling = das Gefühl
subject-order = die Reihenfolge
subject-principle = ein Grundsatz
support-summary = { $range } ({ $count ->
    [one] eine Person
   *[other] { WORDS($count) } von uns
}{ $objections ->
    [0] {""}
    [one] , eine Person unter 3
   *[other] , { WORDS($objections) } unter 3
})

## Was aus einem Thema wird

outcome-commitment = { $who } übernimmt es.
outcome-request = Bitte an: { $to }.
outcome-none = Niemand hat es übernommen.
became-commitment = { $who } übernimmt es, bis zum { $day }.
became-request = Bitte an: { $to }; Antwort fällig am { $day }.
became-yes = Wir haben darum gebeten ({ $to }); die Antwort ist Ja.
became-no = Wir haben darum gebeten ({ $to }); die Antwort ist Nein.
became-not-now = Jetzt nicht: { $why }
glance-figure = { SENTENCE($measure) }: { $from } → { $to }.

## In einer Minute

finding-chose-one = { $everybody ->
    [true] Wir haben alle
   *[false] { $count ->
        [2] Beide, die gewählt haben, haben
       *[other] Alle { WORDS($count) }, die gewählt haben, haben
    }
} dasselbe gewählt: { $choice }.
finding-split = Wir sind geteilt: { $choices }.
finding-leads = { $labels } { $count ->
    [one] führt mit
   *[other] führen mit je
} { $points } { $points ->
    [one] Punkt
   *[other] Punkten
}, genannt von { SHARE($people, $asked) ->
    [one] einer Person
    [both] uns beiden
    [all] uns allen { WORDS($asked) }
   *[other] { WORDS($people) } von uns
}.
finding-apart = Wir sind uns nicht einig: Die Bewertungen reichen von { $low } bis { $high }.
finding-lowest = Unsere niedrigste Bewertung: { $mean } ({ $range }, { $count } Bewertungen).
finding-highest = Unsere höchste Bewertung: { $mean } ({ $range }, { $count } Bewertungen).
finding-dont-know = { $count ->
    [one] Eine Person von uns weiß es nicht.
   *[other] { SENTENCE(WORDS($count)) } von uns wissen es nicht.
}
glance-bad = Der schlechteste Service:
glance-ours = Von uns zuerst zu beheben:
glance-company = Von der Firma zuerst zu beheben:
glance-votes = { $text } ({ $count ->
    [one] {""}
   *[other] je{" "}
}{ $votes } von { $all } Stimmen).
glance-one-voice = Eine Stimme genügt:
glance-one-voice-below = { $count ->
    [one] Eine Sache, siehe unten.
   *[other] { SENTENCE(WORDS($count)) } Dinge, siehe unten.
}
glance-more = { $count ->
    [one] Und noch eine Sache.
   *[other] Und noch { WORDS($count) } weitere.
}
glance-commitments = { $count ->
    [one] Eine Zusage,
   *[other] { SENTENCE(WORDS($count)) } Zusagen,
}
glance-commitments-by = { $count ->
    [one] mit Namen und Tag: { $day }.
   *[other] jede mit Namen und Tag, bis zum { $day }.
}
glance-objections = { $count ->
    [one] Ein Einwand
   *[other] { SENTENCE(WORDS($count)) } Einwände
}
glance-objections-where = { $count ->
    [one] ist offen und steht
   *[other] sind offen und stehen
} unten in voller Länge.

## Überschriften

section-masthead = Wem dies gehört
section-promise = Das Versprechen
section-promise-none = Wofür wir da sind
section-promise-behind = Was hinter dem Versprechen steht
section-glance = In einer Minute
section-good-bad = Gut und schlecht, wie unsere Kundschaft es sieht
section-principles = { $count ->
    [one] Ein Grundsatz
   *[other] { SENTENCE(WORDS($count)) } Grundsätze
}
section-principles-none = Woran wir uns halten
section-order = Was zurücksteht
section-qualities = Wen wir einstellen und was wir fördern
section-why-us = Warum man uns wählt
section-scores = Wo wir wirklich stehen
section-trends = Im Lauf der Zeit
section-issues = Worum wir uns kümmern müssen
section-commitments = Was wir tun werden
section-commitments-none = Was wir tun könnten
section-requests = Worum wir andere gebeten haben
section-requests-none = Was wir von anderen brauchen
section-dissent = Wo wir verschiedener Meinung sind
section-changes = Was sich seit dem letzten Mal geändert hat
section-rituals = Wie wir damit arbeiten
section-listening = Wie wir zuhören
section-method = Wer was gesagt hat
section-other = Außerdem gefragt

## Die Philosophie: wie sie heißt und was oben steht

philosophy-title = Wie wir für unsere Kundschaft da sind
masthead-edition = { $company }, { $team }. Ausgabe { $number }, { $title }.
masthead-workshop = { SHARE($count, $all) ->
    [only] Die einzige Person im Team hat
    [both] Wir haben beide
    [all] Wir haben alle { WORDS($all) }
    [one] Eine Person von uns { WORDS($all) } hat
   *[other] { SENTENCE(WORDS($count)) } von uns { WORDS($all) } haben
} am Workshop vom { $held } teilgenommen.
masthead-nobody = Noch hat niemand geantwortet; der Workshop begann am { $held }.
masthead-decided = { $by } hat über den Wortlaut entschieden.
masthead-next = Nächste Lesung: **{ $next }**.
masthead-overdue = **Überfällig:** Wir wollten dies am { $next } wieder lesen.
masthead-follows = Sie folgt auf { $edition }.
masthead-keeper = { $keeper } kümmert sich um dieses Dokument.
masthead-open = Der Workshop läuft noch{ $sealed ->
    [0] .
    [one] ; eine Frage steht noch aus.
   *[other] ; { WORDS($sealed) } Fragen stehen noch aus.
}
masthead-draft = Dies ist ein Entwurf: über den Wortlaut ist noch nicht entschieden.
masthead-standing = Was wir festhalten, steht noch im Wortlaut von { $edition }: neu entschieden ist darüber nichts.
masthead-undecided = Noch ist nichts entschieden.
masthead-words = Hier steht, was wir gesagt haben, in unseren eigenen Worten. Noch ist nichts nach Themen geordnet, abgestimmt oder entschieden.

## Das Versprechen

goal = **Unser Ziel.** { $goal }
feeling = **Was unsere Kundschaft fühlen soll.** { $feeling }
messages = { SHARE($count, $all) ->
    [only] Die einzige Person im Team hat
    [both] Wir beide haben
    [all] Wir { WORDS($all) } haben
    [one] Eine Person von uns { WORDS($all) } hat
   *[other] { SENTENCE(WORDS($count)) } von uns { WORDS($all) } haben
} { $different ->
    [one] dieselbe Antwort gegeben.
   *[other] { WORDS($different) } verschiedene Antworten gegeben; { $shared ->
        [one] keine zwei von uns sind sich einig.
       *[other] { WORDS($shared) } von uns sind sich einig.
    }
}

## Was gesagt wurde, wo immer es steht

theme-behind = { $people ->
    [0] niemand von uns
    [one] { $place ->
        [first] eine Person von uns
       *[next] eine Person
    }
   *[other] { WORDS($people) }{ $place ->
        [first] {" "}von uns
       *[next] {""}
    }
}
theme-behind-known = { $people ->
    [one] { $place ->
        [first] eine Person von uns
       *[next] eine Person
    }
   *[other] { WORDS($people) }{ $place ->
        [first] {" "}von uns
       *[next] {""}
    }
}: { $known }
themes-more = { $count ->
    [one] Dazu kommt noch eines; es steht im Anhang.
   *[other] Dazu kommen noch { WORDS($count) }; sie stehen im Anhang.
}
left-out = { $count ->
    [one] Eine Antwort, die im Anhang steht.
   *[other] { SENTENCE(WORDS($count)) } Antworten, die im Anhang stehen.
}
said-once = Einmal gesagt:
unsorted = Noch nicht geordnet:
one-voice = Eine Stimme genügt:
asked = *{ $prompt }* Antworten von { of-us-asked }.
asked-from = *Antworten von { of-us-asked }.*
no-owner = niemand
of-us-asked = { SHARE($answers, $asked) ->
    [none] niemandem von uns
    [only] der einzigen Person im Team
    [both] uns beiden
    [all] uns allen { WORDS($asked) }
    [one] einer Person von uns { WORDS($asked) }
   *[other] { WORDS($answers) } von uns { WORDS($asked) }
}
votes-rules = { $question }: je { $each ->
    [one] eine Stimme
   *[other] { WORDS($each) } Stimmen
}, von { $people ->
    [one] einer Person.
   *[other] { WORDS($people) } von uns.
}
votes-count = { $count } { $count ->
    [one] Stimme
   *[other] Stimmen
}

## Gut und schlecht

good-bad-left = Was unsere Kundschaft erleben soll
good-bad-right = Was sie nie erleben soll
good-bad-left-too = Was sie außerdem erleben soll:
good-bad-right-too = Was sie auch nie erleben soll:
good-bad-before = In { $edition } war das Schlimmste:
pairs-more = { $count ->
    [one] Eine weitere Zeile steht im Anhang.
   *[other] { SENTENCE(WORDS($count)) } weitere Zeilen stehen im Anhang.
}

## Grundsätze und Eigenschaften

principles-cost = Die letzte Zeile sagt jeweils, was wir dafür aufgeben.
principles-since = { $new ->
    [0] Alle gelten seit { $since }.
    [one] Einer ist neu, die übrigen gelten seit { $since }.
   *[other] { SENTENCE(WORDS($new)) } sind neu, die übrigen gelten seit { $since }.
}
new = neu
even-over = *Wichtiger als* { $cost }
order = **{ poster-order }** { $order }
support = Zustimmung { $range } von 5{ $objections ->
    [0] {""}
    [one] , eine Person unter 3
   *[other] , { WORDS($objections) } von uns unter 3
}
ranked-first = **{ SENTENCE($labels) }** { $count ->
    [one] führt: { SHARE($people, $asked) ->
        [only] die einzige Person im Team nennt es.
        [both] wir nennen es beide.
        [all] wir nennen es alle { WORDS($asked) }.
        [one] eine Person von uns { WORDS($asked) } nennt es.
       *[other] { WORDS($people) } von uns { WORDS($asked) } nennen es.
    }
   *[other] führen: { SHARE($people, $asked) ->
        [only] die einzige Person im Team nennt
        [both] wir beide nennen
        [all] wir nennen alle { WORDS($asked) }
        [one] eine Person von uns { WORDS($asked) } nennt
       *[other] { WORDS($people) } von uns { WORDS($asked) } nennen
    } { $count ->
        [2] jedes von beiden.
       *[other] jedes davon.
    }
}
ranked-high = { SENTENCE($label) }: { SHARE($first, $people) ->
    [only] auf dem ersten Platz.
    [both] bei beiden auf dem ersten Platz.
    [all] bei allen auf dem ersten Platz.
    [one] bei einer von { WORDS($people) } Personen auf dem ersten Platz.
   *[other] bei { WORDS($first) } von { WORDS($people) } auf dem ersten Platz.
}
ranked-then = Dann
ranked-next = { $labels } ({ $count ->
    [one] {""}
   *[other] je{" "}
}{ $people ->
    [one] eine Person
   *[other] { WORDS($people) }
})

## Bewertungen in der Philosophie

scores-now = Jetzt
scores-from-to = Niedrigste bis höchste
scores-behind = Was dahintersteht
scores-dots = Punkte: 1 bis 5
scores-ends = Von 1 bis 5
scores-ends-are = 1 „{ $low }“, 5 „{ $high }“
scores-count = { $count ->
    [0] keine Bewertung
    [one] { $count } Bewertung
   *[other] { $count } Bewertungen
}

## Themen, Zusagen, Bitten

parked = Für einen anderen Tag geparkt:
commitment = **{ $who }, bis zum { $day }** ({ $id }).
commitment-figure = { SENTENCE($measure) }: **{ $from } → { $to }**.
commitment-figure-alone = Gemessen: **{ $from } → { $to }**.
commitment-measure = Gemessen an: { $measure }
commitment-asks-on = { $who } fragt am { $day } nach.
commitment-asks = { $who } fragt nach.
not-now = Jetzt nicht, und warum:
request = **{ SENTENCE($to) }** ({ $id }).
request-due = { $who } hat darum gebeten; Antwort fällig am { $day }.
request-answered = { $answer ->
    [yes] **Ja.**
   *[no] **Nein.**
}
request-answered-on = { $answer ->
    [yes] **Ja**
   *[no] **Nein**
}, am { $day }.

## Wo wir verschiedener Meinung sind

said-by = { $who }: { quoted }
dissent-would-change = Was daran etwas ändern würde: { $text }
dissent-answer = Was wir geantwortet haben: { $text }
dissent-status = { $status ->
    [open] Offen.
    [resolved] Geklärt.
    [withdrawn] Zurückgezogen.
   *[closed] Abgeschlossen.
}
dissent-revisit = Wieder am { $day }.
voted-down = Zur Probe gestellt und nicht angenommen:

## Was sich geändert hat

changes-first = Dies ist unsere erste Ausgabe, neben die sich noch keine andere legen lässt. Die nächste sagt hier, was wir behalten, geändert, hinzugefügt und fallen gelassen haben und warum{ $commitments ->
    [0] .
    [one] , und was aus unserer einen Zusage geworden ist.
   *[other] , und was aus jeder unserer { WORDS($commitments) } Zusagen geworden ist.
}

## Wer was gesagt hat

method-nobody = Noch hat niemand geantwortet.
method-answers = Von { $possible } möglichen Antworten auf { $questions ->
    [one] eine Frage
   *[other] { WORDS($questions) } Fragen
}{ $open ->
    [true] {" "}bisher
   *[false] {""}
} { $missing ->
    [0] sind alle festgehalten.
    [one] sind { $answers } festgehalten; eine wurde ausgelassen, nicht erreicht oder war vertraulich.
   *[other] sind { $answers } festgehalten; { WORDS($missing) } wurden ausgelassen, nicht erreicht oder waren vertraulich.
}
method-answers-reached = Von { $possible } möglichen Antworten auf { $questions ->
    [one] eine Frage
   *[other] { WORDS($questions) } Fragen
}{ $open ->
    [true] {" "}bisher
   *[false] {""}
} { $missing ->
    [0] sind alle festgehalten.
    [one] sind { $answers } festgehalten; eine wurde ausgelassen oder war vertraulich und steht nirgends.
   *[other] sind { $answers } festgehalten; { WORDS($missing) } wurden ausgelassen oder waren vertraulich und stehen nirgends.
}
method-named = Antworten stehen unter Namen, außer wo jemand es anders wollte.
method-nameless = Antworten stehen ohne Namen, außer wo jemand den eigenen dabeihaben wollte; Bewertungen immer.
method-unnamed = Bei manchen Fragen werden keine Namen aufgehoben.
method-off-the-record = Was vertraulich gesagt wurde, steht nirgends.
method-themes = Themen sind Sätze, die manche von uns sagen; { $questions ->
    [one] eine Frage hat
   *[other] { WORDS($questions) } Fragen haben
} welche.
method-left-out = { $count ->
    [one] Ein Text wurde ausgelassen, weil er enthält, was niemanden sonst angeht.
   *[other] { SENTENCE(WORDS($count)) } Texte wurden ausgelassen, weil sie enthalten, was niemanden sonst angeht.
}
method-said-once = { $count ->
    [one] Eine Sache wurde einmal gesagt.
   *[other] { SENTENCE(WORDS($count)) } Sachen wurden einmal gesagt.
}
method-unsorted = { $count ->
    [one] Eine Sache ist noch nicht geordnet.
   *[other] { SENTENCE(WORDS($count)) } Sachen sind noch nicht geordnet.
}
method-votes = { SHARE($count, $all) ->
    [only] Die einzige Person im Team hat
    [both] Wir haben beide
    [all] Wir haben alle { WORDS($all) }
    [one] Eine Person von uns hat
   *[other] { SENTENCE(WORDS($count)) } von uns haben
} über die Themen von { $questions ->
    [one] einer Frage
   *[other] { WORDS($questions) } Fragen
} abgestimmt, mit je { $each ->
    [one] einer Stimme.
   *[other] { WORDS($each) } Stimmen.
}
method-votes-differ = Wir haben über die Themen von { $questions ->
    [one] einer Frage
   *[other] { WORDS($questions) } Fragen
} abgestimmt.
method-votes-again = Über die Themen von { $questions ->
    [one] einer Frage
   *[other] { WORDS($questions) } Fragen
} haben wir mehr als einmal abgestimmt; es zählt das letzte Mal.
method-support = Zustimmung von 0 (so nicht) bis 5 (dafür gehe ich voran): { $tested }.
tested-promise = das Versprechen { $range }{ $objections ->
    [0] {""}
    [one] {" "}(eine Person unter 3)
   *[other] {" "}({ WORDS($objections) } unter 3)
}
tested-goal = das Ziel { $range }{ $objections ->
    [0] {""}
    [one] {" "}(eine Person unter 3)
   *[other] {" "}({ WORDS($objections) } unter 3)
}
tested-feeling = das Gefühl { $range }{ $objections ->
    [0] {""}
    [one] {" "}(eine Person unter 3)
   *[other] {" "}({ WORDS($objections) } unter 3)
}
method-languages = Übersetzungen in Klammern sind von uns.
method-facilitator = { $facilitator } hat den Workshop geleitet.
method-decider = { $decider } entscheidet über den Wortlaut.
method-appendix = Im Anhang steht jede Antwort in voller Länge.
method-earlier = Frühere Dokumente: { $editions }.
worth = War der Workshop seine Zeit wert?
unanswered = Nichts zu zeigen gibt es für:

## Das Plakat

poster-title = { $company }, { $team }
poster-even-over = wichtiger als { $over }
poster-order = Wenn zwei sich widersprechen, gilt, was zuerst steht:

## Die Signatur

signature-team = { $company }, { $team }

## Zusagen und Bitten zum Abhaken

tasks-title = Was wir uns vorgenommen haben
tasks-from = **{ $company }, { $team }.** { $edition }. Am { $next } sehen wir uns alles wieder an.
tasks-from-overdue = **{ $company }, { $team }.** { $edition }. Am { $next } wollten wir uns alles wieder ansehen.
tasks-commitments = Was wir tun werden
tasks-commitment = { $will } ({ $who }, bis zum { $by })
tasks-measure = Woran wir es merken: { $measure }
tasks-figure = { $from } → { $to }
tasks-asks-on = { $who } fragt am { $day } nach
tasks-asks = { $who } fragt nach
tasks-state = { $state ->
    [done] Gehalten, Stand { $day }
    [done-late] Spät gehalten, Stand { $day }
    [nearly] Fast gehalten, Stand { $day }
    [partly] Teilweise gehalten, Stand { $day }
    [not-started] Nicht begonnen, Stand { $day }
   *[dropped] Aufgegeben am { $day }
}
tasks-now = Jetzt: { $figure }
tasks-requests = Worum wir andere gebeten haben
tasks-request = { $ask } (Bitte an: { $of }; gestellt von { $who }, Antwort fällig am { $by })
tasks-answer-yes = Die Antwort war Ja.
tasks-answer-no = Die Antwort war Nein.

## Die Tage bis zum nächsten Workshop, für einen Kalender

calendar-check-in = Zwischenblick: Leben wir noch nach unserer Philosophie?
calendar-workshop = Workshop: Wir lesen unsere Philosophie wieder
calendar-commitment = { $who }: { $will }
calendar-asks = { $asks } fragt bei { $who } nach: { $will }
calendar-request = Antwort fällig: { $ask } (Bitte an: { $of })
calendar-dissent = Wieder anzusehen: „{ $text }“

## Maßstäbe für Mitarbeitergespräche

review-title = Woran wir uns im Gespräch halten
review-from = **{ $company }, { $team }.** Aus unserer Philosophie, { $edition }.
review-of = Um wessen Arbeit es geht
review-with = Mit
review-how = Sprecht über Fälle seit dem letzten Gespräch, einen nach dem anderen; den ersten bringt die Person mit, um deren Arbeit es geht. Nichts hier sagt, wie gut jemand arbeitet: die Bewertungen des Teams gelten dem Team, und niemandes Antworten sind ein Maß dafür.
review-principles = Worauf wir uns geeinigt haben
review-even-over = Es ist wichtiger als { $over }
review-shows = Woran man es sieht
review-lacks = Woran man sieht, dass es fehlt
review-lacks-nothing = Woran man sieht, dass es fehlt, haben wir nicht gesagt; einigt euch auf einen Fall, bevor ihr einen beurteilt.
review-case = Die Fälle, über die wir gesprochen haben
review-qualities = Wobei wir einander helfen
review-qualities-how = Diese Eigenschaften haben wir als die wichtigsten genannt. Wie jede davon in jemandes Arbeit aussieht, sagt ihr beide, mit einem Fall.
review-quality-shows = Wann sie sich zeigte und was sie für die Kundin oder den Kunden bewirkte
review-quality-lacks = Wann sie fehlte und was geholfen hätte
review-next = Was wir bis zum nächsten Mal vereinbart haben

## Der Gesprächsleitfaden

interview-title = Leitfaden für Bewerbungsgespräche
interview-from = **{ $company }, { $team }.** Aus unserer Philosophie, { $edition }.
interview-candidate = Wer sich bewirbt
interview-asked-by = Gefragt von
interview-day = Tag
interview-how = Wie man fragt
interview-how-cases = Fragt nach einer Sache, die geschehen ist, und bleibt dabei, bis ihr sie nacherzählen könnt: wo, wer, was getan wurde, wie es ausging.
interview-how-both = Fragt nach beiden Hälften: als es gelang und als es nicht gelang. Die zweite sagt mehr; gebt ihr ebenso viel Zeit.
interview-how-notes = Schreibt auf, was gesagt wird, in den Worten, in denen es gesagt wird. Bewertet danach, jede und jeder allein, bevor ihr darüber sprecht.
interview-how-choose = Hier stehen mehr Fragen, als in eine Stunde passen. Wählt vorher aus, und fragt alle dasselbe.
interview-how-law = Was nicht gefragt werden darf, regelt das Recht bei euch und nicht dieser Leitfaden.
interview-further = Um weiterzufragen
interview-further-you = Was war Ihr eigener Anteil daran?
interview-further-cost = Was haben Sie dafür liegen gelassen?
interview-further-know = Wie haben Sie herausgefunden, ob es geholfen hat?
interview-further-again = Was würden Sie heute anders machen?
interview-principles = Was wir tun
interview-principle = Daran halten wir uns: { quoted } Erzählen Sie uns von einem Mal, als Sie so gearbeitet haben.
interview-principle-not = Und von einem Mal, als Sie es nicht getan haben. Was ist daraus geworden?
interview-even-over = Bei uns ist das wichtiger als { $over }. Wann mussten Sie sich so entscheiden, und was haben Sie getan?
interview-listen = Achtet auf:
interview-notes = Notizen:
interview-qualities = Worauf wir Wert legen
interview-quality = Darauf legen wir Wert: { $quality }. Erzählen Sie uns von einem Mal, als das von Ihnen gebraucht wurde.
interview-quality-not = Und von einem Mal, als es Ihnen schwerfiel oder fehlte. Was geschah dann?
interview-scores = Bewertungsbogen
interview-scores-how = Bewertet, was erzählt wurde, nicht wie. 2 und 4 liegen dazwischen; lasst aus, was ihr nicht gefragt habt.
interview-score = Bewertung
interview-case = Der Fall in wenigen Worten
interview-one = Kein Fall oder ein gegenteiliger.
interview-one-like = Etwa:
interview-three = Ein Fall davon, auf Nachfrage:
interview-five = Mehr als ein Fall, ungefragt, und was es gekostet hat.
interview-five-like = Etwa:
interview-quality-anchors = Für jede Eigenschaft: 1 ist kein Fall oder ein gegenteiliger; 3 ist ein Fall auf Nachfrage; 5 ist mehr als ein Fall, ungefragt, und was das für jemanden bewirkt hat.

## Die erste Seite für Neue

onboarding-title = Willkommen bei { $team }
onboarding-from = **{ $company }, { $edition }.** Darauf haben wir uns am { $day } geeinigt; am { $next } lesen wir es wieder.
onboarding-from-overdue = **{ $company }, { $edition }.** Darauf haben wir uns am { $day } geeinigt; am { $next } wollten wir es wieder lesen.
onboarding-read = Was zu lesen ist
onboarding-read-this = Diese Seite, heute.
onboarding-read-philosophy = Unsere Philosophie, diese Woche: `PHILOSOPHY.md`.
onboarding-read-dissent = Darin „Wo wir verschiedener Meinung sind“. Nicht alle sind mit allem einverstanden, und niemand muss es sein.
onboarding-mean = Was wir meinen
onboarding-goal = Wofür wir da sind.
onboarding-feeling = Was unsere Kundschaft fühlen soll.
onboarding-nothing-stated = Auf ein Versprechen oder Grundsätze haben wir uns noch nicht geeinigt.
onboarding-draft = Dies ist ein Entwurf: über den Wortlaut ist noch nicht entschieden.
onboarding-good = Gut, wie unsere Kundschaft es sieht
onboarding-bad = Schlecht
onboarding-practice = Woran wir uns halten
onboarding-even-over = *Wichtiger als* { $over }
onboarding-ask = Wen man fragt
onboarding-keeper = Zum Inhalt der Philosophie: { $who } kümmert sich um sie.
onboarding-decider = Zu ihrem Wortlaut: { $who } entscheidet über Änderungen.
onboarding-owner = { $who } erledigt das bis zum { $by }: { $will }
onboarding-open = Was noch offen ist
onboarding-dissent = { $on }. { $who } ist anderer Meinung: { quoted }
onboarding-request = { $ask } Bitte an: { $of }; noch ohne Antwort, fällig am { $by }.
onboarding-rituals = Wann es wieder zur Sprache kommt
onboarding-bring = Eine Frage zum Mitbringen
onboarding-question = Welcher Satz hier ist diese Woche wahr geworden und welcher nicht?
onboarding-bring-keeper = Hier aufschreiben und { $who } vor dem { $next } sagen.
onboarding-bring-keeper-overdue = Hier aufschreiben und { $who } sagen.
onboarding-bring-us = Hier aufschreiben und uns vor dem { $next } sagen.
onboarding-bring-us-overdue = Hier aufschreiben und uns sagen.

## Die Karte mit unseren Maßstäben

card-title = Wie wir für unsere Kundschaft da sind, auf einer Karte
card-from = **{ $company }, { $team }.** { $edition }
card-do = Das tun wir
card-never = Wo wir die Grenze ziehen
card-times = Bis wann
card-order = Wenn zwei sich widersprechen, gilt, was höher steht
card-alone = Was wir allein entscheiden dürfen
card-wrong = Wenn wir jemanden enttäuscht haben
card-listen = Wer antwortet
card-always-never = Immer und nie
card-as-answered = So haben wir geantwortet, als wir gefragt wurden; zur Regel hat es noch niemand gemacht.
card-tell = Wem man es sagt
card-wrong-or-missing = Was hier falsch ist oder fehlt: { $who }. Am { $next } lesen wir alles wieder.
card-wrong-or-missing-overdue = Was hier falsch ist oder fehlt: { $who }. Am { $next } wollten wir alles wieder lesen.
card-decider = Was anders gesagt werden soll: { $who } entscheidet darüber.
card-never-words = nie/niemals/kein/keine/keinen/keinem/keiner/nicht/nichts/niemand/niemanden/niemandem; auf/in/unter kein/keine/keinen/keinem/keiner; wir/man … nie/niemals/kein/keine/keinen/keinem/keiner/nicht/nichts/niemand/niemanden/niemandem; bei/von uns … nie/niemals/kein/keine/keinen/keinem/keiner/nicht/nichts/niemand/niemanden/niemandem; schick/schickt/lass/lasst/gib/gebt/sag/sagt/mach/macht/nimm/nehmt/versprich/versprecht/verlang/verlangt/frag/fragt/schließ/schließt nie/kein/keine/keinen/keinem/keiner/nicht/nichts/niemand/niemanden/niemandem
card-never-besides = nie/niemals/kein/keine/keinen/keinem/keiner/nicht/nichts/niemand/niemanden/niemandem … später/mehr/weniger/länger/früher/eher/weiter als; nicht/nie/niemals nur/bloß; nicht allein/zuletzt/selten/umsonst; nichts als/neues; kein problem/wunder/zweifel; keine sorge/frage; nicht zögern
card-never-clauses = und; aber; sondern; wenn; weil; dass; damit; ob; statt; was; wer; wie; wann; warum
card-time-words = sekunde; sekunden; minute; minuten; stunde; stunden; tag; tage; tagen; woche; wochen; monat; monate; monaten
card-time-stretches = nächsten; ersten; letzten; vergangenen; kommenden
card-times-named = am selben tag; noch am selben tag; am gleichen tag; in derselben stunde; am nächsten tag; bis zum abend; bis zum ende des tages; bis feierabend; am zugesagten tag; am versprochenen tag; am genannten tag; an dem tag, den wir genannt haben; bis zum zugesagten tag; spätestens; nicht/nie später/länger als

## Texte für den Newsletter

newsletter-title = Kurze Texte für unseren Newsletter
newsletter-from = **{ $company }, { $team }.** Aus unserer Philosophie, { $edition }: einer in der Woche oder im Monat, in dieser Reihenfolge oder einer anderen. Nennt ein Text einen Tag, so geht er vorher hinaus. Die letzte Zeile sagt, woher jeder stammt.
newsletter-fewer = { $count ->
    [one] Es ist einer und nicht zwölf: mehr gibt die Philosophie noch nicht her.
   *[other] Es sind { WORDS($count) } und nicht zwölf: mehr gibt die Philosophie noch nicht her.
}
newsletter-promise = Was wir versprechen
newsletter-promise-ask = Wer kann von einem Tag erzählen, an dem das schwer zu halten war?
newsletter-promise-source = Das Versprechen, { $edition }
newsletter-even-over = Wann war es zuletzt wichtiger als dies: { $over }?
newsletter-cost = Was wir dafür zurückstellen: { $over }. Wen hat das letzte Woche etwas gekostet, und war es das wert?
newsletter-watch = Achtet diese Woche auf eines:
newsletter-watch-ask = Erzählt den anderen, wo ihr es gesehen habt oder wo es gefehlt hat.
newsletter-lack = Das Gegenteil, in unseren eigenen Worten:
newsletter-lack-ask = Wo waren wir nahe daran?
newsletter-harder-ask = Was macht das an einem vollen Tag schwer, und was würde helfen?
newsletter-teach-ask = Wie würdet ihr es jemandem erklären, der heute bei uns anfängt, in zwei Sätzen und mit einem Fall?
newsletter-hardest-ask = Was davon habt ihr am häufigsten gesehen, und was gar nicht?
newsletter-principle-source = Grundsatz { $number }, seit { $edition }
newsletter-pair = Welches von beiden?
newsletter-pair-second = Noch einmal gut und schlecht
newsletter-good = **Gut:** { $text }
newsletter-bad = **Schlecht:** { $text }
newsletter-pair-ask = Denkt an die Person aus unserer Kundschaft, mit der ihr zuletzt gesprochen habt. Was von beidem, würde sie sagen, hat sie erlebt?
newsletter-pair-second-ask = Was macht das Zweite so leicht?
newsletter-pair-source = Gut und schlecht, { $edition }
newsletter-commitment = Was { $who } übernommen hat
newsletter-commitment-will = { $will }, bis zum { $by }.
newsletter-commitment-figure = Die Zahl, die es zeigt: { $from } → { $to }.
newsletter-commitment-measure = Wie wir zählen: { $measure }.
newsletter-commitment-source = Zusage { $id }, { $edition }
newsletter-quote = In den Worten von { $who }
newsletter-quote-unnamed = In den Worten von jemandem aus dem Team
newsletter-quote-ask = Was würdet ihr sagen?
newsletter-quote-source = Eine Antwort auf diese Frage, { $edition }
newsletter-dissent = Nicht alle sind einverstanden: { $on }
newsletter-dissent-says = { $who } sagt: { quoted }
newsletter-dissent-change = Was daran etwas ändern würde: { quoted }
newsletter-dissent-revisit = Wir sehen es uns am { $day } wieder an.
newsletter-dissent-source = Einwand { $id }, { $edition }
newsletter-talk = Wir haben Bewertungen von { $lowest } bis { $highest } gegeben; dabei ist 1 „{ $low }“ und 5 „{ $high }“.
newsletter-talk-ask = Was müsste geschehen, damit eure um eins steigt?
newsletter-talk-source = { $count ->
    [one] Eine Bewertung
   *[other] { $count } Bewertungen
}, { $edition }
newsletter-order = Wenn zwei sich widersprechen
newsletter-order-ask = Es gilt, was höher steht. Wo hat das zuletzt beim Entscheiden geholfen?
newsletter-order-source = Die Reihenfolge, { $edition }
newsletter-feeling = Was unsere Kundschaft fühlen soll
newsletter-feeling-ask = Welcher erste Satz von uns schafft das, und welcher verdirbt es?
newsletter-feeling-source = Das Gefühl, { $edition }
newsletter-request = Bitte an: { $of }
newsletter-request-ask = { $who } hat gebeten: { quoted }
newsletter-request-due = Die Antwort ist am { $day } fällig.
newsletter-request-yes = Die Antwort war Ja.
newsletter-request-no = Die Antwort war Nein.
newsletter-request-source = Bitte { $id }, { $edition }
newsletter-rituals = Wann wir hierher zurückkommen
newsletter-rituals-source = Wie wir damit arbeiten, { $edition }
newsletter-theme = { $people ->
    [one] Eine Person von uns sagt: { quoted }
   *[other] { SENTENCE(WORDS($people)) } von uns sagen: { quoted }
}
newsletter-theme-source = Antworten auf diese Frage, { $edition }

## Jede Antwort in voller Länge

appendix-title = Jede Antwort in voller Länge
appendix-from = **{ $company }, { $team }.** { $edition }, der Workshop vom { $day }. Dies ist ein Protokoll neben unserer Philosophie, für uns selbst.
appendix-names = Wer genannt ist, hat es unter dem eigenen Namen gesagt. „{ one-of-us }“ steht für alle, die nicht genannt werden wollten; ihre Worte stehen in der Reihenfolge des Alphabets, die nichts verrät. Was vertraulich war, steht nirgends; hier sieht es aus, als wäre es ausgelassen worden.
appendix-sealed = { $count ->
    [one] Eine Frage ist noch nicht aufgedeckt und fehlt.
   *[other] { SENTENCE(WORDS($count)) } Fragen sind noch nicht aufgedeckt und fehlen.
}
appendix-answers-all = Wo nichts anderes steht, { SHARE($people, $people) ->
    [only] hat die einzige Person im Team
    [both] haben wir beide
   *[other] haben wir alle { WORDS($people) }
} geantwortet.
appendix-answers = { $answers ->
    [one] Eine von { WORDS($asked) } Antworten ist hier gezählt.
   *[other] { SENTENCE(WORDS($answers)) } von { WORDS($asked) } Antworten sind hier gezählt.
}
appendix-unnamed = Antworten auf diese Frage stehen ohne Namen.
appendix-tally = Hiervon sind nur Zahlen aufgehoben und keine Personen.
appendix-aside = Unter keinem Thema
appendix-picked = Was wir gewählt haben
appendix-dont-know = weiß es nicht
appendix-no-score = ohne Bewertung
appendix-parked = Für später geparkt

## Formate

skip-to-text = Zum Text springen

## Was sich seit der letzten Ausgabe geändert hat

glance-added = { $count ->
    [one] Ein neuer Grundsatz: { $names }
   *[other] { SENTENCE(WORDS($count)) } neue Grundsätze: { $names }
}
glance-dropped = { $count ->
    [one] Kein Grundsatz mehr: { $names }
   *[other] Keine Grundsätze mehr: { $names }
}
glance-before = { SHARE($done, $all) ->
    [none] { $all ->
        [one] Unsere eine Zusage vom letzten Mal ist nicht gehalten.
       *[other] Keine unserer { WORDS($all) } Zusagen vom letzten Mal ist gehalten.
    }
    [only] Unsere eine Zusage vom letzten Mal ist gehalten.
    [both] Unsere beiden Zusagen vom letzten Mal sind gehalten.
    [all] Alle { WORDS($all) } Zusagen vom letzten Mal sind gehalten.
    [one] Eine unserer { WORDS($all) } Zusagen vom letzten Mal ist gehalten.
   *[other] { SENTENCE(WORDS($done)) } unserer { WORDS($all) } Zusagen vom letzten Mal sind gehalten.
}
glance-now = { $count ->
    [one] Jetzt ist es eine, bis zum { $day }.
   *[other] Jetzt sind es { WORDS($count) }, bis zum { $day }.
}
glance-before-best = { $result } ({ $who }).
glance-fell = { $count ->
    [one] Eine Bewertung ist bei denselben Personen gefallen:
   *[other] { SENTENCE(WORDS($count)) } Bewertungen sind bei denselben Personen gefallen:
}
glance-fell-from = { $what } von { $then } auf { $now }
glance-refused = Von den Bitten vom letzten Mal { $no ->
    [0] wurde keine abgelehnt
    [one] wurde eine abgelehnt
   *[other] wurden { WORDS($no) } abgelehnt
}, { $silent ->
    [0] keine blieb
    [one] eine blieb
   *[other] { WORDS($silent) } blieben
} ohne Antwort.
masthead-decided-on = Entschieden am { $on }.
since = seit { $since }
recall = Nach unserer einen Botschaft gefragt, { SHARE($now, $people) ->
    [none] nennt niemand von uns
    [only] nennt die einzige Person im Team
    [both] nennen wir beide
    [all] nennen wir alle { WORDS($people) }
    [one] nennt eine Person von uns { WORDS($people) }
   *[other] nennen { WORDS($now) } von uns { WORDS($people) }
} jetzt das Versprechen oder fast dasselbe; in { $edition } { SHARE($then, $people_then) ->
    [none] sagte niemand
    [only] sagte die einzige Person im Team
    [both] sagten beide
    [all] sagten alle { WORDS($people_then) }
    [one] sagte eine Person von { WORDS($people_then) }
   *[other] sagten { WORDS($then) } von { WORDS($people_then) }
} etwas in diesem Sinn.
recalled = { SHARE($count, $all) ->
    [none] Niemand von uns hat es
    [only] Die einzige Person im Team hat es
    [both] Wir haben es beide
    [all] Wir haben es alle { WORDS($all) }
    [one] Eine Person von uns { WORDS($all) } hat es
   *[other] { SENTENCE(WORDS($count)) } von uns { WORDS($all) } haben es
} Wort für Wort gesagt{ $other ->
    [0] .
    [one] ; eine Person hat andere Worte genannt.
   *[other] ; { WORDS($other) } haben andere Worte genannt.
}
recalled-sense = { SHARE($count, $all) ->
    [none] Niemand von uns hat es
    [only] Die einzige Person im Team hat es
    [both] Wir haben es beide
    [all] Wir haben es alle { WORDS($all) }
    [one] Eine Person von uns { WORDS($all) } hat es
   *[other] { SENTENCE(WORDS($count)) } von uns { WORDS($all) } haben es
} Wort für Wort gesagt{ $sense ->
    [0] {""}
    [one] ; eine Person dem Sinn nach
   *[other] ; { WORDS($sense) } dem Sinn nach
}{ $other ->
    [0] .
    [one] ; eine Person hat etwas anderes genannt.
   *[other] ; { WORDS($other) } haben etwas anderes genannt.
}
besides = Außerdem gesagt:
besides-one = { $people ->
    [one] Eine Person von uns sagt
   *[other] { SENTENCE(WORDS($people)) } von uns sagen
} stattdessen: { $text }
scores-same-people = Dieselben Personen
scores-new = Neu
scores-apart = Nicht verglichen
score-same = dieselben { WORDS($same) } { $then } → { $now }
score-moved = { $verdict ->
    [changed] { $up ->
        [0] niemand
        [one] eine
       *[other] { WORDS($up) }
    } höher, { $down ->
        [0] niemand
        [one] eine
       *[other] { WORDS($down) }
    } niedriger
   *[about-the-same] { $who ->
        [true] der Unterschied liegt daran, wer geantwortet hat
       *[false] etwa gleich
    }
}
choice-switched = In Klammern { $edition }; von { $same ->
    [one] derselben einen Person
   *[other] denselben { WORDS($same) } Personen
} { $switched ->
    [0] hat niemand gewechselt.
    [one] hat eine gewechselt.
   *[other] haben { WORDS($switched) } gewechselt.
}
ranked-gone = Nicht mehr genannt: { $labels }.
commitment-carried = Übernommen aus { $since }.
dissent-update = Seither: { $text }
dissent-adopted = Jetzt vertritt { $who } ihn.
dissent-since = { $status ->
    [open] Offen seit { $since }.
    [resolved] Geklärt.
    [withdrawn] Zurückgezogen.
   *[closed] Abgeschlossen.
}
dissent-ended = { $status ->
    [resolved] Geklärt am { $day }.
    [withdrawn] Zurückgezogen am { $day }.
   *[closed] Abgeschlossen am { $day }.
}
changes-people = Personen.
changes-left = { $name } hat das Team verlassen
changes-left-on = { $name } hat das Team am { $day } verlassen
changes-joined = Dazugekommen: { $names }.
changes-same = { $count ->
    [0] Niemand war beide Male dabei.
    [one] Eine Person von uns war beide Male dabei.
   *[other] { SENTENCE(WORDS($count)) } von uns waren beide Male dabei.
}
changes-kept = Mit Absicht behalten.
changes-as-it-was = Wie zuvor, und nicht entschieden.
kept-principles = { $count ->
    [one] Grundsatz { $numbers }
   *[other] die Grundsätze { $numbers }
}
changes-altered = Geändert.
changes-added = Hinzugefügt.
changes-dropped = Fallen gelassen.
changes-rituals = Wie wir damit arbeiten:
changes-principle = Grundsatz { $number }:
changes-old-new = Aus „{ $old }“ wurde „{ $new }“.
changes-why = Warum: { $why }
changes-why-above = Warum: siehe „{ section-glance }“.
changes-no-why = Warum, hat niemand aufgeschrieben.
changes-ground = { $ground ->
    [duplicate] Es war doppelt gesagt.
    [not-actionable] Niemand konnte danach handeln.
    [vague] Es war unklar.
    [merged] Es ist in einem anderen aufgegangen.
   *[no-longer-true] Es stimmt nicht mehr.
}
changes-commitments = Die Zusagen vom letzten Mal
promised = { quoted } ({ $id }, { $who }).
promised-aim = Das Ziel: { $aim }
promised-state = { $state ->
    [done] **Gehalten.**
    [done-late] **Spät gehalten.**
    [nearly] **Fast.**
    [partly] **Teilweise.**
    [not-started] **Nicht begonnen.**
    [dropped] **Aufgegeben.**
   *[not-reviewed] **Niemand hat nachgesehen.**
}
promised-carried = Weitergeführt.
promised-noted = Festgehalten am { $day }.
promised-late = { $weeks ->
    [one] **Gehalten, eine Woche zu spät.**
   *[other] **Gehalten, { WORDS($weeks) } Wochen zu spät.**
}
changes-requests = Beim letzten Mal erbeten
request-unanswered = **Keine Antwort.**
request-passed = Zuerst ging die Bitte an: { $from }.
changes-put-off = Beim letzten Mal verschoben und nicht wieder gefragt.
put-off = beim letzten Mal verschoben
votes-then = zuvor { $votes }
changes-quiet = Nicht wieder genannt.
quiet-more = { $count ->
    [one] Ein weiteres.
   *[other] { SENTENCE(WORDS($count)) } weitere.
}
incomparable = { $why ->
    [asked-first] Zum ersten Mal gefragt:
    [not-asked] Diesmal nicht gefragt:
    [reworded] Anders gefragt und darum nicht verglichen:
   *[other-answers] Anders beantwortet und darum nicht verglichen:
}

## Was sich zwischen zwei Ausgaben geändert hat

comparison-title = Von { $then } bis { $now }
comparison-of = { $company }, { $team }
comparison-people = Personen
comparison-kept = Mit Absicht behalten
comparison-as-it-was = Wie zuvor, und nicht entschieden
comparison-altered = Geändert
comparison-added = Hinzugefügt
comparison-dropped = Fallen gelassen
comparison-at = { $edition }:
comparison-reordered = Dasselbe in anderer Reihenfolge.
comparison-commitments = Was wir in { $edition } zugesagt haben
comparison-requests = Worum wir andere in { $edition } gebeten haben
comparison-passed = Jetzt gebeten: { $to }.
comparison-put-off = Was wir in { $edition } verschoben haben
comparison-raised = Wieder angesprochen.
comparison-not-raised = Niemand hat es wieder angesprochen.
comparison-unasked = Nicht wieder danach gefragt.
comparison-figures = Bewertungen und Auswahl
comparison-brackets = In Klammern: wie viele von uns. Davor: der Mittelwert der Bewertungen mit der niedrigsten und der höchsten, oder die Punkte.
comparison-movers = { $up ->
    [0] niemand
    [one] eine
   *[other] { WORDS($up) }
} höher, { $down ->
    [0] niemand
    [one] eine
   *[other] { WORDS($down) }
} niedriger{ $verdict ->
    [changed] {""}
   *[about-the-same] : etwa gleich{ $who ->
        [true] ; der Unterschied liegt daran, wer geantwortet hat
       *[false] {""}
    }
}
comparison-chosen = Gewählt
comparison-named = Genannt
comparison-said = Gesagt
comparison-moved = Bewegung
comparison-themes = Themen
comparison-votes = In Klammern: wie viele von uns. Davor: die Stimmen, wo wir abgestimmt haben. Gestiegen oder gefallen ist der Anteil an allen Stimmen, sonst, wie viele es sagen.
comparison-theme = { $moved ->
    [risen] gestiegen
    [fallen] gefallen
    [new] neu
    [quiet] jetzt still
   *[same] gleich
}
comparison-dissent = { $fate ->
    [opened] Neu.
    [open] Noch offen.
    [resolved] Geklärt.
    [withdrawn] Zurückgezogen.
    [closed] Abgeschlossen.
    [adopted] Übernommen.
   *[untold] Niemand hat gesagt, was daraus geworden ist.
}
comparison-unlike = Was sich nicht vergleichen lässt

## Bewertungen im Lauf der Zeit

trends-title = Wie sich unsere Bewertungen bewegt haben
trends-days = Ein Datum steht für einen Zwischenblick.
trends-order = Jede Skala für sich; am Anfang steht, worin wir am weitesten auseinanderliegen.
trends-first = Es gibt nur Bewertungen aus { $edition }, also noch nichts zu vergleichen. Ab dem nächsten Mal steht hier jede Skala mit allen Bewertungen, von der niedrigsten bis zur höchsten, und wie sich diejenigen bewegt haben, die beide Male bewertet haben.
trends-once = Bisher einmal gefragt: Es gibt nichts zum Vergleichen.
trends-unscored = Gefragt, aber niemand hat eine Zahl gegeben:
trends-broken = { $why ->
    [reworded] Ab hier anders gefragt und darum nicht mit dem darüber verglichen.
    [other-answers] Ab hier auf einer anderen Skala gefragt und darum nicht mit dem darüber verglichen.
   *[not-asked] Dazwischen ausgelassen.
}
trends-when = Wann
trends-mean = Mittelwert
trends-cells = Der Mittelwert; in Klammern von der niedrigsten bis zur höchsten und wie viele Bewertungen es sind.
trends-same = Dieselben Personen sind die, die beide Male bewertet haben: ihr Mittelwert vorher und jetzt, in Klammern wie viele sie sind und wie viele höher und tiefer gingen; ≈ heißt etwa gleich.
trends-mark = † Anders gefragt als zuvor oder dazwischen ausgelassen: nicht von links weiterzulesen.
chart-title = Wie sich unsere Bewertungen bewegt haben: { $company }, { $team }
chart-dots = Jeder Punkt ist eine Bewertung; die senkrechte Linie reicht von der niedrigsten bis zur höchsten.
chart-mean = Der dicke Balken ist der Mittelwert; darunter stehen seine Zahl und wie viele Bewertungen es sind.
chart-same = Die Linie quer ist der Mittelwert derer, die beide Male bewertet haben.
chart-broken = Was eine gestrichelte Linie trennt, ist nicht zu vergleichen.
