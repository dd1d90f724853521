package org.yujing.assess;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Spreadsheets made of XML in a test, part by part, as no program would write them. */
final class TestingSpreadsheet {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE =
      "<Override PartName=\"/xl/%s.xml\" ContentType=\"application/vnd.openxmlformats"
          + "-officedocument.spreadsheetml.%s+xml\"/>";
  private static final String STYLES =
      """
      <styleSheet xmlns="%s"><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>
      <numFmt numFmtId="171" formatCode="0&quot;days&quot;"/></numFmts><cellStyleXfs>
      <xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>
      <xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="31"/></cellXfs></styleSheet>
      """
          .formatted(MAIN);

  private final Map<String, String> parts = new LinkedHashMap<>();

  /** One sheet with these rows, and strings for cells of type s. */
  TestingSpreadsheet(String rows, String... strings) {
    with("[Content_Types].xml", types());
    with("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")));
    with("xl/workbook.xml", workbook("<sheet name=\"表\" sheetId=\"1\" r:id=\"s1\"/>"));
    with(
        "xl/_rels/workbook.xml.rels",
        relations(
            relation("s1", "worksheet", "worksheets/sheet1.xml"),
            relation("s2", "worksheet", "/xl/worksheets/sheet2.xml"),
            relation("t", "sharedStrings", "sharedStrings.xml"),
            relation("y", "styles", "styles.xml")));
    with("xl/worksheets/sheet1.xml", sheet(rows));
    with("xl/worksheets/sheet2.xml", sheet(row(1, "second")));
    with("xl/sharedStrings.xml", strings(List.of(strings)));
    with("xl/styles.xml", STYLES);
  }

  private static String types() {
    return "<Types xmlns=\""
        + PACKAGE
        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
        + "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
        + " ContentType=\"application/xml\"/>"
        + TYPE.formatted("workbook", "sheet.main")
        + TYPE.formatted("worksheets/sheet1", "worksheet")
        + TYPE.formatted("worksheets/sheet2", "worksheet")
        + TYPE.formatted("sharedStrings", "sharedStrings")
        + TYPE.formatted("styles", "styles")
        + "</Types>";
  }

  static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  static String relations(String... relations) {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + String.join("", relations)
        + "</Relationships>";
  }

  static String workbook(String sheets) {
    return "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
        .formatted(MAIN, OFFICE, sheets);
  }

  /** A sheet whose merged cells are the ranges given, such as {@code A1:B2}. */
  static String sheet(String rows, String... merged) {
    StringBuilder xml = new StringBuilder("<x:worksheet xmlns:x=\"" + MAIN + "\"><x:sheetData>");
    xml.append(rows.replace("<", "<x:").replace("<x:/", "</x:")).append("</x:sheetData>");
    if (merged.length > 0) {
      xml.append("<x:mergeCells><x:mergeCell ref=\"");
      xml.append(String.join("\"/><x:mergeCell ref=\"", merged)).append("\"/></x:mergeCells>");
    }
    return xml.append("</x:worksheet>").toString();
  }

  private static String strings(List<String> strings) {
    StringBuilder xml = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
    strings.forEach(text -> xml.append("<si>").append(text).append("</si>\n"));
    return xml.append("</sst>").toString();
  }

  /** A row of texts, from column A on. */
  static String row(int number, String... texts) {
    StringBuilder xml = new StringBuilder("<row r=\"" + number + "\">");
    for (String text : texts) {
      xml.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
    }
    return xml.append("</row>").toString();
  }

  TestingSpreadsheet with(String part, String text) {
    parts.put(part, text);
    return this;
  }

  TestingSpreadsheet without(String part) {
    parts.remove(part);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The same as writers make it that do not know how long a part will be, in ZIP64. */
  byte[] streamed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream((OutputStream) bytes)) {
      zip.setUseZip64(Zip64Mode.Always);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
