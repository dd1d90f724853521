"""An independent reference for the rule language: what a rule set has to say about a list of signals.

Written from the description of the language alone, to be held against the engine. It is slow on purpose: signals are sorted by
(time, id), and every figure is computed again from the whole list each time it is asked for. Run it to check the surge formulas
against their golden vector.

A signal is a dict of flat canonical fields ("target.id", "category", "value" ...) with "source", "stream", "id" and "time" (ms).
A rule is a Rule below; each expression is an Expression: its CEL text, and the same written by hand in Python.
"""
import datetime
import math
import zoneinfo
from dataclasses import dataclass, field
from typing import Any, Callable, Optional

COLOURS = ["blue", "yellow", "orange", "red"]
SECOND, MINUTE, HOUR, DAY = 1000, 60_000, 3_600_000, 86_400_000


class Signal(dict):
    """Missing fields are "" (texts); a missing number is asked for with .get(name)."""

    def __missing__(self, name):
        return ""


@dataclass
class Expression:
    text: str
    of: Callable[[Signal], Any]

    def __call__(self, signal):
        return self.of(signal)


@dataclass
class Rule:
    name: str
    on: list
    by: list                               # of Expression
    detector: str
    settings: dict                         # as in the file, expressions as Expression, durations as text
    levels: Optional[dict] = None          # colour -> threshold
    level: Optional[str] = None            # the one colour of a yes-or-no rule
    where: Optional[Expression] = None
    pack: str = "base"
    status: str = "live"
    below: bool = False
    clear: Optional[float] = None
    quiet: Optional[str] = None
    season: Optional[dict] = None
    unless: Optional[Expression] = None
    zone: Optional[str] = None
    subject: str = "key"
    hashed: bool = False                   # the key holds personal ids: null in the expected lines
    names_kind: bool = field(default=False)  # a rule over warnings whose `where` names `kind`


def milliseconds(duration):
    """In a duration a day is 24 hours."""
    return int(duration[:-1]) * {"s": SECOND, "m": MINUTE, "h": HOUR, "d": DAY}[duration[-1]]


# ---------------------------------------------------------------------------------------------------- the whole run


def expected(signals, rules, calendars=()):
    """All warnings of live rules, as dicts: rule, key, kind, level, time_ms."""
    signals = in_order(signals)
    end = max(s["time"] for s in signals)
    warnings = []
    for rule in rules:
        if rule.on != ["warning"] and rule.status == "live":
            warnings += warnings_of(rule, signals, end, calendars)
    seen_by_rules = in_order([as_signal(w, n, rules) for n, w in enumerate(warnings)])
    for rule in rules:
        if rule.on == ["warning"] and rule.status == "live":
            kinds = [s for s in seen_by_rules if rule.names_kind or s["kind"] == "raised"]
            warnings += warnings_of(rule, kinds, end, calendars)
    return warnings


def in_order(signals):
    """Sorted by (time, id); of one identity (source, id) the first counts."""
    kept, identities = [], set()
    for signal in sorted(signals, key=lambda s: (s["time"], s["id"])):
        identity = (signal["source"], signal["id"])
        if identity not in identities:
            identities.add(identity)
            kept.append(signal)
    return kept


def as_signal(warning, number, rules):
    """A warning as a rule over warnings sees it. Its real id is a hash: no rule here may depend on the order of equal times."""
    rule = next(r for r in rules if r.name == warning["rule"])
    return Signal({"source": "warnings", "stream": "warning", "id": "%06d" % number, "time": warning["time_ms"], "rule": rule.name,
                   "level": warning["said"], "kind": warning["kind"], "scenario": rule.pack, "subject.id": warning["key"]})


def warnings_of(rule, signals, end, calendars):
    """Signals with the same key are judged together, apart from all others."""
    mine = {}
    for signal in signals:
        if signal["stream"] in rule.on:
            key = key_of(rule, signal)
            if key is not None:
                mine.setdefault(key, []).append(signal)
    warnings = []
    for key in mine:
        voice = Voice(rule, key, calendars)
        DETECTORS[rule.detector](rule, mine[key], end, voice)
        warnings += voice.lines
    assert all(w["time_ms"] <= end for w in warnings)
    return warnings


