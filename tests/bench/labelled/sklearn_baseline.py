"""Measures scikit-learn's TF-IDF with agglomerative clustering on the labelled sets.

Run by hand, never by a gate: `pip install scikit-learn pyyaml`, then `python sklearn_baseline.py`. It
writes `sklearn_baseline.json`, which `cargo bench -- themes` shows beside our own figures.

So that nobody can say it was held down, every figure is the best of all variants: words, words without
scikit-learn's own English stop words, character 3 to 5-grams within words, character 1 to 3-grams; each
with average linkage over cosine distance and with Ward's. It is measured at every number of groups.
"""

import json
from pathlib import Path

import sklearn
import yaml
from sklearn.cluster import AgglomerativeClustering
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_rand_score, v_measure_score
from sklearn.metrics.pairwise import cosine_similarity

HERE = Path(__file__).parent
VARIANTS = {
    "words": {},
    "words without stop words": {"stop_words": "english"},
    "3 to 5 characters": {"analyzer": "char_wb", "ngram_range": (3, 5)},
    "1 to 3 characters": {"analyzer": "char", "ngram_range": (1, 3)},
}
LINKAGES = [{"linkage": "average", "metric": "cosine"}, {"linkage": "ward"}]


def answers(data):
    """Returns answers with their labels, in the order of their texts."""
    labelled = [(text, label) for label, theme in enumerate(data["themes"]) for text in theme["answers"]]
    labelled += [(text, len(data["themes"]) + place) for place, text in enumerate(data["alone"])]
    labelled.sort(key=lambda pair: pair[0].encode())
    return [text for text, _ in labelled], [label for _, label in labelled]


def grouped(texts, labels):
    """Returns the best V-measure and adjusted Rand index of 1, 2, 3, … groups."""
    best = [(0.0, -1.0)] * len(texts)
    for variant in VARIANTS.values():
        vectors = TfidfVectorizer(**variant).fit_transform(texts).toarray()
        # The cosine is not defined for a text without any word that counts.
        vectors[~vectors.any(axis=1)] = 1e-9
        for linkage in LINKAGES:
            for count in range(1, len(texts) + 1):
                found = AgglomerativeClustering(n_clusters=count, **linkage).fit_predict(vectors)
                v, rand = best[count - 1]
                best[count - 1] = (
                    max(v, v_measure_score(labels, found)),
                    max(rand, adjusted_rand_score(labels, found)),
                )
    return best


def suggested(themes, texts, labels):
    """Returns how often the nearest theme is right: first, and among the first three.

    A theme is its sentence and its other answers, one text; ties go against nobody: the theme that
    comes first in the file comes first.
    """
    best = (0.0, 0.0)
    for variant in VARIANTS.values():
        vectorizer = TfidfVectorizer(**variant).fit(texts + [theme["says"] for theme in themes])
        first = three = cards = 0
        for text, label in zip(texts, labels):
            if label >= len(themes):
                continue
            joined = [
                " \n ".join([theme["says"]] + [other for other in theme["answers"] if other != text])
                for theme in themes
            ]
            near = cosine_similarity(vectorizer.transform([text]), vectorizer.transform(joined))[0]
            order = sorted((-nearness, place) for place, nearness in enumerate(near) if nearness > 0)
            places = [place for _, place in order]
            cards += 1
            first += places[:1] == [label]
            three += label in places[:3]
        best = (max(best[0], first / cards), max(best[1], three / cards))
    return best


def main():
    """Measures every set."""
    sets = {}
    for path in sorted(HERE.glob("*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        texts, labels = answers(data)
        first, three = suggested(data["themes"], texts, labels)
        sets[path.stem] = {
            "bytes": path.stat().st_size,
            "first": round(first, 4),
            "top_three": round(three, 4),
            "groups": [[round(v, 4), round(rand, 4)] for v, rand in grouped(texts, labels)],
        }
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(figures)}" for name, figures in sets.items())
    out = f'{{"version": {json.dumps(sklearn.__version__)}, "sets": {{\n{lines}\n}}}}\n'
    (HERE / "sklearn_baseline.json").write_text(out, encoding="utf-8")


main()
