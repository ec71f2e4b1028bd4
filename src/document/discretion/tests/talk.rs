//! Service talk full of numbers, capitals and full stops, in which nothing is private.

use super::marked;

const TALK: &[&str] = &[
    // English.
    "Picking up the phone. Thirty-one years and nobody has ever once thanked me for 3.8.",
    "A potter with a kiln stuck at 600 wants a voice, not a ticket number.",
    "We talked her down from 1,040 °C, 12 of 30, in 40 minutes, at 08:00 to 18:00.",
    "E4 cases back within 14 days: 22 of 96 in October (23%), 9 of 61 opened 17 November to 3 December (15%)",
    "Firmware 3.8 on 24 November; the W3 and W4, ISO 9001, EN 60335-1, WPA2, 230 V, 16 A, 3.6 kW.",
    "Quarter 2025-Q4, 2025-12-17, 17/12/2025, 5.1.2026, 05.01.26 10:30, 2024/25, 2020-2025, 1994.",
    "It cost £900, $1,200.50, 12000 €, 1 200 000 kr, 99.95. We shipped 10,000 kilns and 12000 parts.",
    "In 2025 we had 12000 tickets, 140 schools, 1,040 orders, orders 2024 and 2025 alike.",
    "The case 2025 brought; our tickets: 12000 in a year; every order is one of 20000.",
    "That kiln fired.It was fine.So we closed it. e.g. this, i.e. that, etc.to the end.",
    "Node.js, credo.yaml, report.pdf, A/B, 24/7, and/or, N/A, 50/50, C1, R2, D4, Q3.",
    "Monday, Tuesday; the third time this month. Shipped is not working. May we? We will mark it.",
    "The doctor said so, a drum has no end, and Sir or Madam is nobody. Mrs is a title. Miss a call, Miss it.",
    "Scores run from 1 to 4: 2.4, 2.6, 3.3 and 2.3. Votes 21 (7 each 3).",
    "Call within 24 hours, phone 9 to 5, 555 people, ring 44 of them on 0 to 5.",
    "Reply at once; meet at the kiln dot by dot. Look at example dotted lines.",
    "Step 1 of 2, 12-14 days, 10-20%, 3-4 p.m., 2 x 230 V, 19 January to 13 March, 1.2.3.",
    "Serial numbers matter. Version 10.15.7, IP 10.0.0.1? 99 % of 1 000 000.",
    // German.
    "Wir rufen innerhalb von 24 Stunden zurück, spätestens am 05.01.2026 um 10.30 Uhr.",
    "12.000 Kunden, 1.040 °C, 3,5 Sterne, 40 Minuten, 100.000 Bestellungen im Jahr 2025.",
    "Der Fall ist erst zu, wenn der Ofen brennt. Die Frau am Telefon. Ein Herr aus Wien wartet.",
    "Bestellungen 2025, Kunden 12000, z.B. heute, d.h. morgen, u.a. 2 x 3.",
    // French.
    "On rappelle sous 24 h, 1 000 000 de clients, 3,5 sur 5, le 05/01/2026 à 10h30, 12 000 €.",
    "Le client attend 20 minutes ; la commande arrive en 2025. M. ne veut rien dire.",
    "Qu'il s'agisse d'un four ou de deux, c'est l'essentiel.",
    // Spanish.
    "Contestamos en 24 horas, 1.000.000 de clientes, el 5 de enero de 2026, 12.000 €.",
    "Medimos la rapidez y no la claridad. El señor que llamó. Don de gentes. Pedidos: 12000.",
    "Enseñar. Un cliente que entiende su horno duerme mejor, y nosotros también.",
    // Japanese and Chinese.
    "お客様を待たせない。24時間以内に返事をする。2025年12月17日、10,000件、1,040度。",
    "お客さん、皆様、店員さん、社長さん、先生、お子様、業者さん、担当者様、仕様と多様。",
    "先生说过,客户等了20分钟。这位先生、一位女士。",
];

#[test]
fn nothing_is_found_in_what_people_say_of_their_work() {
    let found: Vec<_> = TALK.iter().map(|text| marked(text)).collect();
    let expected: Vec<_> = TALK.iter().map(ToString::to_string).collect();
    assert_eq!(found, expected);
}
