package org.yujing.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yujing.signal.JsonRecord;
import org.yujing.signal.JsonText;

/** The members of one JSON object, and what is wrong with them; no reason quotes a value. */
final class Members {
  /** Beyond it not every program tells whole numbers apart. */
  private static final double LARGEST_WHOLE = (1L << 53) - 1.0;

  private final List<String> reasons = new ArrayList<>();
  private final Map<?, ?> members;

  /** Of a message that is to be one JSON object in UTF-8 and no larger than that. */
  Members(byte[] message, int most) {
    this.members = message == null || message.length > most ? size(message, most) : parse(message);
  }

  private Map<?, ?> size(byte[] message, int most) {
    refuse(message == null ? "the message is empty" : "larger than " + most + " bytes");
    return Map.of();
  }

  private Map<?, ?> parse(byte[] message) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(message);
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      if (JsonText.parse(text) instanceof Map<?, ?> object) {
        return object;
      }
      refuse("not a JSON object");
    } catch (CharacterCodingException wrong) {
      refuse("not UTF-8");
    } catch (JsonProcessingException wrong) {
      refuse("not one JSON object, each name once");
    }
    return Map.of();
  }

  void refuse(String reason) {
    reasons.add(reason);
  }

  boolean refused() {
    return !reasons.isEmpty();
  }

  List<String> reasons() {
    return reasons;
  }

  /** Every other member is one reason. */
  void refuseOthers(Set<String> known) {
    Set<Object> others = new TreeSet<>(members.keySet());
    others.removeAll(known);
    if (!others.isEmpty()) {
      refuse("a member of another name than " + new TreeSet<>(known));
    }
  }

  /** Something of that kind; empty, with a reason, for something else. */
  private <T> Optional<T> of(String name, Class<T> kind, boolean needed, String what) {
    Object value = members.get(name);
    if (kind.isInstance(value)) {
      return Optional.of(kind.cast(value));
    }
    if (value != null) {
      refuse(name + " must be " + what);
    } else if (needed && !refused()) {
      refuse(name + " is missing");
    }
    return Optional.empty();
  }

  /** A text with something in it. */
  String needed(String name, int most) {
    String text = of(name, String.class, true, "text").orElse("");
    if (!refused() && text.isBlank()) {
      refuse(name + " is empty");
    }
    return bounded(name, text, most);
  }

  /** A text; "" where there is none. */
  String text(String name, int most) {
    return bounded(name, of(name, String.class, false, "text").orElse(""), most);
  }

  private String bounded(String name, String text, int most) {
    if (text.codePointCount(0, text.length()) > most) {
      refuse(name + " has more than " + most + " characters");
    }
    return text;
  }

  /** Milliseconds; null where there are none. */
  Long moment(String name) {
    Optional<String> text = of(name, String.class, false, "a time");
    Optional<Instant> moment = text.flatMap(JsonRecord::moment);
    if (text.isPresent() && moment.isEmpty()) {
      refuse(name + " is no time in RFC 3339 with an offset");
    }
    return moment.map(Instant::toEpochMilli).orElse(null);
  }

  /** A whole number, that or more; null where there is none. */
  Long whole(String name, long least) {
    Optional<Number> number = of(name, Number.class, false, "a number");
    if (number.isEmpty()) {
      return null;
    }
    double value = number.get().doubleValue();
    if (Math.rint(value) != value || value < least || value > LARGEST_WHOLE) {
      refuse(name + " must be a whole number from " + least + " on");
    }
    return number.get().longValue();
  }

  /** A list of texts; empty where there is none. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object text : of(name, List.class, false, "a list").orElse(List.of())) {
      if (text instanceof String word) {
        texts.add(word);
      } else {
        refuse(name + " must be a list of texts");
      }
    }
    return texts;
  }

  /** The members of an object that has to be there. */
  Map<?, ?> object(String name) {
    return of(name, Map.class, true, "an object").orElse(Map.of());
  }
}
