package org.yujing.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where rules are: places that no run writes to. */
final class RulePlaces {
  private static final int HEAD = 4096;
  private static final Pattern RULE = Pattern.compile("^rule:", Pattern.MULTILINE);

  private RulePlaces() {}

  /** Refuses a folder to write to that has rules in it, or lies in the folder of those that run. */
  static void refuse(Path out, Path rules) {
    if (within(out, rules) || holdsRules(out)) {
      throw new UnusableException(Words.of("out.rules", out));
    }
  }

  /** Whether it is, or lies in, this folder of rules or the bundled one. */
  private static boolean within(Path folder, Path rules) {
    Path full = full(folder);
    return Stream.of(rules, Home.file("rules")).anyMatch(root -> full.startsWith(full(root)));
  }

  private static Path full(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Whether it has rules in it, as a pack has, or in its folders. */
  private static boolean holdsRules(Path folder) {
    return list(folder).stream()
        .flatMap(one -> Files.isDirectory(one) ? list(one).stream() : Stream.of(one))
        .anyMatch(RulePlaces::rule);
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean rule(Path file) {
    if (!file.toString().endsWith(".yaml") || !Files.isReadable(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return RULE.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
