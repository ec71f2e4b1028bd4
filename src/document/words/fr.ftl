# Ce qu’un document dit en français. Ce qu’est chaque message est expliqué dans le fichier anglais.
# Devant : ; ! ? et à l’intérieur des guillemets, l’espace est insécable.

## La langue elle-même

language-numbers = zéro un deux trois quatre cinq six sept huit neuf dix onze douze
language-numbers-feminine = aucune une
language-numbers-masculine = aucun un
language-figures = 1 234,5
language-day-near = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
language-day = { language-day-near } { $year }
language-month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
language-list-more = { $before }, { $next }
language-list-last = { $before } et { $next }
language-apart = {"\u00A0"};{" "}
language-colon = {" "}:
language-number = { WORDS($number) }
language-digits = { $number }
# Le genre des mots n’est pas connu.
language-counted = { $count ->
    [0] 0
    [1] 1
   *[other] { WORDS($count) }
} { $count ->
    [one] { $one }
   *[other] { $many }
}
quoted = « { $text } »

## Combien d’entre nous

of-us = { SHARE($count, $all) ->
    [none] personne parmi nous
    [only] la seule personne de l’équipe
    [both] nous deux
    [all] nous { WORDS($all) }, au complet
    [one] une personne sur { WORDS($all) }
   *[some] { WORDS($count) } d’entre nous sur { WORDS($all) }
}
one-of-us = Quelqu’un d’entre nous
instead-of-us = quelqu’un de l’équipe
instead-of-customer = un client

## Ce qui a été dit

nothing-chosen = Rien de choisi
evidence-heard = Des clients nous l’ont dit
evidence-seen = Nous l’avons constaté
evidence-guessed = Notre supposition
evidence-none = Nous n’avons pas dit comment nous le savons
theme-heard = { SHARE($count, $all) ->
    [only] entendu de clients
    [both] entendu de clients par les deux
    [all] entendu de clients par tout le monde
    [one] entendu de clients par une personne
   *[other] entendu de clients par { WORDS($count) }
}
theme-seen = { SHARE($count, $all) ->
    [only] constaté
    [both] constaté par les deux
    [all] constaté par tout le monde
    [one] constaté par une personne
   *[other] constaté par { WORDS($count) }
}
theme-guessed = { SHARE($count, $all) ->
    [only] une supposition
    [one] supposé par une personne
    [both] supposé par les deux
    [all] supposé par tout le monde
   *[other] supposé par { WORDS($count) }
}

## Les notes

scores-range = { $low } à { $high }
scores-same = { $score } partout
scores-given = { SHARE($count, $all) ->
    [none] aucune note
    [only] 1 note
   *[other] { $count } { $count ->
        [one] note
       *[other] notes
    } sur { $all }
}
scores-declined = { $count ->
    [one] une personne n’a pas voulu noter
   *[other] { WORDS($count) } personnes n’ont pas voulu noter
}
scores-dont-know = { $count ->
    [one] une personne ne sait pas
   *[other] { WORDS($count) } personnes ne savent pas
}
scores-agree = nous sommes d’accord
scores-mixed = avis partagés
scores-dont-agree = nous ne sommes pas d’accord
scores-few = trop peu de notes pour une moyenne
scores-summary = { $told } ; { $verdict }
worth-low = une perte de temps
worth-high = du temps bien employé

## Ce que nous affirmons

subject-promise = la promesse
subject-goal = le but
subject-feeling = le ressenti
subject-order = l’ordre
subject-principle = un principe
support-summary = { $range } ({ $count ->
    [one] une personne
   *[other] { WORDS($count) } d’entre nous
}{ $objections ->
    [0] {""}
    [one] , dont une personne sous 3
   *[other] , dont { WORDS($objections) } sous 3
})

## Ce que devient un sujet

outcome-commitment = { $who } s’en charge.
outcome-request = Demandé à : { $to }.
outcome-none = Personne ne s’en charge.
became-commitment = { $who } s’en charge, pour le { $day }.
became-request = Demandé à : { $to } ; réponse attendue le { $day }.
became-yes = Nous l’avons demandé ({ $to }) ; la réponse est oui.
became-no = Nous l’avons demandé ({ $to }) ; la réponse est non.
became-not-now = Pas maintenant : { $why }
glance-figure = { SENTENCE($measure) } : { $from } → { $to }.

## En une minute

finding-chose-one = { $everybody ->
    [true] Nous avons tous
   *[false] Les { WORDS($count) } qui ont choisi ont
} choisi la même chose : { $choice }.
finding-split = Nous sommes partagés : { $choices }.
finding-leads = { $labels } { $count ->
    [one] arrive en tête avec
   *[other] arrivent en tête avec chacun
} { $points } { $points ->
    [one] point
   *[other] points
}, { $count ->
    [one] cité par
   *[other] cités par
} { SHARE($people, $asked) ->
    [one] une personne
    [both] nous deux
    [all] tout le monde
   *[other] { WORDS($people) } d’entre nous
}.
finding-apart = Nous ne sommes pas d’accord : les notes vont de { $low } à { $high }.
finding-lowest = Notre note la plus basse : { $mean } ({ $range }, { $count } notes).
finding-highest = Notre note la plus haute : { $mean } ({ $range }, { $count } notes).
finding-dont-know = { $count ->
    [one] Une personne parmi nous ne sait pas.
   *[other] { SENTENCE(WORDS($count)) } d’entre nous ne savent pas.
}
glance-bad = Le pire service :
glance-ours = À régler d’abord par nous :
glance-company = À régler d’abord par l’entreprise :
glance-votes = { $text } ({ $votes } voix sur { $all }{ $count ->
    [one] {""}
   *[other] {" "}pour chacun
}).
glance-one-voice = Une seule voix suffit :
glance-one-voice-below = { $count ->
    [one] Une chose, à lire plus bas.
   *[other] { SENTENCE(WORDS($count, gender: "feminine")) } choses, à lire plus bas.
}
glance-more = { $count ->
    [one] Et une chose de plus.
   *[other] Et { WORDS($count, gender: "feminine") } choses de plus.
}
glance-commitments = { $count ->
    [one] Un engagement,
   *[other] { SENTENCE(WORDS($count)) } engagements,
}
glance-commitments-by = { $count ->
    [one] avec un nom et une date : le { $day }.
   *[other] chacun avec un nom et une date, d’ici au { $day }.
}
glance-objections = { $count ->
    [one] Une objection
   *[other] { SENTENCE(WORDS($count)) } objections
}
glance-objections-where = { $count ->
    [one] est ouverte et figure
   *[other] sont ouvertes et figurent
} plus bas en entier.

