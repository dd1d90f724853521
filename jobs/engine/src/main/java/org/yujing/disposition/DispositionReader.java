package org.yujing.disposition;

import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import org.yujing.signal.JsonRecord;
import org.yujing.signal.JsonRecords;
import org.yujing.signal.Masking;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.RawRecord;
import org.yujing.signal.RejectionCode;
import org.yujing.signal.Source;
import org.yujing.signal.SourcesFile;
import org.yujing.signal.Stream;

/**
 * Makes dispositions of JSON records. Members of other names are passed over, unless one is nearly
 * the name of a field that is not there. Phone and identity-card numbers in texts are masked; who
 * is known by such a number alone becomes its hash, so that two persons stay two.
 */
public final class DispositionReader {
  /** The name of the source, in rejections and counts. */
  public static final String SOURCE = SourcesFile.DISPOSITIONS;

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\t\n\r]]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** The most characters of an id, a person or a unit. */
  static final int LONGEST_NAME = 200;

  /** The most characters of a note. */
  static final int LONGEST_NOTE = 2000;

  private final JsonRecords records;
  private final Pseudonyms pseudonyms;
  private final DispositionTimes times;

  /**
   * @param clock tells now, in a bounded run the moment it started
   * @param zone in which a day given as {@code until} ends
   */
  public DispositionReader(Source source, Pseudonyms pseudonyms, InstantSource clock, ZoneId zone) {
    this.records = new JsonRecords(source, Set.copyOf(DispositionWords.FIELDS));
    this.pseudonyms = pseudonyms;
    this.times = new DispositionTimes(clock, source.pace().ahead(), zone);
  }

  /** A file of dispositions. Its stream means nothing: readers of lines ask for the form alone. */
  public static Source file(String path) {
    return Source.jsonLines(SOURCE, Stream.EVENT, path);
  }

  /** The disposition, or why there is none. */
  public DispositionReading read(RawRecord raw) {
    JsonRecord record = records.read(raw);
    DispositionWords.refuseMisspelt(record);
    String id = id(record);
    String item = DispositionWords.item("item", record.needed("item"), record);
    Action action = DispositionWords.action(record);
    String by = by(record);
    String unit = Masking.numbers(name("unit", record));
    Instant time = times.done(record);
    String note = Masking.numbers(bounded("note", record.text("note"), LONGEST_NOTE, record));
    Outcome outcome = DispositionWords.outcome(record);
    Instant until = times.until(record);
    String into = DispositionWords.item("into", record.text("into"), record);
    if (record.refused()) {
      return new DispositionReading.Rejected(record.rejection());
    }
    Long end = until == null ? null : (Long) until.toEpochMilli();
    return new DispositionReading.Read(
        new Disposition(id, item, action, by, unit, time.toEpochMilli(), note, outcome, end, into));
  }

  private String id(JsonRecord record) {
    String id = bounded("id", record.needed("id"), LONGEST_NAME, record);
    return Masking.numbers(id).equals(id) ? id : pseudonyms.of(id);
  }

  private String by(JsonRecord record) {
    String by = name("by", record);
    if (by.isEmpty()) {
      record.refuse(RejectionCode.MISSING_FIELD, "by", "is missing or empty");
    }
    return Masking.numbers(pseudonyms.target("", by));
  }

  /** Of a person or unit; neither spaces nor how wide it is written make it another one. */
  private static String name(String field, JsonRecord record) {
    String name = bounded(field, record.text(field), LONGEST_NAME, record);
    if (INVISIBLE.matcher(name).find()) {
      record.refuse(RejectionCode.BAD_VALUE, field, "has a character that cannot be seen");
    }
    return SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll(" ").strip();
  }

  private static String bounded(String field, String text, int most, JsonRecord record) {
    if (text.codePointCount(0, text.length()) > most) {
      String why = "must have at most " + most + " characters";
      record.refuse(RejectionCode.BAD_VALUE, field, why);
    }
    return text;
  }
}