def key_of(rule, signal):
    parts = []
    for expression in rule.by:
        part = expression(signal)
        if isinstance(part, list):
            part = "+".join(sorted(set(part)))
        if part == "":
            return None
        parts.append(part)
    return "|".join(parts)


def matching(rule, signals):
    return [s for s in signals if rule.where is None or rule.where(s)]


# ---------------------------------------------------------------------------------------------------- levels and episodes


class Voice:
    """What is said about one key: episodes, upgrades, quiet."""

    def __init__(self, rule, key, calendars):
        self.rule, self.key, self.calendars = rule, key, calendars
        self.lines = []
        self.open = False            # an episode is open
        self.said = False            # something was said in it
        self.highest = None          # the highest colour of it
        self.last_raise = None       # time of the last raise that was said, of any episode
        self.level_said = None       # the level last said, of any episode

    def reach(self, time, level, signal=None):
        """The key has this level (None: none) at this time, decided by this signal (None: by time alone).

        Where the signal that would raise is excepted no episode starts: the next signal is asked again.
        """
        if level is None:
            return
        if not self.open:
            if self.excepted(signal):
                return
            self.open, self.said, self.highest = True, False, level
            self.raise_unless_quiet(time, level)
        elif rank(level) > rank(self.highest):
            self.highest = level
            if self.said:
                self.say("upgraded", time, level)
                self.level_said = level
            else:
                self.raise_unless_quiet(time, level)

    def once(self, time, level, signal=None):
        """Something happened: an episode of its own."""
        if level is not None and not self.excepted(signal):
            self.raise_unless_quiet(time, level)

    def end(self, time):
        if self.open:
            if self.said:
                self.say("cleared", time, self.level_said)
            self.open = False

    def raise_unless_quiet(self, time, level):
        if self.rule.quiet is not None and self.last_raise is not None:
            if time - self.last_raise < milliseconds(self.rule.quiet) and rank(level) <= rank(self.level_said):
                return
        self.say("raised", time, level)
        self.last_raise, self.level_said, self.said = time, level, True

    def excepted(self, signal):
        if self.rule.unless is None:
            return False
        return signal is None or self.rule.unless(signal)

    def say(self, kind, time, level):
        self.lines.append({"rule": self.rule.name, "key": self.key, "kind": kind, "said": level,
                           "level": None if kind == "cleared" else level, "time_ms": time})

    def level_of(self, figure, time):
        """The highest colour whose threshold is met; None: no figure, or no threshold met."""
        if figure is None:
            return None
        if self.rule.level is not None:
            return self.in_season(self.rule.level, time) if figure else None
        met = [c for c in COLOURS if c in self.rule.levels and meets(self.rule, figure, self.rule.levels[c])]
        return self.in_season(met[-1], time) if met else None

    def in_season(self, level, time):
        season = self.rule.season
        if season is None:
            return level
        date = local(time, self.rule.zone).date().isoformat()
        if any(c["calendar"] == season["calendar"] and c["kind"] == "season" and c["from"] <= date <= c["to"] for c in self.calendars):
            return COLOURS[min(rank(level) + season["shift"], len(COLOURS) - 1)]
        return level

    def is_over(self, figure):
        """No figure ends an episode, as does one beyond `clear` (default: the lowest colour's threshold)."""
        return figure is None or beyond_clear(self.rule, figure)


def rank(level):
    return COLOURS.index(level)


def meets(rule, figure, threshold):
    return figure <= threshold if rule.below else figure >= threshold


def beyond_clear(rule, figure):
    clear = rule.clear
    if clear is None:
        clear = next(rule.levels[c] for c in COLOURS if c in rule.levels)
    return figure > clear if rule.below else figure < clear


def local(time, zone):
    utc = datetime.datetime.fromtimestamp(0, datetime.timezone.utc) + datetime.timedelta(milliseconds=time)
    return utc.astimezone(zoneinfo.ZoneInfo(zone or "Asia/Shanghai"))


