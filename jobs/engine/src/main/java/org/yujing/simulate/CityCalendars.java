package org.yujing.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.signal.Pseudonyms;

/**
 * The calendars of the rules, and of years before theirs what is known of the same calendars, so
 * that a simulated city has its seasons whenever it is.
 */
public final class CityCalendars implements DayFacts {
  private static final String FILE = "calendars.csv";
  private static final String HEAD = "calendar,kind,from,to\n";
  private static final int COLUMNS = 4;

  private final Reference reference;
  private final String added;

  private CityCalendars(Reference reference, String added) {
    this.reference = reference;
    this.added = added;
  }

  /**
   * The calendars of a rule set.
   *
   * @param lists its files of reference data
   */
  public static CityCalendars of(Map<String, String> lists) {
    Reference own = Reference.read(lists, Pseudonyms.forDevelopment(), new Problems());
    String added = added(own);
    Map<String, String> all = new HashMap<>(lists);
    all.put("city/" + FILE, added);
    return new CityCalendars(
        Reference.read(all, Pseudonyms.forDevelopment(), new Problems()), added);
  }

  private static String added(Reference own) {
    StringBuilder text = new StringBuilder(HEAD);
    for (String row : rows()) {
      List<String> cells = com.google.common.base.Splitter.on(',').splitToList(row);
      if (cells.size() == COLUMNS && missing(own, cells.get(0), cells.get(1), cells.get(2))) {
        text.append(row).append('\n');
      }
    }
    return text.toString();
  }

  /** Whether the rules know the calendar, but not in that year. */
  private static boolean missing(Reference own, String calendar, String kind, String from) {
    LocalDate day = LocalDate.parse(from);
    boolean there =
        kind.equals("season")
            ? own.season(calendar, day)
            : own.holiday(calendar, LocalDate.of(day.plusDays(1).getYear(), 1, 1));
    return own.knowsCalendar(calendar) && !there;
  }

  private static List<String> rows() {
    try (InputStream in = CityCalendars.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was added, as a file of reference data; none where nothing was. */
  public Map<String, String> files() {
    return added.equals(HEAD) ? Map.of() : Map.of(FILE, added);
  }

  @Override
  public boolean holiday(LocalDate day) {
    return reference.holiday(Reference.WORKING_DAYS, day);
  }

  @Override
  public boolean season(String calendar, LocalDate day) {
    return reference.season(calendar, day);
  }
}
