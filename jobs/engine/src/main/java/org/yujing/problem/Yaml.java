package org.yujing.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/**
 * Reads one YAML 1.2 document into nodes that know their place. Size, depth and the growth by
 * aliases are limited; whatever is wrong becomes a problem, never an exception.
 */
public final class Yaml {
  /** The longest file read, in bytes. */
  public static final int LARGEST = 4 << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(LARGEST).build();

  private Yaml() {}

  /** The document of a file's bytes, or empty after reporting why there is none. */
  public static Optional<YamlNode> read(String file, byte[] bytes, Problems problems) {
    return decode(file, bytes, problems).flatMap(text -> read(file, text, problems));
  }

  /** The document in a text, or empty after reporting why there is none. */
  public static Optional<YamlNode> read(String file, String text, Problems problems) {
    if (text.length() > LARGEST) {
      problems.add(tooLarge(file));
      return Optional.empty();
    }
    YamlSource source = new YamlSource(file, withoutMark(text), problems);
    try {
      YamlTree tree =
          new YamlTree(source, new Parse(SETTINGS).parseString(source.text()).iterator());
      return Optional.of(tree.document());
    } catch (YamlRefusal refused) {
      problems.add(refused.problem());
    } catch (MarkedYamlEngineException wrong) {
      problems.add(new SyntaxProblem(source, wrong).problem());
    } catch (ReaderException wrong) {
      problems.add(
          source.place(wrong.getPosition()),
          ProblemCode.YAML_SYNTAX,
          "a character that YAML does not allow",
          "");
    } catch (RuntimeException wrong) {
      // The parser lets others through too: NumberFormatException for a broken escape in quotes.
      problems.add(
          Place.of(file), ProblemCode.YAML_SYNTAX, "cannot be read: " + wrong.getMessage(), "");
    }
    return Optional.empty();
  }

  /** UTF-8 text of bytes, or empty after reporting that they are none. */
  public static Optional<String> decode(String file, byte[] bytes, Problems problems) {
    if (bytes.length > LARGEST) {
      problems.add(tooLarge(file));
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException wrong) {
      String table = file.endsWith(".csv") ? ": spreadsheet programs call it CSV UTF-8" : "";
      String hint = "save it as UTF-8" + table;
      problems.add(Place.of(file), ProblemCode.NOT_UTF8, "the file is not UTF-8", hint);
      return Optional.empty();
    }
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static Problem tooLarge(String file) {
    return Place.of(file)
        .problem(ProblemCode.TOO_LARGE, "the file is larger than 4 MiB", "split it");
  }
}
