package org.yujing.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;

/** Reads a table from the first sheet, hidden ones left aside, of an {@code .xlsx} file. */
final class Spreadsheet {
  static final int MOST_ROWS = 5_000;
  static final int MOST_COLUMNS = 100;

  private final String file;
  private final NavigableMap<Integer, TableRow> rows = new TreeMap<>();

  private Spreadsheet(String file) {
    this.file = file;
  }

  /** The rows that have a value and are no notes. */
  static List<TableRow> read(String file, byte[] bytes, Problems problems) {
    Spreadsheet table = new Spreadsheet(file);
    SpreadsheetFile.read(bytes, sheet -> table.read(sheet, problems));
    return List.copyOf(table.rows.values());
  }

  private void read(XSSFSheet sheet, Problems problems) {
    for (Row row : sheet) {
      add(row(row));
    }
    sheet.getMergedRegions().forEach(region -> checkMerged(region, problems));
  }

  private void add(TableRow row) {
    if (row.blank() || row.note()) {
      return;
    }
    rows.put(row.place().line(), row);
    if (rows.size() > MOST_ROWS) {
      throw TableRefusal.tooLarge("more than " + MOST_ROWS + " rows");
    }
  }

  private TableRow row(Row row) {
    Place place = new Place(file, row.getRowNum() + 1, 0);
    TableRow none = new TableRow(place, true, List.of());
    List<TableCell> cells = new ArrayList<>();
    for (Cell cell : row) {
      TableCell read = cell((XSSFCell) cell, none.cell(cell.getColumnIndex()));
      if (read.blank()) {
        continue;
      }
      if (cell.getColumnIndex() >= MOST_COLUMNS) {
        throw TableRefusal.tooLarge("more than " + MOST_COLUMNS + " columns");
      }
      while (cells.size() < cell.getColumnIndex()) {
        cells.add(none.cell(cells.size()));
      }
      cells.add(read);
    }
    return new TableRow(place, true, cells);
  }

  /** The cell of an empty one's place, as it is in the file. */
  private static TableCell cell(XSSFCell cell, TableCell empty) {
    CellType type = type(cell);
    return new TableCell(empty.place(), empty.name(), text(cell, type), flaw(cell, type));
  }

  /** Of a formula that of its value; it stays a formula where none was saved. */
  private static CellType type(XSSFCell cell) {
    if (cell.getCellType() != CellType.FORMULA || cell.getRawValue() == null) {
      return cell.getCellType();
    }
    CellType type = cell.getCachedFormulaResultType();
    return type == CellType.NUMERIC && cell.getRawValue().isEmpty() ? CellType.FORMULA : type;
  }

  private static String flaw(XSSFCell cell, CellType type) {
    return switch (type) {
      case ERROR -> "an error, " + cell.getRawValue();
      case FORMULA -> "a formula without a value";
      case NUMERIC -> dated(cell) ? "a date or a time of day" : "";
      case BLANK, BOOLEAN, STRING, _NONE -> "";
    };
  }

  private static String text(XSSFCell cell, CellType type) {
    return switch (type) {
      // As people see it: 0.3, not 0.30000000000000004.
      case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case STRING -> string(cell).strip();
      case BLANK, ERROR, FORMULA, _NONE -> "";
    };
  }

  private static String string(XSSFCell cell) {
    if (cell.getCTCell().getT() == STCellType.S) {
      // POI takes a text that is missing for an empty one, and an empty cell can mean any value.
      int number = Integer.parseInt(cell.getRawValue());
      return cell.getSheet().getWorkbook().getSharedStringSource().getItemAt(number).getString();
    }
    return cell.getStringCellValue();
  }

  private static boolean dated(XSSFCell cell) {
    int format = cell.getCellStyle().getDataFormat();
    // Chinese spreadsheets write these dates by their numbers (ECMA-376 part 1, 18.8.30).
    return (format >= 27 && format <= 36)
        || (format >= 50 && format <= 58)
        || DateUtil.isCellDateFormatted(cell);
  }

  /** Merged cells hide which rows a value is meant for; in notes they do no harm. */
  private void checkMerged(CellRangeAddress region, Problems problems) {
    int first = region.getFirstRow() + 1;
    if (!rows.subMap(first, true, region.getLastRow() + 1, true).isEmpty()) {
      String what = region.formatAsString() + ": merged cells";
      Place place = new Place(file, first, region.getFirstColumn() + 1);
      problems.add(place, ProblemCode.BAD_VALUE, what, "unmerge them and fill each of them");
    }
  }
}
