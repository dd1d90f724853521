package org.yujing.command;

import java.util.Locale;
import org.yujing.topic.BrokerException;

/** What Kafka would not do, in the user's language. */
final class BrokerWords {
  private BrokerWords() {}

  static String of(BrokerException wrong) {
    String trouble = wrong.trouble().name().toLowerCase(Locale.ROOT);
    return Words.of("broker." + trouble, wrong.subject());
  }
}
