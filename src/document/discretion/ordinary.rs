//! Words that are names of people, or parts of them, and ordinary words as well.

/// Words in names that are nobody's name.
pub(super) const PARTICLES: &[&str] = &[
    "al", "am", "ben", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos",
    "du", "el", "ibn", "la", "las", "le", "les", "los", "of", "san", "st", "ter", "the", "van",
    "vom", "von", "y", "zu", "zum", "zur", "mr", "mrs", "ms", "dr", "prof", "herr", "frau",
];

/// First names that are ordinary words: nobody is meant by them in small letters.
pub(super) const ORDINARY: &[&str] = &[
    "alba", "amber", "angel", "april", "archer", "art", "august", "aurora", "autumn", "baker",
    "basil", "bella", "bill", "bishop", "blanca", "blanche", "brook", "brooks", "carol", "carter",
    "charity", "chase", "chip", "claire", "clara", "clay", "clemente", "constant", "cooper",
    "crystal", "daisy", "dale", "dawn", "dean", "destiny", "drake", "drew", "duke", "earl",
    "ember", "ernst", "faith", "felix", "fern", "fisher", "fleur", "forest", "franco", "frank",
    "gene", "ginger", "glen", "gloria", "grace", "grant", "harmony", "hazel", "heath", "heather",
    "herb", "holly", "honor", "hope", "hunter", "iris", "ivy", "jack", "jade", "jean", "josh",
    "joy", "june", "justice", "justin", "juste", "king", "lance", "laurel", "lily", "linda",
    "lise", "luna", "luz", "major", "marina", "mark", "marks", "martin", "mason", "max", "may",
    "melody", "mercedes", "miles", "norm", "olive", "opal", "page", "parker", "pat", "patience",
    "paz", "pearl", "penny", "pepper", "pierce", "pierre", "pilar", "piper", "poppy", "porter",
    "prince", "prudence", "raven", "ray", "reed", "rich", "river", "rob", "robin", "roman",
    "romain", "rosa", "rosario", "rose", "rowan", "ruby", "rush", "rusty", "sage", "sandy",
    "serena", "sky", "sol", "sonny", "star", "stew", "storm", "sue", "summer", "sunny", "tanner",
    "taylor", "trace", "trinity", "tyler", "victor", "viola", "violet", "wade", "ward", "will",
    "winter", "wolf",
];
