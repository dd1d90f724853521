package org.yujing.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.yujing.problem.Problem;
import org.yujing.problem.Problems;

class SpreadsheetTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String DAMAGED = "UNREADABLE it is damaged, or no .xlsx spreadsheet";
  private final Problems problems = new Problems();

  /** Each row as its number and its cells, flaws in brackets. */
  private List<String> read(TestingSpreadsheet sheet) {
    return Spreadsheet.read("r.xlsx", sheet.bytes(), problems).stream()
        .map(SpreadsheetTest::said)
        .toList();
  }

  private static String said(TableRow row) {
    return row.place().line()
        + ": "
        + row.cells().stream()
            .map(cell -> cell.flaw().isEmpty() ? cell.text() : "[" + cell.flaw() + "]")
            .collect(Collectors.joining("|"));
  }

  private String refusal(byte[] bytes) {
    TableRefusal refused =
        assertThrows(TableRefusal.class, () -> Spreadsheet.read("r.xlsx", bytes, problems));
    refused.report("r.xlsx", problems);
    Problem problem = problems.sorted().get(0);
    return problem.code() + " " + problem.what();
  }

  @Test
  void readsTextsHoweverTheyAreStored() {
    String row =
        """
        <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>0</v></c>\
        <c r="C2" t="inlineStr"><is><t> 红 </t></is></c><c r="E2" t="str"><f>A1</f><v>区</v></c>\
        <c r="F2" t="b"><v>1</v></c></row>
        """;
    String rich = "<r><t>矛盾</t></r>\n<r><t>纠纷</t></r><rPh><t>maodun</t></rPh>";
    assertEquals(
        List.of("2: 矛盾纠纷|一\r二|红||区|TRUE"),
        read(new TestingSpreadsheet(row, "<t>一_x000D_二</t>", rich)));
  }

  @Test
  void readsNumbersAsPeopleSeeThem() {
    String row =
        """
        <row><c><v>110</v></c><c t="n"><v>0.30000000000000004</v></c><c s="3"><v>3.0</v></c>\
        <c><v>1E+3</v></c><c s="0"><v>12345.0</v></c></row>
        """;
    assertEquals(List.of("1: 110|0.3|3|1000|12345"), read(new TestingSpreadsheet(row)));
  }

  @Test
  void marksWhatIsNoText() {
    String row =
        """
        <row r="3"><c r="A3" s="1"><v>46000</v></c><c r="B3" s="2"><v>46000.5</v></c>\
        <c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D3"><f>NOW()</f></c>\
        <c r="E3"><f>NOW()</f><v></v></c><c r="F3"><f>1+1</f><v>2</v></c>\
        <c r="G3" t="str"><f>""</f><v></v></c><c r="H3" s="4"><v>46000</v></c></row>
        """;
    assertEquals(
        List.of(
            "3: [a date or a time of day]|[a date or a time of day]|[an error, #DIV/0!]"
                + "|[a formula without a value]|[a formula without a value]|2|"
                + "|[a date or a time of day]"),
        read(new TestingSpreadsheet(row)));
  }

  @Test
  void namesCellsAsSpreadsheetsDo() {
    List<TableRow> rows =
        Spreadsheet.read(
            "r.xlsx",
            new TestingSpreadsheet("<row r=\"7\"><c r=\"AB7\"><v>1</v></c></row>").bytes(),
            problems);
    TableCell cell = rows.get(0).cell(27);
    assertEquals("AB7", cell.name());
    assertEquals("r.xlsx:7:28", cell.place().file() + ":" + cell.place().line() + ":28");
    assertEquals("C7", rows.get(0).cell(2).name());
    assertEquals("AC7", rows.get(0).cell(28).name());
  }

  @Test
  void passesOverNotesAndEmptyRows() {
    String rows =
        TestingSpreadsheet.row(1, "# 说明")
            + "<row r=\"2\"><c r=\"A2\" s=\"1\"/></row>"
            + TestingSpreadsheet.row(3, "a")
            + TestingSpreadsheet.row(9, "", "#b", "c")
            + TestingSpreadsheet.row(1048576, "d");
    assertEquals(List.of("3: a", "1048576: d"), read(new TestingSpreadsheet(rows)));
  }

  @Test
  void readsTheFirstSheetThatIsNotHidden() {
    String sheets =
        "<sheet name=\"旧\" sheetId=\"1\" state=\"hidden\" r:id=\"s1\"/>"
            + "<sheet name=\"新\" sheetId=\"2\" r:id=\"s2\"/><sheet name=\"注\" r:id=\"s3\"/>";
    TestingSpreadsheet sheet =
        new TestingSpreadsheet(TestingSpreadsheet.row(1, "old"))
            .with("xl/workbook.xml", TestingSpreadsheet.workbook(sheets))
            .with(
                "xl/worksheets/sheet2.xml",
                TestingSpreadsheet.sheet(TestingSpreadsheet.row(1, "new")));
    assertEquals(List.of("1: new"), read(sheet));
  }

  @Test
  void needsNoStylesAndNoStrings() {
    String relation = TestingSpreadsheet.relation("s1", "worksheet", "worksheets/sheet1.xml");
    TestingSpreadsheet sheet =
        new TestingSpreadsheet("<row><c s=\"1\"><v>1</v></c></row>")
            .with("xl/_rels/workbook.xml.rels", TestingSpreadsheet.relations(relation))
            .without("xl/sharedStrings.xml")
            .without("xl/styles.xml");
    assertEquals(List.of("1: 1"), read(sheet));
  }

  @Test
  void readsWhatIsWrittenAsAStream() {
    byte[] streamed = new TestingSpreadsheet(TestingSpreadsheet.row(1, "a")).streamed();
    assertEquals("1: a", said(Spreadsheet.read("r.xlsx", streamed, problems).get(0)));
  }

  @Test
  void refusesMergedCellsOutsideOfNotes() {
    String rows =
        TestingSpreadsheet.row(1, "# 标题")
            + TestingSpreadsheet.row(2, "a", "b")
            + TestingSpreadsheet.row(3, "c")
            + TestingSpreadsheet.row(4, "d");
    read(
        new TestingSpreadsheet(rows)
            .with(SHEET, TestingSpreadsheet.sheet(rows, "A1:H1", "B3:B4", "F9:G9")));
    assertEquals(
        "[r.xlsx:3:2 BAD_VALUE B3:B4: merged cells (unmerge them and fill each of them)]",
        problems.sorted().toString());
  }

  @Test
  void refusesWhatIsNoSpreadsheet() {
    assertEquals(DAMAGED, refusal("scenario,level\n".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void refusesDamagedFilesWithoutFailing() {
    byte[] whole = new TestingSpreadsheet(TestingSpreadsheet.row(1, "a", "b"), "<t>c</t>").bytes();
    int refused = 0;
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 0x15;
      refused += refused(Arrays.copyOf(whole, i)) + refused(flipped);
    }
    assertTrue(refused > whole.length / 2, "refused: " + refused);
  }

  /** 1 where it is refused; any other exception fails the test. */
  private int refused(byte[] bytes) {
    try {
      Spreadsheet.read("r.xlsx", bytes, problems);
      return 0;
    } catch (TableRefusal refused) {
      return 1;
    }
  }

  @Test
  void refusesOldSpreadsheetsAndThoseWithAPassword() {
    byte[] old = Arrays.copyOf(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 600);
    byte[] encrypted = old.clone();
    byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(mark, 0, encrypted, 512, mark.length);
    assertEquals("UNREADABLE it is protected by a password", refusal(encrypted));
    assertEquals(
        "UNREADABLE it is a spreadsheet of the old kind, .xls", new SpreadsheetTest().refusal(old));
  }

  @Test
  void refusesDocumentTypesAndEntities() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM"
            + " \"file:///etc/passwd\">]><worksheet><sheetData><row><c"
            + " t=\"str\"><v>&a;&b;</v></c></row></sheetData></worksheet>";
    assertEquals(DAMAGED, refusal(new TestingSpreadsheet("").with(SHEET, bomb).bytes()));
  }

  @Test
  void refusesAFileThatInflatesWithoutEnd() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
    }
    assertEquals(
        "TOO_LARGE it unpacks to more than 4 MiB, or 1,000 parts", refusal(bytes.toByteArray()));
  }

  @Test
  void refusesTooManyPartsRowsAndColumns() {
    TestingSpreadsheet many = new TestingSpreadsheet("");
    for (int i = 0; i < 1000; i++) {
      many.with("x" + i, "");
    }
    assertEquals("TOO_LARGE it unpacks to more than 4 MiB, or 1,000 parts", refusal(many.bytes()));
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i < 5_002; i++) {
      rows.append(TestingSpreadsheet.row(i, "a"));
    }
    assertEquals(
        "TOO_LARGE more than 5000 rows",
        new SpreadsheetTest().refusal(new TestingSpreadsheet(rows.toString()).bytes()));
    assertEquals(
        "TOO_LARGE more than 100 columns",
        new SpreadsheetTest()
            .refusal(
                new TestingSpreadsheet("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")
                    .bytes()));
  }

  private static byte[] cell(String cell) {
    return new TestingSpreadsheet("<row>" + cell + "</row>").bytes();
  }

  @Test
  void refusesAPartInBytesThatAreNoText() {
    String text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet/>";
    assertEquals(DAMAGED, refusal(new TestingSpreadsheet("").with(SHEET, text).bytes()));
  }

  @Test
  void refusesWhatPointsNowhere() {
    assertEquals(DAMAGED, refusal(cell("<c t=\"s\"><v>9999999</v></c>")));
    assertEquals(DAMAGED, new SpreadsheetTest().refusal(cell("<c t=\"s\"><v>-1</v></c>")));
    assertEquals(
        "TOO_LARGE more than 100 columns",
        new SpreadsheetTest().refusal(cell("<c r=\"ZZZZZZ1\"><v>1</v></c>")));
    assertEquals(
        DAMAGED,
        new SpreadsheetTest()
            .refusal(new TestingSpreadsheet("").with(SHEET, "<worksheet><row>").bytes()));
    assertEquals(
        DAMAGED, new SpreadsheetTest().refusal(new TestingSpreadsheet("").without(SHEET).bytes()));
    assertEquals(
        "UNREADABLE it has no sheet to read",
        new SpreadsheetTest()
            .refusal(
                new TestingSpreadsheet("")
                    .with("xl/workbook.xml", TestingSpreadsheet.workbook(""))
                    .bytes()));
  }

  @Test
  void refusesAWorkbookWhoseSheetsAreAllHidden() {
    String sheets =
        "<sheet name=\"旧\" sheetId=\"1\" state=\"hidden\" r:id=\"s1\"/>"
            + "<sheet name=\"更旧\" sheetId=\"2\" state=\"veryHidden\" r:id=\"s2\"/>";
    assertEquals(
        "UNREADABLE it has no sheet to read",
        refusal(
            new TestingSpreadsheet(TestingSpreadsheet.row(1, "a"))
                .with("xl/workbook.xml", TestingSpreadsheet.workbook(sheets))
                .bytes()));
  }

  /** Parsed as often as it is called a sheet, it would take hours. */
  @Test
  void readsAPartOnceHoweverOftenItIsCalledASheet() {
    String sheet = "<sheet name=\"表\" sheetId=\"1\" r:id=\"s1\"/>";
    TestingSpreadsheet many =
        new TestingSpreadsheet(TestingSpreadsheet.row(1, "a").repeat(4_000))
            .with("xl/workbook.xml", TestingSpreadsheet.workbook(sheet.repeat(20_000)));
    assertEquals(List.of("1: a"), read(many));
  }

  @Test
  void believesNoCountsOfAFile() {
    String strings =
        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " count=\"2147483647\" uniqueCount=\"2147483647\"><si><t>a</t></si></sst>";
    TestingSpreadsheet sheet =
        new TestingSpreadsheet("<row><c t=\"s\"><v>0</v></c></row>")
            .with("xl/sharedStrings.xml", strings);
    assertEquals(List.of("1: a"), read(sheet));
  }

  @Test
  void readsWhatASpreadsheetProgramSaves() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("派遣");
      workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("x");
      workbook.setPrintArea(1, "$A$1:$B$2");
      sheet.createRow(0).createCell(0).setCellValue("场景");
      sheet.getRow(0).createCell(2).setCellFormula("A1&\"1\"");
      sheet.createRow(1).createCell(1).setCellValue(12.5);
      sheet.getRow(1).getCell(1).setCellStyle(workbook.createCellStyle());
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      sheet.createTable(new AreaReference("A1:C3", SpreadsheetVersion.EXCEL2007));
      XSSFDataValidationHelper validations = new XSSFDataValidationHelper(sheet);
      sheet.addValidationData(
          validations.createValidation(
              validations.createExplicitListConstraint(new String[] {"红", "蓝"}),
              new CellRangeAddressList(1, 9, 1, 1)));
      sheet
          .createDrawingPatriarch()
          .createCellComment(new XSSFClientAnchor())
          .setString(new XSSFRichTextString("批注"));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      assertEquals(
          List.of("1: 场景||场景1", "2: |12.5"),
          Spreadsheet.read("r.xlsx", bytes.toByteArray(), problems).stream()
              .map(SpreadsheetTest::said)
              .toList());
    }
  }
}
