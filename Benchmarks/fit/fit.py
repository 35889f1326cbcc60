#!/usr/bin/env python3
"""Fit the weights in Lexicons/fitted to labelled text and print how well they do.

usage: fit.py [--corpora DIR] [--xinyi PATH] [--content DIR] [--out DIR] [--task NAME]... [--dry]

What the engine makes of a row (`xinyi analyze --features`: its normal form and the content that it shows) is all
that is seen of it. Features of the content come first, n-grams of 2 to 4 characters after them; an n-gram that
stands in fewer than three rows is refused, and no row is ever written out. Terms are chosen by L1, their weights
fitted again by L2. Only the read part of a corpus is used (the other 40 %, by a hash of the text, is for measuring),
and every figure printed is of five-fold cross-validation on it. Everyday messages are added as rows of no class.
Needs scikit-learn. The same input gives the same files.
"""
import argparse
import hashlib
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import warnings

import numpy as np
import scipy.sparse as sparse
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold, StratifiedKFold

ROOT = pathlib.Path(__file__).resolve().parents[2]
KINDS = ["happiness", "sadness", "anger", "fear", "disgust", "surprise", "like"]
SCALE = 100  # weights are hundredths of a log-odds
FEWEST_ROWS = 3
FOLDS = 5

# What each task leans on, how terms are chosen (L1) and weighed (L2), and how many everyday rows it sees.
TASKS = {
    "distortion": dict(
        corpus="socialcd_3k", features=("distortion:", "concept:thinking."), choose=1.0, weigh=0.1,
        least=15, everyday=3000, everyday_weight=0.5, fewest_of_class=20, everyday_given=0.06),
    "emotion": dict(
        corpus="weibo_emotion",
        features=("strongest:", "feeling:", "concept:tone.", "concept:emotion:", "concept:hint:"),
        choose=0.2, weigh=0.1, least=5, everyday=0, everyday_weight=0.0),
}


def rows(folder, stem):
    """The read part of a corpus."""
    found = sorted(folder.glob(f"{stem}*.jsonl"))
    if not found:
        sys.exit(f"no {stem}*.jsonl in {folder}")
    lines = found[0].read_text(encoding="utf-8").splitlines()
    every = [json.loads(line) for line in lines]
    return [r for r in every if hashlib.sha256(r["text"].encode()).digest()[0] % 5 >= 2]


class Engine:
    """`xinyi analyze --features` on the content without its fitted weights."""

    def __init__(self, binary, content):
        self.binary = str(pathlib.Path(binary).resolve())
        self.folder = tempfile.TemporaryDirectory()
        for name in ("Dialogues", "Lexicons", "Schemas"):
            shutil.copytree(
                pathlib.Path(content) / name, pathlib.Path(self.folder.name) / name,
                ignore=shutil.ignore_patterns("fitted"))

    def read(self, texts):
        lines = "".join(json.dumps({"text": t}, ensure_ascii=False) + "\n" for t in texts)
        done = subprocess.run(
            [self.binary, "analyze", "--features", "--content", self.folder.name],
            input=lines.encode(), capture_output=True)
        if done.returncode:
            sys.exit(done.stderr.decode()[-2000:])
        return [json.loads(line) for line in done.stdout.decode().splitlines()]


def may_stand(character):
    """Whether a character may be part of a term: no space, no control character, nothing private."""
    return unicodedata.category(character)[0] not in "ZC"


def ngrams(form):
    found = set()
    for size in (2, 3, 4):
        for at in range(len(form) - size + 1):
            gram = form[at : at + size]
            if all(map(may_stand, gram)):
                found.add(gram)
    return found


