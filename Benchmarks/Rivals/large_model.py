"""A quarterly model in bimets' language, simulated by generated Python: parse, differentiate, sort into blocks, compile, solve.

usage: large_model.py FOLDER NAME          reads tasks from its input, prints the seconds of each; ends with its input
       large_model.py FOLDER NAME --check  compares its solution with NAME-solution.csv and NAME-dynamic.csv; of a model
                                           with leads it only tries the equations at the solution

Tasks: load (text to compiled functions), check (residuals of every equation in the last 24 quarters of the solution's span), simulate (24
quarters with residuals held and the shocks of NAME-shocks.csv, Newton with exact slopes on the simultaneous block, the rest in order),
draws N (the same with N normal draws of every behavioural residual, a slope matrix per quarter for all draws), to 1e-10.
"""
import ast
import csv
import math
import os
import pathlib
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np

FOLDER, NAME = pathlib.Path(sys.argv[1]), sys.argv[2]
TOLERANCE, CHUNK = 1e-10, 500
CALLS = {"LOG": "log", "EXP": "exp", "ABS": "abs"}
OPERATORS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Pow: "**", ast.Gt: ">", ast.LtE: "<=", ast.Lt: "<",
             ast.GtE: ">=", ast.BitAnd: "&", ast.BitOr: "|"}


# Reading: formulas are ("n", number), ("v", name, shift), (operator, a, b), (function, a), ("if", condition, a, b).

def shifted(e, k):
    if e[0] == "v": return ("v", e[1], e[2] + k)
    return (e[0], *(shifted(p, k) if isinstance(p, tuple) else p for p in e[1:]))


def translated(node):
    if isinstance(node, ast.Constant): return ("n", float(node.value))
    if isinstance(node, ast.Name): return ("v", node.id, 0)
    if isinstance(node, ast.BinOp): return (OPERATORS[type(node.op)], translated(node.left), translated(node.right))
    if isinstance(node, ast.Compare):
        return (OPERATORS[type(node.ops[0])], translated(node.left), translated(node.comparators[0]))
    if isinstance(node, ast.UnaryOp):
        inner = translated(node.operand)
        return ("n", -inner[1]) if inner[0] == "n" else ("-", ("n", 0.0), inner)
    name, x = node.func.id, translated(node.args[0])
    if name in CALLS: return (CALLS[name], x)
    n = node.args[1].value if len(node.args) > 1 else 1
    if name == "TSLAG": return shifted(x, -n)
    if name == "TSLEAD": return shifted(x, n)
    if name == "TSDELTA": return ("-", x, shifted(x, -n))
    if name == "TSDELTALOG": return ("-", ("log", x), ("log", shifted(x, -n)))
    if name == "TSDELTAP": return ("*", ("n", 100.0), ("-", ("/", x, shifted(x, -n)), ("n", 1.0)))
    total = x
    for k in range(1, n): total = ("+", total, shifted(x, -k))
    return total if name == "MOVSUM" else ("/", total, ("n", float(n)))


def formula(text): return translated(ast.parse(text.replace("^", "**").strip(), mode="eval").body)


def groups(text):
    """(keyword, body) pairs; a body may run over several lines."""
    result = []
    for line in text.splitlines():
        word = line.split(" ")[0]
        if not line.strip() or line.startswith("$") or word in ("MODEL", "END", "COMMENT>"): continue
        if word.endswith(">"): result.append([word, line[len(word):]])
        elif word == "TSRANGE": result.append([word, line[len(word):]])
        else: result[-1][1] += " " + line
    return result


def equations(text, coefficients):
    """name → [(left side text, right, condition)], behavioural equations with the coefficients given."""
    found, extras = {}, {}
    for word, body in groups(text):
        if word in ("IDENTITY>", "BEHAVIORAL>"):
            name, condition = body.strip(), None
            extras.setdefault(name, {"lags": {}, "auto": 0})
        elif word == "IF>": condition = formula(body)
        elif word == "EQ>":
            left, right = body.split("=", 1)
            found.setdefault(name, []).append([left.strip(), formula(right), condition])
        elif word == "PDL>": extras[name]["lags"][body.split()[0]] = int(body.split()[2])
        elif word == "ERROR>": extras[name]["auto"] = 1
    for name, branches in found.items():
        known = coefficients.get(name)
        if known: branches[0][1] = filled(branches[0], extras[name], known, name)
    return found


