package org.yujing.publish;

import java.util.Objects;
import org.yujing.rule.RuleFiles;

/**
 * A rule set as somebody handed it over: one message on {@code rules}.
 *
 * @param number counts the messages on the topic, from 1
 * @param by who published it
 * @param note why, in the publisher's words; may be empty
 * @param effective from which signal time on it is to apply, in milliseconds; null: from when it is
 *     accepted
 * @param rollbackOf the number of the earlier set that this one brings back; null where it brings
 *     none back
 */
public record PublishedRules(
    long number, String by, String note, Long effective, Long rollbackOf, RuleFiles files) {

  public PublishedRules {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(files, "files");
  }

  /** The content hash: two sets with the same files have the same one. */
  public String version() {
    return files.version();
  }
}
