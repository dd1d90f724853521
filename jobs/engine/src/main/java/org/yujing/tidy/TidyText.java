package org.yujing.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/** Writes scalars: quotes only where they are needed, and double ones. */
final class TidyText {
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
  private static final Pattern UNQUOTABLE = Pattern.compile("[\"\\\\\\p{Cc}]");

  /** Words that YAML 1.1 takes for true or false. */
  private static final Set<String> OLD_WORDS = Set.of("yes", "no", "on", "off", "y", "n");

  private final CoreScalarResolver resolver = new CoreScalarResolver(false);

  /** On one line. */
  String line(WrittenText text) {
    return text.prefix() + written(text);
  }

  private String written(WrittenText text) {
    boolean quoted =
        text.style() == ScalarStyle.DOUBLE_QUOTED || text.style() == ScalarStyle.SINGLE_QUOTED;
    if (!quoted || text.severalLines()) {
      return text.raw();
    }
    if (word(text.value())) {
      return text.value();
    }
    boolean single = text.style() == ScalarStyle.SINGLE_QUOTED;
    return single && !UNQUOTABLE.matcher(text.value()).find() ? quoted(text.value()) : text.raw();
  }

  /** A sentence for people: in quotes, since a brace or a colon in it would else need them. */
  String sentence(WrittenText text) {
    boolean bare = text.plain() && !text.severalLines() && text.prefix().isEmpty();
    return bare && !text.value().isEmpty() && !UNQUOTABLE.matcher(text.value()).find()
        ? quoted(text.value())
        : line(text);
  }

  /**
   * Over several lines, the first of which stands behind its key.
   *
   * @param indent of the group that it is in
   */
  List<String> lines(WrittenText text, int indent) {
    List<String> raw = text.raw().lines().toList();
    List<String> lines = new ArrayList<>();
    lines.add(text.prefix() + raw.get(0).stripTrailing());
    String head = text.block() ? raw.get(0) : "";
    int explicit = head.chars().filter(Character::isDigit).map(c -> c - '0').findFirst().orElse(0);
    String space = " ".repeat(indent + (explicit > 0 ? explicit : 2));
    int base = explicit > 0 ? text.column() : base(raw);
    for (String line : raw.subList(1, raw.size())) {
      String rest = text.block() && line.length() >= base ? line.substring(base) : line.strip();
      lines.add(line.isBlank() ? "" : space + (text.block() ? rest : rest.strip()));
    }
    return lines;
  }

  private static int base(List<String> raw) {
    return raw.stream()
        .skip(1)
        .filter(line -> !line.isBlank())
        .mapToInt(line -> line.length() - line.stripLeading().length())
        .min()
        .orElse(0);
  }

  private boolean word(String value) {
    return WORD.matcher(value).matches()
        && !OLD_WORDS.contains(value.toLowerCase(Locale.ROOT))
        && resolver.resolve(value, true).equals(Tag.STR);
  }

  private static String quoted(String value) {
    return '"' + value + '"';
  }
}
