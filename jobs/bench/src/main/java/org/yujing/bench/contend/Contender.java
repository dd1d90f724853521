package org.yujing.bench.contend;

/**
 * One way from bytes to warnings. An implementation has a public constructor without arguments; one
 * from elsewhere is named with {@code --plug JAR:CLASS}.
 */
public interface Contender {

  Guarantees guarantees();

  /**
   * Compiles the rules and builds what runs; no line may be read yet.
   *
   * @return reads all lines, and returns when the last warning has been said
   */
  Running prepare(Work work) throws Exception;

  /** What is measured. */
  @FunctionalInterface
  interface Running {
    void run() throws Exception;
  }

  /** Whether it looks for warnings at all. */
  default boolean warns() {
    return true;
  }
}
