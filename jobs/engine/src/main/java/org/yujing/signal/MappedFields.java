package org.yujing.signal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.yujing.expression.Checked;
import org.yujing.expression.Expected;
import org.yujing.expression.Expression;
import org.yujing.expression.ExpressionCompiler;
import org.yujing.expression.Functions;
import org.yujing.expression.Vocabulary;

/**
 * Fills a draft from a row of another system by the source's map. A CSV file without a map has
 * canonical names as its header; its other columns become attributes.
 */
final class MappedFields {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final FieldValues values = new LooseValues();
  private final String timeColumn;
  private final List<Mapped> fields = new ArrayList<>();

  /**
   * @throws IllegalArgumentException where the map does not compile; loading a sources file finds
   *     that first
   */
  MappedFields(Source source) {
    Map<String, Field> table = Fields.of(source.stream());
    ExpressionCompiler compiler = compiler();
    source.map().forEach((path, text) -> fields.add(mapped(path, table.get(path), text, compiler)));
    boolean timeMapped = source.map().containsKey("time");
    this.timeColumn = timeMapped ? null : source.time().field();
    if (source.map().isEmpty()) {
      source.layout().columns().forEach(column -> addOwnName(column, table.get(column)));
    }
  }

  /** What a sources file's expressions are compiled with. */
  static ExpressionCompiler compiler() {
    return new ExpressionCompiler(Functions.NONE, ZONE);
  }

  /** What each field is made of. */
  List<Mapped> fields() {
    return Collections.unmodifiableList(fields);
  }

  void fill(Map<String, Object> row, Draft draft) {
    if (timeColumn != null) {
      draft.time(JsonRows.find(row, timeColumn));
    }
    for (Mapped mapped : fields) {
      put(mapped, mapped.value(row, draft), draft);
    }
  }

  private void put(Mapped mapped, Object value, Draft draft) {
    if (mapped.time()) {
      draft.time(value);
    } else {
      boolean attribute = mapped.field() == null;
      Object read =
          attribute
              ? values.attribute("", mapped.path(), value, draft)
              : values.of(mapped.field(), value, draft);
      draft.put(mapped.group(), mapped.name(), read);
    }
  }

  private void addOwnName(String column, Field field) {
    boolean canonical = field != null && field.fromSource() && field.kind() != Field.Kind.SCALARS;
    boolean dropped = column.isEmpty() || (!canonical && Fields.aboutPerson(column));
    if (!dropped && !column.equals(timeColumn)) {
      RowPath cell = new RowPath(List.of(column));
      fields.add(Mapped.of(column, canonical ? field : null, List.of(cell), null));
    }
  }

  private static Mapped mapped(String path, Field field, String text, ExpressionCompiler compiler) {
    List<RowPath> cells = List.copyOf(RowPath.in(text).keySet());
    boolean cell = RowPath.only(text).isPresent();
    return Mapped.of(path, field, cells, cell ? null : compile(text, compiler));
  }

  private static Expression compile(String text, ExpressionCompiler compiler) {
    Checked checked = compiler.compile(text, Vocabulary.row(), Expected.ANY);
    if (checked.expression() == null) {
      throw new IllegalArgumentException(text + ": " + checked.issues());
    }
    return checked.expression();
  }
}