## Les titres

section-masthead = À qui est ce document
section-promise = La promesse
section-promise-none = Ce pour quoi nous sommes là
section-promise-behind = Derrière la promesse
section-glance = En une minute
section-good-bad = Le bon et le mauvais, vus par un client
section-principles = { $count ->
    [one] Un principe
   *[other] { SENTENCE(WORDS($count)) } principes
}
section-principles-none = Ce qui nous guide
section-order = Ce qui passe après
section-qualities = Qui nous recrutons et ce que nous cultivons
section-why-us = Pourquoi on nous choisit
section-scores = Où nous en sommes vraiment
section-trends = Au fil du temps
section-issues = Ce qui demande notre attention
section-commitments = Ce que nous ferons
section-commitments-none = Ce que nous pourrions faire
section-requests = Ce que nous avons demandé à d’autres
section-requests-none = Ce dont nous avons besoin d’autres
section-dissent = Là où nous différons
section-changes = Ce qui a changé depuis la dernière fois
section-rituals = Comment nous nous en servons
section-listening = Comment nous écoutons
section-method = Qui a dit quoi
section-other = Autres questions

## La philosophie : son nom et ce qui est en tête

philosophy-title = Comment nous servons nos clients
masthead-edition = { $company }, { $team }. Édition { $number }, { $title }.
masthead-workshop = { SHARE($count, $all) ->
    [only] La seule personne de l’équipe a pris
    [both] Nous avons tous deux pris
    [all] Nous avons tous les { WORDS($all) } pris
    [one] Une personne sur { WORDS($all) } a pris
   *[other] { SENTENCE(WORDS($count)) } d’entre nous sur { WORDS($all) } ont pris
} part à l’atelier du { $held }.
masthead-nobody = Personne n’a encore répondu ; l’atelier a commencé le { $held }.
masthead-decided = { $by } a arrêté la formulation.
masthead-next = Prochaine lecture : **{ $next }**.
masthead-overdue = **En retard :** nous devions relire ceci le { $next }.
masthead-follows = Elle fait suite à { $edition }.
masthead-keeper = { $keeper } prend soin de ce document.
masthead-open = L’atelier se poursuit{ $sealed ->
    [0] .
    [one] {"\u00A0"}; une question est encore à venir.
   *[other] {"\u00A0"}; { WORDS($sealed) } questions sont encore à venir.
}
masthead-draft = Ceci est un brouillon : sa formulation n’est pas encore arrêtée.
masthead-standing = Ce que nous affirmons reste dans la formulation de { $edition } : rien de nouveau n’a été décidé à ce sujet.
masthead-undecided = Rien n’est encore décidé.
masthead-words = Voici ce que chacun de nous a dit, dans nos propres mots. Rien n’a encore été rangé par thèmes, voté ni décidé.

## La promesse

goal = **Notre but.** { $goal }
feeling = **Ce qu’ils doivent ressentir.** { $feeling }
messages = { SHARE($count, $all) ->
    [only] La seule personne de l’équipe a donné
    [both] À deux, nous avons donné
    [all] À { WORDS($all) }, nous avons donné
    [one] Une personne sur { WORDS($all) } a donné
   *[other] { SENTENCE(WORDS($count)) } d’entre nous sur { WORDS($all) } ont donné
} { $different ->
    [one] la même réponse.
   *[other] { WORDS($different) } réponses différentes ; { $shared ->
        [one] pas deux d’entre nous n’ont la même.
       *[other] { WORDS($shared) } d’entre nous ont la même.
    }
}

## Ce qui a été dit, où que ce soit

theme-behind = { $people ->
    [0] personne parmi nous
    [one] { $place ->
        [first] une personne parmi nous
       *[next] une personne
    }
   *[other] { WORDS($people) }{ $place ->
        [first] {" "}d’entre nous
       *[next] {""}
    }
}
theme-behind-known = { $people ->
    [one] { $place ->
        [first] une personne parmi nous
       *[next] une personne
    }
   *[other] { WORDS($people) }{ $place ->
        [first] {" "}d’entre nous
       *[next] {""}
    }
} : { $known }
themes-more = { $count ->
    [one] Et un de plus, qui est dans l’annexe.
   *[other] Et { WORDS($count) } de plus, qui sont dans l’annexe.
}
left-out = { $count ->
    [one] Une réponse, dans l’annexe.
   *[other] { SENTENCE(WORDS($count)) } réponses, dans l’annexe.
}
said-once = Dit une fois :
unsorted = Pas encore rangé :
one-voice = Une seule voix suffit :
asked = *{ $prompt }* Réponses { of-us-asked }.
asked-from = *Réponses { of-us-asked }.*
no-owner = personne
of-us-asked = { SHARE($answers, $asked) ->
    [none] de personne
    [only] de la seule personne de l’équipe
    [both] de nous deux
    [all] de nous { WORDS($asked) }
    [one] d’une personne sur { WORDS($asked) }
   *[other] de { WORDS($answers) } d’entre nous sur { WORDS($asked) }
}
votes-rules = { $question } : { WORDS($each, gender: "feminine") } voix par personne, de { $people ->
    [one] l’une d’entre nous.
   *[other] { WORDS($people) } d’entre nous.
}
votes-count = { $count } voix

## Le bon et le mauvais

good-bad-left = Ce que les clients doivent vivre
good-bad-right = Ce qu’ils ne doivent jamais vivre
good-bad-left-too = Ce qu’ils doivent aussi vivre :
good-bad-right-too = Ce qu’ils ne doivent pas vivre non plus :
good-bad-before = En { $edition }, le pire était :
pairs-more = { $count ->
    [one] Une ligne de plus est dans l’annexe.
   *[other] { SENTENCE(WORDS($count)) } lignes de plus sont dans l’annexe.
}

## Principes et qualités