class Design:
    """Rows as a matrix: the named features first, then the terms."""

    def __init__(self, read, prefixes, engine):
        self.names = sorted(
            {f for r in read for f in r["features"] if f.startswith(tuple(prefixes))})
        counts = {}
        for r in read:
            for gram in ngrams(r["form"]):
                counts[gram] = counts.get(gram, 0) + 1
        terms = sorted(gram for gram, count in counts.items() if count >= FEWEST_ROWS)
        # A term must be its own normal form, else the engine would look for another one.
        self.terms = [t for t, r in zip(terms, engine.read(terms)) if r.get("form") == t]
        self.columns = {n: i for i, n in enumerate(self.names + self.terms)}

    def matrix(self, read):
        indices, starts = [], [0]
        for r in read:
            have = {self.columns[f] for f in r["features"] if f in self.columns}
            have |= {self.columns[g] for g in ngrams(r["form"]) if g in self.columns}
            indices += sorted(have)
            starts.append(len(indices))
        return sparse.csr_matrix(
            (np.ones(len(indices)), indices, starts), shape=(len(read), len(self.columns)))


def logistic(penalty, strength, x, y, weight):
    options = dict(solver="liblinear", C=strength, random_state=0, tol=1e-5, max_iter=1000)
    if penalty == "l1":
        options["penalty"] = "l1"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return LogisticRegression(**options).fit(x, y, sample_weight=weight)


def fit(x, y, weight, named, task):
    """A bias and a weight for every column, most of them nothing."""
    chosen = np.flatnonzero(logistic("l1", task["choose"], x, y, weight).coef_[0])
    chosen = np.union1d(chosen, np.arange(named))
    weights = np.zeros(x.shape[1])
    model = logistic("l2", task["weigh"], x[:, chosen], y, weight)
    weights[chosen] = model.coef_[0]
    return model.intercept_[0], weights


def rounded(bias, weights, least):
    """In hundredths; weights below `least` are left out."""
    weights = np.round(weights * SCALE).astype(int)
    return int(round(bias * SCALE)), np.where(abs(weights) < least, 0, weights)


class Fitter:
    def __init__(self, name, options, engine, folder):
        self.name, self.options = name, options
        labelled = rows(folder, options["corpus"])
        self.read = engine.read([r["text"] for r in labelled])
        everyday = engine.read([r["text"] for r in rows(folder, "sms_everyday")])
        self.everyday, self.unseen = (
            everyday[: options["everyday"]], everyday[options["everyday"] :])
        self.design = Design(self.read, options["features"], engine)
        self.x = self.design.matrix(self.read)
        self.extra = self.design.matrix(self.everyday)
        self.gold = self.labels(labelled)

    def labels(self, labelled):
        if self.name == "emotion":
            self.classes = KINDS
            return np.array([[k == r["emotion"] for k in KINDS] for r in labelled])
        counts = {}
        for r in labelled:
            for label in r["labels"]:
                counts[label] = counts.get(label, 0) + 1
        self.classes = sorted(
            (c for c in counts if counts[c] >= self.options["fewest_of_class"]),
            key=lambda c: (-counts[c], c))
        self.rest = sum(counts[c] for c in counts if c not in self.classes)
        return np.array([[c in r["labels"] for c in self.classes] for r in labelled])

    def train(self, part):
        """Integer bias and weights of every class, fitted to some of the rows."""
        x = sparse.vstack([self.x[part], self.extra]).tocsr()
        weight = np.r_[
            np.ones(len(part)), np.full(self.extra.shape[0], self.options["everyday_weight"])]
        none = np.zeros(self.extra.shape[0], bool)
        return [
            rounded(*fit(
                x, np.r_[self.gold[part, c], none], weight, len(self.design.names), self.options),
                self.options["least"])
            for c in range(len(self.classes))]

    @staticmethod
    def scores(x, trained):
        return np.stack([bias + x @ weights for bias, weights in trained], axis=1)

    def held_out(self):
        """Scores of every row by weights that were fitted without it."""
        scores = np.zeros(self.gold.shape)
        if self.name == "emotion":
            folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(
                self.x, self.gold.argmax(1))
        else:
            folds = KFold(FOLDS, shuffle=True, random_state=0).split(self.x)
        for part, held in folds:
            scores[held] = self.scores(self.x[held], self.train(part))
        return scores

    def report(self, scores, trained):
        """Prints the figures; returns what a sum must exceed and by how much less the leading class must."""
        if self.name == "emotion":
            print(f"  accuracy {np.mean(scores.argmax(1) == self.gold.argmax(1)):.3f}")
            return 0, 0
        everyday = self.scores(self.design.matrix(self.unseen), trained).max(1)
        leads = np.zeros_like(self.gold)
        leads[np.arange(len(scores)), scores.argmax(1)] = True
        best, above, leading = max(
            (self.micro((scores > t) | (leads & (scores > low))), t, low)
            for low in range(-300, 101, 10)
            if np.mean(everyday > low) <= self.options["everyday_given"]
            for t in range(low, 101, 10))
        given = (scores > above) | (leads & (scores > leading))
        print(f"  micro F1 {best:.3f} above {above}, {leading} for the leading class;"
              f" everyday rows with any {np.mean(everyday > leading):.3f}")
        for c, label in enumerate(self.classes):
            right = (self.gold[:, c] & given[:, c]).sum()
            total = self.gold[:, c].sum() + given[:, c].sum()
            print(f"    {label} {2 * right / total if total else 0:.3f}"
                  f" of {self.gold[:, c].sum()}")
        return above, above - leading

    def micro(self, given):
        """Over all labels, those that are too rare to be fitted counting as never given."""
        right = (self.gold & given).sum()
        return 2 * right / (self.gold.sum() + self.rest + given.sum())


