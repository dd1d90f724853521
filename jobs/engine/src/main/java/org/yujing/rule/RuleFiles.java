package org.yujing.rule;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yujing.problem.Problems;

/**
 * The texts of a rule set, as they lie in a folder and as they travel to a running job.
 *
 * @param folder what the author calls the folder, for the problems' places
 * @param contents text by path inside the folder, with {@code /} on every system; spreadsheets are
 *     in Base64
 */
public record RuleFiles(String folder, SortedMap<String, String> contents) implements Serializable {

  public RuleFiles {
    contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
  }

  /** Files that come from no folder; problems name them below {@code rules}. */
  public static RuleFiles of(Map<String, String> contents) {
    return new RuleFiles("rules", new TreeMap<>(contents));
  }

  /** Everything that belongs to a rule set in a folder; what cannot be read is a problem. */
  public static RuleFiles read(Path folder, Problems problems) {
    return new RuleFiles(folder.toString(), new RuleFolder(folder, problems).contents());
  }

  /** The path as the author knows it. */
  public String place(String path) {
    return folder.isEmpty() ? path : folder + "/" + path;
  }

  /** The files of one kind, by path. */
  public List<String> paths(Part part) {
    return contents.keySet().stream().filter(path -> Part.of(path) == part).toList();
  }

  /** The texts of one kind, by what the author calls the file. */
  public SortedMap<String, String> texts(Part part) {
    SortedMap<String, String> texts = new TreeMap<>();
    paths(part).forEach(path -> texts.put(place(path), contents.get(path)));
    return texts;
  }

  /** The bytes of a file as they lie in the folder. */
  public byte[] bytes(String path) {
    String content = contents.get(path);
    return Part.spreadsheet(path)
        ? Base64.getDecoder().decode(content)
        : content.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The rule set's version: 12 hexadecimal digits over paths and contents of all but the tests.
   * Line ends and byte order marks do not count.
   */
  public String version() {
    MessageDigest digest = sha256();
    contents.forEach(
        (path, content) -> {
          if (Part.of(path) != Part.TEST) {
            digest.update((path + '\0' + normal(content) + '\0').getBytes(StandardCharsets.UTF_8));
          }
        });
    return HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Without what neither version nor comparison counts: line ends and byte order marks. */
  static String normal(String content) {
    String unmarked = content.startsWith("\uFEFF") ? content.substring(1) : content;
    return unmarked.replace("\r\n", "\n");
  }

  /** What a file is for, by its path. */
  public enum Part {
    /** {@code <pack>/<rule>.yaml}. */
    RULE,
    /** {@code <pack>/<rule>.test.yaml}. */
    TEST,
    /** {@code <pack>/exceptions.yaml}. */
    EXCEPTIONS,
    /** Below {@code assessment}, a pack's too: Drools rules and tables, with their tests. */
    ASSESSMENT,
    /** Below {@code reference}, a pack's too: lexicons, calendars, rosters. */
    REFERENCE,
    /** YAML where none is read. */
    STRAY;

    private static final Pattern SPREADSHEETS = Pattern.compile(".*\\.(xlsx|xls|xlsm|xlsb|ods|et)");

    public static Part of(String path) {
      if (below("reference/", path)) {
        return REFERENCE;
      }
      if (path.endsWith(".test.yaml")) {
        return TEST;
      }
      if (below("assessment/", path)) {
        return ASSESSMENT;
      }
      if (!inPack(path)) {
        return STRAY;
      }
      return path.endsWith("/exceptions.yaml") ? EXCEPTIONS : RULE;
    }

    /** Whether it lies in the folder of that name, or in a pack's. */
    private static boolean below(String folder, String path) {
      int pack = path.indexOf('/');
      return path.startsWith(folder) || (pack > 0 && path.startsWith(folder, pack + 1));
    }

    /** {@code <pack>/<name>.yaml}, and no deeper. */
    private static boolean inPack(String path) {
      int pack = path.indexOf('/');
      return pack > 0
          && path.lastIndexOf('/') == pack
          && path.endsWith(".yaml")
          && path.length() > pack + 1 + ".yaml".length();
    }

    static boolean spreadsheet(String path) {
      return SPREADSHEETS.matcher(path.toLowerCase(Locale.ROOT)).matches();
    }
  }
}
