# Lo que un documento dice en español. Qué es cada mensaje se explica en el archivo inglés.

## La lengua misma

language-numbers = cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce
language-numbers-feminine = ninguna una
language-numbers-masculine = ningún un
language-figures = 1.234,5
language-day-near = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
language-day = { language-day-near } de { $year }
language-month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
language-list-more = { $before }, { $next }
language-list-last = { $before } { SOUND($next) ->
    [i] e
   *[other] y
} { $next }
language-apart = ;{" "}
language-colon = :
language-number = { WORDS($number) }
language-digits = { $number }
# El género de las palabras no se conoce.
language-counted = { $count ->
    [0] 0
    [1] 1
   *[other] { WORDS($count) }
} { $count ->
    [one] { $one }
   *[other] { $many }
}
quoted = «{ $text }»

## Cuántos de nosotros

of-us = { SHARE($count, $all) ->
    [none] nadie del equipo
    [only] la única persona del equipo
    [both] nosotros dos
    [all] los { WORDS($all) } que somos
    [one] una persona de las { WORDS($all) } que somos
   *[some] { WORDS($count) } de los { WORDS($all) } que somos
}
one-of-us = Alguien del equipo
instead-of-us = alguien del equipo
instead-of-customer = un cliente

## Lo que se dijo

nothing-chosen = Nada elegido
evidence-heard = Nos lo dijeron clientes
evidence-seen = Lo hemos visto
evidence-guessed = Nuestra suposición
evidence-none = No dijimos cómo lo sabemos
theme-heard = { SHARE($count, $all) ->
    [only] oído a clientes
    [both] los dos lo oyeron a clientes
    [all] todos lo oyeron a clientes
    [one] una persona lo oyó a clientes
   *[other] { WORDS($count) } lo oyeron a clientes
}
theme-seen = { SHARE($count, $all) ->
    [only] visto
    [both] los dos lo vieron
    [all] todos lo vieron
    [one] una persona lo vio
   *[other] { WORDS($count) } lo vieron
}
theme-guessed = { SHARE($count, $all) ->
    [only] una suposición
    [one] una persona lo supone
    [both] los dos lo suponen
    [all] todos lo suponen
   *[other] { WORDS($count) } lo suponen
}

## Las puntuaciones

scores-range = de { $low } a { $high }
scores-same = { $score } en todas
scores-given = { SHARE($count, $all) ->
    [none] ninguna puntuación
    [only] 1 puntuación
   *[other] { $count } de { $all } puntuaciones
}
scores-declined = { $count ->
    [one] una persona no quiso puntuar
   *[other] { WORDS($count) } personas no quisieron puntuar
}
scores-dont-know = { $count ->
    [one] una persona no lo sabe
   *[other] { WORDS($count) } personas no lo saben
}
scores-agree = estamos de acuerdo
scores-mixed = opiniones divididas
scores-dont-agree = no estamos de acuerdo
scores-few = demasiado pocas para una media
scores-summary = { $told }; { $verdict }
worth-low = una pérdida de tiempo
worth-high = tiempo bien empleado

## Lo que afirmamos

subject-promise = la promesa
subject-goal = el objetivo
subject-feeling = el sentimiento
subject-order = el orden
subject-principle = un principio
support-summary = { $range } ({ $count ->
    [one] una persona
   *[other] { WORDS($count) } de nosotros
}{ $objections ->
    [0] {""}
    [one] , una por debajo de 3
   *[other] , { WORDS($objections) } por debajo de 3
})

## Qué pasa con un asunto

outcome-commitment = { $who } se encarga.
outcome-request = Pedido a: { $to }.
outcome-none = Nadie se encarga.
became-commitment = { $who } se encarga de ello, para el { $day }.
became-request = Pedido a: { $to }; respuesta para el { $day }.
became-yes = Lo hemos pedido ({ $to }); la respuesta es sí.
became-no = Lo hemos pedido ({ $to }); la respuesta es no.
became-not-now = Ahora no: { $why }
glance-figure = { SENTENCE($measure) }: { $from } → { $to }.

## En un minuto

finding-chose-one = { $everybody ->
    [true] Todos elegimos
   *[false] Las { WORDS($count) } personas que eligieron eligieron
} lo mismo: { $choice }.
finding-split = Estamos divididos: { $choices }.
finding-leads = { $labels } { $count ->
    [one] va por delante con
   *[other] van por delante, cada cual con
} { $points } { $points ->
    [one] punto
   *[other] puntos
}; lo { SHARE($people, $asked) ->
    [one] nombró una persona
    [both] nombramos los dos
    [all] nombramos los { WORDS($asked) } que somos
   *[other] nombraron { WORDS($people) } de nosotros
}.
finding-apart = No estamos de acuerdo: las puntuaciones van de { $low } a { $high }.
finding-lowest = Nuestra puntuación más baja: { $mean } ({ $range }, { $count } puntuaciones).
finding-highest = Nuestra puntuación más alta: { $mean } ({ $range }, { $count } puntuaciones).
finding-dont-know = { $count ->
    [one] Una persona del equipo no lo sabe.
   *[other] { SENTENCE(WORDS($count)) } de nosotros no lo saben.
}
glance-bad = El peor servicio:
glance-ours = Lo primero que nos toca arreglar:
glance-company = Lo primero que le toca arreglar a la empresa:
glance-votes = { $text } ({ $votes } de { $all } votos{ $count ->
    [one] {""}
   *[other] {" "}cada uno
}).
glance-one-voice = Una sola voz basta:
glance-one-voice-below = { $count ->
    [one] Una cosa, que figura más abajo.
   *[other] { SENTENCE(WORDS($count, gender: "feminine")) } cosas, que figuran más abajo.
}
glance-more = { $count ->
    [one] Y una cosa más.
   *[other] Y { WORDS($count, gender: "feminine") } cosas más.
}
glance-commitments = { $count ->
    [one] Un compromiso,
   *[other] { SENTENCE(WORDS($count)) } compromisos,
}
glance-commitments-by = { $count ->
    [one] con nombre y fecha: el { $day }.
   *[other] cada uno con nombre y fecha, hasta el { $day }.
}
glance-objections = { $count ->
    [one] Una objeción
   *[other] { SENTENCE(WORDS($count)) } objeciones
}
glance-objections-where = { $count ->
    [one] está abierta y figura
   *[other] están abiertas y figuran
} más abajo por entero.