principles-cost = La dernière ligne de chacun dit à quoi nous renonçons pour lui.
principles-since = { $new ->
    [0] Tous datent de { $since }.
    [one] L’un est nouveau, les autres datent de { $since }.
   *[other] { SENTENCE(WORDS($new)) } sont nouveaux, les autres datent de { $since }.
}
new = nouveau
even-over = *Plus important* { SOUND($cost) ->
    [other] que { $cost }
   *[vowel] qu’{ $cost }
}
order = **{ poster-order }** { $order }
support = soutien { $range } sur 5{ $objections ->
    [0] {""}
    [one] , une personne sous 3
   *[other] , { WORDS($objections) } d’entre nous sous 3
}
ranked-first = **{ SENTENCE($labels) }** { $count ->
    [one] arrive en tête : citée par
   *[other] arrivent en tête : chacune est citée par
} { SHARE($people, $asked) ->
    [only] la seule personne de l’équipe.
    [both] nous deux.
    [all] tout le monde.
    [one] une personne sur { WORDS($asked) }.
   *[other] { WORDS($people) } d’entre nous sur { WORDS($asked) }.
}
ranked-high = { SENTENCE($label) } : { SHARE($first, $people) ->
    [only] en première place.
    [both] en première place pour les deux.
    [all] en première place pour tout le monde.
    [one] en première place pour une personne sur { WORDS($people) }.
   *[other] en première place pour { WORDS($first) } personnes sur { WORDS($people) }.
}
ranked-then = Ensuite
ranked-next = { $labels } ({ $people ->
    [one] une personne
   *[other] { WORDS($people) }
}{ $count ->
    [one] {""}
   *[other] {" "}pour chacune
})

## Les notes dans la philosophie

scores-now = Maintenant
scores-from-to = De la plus basse à la plus haute
scores-behind = Ce qu’il y a derrière
scores-dots = points : de 1 à 5
scores-ends = De 1 à 5
scores-ends-are = 1 « { $low } », 5 « { $high } »
scores-count = { $count ->
    [0] aucune note
    [one] { $count } note
   *[other] { $count } notes
}

## Sujets, engagements, demandes

parked = Mis de côté pour un autre jour :
commitment = **{ $who }, pour le { $day }** ({ $id }).
commitment-figure = { SENTENCE($measure) } : **{ $from } → { $to }**.
commitment-figure-alone = Mesuré : **{ $from } → { $to }**.
commitment-measure = Mesuré par : { $measure }
commitment-asks-on = { $who } demandera où cela en est le { $day }.
commitment-asks = { $who } demandera où cela en est.
not-now = Pas maintenant, et pourquoi :
request = **{ SENTENCE($to) }** ({ $id }).
request-due = Demandé par { $who } ; réponse attendue le { $day }.
request-answered = { $answer ->
    [yes] **Oui.**
   *[no] **Non.**
}
request-answered-on = { $answer ->
    [yes] **Oui**
   *[no] **Non**
}, le { $day }.

## Là où nous différons

said-by = { $who } : { quoted }
dissent-would-change = Ce qui y changerait quelque chose : { $text }
dissent-answer = Ce que nous avons répondu : { $text }
dissent-status = { $status ->
    [open] Ouverte.
    [resolved] Résolue.
    [withdrawn] Retirée.
   *[closed] Close.
}
dissent-revisit = On y revient le { $day }.
voted-down = Mis à l’épreuve et non retenu :

## Ce qui a changé

changes-first = C’est notre première édition : il n’y en a pas d’autre à mettre à côté. La prochaine dira ici ce que nous avons gardé, changé, ajouté et abandonné, et pourquoi{ $commitments ->
    [0] .
    [one] {"\u00A0"}; et ce qu’est devenu notre unique engagement.
   *[other] {"\u00A0"}; et ce qu’est devenu chacun de nos { WORDS($commitments) } engagements.
}

## Qui a dit quoi

method-nobody = Personne n’a encore répondu.
method-answers = Sur { $possible } réponses possibles à { $questions ->
    [one] une question
   *[other] { WORDS($questions) } questions
}{ $open ->
    [true] {" "}jusqu’ici
   *[false] {""}
}, { $missing ->
    [0] toutes sont consignées.
    [one] { $answers } sont consignées ; une a été passée, n’a pas été atteinte ou est restée confidentielle.
   *[other] { $answers } sont consignées ; { WORDS($missing) } ont été passées, n’ont pas été atteintes ou sont restées confidentielles.
}
method-answers-reached = Sur { $possible } réponses possibles à { $questions ->
    [one] une question
   *[other] { WORDS($questions) } questions
}{ $open ->
    [true] {" "}jusqu’ici
   *[false] {""}
}, { $missing ->
    [0] toutes sont consignées.
    [one] { $answers } sont consignées ; une a été passée ou est restée confidentielle et n’est écrite nulle part.
   *[other] { $answers } sont consignées ; { WORDS($missing) } ont été passées ou sont restées confidentielles et ne sont écrites nulle part.
}
method-named = Les réponses portent un nom, sauf là où quelqu’un a demandé autre chose.
method-nameless = Les réponses ne portent pas de nom, sauf là où quelqu’un a demandé le sien ; les notes, jamais.
method-unnamed = Pour certaines questions, aucun nom n’est gardé.
method-off-the-record = Ce qui a été dit en confidence n’est écrit nulle part.
method-themes = Les thèmes sont des phrases que certains d’entre nous disent ; { $questions ->
    [one] une question en a.
   *[other] { WORDS($questions) } questions en ont.
}
method-left-out = { $count ->
    [one] Un texte a été laissé de côté, car il contient ce qui ne regarde personne d’autre.
   *[other] { SENTENCE(WORDS($count)) } textes ont été laissés de côté, car ils contiennent ce qui ne regarde personne d’autre.
}
method-said-once = { $count ->
    [one] Une chose a été dite une fois.
   *[other] { SENTENCE(WORDS($count)) } choses ont été dites une fois.
}
method-unsorted = { $count ->
    [one] Une chose n’est pas encore rangée.
   *[other] { SENTENCE(WORDS($count)) } choses ne sont pas encore rangées.
}
method-votes = { SHARE($count, $all) ->
    [only] La seule personne de l’équipe a voté
    [both] Nous avons tous deux voté
    [all] Nous avons tous les { WORDS($all) } voté
    [one] Une personne parmi nous a voté
   *[other] { SENTENCE(WORDS($count)) } d’entre nous ont voté
} sur les thèmes { $questions ->
    [one] d’une question
   *[other] de { WORDS($questions) } questions
}, avec { WORDS($each, gender: "feminine") } voix par personne.
method-votes-differ = Nous avons voté sur les thèmes { $questions ->
    [one] d’une question.
   *[other] de { WORDS($questions) } questions.
}
method-votes-again = Sur les thèmes { $questions ->
    [one] d’une question,
   *[other] de { WORDS($questions) } questions,
} nous avons voté plus d’une fois, et c’est la dernière qui compte.
method-support = Soutien de 0 (à arrêter) à 5 (à porter soi-même) : { $tested }.
tested-promise = la promesse { $range }{ $objections ->
    [0] {""}
    [one] {" "}(une personne sous 3)
   *[other] {" "}({ WORDS($objections) } sous 3)
}
tested-goal = le but { $range }{ $objections ->
    [0] {""}
    [one] {" "}(une personne sous 3)
   *[other] {" "}({ WORDS($objections) } sous 3)
}
tested-feeling = le ressenti { $range }{ $objections ->
    [0] {""}
    [one] {" "}(une personne sous 3)
   *[other] {" "}({ WORDS($objections) } sous 3)
}
method-languages = Les traductions entre parenthèses sont de nous.
method-facilitator = { $facilitator } a animé l’atelier.
method-decider = { $decider } arrête la formulation.
method-appendix = L’annexe contient chaque réponse en entier.
method-earlier = Documents antérieurs : { $editions }.
worth = L’atelier valait-il le temps passé ?
unanswered = Il n’y a rien à montrer pour :

