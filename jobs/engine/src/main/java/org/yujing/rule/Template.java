package org.yujing.rule;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yujing.expression.Scope;
import org.yujing.signal.Fields;
import org.yujing.signal.Stream;

/**
 * A message as its author wrote it.
 *
 * @param text what the author wrote
 * @param pieces its parts in order
 * @param rule the rule's name
 * @param title the rule's title, for streams whose signals have none of their own
 * @param zone whose local time is written
 */
public record Template(String text, List<Piece> pieces, String rule, String title, ZoneId zone)
    implements Message {

  /** Words, and after them the value of a formula; {@code formula} null: only words. */
  public record Piece(String words, Formula formula) {}

  public Template {
    pieces = List.copyOf(pieces);
  }

  /** The rule's title, for a rule without a message. */
  static Template plain(String rule, String title, ZoneId zone) {
    return new Template(title, List.of(new Piece(title, null)), rule, title, zone);
  }

  @Override
  public String render(Stream stream, Scope scope) {
    boolean titled = Fields.find(stream, "title").isPresent();
    Scope labelled = name -> find(name, scope, titled);
    StringBuilder sentence = new StringBuilder();
    for (Piece piece : pieces) {
      sentence.append(piece.words());
      if (piece.formula() != null) {
        sentence.append(Figures.text(piece.formula().of(stream, labelled), zone));
      }
    }
    return sentence.toString();
  }

  @Override
  public Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>();
    for (Piece piece : pieces) {
      if (piece.formula() != null) {
        fields.addAll(piece.formula().fields());
      }
    }
    return fields;
  }

  private Object find(String name, Scope scope, boolean titled) {
    return switch (name) {
      case "rule" -> rule;
      case "title" -> titled ? scope.find(name) : title;
      default -> scope.find(name);
    };
  }
}
