package org.yujing.publish;

import java.util.regex.Pattern;
import org.yujing.problem.Yaml;
import org.yujing.rule.RuleFiles;

/** Which files a message may carry: those that could lie in a folder of rules. */
final class RuleText {
  /** The most files of a set. */
  static final int MOST = 10_000;

  /**
   * Names parted by {@code /}: none is hidden, goes up or names a drive, so that every path stays
   * below the folder it is written to.
   */
  static final Pattern PATH =
      Pattern.compile(
          "[^./\\\\:\\u0000-\\u001f\\u007f][^/\\\\:\\u0000-\\u001f\\u007f]{0,254}"
              + "(/[^./\\\\:\\u0000-\\u001f\\u007f][^/\\\\:\\u0000-\\u001f\\u007f]{0,254}){0,7}");

  /** As {@link Yaml#LARGEST}; a spreadsheet's Base64 is a third longer than the spreadsheet. */
  private static final long LONGEST = Yaml.LARGEST * 4L / 3 + 4;

  private RuleText() {}

  /** Tells what is wrong, naming no file: its name could be anything. */
  static void check(RuleFiles files, Members members) {
    if (files.contents().isEmpty() || files.contents().size() > MOST) {
      members.refuse("a set has from 1 to " + MOST + " files");
    }
    if (!files.contents().keySet().stream().allMatch(path -> PATH.matcher(path).matches())) {
      members.refuse("a file whose path is none");
    }
    if (files.contents().values().stream().anyMatch(text -> text.length() > LONGEST)) {
      members.refuse("a file larger than 4 MiB");
    }
    if (!files.contents().keySet().stream().allMatch(path -> decodes(files, path))) {
      members.refuse("a spreadsheet that is not in Base64");
    }
  }

  private static boolean decodes(RuleFiles files, String path) {
    try {
      byte[] unused = files.bytes(path);
      return true;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