## L’affiche

poster-title = { $company }, { $team }
poster-even-over = plus important { SOUND($over) ->
    [other] que { $over }
   *[vowel] qu’{ $over }
}
poster-order = Quand deux se heurtent, le premier l’emporte :

## La signature

signature-team = { $company }, { $team }

## Engagements et demandes à cocher

tasks-title = Ce que nous avons pris en charge
tasks-from = **{ $company }, { $team }.** { $edition }. Nous reverrons tout cela le { $next }.
tasks-from-overdue = **{ $company }, { $team }.** { $edition }. Nous devions revoir tout cela le { $next }.
tasks-commitments = Ce que nous ferons
tasks-commitment = { $will } ({ $who }, pour le { $by })
tasks-measure = Nous le saurons à ceci : { $measure }
tasks-figure = { $from } → { $to }
tasks-asks-on = { $who } demandera où cela en est le { $day }
tasks-asks = { $who } demandera où cela en est
tasks-state = { $state ->
    [done] Tenu, au { $day }
    [done-late] Tenu en retard, au { $day }
    [nearly] Presque tenu, au { $day }
    [partly] Tenu en partie, au { $day }
    [not-started] Non commencé, au { $day }
   *[dropped] Abandonné le { $day }
}
tasks-now = Maintenant : { $figure }
tasks-requests = Ce que nous avons demandé à d’autres
tasks-request = { $ask } (demandé à : { $of } ; par { $who }, réponse attendue le { $by })
tasks-answer-yes = La réponse a été oui.
tasks-answer-no = La réponse a été non.

## Les jours jusqu’au prochain atelier, pour un calendrier

calendar-check-in = Point d’étape : vivons-nous toujours notre philosophie ?
calendar-workshop = Atelier : nous relisons notre philosophie
calendar-commitment = { $who } : { $will }
calendar-asks = { $asks } demande à { $who } où cela en est : { $will }
calendar-request = Réponse attendue : { $ask } (demandé à : { $of })
calendar-dissent = À revoir : « { $text } »

## Critères pour les entretiens annuels

review-title = Ce qui guide un entretien
review-from = **{ $company }, { $team }.** Tiré de notre philosophie, { $edition }.
review-of = Le travail de
review-with = Avec
review-how = Parlez de cas survenus depuis le dernier entretien, un à la fois ; que le premier vienne de la personne concernée. Rien ici ne dit comment quelqu’un travaille : les notes de l’équipe portent sur l’équipe, et les réponses de personne n’en sont la mesure.
review-principles = Ce que nous sommes convenus de faire
review-even-over = C’est même plus important { SOUND($over) ->
    [other] que { $over }
   *[vowel] qu’{ $over }
}
review-shows = À quoi cela se voit
review-lacks = À quoi se voit son absence
review-lacks-nothing = À quoi se voit son absence, nous ne l’avons pas dit ; mettez-vous d’accord sur un cas avant d’en juger un.
review-case = Les cas dont nous avons parlé
review-qualities = Ce à quoi nous nous aidons mutuellement
review-qualities-how = Voici les qualités que nous avons citées comme les plus importantes. À vous deux de dire, avec un cas, à quoi chacune ressemble dans le travail de quelqu’un.
review-quality-shows = Quand elle s’est vue, et ce qu’elle a apporté au client
review-quality-lacks = Quand elle a manqué, et ce qui aurait aidé
review-next = Ce dont nous sommes convenus d’ici la prochaine fois

## Le guide d’entretien d’embauche

interview-title = Guide d’entretien d’embauche
interview-from = **{ $company }, { $team }.** Tiré de notre philosophie, { $edition }.
interview-candidate = Candidature
interview-asked-by = Questions posées par
interview-day = Jour
interview-how = Comment interroger
interview-how-cases = Faites raconter une chose qui s’est produite, et restez-y jusqu’à pouvoir la raconter vous-même : où, qui, ce qui a été fait, comment cela s’est terminé.
interview-how-both = Demandez les deux moitiés : la fois où c’était ainsi, et la fois où ce ne l’était pas. La seconde en dit plus ; donnez-lui autant de temps.
interview-how-notes = Notez ce qui est dit, dans les mots employés. Évaluez ensuite, chacun de son côté, avant d’en parler.
interview-how-choose = Il y a ici plus de questions qu’il n’en tient dans une heure. Choisissez d’avance, et demandez la même chose à tout le monde.
interview-how-law = Ce qu’il est interdit de demander relève du droit de votre pays, et non de ce guide.
interview-further = Pour aller plus loin
interview-further-you = Quelle a été votre propre part ?
interview-further-cost = Qu’avez-vous laissé de côté pour cela ?
interview-further-know = Comment avez-vous su si cela avait aidé ?
interview-further-again = Que feriez-vous autrement aujourd’hui ?
interview-principles = Ce que nous faisons
interview-principle = Voici ce qui nous guide : { quoted } Parlez-nous d’une fois où vous avez travaillé ainsi.
interview-principle-not = Et d’une fois où vous ne l’avez pas fait. Qu’en est-il sorti ?
interview-even-over = Chez nous, c’est plus important { SOUND($over) ->
    [other] que { $over }
   *[vowel] qu’{ $over }
}. Quand avez-vous dû choisir ainsi, et qu’avez-vous fait ?
interview-listen = À repérer dans ce qui est dit :
interview-notes = Notes :
interview-qualities = Ce que nous recherchons
interview-quality = Voici ce que nous recherchons : { $quality }. Parlez-nous d’une fois où il vous en a fallu.
interview-quality-not = Et d’une fois où cela vous a été difficile, ou vous a manqué. Que s’est-il passé ensuite ?
interview-scores = Feuille d’évaluation
interview-scores-how = Évaluez ce qui a été raconté, non la manière. 2 et 4 sont entre les deux ; laissez de côté ce que vous n’avez pas demandé.
interview-score = Note
interview-case = Le cas, en quelques mots
interview-one = Aucun cas, ou un cas du contraire.
interview-one-like = Par exemple :
interview-three = Un cas, sur demande :
interview-five = Plus d’un cas, sans qu’on le demande, et ce que cela a coûté.
interview-five-like = Par exemple :
interview-quality-anchors = Pour chaque qualité : 1, c’est aucun cas ou un cas du contraire ; 3, un cas sur demande ; 5, plus d’un cas, sans qu’on le demande, et ce que cela a fait pour quelqu’un.

