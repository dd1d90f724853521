package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.queue.RefusalCode;
import org.yujing.signal.RejectionCode;

/**
 * The tables of rejection and refusal codes are made of the enums and of {@code codes.yaml} beside
 * them, and each example there causes its code. To write them anew: {@code -Dyujing.write=true}.
 */
class RecordCodesTest {
  private static final Map<String, Object> REJECTIONS =
      TestingCodeExample.read(RejectionCode.class, "codes.yaml");
  private static final Map<String, Object> REFUSALS =
      TestingCodeExample.read(RefusalCode.class, "codes.yaml");
  private static final String CSV_MAP =
      "\n    time: {field: when, pattern: yyyy-MM-dd HH:mm}"
          + "\n    map: {id: row.no, category: '{\"noise\": \"noise.site\"}[row.kind]'}";

  @TempDir private Path folder;

  private static Map<?, ?> of(Map<String, Object> texts, Enum<?> code) {
    return (Map<?, ?>) texts.get(code.name());
  }

  @Test
  void everyRecordIsRejectedWithItsCode() throws IOException {
    StringBuilder sources = new StringBuilder("sources:\n");
    for (RejectionCode code : RejectionCode.values()) {
      sources.append(action(code) ? "" : source(code));
    }
    Files.writeString(
        folder.resolve("actions.jsonl"),
        (String) of(REJECTIONS, RejectionCode.UNKNOWN_FIELD).get("line"));
    Files.writeString(folder.resolve("sources.yaml"), sources);
    Path rules = Files.createDirectories(folder.resolve("rules/p")).resolve("r.yaml");
    Files.writeString(
        rules, "rule: r\ntitle: t\non: complaint\nby: target.id\nmatch: true\nlevel: red\n");
    TestingRun run =
        TestingRun.of(
            "run",
            "--dispositions",
            folder.resolve("actions.jsonl"),
            "--rules",
            folder.resolve("rules"),
            "--sources",
            folder.resolve("sources.yaml"),
            "--out",
            folder.resolve("out"));
    assertEquals(0, run.code(), run.err());
    Map<String, String> codes = new TreeMap<>();
    Map<String, String> expected = new TreeMap<>();
    for (String line : TestingRun.lines(folder.resolve("out/rejected.jsonl"))) {
      JsonNode rejection = new ObjectMapper().readTree(line);
      codes.put(rejection.path("source").asText(), rejection.path("code").asText());
    }
    Arrays.stream(RejectionCode.values())
        .forEach(code -> expected.put(action(code) ? "dispositions" : code.name(), code.name()));
    assertEquals(expected, codes);
  }

  private static boolean action(RejectionCode code) {
    return "action".equals(of(REJECTIONS, code).get("format"));
  }

  /** A source with a good record and the one that is rejected. */
  private String source(RejectionCode code) throws IOException {
    Map<?, ?> text = of(REJECTIONS, code);
    boolean csv = "csv".equals(text.get("format"));
    String line = ((String) text.get("line")).replace("LONG", "x".repeat(1 << 20));
    String good = csv ? "no,when,kind\n0,2026-03-02 22:09,noise\n" : "";
    Charset charset =
        code == RejectionCode.BAD_ENCODING ? Charset.forName("GBK") : StandardCharsets.UTF_8;
    byte[] bytes = (good + line + "\n").getBytes(charset);
    String file = code + (csv ? ".csv" : ".jsonl");
    Files.write(
        folder.resolve(file), code == RejectionCode.TRUNCATED_FILE ? cut(packed(bytes)) : bytes);
    return "  - name: %s\n    stream: complaint\n    file: %s%s\n"
        .formatted(code, file, csv ? CSV_MAP : "");
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] cut(byte[] packed) {
    return Arrays.copyOf(packed, packed.length - 9);
  }

