#!/usr/bin/env python3
"""Fits the weights that say how much the words of a message weigh toward danger.

usage: danger.py [--corpora DIR] [--suites DIR] [--out FILE]

Learns from the project's own sentences (Tests/Suites/risk: must_fire and must_not_fire; never the measured ones) and from the read part of public
corpora: everyday text messages and microblogs, and the neutral half of a suicide corpus, as what is no danger. L1 chooses
character n-grams of two to four, L2 refits them. Writes only n-grams that stand in at least three texts. Prints what five-fold
cross-validation says.
"""
import argparse, glob, hashlib, json, pathlib, re, warnings

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

warnings.filterwarnings("ignore")
root = pathlib.Path(__file__).resolve().parents[2]
cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
cli.add_argument("--corpora", type=pathlib.Path, default=root.parent / "shared" / "corpora")
cli.add_argument("--suites", type=pathlib.Path, default=root / "Tests" / "Suites" / "risk")
cli.add_argument("--out", type=pathlib.Path, default=root / "Lexicons" / "fitted" / "danger.yaml")
cli = cli.parse_args()


def suite(name):
    # What was written beside the patterns (written_*) makes the weights worse on everyday text: docs/EVALUATION.md.
    files = [f for f in sorted(cli.suites.glob(name + "/*.ndjson")) if not f.name.startswith("written_")]
    return [json.loads(line)["text"] for file in files for line in open(file, encoding="utf-8")]


def corpus(stem):
    """The part of a corpus that may be read."""
    found = sorted(cli.corpora.glob(stem + "*.jsonl"))
    rows = [json.loads(line) for line in open(found[0], encoding="utf-8")]
    return [r for r in rows if "text" not in r or hashlib.sha256(r["text"].encode()).digest()[0] % 5 >= 2]


def plain_spelling():
    """Characters and spellings as the engine brings them into normal form."""
    import yaml

    script = root / "Lexicons" / "script"
    characters, words = {}, {}
    for file in sorted(script.glob("*.yaml")):
        content = yaml.safe_load(open(file, encoding="utf-8"))
        for pair in content.get("pairs", []) + (content["characters"] if content["kind"] == "variants" else []):
            if len(pair) == 2:
                characters[pair[0]] = pair[1]
        for word in content.get("words", []):
            words[word["from"]] = word["to"]
    return characters, words


characters, words = plain_spelling()


def normal(term):
    term = "".join(characters.get(c, c) for c in term.lower())
    for spelling, word in words.items():
        term = term.replace(spelling, word)
    return term


neutral = lambda row: any("无关" in label for label in row["labels"])
psy = corpus("psysuicide")
parts = [  # name, texts, class, weight of a text
    ("must fire", suite("must_fire"), 1, 1.5),
    ("risk corpus", [r["text"] for r in psy if not neutral(r)], 1, 1.5),
    ("must not fire", suite("must_not_fire"), 0, 2.0),
    ("neutral", [r["text"] for r in psy if neutral(r)], 0, 1.0),
    ("text messages", [r["text"] for r in corpus("sms_everyday")], 0, 0.5),
    ("microblog", [r["text"] for r in corpus("weibo_emotion")], 0, 0.5),
    ("counselling", [t["text"] for r in corpus("smile") for t in r["turns"] if t["role"] == "client"], 0, 1.0),
]
texts = [t for _, ts, _, _ in parts for t in ts]
names = np.array([n for n, ts, _, _ in parts for _ in ts])
y = np.array([c for _, ts, c, _ in parts for _ in ts])
weight = np.array([w for _, ts, _, w in parts for _ in ts])

def grams(text):
    """Stretches of two to four characters that no punctuation breaks, as the engine looks them up."""
    runs = re.findall(r"[\u3400-\u9fffa-z0-9]+", normal(text))
    return {run[i:i + n] for run in runs for n in (2, 3, 4) for i in range(len(run) - n + 1)}


count = CountVectorizer(analyzer=grams, min_df=3, binary=True)
x = count.fit_transform(texts)


def fit(rows):
    chosen = LogisticRegression(C=1, penalty="l1", max_iter=200, solver="liblinear", random_state=1)
    chosen.fit(x[rows], y[rows], sample_weight=weight[rows])
    keep = np.where(chosen.coef_[0] != 0)[0]
    model = LogisticRegression(C=0.5, max_iter=300, solver="liblinear", random_state=1)
    model.fit(x[rows][:, keep], y[rows], sample_weight=weight[rows])
    return keep, model


held = np.zeros(len(y))
for train, test in KFold(5, shuffle=True, random_state=1).split(x):
    keep, model = fit(train)
    held[test] = model.decision_function(x[test][:, keep])
for at in (-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2):
    print(f"above {at:4}: " + "  ".join(f"{n} {np.mean(held[names == n] > at):.4f}" for n, *_ in parts))

keep, model = fit(np.arange(len(y)))
terms = np.array(count.get_feature_names_out())[keep]
entries = sorted((t, round(100 * w)) for t, w in zip(terms, model.coef_[0]) if round(100 * w) != 0)
cli.out.parent.mkdir(parents=True, exist_ok=True)
with open(cli.out, "w", encoding="utf-8") as out:
    out.write("# Fitted by Benchmarks/fit/danger.py (`make fit`); not written by hand. Weights are hundredths of a log-odds.\n")
    out.write("kind: weights\ntask: danger\nclasses:\n")
    out.write(f"  - class: danger\n    bias: {round(100 * model.intercept_[0])}\n    weights:\n")
    for value in sorted({v for _, v in entries}, reverse=True):
        group = ", ".join(json.dumps(t, ensure_ascii=False) for t, v in entries if v == value)
        out.write(f"      - {{weight: {value}, terms: [{group}]}}\n")
print(len(entries), "terms")
