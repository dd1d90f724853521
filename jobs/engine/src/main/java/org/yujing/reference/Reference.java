package org.yujing.reference;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
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
  private final Map<String, Unit> units;

  /** Its form on the way, once it was needed. */
  private transient SoftReference<SentReference> sent = new SoftReference<>(null);

  Reference(ReferenceTables tables) {
    this.grids = tables.registers().grids();
    this.devices = tables.registers().devices();
    this.targets = tables.registers().targets();
    this.calendars = tables.calendars();
    this.lexicons = tables.lexicons();
    this.rosters = tables.rosters();
    this.units = tables.units();
  }

  Reference(SentReference.Contents contents) {
    this.grids = contents.grids();
    this.devices = contents.devices();
    this.targets = contents.targets();
    this.calendars = contents.calendars();
    this.lexicons = contents.lexicons();
    this.rosters = contents.rosters();
    this.units = contents.units();
  }

  /** Called when Java serialises it. */
  private synchronized Object writeReplace() {
    SentReference known = sent.get();
    if (known == null) {
      known =
          new SentReference(
              new SentReference.Contents(
                  grids, devices, targets, calendars, lexicons, rosters, units));
      sent = new SoftReference<>(known);
    }
    return known;
  }

  /** It travels as {@link SentReference} only. */
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("reference data is sent in another form");
  }

  private Reference(Reference registers, Reference lists) {
    this.grids = joined(registers.grids, lists.grids);
    this.devices = joined(registers.devices, lists.devices);
    this.targets = registers.targets;
    this.calendars = joined(registers.calendars, lists.calendars);
    this.lexicons = joined(registers.lexicons, lists.lexicons);
    this.rosters = joined(registers.rosters, lists.rosters);
    this.units = joined(registers.units, lists.units);
  }

  private static <T> Map<String, T> joined(Map<String, T> one, Map<String, T> other) {
    if (other.isEmpty()) {
      return one;
    }
    Map<String, T> joined = new HashMap<>(one);
    joined.putAll(other);
    return joined;
  }

  private Reference(Reference other, Targets targets) {
    this.grids = other.grids;
    this.devices = other.devices;
    this.targets = targets;
    this.calendars = other.calendars;
    this.lexicons = other.lexicons;
    this.rosters = other.rosters;
    this.units = other.units;
  }

  /**
   * Everything in some folders, taken together; each file is optional. What has a problem is
   * reported and left out.
   */
  public static Reference load(List<Path> folders, Pseudonyms pseudonyms, Problems problems) {
    return load(Map.of(), folders, pseudonyms, problems);
  }

  /**
   * As {@link #load(List, Pseudonyms, Problems)}, together with files whose texts are at hand.
   *
   * @param texts by what the author calls the file
   */
  public static Reference load(
      Map<String, String> texts, List<Path> folders, Pseudonyms pseudonyms, Problems problems) {
    ReferenceTables tables = new ReferenceTables(pseudonyms);
    ReferenceFiles files = new ReferenceFiles(tables, problems);
    files.readTexts(texts);
    folders.forEach(files::readFolder);
    return new Reference(tables);
  }

  /**
   * The lists and registers of files whose texts are at hand, as those of a rule set are.
   *
   * @param texts by what the author calls the file
   */
  public static Reference read(
      Map<String, String> texts, Pseudonyms pseudonyms, Problems problems) {
    return load(texts, List.of(), pseudonyms, problems);
  }

  /** These with the lists of another; of two lists of one name the other's is taken. */
  public Reference and(Reference other) {
    return new Reference(this, other);
  }

  /** The same with more targets in the register; one that was there before gives way. */
  public Reference with(List<Target> more) {
    return new Reference(this, targets.with(more));
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

  /** How many targets of a type are registered in a grid. */
  public int registered(String type, String grid) {
    return targets.count(type, grid);
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

  /** A unit by its name. */
  public Optional<Unit> unit(String name) {
    return Optional.ofNullable(units.get(name));
  }

  /** Whether there is a register of units: only then is a name unknown. */
  public boolean hasUnits() {
    return !units.isEmpty();
  }

  /** The names of all units, those in charge of grids included. */
  public Set<String> unitNames() {
    Set<String> names = new HashSet<>(units.keySet());
    grids.values().forEach(grid -> names.addAll(grid.units().values()));
    return names;
  }

  /**
   * The unit in charge of a place at a tier: as the register of grids says, or else called as the
   * place's part of that tier is; "" where neither is known.
   */
  public String unitAt(Map<String, Object> place, Tier tier) {
    Object part = place.getOrDefault(tier.word(), "");
    return grid(String.valueOf(place.get("grid")))
        .map(grid -> grid.units().get(tier.word()))
        .orElse(part.toString());
  }

  /** The working days of a calendar; of an unknown one, Monday to Friday. */
  public WorkingDays workingDays(String calendar) {
    return new WorkingDays(calendars.getOrDefault(calendar, new Calendar(Map.of())));
  }

  /** Whether a calendar calls a day a holiday; an unknown calendar has none. */
  public boolean holiday(String calendar, LocalDate day) {
    Calendar days = calendars.get(calendar);
    return days != null && days.has(DayKind.HOLIDAY, day);
  }

  /** Whether a local day is in a calendar's season; an unknown calendar has none. */
  public boolean season(String calendar, LocalDate day) {
    Calendar days = calendars.get(calendar);
    return days != null && days.has(DayKind.SEASON, day);
  }

  @Override
  public boolean mentions(String text, String lexicon) {
    Lexicon words = lexicons.get(lexicon);
    return words != null && words.in(text);
  }

  @Override
  public boolean season(String calendar, Instant time, ZoneId zone) {
    return season(calendar, time.atZone(zone).toLocalDate());
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
