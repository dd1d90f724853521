package org.yujing.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.signal.Masking;

/** What has been given, so that a second time is noticed; also in another file or folder. */
final class Given {
  private final Map<List<String>, Place> places = new HashMap<>();

  /** Whether something of that name is given a second time, which is then reported. */
  boolean second(Row row, String what, String... name) {
    List<String> identity = new ArrayList<>(List.of(name));
    identity.add(0, what);
    Place first = places.putIfAbsent(identity, row.place());
    if (first != null) {
      String text = Masking.numbers(String.join(" ", identity));
      String where = "the first is at " + first.file() + ":" + first.line();
      row.problem(ProblemCode.DUPLICATE_NAME, text + " is given twice", where);
    }
    return first != null;
  }
}