## Los títulos

section-masthead = De quién es esto
section-promise = La promesa
section-promise-none = Para qué estamos
section-promise-behind = Detrás de la promesa
section-glance = En un minuto
section-good-bad = Lo bueno y lo malo, como lo vería un cliente
section-principles = { $count ->
    [one] Un principio
   *[other] { SENTENCE(WORDS($count)) } principios
}
section-principles-none = Qué nos guía
section-order = Qué cede
section-qualities = A quién contratamos y qué cultivamos
section-why-us = Por qué nos eligen
section-scores = Dónde estamos de verdad
section-trends = A lo largo del tiempo
section-issues = Qué requiere atención
section-commitments = Qué haremos
section-commitments-none = Qué podríamos hacer
section-requests = Qué hemos pedido a otros
section-requests-none = Qué necesitamos de otros
section-dissent = En qué discrepamos
section-changes = Qué ha cambiado desde la última vez
section-rituals = Cómo usamos esto
section-listening = Cómo escuchamos
section-method = Quién dijo qué
section-other = También se preguntó

## La filosofía: cómo se llama y qué hay arriba

philosophy-title = Cómo servimos a nuestros clientes
masthead-edition = { $company }, { $team }. Edición { $number }, { $title }.
masthead-workshop = { SHARE($count, $all) ->
    [only] La única persona del equipo participó
    [both] Los dos participamos
    [all] Los { WORDS($all) } que somos participamos
    [one] Una persona de las { WORDS($all) } que somos participó
   *[other] { SENTENCE(WORDS($count)) } de los { WORDS($all) } que somos participaron
} en el taller del { $held }.
masthead-nobody = Nadie ha respondido todavía; el taller empezó el { $held }.
masthead-decided = { $by } decidió la redacción.
masthead-next = Próxima lectura: **{ $next }**.
masthead-overdue = **Atrasado:** íbamos a releer esto el { $next }.
masthead-follows = Sigue a { $edition }.
masthead-keeper = { $keeper } cuida de este documento.
masthead-open = El taller sigue en marcha{ $sealed ->
    [0] .
    [one] ; queda una pregunta por venir.
   *[other] ; quedan { WORDS($sealed) } preguntas por venir.
}
masthead-draft = Esto es un borrador: su redacción no está decidida todavía.
masthead-standing = Lo que afirmamos sigue con la redacción de { $edition }: no se ha decidido nada nuevo al respecto.
masthead-undecided = No hay nada decidido todavía.
masthead-words = Contiene lo que dijo cada cual, en nuestras propias palabras. Nada se ha ordenado por temas, votado ni decidido todavía.

## La promesa

goal = **Nuestro objetivo.** { $goal }
feeling = **Cómo deben sentirse.** { $feeling }
messages = { SHARE($count, $all) ->
    [only] La única persona del equipo dio
    [both] Los dos dimos
    [all] Los { WORDS($all) } que somos dimos
    [one] Una persona de las { WORDS($all) } que somos dio
   *[other] { SENTENCE(WORDS($count)) } de los { WORDS($all) } que somos dieron
} { $different ->
    [one] la misma respuesta.
   *[other] { WORDS($different) } respuestas distintas; { $shared ->
        [one] no hay dos que coincidan.
       *[other] { WORDS($shared) } de nosotros coinciden.
    }
}

## Lo que se dijo, esté donde esté

theme-behind = { $people ->
    [0] nadie del equipo
    [one] { $place ->
        [first] una persona del equipo
       *[next] una persona
    }
   *[other] { WORDS($people) }{ $place ->
        [first] {" "}de nosotros
       *[next] {""}
    }
}
theme-behind-known = { $people ->
    [one] { $place ->
        [first] una persona del equipo
       *[next] una persona
    }
   *[other] { WORDS($people) }{ $place ->
        [first] {" "}de nosotros
       *[next] {""}
    }
}: { $known }
themes-more = { $count ->
    [one] Y uno más, que está en el anexo.
   *[other] Y { WORDS($count) } más, que están en el anexo.
}
left-out = { $count ->
    [one] Una respuesta, en el anexo.
   *[other] { SENTENCE(WORDS($count)) } respuestas, en el anexo.
}
said-once = Dicho una vez:
unsorted = Todavía sin ordenar:
one-voice = Una sola voz basta:
asked = *{ $prompt }* Respuestas de { of-us-asked }.
asked-from = *Respuestas de { of-us-asked }.*
no-owner = nadie
of-us-asked = { SHARE($answers, $asked) ->
    [none] nadie
    [only] la única persona del equipo
    [both] nosotros dos
    [all] los { WORDS($asked) } que somos
    [one] una persona de las { WORDS($asked) } que somos
   *[other] { WORDS($answers) } de los { WORDS($asked) } que somos
}
votes-rules = { $question }: { WORDS($each, gender: "masculine") } { $each ->
    [one] voto
   *[other] votos
} por persona, de { $people ->
    [one] una de nosotros.
   *[other] { WORDS($people) } de nosotros.
}
votes-count = { $count } { $count ->
    [one] voto
   *[other] votos
}

## Lo bueno y lo malo

good-bad-left = Lo que un cliente debería encontrar
good-bad-right = Lo que no debería encontrar nunca
good-bad-left-too = Lo que también debería encontrar:
good-bad-right-too = Lo que tampoco debería encontrar nunca:
good-bad-before = En { $edition } lo peor era:
pairs-more = { $count ->
    [one] Una fila más está en el anexo.
   *[other] { SENTENCE(WORDS($count)) } filas más están en el anexo.
}

## Principios y cualidades

