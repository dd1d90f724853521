"""Writes the check cases: data, sources file, rules and what the reference says about them. Seeded: the same files each time.

    python3 generate.py            writes every case beside this file
    python3 generate.py CASE ...   only these

Times are drawn from coarse grids, so that equal times, windows met exactly at their edge and values that leave as others arrive
are everywhere; the special moments are scripted on top.
"""
import collections
import csv
import datetime
import gzip
import io
import json
import math
import pathlib
import random
import re
import shutil
import sys
import zoneinfo

from reference import DAY, HOUR, MINUTE, SECOND, Expression, Rule, Signal, check_golden_vector, expected

HERE = pathlib.Path(__file__).parent
CASES = {}


def case(function):
    CASES[function.__name__.replace("_", "-")] = function
    return function


# ---------------------------------------------------------------------------------------------------- expressions


def text_field(name):
    return Expression(name, lambda s: s[name])


def number_field(name):
    return Expression(name, lambda s: s.get(name))


def equal(name, value):
    return Expression('%s == "%s"' % (name, value), lambda s: s[name] == value)


TARGET, CATEGORY, DEVICE, GRID = text_field("target.id"), text_field("category"), text_field("device"), text_field("place.grid")
AMOUNT, VALUE, PEOPLE = number_field("amount"), number_field("value"), number_field("people")


# ---------------------------------------------------------------------------------------------------- writing


def at(text, zone="Asia/Shanghai"):
    """A local time as milliseconds; in an overlap the earlier offset, in a gap forward."""
    moment = datetime.datetime.fromisoformat(text).replace(tzinfo=zoneinfo.ZoneInfo(zone), fold=0)
    return round(moment.timestamp() * 1000)


def written(time, zone, millis=False):
    moment = datetime.datetime.fromtimestamp(time / 1000, zoneinfo.ZoneInfo(zone))
    assert moment.fold == 0, "a local time that cannot be written without its offset"
    return moment.strftime("%Y-%m-%d %H:%M:%S") + (".%03d" % (time % 1000) if millis else "")


