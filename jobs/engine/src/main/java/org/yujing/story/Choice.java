package org.yujing.story;

import java.util.List;

/**
 * Which item is meant, as far as it is written.
 *
 * @param scenario "" for any
 * @param subject its id in the author's words, "" for any
 * @param number the how manieth of those to open, from 1; 0 for any
 */
record Choice(String scenario, String subject, int number) {
  static final Choice ANY = new Choice("", "", 0);

  /** Those that are meant; in the order in which they opened, as those given are. */
  List<ItemMoment> among(List<ItemMoment> items, Persons persons) {
    List<ItemMoment> fitting = items.stream().filter(item -> fits(item, persons)).toList();
    if (number == 0) {
      return fitting;
    }
    return number <= fitting.size() ? List.of(fitting.get(number - 1)) : List.of();
  }

  private boolean fits(ItemMoment sight, Persons persons) {
    String id = sight.item().subject().id();
    return (scenario.isEmpty() || scenario.equals(sight.item().scenario()))
        && (subject.isEmpty() || subject.equals(persons.worded(id)));
  }

  /** In words, after a space; "" where nothing is written. */
  String text() {
    return (scenario.isEmpty() ? "" : " " + scenario)
        + (subject.isEmpty() ? "" : " of " + subject)
        + (number == 0 ? "" : ", item " + number);
  }
}
