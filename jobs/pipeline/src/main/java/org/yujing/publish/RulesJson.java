package org.yujing.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yujing.rule.RuleFiles;

/**
 * A rule set as a message, as {@code schemas/published-rules.schema.json} describes it. Its number
 * is no part of it: that is its place on the topic.
 */
public final class RulesJson {
  /** The most bytes of a message before it is compressed. */
  public static final int LARGEST = 16 << 20;

  /** The most characters of who published it. */
  static final int LONGEST_NAME = 200;

  /** The most characters of a note. */
  static final int LONGEST_NOTE = 2000;

  private static final Set<String> MEMBERS =
      Set.of("version", "by", "note", "effective", "rollback_of", "files");

  private RulesJson() {}

  /** What was not given is left out. */
  public static byte[] write(PublishedRules rules) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("version", rules.version());
    node.put("by", rules.by());
    node.put("note", rules.note());
    if (rules.effective() != null) {
      node.put("effective", Moments.text(rules.effective()));
    }
    if (rules.rollbackOf() != null) {
      node.put("rollback_of", rules.rollbackOf());
    }
    ObjectNode files = node.putObject("files");
    rules.files().contents().forEach(files::put);
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The set, or why there is none.
   *
   * @param number its place on the topic, from 1
   * @param time when the broker took it, in milliseconds
   * @param message null where the record has no value
   */
  public static RulesReading read(long number, long time, byte[] message) {
    Members members = new Members(message, LARGEST);
    members.refuseOthers(MEMBERS);
    String version = members.needed("version", LONGEST_NAME);
    String by = members.needed("by", LONGEST_NAME);
    String note = members.text("note", LONGEST_NOTE);
    Long effective = members.moment("effective");
    Long rollbackOf = members.whole("rollback_of", 1);
    RuleFiles files = files(members);
    if (!members.refused() && !files.version().equals(version)) {
      members.refuse("version is not that of the files");
    }
    return members.refused()
        ? new RulesReading.Illegible(number, time, members.reasons())
        : new RulesReading.Legible(
            time, new PublishedRules(number, by, note, effective, rollbackOf, files));
  }

  private static RuleFiles files(Members members) {
    Map<String, String> texts = new TreeMap<>();
    members
        .object("files")
        .forEach(
            (path, content) -> {
              if (content instanceof String text) {
                texts.put((String) path, text);
              } else {
                members.refuse("a file must be text");
              }
            });
    RuleFiles files = RuleFiles.of(texts);
    RuleText.check(files, members);
    return files;
  }
}