principles-cost = La última línea de cada uno dice a qué renunciamos por él.
principles-since = { $new ->
    [0] Todos son de { $since }.
    [one] Uno es nuevo; los demás son de { $since }.
   *[other] { SENTENCE(WORDS($new)) } son nuevos; los demás son de { $since }.
}
new = nuevo
even-over = *Más importante que* { $cost }
order = **{ poster-order }** { $order }
support = apoyo { $range } sobre 5{ $objections ->
    [0] {""}
    [one] , una persona por debajo de 3
   *[other] , { WORDS($objections) } de nosotros por debajo de 3
}
ranked-first = **{ SENTENCE($labels) }** { $count ->
    [one] va por delante:
   *[other] van por delante: cada una
} la { SHARE($people, $asked) ->
    [only] nombra la única persona del equipo.
    [both] nombramos los dos.
    [all] nombramos los { WORDS($asked) } que somos.
    [one] nombra una persona de las { WORDS($asked) } que somos.
   *[other] nombran { WORDS($people) } de los { WORDS($asked) } que somos.
}
ranked-high = { SENTENCE($label) }: { SHARE($first, $people) ->
    [only] en primer lugar.
    [both] en primer lugar para los dos.
    [all] en primer lugar para todos.
    [one] en primer lugar para una persona de { WORDS($people) }.
   *[other] en primer lugar para { WORDS($first) } de { WORDS($people) }.
}
ranked-then = Después
ranked-next = { $labels } ({ $people ->
    [one] una persona
   *[other] { WORDS($people) }
}{ $count ->
    [one] {""}
   *[other] {" "}cada una
})

## Las puntuaciones en la filosofía

scores-now = Ahora
scores-from-to = De la más baja a la más alta
scores-behind = Lo que hay detrás
scores-dots = puntos: de 1 a 5
scores-ends = De 1 a 5
scores-ends-are = 1 «{ $low }», 5 «{ $high }»
scores-count = { $count ->
    [0] ninguna puntuación
    [one] { $count } puntuación
   *[other] { $count } puntuaciones
}

## Asuntos, compromisos, peticiones

parked = Aparcado para otro día:
commitment = **{ $who }, para el { $day }** ({ $id }).
commitment-figure = { SENTENCE($measure) }: **{ $from } → { $to }**.
commitment-figure-alone = Medido: **{ $from } → { $to }**.
commitment-measure = Medido por: { $measure }
commitment-asks-on = { $who } preguntará cómo va el { $day }.
commitment-asks = { $who } preguntará cómo va.
not-now = Ahora no, y por qué:
request = **{ SENTENCE($to) }** ({ $id }).
request-due = Lo pidió { $who }; respuesta para el { $day }.
request-answered = { $answer ->
    [yes] **Sí.**
   *[no] **No.**
}
request-answered-on = { $answer ->
    [yes] **Sí**
   *[no] **No**
}, el { $day }.

## En qué discrepamos

said-by = { $who }: { quoted }
dissent-would-change = Qué lo cambiaría: { $text }
dissent-answer = Qué respondimos: { $text }
dissent-status = { $status ->
    [open] Abierta.
    [resolved] Resuelta.
    [withdrawn] Retirada.
   *[closed] Cerrada.
}
dissent-revisit = Se vuelve a mirar el { $day }.
voted-down = Puesto a prueba y no adoptado:

## Qué ha cambiado

changes-first = Esta es nuestra primera edición, así que no hay otra con la que compararla. La próxima dirá aquí qué mantuvimos, cambiamos, añadimos y descartamos, y por qué{ $commitments ->
    [0] .
    [one] ; y qué fue de nuestro único compromiso.
   *[other] ; y qué fue de cada uno de nuestros { WORDS($commitments) } compromisos.
}

## Quién dijo qué

method-nobody = Nadie ha respondido todavía.
method-answers = De { $possible } respuestas posibles a { $questions ->
    [one] una pregunta
   *[other] { WORDS($questions) } preguntas
}{ $open ->
    [true] {" "}hasta ahora
   *[false] {""}
} { $missing ->
    [0] constan todas.
    [one] constan { $answers }; una se saltó, no llegó a hacerse o fue confidencial.
   *[other] constan { $answers }; { WORDS($missing) } se saltaron, no llegaron a hacerse o fueron confidenciales.
}
method-answers-reached = De { $possible } respuestas posibles a { $questions ->
    [one] una pregunta
   *[other] { WORDS($questions) } preguntas
}{ $open ->
    [true] {" "}hasta ahora
   *[false] {""}
} { $missing ->
    [0] constan todas.
    [one] constan { $answers }; una se saltó o fue confidencial y no está escrita en ninguna parte.
   *[other] constan { $answers }; { WORDS($missing) } se saltaron o fueron confidenciales y no están escritas en ninguna parte.
}
method-named = Las respuestas llevan nombre, salvo donde alguien pidió otra cosa.
method-nameless = Las respuestas no llevan nombre, salvo donde alguien pidió el suyo; las puntuaciones, nunca.
method-unnamed = De algunas preguntas no se guarda ningún nombre.
method-off-the-record = Lo que se dijo en confianza no está escrito en ninguna parte.
method-themes = Los temas son frases que decimos algunos de nosotros; { $questions ->
    [one] una pregunta los tiene.
   *[other] { WORDS($questions) } preguntas los tienen.
}
method-left-out = { $count ->
    [one] Se omitió un texto, porque contiene lo que no incumbe a nadie más.
   *[other] Se omitieron { WORDS($count) } textos, porque contienen lo que no incumbe a nadie más.
}
method-said-once = { $count ->
    [one] Una cosa se dijo una vez.
   *[other] { SENTENCE(WORDS($count)) } cosas se dijeron una vez.
}
method-unsorted = { $count ->
    [one] Una cosa está todavía sin ordenar.
   *[other] { SENTENCE(WORDS($count)) } cosas están todavía sin ordenar.
}
method-votes = { SHARE($count, $all) ->
    [only] La única persona del equipo votó
    [both] Los dos votamos
    [all] Los { WORDS($all) } que somos votamos
    [one] Una persona del equipo votó
   *[other] { SENTENCE(WORDS($count)) } de nosotros votaron
} sobre los temas de { $questions ->
    [one] una pregunta
   *[other] { WORDS($questions) } preguntas
}, con { WORDS($each, gender: "masculine") } { $each ->
    [one] voto
   *[other] votos
} por persona.
method-votes-differ = Votamos sobre los temas de { $questions ->
    [one] una pregunta.
   *[other] { WORDS($questions) } preguntas.
}
method-votes-again = Sobre los temas de { $questions ->
    [one] una pregunta
   *[other] { WORDS($questions) } preguntas
} votamos más de una vez, y cuenta la última.
method-support = Apoyo de 0 (así no) a 5 (lo llevaría adelante): { $tested }.
tested-promise = la promesa { $range }{ $objections ->
    [0] {""}
    [one] {" "}(una por debajo de 3)
   *[other] {" "}({ WORDS($objections) } por debajo de 3)
}
tested-goal = el objetivo { $range }{ $objections ->
    [0] {""}
    [one] {" "}(una por debajo de 3)
   *[other] {" "}({ WORDS($objections) } por debajo de 3)
}
tested-feeling = el sentimiento { $range }{ $objections ->
    [0] {""}
    [one] {" "}(una por debajo de 3)
   *[other] {" "}({ WORDS($objections) } por debajo de 3)
}
method-languages = Las traducciones entre paréntesis son nuestras.
method-facilitator = { $facilitator } condujo el taller.
method-decider = { $decider } decide la redacción.
method-appendix = El anexo contiene cada respuesta por entero.
method-earlier = Documentos anteriores: { $editions }.
worth = ¿Valió el taller el tiempo que costó?
unanswered = No hay nada que mostrar para:

