package org.yujing.signal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What the names in an object stand for. Names from elsewhere are learnt as they come. */
final class Meanings {
  private static final int MOST = 500;

  private final Map<String, Meaning> known = new HashMap<>();
  private final Function<String, Meaning> making;
  private final Meaning first =
      new Meaning("", null, (value, draft) -> {}, (value, record) -> true);

  Meanings(Function<String, Meaning> making) {
    this.making = making;
  }

  /** Stands before whatever comes first. */
  Meaning first() {
    return first;
  }

  Meaning of(String name) {
    Meaning meaning = known.get(name);
    return meaning == null ? learnt(name) : meaning;
  }

  /** All readers shall mean the very same text: maps of fields compare that first. */
  private Meaning learnt(String name) {
    if (known.size() == MOST) {
      return making.apply(name);
    }
    Meaning meaning = making.apply(name.intern());
    known.put(name, meaning);
    return meaning;
  }

  /**
   * What the name that comes next in JSON stands for; null where it is an unusual one, or one of
   * too many.
   */
  Meaning next(Meaning before, JsonBytes json) {
    Meaning usual = before.follower();
    if (usual != null && json.took(usual.quoted())) {
      return usual;
    }
    String name = json.name();
    if (name == null || (known.size() == MOST && !known.containsKey(name))) {
      return null;
    }
    Meaning next = of(name);
    before.followedBy(next);
    return next;
  }
}
