package org.yujing.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yujing.problem.Problems;
import org.yujing.signal.Stream;

/**
 * How much happens in the usual city, counted from the plans of the packs alone. The documented
 * figures were added up outside of the program, from the same files.
 */
class ShippedPlansTest {
  private static final Path RULES = Path.of(System.getProperty("yujing.home"), "rules");
  private static final CitySize SIZE =
      new CitySize(1, CitySize.GRIDS, LocalDate.of(2025, 1, 1), 30);

  private static double perGridAndYear(List<String> packs) {
    SimulationPlans plans = SimulationPlans.read(RULES, packs, new Problems());
    City city = new Simulation(plans, SIZE, TestingPlans.PLAIN).city();
    double sum = 0;
    for (SimulationFile file : plans.packs()) {
      for (Plot plot : file.plots()) {
        sum += opens(plot) ? plot.perYear() * many(city, plot) : 0;
      }
    }
    return sum / SIZE.grids();
  }

  /** Whether a matter of people begins with it. */
  private static boolean opens(Plot plot) {
    return !plot.regular()
        && !plot.signals().isEmpty()
        && plot.signals().get(0).stream() != Stream.SENSOR;
  }

  /** What the rate is for: each of the kind, or of stories 100 grids. */
  private static double many(City city, Plot plot) {
    if (plot.role() != Plot.Role.BACKGROUND) {
      return SIZE.grids() / 100.0;
    }
    return switch (plot.of()) {
      case ThingKind.PERSON -> SIZE.grids() * CityPeople.PERSONS;
      case ThingKind.HOUSEHOLD -> SIZE.grids() * CityPeople.HOUSEHOLDS;
      default -> city.all(plot.pack(), plot.of()).size();
    };
  }

  /** 103,000 events of 698 grids in three years are 49 for each grid and year. */
  @Test
  void sixPacksMakeAsMuchAsARealDistrict() {
    List<String> packs =
        List.of(
            "city-things",
            "dispute",
            "gas-safety",
            "repeat-violation",
            "topic-tourism",
            "wage-arrears");
    assertEquals(49, perGridAndYear(packs), 2.5);
  }

  @Test
  void allPacksMakeAsMuchAsTheManualSays() {
    assertEquals(230, perGridAndYear(SimulationPlans.packs(RULES)), 11.5);
  }

  @Test
  void theUsualCityHasTheMicroGridsOfARealOne() {
    assertEquals(2465, SIZE.microGrids());
  }
}
