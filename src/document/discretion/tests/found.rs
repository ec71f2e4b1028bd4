//! What each rule finds, in the shapes in which people write it.

use super::{all, marked};

#[test]
fn addresses_and_links() {
    insta::assert_snapshot!(all(&[
        "Write to maren.oduya@tarnwick.example, or to help+kilns@mail.tarnwick.co.uk.",
        "It is gethin at tarnwick dot example, or lucy (at) tarnwick.example.",
        "rob [at] example [dot] com, rob(AT)mail(dot)example(dot)com, Rob {at} example DOT org",
        "Look at this. Dot it, at home dot dot dot",
        "http://x.y, (see http://kiln/log), file://kilns or a://",
        "The form on https://forms.example.org/r/8f3a?id=2 and http://10.0.0.1:8080/x.",
        "See www.tarnwick-kilns.de, tarnwick.com/status or our.wiki.io.",
        "連絡先は、sato@kiln.exampleです。電話またはsato@kiln.example。",
        "shop.tarnwick.es and tarnwick.es/horno, mailto:a@b.de",
    ]), @r#"
    Write to [mail maren.oduya@tarnwick.example], or to [mail help+kilns@mail.tarnwick.co.uk].
    It is [mail gethin at tarnwick dot example], or [mail lucy (at) tarnwick.example].
    [mail rob [at] example [dot] com], [mail rob(AT)mail(dot)example(dot)com], [mail Rob {at} example DOT org]
    Look at this. Dot it, at home dot dot dot
    [link http://x.y], (see [link http://kiln/log]), [link file://kilns] or a://
    The form on [link https://forms.example.org/r/8f3a?id=2] and [link http://10.0.0.1:8080/x].
    See [link www.tarnwick-kilns.de], [link tarnwick.com/status] or [link our.wiki.io].
    連絡先は、[mail sato@kiln.example]です。電話または[mail sato@kiln.example]。
    [link shop.tarnwick.es] and [link tarnwick.es/horno], mailto:[mail a@b.de]
    "#);
}

#[test]
fn telephone_numbers() {
    insta::assert_snapshot!(all(&[
        "+44 1865 249 301, +49 (0)30 1234-567, +1-555-010-4477, +33612345678",
        "0044 1865 249301 and 01865 249301 and (01865) 249 301",
        "0171/1234567, 030 - 123 45 67, 0171 1234567",
        "06 12 34 56 78 ou 06.12.34.56.78",
        "612 34 56 78, 912 345 678, 612345678",
        "(555) 010-4477 or 555-010-4477",
        "Ring 555-1234; 200-1500 pots, 500-1000, 300-2025, 100-1234, E4 555 - 1234, 1234-555",
        "03-1234-5678、090-1234-5678まで。０９０－１２３４－５６７８",
        "Tel. 249301, phone: 24 93 01, Durchwahl 2493-01, 電話 249301",
    ]), @r#"
    [tel +44 1865 249 301], [tel +49 (0)30 1234-567], [tel +1-555-010-4477], [tel +33612345678]
    [tel 0044 1865 249301] and [tel 01865 249301] and [tel (01865) 249 301]
    [tel 0171/1234567], [tel 030 - 123 45 67], [tel 0171 1234567]
    [tel 06 12 34 56 78] ou [tel 06.12.34.56.78]
    [tel 612 34 56 78], [tel 912 345 678], [tel 612345678]
    [tel (555) 010-4477] or [tel 555-010-4477]
    Ring [tel 555-1234]; 200-1500 pots, 500-1000, 300-2025, 100-1234, E4 555 - 1234, 1234-555
    [tel 03-1234-5678]、[tel 090-1234-5678]まで。[tel ０９０－１２３４－５６７８]
    Tel. [tel 249301], phone: [tel 24 93 01], Durchwahl [tel 2493-01], 電話 [tel 249301]
    "#);
}

#[test]
fn cards_and_accounts() {
    insta::assert_snapshot!(all(&[
        "4111 1111 1111 1111 until 12/27, 5555-5555-5555-4444, 378282246310005",
        "DE89 3704 0044 0532 0130 00, GB82WEST12345698765432, FR14 2004 1010 0505 0001 3M02 606.",
    ]), @r#"
    [card 4111 1111 1111 1111] until 12/27, [card 5555-5555-5555-4444], [card 378282246310005]
    [card DE89 3704 0044 0532 0130 00], [card GB82WEST12345698765432], [card FR14 2004 1010 0505 0001 3M02 606].
    "#);
}

#[test]
fn numbers_of_orders_and_the_like() {
    insta::assert_snapshot!(all(&[
        "Mrs Ellwood at the school (order 20417), order no. 4711, Order #20417, order: A-20417",
        "invoice INV-2024-0012, ticket TK-20418, RMA 30077, case number 5512, TK20418",
        "Bestellung 20417, Bestellnummer: 4711, Auftragsnr. 55120, Rechnung Nr. 4711, Kundennr. 30077",
        "commande n° 20417, facture 55120, dossier no 4711",
        "pedido 20417, factura n.º 4711, referencia: AB20417",
        "注文番号：20417、订单号 55120",
        "№ 4711 and 00123456789 and 1234567890123",
    ]), @r#"
    [name Mrs Ellwood] at the school (order [no 20417]), order no. [no 4711], Order #[no 20417], order: [no A-20417]
    invoice [no INV-2024-0012], ticket [no TK-20418], RMA [no 30077], case number [no 5512], [no TK20418]
    Bestellung [no 20417], Bestellnummer: [no 4711], Auftragsnr. [no 55120], Rechnung Nr. [no 4711], Kundennr. [no 30077]
    commande n° [no 20417], facture [no 55120], dossier no [no 4711]
    pedido [no 20417], factura n.º [no 4711], referencia: [no AB20417]
    注文番号：[no 20417]、订单号 [no 55120]
    № [no 4711] and [tel 00123456789] and [no 1234567890123]
    "#);
}

/// What is the number of something and what only looks like it, line by line.
#[test]
fn numbers_beside_a_year_and_with_a_nought_before_them() {
    for (text, marked_up) in [
        ("invoice 2025/0417", "invoice [no 2025/0417]"),
        ("Invoice 0417", "Invoice [no 0417]"),
        ("Invoice 4711", "Invoice [no 4711]"),
        ("invoice 417/2025", "invoice [no 417/2025]"),
        ("Invoice-No. 2025-0417", "Invoice-No. [no 2025-0417]"),
        ("Rechnung Nr. 2025-0417", "Rechnung Nr. [no 2025-0417]"),
        ("Rechnungs-Nr. 0417", "Rechnungs-Nr. [no 0417]"),
        ("Rechnungsnummer 2025_0417", "Rechnungsnummer [no 2025_0417]"),
        ("Kunden-Nr.: 30077", "Kunden-Nr.: [no 30077]"),
        ("facture n° 2025-0417", "facture n° [no 2025-0417]"),
        ("facture nº2025-0417", "facture [no nº2025-0417]"),
        ("factura nº 2025-0417", "factura nº [no 2025-0417]"),
        ("factura n.º 0417", "factura n.º [no 0417]"),
        ("nº 4711", "nº [no 4711]"),
        ("pedido núm. 0417", "pedido núm. [no 0417]"),
        ("commande 0417", "commande [no 0417]"),
    ] {
        assert_eq!(marked(text), marked_up);
    }
    for nothing in [
        "invoice 2025",
        "The order of 2025/26",
        "orders 2025-04",
        "the case 2025-04-17 and the invoice of 17/04/2025",
        "invoice 2025-Q3, order 2025 Q3, ticket Q3/2025, Rechnung KW12/2025",
        "the E4 case, E4 cases, case E4",
        "order KM 1018, the KM 1018, KM 1018 cases",
        "see § 312, section 4.2.1, paragraph 12, Art. 5, § 1018",
        "client 24/7, ticket 50/50",
        "12 orders, 1018 orders, order 3 of 12",
        "Kunden 12000, Rechnungs 12000",
        "2024/25, 2020-2025",
    ] {
        assert_eq!(marked(nothing), nothing);
    }
}

#[test]
fn numbers_in_groups_behind_a_word_that_says_what_they_are() {
    for (text, marked_up) in [
        ("order no. 99 12 34", "order no. [no 99 12 34]"),
        ("Order number: 991 234, she said", "Order number: [no 991 234], she said"),
        ("order no. 99-12-34", "order no. [no 99-12-34]"),
        ("order no. 99.12.34.", "order no. [no 99.12.34]."),
        ("Order #99 12 34", "Order #[no 99 12 34]"),
        ("order 99 12 34 came", "order [no 99 12 34] came"),
        ("case no. 47 11 is open", "case no. [no 47 11] is open"),
        ("invoice 99\u{A0}12\u{A0}34", "invoice [no 99\u{A0}12\u{A0}34]"),
        ("order no. 99 12 34 10:30", "order no. [no 99 12 34] 10:30"),
        ("order no. 99 12 34 12 €", "order no. [no 99 12 34] 12 €"),
        ("Bestellung Nr. 99 12 34", "Bestellung Nr. [no 99 12 34]"),
        ("Bestellnummer 99 12 34", "Bestellnummer [no 99 12 34]"),
        ("Auftrags-Nr.: 4 711 220", "Auftrags-Nr.: [no 4 711 220]"),
        ("Rechnung Nr. 12.345", "Rechnung Nr. [no 12.345]"),
        ("commande n° 99 12 34", "commande n° [no 99 12 34]"),
        ("numéro de commande : 47 11", "numéro de commande : [no 47 11]"),
        ("la facture 99 12 34", "la facture [no 99 12 34]"),
        ("pedido n.º 99 12 34", "pedido n.º [no 99 12 34]"),
        ("número de pedido 99 12 34", "número de pedido [no 99 12 34]"),
    ] {
        assert_eq!(marked(text), marked_up);
    }
    for nothing in [
        "issue no. 3, issue no. 3 12 times, reason no. 12 34 56",
        "order no. 3 12 pots, order no. 3 of 12",
        "order 12 000 pots, client 12 345, commande 12 000 €, la commande 1 200 000",
        "invoice 12.345, Rechnung 1.200, Rechnung 17.04.2025, ticket 10.30, invoice no. 17.04.2025",
        "case 12 10.30 Uhr, Fall 10.30, Fall Nr. 10.30, Fall Nr. 12 10.30, the case 12 30 40 %",
        "the order 2025 12 31, case 17.04.25, the order of 99 12 34",
        "ticket 10 12, firmware 99 12 34, orders 99 12 34, 99 12 34",
        "order 05-01-26",
    ] {
        assert_eq!(marked(nothing), nothing);
    }
}

#[test]
fn what_nobody_sees_hides_nothing() {
    for (text, marked_up) in [
        ("Ask Get\u{200B}hin first", "Ask [one Get\u{200B}hin] first"),
        ("Ask Get\u{AD}hin first", "Ask [one Get\u{AD}hin] first"),
        ("\u{FEFF}Geth\u{2060}in\u{200B}", "\u{FEFF}[one Geth\u{2060}in]\u{200B}"),
        ("Ask Geth\u{332}in", "Ask [one Geth\u{332}in]"),
        ("Ask G\u{34F}ethin", "Ask [one G\u{34F}ethin]"),
        ("for Toll\u{200D}iver", "for [own Toll\u{200D}iver]"),
        ("Mrs\u{200B} Ell\u{AD}wood", "[name Mrs\u{200B} Ell\u{AD}wood]"),
        ("07700\u{200B} 900\u{200B}123", "[tel 07700\u{200B} 900\u{200B}123]"),
        ("order 20\u{AD}417", "order [no 20\u{AD}417]"),
        ("a\u{200B}@b.example", "[mail a\u{200B}@b.example]"),
    ] {
        assert_eq!(marked(text), marked_up);
    }
}

#[test]
fn names_of_those_who_take_part() {
    insta::assert_snapshot!(all(&[
        "Gethin's calls, with Gethin Prydderch; GETHIN! Ines: d’Inés, l'Inés, qu'Inés",
        "Tomeks Log und das von Frau Oduya. van der Berg, Anke van der Berg, Anke.",
        "Will is off. O'Brien's and O’Brien and Will O'Brien.",
        "ask gethin, he knows",
        "Ask gethin: will you? May Lucy-Bram",
        "山田さんに聞く。太郎と山田太郎が。",
        "gethin prydderch knows, says Bram.",
    ]), @r"
    [one Gethin]'s calls, with [one Gethin Prydderch]; [one GETHIN]! [one Ines]: d’[one Inés], l'[one Inés], qu'[one Inés]
    [one Tomeks] Log und das von [one Frau Oduya]. van der [one Berg], [one Anke van der Berg], [one Anke].
    [one Will] is off. [one O'Brien]'s and [one O’Brien] and [one Will O'Brien].
    ask [one gethin], he knows
    Ask [one gethin]: will you? May [one Lucy-Bram]
    [one 山田さん]に聞く。[one 太郎]と[one 山田太郎]が。
    [one gethin prydderch] knows, says [one Bram].
    ");
}

#[test]
fn titles_with_a_name() {
    insta::assert_snapshot!(all(&[
        "Mr Tarnwick, Mrs. Ellwood-Price's pots, Ms de la Cruz, Dr Brandt and Prof. Dr. Weiß",
        "Herr Dr. von Brandt, Frau Müller-Lüdenscheidt, Herrn Kaya",
        "M. Dupont, Mme Lefèvre et Mlle Roy",
        "la Sra. García López, el señor Ruiz, doña Pilar",
        "田中様から、スミスさんも、佐藤さん。王先生和李小明女士。김민수 씨",
    ]), @r#"
    [name Mr Tarnwick], [name Mrs. Ellwood-Price]'s pots, [name Ms de la Cruz], [name Dr Brandt] and [name Prof. Dr. Weiß]
    [name Herr Dr. von Brandt], [name Frau Müller-Lüdenscheidt], [name Herrn Kaya]
    [name M. Dupont], [name Mme Lefèvre] et [name Mlle Roy]
    la [name Sra. García López], el [name señor Ruiz], [name doña Pilar]
    [name 田中様]から、[name スミスさん]も、[name 佐藤さん]。[name 王先生]和[name 李小明女士]。[name 김민수 씨]
    "#);
}

#[test]
fn what_the_team_calls_private() {
    insta::assert_snapshot!(all(&[
        "tolliver's, TOLLIVER, Tollivers, Mr Tolliver's invoice, Tolliverton",
        "ostrander & pell, Ostrander & Pell again; Pell alone",
        "西陶房の窯",
    ]), @r#"
    [own tolliver]'s, [own TOLLIVER], [own Tollivers], [own Mr Tolliver]'s invoice, Tolliverton
    [own ostrander & pell], [own Ostrander & Pell] again; Pell alone
    [own 西陶房]の窯
    "#);
}

#[test]
fn first_names_in_small_letters_among_capitals() {
    insta::assert_snapshot!(all(&[
        "I think lucy and gethin don't pull their weight. We asked maren's team twice.",
        "I asked oduya. Will she? We will, in may, mark my words.",
    ]), @r"
    I think [one lucy] and [one gethin] don't pull their weight. We asked [one maren]'s team twice.
    I asked oduya. [one Will] she? We will, in may, mark my words.
    ");
}

#[test]
fn what_is_set_apart_in_other_ways() {
    insta::assert_snapshot!(all(&[
        "The card 4111.1111.1111.1111, at bit.ly/3abc, SN TK4-00912. We were friend.ly to 1.234.567 people.",
        "Write to kay dot oneil at example dot com.",
    ]), @r"
    The card [card 4111.1111.1111.1111], at [link bit.ly/3abc], SN [no TK4-00912]. We were friend.ly to 1.234.567 people.
    Write to [mail kay dot oneil at example dot com].
    ");
}