## La première page pour qui arrive

onboarding-title = Bienvenue dans l’équipe : { $team }
onboarding-from = **{ $company }, { $edition }.** Voici ce dont nous sommes convenus le { $day } ; nous le relirons le { $next }.
onboarding-from-overdue = **{ $company }, { $edition }.** Voici ce dont nous sommes convenus le { $day } ; nous devions le relire le { $next }.
onboarding-read = Ce qu’il faut lire
onboarding-read-this = Cette page, aujourd’hui.
onboarding-read-philosophy = Notre philosophie, cette semaine : `PHILOSOPHY.md`.
onboarding-read-dissent = Dans celle-ci, « Là où nous différons ». Tout le monde n’est pas d’accord avec tout, et rien n’y oblige.
onboarding-mean = Ce que nous voulons dire
onboarding-goal = Ce pour quoi nous sommes là.
onboarding-feeling = Ce que nous voulons que les clients ressentent.
onboarding-nothing-stated = Nous ne sommes pas encore convenus d’une promesse ni de principes.
onboarding-draft = Ceci est un brouillon : sa formulation n’est pas encore arrêtée.
onboarding-good = Le bon, vu par un client
onboarding-bad = Le mauvais
onboarding-practice = Ce qui nous guide
onboarding-even-over = *Plus important* { SOUND($over) ->
    [other] que { $over }
   *[vowel] qu’{ $over }
}
onboarding-ask = À qui demander
onboarding-keeper = Sur ce que dit la philosophie : { $who }, qui en prend soin.
onboarding-decider = Sur un changement de formulation : { $who }, qui en décide.
onboarding-owner = { $who } s’en charge d’ici au { $by } : { $will }
onboarding-open = Ce qui est encore ouvert
onboarding-dissent = { $on }. { $who } n’est pas d’accord : { quoted }
onboarding-request = { $ask } Demandé à : { $of } ; pas encore de réponse, attendue le { $by }.
onboarding-rituals = Quand on en reparle
onboarding-bring = Une question à rapporter
onboarding-question = Quelle phrase d’ici avez-vous vue se vérifier cette semaine, et laquelle non ?
onboarding-bring-keeper = À noter ici, et à dire à { $who } avant le { $next }.
onboarding-bring-keeper-overdue = À noter ici, et à dire à { $who }.
onboarding-bring-us = À noter ici, et à nous dire avant le { $next }.
onboarding-bring-us-overdue = À noter ici, et à nous dire.

## La carte de nos règles de service

card-title = Comment nous servons nos clients, sur une carte
card-from = **{ $company }, { $team }.** { $edition }
card-do = Nous le faisons
card-never = Les limites que nous nous fixons
card-times = Dans quel délai
card-order = Quand deux se heurtent, le plus haut l’emporte
card-alone = Ce que chacun peut décider sans demander
card-wrong = Quand nous avons déçu quelqu’un
card-listen = Qui répond
card-always-never = Toujours et jamais
card-as-answered = Tel que nous avons répondu quand on nous l’a demandé ; personne n’en a encore fait une règle.
card-tell = À qui le dire
card-wrong-or-missing = Ce qui est faux ici, ou manque : { $who }. Le { $next }, nous relirons tout.
card-wrong-or-missing-overdue = Ce qui est faux ici, ou manque : { $who }. Nous devions tout relire le { $next }.
card-decider = Ce qui devrait être dit autrement : { $who }, qui en décide.
card-never-words = jamais/pas/aucun/aucune/ni; personne/rien/nul/nulle ne/n’; chez nous, personne/rien ne/n’; en/à/sous aucun/aucune; ne/n’ … pas/jamais/plus/aucun/aucune/rien/personne/ni/guère; nous/on ne/n’ … pas/jamais/plus/aucun/aucune/rien/personne/ni/guère
card-never-besides = pas/jamais plus/moins tard/tôt/longtemps/loin que/qu’; pas/jamais plus/moins de/d’/que/qu’; personne plus/moins de/d’/tard/tôt/longtemps; personne/rien/aucun/aucune/nul … plus/moins de/d’/tard/tôt/longtemps/loin; pas/jamais seulement/uniquement; pas à pas; pas de problème/souci; aucun doute/problème/souci; ni plus ni moins; n’hésite/n’hésitez/n’hésitons pas
card-never-clauses = et; mais; que; qu’; quand; lorsque; lorsqu’; si; s’il; s’ils; car; parce; qui; dont; où
card-time-words = seconde; secondes; minute; minutes; heure; heures; jour; jours; semaine; semaines; mois
card-time-stretches = prochaines; prochains; premières; premiers; dernières; derniers
card-times-named = le jour même; le même jour; dans l’heure; le lendemain; avant le soir; avant la fin de la journée; le jour dit; le jour annoncé; le jour promis; au jour dit; à la date dite; à la date annoncée; au plus tard; pas plus tard/longtemps que/qu’; jamais plus tard/longtemps que/qu’

