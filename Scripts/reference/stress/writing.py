"""Writes the model in both languages, its data, its solutions, and scenario files."""
from .expressions import text
from .growth import longest

PERIOD = lambda t, year=1970: f"{year + t // 4}Q{t % 4 + 1}"


def mdl(economy, first, last, numeric=False, title=""):
    """The model in bimets' language. With `numeric` every equation is an IDENTITY> with its numbers in place."""
    out = ["MODEL", "", f"COMMENT> {title}", "$ made by Scripts/reference/stress-model", ""]
    for e in economy.equations:
        out.append(f"COMMENT> {e.comment or e.name}")
        out += behavioural(e, first, last) if e.behavioural and not numeric else identity(e)
        out.append("")
    return "\n".join(out + ["END", ""])


def behavioural(e, first, last):
    words = [c if term is None else f"{c} * {text(term, 'mdl') if is_tight(term) else '(' + text(term, 'mdl') + ')'}"
             for c, term in e.terms]
    out = [f"BEHAVIORAL> {e.name}", f"TSRANGE {1970 + first // 4} {first % 4 + 1} {1970 + last // 4} {last % 4 + 1}"]
    out += broken(f"EQ> {text(e.left(), 'mdl')} = ", words)
    out.append("COEFF> " + " ".join(c for c, _ in e.terms))
    if e.restriction: out.append(f"RESTRICT> {e.restriction}")
    out += [f"PDL> {c} {degree} {length}" for c, (degree, length, _) in e.polynomial.items()]
    if e.autoregressive is not None: out.append("ERROR> AUTO(1)")
    return out


def is_tight(term): return term.kind not in ("+", "-")


def identity(e):
    values = {**e.values, **e.known()}
    right = e.full()
    if right.kind == "if":
        condition, a, b = right.parts
        return (branch(e, a, condition, values) + [""] + branch(e, b, negated(condition), values))
    return branch(e, right, None, values)


def branch(e, right, condition, values):
    out = [f"IDENTITY> {e.name}"]
    if condition is not None: out.append(f"IF> {text(condition, 'mdl')}")
    return out + broken(f"EQ> {text(e.left(), 'mdl')} = ", [text(t, "mdl", values) for t in summands(right)])


def summands(e): return summands(e.parts[0]) + [e.parts[1]] if e.kind == "+" else [e]


def negated(e):
    if e.kind == "and": return negated(e.parts[0]) | negated(e.parts[1])
    return e.parts[0] <= e.parts[1]


def broken(head, words):
    """A sum over several lines."""
    lines, line = [], head
    for i, word in enumerate(words):
        piece = word if i == 0 else f" + {word}"
        if len(line) + len(piece) > 110 and i > 0:
            lines.append(line)
            line, piece = "     ", piece.lstrip()
        line += piece
    return lines + [line]


def model(economy, name, deviations):
    """The same model as a qilu model file: behavioural equations with their coefficients given."""
    out = [f"# made by Scripts/reference/stress-model", f"model: {name}", "frequency: quarterly", f"data: {name}.csv",
           "variables:"]
    out += [f"  {e.name}: {{role: endogenous}}" for e in economy.equations if e.behavioural]
    out += [f"  {x}: {{role: exogenous}}" for x in economy.exogenous]
    out.append("equations:")
    for e in economy.equations:
        if not e.behavioural: continue
        out.append(f"  {e.name}:")
        out.append(f"    calibrated: \"{text(e.left(), 'qilu')} = {text(e.full(), 'qilu')}\"")
        out.append("    coefficients: {" + ", ".join(f"{c}: {plain(x)}" for c, x in e.known().items()) + "}")
        out.append(f"    residual: {plain(deviations[e.name])}")
    out.append("identities:")
    for e in economy.equations:
        if e.behavioural: continue
        right = text(e.full(), "qilu", {**e.values, **e.known()})
        whole = right if e.transform == "x" else f"{text(e.left(), 'qilu')} = {right}"
        if e.transform == "exp": whole = f"log({right})"
        out.append(f"  {e.name}: {{is: \"{whole}\"}}")
    return "\n".join(out) + "\n"


def plain(x):
    """Shortest digits, without an exponent."""
    word = repr(float(x))
    if "e" not in word: return word
    return f"{x:.25f}".rstrip("0") if abs(x) > 1e-20 else "0"


def table(names, data, start=0):
    rows = ["period," + ",".join(names)]
    for t in range(data.shape[1]):
        rows.append(PERIOD(start + t) + "," + ",".join(shortest(x) for x in data[:, t]))
    return "\n".join(rows) + "\n"


def shortest(x):
    word = repr(float(x))
    return word[:-2] if word.endswith(".0") else word


def long_coefficients(economy):
    rows = ["equation,coefficient,value"]
    rows += [f"{e.name},{c},{x!r}" for e in economy.equations if e.behavioural for c, x in e.known().items()]
    return "\n".join(rows) + "\n"


def scenarios(name, first, last, shocks):
    """Baseline with held residuals, and the shock on it."""
    span = f"{PERIOD(first)}..{PERIOD(last)}"
    base = (f"scenario: {name}-baseline\nmodel: models/{name}.yaml\nhorizon: {span}\nsolve: {{mode: dynamic, residuals: hold}}\n"
            "uncertainty: {draws: 0}\n")
    lines = {"exogenous": [], "add_factor": []}
    for kind, variable, periods, words, _ in shocks:
        lines[kind].append(f"  {variable}: {{{PERIOD(periods[0])}..{PERIOD(periods[-1])}: {words}}}")
    shock = (f"scenario: {name}-shock\nextends: {name}-baseline\nassumptions:\n" + "\n".join(lines["exogenous"])
             + "\nadd_factors:\n" + "\n".join(lines["add_factor"]) + "\n")
    return base, shock


def reach(economy): return max(longest(e) for e in economy.equations)
