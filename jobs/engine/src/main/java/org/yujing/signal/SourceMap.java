package org.yujing.signal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.expression.Checked;
import org.yujing.expression.Expected;
import org.yujing.expression.ExpressionCompiler;
import org.yujing.expression.Vocabulary;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Suggestion;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.signal.Source.Layout;

/** The {@code map} of a source: which canonical field is made of which columns. */
final class SourceMap {
  private final YamlMapping entry;
  private final Map<String, Field> fields;
  private final SourceColumns columns;
  private final boolean csv;
  private final boolean sensor;
  private final Problems problems;
  private final ExpressionCompiler compiler = MappedFields.compiler();

  SourceMap(YamlMapping entry, Stream stream, Layout layout, Problems problems) {
    this.entry = entry;
    this.fields = Fields.of(stream);
    this.columns = new SourceColumns(layout.columns(), entry, problems);
    this.csv = layout.format() == Source.Format.CSV;
    this.sensor = stream == Stream.SENSOR;
    this.problems = problems;
  }

  /** Reports a time column that the file lacks. {@code written}: where it is named, if it is. */
  void checkTime(Optional<YamlNode> written, String column) {
    Optional<YamlNode> mapped = mapped("time");
    if (mapped.isPresent() && written.isPresent()) {
      String what = "the time is given twice";
      mapped.get().problem(ProblemCode.BAD_VALUE, what, "drop it from the map, or time.field");
    }
    if (mapped.isEmpty()) {
      YamlNode place = written.or(() -> entry.find("time")).orElse(entry.node());
      String hint = written.isPresent() ? "" : "time: {field: ...} names the column of the time";
      columns.need(column, place, hint);
    }
  }

  /** The expression of each field; empty where there is no map. */
  Map<String, String> read() {
    Optional<YamlNode> map = entry.find("map");
    if (map.isEmpty()) {
      checkOwnNames();
      return Map.of();
    }
    Map<String, String> expressions = new LinkedHashMap<>();
    map.get()
        .mapping()
        .ifPresent(
            keys -> {
              keys.entries().forEach((path, node) -> read(keys, path, node, expressions));
              need(keys);
            });
    return expressions;
  }

  private Optional<YamlNode> mapped(String path) {
    return entry
        .find("map")
        .filter(map -> map.kind() == YamlNode.Kind.MAPPING)
        .flatMap(YamlNode::mapping)
        .flatMap(keys -> keys.find(path));
  }

  private void read(YamlMapping keys, String path, YamlNode node, Map<String, String> expressions) {
    checkField(keys, path);
    node.scalar()
        .ifPresent(
            text -> {
              expressions.put(path, text);
              checkExpression(node, text);
              columns.check(node, text);
            });
  }

  private void checkField(YamlMapping keys, String path) {
    Field field = fields.get(path);
    boolean attribute = path.startsWith("attrs.") && path.length() > "attrs.".length();
    boolean canonical = field != null && field.fromSource() && field.kind() != Field.Kind.SCALARS;
    if (attribute || canonical) {
      return;
    }
    String what = "no source gives a field \"" + path + "\"";
    keys.problem(path, ProblemCode.UNKNOWN_FIELD, what, fieldHint(path, field));
  }

  private String fieldHint(String path, Field field) {
    if (path.equals("attrs")) {
      return "write attrs.<name>, one for each";
    }
    if (field != null) {
      return "the engine makes it";
    }
    List<String> given =
        fields.values().stream().filter(Field::fromSource).map(Field::path).toList();
    String near = Suggestion.hint(path, given);
    if (near.isEmpty() && Fields.aboutPerson(path)) {
      return "this stream has no such person, and attrs are not hashed";
    }
    return near.isEmpty() ? "attrs." + path + " keeps what has no field" : near;
  }

  private void checkExpression(YamlNode node, String text) {
    Checked checked = compiler.compile(text, Vocabulary.row(), Expected.ANY);
    checked
        .issues()
        .forEach(
            issue ->
                problems.add(node.place(issue.offset()), issue.code(), issue.what(), issue.hint()));
  }

  private boolean required(Field field) {
    boolean derived = sensor && field.path().equals("id");
    return field.use() == Field.Use.REQUIRED && field.kind() != Field.Kind.TIME && !derived;
  }

  private void need(YamlMapping keys) {
    fields.values().stream().filter(this::required).forEach(field -> keys.need(field.path()));
  }

  /** A CSV file without a map: its header must have the canonical names. */
  private void checkOwnNames() {
    List<String> missing =
        fields.values().stream()
            .filter(this::required)
            .map(Field::path)
            .filter(path -> !columns.has(path))
            .toList();
    if (csv && columns.known() && !missing.isEmpty()) {
      columns.checkHead();
      String what = entry.node().label() + " needs \"map\": its header has no " + missing;
      entry.node().problem(ProblemCode.MISSING_KEY, what, "map: {id: row[\"...\"], ...}");
    }
  }
}
