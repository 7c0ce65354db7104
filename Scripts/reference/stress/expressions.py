"""Formulas as trees: printed in bimets' language and in qilu's, and evaluated on real or complex numbers."""
import numpy as np

RANK = {"or": 1, "and": 2, "<": 3, "<=": 3, ">": 3, ">=": 3, "+": 4, "-": 4, "*": 5, "/": 5, "^": 7}


class E:
    """A formula: a number, a variable with its shift, a coefficient, an operation or a call."""

    def __init__(self, kind, *parts):
        self.kind, self.parts = kind, parts

    def __add__(self, other): return E("+", self, wrap(other))
    def __radd__(self, other): return E("+", wrap(other), self)
    def __sub__(self, other): return E("-", self, wrap(other))
    def __rsub__(self, other): return E("-", wrap(other), self)
    def __mul__(self, other): return E("*", self, wrap(other))
    def __rmul__(self, other): return E("*", wrap(other), self)
    def __truediv__(self, other): return E("/", self, wrap(other))
    def __rtruediv__(self, other): return E("/", wrap(other), self)
    def __pow__(self, other): return E("^", self, wrap(other))
    def __gt__(self, other): return E(">", self, wrap(other))
    def __le__(self, other): return E("<=", self, wrap(other))
    def __and__(self, other): return E("and", self, other)
    def __or__(self, other): return E("or", self, other)

    def __getitem__(self, shift):
        """The formula `shift` periods later: x[-1]."""
        return self.mapped(lambda leaf: E("v", leaf.parts[0], leaf.parts[1] + shift) if leaf.kind == "v" else leaf)

    def mapped(self, change):
        """The tree with every leaf replaced."""
        if self.kind in ("n", "v", "c"):
            return change(self)
        return E(self.kind, *(p.mapped(change) if isinstance(p, E) else p for p in self.parts))

    def leaves(self):
        """Numbers, variables and coefficients, with time operators written out."""
        if self.kind in ("n", "v", "c"):
            yield self
        elif self.kind in EXPANDED:
            yield from expanded(self).leaves()
        else:
            for part in self.parts:
                if isinstance(part, E):
                    yield from part.leaves()


def wrap(value): return value if isinstance(value, E) else E("n", float(value))
def v(name): return E("v", name, 0)
def c(name): return E("c", name)
def log(x): return E("log", x)
def exp(x): return E("exp", x)
def absolute(x): return E("abs", x)
def d(x, n=1): return E("d", x, n)
def dlog(x, n=1): return E("dlog", x, n)
def pct(x, n=1): return E("pct", x, n)
def ma(x, n): return E("ma", x, n)
def total(x, n): return E("sum", x, n)
def lagged(x, k): return E("lag", x, k)
def when(condition, a, b): return E("if", condition, a, b)


def added(terms):
    terms = list(terms)
    result = terms[0]
    for term in terms[1:]:
        result = result + term
    return result


EXPANDED = {"d", "dlog", "pct", "ma", "sum", "lag"}


def expanded(e):
    """A time operator written out in lags."""
    x, n = e.parts
    if e.kind == "lag": return x[-n]
    if e.kind == "d": return x - x[-n]
    if e.kind == "dlog": return log(x) - log(x[-n])
    if e.kind == "pct": return 100 * (x / x[-n] - 1)
    terms = added(x[-k] if k else x for k in range(n))
    return terms / n if e.kind == "ma" else terms


def number(value):
    return repr(int(value)) if value == int(value) and abs(value) < 1e15 else repr(float(value))


def text(e, language, coefficients=None):
    """The formula in "mdl" or "qilu"; named coefficients as their values where `coefficients` is given."""
    return printed(e, language, coefficients or {}, 0)


def printed(e, language, values, outer):
    mdl = language == "mdl"
    inner = lambda part, rank=0: printed(part, language, values, rank)
    if e.kind == "c":
        if e.parts[0] not in values: return e.parts[0]
        return printed(wrap(values[e.parts[0]]), language, values, outer)
    if e.kind == "n":
        word = number(e.parts[0])
        return f"({word})" if e.parts[0] < 0 and outer > 0 else word
    if e.kind == "v":
        name, shift = e.parts
        if shift == 0: return name
        if mdl: return f"{'TSLAG' if shift < 0 else 'TSLEAD'}({name},{abs(shift)})"
        return f"{name}[{shift:+d}]"
    if e.kind in RANK:
        rank = RANK[e.kind]
        word = {"and": "&", "or": "|"}.get(e.kind, e.kind) if mdl else e.kind
        # bimets hands the text to R, where & binds tighter than nothing else here: parentheses keep it plain
        rights = rank + (0 if e.kind in "+*" and len(e.kind) == 1 else 1)
        if mdl and e.kind in ("and", "or"): rights = rank = 9
        left, right = inner(e.parts[0], rank if e.kind != "^" else 8), inner(e.parts[1], rights)
        result = f"{left}{'^' if e.kind == '^' else f' {word} '}{right}"
        return f"({result})" if RANK[e.kind] < outer else result
    if e.kind == "if": return f"if({', '.join(inner(p) for p in e.parts)})"
    if e.kind == "lag":
        return f"TSLAG({inner(e.parts[0])},{e.parts[1]})" if mdl else inner(e.parts[0][-e.parts[1]], outer)
    name = {"log": "LOG", "exp": "EXP", "abs": "ABS", "d": "TSDELTA", "dlog": "TSDELTALOG", "pct": "TSDELTAP",
            "ma": "MOVAVG", "sum": "MOVSUM"}[e.kind] if mdl else e.kind
    periods = e.parts[1:]
    if e.kind in ("d", "dlog", "pct") and periods == (1,): periods = ()
    separator = "," if mdl else ", "
    return f"{name}({separator.join([inner(e.parts[0]), *map(str, periods)])})"


def source(e, index, coefficients):
    """Python source of the formula; `g(i, s)` gives series i at shift s."""
    inner = lambda part: source(part, index, coefficients)
    if e.kind == "n": return f"({e.parts[0]!r})"
    if e.kind == "c": return f"({coefficients[e.parts[0]]!r})"
    if e.kind == "v": return f"g({index[e.parts[0]]},{e.parts[1]})"
    if e.kind in EXPANDED: return inner(expanded(e))
    if e.kind in ("<", "<=", ">", ">="): return f"(re({inner(e.parts[0])}) {e.kind} re({inner(e.parts[1])}))"
    if e.kind == "and": return f"np.logical_and({inner(e.parts[0])}, {inner(e.parts[1])})"
    if e.kind == "or": return f"np.logical_or({inner(e.parts[0])}, {inner(e.parts[1])})"
    if e.kind in RANK: return f"({inner(e.parts[0])} {'**' if e.kind == '^' else e.kind} {inner(e.parts[1])})"
    if e.kind == "if": return f"np.where({', '.join(inner(p) for p in e.parts)})"
    if e.kind == "abs": return f"cabs({inner(e.parts[0])})"
    return f"np.{e.kind}({inner(e.parts[0])})"


def cabs(x):
    """|x| whose complex step is the derivative."""
    return np.where(np.real(x) < 0, -x, x)


def compiled(sources):
    """A function of `g` that gives the value of every formula."""
    body = ",\n  ".join(sources)
    space = {"np": np, "re": np.real, "cabs": cabs}
    exec(f"def values(g):\n return [\n  {body},\n ]", space)
    return space["values"]