## El cartel

poster-title = { $company }, { $team }
poster-even-over = más importante que { $over }
poster-order = Cuando dos chocan, gana lo que está primero:

## La firma

signature-team = { $company }, { $team }

## Compromisos y peticiones para marcar

tasks-title = Lo que hemos asumido
tasks-from = **{ $company }, { $team }.** { $edition }. El { $next } lo volvemos a mirar todo.
tasks-from-overdue = **{ $company }, { $team }.** { $edition }. El { $next } íbamos a volver a mirarlo todo.
tasks-commitments = Qué haremos
tasks-commitment = { $will } ({ $who }, para el { $by })
tasks-measure = Lo sabremos por: { $measure }
tasks-figure = { $from } → { $to }
tasks-asks-on = { $who } preguntará cómo va el { $day }
tasks-asks = { $who } preguntará cómo va
tasks-state = { $state ->
    [done] Cumplido, a { $day }
    [done-late] Cumplido tarde, a { $day }
    [nearly] Casi cumplido, a { $day }
    [partly] Cumplido en parte, a { $day }
    [not-started] Sin empezar, a { $day }
   *[dropped] Abandonado el { $day }
}
tasks-now = Ahora: { $figure }
tasks-requests = Qué hemos pedido a otros
tasks-request = { $ask } (pedido a: { $of }; por { $who }, respuesta esperada el { $by })
tasks-answer-yes = La respuesta fue sí.
tasks-answer-no = La respuesta fue no.

## Los días hasta el próximo taller, para un calendario

calendar-check-in = Revisión intermedia: ¿seguimos viviendo según nuestra filosofía?
calendar-workshop = Taller: volvemos a leer nuestra filosofía
calendar-commitment = { $who }: { $will }
calendar-asks = { $asks } pregunta a { $who } cómo va: { $will }
calendar-request = Respuesta esperada: { $ask } (pedido a: { $of })
calendar-dissent = Para volver a mirar: «{ $text }»

## Criterios para evaluaciones

review-title = En qué se basa una evaluación
review-from = **{ $company }, { $team }.** Hecho a partir de nuestra filosofía, { $edition }.
review-of = El trabajo de
review-with = Con
review-how = Hablen de casos ocurridos desde la última evaluación, uno por uno, y que el primero lo traiga la persona evaluada. Nada de esto dice cómo trabaja nadie: las puntuaciones del equipo tratan del equipo, y no sirven de medida las respuestas de nadie.
review-principles = Lo que acordamos hacer
review-even-over = Es incluso más importante que { $over }
review-shows = En qué se nota
review-lacks = En qué se nota que falta
review-lacks-nothing = En qué se nota que falta no lo hemos dicho; acuerden un caso antes de juzgar otro.
review-case = Los casos de los que hablamos
review-qualities = En qué nos ayudamos mutuamente
review-qualities-how = Estas son las cualidades que nombramos como más importantes. Cómo se ve cada una en el trabajo de alguien lo dicen las dos personas, con un caso.
review-quality-shows = Cuándo se notó, y qué supuso para el cliente
review-quality-lacks = Cuándo faltó, y qué habría ayudado
review-next = Lo que acordamos hasta la próxima vez

## La guía de entrevistas

