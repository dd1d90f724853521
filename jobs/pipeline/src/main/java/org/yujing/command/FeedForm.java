package org.yujing.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yujing.signal.CsvRows;
import org.yujing.signal.Flaw;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Source;
import org.yujing.signal.TimeShift;

/**
 * The message that a record of a file becomes. JSON lines go as they are, rows of CSV as objects by
 * their heads; what cannot be taken apart goes as the text that it is, and the job refuses it.
 */
final class FeedForm {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** No text in UTF-8 or in any of the Chinese encodings. */
  private static final int NO_TEXT = 0xFF;

  private final Source source;
  private final Charset charset;
  private final TimeShift shift;
  private final CsvRows rows;

  /**
   * How the records of one file are written.
   *
   * @param charset that of the topic
   * @param shift null where times stay
   */
  FeedForm(Source source, Charset charset, TimeShift shift) {
    this.source = source;
    this.charset = charset;
    this.shift = shift;
    this.rows = new CsvRows(source.layout().delimiter(), source.layout().columns());
  }

  byte[] message(RawRecord raw) {
    if (raw.flaw() == Flaw.BAD_ENCODING) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(raw.text().getBytes(charset));
      bytes.write(NO_TEXT);
      return bytes.toByteArray();
    }
    return text(raw).getBytes(charset);
  }

  private String text(RawRecord raw) {
    if (raw.flaw() != Flaw.NONE) {
      return raw.text();
    }
    if (!source.csv()) {
      return shift == null ? raw.text() : shift.json(raw.text());
    }
    Map<String, Object> row = rows.row(raw.text());
    return row == null ? raw.text() : json(cells(row));
  }

  private Map<String, Object> cells(Map<String, Object> row) {
    Map<String, Object> cells = new LinkedHashMap<>();
    row.forEach((column, cell) -> cells.put(column, moved(column, (String) cell)));
    return cells;
  }

  private String moved(String column, String cell) {
    return shift != null && column.equals(source.time().field()) ? shift.text(cell) : cell;
  }

  private static String json(Map<String, Object> record) {
    try {
      return JSON.writeValueAsString(record);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("cells are text", impossible);
    }
  }
}