class Source:
    """One input of a case. `columns`: canonical field -> (header, CEL); header None: a constant without a column; a third part: what its cell holds.

    A signal's "(local)" is its time as written in the file, where that is not the plain local time.
    """

    def __init__(self, name, stream, file, columns=None, zone="Asia/Shanghai", header="time", encoding=None, delimiter=None, millis=False):
        self.name, self.stream, self.file, self.columns = name, stream, file, columns
        self.zone, self.header, self.encoding, self.delimiter, self.millis = zone, header, encoding, delimiter, millis
        self.signals, self.raw = [], []

    def add(self, time, id=None, **fields):
        fields = {name.replace("__", "."): value for name, value in fields.items() if value is not None}
        if id is None:
            id = "%s%d" % (self.name[0].upper(), len(self.signals) + 1)
        signal = Signal({"source": self.name, "stream": self.stream, "time": time, "id": id, **fields})
        self.signals.append(signal)
        return signal

    def reading(self, time, device, metric, value):
        """Without an id of its own: device, metric and time are its identity, and the first value given for it stays."""
        if any(s["device"] == device and s["metric"] == metric and s["time"] == time for s in self.signals):
            return None
        return self.add(time, "%s/%s/%015d" % (device, metric, time), device=device, metric=metric, value=value)

    def lines(self, rng, order, copies):
        signals = list(self.signals)
        signals += [rng.choice(self.signals) for _ in range(copies)]
        if order == "shuffled":
            rng.shuffle(signals)
        elif order == "disordered":
            signals.sort(key=lambda s: s["time"] + rng.randrange(3 * HOUR))
        else:
            signals.sort(key=lambda s: s["time"])
        return signals

    def write(self, folder, rng, order, copies):
        out = io.StringIO(newline="")
        signals = self.lines(rng, order, copies)
        if self.columns is None:
            for signal in signals:
                out.write(json.dumps(canonical(signal, rng), ensure_ascii=False) + "\n")
        else:
            shown = [(column[0], column[2] if len(column) > 2 else text_field(name)) for name, column in self.columns.items() if column[0] is not None]
            rows = csv.writer(out, delimiter=self.delimiter or ",", lineterminator="\n")
            rows.writerow([self.header] + [header for header, _ in shown])
            lines = [[s["(local)"] or written(s["time"], self.zone, self.millis)] + [plain(cell(s)) for _, cell in shown] for s in signals]
            for raw in self.raw:
                lines.insert(len(lines) // 2, raw)
            rows.writerows(lines)
        data = out.getvalue().encode(self.encoding or "utf-8")
        if self.file.endswith(".gz"):
            data = gzip.compress(data, mtime=0)
        assert len(data) < 150_000, (folder, self.file, len(data))
        (folder / self.file).write_bytes(data)

    def yaml(self):
        lines = ["  - name: " + self.name, "    stream: " + self.stream, "    file: " + self.file]
        if self.columns is None:
            return lines + ["    format: jsonl"]
        pattern = "yyyy-MM-dd HH:mm:ss" + (".SSS" if self.millis else "")
        lines += ["    format: csv", '    time: {field: %s, pattern: "%s", zone: %s}' % (self.header, pattern, self.zone), "    map:"]
        for name, (header, cel, *_) in self.columns.items():
            lines.append("      %s: %s" % (name, "'%s'" % cel if cel.startswith('"') else cel))
        if self.encoding:
            lines.append("    encoding: " + self.encoding)
        if self.delimiter:
            lines.append('    delimiter: "%s"' % self.delimiter)
        return lines


def plain(value):
    return value if isinstance(value, str) else repr(value)


def canonical(signal, rng):
    """The canonical form, its time with one offset or another."""
    zone = rng.choice(["UTC", "Asia/Shanghai", "America/New_York"])
    moment = datetime.datetime.fromtimestamp(signal["time"] / 1000, zoneinfo.ZoneInfo(zone))
    time = moment.isoformat(timespec="milliseconds" if signal["time"] % 1000 else "seconds").replace("+00:00", "Z")
    record = {"id": signal["id"], "time": time}
    for name, value in signal.items():
        if name not in ("source", "stream", "id", "time"):
            inside = record
            *path, last = name.split(".")
            for step in path:
                inside = inside.setdefault(step, {})
            inside[last] = value
    return record


def scalar(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    value = value.text if isinstance(value, Expression) else value
    return value if re.fullmatch(r"[A-Za-z][\w./-]*|\d+[smhd]|2\+", value) else "'%s'" % value


def flow(value):
    if isinstance(value, dict):
        return "{%s}" % ", ".join("%s: %s" % (name, flow(inner)) for name, inner in value.items())
    if isinstance(value, list):
        return "[%s]" % ", ".join(flow(inner) for inner in value)
    return scalar(value)


def rule_yaml(rule):
    lines = ["rule: " + rule.name, "title: " + rule.name.replace("-", " "), "status: " + rule.status]
    lines.append("on: " + (rule.on[0] if len(rule.on) == 1 else flow(rule.on)))
    if rule.where:
        lines.append("where: " + (rule.where.text if "'" in rule.where.text or ": " not in rule.where.text else flow(rule.where)))
    lines.append("by: " + (flow(rule.by[0]) if len(rule.by) == 1 else flow(rule.by)))
    listed = next((name for name in ("steps", "indicators") if isinstance(rule.settings, dict) and name in rule.settings), None)
    if listed:
        lines.append(rule.detector + ":")
        lines += ["  %s: %s" % (name, flow(value)) for name, value in rule.settings.items() if name != listed]
        lines += ["  %s:" % listed] + ["    - " + flow(item) for item in rule.settings[listed]]
    else:
        lines.append("%s: %s" % (rule.detector, flow(rule.settings)))
    for name in ("levels", "level", "clear", "quiet", "season", "unless", "zone"):
        if getattr(rule, name) is not None:
            lines.append("%s: %s" % (name, flow(getattr(rule, name))))
    if rule.below:
        lines.append("below: true")
    return "\n".join(lines + ['message: "{value}"', "subject: " + rule.subject]) + "\n"


def check_identities(signals):
    """The same identity twice is an exact copy: which of two different ones would count is not for a check to say."""
    known = {}
    for signal in signals:
        assert known.setdefault((signal["source"], signal["id"]), signal) == signal, signal["id"]


def write(name, make):
    folder = HERE / name
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir()
    rng = random.Random("checks/" + name)
    made = make(rng)
    sources, rules = made["sources"], made["rules"]
    for source in sources:
        source.write(folder, rng, made.get("order", "disordered"), made.get("copies", 12))
    (folder / "sources.yaml").write_text("sources:\n" + "\n".join(line for s in sources for line in s.yaml()) + "\n", encoding="utf-8")
    for rule in rules:
        file = folder / "rules" / rule.pack / (rule.name + ".yaml")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(rule_yaml(rule), encoding="utf-8")
    calendars = made.get("calendars", [])
    if calendars:
        (folder / "reference").mkdir()
        rows = ["calendar,kind,from,to"] + ["%(calendar)s,%(kind)s,%(from)s,%(to)s" % c for c in calendars]
        (folder / "reference" / "calendars.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    hashed = sorted(rule.name for rule in rules if rule.hashed)
    if hashed:
        (folder / "hashed.txt").write_text("\n".join(hashed) + "\n", encoding="utf-8")
    signals = [s for source in sources for s in source.signals]
    check_identities(signals)
    lines = []
    for warning in expected(signals, rules, calendars):
        key = None if warning["rule"] in hashed else warning["key"]
        lines.append({"rule": warning["rule"], "key": key, "kind": warning["kind"], "level": warning["level"], "time_ms": warning["time_ms"]})
    lines.sort(key=lambda w: (w["rule"], w["time_ms"], w["key"] or "", {"cleared": 0, "raised": 1, "upgraded": 2}[w["kind"]], w["level"] or ""))
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (folder / "expected.jsonl").write_text(text, encoding="utf-8")
    said = collections.Counter((line["rule"], line["kind"]) for line in lines)
    print("%s: %d signals, %d lines" % (name, len(signals), len(lines)))
    for rule in rules:
        print("    %-28s %s" % (rule.name, " ".join("%s %d" % (kind, said[rule.name, kind]) for kind in ("raised", "upgraded", "cleared"))))
    return signals


# ---------------------------------------------------------------------------------------------------- the cases


def complaints(file="data.csv", name="desk", **more):
    return Source(name, "complaint", file, {
        "id": ("ref", "row.ref"), "category": ("kind", "row.kind"), "channel": ("channel", "row.channel"), "people": ("people", "int(row.people)"),
        "complainant.id": ("who", "row.who"), "place.grid": ("grid", "row.grid"), "target.type": (None, '"enterprise"'),
        "target.id": ("about", "row.about"), "content": ("words", "row.words")}, **more)


def events(file="data.csv", name="grid", **more):
    return Source(name, "event", file, {
        "id": ("no", "row.no"), "type": ("what", "row.what"), "target.type": (None, '"site"'), "target.id": ("site", "row.site"),
        "place.grid": ("grid", "row.grid"), "attrs.note": ("note", "row.note")}, **more)


def sensors(file="data.csv", name="iot", **more):
    return Source(name, "sensor", file, {
        "device": ("device", "row.device"), "metric": ("metric", "row.metric"), "value": ("value", "double(row.value)")}, **more)


WORDS = ["noise, at night", 'he said "tomorrow"', "two\nlines", "plain", "", "水管漏水,无人处理"]


def complaint(source, rng, time, about, category="noise", people=None, who=None, grid="G1", channel=None, **more):
    return source.add(time, category=category, channel=channel or rng.choice(["12345", "110", "petition", "app"]), people=people or rng.randint(1, 4),
                      complainant__id="P%04d" % rng.randint(1, 12) if who is None else who, place__grid=grid, target__id=about,
                      content=rng.choice(WORDS), **more)


@case
def count_plain(rng):
    """Windows met exactly at their edge, equal times, empty key parts, hysteresis, quiet."""
    source = complaints()
    start = at("2024-03-04 00:00:00")
    for n in range(700):
        grid = rng.choice(["G1", "G2", "城南", ""])
        complaint(source, rng, start + rng.randrange(40 * 24) * HOUR, rng.choice(["E1", "E2", "E3", "东风厂", ""]), rng.choice(["noise", "dust", "water"]), grid=grid)
    for edge in (0, 24 * HOUR - 1000, 24 * HOUR, 24 * HOUR + 1000):           # the second one leaves, or does not, as the third arrives
        base = start + 3 * DAY + edge
        for time in (base, base + 12 * HOUR, base + 24 * HOUR, base + 24 * HOUR, base + 36 * HOUR - 1000, base + 36 * HOUR):
            complaint(source, rng, time, "EDGE%d" % edge, "noise", grid="G9")
    end = start + 41 * DAY
    for late in (0, 1000):                                                    # falls exactly at the end of the run, and a second after it
        complaint(source, rng, end - DAY + late, "LAST%d" % late, "dust", grid="G8")
        complaint(source, rng, end - DAY + late, "LAST%d" % late, "dust", grid="G8")
        complaint(source, rng, end - DAY + late, "LAST%d" % late, "dust", grid="G8")
    complaint(source, rng, end, "CLOSING", "other")
    many = Expression('people >= 3 || channel in ["110", "petition"]', lambda s: s["people"] >= 3 or s["channel"] in ["110", "petition"])
    named = Expression('target.id.startsWith("E") && category == "noise"', lambda s: s["target.id"].startswith("E") and s["category"] == "noise")
    joined = Expression('target.id + "/" + category', lambda s: s["target.id"] + "/" + s["category"])
    levels = {"yellow": 2, "orange": 3, "red": 4}
    return {"sources": [source], "rules": [
        Rule("count-day", ["complaint"], [TARGET], "count", {"within": "24h"}, levels={"blue": 3, "yellow": 5, "orange": 6, "red": 8}),
        Rule("count-parts", ["complaint"], [TARGET, GRID, CATEGORY], "count", {"within": "2d"}, levels=levels),
        Rule("count-where", ["complaint"], [GRID], "count", {"within": "12h"}, levels={"yellow": 3, "red": 6}, where=many),
        Rule("count-named", ["complaint"], [TARGET], "count", {"within": "24h"}, levels=levels, where=named),
        Rule("count-clear", ["complaint"], [TARGET, CATEGORY], "count", {"within": "2d"}, levels={"yellow": 4, "orange": 6}, clear=2),
        Rule("count-quiet", ["complaint"], [TARGET, CATEGORY], "count", {"within": "24h"}, levels=levels, quiet="3d"),
        Rule("count-quiet-clear", ["complaint"], [TARGET], "count", {"within": "12h"}, levels={"yellow": 3, "orange": 4, "red": 5}, clear=2, quiet="48h"),
        Rule("count-joined", ["complaint"], [joined], "count", {"within": "24h"}, levels={"orange": 4}, where=Expression('target.id != "" && category != "water"', lambda s: s["target.id"] != "" and s["category"] != "water")),
    ]}


@case
def count_distinct(rng):
    """Empty distinct values do not count; the same value again does, when the first has left."""
    source = complaints("data.csv.gz")
    start = at("2023-06-01 00:00:00")
    for n in range(800):
        who = rng.choice(["", ""] + ["P%04d" % p for p in range(9)])
        complaint(source, rng, start + rng.randrange(60 * 4) * 6 * HOUR, rng.choice(["E1", "E2", "E3", "E4"]), rng.choice(["noise", "dust", "water", "light"]), who=who, grid=rng.choice(["G1", "G2", ""]))
    for n in range(30):                                                       # one person again and again, each as the last one leaves
        complaint(source, rng, start + n * 2 * DAY, "ALONE", "noise", who="P0001")
        complaint(source, rng, start + n * 2 * DAY, "PAIR", "noise", who="P0002" if n % 3 else "P0003")
        complaint(source, rng, start + n * 2 * DAY + 2 * DAY - 1000 * (n % 2), "PAIR", "noise", who="P0003")
    who = text_field("complainant.id")
    return {"sources": [source], "copies": 40, "rules": [
        Rule("distinct-people", ["complaint"], [TARGET], "count", {"within": "2d", "distinct": who}, levels={"yellow": 2, "orange": 6, "red": 8}),
        Rule("distinct-categories", ["complaint"], [TARGET, GRID], "count", {"within": "36h", "distinct": CATEGORY}, levels={"blue": 2, "yellow": 3, "orange": 4}, clear=2),
        Rule("distinct-quiet", ["complaint"], [CATEGORY], "count", {"within": "24h", "distinct": TARGET}, levels={"yellow": 2, "orange": 3, "red": 4}, quiet="48h"),
        Rule("distinct-grids", ["complaint"], [TARGET], "count", {"within": "24h", "distinct": GRID}, levels={"orange": 2}),
    ]}


@case
def aggregates(rng):
    """Sums, averages, minima and maxima that rise and fall as values arrive, leave, or both at once."""
    source = sensors("data.csv.gz", millis=True, zone="UTC")
    start = at("2024-05-06 00:00:00", "UTC")
    metrics = {"flow": 0.5, "level": 0.25, "tilt": 1.0}
    for device, step in (("D1", 5), ("D2", 10), ("泵站三", 20), ("D4", 60)):
        for metric, unit in metrics.items():
            for tick in range(0, 24 * 60 // step):
                if rng.random() < 0.55:
                    source.reading(start + tick * step * MINUTE, device, metric, rng.randrange(-4, 41) * unit)
    for n, gap in enumerate((59, 60, 61)):                                    # a low value leaves before, as, and after a high one arrives
        source.reading(start + n * MINUTE, "EDGE%d" % gap, "flow", 0.5)
        source.reading(start + (n + 30) * MINUTE, "EDGE%d" % gap, "flow", 20.0)
        source.reading(start + (n + gap) * MINUTE, "EDGE%d" % gap, "flow", 1.0)
        source.reading(start + (n + gap) * MINUTE, "EDGE%d" % gap, "level", 9.0)
    flow_only, level_only = equal("metric", "flow"), equal("metric", "level")
    by_metric = [DEVICE, text_field("metric")]
    return {"sources": [source], "copies": 30, "rules": [
        Rule("sum-flow", ["sensor"], [DEVICE], "sum", {"of": VALUE, "within": "1h"}, levels={"yellow": 60, "orange": 80, "red": 100}, where=flow_only),
        Rule("sum-low", ["sensor"], [DEVICE], "sum", {"of": VALUE, "within": "2h"}, levels={"yellow": 20, "orange": 10, "red": 0}, below=True, clear=30, where=level_only),
        Rule("avg-high", ["sensor"], [DEVICE], "avg", {"of": VALUE, "within": "1h", "at_least": 3}, levels={"yellow": 10, "orange": 12, "red": 14}, where=flow_only),
        Rule("avg-low", ["sensor"], [DEVICE], "avg", {"of": VALUE, "within": "30m", "at_least": 2}, levels={"blue": 4, "yellow": 3, "orange": 2, "red": 1}, below=True, where=level_only),
        Rule("avg-clear", ["sensor"], by_metric, "avg", {"of": VALUE, "within": "40m"}, levels={"orange": 15}, clear=8, quiet="3h"),
        Rule("min-high", ["sensor"], by_metric, "min", {"of": VALUE, "within": "20m", "at_least": 2}, levels={"yellow": 8, "orange": 10, "red": 16}),
        Rule("min-low", ["sensor"], [DEVICE], "min", {"of": VALUE, "within": "20m"}, levels={"yellow": 0, "red": -1}, below=True, clear=1),
        Rule("max-high", ["sensor"], by_metric, "max", {"of": VALUE, "within": "1h"}, levels={"yellow": 18, "orange": 19.5, "red": 38}, quiet="2h"),
        Rule("max-low", ["sensor"], by_metric, "max", {"of": VALUE, "within": "30m", "at_least": 3}, levels={"yellow": 10, "orange": 5}, below=True),
    ]}


@case
def amounts(rng):
    """The canonical form, times with several offsets, amounts that are missing (no sample)."""
    source = Source("ledger", "complaint", "data.jsonl")
    start = at("2024-01-02 00:00:00")
    for n in range(450):
        source.add(start + rng.randrange(90 * 8) * 3 * HOUR + rng.choice([0, 0, 500]), category=rng.choice(["labour.wage_arrears", "labour.contract", "trade"]),
                   channel="app", people=rng.randint(1, 3), target__type="enterprise", target__id=rng.choice(["甲公司", "乙公司", "C3"]),
                   amount=rng.choice([None, 0, 500, 1000, 2500, 5000.5, 10000, 20000]), attrs__grade=rng.choice(["A", "B", None]), attrs__floor=rng.randint(1, 9))
    arrears = equal("category", "labour.wage_arrears")
    return {"sources": [source], "copies": 25, "order": "shuffled", "rules": [
        Rule("amount-match", ["complaint"], [TARGET], "match", {"of": AMOUNT}, levels={"yellow": 2500, "orange": 10000, "red": 20000}),
        Rule("amount-quiet", ["complaint"], [TARGET, CATEGORY], "match", {"of": AMOUNT}, levels={"yellow": 500, "orange": 5000.5, "red": 20000}, quiet="72h"),
        Rule("amount-below", ["complaint"], [TARGET], "match", {"of": AMOUNT}, levels={"yellow": 1000, "orange": 500, "red": 0}, below=True, where=arrears),
        Rule("amount-sum", ["complaint"], [TARGET], "sum", {"of": AMOUNT, "within": "5d"}, levels={"yellow": 20000, "orange": 30000, "red": 50000}, where=arrears),
        Rule("amount-avg", ["complaint"], [TARGET], "avg", {"of": AMOUNT, "within": "72h", "at_least": 3}, levels={"yellow": 5000, "orange": 7500, "red": 10000}, where=arrears),
        Rule("amount-double", ["complaint"], [TARGET], "match", {"of": Expression("amount * 2", lambda s: None if s.get("amount") is None else s["amount"] * 2)}, levels={"red": 40000}, where=arrears),
        Rule("amount-grade", ["complaint"], [TARGET], "count", {"within": "3d"}, levels={"yellow": 2, "red": 4},
             where=Expression('attrs.grade == "A" && attrs.floor >= 5', lambda s: s["attrs.grade"] == "A" and s["attrs.floor"] >= 5)),
    ]}


@case
def match_levels(rng):
    """Things that happen: each raised once, muted by quiet unless above the level last said."""
    source = sensors()
    start = at("2024-07-01 08:00:00")
    for n in range(500):
        source.reading(start + rng.randrange(3 * 24 * 12) * 5 * MINUTE, rng.choice(["M1", "M2", "井盖7"]), rng.choice(["tilt_deg", "water_cm"]), float(rng.randrange(0, 60)))
    for n, value in enumerate((10.0, 10.0, 20.0, 10.0, 15.0, 20.0, 40.0, 20.0)):   # at quiet less a second, at quiet, beyond
        source.reading(start + (n * 3600 - (n == 1)) * SECOND, "Q1", "tilt_deg", value)
    tilt = equal("metric", "tilt_deg")
    return {"sources": [source], "copies": 30, "order": "shuffled", "rules": [
        Rule("tilt-each", ["sensor"], [DEVICE], "match", {"of": VALUE}, levels={"yellow": 10, "orange": 20, "red": 40}, where=tilt),
        Rule("tilt-quiet", ["sensor"], [DEVICE], "match", {"of": VALUE}, levels={"yellow": 10, "orange": 20, "red": 40}, where=tilt, quiet="1h"),
        Rule("tilt-yes", ["sensor"], [DEVICE], "match", True, level="orange", where=Expression('metric == "tilt_deg" && value >= 45', lambda s: s["metric"] == "tilt_deg" and s["value"] >= 45)),
        Rule("tilt-yes-quiet", ["sensor"], [DEVICE], "match", True, level="red", quiet="2h", where=Expression('metric == "tilt_deg" && value > 30', lambda s: s["metric"] == "tilt_deg" and s["value"] > 30)),
        Rule("water-low", ["sensor"], [DEVICE], "match", {"of": VALUE}, levels={"blue": 12, "yellow": 8, "red": 3}, below=True, where=equal("metric", "water_cm"), quiet="90m"),
    ]}


@case
def sustained_colours(rng):
    """Runs of readings: exactly `for`, exactly `gap`, each colour its own run, episodes over gaps."""
    source = sensors("data.csv.gz", millis=True)
    start = at("2024-08-01 00:00:00")

    def script(device, readings):
        for second, value in readings:
            source.reading(start + int(second * 1000), device, "gas", value)

    script("FOR", [(0, 26.0), (29.999, 27.0), (30, 25.0), (60, 10.0)])
    script("SHORT", [(0, 26.0), (29.999, 27.0), (45, 24.0), (60, 20.0)])
    script("GAP", [(0, 26.0), (20, 26.0), (40, 26.0), (60.001, 55.0), (80.001, 55.0), (90.001, 55.0), (110, 5.0)])
    script("OPEN", [(0, 26.0), (20, 26.0), (40, 26.0), (300, 55.0), (310, 55.0), (320, 50.0), (330, 50.0), (350, 21.0), (360, 26.0), (370, 70.0), (390, 70.0), (400, 80.0), (410, 20.0), (420, 19.999)])
    script("SAME", [(0, 30.0), (15, 60.0), (15, 60.0), (30, 30.0), (35, 10.0)])
    for device, level in (("S1", 24), ("S2", 30), ("S3", 48), ("传感器4", 36)):
        time, value = start + HOUR, float(level)
        for n in range(900):
            time += rng.choice([5000, 5000, 10000, 10000, 20000, 20001, 25000]) if rng.random() < 0.4 else 5000
            value = min(60.0, max(14.0, value + rng.choice([-4, -2, -1, -0.5, 0, 0, 0.5, 1, 2, 4]) + (1 if value < level else -1 if value > level else 0) * 0.5))
            source.reading(time, device, "gas", value)
    levels = {"yellow": 25, "orange": 40, "red": 50}
    return {"sources": [source], "copies": 60, "rules": [
        Rule("gas-held", ["sensor"], [DEVICE], "sustained", {"of": VALUE, "for": "30s", "gap": "20s"}, levels=levels),
        Rule("gas-clear", ["sensor"], [DEVICE], "sustained", {"of": VALUE, "for": "30s", "gap": "20s"}, levels=levels, clear=20),
        Rule("gas-quiet", ["sensor"], [DEVICE], "sustained", {"of": VALUE, "for": "20s", "gap": "30s"}, levels=levels, quiet="10m"),
        Rule("gas-low", ["sensor"], [DEVICE], "sustained", {"of": VALUE, "for": "15s", "gap": "10s"}, levels={"yellow": 24, "orange": 20, "red": 16}, below=True),
        Rule("gas-low-clear", ["sensor"], [DEVICE], "sustained", {"of": VALUE, "for": "15s", "gap": "20s"}, levels={"orange": 22}, below=True, clear=30),
    ]}


def step(name, kind, on="event", **more):
    return {"name": name, "on": on, "where": equal("type" if on == "event" else "category", kind), **more}


@case
def sequence_steps(rng):
    """Relaxed and strict order, repeated and optional steps, exactly `within`, going on past the last signal; ids in text order (S10 before S9)."""
    source = events("data.csv", name="S")
    start = at("2024-02-05 00:00:00")
    for site, every in (("甲", 1), ("B", 2), ("C", 6), ("", 6)):
        for n in range(170):
            source.add(start + rng.randrange(20 * 24 // every) * every * HOUR, type=rng.choice(["a", "a", "b", "b", "c", "x"]), target__id=site, place__grid="G1")
    n = 0
    for gap in (24 * HOUR - 1000, 24 * HOUR, 24 * HOUR + 1000):              # inside, exactly `within`, outside
        site, n = "EDGE%d" % n, n + 1
        source.add(start, type="a", target__id=site, place__grid="G1")
        source.add(start + 12 * HOUR, type="b", target__id=site, place__grid="G1")
        source.add(start + gap, type="c", target__id=site, place__grid="G1")
        source.add(start + gap, type="b", target__id=site, place__grid="G1")
    for line, kinds in enumerate(("abab", "aabb", "abcabc", "axbc", "abxc", "acbc", "abbbc", "aaab", "ababab", "aabc", "xabbc", "abbac")):
        for i, kind in enumerate(kinds):
            source.add(start + DAY + i * 30 * MINUTE, type=kind, target__id="L%d" % line, place__grid="G1")
    for n in range(6):                                                        # all at one time: the ids decide
        source.add(start + 2 * DAY, "T%d" % (n + 8), type="ba"[n % 2] if n < 4 else "c", target__id="TIE", place__grid="G1")
    known = Expression('type in ["a", "b", "c"]', lambda s: s["type"] in ["a", "b", "c"])

    def seq(name, within, *steps, **more):
        return Rule(name, ["event"], [TARGET], "sequence", {"within": within, "steps": list(steps)}, level="orange", **more)

    a, b, c = step("first", "a"), step("second", "b"), step("third", "c")
    return {"sources": [source], "copies": 20, "order": "shuffled", "rules": [
        seq("seq-two", "24h", a, b),
        seq("seq-three", "24h", a, b, c),
        seq("seq-three-quiet", "24h", a, b, c, quiet="48h"),
        seq("seq-same", "6h", a, step("again", "a")),
        seq("seq-next", "24h", a, step("second", "b", next=True)),
        seq("seq-next-where", "24h", a, step("second", "b", next=True), step("third", "c", next=True), where=known),
        seq("seq-next-last", "24h", a, b, step("third", "c", next=True)),
        seq("seq-twice", "24h", a, step("second", "b", times=2)),
        seq("seq-twice-middle", "36h", a, step("second", "b", times=2), c),
        seq("seq-twice-first", "24h", step("first", "a", times=2), step("second", "b", next=True)),
        seq("seq-thrice", "24h", step("first", "a", times=3), b),
        seq("seq-more", "24h", a, step("second", "b", times="2+")),
        seq("seq-more-middle", "36h", a, step("second", "b", times="2+"), c),
        seq("seq-more-next", "36h", a, step("second", "b", times="2+"), step("third", "c", next=True)),
        seq("seq-optional", "24h", a, step("second", "b", optional=True), c),
        seq("seq-optional-next", "24h", a, step("second", "b", optional=True), step("third", "c", next=True),
            where=Expression('target.id != "甲"', lambda s: s["target.id"] != "甲")),
    ]}


@case
def sequence_not(rng):
    """What must not happen: in the middle, and last (complete when `within` runs out)."""
    source = events("data.csv.gz", name="S")
    desk = complaints("complaints.csv", name="claims")
    start = at("2024-04-01 00:00:00")
    for site in ("B", "C", "工地四"):
        times = rng.sample(range(24 * 40), 200)                               # all different: see the edge keys for equal ones
        for hour in times:
            source.add(start + hour * HOUR, type=rng.choice(["unpaid", "dark", "paid", "other"]), target__id=site, place__grid="G1")
        for hour in rng.sample(range(24 * 40), 60):
            complaint(desk, rng, start + hour * HOUR + 30 * MINUTE, site, rng.choice(["wage", "noise"]))
    for n, gap in enumerate((24 * HOUR - 1000, 24 * HOUR, 24 * HOUR + 1000)):  # refused inside, not at the deadline, not after it
        source.add(start, type="unpaid", target__id="EDGE%d" % n, place__grid="G1")
        source.add(start + HOUR, type="dark", target__id="EDGE%d" % n, place__grid="G1")
        source.add(start + gap, type="paid", target__id="EDGE%d" % n, place__grid="G1")
        source.add(start + gap + HOUR, type="dark", target__id="EDGE%d" % n, place__grid="G1")
    end = start + 41 * DAY
    for late in (0, 1):                                                       # the deadline is the end of the run, and a second after it
        source.add(end - DAY + late * SECOND, type="unpaid", target__id="LAST%d" % late, place__grid="G1")
        source.add(end - DAY + HOUR, type="dark", target__id="LAST%d" % late, place__grid="G1")
    source.add(end, type="other", target__id="CLOSING", place__grid="G1")
    unpaid, dark, refused, claims = step("unpaid", "unpaid"), step("dark", "dark"), step("paid", "paid"), step("claims", "wage", on="complaint", times="2+")
    refused["not"] = True

    def seq(name, within, *steps, on=("event",), **more):
        return Rule(name, list(on), [TARGET], "sequence", {"within": within, "steps": list(steps)}, level="red", **more)

    return {"sources": [source, desk], "copies": 20, "rules": [
        seq("not-middle", "24h", unpaid, refused, dark),
        seq("not-third", "48h", unpaid, dark, refused, step("other", "other")),
        seq("not-claims", "7d", unpaid, dark, refused, claims, on=("event", "complaint")),
        seq("not-last", "24h", unpaid, refused),
        seq("not-last-dark", "24h", unpaid, dark, refused),
        seq("not-last-quiet", "12h", dark, refused, quiet="48h"),
        seq("not-both", "36h", unpaid, refused, dark, step("other", "other", **{"not": True})),
    ]}


@case
def absences(rng):
    """Silence, unanswered, and the liveness guard; answers before, at and after the deadline; deadlines at the end of the run."""
    source = events("data.csv")
    iot = sensors("readings.csv.gz", name="iot")
    start = at("2024-09-02 00:00:00")
    for site in ("A", "B", "丙", ""):
        hour = 0
        while hour < 40 * 24:
            hour += rng.choice([0, 1, 6, 12, 24, 24, 25, 48, 72])
            source.add(start + hour * HOUR, type=rng.choice(["found", "found", "rectified", "visit", "visit"]), target__id=site, place__grid="G1")
    for n, gap in enumerate((24 * HOUR - 1000, 24 * HOUR, 24 * HOUR + 1000, 72 * HOUR)):
        site = "EDGE%d" % n
        for time, kind in ((0, "found"), (0, "visit"), (gap, "rectified"), (gap, "visit"), (gap, "found"), (gap + HOUR, "found"), (gap + 25 * HOUR, "rectified")):
            source.add(start + time, type=kind, target__id=site, place__grid="G1")
    end = start + 45 * DAY
    for late in (0, 1):
        for kind in ("found", "visit"):
            source.add(end - DAY + late * SECOND, type=kind, target__id="LAST%d" % late, place__grid="G1")
    source.add(end, type="other", target__id="CLOSING", place__grid="G1")
    for device, alive in (("W1", 0.9), ("W2", 0.6), ("W3", 0.3), ("W4", 0.0)):
        for hour in range(0, 20 * 24):
            if rng.random() < alive and hour // 50 % 3 != 1:
                iot.reading(start + hour * HOUR, device, "heartbeat", 1.0)
            if rng.random() < 0.05:
                iot.reading(start + hour * HOUR, device, "water_m3", 0.5)
    # the last sign of life: exactly 6 h before the deadline (no life), a second less (alive), at the deadline (alive), after it (starts again)
    for n, sign in enumerate((18 * HOUR, 18 * HOUR + SECOND, 24 * HOUR, 24 * HOUR + SECOND)):
        iot.reading(start, "L%d" % n, "water_m3", 0.5)
        iot.reading(start + sign, "L%d" % n, "heartbeat", 1.0)
        iot.reading(start + sign + 23 * HOUR, "L%d" % n, "heartbeat", 1.0)
        iot.reading(start + 80 * HOUR, "L%d" % n, "water_m3", 0.25)
        iot.reading(start + 81 * HOUR, "L%d" % n, "heartbeat", 1.0)
    found, rectified = equal("type", "found"), equal("type", "rectified")
    visit, water, heartbeat = equal("type", "visit"), equal("metric", "water_m3"), equal("metric", "heartbeat")
    return {"sources": [source, iot], "copies": 20, "rules": [
        Rule("silence-day", ["event"], [TARGET], "absence", {"for": "24h"}, level="orange", where=visit),
        Rule("silence-any", ["event"], [TARGET], "absence", {"for": "24h"}, level="yellow"),
        Rule("silence-quiet", ["event"], [TARGET], "absence", {"for": "24h"}, level="red", where=visit, quiet="5d"),
        Rule("unanswered-day", ["event"], [TARGET], "absence", {"after": found, "expect": rectified, "for": "24h"}, level="red"),
        Rule("unanswered-quiet", ["event"], [TARGET], "absence", {"after": found, "expect": rectified, "for": "12h"}, level="orange", quiet="4d"),
        Rule("silence-alive", ["sensor"], [DEVICE], "absence", {"for": "24h", "alive": {"where": heartbeat, "within": "6h"}}, level="red", where=water),
        Rule("silence-alive-short", ["sensor"], [DEVICE], "absence", {"for": "6h", "alive": {"where": heartbeat, "within": "2h"}}, level="orange", where=water),
        Rule("silence-device", ["sensor"], [DEVICE], "absence", {"for": "12h"}, level="blue", where=water),
    ]}


@case
def scores(rng):
    """Points of indicators, each counted only so often, over two streams; a point that leaves as another arrives."""
    source = events("data.csv")
    desk = complaints("complaints.csv.gz")
    start = at("2024-10-08 00:00:00")
    for site in ("A", "B", "丙公司", ""):
        for n in range(120):
            source.add(start + rng.randrange(60 * 2) * 12 * HOUR, type=rng.choice(["unpaid", "drop", "visit", "moved"]), target__id=site, place__grid="G1", attrs__note=rng.choice(["half", "full", ""]))
        for n in range(120):
            complaint(desk, rng, start + rng.randrange(60 * 2) * 12 * HOUR, site, rng.choice(["wage", "noise", "dust"]))
    indicators = [
        {"name": "欠缴社保", "on": "event", "where": equal("type", "unpaid"), "points": 30},
        {"name": "用电骤降", "on": "event", "where": Expression('type == "drop" && attrs.note == "full"', lambda s: s["type"] == "drop" and s["attrs.note"] == "full"), "points": 20},
        {"name": "欠薪诉求", "on": "complaint", "where": equal("category", "wage"), "points": 10, "at_most": 3},
    ]
    overlapping = [
        {"name": "any", "on": "event", "where": Expression('type in ["unpaid", "drop", "moved"]', lambda s: s["type"] in ["unpaid", "drop", "moved"]), "points": 1, "at_most": 5},
        {"name": "moved", "on": "event", "where": equal("type", "moved"), "points": 4, "at_most": 2},
    ]
    levels = {"yellow": 30, "orange": 50, "red": 80}
    return {"sources": [source, desk], "copies": 20, "order": "shuffled", "rules": [
        Rule("score-arrears", ["event", "complaint"], [TARGET], "score", {"within": "3d", "indicators": indicators}, levels=levels),
        Rule("score-clear", ["event", "complaint"], [TARGET], "score", {"within": "36h", "indicators": indicators}, levels={"yellow": 40, "orange": 60, "red": 70}, clear=20),
        Rule("score-quiet", ["event", "complaint"], [TARGET], "score", {"within": "24h", "indicators": indicators}, levels=levels, quiet="4d"),
        Rule("score-overlap", ["event"], [TARGET], "score", {"within": "48h", "indicators": overlapping}, levels={"blue": 3, "yellow": 6, "orange": 9, "red": 12}),
    ]}


def bursts(rng, source, start, step, length, rate, about, extra=()):
    """Counts around a rate with quiet stretches and outbursts, each signal on a grid of half steps."""
    for bucket in range(length):
        y = max(0, round(rng.gauss(rate, rate ** 0.5))) if rate else 0
        if rng.random() < 0.06:
            y += round(4 * max(1, rate) ** 0.5) + 4
        y += dict(extra).get(bucket, 0)
        for _ in range(y):
            complaint(source, rng, start(bucket) + rng.choice([0, step // 2, step - 1000]), about, "noise")


@case
def surge_days(rng):
    """Local days of two zones around the changes of the clock; a constant baseline; a key that is silent for long and comes back."""
    source = complaints("data.csv.gz", zone="America/New_York")
    day = datetime.date(2024, 2, 12)

    def newyork(n):
        return at((day + datetime.timedelta(days=n)).isoformat() + " 00:00:00", "America/New_York")

    bursts(rng, source, newyork, DAY - 2 * HOUR, 60, 3, "DENSE")
    bursts(rng, source, newyork, DAY - 2 * HOUR, 60, 1, "thin")
    bursts(rng, source, newyork, DAY - 2 * HOUR, 60, 0.3, "稀疏")
    bursts(rng, source, newyork, DAY - 2 * HOUR, 60, 0, "RARE", {0: 2, 30: 6, 31: 3, 55: 7})
    autumn = (datetime.date(2024, 10, 10) - day).days
    bursts(rng, source, lambda n: newyork(autumn + n), DAY - 2 * HOUR, 40, 2, "DENSE")
    bursts(rng, source, lambda n: newyork(autumn + n), DAY - 2 * HOUR, 40, 0, "RARE", {n: 2 + n // 16 * 3 for n in range(0, 32)})
    for zone, days in (("America/New_York", ("2024-03-10", "2024-03-11", "2024-11-03", "2024-11-04")), ("Asia/Shanghai", ("2024-03-10", "2024-03-11"))):
        for date in days:                                                     # on both sides of local midnight
            midnight = at(date + " 00:00:00", zone)
            for time in (midnight - 1000, midnight, midnight + 1000):
                for _ in range(4):
                    complaint(source, rng, time, "EDGE " + zone[:4], "noise")
    for n in range(40):                                                       # a constant baseline: no deviation at all
        for _ in range(2 if n % 11 else 5):
            complaint(source, rng, newyork(n) + 12 * HOUR, "FLAT")
    complaint(source, rng, at("2024-11-24 00:00:00", "America/New_York"), "CLOSING")  # the end of a bucket of New York, to the second

    def surge(name, method, levels, min=0, zone="America/New_York", **more):
        settings = {"every": "1d", "method": method, "baseline": 7, **({} if method == "ears-c1" else {"guard": 2}), "min": min}
        return Rule(name, ["complaint"], [TARGET], "surge", settings, levels=levels, zone=zone, **more)

    levels = {"yellow": 2.003, "orange": 3.0902, "red": 6.007}
    guard3 = Rule("surge-guard", ["complaint"], [TARGET], "surge", {"every": "1d", "method": "ears-c2", "baseline": 5, "guard": 3, "min": 2}, levels=levels, zone="America/New_York")
    return {"sources": [source], "copies": 30, "rules": [
        surge("surge-c1", "ears-c1", levels), surge("surge-c2", "ears-c2", levels), surge("surge-c3", "ears-c3", levels),
        surge("surge-c1-min", "ears-c1", levels, min=5), surge("surge-c2-min", "ears-c2", levels, min=5), surge("surge-c3-min", "ears-c3", levels, min=5),
        surge("surge-c1-shanghai", "ears-c1", levels, zone=None, min=3), surge("surge-c2-shanghai", "ears-c2", levels, zone="Asia/Shanghai", clear=0.503),
        surge("surge-c3-quiet", "ears-c3", levels, quiet="5d"), guard3,
        Rule("surge-people", ["complaint"], [TARGET], "surge", {"every": "1d", "of": PEOPLE, "method": "ears-c2", "baseline": 7, "guard": 2, "min": 8}, levels=levels, zone="America/New_York"),
    ]}


@case
def surge_hours_weeks(rng):
    """Hours over the change of the clock, hours of six in Shanghai, weeks from Monday in both zones."""
    source = complaints("data.csv.gz", zone="UTC")
    bursts(rng, source, lambda n: at("2024-03-09 00:00:00", "UTC") + n * HOUR, HOUR, 96, 2, "HOURS")
    bursts(rng, source, lambda n: at("2024-03-09 00:00:00", "UTC") + n * HOUR, HOUR, 96, 0, "RARE", {3: 4, 20: 6, 60: 5, 61: 5, 95: 9})
    bursts(rng, source, lambda n: at("2024-11-02 00:00:00", "UTC") + n * HOUR, HOUR, 60, 2, "HOURS")
    bursts(rng, source, lambda n: at("2023-12-04 05:00:00", "UTC") + n * 7 * DAY, 7 * DAY, 52, 5, "周")
    for zone in ("America/New_York", "Asia/Shanghai"):
        for n in range(50):                                                   # on both sides of Monday's midnight
            monday = at((datetime.date(2023, 12, 4) + datetime.timedelta(days=7 * n)).isoformat() + " 00:00:00", zone)
            for _ in range(rng.choice([1, 1, 2, 5])):
                complaint(source, rng, monday - (1000 if n % 2 else 0), "MONDAY " + zone[:4])
    levels = {"yellow": 1.503, "orange": 3.0902, "red": 5.007}

    def surge(name, every, method, min, zone, baseline=7, **more):
        settings = {"every": every, "method": method, "baseline": baseline, **({} if method == "ears-c1" else {"guard": 2}), "min": min}
        return Rule(name, ["complaint"], [TARGET], "surge", settings, levels=levels, zone=zone, **more)

    return {"sources": [source], "copies": 30, "rules": [
        surge("hours-c1", "1h", "ears-c1", 3, "America/New_York"), surge("hours-c2", "1h", "ears-c2", 0, "America/New_York"),
        surge("hours-c3", "1h", "ears-c3", 2, "America/New_York", baseline=12), surge("hours-six", "6h", "ears-c1", 2, "Asia/Shanghai"),
        surge("weeks-c1", "7d", "ears-c1", 2, "America/New_York"), surge("weeks-c2", "7d", "ears-c2", 3, "America/New_York"),
        surge("weeks-c3", "7d", "ears-c3", 0, "Asia/Shanghai"), surge("weeks-c1-shanghai", "7d", "ears-c1", 0, None, clear=1.003),
    ]}


@case
def surge_years(rng):
    """The same weeks of earlier years, with a burst among them, a slow fall, a rare key; sums that start anew and sums that do not."""
    source = complaints("data.csv.gz", zone="Asia/Shanghai")

    def week(n):
        return at((datetime.date(2019, 12, 30) + datetime.timedelta(days=7 * n)).isoformat() + " 00:00:00")

    def rate(n, level, fall):
        return level * math.exp(-fall * n) * (1 + 0.6 * math.cos(2 * math.pi * n / 52.1775))

    for about, level, fall, extra in (("A", 4, 0, {100: 20, 152: 18, 205: 22, 230: 9}), ("渐少", 9, 0.008, {200: 14, 222: 12}), ("RARE", 0.15, 0, {180: 4, 210: 5, 232: 3})):
        for n in range(240):
            y = sum(rng.random() < rate(n, level, fall) / 20 for _ in range(20)) + extra.get(n, 0)
            for _ in range(y):
                complaint(source, rng, week(n) + rng.choice([0, 3 * DAY, 7 * DAY - 1000]), about, "noise")
    complaint(source, rng, week(240), "CLOSING", "noise")
    levels = {"yellow": 2.003, "orange": 3.0902, "red": 5.007}

    def surge(name, **more):
        settings = {"every": "7d", **more.pop("settings"), "min": more.pop("min", 0)}
        return Rule(name, ["complaint"], [TARGET], "surge", settings, levels=more.pop("levels", levels), **more)

    sums = {"yellow": 3.007, "red": 6.007}
    return {"sources": [source], "copies": 40, "order": "shuffled", "rules": [
        surge("years-three", settings={"method": "farrington"}),
        surge("years-plain", settings={"method": "farrington", "years": 2, "window": 2, "trend": False, "reweight": False}, min=3),
        surge("years-four", settings={"method": "farrington", "years": 4, "window": 1}, clear=0.503),
        surge("sum-poisson", settings={"method": "cusum", "baseline": 7, "k": 0.5, "h": 3.001}, levels=sums),
        surge("sum-reset", settings={"method": "cusum", "baseline": 10, "k": 0.6, "h": 3.001, "reset": True}, levels=sums),
        surge("sum-gaussian", settings={"method": "cusum", "baseline": 8, "distribution": "gaussian", "k": 0.7, "h": 2.501}, levels=sums),
    ]}


def measure(name, text, of=None):
    """What is made of a bucket: None where nothing is known of it."""
    makes = {"count": len, "sum": sum, "max": lambda v: max(v, default=None), "min": lambda v: min(v, default=None),
             "avg": lambda v: sum(v) / len(v) if v else None}
    return Expression("%s(%s)" % (name, text), lambda inside: makes[name]([of(s) if of else 1 for s in inside]))


@case
def forecasts(rng):
    """Crowds by the hour over the change of the clock, gauges that fall silent and come back, counts that end, a capacity that changes."""
    source = Source("gates", "sensor", "data.jsonl.gz")

    def crowd(gate, begin, hours, scale, gaps=()):
        for n in range(hours):
            time = begin + n * HOUR
            hour = datetime.datetime.fromtimestamp(time / 1000, zoneinfo.ZoneInfo("America/New_York"))
            if any(low <= n < high for low, high in gaps):
                continue
            base = scale * (10 + 90 * math.exp(-((hour.hour - 17) / 4) ** 2)) * (1.4 if hour.weekday() >= 5 else 1) * (1 + n / 900)
            for minute in rng.sample([0, 10, 30, 59], rng.choice([1, 1, 2])):
                source.add(time + minute * MINUTE, device=gate, metric="people_count", value=round(base * rng.uniform(0.85, 1.15), 1),
                           place__grid="G" + gate, attrs__capacity=(None if rng.random() < 0.2 else 150 if n < 250 else 180))

    spring = at("2024-03-05 05:00:00", "America/New_York")
    crowd("N", spring, 380, 1.3)
    crowd("晚", at("2024-10-27 22:00:00", "America/New_York"), 250, 0.9, [(60, 66), (100, 103)])
    crowd("QUIET", spring, 300, 1.1, [(70, 130), (200, 230)])
    crowd("EDGE", at("2024-03-05 00:00:00", "Asia/Shanghai"), 150, 1.2, [(100, 148)])
    source.add(at("2024-11-07 12:00:00", "America/New_York"), device="CLOSING", metric="people_count", value=1.0)
    value, gate, grid = number_field("value"), text_field("device"), text_field("place.grid")
    capacity = number_field("attrs.capacity")

    def ahead(name, of, every="1h", season=24, zone="America/New_York", levels=None, **more):
        keys = ("method", "horizon", "capacity", "alpha", "beta", "gamma")
        settings = {"every": every, "of": of, "season": season, **{key: more.pop(key) for key in keys if key in more}}
        return Rule(name, ["sensor"], [gate], "forecast", settings, zone=zone, levels=levels or {"yellow": 80.003, "orange": 110.003, "red": 150.003}, **more)

    most = measure("max", "value", value)
    return {"sources": [source], "copies": 40, "rules": [
        ahead("ahead-usual", most), ahead("ahead-far", most, horizon=5, clear=60.003), ahead("ahead-naive", most, method="seasonal-naive", horizon=2),
        ahead("ahead-share", most, horizon=3, capacity=capacity, levels={"yellow": 0.60003, "orange": 0.80003, "red": 1.00003}),
        ahead("ahead-low", measure("min", "value", value), horizon=2, levels={"yellow": 9.003, "red": 5.003}, below=True),
        ahead("ahead-mean", measure("avg", "value", value), alpha=0.5, beta=0, gamma=0.9, quiet="12h"),
        ahead("ahead-count", measure("count", ""), levels={"yellow": 1.503, "red": 2.003}, horizon=2),
        ahead("ahead-sum", measure("sum", "value", value), every="6h", season=4, zone="Asia/Shanghai", levels={"yellow": 400.003, "red": 700.003}, horizon=2),
        ahead("ahead-days", measure("sum", "value", value), every="1d", season=3, zone="Asia/Shanghai", levels={"yellow": 1500.003, "red": 2500.003}, method="seasonal-naive"),
        ahead("ahead-days-smooth", measure("count", ""), every="1d", season=7, levels={"yellow": 30.003, "red": 37.003}),
    ]}


@case
def new_values(rng):
    """A value not seen in `history`: exactly that long ago is no longer seen."""
    source = complaints("data.csv")
    start = at("2024-05-01 00:00:00")
    for site, every in (("E1", 6), ("E2", 12), ("E3", 24), ("老王店", 12)):
        for tick in range(0, 45 * 24, every):                                 # never silent for a whole `history`
            for _ in range(rng.choice([1, 1, 2])):
                complaint(source, rng, start + tick * HOUR, site, rng.choice(["noise"] * 6 + ["dust", "water", "light", "smell", "照明"]), grid=rng.choice(["G1", "G2"]))
    for n, gap in enumerate((5 * DAY - 1000, 5 * DAY, 5 * DAY + 1000)):
        for time, category in ((0, "noise"), (DAY, "dust"), (2 * DAY, "noise"), (4 * DAY, "noise"), (DAY + gap, "dust"), (DAY + gap, "dust"), (DAY + gap + HOUR, "noise")):
            complaint(source, rng, start + time, "EDGE%d" % n, category)
    return {"sources": [source], "copies": 20, "order": "shuffled", "rules": [
        Rule("new-category", ["complaint"], [TARGET], "new", {"of": CATEGORY, "history": "5d"}, level="yellow"),
        Rule("new-quiet", ["complaint"], [TARGET], "new", {"of": CATEGORY, "history": "5d"}, level="orange", quiet="3d"),
        Rule("new-person", ["complaint"], [CATEGORY], "new", {"of": TARGET, "history": "10d"}, level="red", where=equal("category", "noise")),
    ]}


@case
def seasons(rng):
    """One colour higher in season: on both sides of its first and last midnight, in two zones; red stays red."""
    source = complaints("data.csv")
    calendars = [{"calendar": "before-spring-festival", "kind": "season", "from": "2023-01-02", "to": "2023-01-21"},
                 {"calendar": "before-spring-festival", "kind": "season", "from": "2024-01-20", "to": "2024-02-09"},
                 {"calendar": "one-day", "kind": "season", "from": "2024-01-25", "to": "2024-01-25"}]
    start = at("2024-01-10 00:00:00")
    for n in range(420):
        complaint(source, rng, start + rng.randrange(40 * 6) * 4 * HOUR, rng.choice(["E1", "E2", "工地"]), rng.choice(["wage", "noise"]))
    for zone in ("Asia/Shanghai", "America/New_York"):
        for edge in ("2023-01-02", "2023-01-22", "2024-01-20", "2024-02-10", "2024-01-25", "2024-01-26"):
            for offset in (-1, 0):
                complaint(source, rng, at(edge + " 00:00:00", zone) + offset * SECOND, "EDGE " + zone[:4], "wage", people=2)
                complaint(source, rng, at(edge + " 00:00:00", zone) + offset * SECOND, "EDGE " + zone[:4], "noise", people=4)
    season, wage = {"calendar": "before-spring-festival", "shift": 1}, equal("category", "wage")
    return {"sources": [source], "calendars": calendars, "copies": 20, "rules": [
        Rule("season-match", ["complaint"], [TARGET], "match", {"of": PEOPLE}, levels={"yellow": 2, "orange": 3, "red": 4}, season=season),
        Rule("season-yes", ["complaint"], [TARGET], "match", True, level="blue", season=season, where=wage, quiet="24h"),
        Rule("season-newyork", ["complaint"], [TARGET], "match", {"of": PEOPLE}, levels={"blue": 2, "orange": 4}, season=season, zone="America/New_York", where=wage),
        Rule("season-two", ["complaint"], [TARGET], "match", {"of": PEOPLE}, levels={"blue": 1, "orange": 4}, season={"calendar": "one-day", "shift": 2}),
        Rule("season-count", ["complaint"], [TARGET, CATEGORY], "count", {"within": "24h"}, levels={"yellow": 2, "orange": 4}, season=season),
        Rule("season-count-quiet", ["complaint"], [TARGET], "count", {"within": "12h"}, levels={"blue": 2, "yellow": 3, "orange": 4, "red": 5}, season=season, quiet="48h"),
    ]}


@case
def exceptions(rng):
    """`unless`, asked of the signal that would raise."""
    source = Source("desk", "complaint", "data.jsonl")
    start = at("2024-06-03 00:00:00")
    for n in range(420):
        target = rng.choice(["E1", "E2", "争议企业"])
        source.add(start + rng.randrange(30 * 12) * 2 * HOUR, category=rng.choice(["wage", "noise"]), people=rng.randint(1, 5), target__type="enterprise", target__id=target,
                   attrs__disputed=rng.random() < 0.4, attrs__fixed=target == "争议企业")
    disputed = Expression("attrs.disputed == true", lambda s: s["attrs.disputed"])
    fixed = Expression("attrs.fixed == true", lambda s: s["attrs.fixed"])
    return {"sources": [source], "copies": 20, "rules": [
        Rule("unless-match", ["complaint"], [TARGET], "match", {"of": PEOPLE}, levels={"yellow": 3, "orange": 4, "red": 5}, unless=disputed),
        Rule("unless-quiet", ["complaint"], [TARGET], "match", {"of": PEOPLE}, levels={"yellow": 3, "orange": 4, "red": 5}, unless=disputed, quiet="12h"),
        Rule("unless-fixed", ["complaint"], [TARGET], "count", {"within": "24h"}, levels={"yellow": 4, "orange": 6}, unless=fixed),
        Rule("unless-count", ["complaint"], [TARGET, CATEGORY], "count", {"within": "24h"}, levels={"yellow": 3, "orange": 4, "red": 5}, unless=disputed),
    ]}


@case
def two_streams(rng):
    """Complaints and events in one rule; the same id in two sources is two signals."""
    desk, source = complaints("complaints.csv"), events("events.csv.gz")
    source.delimiter = ";"
    start = at("2024-03-01 00:00:00")
    for n in range(350):
        ticks = rng.sample(range(30 * 8), 2)                                  # the same id in both, at two times
        complaint(desk, rng, start + ticks[0] * 3 * HOUR, rng.choice(["A", "B", "丙", ""]), rng.choice(["noise", "dust"]), id="N%d" % n, grid=rng.choice(["G1", "G2", ""]))
        source.add(start + ticks[1] * 3 * HOUR, "N%d" % n, type=rng.choice(["visit", "found"]), target__id=rng.choice(["A", "B", "丙", ""]), place__grid=rng.choice(["G1", "G2", ""]))
    for n in range(5):                                                        # the same id at the same time in both
        complaint(desk, rng, start + n * DAY, "BOTH", id="SAME%d" % n)
        source.add(start + n * DAY, "SAME%d" % n, type="visit", target__id="BOTH", place__grid="G1")
    both = ["complaint", "event"]
    return {"sources": [desk, source], "copies": 40, "order": "shuffled", "rules": [
        Rule("both-count", both, [TARGET], "count", {"within": "24h"}, levels={"yellow": 2, "orange": 8, "red": 10}),
        Rule("both-parts", both, [TARGET, GRID], "count", {"within": "24h"}, levels={"yellow": 3, "orange": 4, "red": 6}, clear=2),
        Rule("both-distinct", both, [TARGET], "count", {"within": "12h", "distinct": GRID}, levels={"orange": 2}, where=Expression('target.id != "B"', lambda s: s["target.id"] != "B")),
        Rule("both-silence", both, [TARGET, GRID], "absence", {"for": "12h"}, level="blue"),
        Rule("both-answered", both, [TARGET], "sequence", {"within": "24h", "steps": [step("found", "found"), step("claims", "dust", on="complaint", times=2)]}, level="red", where=Expression('target.id != "BOTH"', lambda s: s["target.id"] != "BOTH")),
    ]}


@case
def over_warnings(rng):
    """Rules over the warnings of rules: raised ones unless `where` names `kind`, never those of a rule in shadow."""
    source = complaints("data.csv.gz")
    start = at("2024-04-08 00:00:00")
    for n in range(700):
        complaint(source, rng, start + rng.randrange(30 * 24) * HOUR, rng.choice(["E1", "E2", "E3", "戊厂"]), rng.choice(["noise", "dust", "water"]))
    raised_red = Expression('level in ["orange", "red"]', lambda s: s["level"] in ["orange", "red"])
    noisy = Expression('rule.startsWith("base-n") || level == "orange"', lambda s: s["rule"].startswith("base-n") or s["level"] == "orange")
    upgraded = Expression('kind == "upgraded"', lambda s: s["kind"] == "upgraded")
    noise_life = Expression('rule == "base-noise" && kind in ["raised", "cleared"]', lambda s: s["rule"] == "base-noise" and s["kind"] in ["raised", "cleared"])
    pack = Expression('scenario == "dusty"', lambda s: s["scenario"] == "dusty")
    subject = text_field("subject.id")

    def base(name, category, within, levels, pack="base", **more):
        return Rule(name, ["complaint"], [TARGET], "count", {"within": within}, levels=levels, where=equal("category", category), pack=pack, subject="target", **more)

    def over(name, detector, settings, **more):
        return Rule(name, ["warning"], [subject], detector, settings, pack="over", **more)

    return {"sources": [source], "copies": 30, "rules": [
        base("base-noise", "noise", "12h", {"blue": 2, "yellow": 3, "orange": 4, "red": 5}),
        base("base-dust", "dust", "24h", {"yellow": 3, "orange": 5}, pack="dusty"),
        base("base-water", "water", "6h", {"orange": 2, "red": 3}, quiet="12h"),
        base("base-shadow", "water", "12h", {"red": 1}, status="shadow"),
        over("over-count", "count", {"within": "24h"}, levels={"yellow": 3, "orange": 4, "red": 6}),
        over("over-rules", "count", {"within": "12h", "distinct": text_field("rule")}, levels={"orange": 2, "red": 3}),
        over("over-worse", "count", {"within": "24h"}, levels={"yellow": 2, "red": 3}, where=raised_red),
        over("over-noisy", "match", True, level="red", where=noisy, quiet="24h"),
        over("over-upgraded", "count", {"within": "24h"}, levels={"yellow": 2, "red": 4}, where=upgraded, names_kind=True),
        over("over-lasting", "absence", {"after": equal("kind", "raised"), "expect": equal("kind", "cleared"), "for": "12h"}, level="orange", where=noise_life, names_kind=True),
        over("over-pack", "count", {"within": "48h"}, levels={"yellow": 2}, where=pack),
    ]}


@case
def parties(rng):
    """Keys of personal ids: the set of parties in any order and with repetitions, and the complainant. Keys are null in the expected lines."""
    source = Source("mediation", "complaint", "data.jsonl")
    start = at("2024-02-26 00:00:00")
    people = ["P%06d" % n for n in range(100001, 100007)]
    for n in range(420):
        some = rng.sample(people, rng.choice([0, 1, 2, 2, 2, 3]))
        if some and rng.random() < 0.3:
            some.append(rng.choice(some))
        source.add(start + rng.randrange(60 * 4) * 6 * HOUR, category=rng.choice(["dispute", "debt"]), people=max(1, len(some)), parties=some, complainant__id=rng.choice(people + [None]))
    who = text_field("complainant.id")
    pair = Expression("parties", lambda s: s["parties"])
    return {"sources": [source], "copies": 30, "order": "shuffled", "rules": [
        Rule("parties-repeat", ["complaint"], [pair], "count", {"within": "7d"}, levels={"yellow": 2, "orange": 3, "red": 5}, hashed=True),
        Rule("parties-category", ["complaint"], [pair, CATEGORY], "count", {"within": "10d"}, levels={"yellow": 2, "orange": 4}, clear=2, quiet="6d", hashed=True),
        Rule("parties-match", ["complaint"], [pair], "match", {"of": PEOPLE}, levels={"yellow": 2, "red": 4}, quiet="72h", hashed=True),
        Rule("caller-repeat", ["complaint"], [who], "count", {"within": "36h"}, levels={"yellow": 2, "orange": 3, "red": 4}, hashed=True),
        Rule("callers", ["complaint"], [CATEGORY], "count", {"within": "24h", "distinct": who}, levels={"yellow": 4, "orange": 5, "red": 6}),
    ]}


@case
def chinese_export(rng):
    """A hotline's own export: GB18030, Chinese headers and text, quoted commas and line breaks, lines in no order, two lines that cannot be read."""
    source = Source("hotline", "complaint", "data.csv", {
        "id": ("工单号", 'row["工单号"]'), "category": ("类别", '"labour." + row["类别"]', lambda s: s["category"].removeprefix("labour.")), "complainant.id": ("来电人", 'row["来电人"]'),
        "place.address": ("地址", 'row["地址"]'), "target.type": (None, '"enterprise"'), "target.id": ("单位", 'row["单位"]'),
        "people": ("人数", 'int(row["人数"])'), "attrs.level": ("紧急程度", 'row["紧急程度"]'), "content": ("内容", 'row["内容"]')},
        header="受理时间", encoding="GB18030")
    start = at("2024-01-15 00:00:00")
    for n in range(600):
        source.add(start + rng.randrange(45 * 48) * 30 * MINUTE, "GD%d" % (2024000 + n), category="labour." + rng.choice(["欠薪", "欠薪", "合同"]), complainant__id=rng.choice(["张三", "李四", "王五", "赵六", ""]),
                            place__address=rng.choice(["人民路1号", "解放路2号,东侧", "㐀街3号", ""]), target__type="enterprise", target__id=rng.choice(["城南建筑", "𠮷祥餐饮", "东风,机械"]),
                            people=rng.randint(1, 3), attrs__level=rng.choice(["一般", "紧急"]), content=rng.choice(["拖欠三个月工资", "他说:\"明天\"", "第一行\n第二行", ""]))
    source.raw = [["2024-02-30 10:00:00", "GD9", "欠薪", "张三", "人民路1号", "城南建筑", "1", "紧急", "二月三十日"],
                  ["不详", "GD10", "欠薪", "张三", "人民路1号", "城南建筑", "1", "紧急", "没有时间"]]
    owed = equal("category", "labour.欠薪")
    urgent = Expression('attrs.level == "紧急" && category == "labour.欠薪"', lambda s: s["attrs.level"] == "紧急" and s["category"] == "labour.欠薪")
    return {"sources": [source], "copies": 40, "order": "shuffled", "rules": [
        Rule("arrears-cluster", ["complaint"], [TARGET], "count", {"within": "24h", "distinct": text_field("complainant.id")}, levels={"yellow": 2, "orange": 3, "red": 4}, where=owed, quiet="24h"),
        Rule("address-repeat", ["complaint"], [text_field("place.address"), CATEGORY], "count", {"within": "12h"}, levels={"yellow": 3, "orange": 4, "red": 5}),
        Rule("urgent", ["complaint"], [TARGET], "sum", {"of": PEOPLE, "within": "24h"}, levels={"yellow": 7, "orange": 9, "red": 11}, where=urgent, clear=5),
        Rule("urgent-silence", ["complaint"], [TARGET], "absence", {"for": "12h"}, level="orange", where=urgent),
    ]}


@case
def clock_changes(rng):
    """Local times without an offset: twice the same hour takes the earlier offset, an hour that is not moves forward."""
    source = complaints("data.csv", zone="America/New_York")
    for date, about in (("2024-03-09", "SPRING"), ("2024-11-02", "AUTUMN")):
        for n in range(260):
            base = datetime.datetime.fromisoformat(date + " 00:00:00") + datetime.timedelta(minutes=15 * rng.randrange(3 * 96))
            if about == "SPRING" and rng.random() < 0.4:
                base = datetime.datetime(2024, 3, 10, rng.choice([1, 2, 2, 3]), rng.choice([0, 15, 30, 45]))
            if about == "AUTUMN" and rng.random() < 0.4:
                base = datetime.datetime(2024, 11, 3, rng.choice([0, 1, 1, 2]), rng.choice([0, 15, 30, 45]))
            signal = complaint(source, rng, at(base.isoformat(" "), "America/New_York"), about + rng.choice("12"), rng.choice(["noise", "dust"]))
            signal["(local)"] = base.strftime("%Y-%m-%d %H:%M:%S")
    return {"sources": [source], "copies": 20, "order": "shuffled", "rules": [
        Rule("clock-count", ["complaint"], [TARGET], "count", {"within": "1h"}, levels={"yellow": 3, "orange": 6, "red": 10}),
        Rule("clock-parts", ["complaint"], [TARGET, CATEGORY], "count", {"within": "30m"}, levels={"yellow": 2, "orange": 4, "red": 6}, quiet="3h"),
        Rule("clock-silence", ["complaint"], [TARGET], "absence", {"for": "1h"}, level="yellow"),
        Rule("clock-hours", ["complaint"], [TARGET], "surge", {"every": "1h", "method": "ears-c1", "baseline": 7, "min": 3}, levels={"yellow": 2.003, "red": 5.007}, zone="America/New_York"),
    ]}


if __name__ == "__main__":
    check_golden_vector()
    for name in sys.argv[1:] or CASES:
        write(name, CASES[name])
