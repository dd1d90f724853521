package org.yujing.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The language's own functions: what the checker is told of them, and what they do. */
final class OwnFunctions {
  static final String KNOWN = "known";
  static final String MENTIONS = "mentions";
  static final String SEASON = "season";
  static final String DISTANCE = "distance_m";
  static final String DAYS = "days";

  /** Mean radius of the earth in metres (IUGG). */
  private static final double EARTH = 6_371_008.8;

  private static final double MILLIS_PER_DAY = 86_400_000;

  private static final CelType TEXT = SimpleType.STRING;
  private static final CelType NUMBER = SimpleType.DOUBLE;
  private static final CelType BOOL = SimpleType.BOOL;

  private OwnFunctions() {}

  static List<CelFunctionDecl> declarations(Vocabulary vocabulary) {
    List<CelFunctionDecl> all = new ArrayList<>(BoundedText.declarations());
    all.add(
        declare(
            DAYS,
            global("days_whole", SimpleType.DURATION, SimpleType.INT),
            global("days_decimal", SimpleType.DURATION, NUMBER)));
    if (vocabulary.signals()) {
      all.add(declare(KNOWN, global("known_field", BOOL, SimpleType.DYN)));
      all.add(declare(MENTIONS, global("mentions_lexicon", BOOL, TEXT, TEXT)));
      all.add(
          declare(
              SEASON,
              global("season_now", BOOL, TEXT),
              global("season_at", BOOL, TEXT, SimpleType.TIMESTAMP)));
      all.add(distance());
    }
    return all;
  }

  // CEL wants functions that never change; reference data is swapped whole, compiler and all.
  @SuppressWarnings("Immutable")
  static List<CelFunctionBinding> bindings(Functions functions, ZoneId zone) {
    List<CelFunctionBinding> all = new ArrayList<>(BoundedText.bindings());
    all.addAll(
        CelFunctionBinding.fromOverloads(
            DAYS,
            CelFunctionBinding.from("days_whole", Long.class, Duration::ofDays),
            CelFunctionBinding.from("days_decimal", Double.class, OwnFunctions::days)));
    all.addAll(
        CelFunctionBinding.fromOverloads(
            MENTIONS,
            CelFunctionBinding.from(
                "mentions_lexicon", String.class, String.class, functions::mentions)));
    all.addAll(
        CelFunctionBinding.fromOverloads(
            SEASON,
            CelFunctionBinding.from(
                "season_at",
                String.class,
                Instant.class,
                (calendar, time) -> functions.season(calendar, time, zone))));
    all.addAll(
        CelFunctionBinding.fromOverloads(
            DISTANCE,
            CelFunctionBinding.from(
                "distance_to",
                List.of(Map.class, Number.class, Number.class),
                OwnFunctions::apply)));
    return all;
  }

  private static CelFunctionDecl distance() {
    CelType place = Names.group("place", Map.of());
    return declare(DISTANCE, global("distance_to", NUMBER, place, SimpleType.DYN, SimpleType.DYN));
  }

  private static Object apply(Object[] arguments) {
    Map<?, ?> place = (Map<?, ?>) arguments[0];
    return metres(
        degrees(place.get("lat")),
        degrees(place.get("lon")),
        degrees(arguments[1]),
        degrees(arguments[2]));
  }

  /** Great-circle distance by the haversine formula (Sinnott 1984); all in degrees. */
  static double metres(double lat, double lon, double toLat, double toLon) {
    double north = Math.sin(Math.toRadians(toLat - lat) / 2);
    double east = Math.sin(Math.toRadians(toLon - lon) / 2);
    double chord =
        north * north
            + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(toLat)) * east * east;
    return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
  }

  private static double degrees(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException("the place has no coordinates");
  }

  private static Duration days(double days) {
    return Duration.ofMillis(Math.round(days * MILLIS_PER_DAY));
  }

  private static CelFunctionDecl declare(String name, CelOverloadDecl... overloads) {
    return CelFunctionDecl.newFunctionDeclaration(name, overloads);
  }

  private static CelOverloadDecl global(String id, CelType result, CelType... arguments) {
    return CelOverloadDecl.newGlobalOverload(id, result, List.of(arguments));
  }
}
