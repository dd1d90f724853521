package org.yujing.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.ProblemCode;
import org.yujing.reference.Calendar.DayKind;
import org.yujing.signal.Pseudonyms;

/** Reference data while its rows are read. */
final class ReferenceTables {
  private final Pseudonyms pseudonyms;
  private final Given given = new Given();
  private final Registers registers;
  private final Map<String, Map<DayKind, List<DateRange>>> calendars = new HashMap<>();
  private final Map<String, List<String>> lexicons = new HashMap<>();
  private final Map<String, List<RosterEntry>> rosters = new HashMap<>();
  private final UnitTable units = new UnitTable(given);

  ReferenceTables(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
    this.registers = new Registers(pseudonyms, given);
  }

  void add(ReferenceKind kind, Row row) {
    switch (kind) {
      case GRIDS -> registers.addGrid(row);
      case DEVICES -> registers.addDevice(row);
      case TARGETS -> registers.addTarget(row);
      case CALENDARS -> addDays(row);
      case LEXICONS -> addWord(row);
      case ROSTERS -> addKey(row);
      case UNITS -> units.add(row);
    }
  }

  Registers registers() {
    return registers;
  }

  /** The units, each one's tier above being checked. */
  Map<String, Unit> units() {
    return units.checked();
  }

  Map<String, Calendar> calendars() {
    Map<String, Calendar> built = new HashMap<>();
    calendars.forEach((name, days) -> built.put(name, new Calendar(days)));
    return built;
  }

  Map<String, Lexicon> lexicons() {
    Map<String, Lexicon> built = new HashMap<>();
    lexicons.forEach((name, words) -> built.put(name, new Lexicon(words)));
    return built;
  }

  Map<String, List<RosterEntry>> rosters() {
    Map<String, List<RosterEntry>> built = new HashMap<>();
    rosters.forEach((name, keys) -> built.put(name, List.copyOf(keys)));
    return built;
  }

  private void addDays(Row row) {
    String name = row.text("calendar");
    Optional<DayKind> kind = kind(row);
    Optional<LocalDate> from = row.date("from");
    Optional<LocalDate> to = row.date("to");
    if (kind.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return;
    }
    String days = row.text("from") + " to " + row.text("to");
    if (to.get().isBefore(from.get())) {
      row.problem(ProblemCode.BAD_VALUE, "\"to\" is before \"from\"", "");
    } else if (!given.second(row, row.text("kind"), name, days)) {
      calendars
          .computeIfAbsent(name, key -> new EnumMap<>(DayKind.class))
          .computeIfAbsent(kind.get(), key -> new ArrayList<>())
          .add(new DateRange(from.get(), to.get()));
    }
  }

  private static Optional<DayKind> kind(Row row) {
    String word = row.text("kind");
    Optional<DayKind> kind =
        Arrays.stream(DayKind.values())
            .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst();
    if (kind.isEmpty()) {
      String what = "\"kind\" cannot be \"" + word + "\"";
      row.problem(ProblemCode.BAD_VALUE, what, "season, holiday or workday");
    }
    return kind;
  }

  private void addWord(Row row) {
    String word = Lexicon.plain(row.text("word"));
    if (word.isBlank()) {
      row.problem(ProblemCode.BAD_VALUE, "a blank word would be in every text", "");
    } else if (!given.second(row, "word", row.text("lexicon"), word)) {
      lexicons.computeIfAbsent(row.text("lexicon"), name -> new ArrayList<>()).add(word);
    }
  }

  private void addKey(Row row) {
    String type = row.text("type");
    String key = row.text("key");
    if (!given.second(row, "key", row.text("roster"), key)) {
      String name = Pseudonyms.targetName(type, key, row.text("name"));
      rosters
          .computeIfAbsent(row.text("roster"), roster -> new ArrayList<>())
          .add(new RosterEntry(type, pseudonyms.target(type, key), name));
    }
  }
}
