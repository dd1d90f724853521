package org.yujing.rule;

/**
 * Where a rule lies: {@code <pack>/<name>.yaml}.
 *
 * @param pack its folder
 * @param name its file's name without the ending
 */
record RulePath(String pack, String name) {

  static RulePath of(String path) {
    int slash = path.indexOf('/');
    return new RulePath(
        path.substring(0, slash), path.substring(slash + 1, path.length() - ".yaml".length()));
  }

  /** Whether the name can stand in keys, topics and file names. */
  boolean wellNamed() {
    return name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,99}");
  }
}