interview-title = Guía de entrevistas
interview-from = **{ $company }, { $team }.** Hecho a partir de nuestra filosofía, { $edition }.
interview-candidate = Candidatura
interview-asked-by = Quién pregunta
interview-day = Día
interview-how = Cómo preguntar
interview-how-cases = Preguntar por una cosa que ocurrió y no dejarla hasta poder contarla: dónde, quién, qué se hizo, cómo acabó.
interview-how-both = Preguntar por las dos mitades: la vez que sí y la vez que no. La segunda dice más; darle el mismo tiempo.
interview-how-notes = Anotar lo que se dice con sus propias palabras. Puntuar después, cada cual por su lado, antes de hablarlo.
interview-how-choose = Aquí hay más preguntas de las que caben en una hora. Elegir de antemano, y preguntar lo mismo a todo el mundo.
interview-how-law = Lo que no se debe preguntar es cuestión de la ley de cada lugar, y no de esta guía.
interview-further = Para seguir preguntando
interview-further-you = ¿Cuál fue su propia parte?
interview-further-cost = ¿Qué dejó sin hacer por ello?
interview-further-know = ¿Cómo supo si había servido?
interview-further-again = ¿Qué haría ahora de otra manera?
interview-principles = Qué hacemos
interview-principle = Nos guiamos por esto: { quoted } Cuéntenos una vez en que trabajó así.
interview-principle-not = Y una vez en que no. ¿Qué salió de ello?
interview-even-over = Para nosotros es más importante que { $over }. ¿Cuándo tuvo que elegir así, y qué hizo?
interview-listen = A qué prestar atención:
interview-notes = Notas:
interview-qualities = Qué buscamos
interview-quality = Buscamos esto: { $quality }. Cuéntenos una vez en que le hizo falta.
interview-quality-not = Y una vez en que le costó, o le faltó. ¿Qué pasó entonces?
interview-scores = Hoja de puntuación
interview-scores-how = Puntuar lo que se contó, no cómo se contó. 2 y 4 quedan en medio; dejar en blanco lo que no se preguntó.
interview-score = Puntuación
interview-case = El caso, en pocas palabras
interview-one = Ningún caso, o un caso de lo contrario.
interview-one-like = Por ejemplo:
interview-three = Un caso, a petición:
interview-five = Más de un caso, sin pedirlo, y lo que costó.
interview-five-like = Por ejemplo:
interview-quality-anchors = Para cada cualidad: 1 es ningún caso, o un caso de lo contrario; 3 es un caso, a petición; 5 es más de un caso, sin pedirlo, y lo que supuso para alguien.

## La primera página para quien llega

onboarding-title = Te damos la bienvenida a { $team }
onboarding-from = **{ $company }, { $edition }.** Esto es lo que acordamos el { $day }; lo volvemos a leer el { $next }.
onboarding-from-overdue = **{ $company }, { $edition }.** Esto es lo que acordamos el { $day }; íbamos a releerlo el { $next }.
onboarding-read = Qué leer
onboarding-read-this = Esta página, hoy.
onboarding-read-philosophy = Nuestra filosofía, esta semana: `PHILOSOPHY.md`.
onboarding-read-dissent = En ella, «En qué discrepamos». No todo el mundo está de acuerdo con todo, y tampoco hace falta.
onboarding-mean = Qué queremos decir
onboarding-goal = Para qué estamos.
onboarding-feeling = Qué queremos que sientan los clientes.
onboarding-nothing-stated = Todavía no hemos acordado una promesa ni principios.
onboarding-draft = Esto es un borrador: su redacción no está decidida todavía.
onboarding-good = Bueno, como lo vería un cliente
onboarding-bad = Malo
onboarding-practice = Qué nos guía
onboarding-even-over = *Más importante que* { $over }
onboarding-ask = A quién preguntar
onboarding-keeper = Sobre lo que dice la filosofía: { $who }, que cuida de ella.
onboarding-decider = Sobre cambiar su redacción: { $who }, que lo decide.
onboarding-owner = { $who } lo hace a más tardar el { $by }: { $will }
onboarding-open = Qué sigue abierto
onboarding-dissent = { $on }. { $who } discrepa: { quoted }
onboarding-request = { $ask } Pedido a: { $of }; aún sin respuesta, se espera el { $by }.
onboarding-rituals = Cuándo se vuelve a hablar de ello
onboarding-bring = Una pregunta para traer de vuelta
onboarding-question = ¿Qué frase de aquí viste cumplirse esta semana, y cuál no?
onboarding-bring-keeper = Apúntalo aquí, y cuéntaselo a { $who } antes del { $next }.
onboarding-bring-keeper-overdue = Apúntalo aquí, y cuéntaselo a { $who }.
onboarding-bring-us = Apúntalo aquí, y cuéntanoslo antes del { $next }.
onboarding-bring-us-overdue = Apúntalo aquí, y cuéntanoslo.

## La tarjeta de normas de servicio

card-title = Cómo servimos a nuestros clientes, en una tarjeta
card-from = **{ $company }, { $team }.** { $edition }
card-do = Lo hacemos
card-never = Los límites que nos ponemos
card-times = En qué plazo
card-order = Cuando dos chocan, gana el más alto
card-alone = Qué puede decidir cualquiera sin preguntar
card-wrong = Cuando hemos fallado a alguien
card-listen = Quién responde
card-always-never = Siempre y nunca
card-as-answered = Tal como respondimos cuando se nos preguntó; nadie lo ha hecho norma todavía.
card-tell = A quién decírselo
card-wrong-or-missing = Lo que aquí está mal, o falta: { $who }. El { $next } lo volvemos a leer todo.
card-wrong-or-missing-overdue = Lo que aquí está mal, o falta: { $who }. El { $next } íbamos a releerlo todo.
card-decider = Lo que habría que decir con otras palabras: { $who }, que lo decide.
card-never-words = nunca/jamás/nadie/nada/no/ningún/ninguno/ninguna/sin/tampoco; a nadie; en/de/bajo ningún/ninguna; aquí nadie/nada/no/nunca; nosotros/nosotras no/nunca/jamás
card-never-besides = no/nunca/jamás/nadie/nada/ningún/ninguno/ninguna … más/menos de/que; no/nunca/jamás/nadie/nada/ningún/ninguno/ninguna … más tarde/pronto/tiempo de/que/del; no después de/del; no antes de/del; no/nunca solo/sólo/solamente/únicamente; nada más/nuevo; no obstante/importa; no hay duda; no,; no dude/dudes/duden/dudéis en; sin duda/falta/embargo/excepción/demora
card-never-clauses = y; e; pero; sino; que; si; cuando; porque; quien
card-time-words = segundo; segundos; minuto; minutos; hora; horas; día; días; semana; semanas; mes; meses
card-time-stretches = próximos; próximas; primeros; primeras; últimos; últimas
card-times-named = el mismo día; en la misma hora; al día siguiente; antes de la noche; antes de acabar el día; el día que dijimos; el día prometido; el día anunciado; el día acordado; en la fecha prometida; a más tardar; no/nunca más tarde de/del/que

## Textos para el boletín