def grouped(weight_of, key):
    """Lines of what has the same weight, highest first, each no longer than a page is wide."""
    lines = []
    for weight in sorted(set(weight_of.values()), reverse=True):
        line = f"      - {{weight: {weight}, {key}: ["
        indent = " " * 10
        for name in sorted(n for n in weight_of if weight_of[n] == weight):
            quoted = "'" + name.replace("'", "''") + "', "
            if len(line) + len(quoted) > 116:
                lines.append(line.rstrip())
                line = indent
            line += quoted
        lines.append(line[:-2] + "]}")
    return lines


def yaml(fitter, trained, above, lead):
    """The file of a task: for each class its bias, then the features and then the terms by weight."""
    names = fitter.design.names + fitter.design.terms
    lines = [
        "# Fitted by Benchmarks/fit/fit.py (`make fit`); not written by hand. Weights are hundredths of a log-odds.",
        "kind: weights", f"task: {fitter.name}"]
    if lead:
        lines.append(f"lead: {lead}")
    lines.append("classes:")
    for label, (bias, weights) in zip(fitter.classes, trained):
        chosen = np.flatnonzero(weights)
        named = {names[i]: int(weights[i]) for i in chosen if i < len(fitter.design.names)}
        terms = {names[i]: int(weights[i]) for i in chosen if i >= len(fitter.design.names)}
        lines += [f"  - class: {label}", f"    bias: {bias - above}", "    weights:"]
        lines += grouped(named, "features") + grouped(terms, "terms")
    return "\n".join(lines) + "\n"


def main():
    cli = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--corpora", type=pathlib.Path, default=ROOT.parent / "shared" / "corpora")
    cli.add_argument("--xinyi", default=ROOT / ".build" / "release" / "xinyi")
    cli.add_argument("--content", type=pathlib.Path, default=ROOT)
    cli.add_argument("--out", type=pathlib.Path, default=ROOT / "Lexicons" / "fitted")
    cli.add_argument("--task", action="append", choices=sorted(TASKS))
    cli.add_argument("--dry", action="store_true", help="print figures, write nothing")
    given = cli.parse_args()
    engine = Engine(given.xinyi, given.content)
    for name in given.task or sorted(TASKS):
        fitter = Fitter(name, TASKS[name], engine, given.corpora)
        print(f"{name}: {len(fitter.read)} rows, {len(fitter.design.names)} features,"
              f" {len(fitter.design.terms)} terms in {FEWEST_ROWS} rows or more")
        trained = fitter.train(np.arange(len(fitter.read)))
        above, lead = fitter.report(fitter.held_out(), trained)
        count = sum(np.count_nonzero(weights) for _, weights in trained)
        print(f"  {count} weights over {len(fitter.classes)} classes")
        if not given.dry:
            given.out.mkdir(parents=True, exist_ok=True)
            (given.out / f"{name}.yaml").write_text(yaml(fitter, trained, above, lead), encoding="utf-8")


if __name__ == "__main__":
    main()
