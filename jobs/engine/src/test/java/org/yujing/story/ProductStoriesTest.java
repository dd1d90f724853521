package org.yujing.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules that come with the product do what their stories say. */
class ProductStoriesTest {
  @Test
  void passAndShowEveryPartOfEveryRule() {
    TestingStories product = TestingStories.product();
    assertEquals(List.of(), product.stories().problems());
    assertEquals(List.of(), product.assessing().problems());
    StoryReport report = new StoryReport(product.run(), Optional.of(product.coverage()));
    assertTrue(report.good(), report.text());
    assertEquals(List.of(), product.required());
  }
}
