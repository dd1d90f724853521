package org.yujing.reference;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujing.expression.Functions;
import org.yujing.problem.Problems;
import org.yujing.reference.Calendar.DayKind;
import org.yujing.signal.Pseudonyms;

/** The reference data of a run: registers, calendars, lexicons and rosters. Never changed. */
public final class Reference implements Functions, Serializable {
  /** The calendar that working days go by unless another is named. */
  public static final String WORKING_DAYS = "working-days";

  private final Map<String, Grid> grids;
  private final Map<String, Device> devices;
  private final Targets targets;
  private final Map<String, Calendar> calendars;
  private final Map<String, Lexicon> lexicons;
  private final Map<String, List<RosterEntry>> rosters;

  Reference(ReferenceTables tables) {
    this.grids = tables.registers().grids();
    this.devices = tables.registers().devices();
    this.targets = tables.registers().targets();
    this.calendars = tables.calendars();
    this.lexicons = tables.lexicons();
    this.rosters = tables.rosters();
  }

  /**
   * Everything in some folders, taken together; each file is optional. What has a problem is
   * reported and left out.
   */
  public static Reference load(List<Path> folders, Pseudonyms pseudonyms, Problems problems) {
    ReferenceTables tables = new ReferenceTables(pseudonyms);
    folders.forEach(folder -> new ReferenceFolder(folder, problems).readInto(tables));
    return new Reference(tables);
  }

  /** Reference data with nothing in it. */
  public static Reference empty() {
    return load(List.of(), Pseudonyms.forDevelopment(), new Problems());
  }

  public Optional<Grid> grid(String name) {
    return Optional.ofNullable(grids.get(name));
  }

  public Optional<Device> device(String id) {
    return Optional.ofNullable(devices.get(id));
  }

  /** A target by its id, a person's or household's being hashed; type "" finds any type. */
  public Optional<Target> target(String type, String id) {
    return targets.find(type, id);
  }

  /** Whether two ids mean one target, one of them perhaps still unhashed. */
  boolean same(String id, Object registered) {
    return targets.same(id, registered);
  }

  /** Whether a register has any entries: only then is a missing one worth counting. */
  boolean has(Register register) {
    return switch (register) {
      case GRID -> !grids.isEmpty();
      case DEVICE -> !devices.isEmpty();
      case TARGET -> !targets.isEmpty();
    };
  }

  /** The keys of a roster in the order of its file; empty for an unknown one. */
  public List<RosterEntry> roster(String name) {
    return rosters.getOrDefault(name, List.of());
  }

  public Set<String> rosterNames() {
    return rosters.keySet();
  }

  public boolean knowsRoster(String name) {
    return rosters.containsKey(name);
  }

  /** The working days of a calendar; of an unknown one, Monday to Friday. */
  public WorkingDays workingDays(String calendar) {
    return new WorkingDays(calendars.getOrDefault(calendar, new Calendar(Map.of())));
  }

  @Override
  public boolean mentions(String text, String lexicon) {
    Lexicon words = lexicons.get(lexicon);
    return words != null && words.in(text);
  }

  @Override
  public boolean season(String calendar, Instant time, ZoneId zone) {
    Calendar days = calendars.get(calendar);
    return days != null && days.has(DayKind.SEASON, time.atZone(zone).toLocalDate());
  }

  @Override
  public boolean knowsLexicon(String lexicon) {
    return lexicons.containsKey(lexicon);
  }

  @Override
  public boolean knowsCalendar(String calendar) {
    return calendars.containsKey(calendar);
  }
}