# ---------------------------------------------------------------------------------------------------- match and new


def match(rule, signals, end, voice):
    for signal in matching(rule, signals):
        figure = 1 if rule.settings is True else rule.settings["of"](signal)
        voice.once(signal["time"], voice.level_of(figure, signal["time"]), signal)


def new(rule, signals, end, voice):
    history = milliseconds(rule.settings["history"])
    mine = matching(rule, signals)
    for i, signal in enumerate(mine):
        time, value = signal["time"], rule.settings["of"](signal)
        assert value != "", "not said: is an empty value a value?"
        before = [s for s in mine[:i] if s["time"] > time - history]
        assert i == 0 or before, "not said: the first value after a whole `history` of silence"
        seen = any(rule.settings["of"](s) == value for s in before)
        if i > 0 and not seen:
            voice.once(time, voice.level_of(1, time), signal)


# ---------------------------------------------------------------------------------------------------- figures over a window


def windowed(signals, within, end, voice, figure):
    """At each moment: every signal of it in order (a rise is judged at once), then, after all of them, what has left."""
    moments = {s["time"] for s in signals} | {s["time"] + within for s in signals}
    for time in sorted(m for m in moments if m <= end):
        arrived = False
        for i, signal in enumerate(signals):
            if signal["time"] == time:
                arrived = True
                window = [s for s in signals[: i + 1] if time - within < s["time"] <= time]
                voice.reach(time, voice.level_of(figure(window), time), signal)
        window = [s for s in signals if time - within < s["time"] <= time]
        now = figure(window)
        if not arrived:
            voice.reach(time, voice.level_of(now, time))
        if voice.is_over(now):
            voice.end(time)


def count(rule, signals, end, voice):
    distinct = rule.settings.get("distinct")

    def figure(window):
        if distinct is None:
            return len(window)
        return len({distinct(s) for s in window if distinct(s) != ""})

    windowed(matching(rule, signals), milliseconds(rule.settings["within"]), end, voice, figure)


def aggregate(combine):
    def detector(rule, signals, end, voice):
        of, at_least = rule.settings["of"], rule.settings.get("at_least", 1)
        samples = [s for s in matching(rule, signals) if of(s) is not None]

        def figure(window):
            return combine([of(s) for s in window]) if len(window) >= at_least else None

        windowed(samples, milliseconds(rule.settings["within"]), end, voice, figure)

    return detector


def score(rule, signals, end, voice):
    indicators = rule.settings["indicators"]

    def figure(window):
        points = 0
        for indicator in indicators:
            seen = len([s for s in window if s["stream"] == indicator["on"] and indicator["where"](s)])
            points += indicator["points"] * min(seen, indicator.get("at_most", 1))
        return points

    windowed(matching(rule, signals), milliseconds(rule.settings["within"]), end, voice, figure)


# ---------------------------------------------------------------------------------------------------- sustained


def sustained(rule, signals, end, voice):
    of, hold, gap = rule.settings["of"], milliseconds(rule.settings["for"]), milliseconds(rule.settings["gap"])
    readings = matching(rule, signals)
    for i, reading in enumerate(readings):
        time = reading["time"]
        same_moment = [r for r in readings if r["time"] == time]
        assert len({beyond_clear(rule, of(r)) for r in same_moment}) == 1, "not said: readings of one moment on both sides of `clear`"
        level = None
        for colour in [c for c in COLOURS if c in rule.levels]:
            since, j = None, i
            while j >= 0 and meets(rule, of(readings[j]), rule.levels[colour]):
                if since is not None and since - readings[j]["time"] > gap:
                    break
                since, j = readings[j]["time"], j - 1
            if since is not None and time - since >= hold:
                level = colour
        voice.reach(time, level, reading)
        if beyond_clear(rule, of(reading)):
            voice.end(time)


# ---------------------------------------------------------------------------------------------------- sequence


