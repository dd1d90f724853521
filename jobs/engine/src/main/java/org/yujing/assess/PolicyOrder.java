package org.yujing.assess;

import java.util.Map;
import java.util.Optional;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.reference.Tier;
import org.yujing.warning.Level;

/** Finds in {@code policy.yaml} what takes a worse level more lightly than a milder one. */
record PolicyOrder(YamlMapping map, Policy policy, Problems problems) {

  void check() {
    Level milder = null;
    Integer points = null;
    for (Level level : Level.values()) {
      Integer own = policy.scoreLevels().get(level);
      if (own != null && points != null && own <= points) {
        String what =
            level.word() + " (" + own + ") must be above the level below (" + points + ")";
        problem("score_levels", level, ProblemCode.LEVEL_ORDER, what);
      }
      points = own == null ? points : own;
      if (milder != null) {
        start(level, milder);
        deadline("accept_within", policy.acceptWithin(), level, milder);
        deadline("resolve_within", policy.resolveWithin(), level, milder);
      }
      acceptance(level);
      milder = level;
    }
  }

  private void start(Level level, Level milder) {
    Tier own = policy.start().get(level);
    Tier before = policy.start().get(milder);
    if (own.compareTo(before) < 0) {
      String what = level.word() + " starts at " + own.word() + ", below " + milder.word();
      problem("start", level, ProblemCode.BAD_VALUE, what + " (" + before.word() + ")");
    }
  }

  private void deadline(String key, Map<Level, Within> all, Level level, Level milder) {
    if (all.get(level).longerThan(all.get(milder))) {
      String own = level.word() + " has longer (" + all.get(level).text() + ") than ";
      String what = own + milder.word() + " (" + all.get(milder).text() + ")";
      problem(key, level, ProblemCode.DEADLINE_ORDER, what);
    }
  }

  private void acceptance(Level level) {
    Within accept = policy.acceptWithin().get(level);
    Within resolve = policy.resolveWithin().get(level);
    if (accept.longerThan(resolve)) {
      String what =
          level.word() + " has " + accept.text() + " to accept, " + resolve.text() + " to resolve";
      problem("accept_within", level, ProblemCode.DEADLINE_ORDER, what);
    }
  }

  /** Told at the level's value, or at what there is where the usual value is in the way. */
  private void problem(String key, Level level, ProblemCode code, String what) {
    Optional<YamlMapping> written = map.find(key).flatMap(YamlNode::mapping);
    Place place = written.map(levels -> levels.place(level.word())).orElse(map.place(key));
    String hint = "levels that are not written have their usual value";
    problems.add(place, code, key + ": " + what, hint);
  }
}