def filled(branch, extra, known, name):
    """Coefficients in their places, polynomial lags and the autoregressive error written out."""
    def walk(e):
        if e[0] == "*" and e[1][0] == "v" and e[1][1] in extra["lags"]:
            c, term = e[1][1], e[2]
            total = None
            for k in range(extra["lags"][c]):
                part = ("*", ("n", known[f"{c}_{k}"]), shifted(term, -k))
                total = part if total is None else ("+", total, part)
            return total
        if e[0] == "v": return ("n", known[e[1]]) if e[1] in known else e
        return (e[0], *(walk(p) if isinstance(p, tuple) else p for p in e[1:]))
    right = walk(branch[1])
    if not extra["auto"]: return right
    gap = ("-", shifted(formula(branch[0]), -1), shifted(right, -1))
    return ("+", right, ("*", ("n", known[f"{name}_rho1"]), gap))


def level(name, branches):
    """The variable's level as a formula; its add-factor is the variable NAME__a."""
    result = None
    for left, right, condition in reversed(branches):
        right = ("+", right, ("v", name + "__a", 0))
        call, _, inside = left.partition("(")
        n = int(inside.rstrip(")").split(",")[1]) if "," in inside else 1
        before = ("v", name, -n)
        value = {"LOG": ("exp", right), "EXP": ("log", right), "TSDELTA": ("+", before, right),
                 "TSDELTALOG": ("*", before, ("exp", right)),
                 "TSDELTAP": ("*", before, ("+", ("n", 1.0), ("/", right, ("n", 100.0))))}.get(call if inside else "", right)
        result = value if result is None or condition is None else ("if", condition, value, result)
    return result


def slope(e, name):
    """The derivative with respect to a current value; None where it is nought."""
    kind = e[0]
    if kind in ("n",): return None
    if kind == "v": return ("n", 1.0) if e[1] == name and e[2] == 0 else None
    if kind == "if":
        a, b = slope(e[2], name), slope(e[3], name)
        return None if a is None and b is None else ("if", e[1], a or ("n", 0.0), b or ("n", 0.0))
    if kind in ("log", "exp", "abs"):
        a = slope(e[1], name)
        if a is None: return None
        return {"log": ("/", a, e[1]), "exp": ("*", e, a), "abs": ("if", (">", e[1], ("n", 0.0)), a, ("-", ("n", 0.0), a))}[kind]
    a, b = slope(e[1], name), slope(e[2], name)
    if a is None and b is None: return None
    zero = ("n", 0.0)
    if kind in ("+", "-"):
        if b is None: return a
        return (kind, a or zero, b) if a or kind == "-" else b
    if kind == "*":
        if b is None: return ("*", a, e[2])
        return ("*", e[1], b) if a is None else ("+", ("*", a, e[2]), ("*", e[1], b))
    if kind == "/":
        if b is None: return ("/", a, e[2])
        return ("/", ("-", a or zero, ("*", e, b)), e[2])
    if kind == "**": return ("*", ("*", e[2], ("**", e[1], ("-", e[2], ("n", 1.0)))), a)
    return None


def references(e, into):
    if e[0] == "v": into.add((e[1], e[2]))
    else:
        for p in e[1:]:
            if isinstance(p, tuple): references(p, into)
    return into


def word(name, shift): return name if shift == 0 else f"{name}__{'m' if shift < 0 else 'p'}{abs(shift)}"


def code(e, vector):
    if e[0] == "n": return repr(e[1])
    if e[0] == "v": return word(e[1], e[2])
    inner = [code(p, vector) for p in e[1:]]
    if e[0] == "if":
        return f"where({inner[0]}, {inner[1]}, {inner[2]})" if vector else f"({inner[1]} if {inner[0]} else {inner[2]})"
    if len(inner) == 1: return f"{e[0]}({inner[0]})"
    return f"({inner[0]} {e[0]} {inner[1]})"


# Solving order: Tarjan's strong components of the current references.

def components(needs):
    index, low, stack, on, result = {}, {}, [], set(), []
    def visit(x):
        index[x] = low[x] = len(index)
        stack.append(x); on.add(x)
        for y in needs[x]:
            if y not in index: visit(y); low[x] = min(low[x], low[y])
            elif y in on: low[x] = min(low[x], index[y])
        if low[x] == index[x]:
            block = []
            while True:
                y = stack.pop(); on.discard(y); block.append(y)
                if y == x: break
            result.append(block)
    sys.setrecursionlimit(10_000)
    for x in needs:
        if x not in index: visit(x)
    return result


class Model:
    """The compiled model: one function for each run of recursive equations, two for each simultaneous block."""

    def __init__(self, text, coefficients=None):
        found = equations(text, coefficients or {})
        self.levels = {name: level(name, branches) for name, branches in found.items()}
        used = {name: references(e, set()) for name, e in self.levels.items()}
        needs = {name: [x for x, s in sorted(refs) if s == 0 and x in self.levels] for name, refs in used.items()}
        self.steps, recursive = [], []
        for block in components(needs):
            if len(block) == 1 and block[0] not in needs[block[0]]: recursive += block
            else:
                if recursive: self.steps.append(Step(recursive, self, used, False))
                recursive = []
                self.steps.append(Step(sorted(block), self, used, True))
        if recursive: self.steps.append(Step(recursive, self, used, False))


