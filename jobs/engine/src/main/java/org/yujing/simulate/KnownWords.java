package org.yujing.simulate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujing.problem.YamlNode;

/**
 * What texts may name while a file is read.
 *
 * @param names that stand for a value
 * @param cast names that stand for those who take part
 * @param lists words to draw from
 * @param rhythms by name
 */
record KnownWords(
    Set<String> names, Set<String> cast, Map<String, YamlNode> lists, Map<String, Rhythm> rhythms) {

  /** What may be said of one of the cast, beside its id. */
  static final List<String> OF_CAST = List.of("name", "type", "phone", "number");

  KnownWords and(Set<String> more, Set<String> members) {
    Set<String> both = new HashSet<>(names);
    both.addAll(more);
    Set<String> all = new HashSet<>(cast);
    all.addAll(members);
    return new KnownWords(both, all, lists, rhythms);
  }

  /** Without a list, while its own words are read: they may not draw from itself. */
  KnownWords without(String list) {
    Map<String, YamlNode> others = new HashMap<>(lists);
    others.remove(list);
    return new KnownWords(names, cast, others, rhythms);
  }

  Set<String> all() {
    Set<String> all = new HashSet<>(names);
    all.addAll(cast);
    all.addAll(lists.keySet());
    return all;
  }
}
