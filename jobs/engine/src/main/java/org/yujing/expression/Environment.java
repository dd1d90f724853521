package org.yujing.expression;

import dev.cel.common.CelOptions;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelStringExtensions;
import dev.cel.extensions.CelStringExtensions.Function;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.ZoneId;

/** CEL with our limits and functions, for one vocabulary. */
final class Environment {
  /** The longest expression, in characters. */
  static final int LONGEST = 4_000;

  /** How deep parentheses and calls may nest. */
  static final int DEEPEST = 40;

  /** How many turns all loops of one evaluation may take together. */
  static final int MOST_TURNS = 1_000;

  /** The largest regular expression, in instructions. */
  static final int LARGEST_REGEX = 1_000;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .maxExpressionCodePointSize(LONGEST)
          .maxParseRecursionDepth(DEEPEST)
          .comprehensionMaxIterations(MOST_TURNS)
          .maxRegexProgramSize(LARGEST_REGEX)
          .build();

  private Environment() {}

  static CelCompiler compiler(Vocabulary vocabulary) {
    Names names = new Names(vocabulary);
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .setTypeProvider(names)
            .addLibraries(texts())
            .addFunctionDeclarations(MixedNumbers.declarations())
            .addFunctionDeclarations(OwnFunctions.declarations(vocabulary));
    names.variables().forEach(builder::addVar);
    return builder.build();
  }

  static CelRuntime runtime(Functions functions, ZoneId zone) {
    return CelRuntimeFactory.plannerRuntimeBuilder()
        .setOptions(OPTIONS)
        .addLibraries(texts())
        .addFunctionBindings(MixedNumbers.bindings())
        .addFunctionBindings(OwnFunctions.bindings(functions, zone))
        .build();
  }

  private static CelStringExtensions texts() {
    return CelExtensions.strings(
        Function.CHAR_AT,
        Function.INDEX_OF,
        Function.LAST_INDEX_OF,
        Function.LOWER_ASCII,
        Function.UPPER_ASCII,
        Function.REVERSE,
        Function.SPLIT,
        Function.SUBSTRING,
        Function.TRIM);
  }
}