class Step:
    """Some equations as Python functions; `inputs` are the (name, shift) that must be known."""

    def __init__(self, names, model, used, simultaneous):
        self.names, self.simultaneous, own = names, simultaneous, set(names)
        self.inputs = sorted({r for x in names for r in used[x] if not (r[1] == 0 and r[0] in own)})
        taken = ", ".join(word(*r) for r in self.inputs)
        open_line = f" ({taken},) = known\n"
        text = ""
        for vector in (False, True):
            tag = "vector" if vector else "scalar"
            text += f"def values_{tag}(x, known):\n{open_line}"
            if simultaneous: text += f" ({', '.join(names)},) = x\n return (" + ",\n  ".join(code(model.levels[x], vector) for x in names) + ",)\n"
            else: text += "".join(f" {x} = {code(model.levels[x], vector)}\n" for x in names) + f" return ({', '.join(names)},)\n"
        if simultaneous:
            self.rows, self.columns, entries = [], [], []
            for i, x in enumerate(names):
                for y, s in sorted(used[x]):
                    if s == 0 and y in own:
                        self.rows.append(i); self.columns.append(names.index(y))
                        entries.append(code(slope(model.levels[x], y) or ("n", 0.0), False))
            text += f"def slopes(x, known):\n{open_line} ({', '.join(names)},) = x\n return (" + ",\n  ".join(entries) + ",)\n"
        space = {"log": math.log, "exp": math.exp, "abs": abs}
        lanes = {"log": np.log, "exp": np.exp, "abs": np.abs, "where": np.where}
        compiled = compile(text, "<model>", "exec")
        exec(compiled, space); exec(compiled, lanes)
        self.scalar, self.vector, self.slopes = space["values_scalar"], lanes["values_vector"], space.get("slopes")

    def jacobian(self, x, known):
        matrix = np.eye(len(self.names))
        matrix[self.rows, self.columns] -= self.slopes(x, known)
        return matrix

    def newton(self, x, known):
        for _ in range(50):
            gap = np.array(x) - self.scalar(x, known)
            move = np.linalg.solve(self.jacobian(x, known), gap)
            x = (x - move).tolist()
            if (np.abs(move) <= TOLERANCE * np.maximum(1, np.abs(x))).all(): return x
        raise RuntimeError("no convergence")

    def chord(self, x, known, middle):
        """All draws at once with the slopes of the middle path."""
        inverse = np.linalg.inv(self.jacobian(*middle))
        for _ in range(200):
            move = inverse @ (x - np.array(self.vector(x, known)))
            x -= move
            if (np.abs(move) <= TOLERANCE * np.maximum(1, np.abs(x))).all(): return x
        raise RuntimeError("no convergence")


# Data and tasks.

def table(suffix):
    with open(FOLDER / f"{NAME}{suffix}", newline="") as file:
        rows = list(csv.reader(file))
    return [row[0] for row in rows[1:]], {name: [float(row[i]) for row in rows[1:]] for i, name in enumerate(rows[0]) if i}


PERIODS, DATA = table(".csv")
SPAN, SOLUTION = table("-solution.csv")
FIRST = PERIODS.index(SPAN[0])
QUARTERS = range(FIRST, FIRST + len(SPAN))
TEXT = (FOLDER / f"{NAME}-numeric.mdl").read_text()


def add_factors(model):
    """What makes each equation reproduce the data, found by inverting its level around no add-factor."""
    data = {name: list(path) for name, path in DATA.items()}
    for name in model.levels: data[name + "__a"] = [0.0] * len(PERIODS)
    factors = {}
    for name, branches in equations(TEXT, {}).items():
        gaps = {}
        for left, right, condition in branches:
            e = ("-", formula(left), right)
            refs = sorted(references(e, references(condition, set()) if condition else set()))
            f = eval(compile("lambda " + ", ".join(word(*r) for r in refs) + ": (" + code(e, False) + ", "
                             + (code(condition, False) if condition else "True") + ")", "<gap>", "eval"),
                     {"log": math.log, "exp": math.exp, "abs": abs})
            for t in QUARTERS:
                value, holds = f(*(data[x][t + s] for x, s in refs))
                if holds: gaps[t] = value
        factors[name] = gaps
    return factors


def residual_check(model, data):
    """Every equation by itself; the largest gap to the data, which hold the add-factors."""
    worst = 0.0
    for t in QUARTERS:
        for step in model.steps:
            known = [data[x][t + s] for x, s in step.inputs]
            computed = step.scalar([data[x][t] for x in step.names] if step.simultaneous else None, known)
            worst = max(worst, max(abs(a - data[x][t]) / max(1, abs(data[x][t])) for a, x in zip(computed, step.names)))
    return worst