def sequence(rule, signals, end, voice):
    """The first match to complete among those that start past the last signal of the one before; and again."""
    within = milliseconds(rule.settings["within"])
    mine = matching(rule, signals)
    assert len({(s["time"], s["id"]) for s in mine}) == len(mine), "not said: the order of one id in two sources at one time"
    past = -1
    while True:
        matches = [follow(rule.settings["steps"], within, mine, start) for start in range(past + 1, len(mine))]
        matches = [m for m in matches if m is not None]
        if not matches:
            return
        time, _, past, start = min(matches)
        assert not any(m[3] < start and m[0] > time for m in matches), "not said: an earlier start that completes later, and overlaps"
        if time > end:
            return
        voice.once(time, voice.level_of(1, time), mine[past])


def follow(steps, within, signals, start):
    """What becomes of the match that starts with this signal: (time, position, position of its last signal, start), or None.

    A partial match is (step, how many of it, position of the last signal taken). A relaxed step takes the first signal that fits.
    """
    final = len(steps) - 1
    refused_at_end = None
    if steps[final].get("not"):
        refused_at_end = steps[final]
        final -= 1
    first = signals[start]
    if not fits(steps[0], first):
        return None
    partials, complete = [(0, 1, start)], None
    if final == 0 and enough(steps[0], 1):
        complete = start
    for position in range(start + 1, len(signals)):
        if complete is not None:
            break
        signal = signals[position]
        if signal["time"] - first["time"] >= within:
            return None
        following = []
        for step, taken, last in partials:
            options, stopped = [], False
            if steps[step].get("times", 1) == "2+" or not enough(steps[step], taken):
                options.append((step, taken + 1))
            if enough(steps[step], taken):
                ahead = step + 1
                while ahead <= final:
                    if steps[ahead].get("not"):
                        stopped = stopped or fits(steps[ahead], signal)
                    else:
                        if not steps[ahead].get("next") or position == last + 1:
                            options.append((ahead, 1))
                        if not steps[ahead].get("optional"):
                            break
                    ahead += 1
            takes = [(s, n, position) for s, n in options if fits(steps[s], signal)]
            assert len(takes) <= 1 and not (takes and stopped), "a signal that fits two steps at once"
            if not stopped:
                following += takes or [(step, taken, last)]
        partials = following
        for step, taken, last in partials:
            if step == final and enough(steps[step], taken):
                complete = position
    if complete is None:
        return None
    if refused_at_end is None:
        return signals[complete]["time"], complete, complete, start
    deadline = first["time"] + within
    for signal in signals[complete + 1:]:
        if signal["time"] < deadline and fits(refused_at_end, signal):
            return None
    return deadline, complete, complete, start


def fits(step, signal):
    return signal["stream"] == step["on"] and step["where"](signal)


def enough(step, taken):
    times = step.get("times", 1)
    return taken >= 2 if times == "2+" else taken >= times


# ---------------------------------------------------------------------------------------------------- absence


def absence(rule, signals, end, voice):
    settings = rule.settings
    wait, alive = milliseconds(settings["for"]), settings.get("alive")
    unanswered = "after" in settings
    deadline, waits_for_life = None, False
    i = 0
    while True:
        if deadline is not None and (i == len(signals) or deadline < signals[i]["time"]):
            if deadline > end:
                return
            if alive is None or any(alive["where"](s) and deadline - milliseconds(alive["within"]) < s["time"] <= deadline for s in signals):
                voice.reach(deadline, voice.level_of(1, deadline))
            else:
                waits_for_life = True
            deadline = None
        elif i == len(signals):
            return
        else:
            signal, time = signals[i], signals[i]["time"]
            i += 1
            of_rule = rule.where is None or rule.where(signal)
            if unanswered:
                assert alive is None
                if of_rule and settings["after"](signal) and deadline is None and not voice.open:
                    deadline = time + wait
                if of_rule and settings["expect"](signal):
                    deadline = None
                    voice.end(time)
            else:
                if of_rule:
                    voice.end(time)
                    deadline, waits_for_life = time + wait, False
                elif waits_for_life and alive["where"](signal):
                    deadline, waits_for_life = time + wait, False


# ---------------------------------------------------------------------------------------------------- surge