## Textes pour la lettre d’information

newsletter-title = Textes courts pour notre lettre d’information
newsletter-from = **{ $company }, { $team }.** Tirés de notre philosophie, { $edition } : un par semaine ou un par mois, dans cet ordre ou un autre. Si un texte cite une date, il part avant. La dernière ligne dit d’où chacun vient.
newsletter-fewer = { $count ->
    [one] Il y en a un, et non douze : la philosophie n’en contient pas encore plus.
   *[other] Il y en a { WORDS($count) }, et non douze : la philosophie n’en contient pas encore plus.
}
newsletter-promise = Ce que nous promettons
newsletter-promise-ask = Qui peut raconter un jour où ce fut difficile à tenir ?
newsletter-promise-source = La promesse, { $edition }
newsletter-even-over = Quand cela est-il passé, pour la dernière fois, avant ceci : { $over } ?
newsletter-cost = Ce que nous laissons pour cela : { $over }. Qui en a payé le prix la semaine dernière, et cela en valait-il la peine ?
newsletter-watch = Une seule chose à guetter cette semaine :
newsletter-watch-ask = Racontez aux autres où vous l’avez vue, ou bien où elle manquait.
newsletter-lack = Son contraire, dans nos propres mots :
newsletter-lack-ask = Où en avons-nous été tout près ?
newsletter-harder-ask = Qu’est-ce qui rend cela difficile un jour chargé, et qu’est-ce qui aiderait ?
newsletter-teach-ask = Comment l’expliqueriez-vous à quelqu’un qui arrive aujourd’hui, en deux phrases et avec un cas ?
newsletter-hardest-ask = Laquelle de ces choses avez-vous vue le plus souvent, et laquelle pas du tout ?
newsletter-principle-source = Principe { $number }, depuis { $edition }
newsletter-pair = Lequel des deux ?
newsletter-pair-second = Le bon et le mauvais, encore une fois
newsletter-good = **Bien :** { $text }
newsletter-bad = **Mal :** { $text }
newsletter-pair-ask = Pensez au dernier client à qui vous avez parlé. Lequel dirait-il avoir eu ?
newsletter-pair-second-ask = Qu’est-ce qui rend le second si facile ?
newsletter-pair-source = Le bon et le mauvais, { $edition }
newsletter-commitment = Ce dont { $who } se charge
newsletter-commitment-will = { $will }, pour le { $by }.
newsletter-commitment-figure = Le chiffre qui le dira : { $from } → { $to }.
newsletter-commitment-measure = Comment nous comptons : { $measure }.
newsletter-commitment-source = Engagement { $id }, { $edition }
newsletter-quote = Dit par { $who }
newsletter-quote-unnamed = Dit par quelqu’un d’entre nous
newsletter-quote-ask = Et vous, que diriez-vous ?
newsletter-quote-source = Une réponse à cette question, { $edition }
newsletter-dissent = Tout le monde n’est pas d’accord : { $on }
newsletter-dissent-says = { $who } dit : { quoted }
newsletter-dissent-change = Ce qui y changerait quelque chose : { quoted }
newsletter-dissent-revisit = Nous y reviendrons le { $day }.
newsletter-dissent-source = Objection { $id }, { $edition }
newsletter-talk = Nous avons donné des notes de { $lowest } à { $highest }, où 1 est « { $low } » et 5 « { $high } ».
newsletter-talk-ask = Que faudrait-il pour que la vôtre monte d’un point ?
newsletter-talk-source = { $count ->
    [one] Une note
   *[other] { $count } notes
}, { $edition }
newsletter-order = Quand deux se heurtent
newsletter-order-ask = Le plus haut l’emporte. Où cela a-t-il aidé à décider, dernièrement ?
newsletter-order-source = L’ordre, { $edition }
newsletter-feeling = Ce qu’un client doit ressentir
newsletter-feeling-ask = Quelle première phrase de notre part y parvient, ou le défait ?
newsletter-feeling-source = Le ressenti, { $edition }
newsletter-request = Demandé à : { $of }
newsletter-request-ask = Demandé par { $who } : { quoted }
newsletter-request-due = La réponse est attendue le { $day }.
newsletter-request-yes = La réponse a été oui.
newsletter-request-no = La réponse a été non.
newsletter-request-source = Demande { $id }, { $edition }
newsletter-rituals = Quand nous y revenons
newsletter-rituals-source = Comment nous nous en servons, { $edition }
newsletter-theme = { $people ->
    [one] Une personne parmi nous dit : { quoted }
   *[other] { SENTENCE(WORDS($people)) } d’entre nous disent : { quoted }
}
newsletter-theme-source = Réponses à cette question, { $edition }

## Chaque réponse en entier

appendix-title = Chaque réponse en entier
appendix-from = **{ $company }, { $team }.** { $edition }, l’atelier du { $day }. Ceci est un compte rendu à côté de notre philosophie, pour nous-mêmes.
appendix-names = Les personnes nommées ont parlé sous leur nom. « { one-of-us } » désigne quiconque a demandé à ne pas être nommé ; ces mots sont dans l’ordre alphabétique, qui ne révèle rien. Ce qui a été dit en confidence ne figure nulle part ; ici, cela se présente comme une question passée.
appendix-sealed = { $count ->
    [one] Une question n’est pas encore dévoilée et ne figure pas ici.
   *[other] { SENTENCE(WORDS($count)) } questions ne sont pas encore dévoilées et ne figurent pas ici.
}
appendix-answers-all = Sauf mention contraire, { SHARE($people, $people) ->
    [only] la seule personne de l’équipe a répondu
    [both] nous avons tous deux répondu
   *[other] nous avons répondu tous les { WORDS($people) }
}.
appendix-answers = { $answers ->
    [one] Une réponse sur { WORDS($asked) } est comptée ici.
   *[other] { SENTENCE(WORDS($answers)) } réponses sur { WORDS($asked) } sont comptées ici.
}
appendix-unnamed = Les réponses à cette question sont sans nom.
appendix-tally = De celle-ci, seuls les nombres sont gardés, et aucune personne.
appendix-aside = Sous aucun thème
appendix-picked = Ce que chacun de nous a choisi
appendix-dont-know = ne sait pas
appendix-no-score = sans note
appendix-parked = Mis de côté pour plus tard

## Les formats

skip-to-text = Aller au texte

## Ce qui a changé depuis l’édition précédente