newsletter-title = Textos breves para nuestro boletín
newsletter-from = **{ $company }, { $team }.** De nuestra filosofía, { $edition }: uno por semana o uno por mes, en este orden o en otro. Si un texto nombra un día, sale antes. La última línea dice de dónde viene cada uno.
newsletter-fewer = { $count ->
    [one] Hay uno, y no doce: la filosofía no da para más todavía.
   *[other] Hay { WORDS($count) }, y no doce: la filosofía no da para más todavía.
}
newsletter-promise = Qué prometemos
newsletter-promise-ask = ¿Quién puede contar un día en que fue difícil cumplirlo?
newsletter-promise-source = La promesa, { $edition }
newsletter-even-over = ¿Cuándo fue por última vez más importante que esto: { $over }?
newsletter-cost = Lo que dejamos por ello: { $over }. ¿A quién le costó algo la semana pasada, y valió la pena?
newsletter-watch = Esta semana, fíjense en una sola cosa:
newsletter-watch-ask = Cuenten a los demás dónde la vieron, o dónde faltó.
newsletter-lack = Lo contrario, con nuestras propias palabras:
newsletter-lack-ask = ¿Dónde estuvimos cerca de eso?
newsletter-harder-ask = ¿Qué lo hace difícil en un día de mucho trabajo, y qué ayudaría?
newsletter-teach-ask = ¿Cómo se lo explicarían a alguien que llega hoy, en dos frases y con un caso?
newsletter-hardest-ask = ¿Cuál de estas cosas vieron más a menudo, y cuál no vieron nunca?
newsletter-principle-source = Principio { $number }, desde { $edition }
newsletter-pair = ¿Cuál de los dos?
newsletter-pair-second = Lo bueno y lo malo, otra vez
newsletter-good = **Bueno:** { $text }
newsletter-bad = **Malo:** { $text }
newsletter-pair-ask = Piensen en el último cliente con quien hablaron. ¿Cuál de los dos diría que le tocó?
newsletter-pair-second-ask = ¿Qué hace que lo segundo sea tan fácil?
newsletter-pair-source = Lo bueno y lo malo, { $edition }
newsletter-commitment = De qué se encarga { $who }
newsletter-commitment-will = { $will }, para el { $by }.
newsletter-commitment-figure = La cifra que lo dirá: { $from } → { $to }.
newsletter-commitment-measure = Cómo lo contamos: { $measure }.
newsletter-commitment-source = Compromiso { $id }, { $edition }
newsletter-quote = En palabras de { $who }
newsletter-quote-unnamed = En palabras de alguien del equipo
newsletter-quote-ask = ¿Qué dirían ustedes?
newsletter-quote-source = Una respuesta a esa pregunta, { $edition }
newsletter-dissent = No todo el mundo está de acuerdo: { $on }
newsletter-dissent-says = { $who } dice: { quoted }
newsletter-dissent-change = Qué lo cambiaría: { quoted }
newsletter-dissent-revisit = Lo volvemos a mirar el { $day }.
newsletter-dissent-source = Objeción { $id }, { $edition }
newsletter-talk = Dimos puntuaciones de { $lowest } a { $highest }, donde 1 es «{ $low }» y 5 es «{ $high }».
newsletter-talk-ask = ¿Qué tendría que pasar para que la suya subiera un punto?
newsletter-talk-source = { $count ->
    [one] Una puntuación
   *[other] { $count } puntuaciones
}, { $edition }
newsletter-order = Cuando dos chocan
newsletter-order-ask = Gana el más alto. ¿Dónde ayudó eso a decidir por última vez?
newsletter-order-source = El orden, { $edition }
newsletter-feeling = Qué debería sentir un cliente
newsletter-feeling-ask = ¿Qué es lo primero que decimos que lo consigue, o lo deshace?
newsletter-feeling-source = El sentimiento, { $edition }
newsletter-request = Pedido a: { $of }
newsletter-request-ask = { $who } pidió: { quoted }
newsletter-request-due = La respuesta se espera el { $day }.
newsletter-request-yes = La respuesta fue sí.
newsletter-request-no = La respuesta fue no.
newsletter-request-source = Petición { $id }, { $edition }
newsletter-rituals = Cuándo volvemos a esto
newsletter-rituals-source = Cómo usamos esto, { $edition }
newsletter-theme = { $people ->
    [one] Una persona del equipo dice: { quoted }
   *[other] { SENTENCE(WORDS($people)) } de nosotros dicen: { quoted }
}
newsletter-theme-source = Respuestas a esa pregunta, { $edition }

## Cada respuesta por entero

appendix-title = Cada respuesta por entero
appendix-from = **{ $company }, { $team }.** { $edition }, el taller del { $day }. Es un registro junto a nuestra filosofía, para nosotros mismos.
appendix-names = Quien aparece con su nombre lo dijo así. «{ one-of-us }» representa a quien pidió no ser nombrado; esas palabras están en orden alfabético, que no dice nada. Lo confidencial no está en ninguna parte; aquí parece una pregunta que se saltó.
appendix-sealed = { $count ->
    [one] Una pregunta no está revelada todavía y no figura.
   *[other] { SENTENCE(WORDS($count)) } preguntas no están reveladas todavía y no figuran.
}
appendix-answers-all = Donde no se dice otra cosa, { SHARE($people, $people) ->
    [only] respondió la única persona del equipo
    [both] respondimos los dos
   *[other] respondimos los { WORDS($people) } que somos
}.
appendix-answers = { $answers ->
    [one] Aquí se cuenta una de { WORDS($asked) } respuestas.
   *[other] Aquí se cuentan { WORDS($answers) } de { WORDS($asked) } respuestas.
}
appendix-unnamed = Las respuestas a esta pregunta no llevan nombre.
appendix-tally = De esta solo se guardan números, y ninguna persona.
appendix-aside = Bajo ningún tema
appendix-picked = Qué eligió cada cual
appendix-dont-know = no lo sabe
appendix-no-score = sin puntuación
appendix-parked = Aparcado para más tarde

## Los formatos

skip-to-text = Ir al texto

## Qué ha cambiado desde la edición anterior