def surge(rule, signals, end, voice):
    settings = rule.settings
    mine = matching(rule, signals)
    if not mine:
        return
    buckets, edge = [], bucket_start(mine[0]["time"], settings["every"], rule.zone)
    while bucket_end(edge, settings["every"], rule.zone) <= end:
        upto = bucket_end(edge, settings["every"], rule.zone)
        inside = [s for s in mine if edge <= s["time"] < upto]
        buckets.append((upto, sum(settings["of"](s) for s in inside) if "of" in settings else len(inside)))
        edge = upto
    figures = [y for _, y in buckets]
    for t, (time, y) in enumerate(buckets):
        figure = ears(settings["method"], figures, t, settings["baseline"], settings.get("guard", 2))
        if figure is None:
            continue
        if y < settings["min"]:
            figure = 0
        for threshold in list(rule.levels.values()) + [rule.clear or 0.1]:
            assert abs(figure - threshold) > 1e-6, "too near a threshold for two ways of rounding"
        voice.reach(time, voice.level_of(figure, time))
        if voice.is_over(figure):
            voice.end(time)


def ears(method, y, t, baseline, guard):
    """None: the baseline is not full yet."""
    if method == "ears-c1":
        return deviation(y, t, baseline, 0)
    if method == "ears-c2":
        return deviation(y, t, baseline, guard)
    parts = [deviation(y, i, baseline, guard) for i in (t, t - 1, t - 2)]
    if None in parts:
        return None
    return sum(max(0, part - 1) for part in parts)


def deviation(y, t, baseline, guard):
    first = t - guard - baseline
    if first < 0:
        return None
    base = y[first: t - guard]
    mean = sum(base) / baseline
    if all(b == base[0] for b in base):
        return 0 if y[t] == base[0] else math.copysign(math.inf, y[t] - base[0])
    return (y[t] - mean) / math.sqrt(sum((b - mean) ** 2 for b in base) / (baseline - 1))


def midnight(date, zone):
    moment = datetime.datetime(date.year, date.month, date.day, tzinfo=zoneinfo.ZoneInfo(zone or "Asia/Shanghai"))
    return round(moment.timestamp()) * 1000


def bucket_start(time, every, zone):
    date = local(time, zone).date()
    if every == "1d":
        return midnight(date, zone)
    if every == "7d":
        return midnight(date - datetime.timedelta(days=date.weekday()), zone)
    start = midnight(date, zone)
    return start + (time - start) // milliseconds(every) * milliseconds(every)


def bucket_end(start, every, zone):
    if every.endswith("d"):
        return midnight(local(start, zone).date() + datetime.timedelta(days=int(every[:-1])), zone)
    return start + milliseconds(every)


DETECTORS = {"match": match, "new": new, "count": count, "sum": aggregate(sum), "min": aggregate(min), "max": aggregate(max),
             "avg": aggregate(lambda values: sum(values) / len(values)), "score": score, "sustained": sustained,
             "sequence": sequence, "absence": absence, "surge": surge}


# ---------------------------------------------------------------------------------------------------- the golden vector


def check_golden_vector():
    y = [2, 3, 1, 4, 2, 3, 2, 3, 2, 4, 3, 2, 10, 12, 9, 3, 2, 3]
    golden = {
        "ears-c1": {7: 0.5855, 9: 1.6102, 11: -0.9449, 12: 9.6381, 13: 2.8868, 14: 0.9408},
        "ears-c2": {9: 1.6102, 11: -0.4392, 12: 7.9388, 13: 12.2838, 14: 8.3152, 15: -0.2489},
        "ears-c3": {11: 0.6102, 12: 6.9388, 13: 18.2227, 14: 25.5379, 15: 18.5991, 16: 7.3152, 17: 0.0},
    }
    first = {"ears-c1": 7, "ears-c2": 9, "ears-c3": 11}
    for method, values in golden.items():
        assert all(ears(method, y, t, 7, 2) is None for t in range(first[method]))
        for t, value in values.items():
            assert abs(ears(method, y, t, 7, 2) - value) < 0.00006, (method, t, ears(method, y, t, 7, 2), value)


if __name__ == "__main__":
    check_golden_vector()
    print("golden vector: as written")
