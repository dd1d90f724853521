package org.yujing.expression;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** What the language's own functions ask of the reference data. */
public interface Functions {
  /** Whether any word of the lexicon is in the text; false for an unknown lexicon. */
  boolean mentions(String text, String lexicon);

  /** Whether the local date of that moment lies in the calendar's season. */
  boolean season(String calendar, Instant time, ZoneId zone);

  boolean knowsLexicon(String lexicon);

  boolean knowsCalendar(String calendar);

  /** The lexicons there are, to say which one was meant. */
  default Set<String> lexicons() {
    return Set.of();
  }

  /** The calendars there are, to say which one was meant. */
  default Set<String> calendars() {
    return Set.of();
  }

  /** Reference data with nothing in it. */
  Functions NONE =
      new Functions() {
        @Override
        public boolean mentions(String text, String lexicon) {
          return false;
        }

        @Override
        public boolean season(String calendar, Instant time, ZoneId zone) {
          return false;
        }

        @Override
        public boolean knowsLexicon(String lexicon) {
          return false;
        }

        @Override
        public boolean knowsCalendar(String calendar) {
          return false;
        }
      };
}