  /** An action dated before its item can come late from a topic only: a story is in order. */
  @Test
  void everyActionIsRefusedWithItsCode() throws IOException {
    Path rules = folder.resolve("rules");
    Files.createDirectories(rules.resolve("city"));
    Files.writeString(
        rules.resolve("city/r.yaml"),
        "rule: r\ntitle: t\non: complaint\nby: target.id\nmatch: true\nlevel: red\n");
    Files.createDirectories(rules.resolve("reference"));
    Files.writeString(
        rules.resolve("reference/units.csv"),
        "unit,tier,above\nC,community,S\nS,street,D\nD,district,City\nCity,city,\n");
    List<RefusalCode> played =
        Arrays.stream(RefusalCode.values())
            .filter(code -> of(REFUSALS, code).containsKey("action"))
            .toList();
    Files.createDirectories(rules.resolve("assessment"));
    Files.writeString(
        rules.resolve("assessment/codes.test.yaml"),
        played.stream().map(RecordCodesTest::story).collect(Collectors.joining("", HEAD, "")));
    String said = TestingRun.of("test", "--rules", rules).out();
    List<RefusalCode> missing =
        played.stream().filter(code -> !said.contains("refused: " + code + ",")).toList();
    assertEquals(List.of(), missing, said);
    assertEquals(RefusalCode.values().length - 1, played.size());
  }

  private static final String HEAD =
      """
      assessment: codes
      start: 2026-03-02T09:00:00+08:00
      defaults: {rule: r, level: yellow, subject: {type: site, id: S1}, place: {grid: G, community: C, street: S, district: D, city: City}}
      stories:
      """;

  /** It does not expect the refusal, and so hears of it. */
  private static String story(RefusalCode code) {
    Map<?, ?> text = of(REFUSALS, code);
    Object level = text.containsKey("level") ? text.get("level") : "yellow";
    List<Object> actions = new ArrayList<>();
    if (text.get("after") instanceof List<?> after) {
      actions.addAll(after);
    }
    actions.add(text.get("action"));
    return "  - story: %s\n    given: [{at: 0h, level: %s}]\n    actions:\n%s    expect: []\n"
        .formatted(
            code,
            level,
            actions.stream().map(one -> "      - " + one + "\n").collect(Collectors.joining()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/records.md", "docs/records.zh-CN.md"})
  void theTablesAreMadeOfTheCode(String file) throws IOException {
    boolean zh = file.contains("zh");
    write(
        file,
        "rejection codes",
        table(
            zh,
            RejectionCode.values(),
            code -> zh ? code.chinese() : code.english(),
            code -> of(REJECTIONS, code)));
    write(
        file,
        "refusal codes",
        table(
            zh,
            RefusalCode.values(),
            code -> zh ? code.chinese() : code.english(),
            code -> of(REFUSALS, code)));
  }

  private static <E> String table(
      boolean chinese, E[] codes, Function<E, String> meaning, Function<E, Map<?, ?>> texts) {
    String head =
        chinese ? "| 代码 | 含义 | 例如 | 怎么办 |" : "| code | meaning | for example | what to do |";
    return Arrays.stream(codes)
        .map(
            code ->
                "| %s | %s | %s | %s |"
                    .formatted(
                        code,
                        meaning.apply(code),
                        shown(texts.apply(code), chinese),
                        texts.apply(code).get(chinese ? "zh" : "en")))
        .collect(Collectors.joining("\n", head + "\n|---|---|---|---|\n", "\n"));
  }

  private static String shown(Map<?, ?> text, boolean chinese) {
    Object shown = text.get("shown");
    if (shown instanceof Map<?, ?> languages) {
      return (String) languages.get(chinese ? "zh" : "en");
    }
    Object line = text.containsKey("line") ? text.get("line") : text.get("action");
    return "`" + (shown == null ? line : shown) + "`";
  }

  private static void write(String file, String marker, String table) throws IOException {
    Path document = Path.of(System.getProperty("yujing.home")).resolve(file);
    String text = Files.readString(document);
    String start = "<!-- " + marker + " -->\n";
    int from = text.indexOf(start) + start.length();
    int to = text.indexOf("<!-- end of " + marker + " -->");
    if (Boolean.getBoolean("yujing.write")) {
      Files.writeString(document, text.substring(0, from) + table + text.substring(to));
    } else {
      assertEquals(table, text.substring(from, to), file);
    }
  }
}
