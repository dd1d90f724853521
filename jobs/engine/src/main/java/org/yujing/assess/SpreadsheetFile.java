package org.yujing.assess;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STSheetState;

/**
 * Opens {@code .xlsx} files. POI limits each part of one; all of them together are limited here,
 * since in memory they may be seventy times as large.
 */
final class SpreadsheetFile {
  private static final int MOST_PARTS = 1_000;
  private static final int MOST_BYTES = 4 << 20;
  private static final String ENCRYPTED = "EncryptedPackage";

  private SpreadsheetFile() {}

  /** Hands over the first sheet that is not hidden, which can be read until that returns. */
  static void read(byte[] bytes, Consumer<XSSFSheet> reader) {
    checkKind(bytes);
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(bytes);
    try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
      checkParts(zip);
      readSheet(zip, reader);
    } catch (TableRefusal refused) {
      throw refused;
    } catch (IOException | OpenXML4JException | RuntimeException damaged) {
      // POI has many ways to say so.
      throw damaged();
    }
  }

  private static void checkKind(byte[] bytes) {
    if (FileMagic.valueOf(bytes) == FileMagic.OLE2) {
      boolean encrypted = new String(bytes, StandardCharsets.UTF_16LE).contains(ENCRYPTED);
      throw TableRefusal.unreadable(
          encrypted
              ? "it is protected by a password"
              : "it is a spreadsheet of the old kind, .xls");
    }
  }

  private static void checkParts(ZipFile zip) throws IOException {
    List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
    int left = MOST_BYTES;
    for (ZipArchiveEntry part : parts) {
      byte[] unpacked;
      try (InputStream packed = zip.getInputStream(part)) {
        unpacked = packed.readNBytes(left + 1);
      }
      left -= unpacked.length;
      if (left < 0 || parts.size() > MOST_PARTS) {
        throw TableRefusal.tooLarge("it unpacks to more than 4 MiB, or 1,000 parts");
      }
      checkSum(unpacked, part);
    }
  }

  /** POI takes a damaged part for what it looks like. */
  private static void checkSum(byte[] unpacked, ZipArchiveEntry part) {
    CRC32 sum = new CRC32();
    sum.update(unpacked);
    if (sum.getValue() != part.getCrc()) {
      throw damaged();
    }
  }

  private static TableRefusal damaged() {
    return TableRefusal.unreadable("it is damaged, or no .xlsx spreadsheet");
  }

  private static void readSheet(ZipFile zip, Consumer<XSSFSheet> reader)
      throws IOException, OpenXML4JException {
    OPCPackage parts = OPCPackage.open(new ZipFileZipEntrySource(zip));
    try (XSSFWorkbook workbook = new FirstSheet(parts)) {
      if (workbook.getNumberOfSheets() == 0) {
        throw TableRefusal.unreadable("it has no sheet to read");
      }
      reader.accept(workbook.getSheetAt(0));
    }
  }

  /** A workbook without its other sheets: one part may be called a sheet any number of times. */
  private static final class FirstSheet extends XSSFWorkbook {
    FirstSheet(OPCPackage parts) throws IOException {
      super(parts);
    }

    @Override
    public void parseSheet(Map<String, XSSFSheet> sheets, CTSheet sheet) {
      if (getNumberOfSheets() == 0 && sheet.getState() == STSheetState.VISIBLE) {
        super.parseSheet(sheets, sheet);
        if (getNumberOfSheets() == 0) {
          throw damaged();
        }
      }
    }
  }
}
