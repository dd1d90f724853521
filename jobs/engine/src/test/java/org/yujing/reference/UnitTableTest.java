package org.yujing.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitTableTest {
  private static final String UNITS =
      """
      unit,tier,above
      市公安局,city,
      区公安分局,district,市公安局
      辖区派出所,street,区公安分局
      """;
  private static final String GRIDS =
      """
      grid,street,district,grid_unit,street_unit
      G-01,人民街道,吴兴区,第一网格,人民街道办事处
      """;

  @TempDir private Path folder;
  private TestingReference data;

  @BeforeEach
  void start() {
    data = new TestingReference(folder);
  }

  @Test
  void knowsWhoIsAboveAUnit() {
    Reference reference = data.with("units.csv", UNITS).load();
    assertEquals("", data.problems());
    assertEquals(Optional.of(new Unit("辖区派出所", Tier.STREET, "区公安分局")), reference.unit("辖区派出所"));
    assertEquals("", reference.unit("市公安局").orElseThrow().above());
    assertEquals(Optional.empty(), reference.unit("公安局"));
  }

  @Test
  void namesTheUnitsOfGridsToo() {
    Reference reference = data.with("units.csv", UNITS).with("grids.csv", GRIDS).load();
    assertEquals(Set.of("市公安局", "区公安分局", "辖区派出所", "第一网格", "人民街道办事处"), reference.unitNames());
    assertTrue(reference.hasUnits());
    assertFalse(new TestingReference(folder.getParent()).load().hasUnits());
  }

  @Test
  void findsTheUnitOfATierAtAPlace() {
    Reference reference = data.with("grids.csv", GRIDS).load();
    Map<String, Object> place = Map.of("grid", "G-01", "street", "人民街道", "district", "吴兴区");
    assertEquals("第一网格", reference.unitAt(place, Tier.GRID));
    assertEquals("人民街道办事处", reference.unitAt(place, Tier.STREET));
    // No unit is registered for it: its name will do.
    assertEquals("吴兴区", reference.unitAt(place, Tier.DISTRICT));
    assertEquals("", reference.unitAt(place, Tier.CITY));
    assertEquals("G-09", reference.unitAt(Map.of("grid", "G-09"), Tier.GRID));
    assertEquals("", reference.unitAt(Map.of(), Tier.GRID));
  }

  @Test
  void reportsEveryMistake() {
    data.with(
        "units.csv",
        """
        unit,tier,above
        a,city,
        b,town,a
        c,district,市公安
        d,district,c
        d,street,c
        e,city,a
        ,street,
        市公安局,city,
        """);
    assertEquals(
        """
        units.csv:3:0 BAD_VALUE "tier" cannot be "town" (grid, community, street, district, city)
        units.csv:4:0 UNKNOWN_UNIT there is no unit "市公安" (did you mean "市公安局"?)
        units.csv:5:0 BAD_VALUE "c" is of no higher tier than "d" (above is who takes over what goes up)
        units.csv:6:0 DUPLICATE_NAME unit d is given twice (the first is at units.csv:5)
        units.csv:7:0 BAD_VALUE "a" is of no higher tier than "e" (above is who takes over what goes up)
        units.csv:8:0 MISSING_KEY "unit" is empty
        """,
        data.problems());
  }
}
