"""The independent solution: Newton with a dense complex-step Jacobian, quarter by quarter or stacked over time."""
import numpy as np

from .expressions import compiled, source


class System:
    """The equations compiled to one Python function; series are rows of a table, quarters its columns."""

    def __init__(self, economy, names):
        self.equations, self.names = economy.equations, names
        self.first = len(economy.exogenous)
        self.index = {name: i for i, name in enumerate(names)}
        sources = [source(e.full(), self.index, {**e.values, **e.known()}) for e in economy.equations]
        self.rights = compiled(sources)
        self.shifts = {0}
        for e in economy.equations:
            for leaf in e.full().leaves():
                if leaf.kind == "v" and self.index[leaf.parts[0]] >= self.first: self.shifts.add(leaf.parts[1])
            if e.transform in ("d", "dlog", "pct"): self.shifts.add(-e.periods)

    def values(self, g, addition):
        """Each variable's level from its equation."""
        return [level(e, self.first + i, g, right + a)
                for i, (e, right, a) in enumerate(zip(self.equations, self.rights(g), addition))]

    def levels(self, data, t, addition):
        return np.array(self.values(lambda i, s: data[i, t + s], addition), float)

    def residuals(self, data, t):
        """Left side minus right side of every equation, the data being given."""
        g = lambda i, s: data[i, t + s]
        return np.array([left(e, self.first + i, g) - right for i, (e, right) in enumerate(zip(self.equations, self.rights(g)))], float)

    def solve(self, data, t, addition, tolerance=1e-13):
        """Fills column t of the endogenous rows."""
        size = len(self.equations)
        for iteration in range(60):
            lanes = np.tile(data[self.first:, t].astype(complex), (size + 1, 1)).T
            lanes[np.arange(size), np.arange(size)] += 1e-30j
            g = lambda i, s: lanes[i - self.first] if s == 0 and i >= self.first else data[i, t + s]
            computed = np.array([np.broadcast_to(x, size + 1) for x in self.values(g, addition)])
            now = data[self.first:, t]
            gap = now - computed[:, size].real
            jacobian = np.eye(size) - computed[:, :size].imag / 1e-30
            if not np.all(np.isfinite(jacobian)): break
            step = np.linalg.solve(jacobian, gap)
            data[self.first:, t] = now - step
            if np.max(np.abs(step) / np.maximum(1, np.abs(now))) < tolerance: return iteration + 1
            if not np.all(np.isfinite(data[:, t])): break
        worst = np.argsort(-np.nan_to_num(np.abs(gap), nan=np.inf))[:5]
        raise RuntimeError(f"no solution at {t}: {[(self.equations[i].name, float(gap[i])) for i in worst]}")

    def stacked(self, data, first, last, addition, terminal, tolerance=1e-13):
        """Newton on all quarters first..<last at once; leads beyond them are data, or held at the last quarter."""
        from scipy.sparse import coo_matrix
        from scipy.sparse.linalg import splu
        size, span = len(self.equations), last - first
        for iteration in range(60):
            if terminal == "hold":
                for t in range(last, data.shape[1]): data[self.first:, t] = data[self.first:, last - 1]
            gap, rows, columns, entries = [], [], [], []
            for t in range(first, last):
                gap.append(data[self.first:, t] - self.levels(data, t, addition[:, t]))
                for shift in sorted(self.shifts):
                    source_period = min(t + shift, last - 1) if terminal == "hold" else t + shift
                    if not first <= source_period < last: continue
                    slopes = self.slopes(data, t, shift, addition[:, t])
                    if shift == 0: slopes = slopes - np.eye(size)
                    i, j = np.nonzero(slopes)
                    rows.append(i + (t - first) * size)
                    columns.append(j + (source_period - first) * size)
                    entries.append(-slopes[i, j])
            matrix = coo_matrix((np.concatenate(entries), (np.concatenate(rows), np.concatenate(columns))), (size * span,) * 2)
            step = splu(matrix.tocsc()).solve(np.concatenate(gap)).reshape(span, size).T
            now = data[self.first:, first:last]
            data[self.first:, first:last] = now - step
            if np.max(np.abs(step) / np.maximum(1, np.abs(now))) < tolerance: break
        else:
            raise RuntimeError("the stacked system does not converge")
        if terminal == "hold":
            for t in range(last, data.shape[1]): data[self.first:, t] = data[self.first:, last - 1]
        return iteration + 1

    def slopes(self, data, t, shift, addition):
        """d(level)/d(variables at that shift), dense."""
        size = len(self.equations)
        lanes = np.tile(data[self.first:, t + shift].astype(complex), (size, 1)).T
        lanes[np.arange(size), np.arange(size)] += 1e-30j
        g = lambda i, s: lanes[i - self.first] if s == shift and i >= self.first else data[i, t + s]
        return np.array([np.broadcast_to(x, size) for x in self.values(g, addition)]).imag / 1e-30


def left(e, i, g):
    """The transformed left side."""
    x = g(i, 0)
    if e.transform == "x": return x
    if e.transform == "log": return np.log(x)
    if e.transform == "exp": return np.exp(x)
    before = g(i, -e.periods)
    return {"d": x - before, "dlog": np.log(x) - np.log(before), "pct": 100 * (x / before - 1)}[e.transform]


def level(e, i, g, right):
    """The level whose left side is `right`."""
    if e.transform == "x": return right
    if e.transform == "log": return np.exp(right)
    if e.transform == "exp": return np.log(right)
    before = g(i, -e.periods)
    if e.transform == "d": return before + right
    if e.transform == "dlog": return before * np.exp(right)
    return before * (1 + right / 100)