glance-added = { $count ->
    [one] Un nouveau principe : { $names }
   *[other] { SENTENCE(WORDS($count)) } nouveaux principes : { $names }
}
glance-dropped = { $count ->
    [one] Ce n’est plus un principe : { $names }
   *[other] Ce ne sont plus des principes : { $names }
}
glance-before = { SHARE($done, $all) ->
    [none] { $all ->
        [one] Notre seul engagement précédent n’est pas tenu.
       *[other] Aucun de nos { WORDS($all) } engagements précédents n’est tenu.
    }
    [only] Notre seul engagement précédent est tenu.
    [both] Nos deux engagements précédents sont tenus.
    [all] Nos { WORDS($all) } engagements précédents sont tous tenus.
    [one] Un de nos { WORDS($all) } engagements précédents est tenu.
   *[other] { SENTENCE(WORDS($done)) } de nos { WORDS($all) } engagements précédents sont tenus.
}
glance-now = { $count ->
    [one] Il y en a maintenant un, d’ici au { $day }.
   *[other] Il y en a maintenant { WORDS($count) }, d’ici au { $day }.
}
glance-before-best = { $result } ({ $who }).
glance-fell = { $count ->
    [one] Une note a baissé chez les mêmes personnes :
   *[other] { SENTENCE(WORDS($count, gender: "feminine")) } notes ont baissé chez les mêmes personnes :
}
glance-fell-from = { $what } de { $then } à { $now }
glance-refused = Parmi les demandes de la dernière fois, { $no ->
    [0] aucune n’a été refusée
    [one] une a été refusée
   *[other] { WORDS($no) } ont été refusées
} et { $silent ->
    [0] aucune n’est restée
    [one] une est restée
   *[other] { WORDS($silent) } sont restées
} sans réponse.
masthead-decided-on = Formulation arrêtée le { $on }.
since = depuis { $since }
recall = À la question de notre unique message, { SHARE($now, $people) ->
    [none] personne parmi nous ne donne
    [only] la seule personne de l’équipe donne
    [both] nous donnons tous deux
    [all] nous donnons tous les { WORDS($people) }
    [one] une personne sur { WORDS($people) } donne
   *[other] { WORDS($now) } d’entre nous sur { WORDS($people) } donnent
} maintenant la promesse, ou presque ; en { $edition }, { SHARE($then, $people_then) ->
    [none] personne ne disait rien
    [only] la seule personne de l’équipe disait quelque chose
    [both] les deux disaient quelque chose
    [all] tout le monde disait quelque chose
    [one] une personne sur { WORDS($people_then) } disait quelque chose
   *[other] { WORDS($then) } sur { WORDS($people_then) } disaient quelque chose
} d’approchant.
recalled = { SHARE($count, $all) ->
    [none] Personne parmi nous ne l’a redite
    [only] La seule personne de l’équipe l’a redite
    [both] Nous l’avons tous deux redite
    [all] Nous l’avons tous les { WORDS($all) } redite
    [one] Une personne sur { WORDS($all) } l’a redite
   *[other] { SENTENCE(WORDS($count)) } d’entre nous sur { WORDS($all) } l’ont redite
} mot pour mot{ $other ->
    [0] .
    [one] {" "}; une personne a donné d’autres mots.
   *[other] {" "}; { WORDS($other) } ont donné d’autres mots.
}
recalled-sense = { SHARE($count, $all) ->
    [none] Personne parmi nous ne l’a redite
    [only] La seule personne de l’équipe l’a redite
    [both] Nous l’avons tous deux redite
    [all] Nous l’avons tous les { WORDS($all) } redite
    [one] Une personne sur { WORDS($all) } l’a redite
   *[other] { SENTENCE(WORDS($count)) } d’entre nous sur { WORDS($all) } l’ont redite
} mot pour mot{ $sense ->
    [0] {""}
    [one] {" "}; une personne en a donné le sens
   *[other] {" "}; { WORDS($sense) } en ont donné le sens
}{ $other ->
    [0] .
    [one] {" "}; une personne a dit autre chose.
   *[other] {" "}; { WORDS($other) } ont dit autre chose.
}
besides = Dit aussi :
besides-one = { $people ->
    [one] Une personne parmi nous dit
   *[other] { SENTENCE(WORDS($people)) } d’entre nous disent
} plutôt : { $text }
scores-same-people = Mêmes personnes
scores-new = Nouveau
scores-apart = Non comparé
score-same = les mêmes { WORDS($same) } personnes { $then } → { $now }
score-moved = { $verdict ->
    [changed] { $up ->
        [0] aucune
        [one] une
       *[other] { WORDS($up) }
    } en hausse, { $down ->
        [0] aucune
        [one] une
       *[other] { WORDS($down) }
    } en baisse
   *[about-the-same] { $who ->
        [true] la différence tient aux personnes qui ont répondu
       *[false] à peu près pareil
    }
}
choice-switched = Entre parenthèses { $edition } ; { $same ->
    [one] pour la même personne,
   *[other] parmi les mêmes { WORDS($same) } personnes,
} { $switched ->
    [0] aucune n’a changé.
    [one] une a changé.
   *[other] { WORDS($switched) } ont changé.
}
ranked-gone = Plus personne ne cite : { $labels }.
commitment-carried = Repris de { $since }.
dissent-update = Depuis : { $text }
dissent-adopted = { $who } la porte maintenant.
dissent-since = { $status ->
    [open] Ouverte depuis { $since }.
    [resolved] Résolue.
    [withdrawn] Retirée.
   *[closed] Close.
}
dissent-ended = { $status ->
    [resolved] Résolue le { $day }.
    [withdrawn] Retirée le { $day }.
   *[closed] Close le { $day }.
}
changes-people = Personnes.
changes-left = { $name } a quitté l’équipe
changes-left-on = { $name } a quitté l’équipe le { $day }
changes-joined = L’équipe compte maintenant aussi { $names }.
changes-same = { $count ->
    [0] Personne n’était là les deux fois.
    [one] Une personne parmi nous était là les deux fois.
   *[other] { SENTENCE(WORDS($count)) } d’entre nous étaient là les deux fois.
}
changes-kept = Gardé à dessein.
changes-as-it-was = Comme avant, et pas décidé.
kept-principles = { $count ->
    [one] le principe { $numbers }
   *[other] les principes { $numbers }
}
changes-altered = Changé.
changes-added = Ajouté.
changes-dropped = Abandonné.
changes-rituals = Comment nous nous en servons :
changes-principle = Principe { $number } :
changes-old-new = « { $old } » devient « { $new } ».
changes-why = Pourquoi : { $why }
changes-why-above = Pourquoi : voir « { section-glance } ».
changes-no-why = Personne n’a écrit pourquoi.
changes-ground = { $ground ->
    [duplicate] C’était dit deux fois.
    [not-actionable] Personne ne pouvait agir d’après cela.
    [vague] C’était vague.
    [merged] Cela est passé dans un autre.
   *[no-longer-true] Ce n’est plus vrai.
}
changes-commitments = Les engagements de la dernière fois
promised = { quoted } ({ $id }, { $who }).
promised-aim = L’objectif : { $aim }
promised-state = { $state ->
    [done] **Tenu.**
    [done-late] **Tenu en retard.**
    [nearly] **Presque.**
    [partly] **En partie.**
    [not-started] **Non commencé.**
    [dropped] **Abandonné.**
   *[not-reviewed] **Personne n’a regardé.**
}
promised-carried = Reconduit.
promised-noted = Noté le { $day }.
promised-late = { $weeks ->
    [one] **Tenu, avec une semaine de retard.**
   *[other] **Tenu, avec { WORDS($weeks) } semaines de retard.**
}
changes-requests = Demandé la dernière fois
request-unanswered = **Pas de réponse.**
request-passed = Demandé d’abord à : { $from }.
changes-put-off = Reporté la dernière fois, et la question n’a pas été reposée.
put-off = reporté la dernière fois
votes-then = { $votes } avant
changes-quiet = On n’en a pas reparlé.
quiet-more = { $count ->
    [one] Un de plus.
   *[other] { SENTENCE(WORDS($count)) } de plus.
}
incomparable = { $why ->
    [asked-first] Demandé pour la première fois :
    [not-asked] Pas demandé cette fois :
    [reworded] Formulé autrement, donc non comparé :
   *[other-answers] Répondu autrement, donc non comparé :
}