glance-added = { $count ->
    [one] Un principio nuevo: { $names }
   *[other] { SENTENCE(WORDS($count)) } principios nuevos: { $names }
}
glance-dropped = { $count ->
    [one] Ya no es un principio: { $names }
   *[other] Ya no son principios: { $names }
}
glance-before = { SHARE($done, $all) ->
    [none] { $all ->
        [one] Nuestro único compromiso anterior no se cumplió.
       *[other] Ninguno de nuestros { WORDS($all) } compromisos anteriores se cumplió.
    }
    [only] Nuestro único compromiso anterior se cumplió.
    [both] Nuestros dos compromisos anteriores se cumplieron.
    [all] Nuestros { WORDS($all) } compromisos anteriores se cumplieron todos.
    [one] Uno de nuestros { WORDS($all) } compromisos anteriores se cumplió.
   *[other] { SENTENCE(WORDS($done)) } de nuestros { WORDS($all) } compromisos anteriores se cumplieron.
}
glance-now = { $count ->
    [one] Ahora hay uno, hasta el { $day }.
   *[other] Ahora hay { WORDS($count) }, hasta el { $day }.
}
glance-before-best = { $result } ({ $who }).
glance-fell = { $count ->
    [one] Una puntuación bajó entre las mismas personas:
   *[other] { SENTENCE(WORDS($count, gender: "feminine")) } puntuaciones bajaron entre las mismas personas:
}
glance-fell-from = { $what } de { $then } a { $now }
glance-refused = De las peticiones de la última vez { $no ->
    [0] no se rechazó ninguna
    [one] se rechazó una
   *[other] se rechazaron { WORDS($no) }
} y { $silent ->
    [0] ninguna quedó
    [one] una quedó
   *[other] { WORDS($silent) } quedaron
} sin respuesta.
masthead-decided-on = Redacción decidida el { $on }.
since = desde { $since }
recall = A la pregunta por nuestro único mensaje, { SHARE($now, $people) ->
    [none] nadie del equipo da
    [only] la única persona del equipo da
    [both] los dos damos
    [all] los { WORDS($people) } que somos damos
    [one] una persona de las { WORDS($people) } que somos da
   *[other] { WORDS($now) } de los { WORDS($people) } que somos dan
} ahora la promesa, o casi; en { $edition } { SHARE($then, $people_then) ->
    [none] nadie decía
    [only] la única persona del equipo decía
    [both] los dos decían
    [all] los { WORDS($people_then) } decían
    [one] una persona de { WORDS($people_then) } decía
   *[other] { WORDS($then) } de { WORDS($people_then) } decían
} algo parecido.
recalled = { SHARE($count, $all) ->
    [none] Nadie del equipo la dijo
    [only] La única persona del equipo la dijo
    [both] Los dos la dijimos
    [all] Los { WORDS($all) } que somos la dijimos
    [one] Una persona de las { WORDS($all) } que somos la dijo
   *[other] { SENTENCE(WORDS($count)) } de los { WORDS($all) } que somos la dijeron
} palabra por palabra{ $other ->
    [0] .
    [one] ; una persona dio otras palabras.
   *[other] ; { WORDS($other) } dieron otras palabras.
}
recalled-sense = { SHARE($count, $all) ->
    [none] Nadie del equipo la dijo
    [only] La única persona del equipo la dijo
    [both] Los dos la dijimos
    [all] Los { WORDS($all) } que somos la dijimos
    [one] Una persona de las { WORDS($all) } que somos la dijo
   *[other] { SENTENCE(WORDS($count)) } de los { WORDS($all) } que somos la dijeron
} palabra por palabra{ $sense ->
    [0] {""}
    [one] ; una persona dio su sentido
   *[other] ; { WORDS($sense) } dieron su sentido
}{ $other ->
    [0] .
    [one] ; una persona dijo otra cosa.
   *[other] ; { WORDS($other) } dijeron otra cosa.
}
besides = También se dijo:
besides-one = { $people ->
    [one] Una persona del equipo dice
   *[other] { SENTENCE(WORDS($people)) } de nosotros dicen
} en cambio: { $text }
scores-same-people = Mismas personas
scores-new = Nuevo
scores-apart = Sin comparar
score-same = las mismas { WORDS($same) } personas { $then } → { $now }
score-moved = { $verdict ->
    [changed] { $up ->
        [0] ninguna
        [one] una
       *[other] { WORDS($up) }
    } más arriba, { $down ->
        [0] ninguna
        [one] una
       *[other] { WORDS($down) }
    } más abajo
   *[about-the-same] { $who ->
        [true] la diferencia se debe a quiénes respondieron
       *[false] más o menos igual
    }
}
choice-switched = Entre paréntesis { $edition }; { $same ->
    [one] de la misma persona
   *[other] de las mismas { WORDS($same) } personas
} { $switched ->
    [0] ninguna cambió.
    [one] una cambió.
   *[other] { WORDS($switched) } cambiaron.
}
ranked-gone = Ya nadie nombra: { $labels }.
commitment-carried = Viene de { $since }.
dissent-update = Desde entonces: { $text }
dissent-adopted = Ahora la sostiene { $who }.
dissent-since = { $status ->
    [open] Abierta desde { $since }.
    [resolved] Resuelta.
    [withdrawn] Retirada.
   *[closed] Cerrada.
}
dissent-ended = { $status ->
    [resolved] Resuelta el { $day }.
    [withdrawn] Retirada el { $day }.
   *[closed] Cerrada el { $day }.
}
changes-people = Personas.
changes-left = { $name } dejó el equipo
changes-left-on = { $name } dejó el equipo el { $day }
changes-joined = El equipo cuenta ahora también con { $names }.
changes-same = { $count ->
    [0] Nadie estuvo las dos veces.
    [one] Una persona del equipo estuvo las dos veces.
   *[other] { SENTENCE(WORDS($count)) } de nosotros estuvieron las dos veces.
}
changes-kept = Mantenido a propósito.
changes-as-it-was = Como antes, y sin decidir.
kept-principles = { $count ->
    [one] el principio { $numbers }
   *[other] los principios { $numbers }
}
changes-altered = Cambiado.
changes-added = Añadido.
changes-dropped = Descartado.
changes-rituals = Cómo usamos esto:
changes-principle = Principio { $number }:
changes-old-new = antes «{ $old }», ahora «{ $new }».
changes-why = Por qué: { $why }
changes-why-above = Por qué: véase «{ section-glance }».
changes-no-why = Nadie apuntó por qué.
changes-ground = { $ground ->
    [duplicate] Estaba dicho dos veces.
    [not-actionable] Nadie podía actuar según ello.
    [vague] Era vago.
    [merged] Pasó a formar parte de otro.
   *[no-longer-true] Ya no es cierto.
}
changes-commitments = Los compromisos de la última vez
promised = { quoted } ({ $id }, { $who }).
promised-aim = El objetivo: { $aim }
promised-state = { $state ->
    [done] **Cumplido.**
    [done-late] **Cumplido tarde.**
    [nearly] **Casi.**
    [partly] **En parte.**
    [not-started] **Sin empezar.**
    [dropped] **Abandonado.**
   *[not-reviewed] **Nadie lo ha mirado.**
}
promised-carried = Sigue en pie.
promised-noted = Anotado el { $day }.
promised-late = { $weeks ->
    [one] **Cumplido, con una semana de retraso.**
   *[other] **Cumplido, con { WORDS($weeks) } semanas de retraso.**
}
changes-requests = Pedido la última vez
request-unanswered = **Sin respuesta.**
request-passed = Antes se pidió a: { $from }.
changes-put-off = Aplazado la última vez, y no se volvió a preguntar.
put-off = aplazado la última vez
votes-then = antes { $votes }
changes-quiet = No se volvió a mencionar.
quiet-more = { $count ->
    [one] Uno más.
   *[other] { SENTENCE(WORDS($count)) } más.
}
incomparable = { $why ->
    [asked-first] Preguntado por primera vez:
    [not-asked] Esta vez sin preguntar:
    [reworded] Preguntado de otro modo y por eso no comparado:
   *[other-answers] Respondido de otro modo y por eso no comparado:
}

