package org.yujing.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.ArrayList;
import java.util.List;

/**
 * The text functions whose result can be much longer than what they are given, with an end to it:
 * CEL's own {@code replace} and {@code join} would fill the memory.
 */
final class BoundedText {
  /** The longest text an expression may make, in characters. */
  static final int LONGEST = 1_000_000;

  private static final CelType TEXT = SimpleType.STRING;

  private BoundedText() {}

  static List<CelFunctionDecl> declarations() {
    return List.of(
        CelFunctionDecl.newFunctionDeclaration(
            "replace",
            member("replace_all", TEXT, TEXT, TEXT),
            member("replace_some", TEXT, TEXT, TEXT, SimpleType.INT)),
        CelFunctionDecl.newFunctionDeclaration(
            "join", member("join_close", Names.TEXTS), member("join_with", Names.TEXTS, TEXT)));
  }

  static List<CelFunctionBinding> bindings() {
    List<CelFunctionBinding> all = new ArrayList<>();
    List<Class<?>> texts = List.of(String.class, String.class, String.class);
    List<Class<?>> textsAndCount = List.of(String.class, String.class, String.class, Long.class);
    all.addAll(
        CelFunctionBinding.fromOverloads(
            "replace",
            CelFunctionBinding.from(
                "replace_all", texts, a -> replace(text(a[0]), text(a[1]), text(a[2]), -1)),
            CelFunctionBinding.from(
                "replace_some",
                textsAndCount,
                a -> replace(text(a[0]), text(a[1]), text(a[2]), (Long) a[3]))));
    all.addAll(
        CelFunctionBinding.fromOverloads(
            "join",
            CelFunctionBinding.from("join_close", List.class, texts1 -> join(texts1, "")),
            CelFunctionBinding.from(
                "join_with", List.class, String.class, (list, between) -> join(list, between))));
    return all;
  }

  private static String text(Object value) {
    return (String) value;
  }

  /** Replaces the first {@code most} occurrences, all of them where {@code most} is negative. */
  static String replace(String text, String from, String to, long most) {
    StringBuilder made = new StringBuilder();
    int at = 0;
    long done = 0;
    for (int next = text.indexOf(from); next >= 0 && done != most; done++) {
      bounded(made.append(text, at, next).append(to));
      at = next + from.length();
      next = from.isEmpty() ? -1 : text.indexOf(from, at);
    }
    return bounded(made.append(text, at, text.length())).toString();
  }

  static String join(List<?> texts, String between) {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      bounded(made.append(i == 0 ? "" : between).append((String) texts.get(i)));
    }
    return made.toString();
  }

  private static StringBuilder bounded(StringBuilder made) {
    if (made.length() > LONGEST) {
      throw new IllegalArgumentException("a text longer than " + LONGEST);
    }
    return made;
  }

  private static CelOverloadDecl member(String id, CelType target, CelType... arguments) {
    List<CelType> all = new ArrayList<>(List.of(target));
    all.addAll(List.of(arguments));
    return CelOverloadDecl.newMemberOverload(id, TEXT, all);
  }
}