## Ce qui a changé d’une édition à l’autre

comparison-title = De { $then } à { $now }
comparison-of = { $company }, { $team }
comparison-people = Personnes
comparison-kept = Gardé à dessein
comparison-as-it-was = Comme avant, et pas décidé
comparison-altered = Changé
comparison-added = Ajouté
comparison-dropped = Abandonné
comparison-at = { $edition } :
comparison-reordered = La même chose, dans un autre ordre.
comparison-commitments = Ce à quoi nous nous sommes engagés en { $edition }
comparison-requests = Ce que nous avons demandé à d’autres en { $edition }
comparison-passed = Demandé maintenant à : { $to }.
comparison-put-off = Ce que nous avons reporté en { $edition }
comparison-raised = On en a reparlé.
comparison-not-raised = Personne n’en a reparlé.
comparison-unasked = La question n’a pas été reposée.
comparison-figures = Notes et choix
comparison-brackets = Entre parenthèses : combien d’entre nous. Devant : la moyenne des notes avec la plus basse et la plus haute, ou les points.
comparison-movers = { $up ->
    [0] aucune
    [one] une
   *[other] { WORDS($up) }
} en hausse, { $down ->
    [0] aucune
    [one] une
   *[other] { WORDS($down) }
} en baisse{ $verdict ->
    [changed] {""}
   *[about-the-same] {" "}: à peu près pareil{ $who ->
        [true] {" "}; la différence tient aux personnes qui ont répondu
       *[false] {""}
    }
}
comparison-chosen = Choisi
comparison-named = Cité
comparison-said = Dit
comparison-moved = Évolution
comparison-themes = Thèmes
comparison-votes = Entre parenthèses : combien d’entre nous. Devant : les voix, là où nous avons voté. Ce qui monte ou baisse est la part de toutes les voix, ou sinon le nombre de ceux qui le disent.
comparison-theme = { $moved ->
    [risen] en hausse
    [fallen] en baisse
    [new] nouveau
    [quiet] on n’en parle plus
   *[same] inchangé
}
comparison-dissent = { $fate ->
    [opened] Nouvelle.
    [open] Encore ouverte.
    [resolved] Résolue.
    [withdrawn] Retirée.
    [closed] Close.
    [adopted] Reprise.
   *[untold] Personne n’a dit ce qu’elle est devenue.
}
comparison-unlike = Ce qui ne peut pas être comparé

## Les notes au fil du temps

trends-title = Comment nos notes ont évolué
trends-days = Une date indique un point d’étape.
trends-order = Chaque échelle à part ; d’abord celles où nous sommes le plus éloignés les uns des autres.
trends-first = Il n’y a de notes que pour { $edition }, donc encore rien à comparer. Dès la prochaine fois, chaque échelle figurera ici avec toutes ses notes, de la plus basse à la plus haute, et l’évolution de ceux qui ont noté les deux fois.
trends-once = Demandé une seule fois jusqu’ici : il n’y a rien à quoi le comparer.
trends-unscored = Demandé, mais personne n’a donné de note :
trends-broken = { $why ->
    [reworded] Formulé autrement à partir d’ici, donc non comparé à ce qui précède.
    [other-answers] Demandé sur une autre échelle à partir d’ici, donc non comparé à ce qui précède.
   *[not-asked] Laissé de côté entre-temps.
}
trends-when = Quand
trends-mean = Moyenne
trends-cells = La moyenne ; entre parenthèses, de la plus basse à la plus haute, et combien de notes il y a.
trends-same = Les mêmes personnes sont celles qui ont noté les deux fois : leur moyenne avant et maintenant, et entre parenthèses combien elles sont et combien sont montées et descendues ; ≈ veut dire à peu près pareil.
trends-mark = † Demandé autrement qu’avant, ou laissé de côté entre-temps : à ne pas lire dans la suite de ce qui est à gauche.
chart-title = Comment nos notes ont évolué : { $company }, { $team }
chart-dots = Chaque point est une note ; la ligne verticale va de la plus basse à la plus haute.
chart-mean = La barre épaisse est la moyenne ; en dessous figurent sa valeur et combien de notes il y a.
chart-same = La ligne transversale est la moyenne de ceux qui ont noté les deux fois.
chart-broken = Ce qu’une ligne en tirets sépare ne se compare pas.
