"""sdmx.csv with its structure, read by pysdmx (which holds the structure against the standard's schema) and by sdmx1."""
import csv
import math

import sdmx
from pysdmx.io import get_datasets, read_sdmx


def expected(reports):
    """The figures of every projections.csv by scenario, region, variable and period."""
    found = {}
    for file in reports.glob("*/projections.csv"):
        with open(file, newline="", encoding="utf-8") as text:
            for row in csv.DictReader(text):
                found[row["scenario"], row["region"], row["variable"], row["period"]] = row
    assert found
    return found


STATUS = {"history": "A", "estimate": "E", "assumption": "F", "projection": "F"}


def test_structure_follows_the_schema(reports):
    message = read_sdmx(reports / "comparison/sdmx-structure.xml", validate=True)
    assert [structure.short_urn for structure in message.get_data_structure_definitions()] == [
        "DataStructure=QILU:PROJECTIONS(1.0)"]


def test_pysdmx_reads_every_figure(reports):
    folder = reports / "comparison"
    [dataset] = get_datasets(folder / "sdmx.csv", folder / "sdmx-structure.xml")
    figures = expected(reports)
    assert len(dataset.data) == len(figures)
    for row in dataset.data.itertuples():
        figure = figures[row.SCENARIO, row.REGION, row.VARIABLE, row.TIME_PERIOD]
        assert math.isclose(row.OBS_VALUE, float(figure["value"]), rel_tol=1e-12)
        assert (row.UNIT_MEASURE, row.KIND, row.OBS_STATUS, row.FREQ) == (
            figure["unit"], figure["kind"], STATUS[figure["kind"]], "A")


def test_sdmx1_reads_every_figure(reports):
    folder = reports / "comparison"
    structure = sdmx.read_sdmx(folder / "sdmx-structure.xml").structure["PROJECTIONS"]
    [dataset] = sdmx.read_sdmx(folder / "sdmx.csv", structure=structure).data
    assert len(dataset.obs) == len(expected(reports))
