package org.yujing.reference;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files that reference data may have, and their columns. */
enum ReferenceKind {
  GRIDS(
      List.of("grid"),
      List.of(
          "community",
          "street",
          "district",
          "city",
          "capacity",
          "grid_unit",
          "community_unit",
          "street_unit",
          "district_unit",
          "city_unit"),
      ""),
  DEVICES(
      List.of("device"),
      List.of("target_type", "target_id", "target_name", "grid", "address", "lon", "lat"),
      "limit_"),
  TARGETS(List.of("type", "id"), List.of("name", "grid", "address"), "*"),
  CALENDARS(List.of("calendar", "kind", "from", "to"), List.of(), ""),
  LEXICONS(List.of("lexicon", "word"), List.of("signal"), ""),
  ROSTERS(List.of("roster", "key"), List.of("type", "name"), ""),
  UNITS(List.of("unit", "tier"), List.of("above"), "");

  private final ImmutableList<String> required;
  private final ImmutableList<String> columns;
  private final String others;

  /** {@code others}: how the name of any other column starts, "*" for anyhow, "" for none. */
  ReferenceKind(List<String> required, List<String> optional, String others) {
    this.required = ImmutableList.copyOf(required);
    this.columns = ImmutableList.<String>builder().addAll(required).addAll(optional).build();
    this.others = others;
  }

  /** The file's name without its ending. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<String> required() {
    return required;
  }

  /** The columns that have a meaning of their own. */
  List<String> columns() {
    return columns;
  }

  boolean allows(String column) {
    boolean other = !others.isEmpty() && (others.equals("*") || column.startsWith(others));
    return columns.contains(column) || (other && !column.isEmpty());
  }

  static Optional<ReferenceKind> of(String word) {
    for (ReferenceKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
