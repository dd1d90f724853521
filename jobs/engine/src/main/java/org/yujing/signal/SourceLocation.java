package org.yujing.signal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.signal.Source.Format;
import org.yujing.signal.Source.Layout;
import org.yujing.signal.Source.Pace;
import org.yujing.signal.Source.TimeField;

/** Where a source's records are and how they are written. */
final class SourceLocation {
  private static final Pattern OTHER_PACKING =
      Pattern.compile("(?i).*\\.(bz2|deflate|xz|zip|zst|7z|rar)");

  private static final Pattern SPREADSHEET = Pattern.compile("(?i).*\\.(xls[xmb]?|et|ods)");

  private final YamlMapping entry;
  private final Path folder;
  private String file = "";
  private String topic = "";

  /** {@code folder}: what paths are relative to. */
  SourceLocation(YamlMapping entry, Path folder) {
    this.entry = entry;
    this.folder = folder;
  }

  /** Finds the file or topic and reports what is wrong with it. */
  void read() {
    Optional<YamlNode> fileNode = entry.find("file");
    Optional<YamlNode> kafka = entry.find("kafka");
    if (fileNode.isPresent() && kafka.isPresent()) {
      entry.problem("kafka", ProblemCode.BAD_VALUE, "a source is a file or a topic", "drop one");
    } else if (fileNode.isEmpty() && kafka.isEmpty()) {
      String what = entry.node().label() + " needs \"file\" or \"kafka\"";
      entry.node().problem(ProblemCode.MISSING_KEY, what, "");
    }
    fileNode.ifPresent(node -> node.text().ifPresent(path -> file(path, node)));
    kafka.flatMap(YamlNode::mapping).ifPresent(this::topic);
  }

  /** The absolute path of a file that can be read, or "". */
  String file() {
    return file;
  }

  String topic() {
    return topic;
  }

  /** The form of the records, with the header of a CSV file. */
  Layout layout(Pace pace) {
    Format format = format();
    String encoding = entry.find("encoding").map(SourceLocation::encoding).orElse("UTF-8");
    char delimiter = entry.find("delimiter").map(SourceLocation::delimiter).orElse(',');
    Layout layout = new Layout(format, encoding, delimiter, List.of());
    if (file.isEmpty()) {
      return layout;
    }
    Source headless =
        new Source("header", Stream.EVENT, file, "", layout, TimeField.CANONICAL, Map.of(), pace);
    List<String> columns = new SourceHeader(headless, entry).columns();
    return new Layout(format, encoding, delimiter, columns);
  }

  private void file(String path, YamlNode node) {
    String wrong;
    try {
      Path found = folder.resolve(path).normalize();
      if (OTHER_PACKING.matcher(path).matches()) {
        node.problem(
            ProblemCode.UNREADABLE, "\"" + path + "\" is packed", "unpack it, or pack it as .gz");
        return;
      }
      if (SPREADSHEET.matcher(path).matches()) {
        String what = "\"" + path + "\" is a spreadsheet";
        node.problem(ProblemCode.UNREADABLE, what, "save it as CSV (UTF-8)");
        return;
      }
      if (Files.isRegularFile(found) && Files.isReadable(found)) {
        file = found.toString();
        return;
      }
      wrong =
          Files.isDirectory(found)
              ? "is a folder"
              : Files.exists(found) ? "cannot be read" : "does not exist";
    } catch (InvalidPathException noPath) {
      wrong = "is no path";
    }
    node.problem(
        ProblemCode.UNREADABLE,
        "\"" + path + "\" " + wrong,
        "paths are relative to the sources file");
  }

  private void topic(YamlMapping kafka) {
    topic = kafka.need("topic").flatMap(YamlNode::text).orElse("");
    kafka.reportUnknownKeys();
  }

  /** As written; else by the file's name; a topic carries JSON. */
  private Format format() {
    Optional<YamlNode> written = entry.find("format");
    if (written.isPresent()) {
      return written.flatMap(node -> node.word(Format.class)).map(this::checked).orElse(Format.CSV);
    }
    String name = file.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      return Format.CSV;
    }
    if (!file.isEmpty() && !name.matches(".*\\.(jsonl|ndjson|json)")) {
      entry.need("format");
    }
    return Format.JSONL;
  }

  private Format checked(Format format) {
    if (format == Format.CSV && entry.has("kafka")) {
      String what = "a topic has no header, so its records cannot be csv";
      entry.problem("format", ProblemCode.BAD_VALUE, what, "format: jsonl");
    }
    return format;
  }

  private static String encoding(YamlNode node) {
    String name = node.text().orElse("UTF-8");
    return Encodings.problem(name)
        .map(
            hint -> {
              String what = "files cannot be read in \"" + name + "\"";
              node.problem(ProblemCode.BAD_VALUE, what, hint);
              return "UTF-8";
            })
        .orElse(name);
  }

  private static char delimiter(YamlNode node) {
    String text = node.scalar().orElse(",").replace("\\t", "\t");
    boolean usable = text.length() == 1 && "\"\r\n".indexOf(text.charAt(0)) < 0;
    if (!usable) {
      node.problem(
          ProblemCode.BAD_VALUE,
          "the delimiter is one character",
          "\",\", \";\", \"|\" or \"\\t\"");
    }
    return usable ? text.charAt(0) : ',';
  }
}