def prepared(model, factors, shocked):
    """Data with add-factors held, and the shocks on top."""
    data = {name: list(path) for name, path in DATA.items()}
    for name in model.levels:
        data[name + "__a"] = [0.0] * len(PERIODS)
        for t, value in (factors or {}).get(name, {}).items(): data[name + "__a"][t] = value
    if shocked:
        with open(FOLDER / f"{NAME}-shocks.csv", newline="") as file:
            for row in csv.DictReader(file):
                t, value = PERIODS.index(row["period"]), float(row["value"])
                if row["kind"] == "exogenous": data[row["variable"]][t] = value
                else: data[row["variable"] + "__a"][t] += value
    return data


def simulate(model, data):
    data = dict(data)
    for name in model.levels: data[name] = list(data[name])
    for t in QUARTERS:
        for step in model.steps:
            known = [data[x][t + s] for x, s in step.inputs]
            x = step.newton([data[n][t - 1] for n in step.names], known) if step.simultaneous else step.scalar(None, known)
            for name, value in zip(step.names, x): data[name][t] = value
    return data


def replicate(model, data, noise, middle):
    """`noise` by name: quarters × draws; the results of all draws are kept."""
    draws = next(iter(noise.values())).shape[1]
    kept = np.empty((len(model.levels), len(QUARTERS), draws))
    order = {name: i for i, name in enumerate(model.levels)}
    for first in range(0, draws, CHUNK):
        part = slice(first, min(first + CHUNK, draws))
        width = part.stop - part.start
        now = {name: list(path) for name, path in data.items()}
        for name, values in noise.items():
            for k, t in enumerate(QUARTERS): now[name + "__a"][t] = now[name + "__a"][t] + values[k, part]
        for k, t in enumerate(QUARTERS):
            for step in model.steps:
                known = [now[x][t + s] for x, s in step.inputs]
                if step.simultaneous:
                    at = ([middle[n][t] for n in step.names], [middle[x][t + s] for x, s in step.inputs])
                    x = step.chord(np.repeat(np.array(at[0])[:, None], width, axis=1), known, at)
                else: x = step.vector(None, known)
                for name, value in zip(step.names, x):
                    now[name][t] = value
                    kept[order[name], k, part] = value
    return kept


def deviations():
    _, path = table("-addfactors.csv")
    return {name: float(np.std(values)) for name, values in path.items()}


MODEL = Model(TEXT)
FACTORS = add_factors(MODEL)
HELD = prepared(MODEL, FACTORS, True)
BASE = prepared(MODEL, FACTORS, False)
NOISE = {}


def noise(draws):
    if draws not in NOISE:
        NOISE.clear()
        generator = np.random.default_rng(2026)
        NOISE[draws] = {n: generator.standard_normal((len(QUARTERS), draws)) * s for n, s in deviations().items()}
    return NOISE[draws]


def seconds(task):
    words = task.split()
    if words[0] == "draws":
        values, middle = noise(int(words[1])), simulate(MODEL, HELD)
        work = lambda: replicate(MODEL, HELD, values, middle)
    else:
        work = {"load": lambda: Model(TEXT), "check": lambda: (add_factors(MODEL), residual_check(MODEL, BASE)),
                "simulate": lambda: simulate(MODEL, HELD)}[words[0]]
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def check():
    def distance(result, expected):
        return max(abs(result[n][t] - x) / max(1, abs(x)) for n, path in expected.items() for t, x in zip(QUARTERS, path))
    print(f"residual check {residual_check(MODEL, BASE):.1e}")
    if any(s > 0 for e in MODEL.levels.values() for _, s in references(e, set())):
        solved = {**HELD, **{n: HELD[n][:FIRST] + path + HELD[n][QUARTERS[-1] + 1:] for n, path in SOLUTION.items()}}
        return print(f"equations at the solution {residual_check(MODEL, solved):.1e}")
    print(f"solution {distance(simulate(MODEL, HELD), SOLUTION):.1e}")
    _, dynamic = table("-dynamic.csv")
    print(f"dynamic {distance(simulate(MODEL, prepared(MODEL, None, False)), dynamic):.1e}")
    with open(FOLDER / f"{NAME}-coefficients.csv", newline="") as file:
        known = {}
        for row in csv.DictReader(file): known.setdefault(row["equation"], {})[row["coefficient"]] = float(row["value"])
    other = Model((FOLDER / f"{NAME}.mdl").read_text(), known)
    print(f"solution of the text with coefficients {distance(simulate(other, HELD), SOLUTION):.1e}")


if "--check" in sys.argv: check()
else:
    for line in sys.stdin: print(seconds(line), flush=True)