## Qué cambió de una edición a otra

comparison-title = De { $then } a { $now }
comparison-of = { $company }, { $team }
comparison-people = Personas
comparison-kept = Mantenido a propósito
comparison-as-it-was = Como antes, y sin decidir
comparison-altered = Cambiado
comparison-added = Añadido
comparison-dropped = Descartado
comparison-at = { $edition }:
comparison-reordered = Lo mismo, en otro orden.
comparison-commitments = A qué nos comprometimos en { $edition }
comparison-requests = Qué pedimos a otros en { $edition }
comparison-passed = Ahora se pide a: { $to }.
comparison-put-off = Qué aplazamos en { $edition }
comparison-raised = Se volvió a mencionar.
comparison-not-raised = Nadie volvió a mencionarlo.
comparison-unasked = No se volvió a preguntar.
comparison-figures = Puntuaciones y elecciones
comparison-brackets = Entre paréntesis: cuántas personas. Delante: la media de las puntuaciones con la más baja y la más alta, o los puntos.
comparison-movers = { $up ->
    [0] ninguna
    [one] una
   *[other] { WORDS($up) }
} más arriba, { $down ->
    [0] ninguna
    [one] una
   *[other] { WORDS($down) }
} más abajo{ $verdict ->
    [changed] {""}
   *[about-the-same] : más o menos igual{ $who ->
        [true] ; la diferencia se debe a quiénes respondieron
       *[false] {""}
    }
}
comparison-chosen = Elegido
comparison-named = Nombrado
comparison-said = Dicho
comparison-moved = Evolución
comparison-themes = Temas
comparison-votes = Entre paréntesis: cuántas personas. Delante: los votos, donde votamos. Lo que sube o baja es la parte de todos los votos o, si no, cuántas personas lo dicen.
comparison-theme = { $moved ->
    [risen] sube
    [fallen] baja
    [new] nuevo
    [quiet] ya no se menciona
   *[same] igual
}
comparison-dissent = { $fate ->
    [opened] Nueva.
    [open] Sigue abierta.
    [resolved] Resuelta.
    [withdrawn] Retirada.
    [closed] Cerrada.
    [adopted] Asumida por otra persona.
   *[untold] Nadie ha dicho qué fue de ella.
}
comparison-unlike = Lo que no se puede comparar

## Las puntuaciones a lo largo del tiempo

trends-title = Cómo han cambiado nuestras puntuaciones
trends-days = Una fecha indica una revisión intermedia.
trends-order = Cada escala por separado; primero aquellas en que más lejos estamos unos de otros.
trends-first = Solo hay puntuaciones de { $edition }, así que todavía no hay nada que comparar. A partir de la próxima vez, cada escala estará aquí con todas sus puntuaciones, de la más baja a la más alta, y con el cambio de quienes puntuaron las dos veces.
trends-once = Preguntado una sola vez hasta ahora: no hay con qué compararlo.
trends-unscored = Preguntado, pero nadie dio una puntuación:
trends-broken = { $why ->
    [reworded] Preguntado de otro modo desde aquí y por eso no comparado con lo de arriba.
    [other-answers] Preguntado en otra escala desde aquí y por eso no comparado con lo de arriba.
   *[not-asked] Omitido entretanto.
}
trends-when = Cuándo
trends-mean = Media
trends-cells = La media; entre paréntesis, de la más baja a la más alta, y cuántas puntuaciones hay.
trends-same = Las mismas personas son las que puntuaron las dos veces: su media antes y ahora, y entre paréntesis cuántas son y cuántas subieron y bajaron; ≈ significa más o menos igual.
trends-mark = † Preguntado de otro modo que antes, u omitido entretanto: no sigue a lo que está a la izquierda.
chart-title = Cómo han cambiado nuestras puntuaciones: { $company }, { $team }
chart-dots = Cada punto es una puntuación; la línea vertical va de la más baja a la más alta.
chart-mean = La barra gruesa es la media; debajo están su cifra y cuántas puntuaciones hay.
chart-same = La línea que cruza es la media de quienes puntuaron las dos veces.
chart-broken = Lo que separa una línea discontinua no se compara.
