package org.yujing.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.assess.Assessed;
import org.yujing.assess.Assessor;
import org.yujing.assess.Policy;
import org.yujing.reference.Tier;
import org.yujing.warning.Level;

/** Who gets an item that goes up, where no table says so. */
class LadderTest {
  @TempDir private Path folder;

  private Item afterOneClock(String lead, String units) throws IOException {
    Files.writeString(folder.resolve("units.csv"), "unit,tier,above\n" + units);
    Assessor leading =
        one -> new Assessed(one.level(), 0, List.of(), lead, List.of(), List.of(), "", "");
    TestingQueue queue =
        new TestingQueue(
            new Policies(Policy.standard("v1")), leading, TestingQueue.calendar(folder));
    return queue.raised("wage", Level.ORANGE).atHour(4).item();
  }

  @Test
  void theUnitAboveTakesOver() throws IOException {
    Item item = afterOneClock("station", "station,street,bureau\nbureau,district,\n");
    assertEquals("bureau", item.holder().lead());
    assertEquals(Tier.DISTRICT, item.holder().tier());
  }

  @Test
  void aUnitThatStandsHigherThanTheItemStillHandsItOn() throws IOException {
    Item item = afterOneClock("bureau", "bureau,district,office\noffice,city,\n");
    assertEquals("office", item.holder().lead());
  }

  @Test
  void withoutOneAboveItGoesToThePlacesUnit() throws IOException {
    Item item = afterOneClock("station", "station,street,\n");
    assertEquals("栖云区", item.holder().lead());
  }
}
