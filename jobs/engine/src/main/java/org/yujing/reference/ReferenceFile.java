package org.yujing.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Suggestion;
import org.yujing.signal.CsvRows;
import org.yujing.signal.Flaw;
import org.yujing.signal.JsonText;
import org.yujing.signal.RawRecord;
import org.yujing.signal.RecordReader;
import org.yujing.signal.Source;
import org.yujing.signal.Stream;

/** The rows of one file of reference data, in UTF-8. What is wrong is reported and left out. */
final class ReferenceFile {
  private final String place;
  private final Opening opening;
  private final Source source;
  private final ReferenceKind kind;
  private final Problems problems;
  private CsvRows csv;
  private boolean otherEncoding;

  ReferenceFile(Path file, boolean csv, ReferenceKind kind, Problems problems) {
    this(file.toString(), RecordReader::open, csv, kind, problems);
  }

  /** A file whose text is at hand; {@code place} is what its author calls it. */
  ReferenceFile(String place, String text, boolean csv, ReferenceKind kind, Problems problems) {
    this(
        place,
        source -> new RecordReader(source, new ByteArrayInputStream(text.getBytes(UTF_8))),
        csv,
        kind,
        problems);
  }

  private ReferenceFile(
      String place, Opening opening, boolean csv, ReferenceKind kind, Problems problems) {
    this.place = place;
    this.opening = opening;
    this.source =
        csv
            ? Source.csv("reference", Stream.EVENT, place)
            : Source.jsonLines("reference", Stream.EVENT, place);
    this.kind = kind;
    this.problems = problems;
  }

  /** How its records are come by. */
  private interface Opening {
    RecordReader open(Source source) throws IOException;
  }

  List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (RecordReader reader = opening.open(source)) {
      if (source.csv() && !header(reader)) {
        return List.of();
      }
      for (RawRecord raw = reader.next(); raw != null; raw = reader.next()) {
        add(raw, rows);
      }
    }
    return rows;
  }

  /** Whether the file has a header with which its rows make sense. */
  private boolean header(RecordReader reader) {
    RawRecord header = reader.header().orElse(null);
    if (header == null) {
      return false;
    }
    String[] cells =
        header.flaw() == Flaw.NONE
            ? CsvRows.cells(source.layout().delimiter(), header.text())
            : null;
    if (cells == null) {
      problem(header, ProblemCode.UNREADABLE, "the header cannot be read as CSV in UTF-8", "");
      return false;
    }
    List<String> columns = List.of(cells);
    csv = new CsvRows(source.layout().delimiter(), columns);
    if (columns.stream().noneMatch(kind::allows)) {
      String what = "the first line names no column of " + kind.word();
      problem(header, ProblemCode.UNKNOWN_COLUMN, what, known());
      return false;
    }
    columns.forEach(column -> check(header, column));
    for (String column : kind.required()) {
      if (!columns.contains(column)) {
        String what = kind.word() + " needs a column \"" + column + "\"";
        problem(header, ProblemCode.MISSING_KEY, what, Suggestion.hint(column, columns));
      }
    }
    return columns.containsAll(kind.required());
  }

  private void add(RawRecord raw, List<Row> rows) {
    Map<String, Object> cells = raw.flaw() == Flaw.NONE ? cells(raw) : flawed(raw);
    if (cells == null) {
      return;
    }
    Row row = new Row(place(raw), cells, problems);
    if (!source.csv()) {
      cells.keySet().forEach(column -> check(raw, column));
    }
    if (kind.required().stream().allMatch(row::has)) {
      rows.add(row);
    }
  }

  private Map<String, Object> flawed(RawRecord raw) {
    if (raw.flaw() == Flaw.BAD_ENCODING) {
      // One such line says it of the file: the others would only repeat it.
      if (!otherEncoding) {
        problem(raw, ProblemCode.NOT_UTF8, "the line is not UTF-8", "save the file as UTF-8");
      }
      otherEncoding = true;
    } else {
      problem(raw, ProblemCode.UNREADABLE, "the line cannot be read: " + raw.flaw(), "");
    }
    return null;
  }

  private Map<String, Object> cells(RawRecord raw) {
    Map<String, Object> cells = source.csv() ? csv.row(raw.text()) : object(raw.text());
    if (cells == null) {
      String what = source.csv() ? "the cells do not fit the header" : "the line is no JSON object";
      problem(raw, ProblemCode.BAD_VALUE, what, "");
    }
    return cells;
  }

  private static Map<String, Object> object(String text) {
    try {
      if (!(JsonText.parse(text) instanceof Map<?, ?> map)) {
        return null;
      }
      Map<String, Object> cells = new HashMap<>();
      map.forEach((name, value) -> cells.put((String) name, value == null ? "" : value));
      return cells;
    } catch (JsonProcessingException wrong) {
      return null;
    }
  }

  private void check(RawRecord raw, String column) {
    if (!kind.allows(column)) {
      String what = kind.word() + " has no column \"" + column + "\"";
      String near = Suggestion.hint(column, kind.columns());
      problem(raw, ProblemCode.UNKNOWN_COLUMN, what, near.isEmpty() ? known() : near);
    }
  }

  private String known() {
    return "known: " + String.join(", ", kind.columns());
  }

  private Place place(RawRecord raw) {
    return new Place(this.place, (int) raw.spot().line(), 0);
  }

  private void problem(RawRecord raw, ProblemCode code, String what, String hint) {
    problems.add(place(raw), code, what, hint);
  }
}
