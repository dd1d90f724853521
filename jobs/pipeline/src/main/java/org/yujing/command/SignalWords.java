package org.yujing.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yujing.signal.Signal;

/** A signal in a few words. What names persons is a hash in it, texts are masked. */
final class SignalWords {
  private static final int LONGEST = 60;

  private SignalWords() {}

  static String of(Signal signal) {
    List<String> words =
        switch (signal.stream()) {
          case COMPLAINT ->
              Stream.of("channel", "category", "title").map(field -> signal.text(field)).toList();
          case EVENT -> Stream.of(signal.text("type"), signal.text("target", "id")).toList();
          case SENSOR ->
              List.of(
                  signal.text("device"),
                  signal.text("metric"),
                  signal.fields().get("value") instanceof Double value
                      ? ShownFigure.number(value)
                      : "");
          case WARNING ->
              Stream.of("rule", "level", "key").map(field -> signal.text(field)).toList();
        };
    List<String> said = new ArrayList<>(words);
    said.removeIf(String::isEmpty);
    String text = String.join(" ", said);
    int end = Math.min(text.length(), LONGEST);
    return end < text.length() ? text.substring(0, end) + "…" : text;
  }
}
