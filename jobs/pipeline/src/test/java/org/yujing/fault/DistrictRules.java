package org.yujing.fault;

import java.util.Map;
import java.util.TreeMap;

/** Rules of every kind of detector that remembers, one in the shadow and one over warnings. */
final class DistrictRules {
  private DistrictRules() {}

  /** By path, as they lie in a folder of rules. */
  static Map<String, String> all() {
    Map<String, String> files = new TreeMap<>();
    add(
        files,
        "hot",
        """
        on: sensor
        where: metric == "gas"
        by: device
        sustained: {of: value, for: 9m, gap: 10m}
        levels: {yellow: 25, orange: 30, red: 40}
        clear: 20
        """);
    add(
        files,
        "flow",
        """
        on: sensor
        where: metric == "water"
        by: device
        sum: {of: value, within: 1h}
        levels: {yellow: 65, orange: 75}
        """);
    add(
        files,
        "hits",
        """
        on: event
        where: type == "hit"
        by: target.id
        count: {within: 2h}
        levels: {yellow: 3, orange: 5}
        """);
    add(
        files,
        "mute",
        """
        scenario: silence
        on: sensor
        where: metric == "beat"
        by: device
        absence: {for: 1h, alive: {where: metric == "gas", within: 2h}}
        level: blue
        subject: device
        """);
    add(
        files,
        "unanswered",
        """
        on: event
        by: target.id
        absence: {after: type == "found", expect: type == "mended", for: 3h}
        level: orange
        """);
    add(
        files,
        "again",
        """
        on: event
        by: target.id
        sequence:
          within: 6h
          steps:
            - {name: first, where: type == "hit", times: 2}
            - {name: found, where: type == "found"}
            - {name: more, where: type == "hit"}
        level: yellow
        """);
    add(
        files,
        "mixed",
        """
        on: [sensor, event]
        by: "'all'"
        score:
          within: 30m
          indicators:
            - {name: gas, on: sensor, where: metric == "gas" && value >= 35, points: 1, at_most: 20}
            - {name: hit, on: event, where: type == "hit", points: 2, at_most: 20}
        levels: {yellow: 25, orange: 35}
        """);
    add(
        files,
        "several",
        """
        on: warning
        where: scenario == "faults" && rule in ["hits", "hot", "unanswered"] && kind == "raised"
        by: rule
        count: {within: 3h, distinct: key}
        levels: {yellow: 4, orange: 6}
        subject: key
        """);
    add(
        files,
        "trial",
        """
        status: shadow
        on: event
        where: type == "hit"
        by: target.id
        count: {within: 1h}
        levels: {blue: 2, yellow: 4}
        """);
    add(
        files,
        "call",
        """
        scenario: call
        on: event
        where: type == "call"
        by: target.id
        match: true
        level: blue
        """);
    clock(files);
    files.put("assessment/policy.yaml", "accept_within: {red: 5s}\nresolve_within: {red: 20s}\n");
    return files;
  }

  /** For what is seen while nothing comes. */
  private static void clock(Map<String, String> files) {
    add(
        files,
        "brisk",
        """
        scenario: pulse
        on: sensor
        where: metric == "pulse"
        by: device
        count: {within: 5s}
        levels: {yellow: 3}
        subject: device
        """);
    add(
        files,
        "still",
        """
        scenario: pulse
        on: sensor
        where: metric == "pulse"
        by: device
        absence: {for: 5s}
        level: red
        subject: device
        """);
  }

  static void add(Map<String, String> files, String name, String text) {
    files.put("faults/" + name + ".yaml", "rule: %s\ntitle: %s\n%s".formatted(name, name, text));
  }
}
