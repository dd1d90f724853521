import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes what the people of the bundled sample do with the items of its queue. To be run in the
 * project's folder, after a run of the sample:
 *
 * <p>{@code java sample-data/generator/Dispositions.java [--queue out/queue.jsonl] [--out
 * sample-data]}
 *
 * <p>What they do stands in {@code people.txt}, whose head says how it is written. The queue is
 * asked for nothing but the ids of items, which what people do does not change. Only an item that
 * opens because another one was dismissed by a person would be missing at first: it is named, and
 * one more run and one more writing bring it in.
 */
public final class Dispositions {
  private static final Path HERE = Path.of("sample-data/generator");

  public static void main(String[] args) throws IOException {
    Map<String, String> options =
        new HashMap<>(Map.of("--queue", "out/queue.jsonl", "--out", "sample-data"));
    for (int i = 0; i < args.length; i += 2) {
      if (!options.containsKey(args[i]) || i + 1 == args.length) {
        System.err.println("usage: Dispositions.java [--queue FILE] [--out DIR]");
        System.exit(2);
      }
      options.put(args[i], args[i + 1]);
    }
    Queue queue = new Queue(Path.of(options.get("--queue")));
    Plan plan = new Plan(queue);
    for (String line : Files.readAllLines(HERE.resolve("people.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        plan.read(line);
      }
    }
    plan.write(Path.of(options.get("--out")));
    queue.missing.forEach(item -> System.err.println("not in the queue: " + item));
  }

  /** The items of a run, by subject and scenario. */
  static final class Queue {
    private static final Pattern ITEM =
        Pattern.compile(
            "\\{\"id\":\"([^\"]+)\",\"subject\":\\{\"type\":\"[^\"]*\",\"id\":\"([^\"]+)\".*?\\},"
                + "\"scenario\":\"([^\"]+)\".*?\"opened\":\"([^\"]+)\".*");
    private static final String NONE = "00000000000000000000-00000000";

    private record Item(String id, String key, String opened) {}

    private final List<Item> items = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    final Set<String> missing = new LinkedHashSet<>();

    Queue(Path file) throws IOException {
      for (String line : Files.readAllLines(file)) {
        Matcher item = ITEM.matcher(line);
        if (!item.matches()) {
          throw new IllegalArgumentException(line);
        }
        items.add(new Item(item.group(1), item.group(2) + "/" + item.group(3), item.group(4)));
      }
      items.sort(Comparator.comparing(Item::opened));
      for (String line : Files.readAllLines(HERE.resolveSibling("planted.csv"))) {
        String[] cells = line.split(",", -1);
        keys.put(cells[0] + ":" + cells[5], cells[6]);
      }
    }

    /** The subject as the engine shows it. */
    String key(String subject) {
      String name = subject.replaceFirst("#.*", "");
      if (name.contains(":")) {
        return Objects.requireNonNull(keys.get(name), name);
      }
      return name.startsWith("H-") ? hash(name) : name;
    }

    /** Of {@code SUBJECT/SCENARIO} or {@code SUBJECT#2/SCENARIO}. */
    String id(String item) {
      String[] part = item.split("/");
      String key = key(part[0]) + "/" + part[1];
      int before = number(part[0]) - 1;
      String id =
          items.stream()
              .filter(one -> one.key().equals(key))
              .skip(before)
              .findFirst()
              .map(Item::id)
              .orElse(NONE);
      if (id.equals(NONE)) {
        missing.add(item);
      }
      return id;
    }

    static int number(String subject) {
      return subject.contains("#") ? Integer.parseInt(subject.replaceFirst(".*#", "")) : 1;
    }

    /** As the engine does it with its documented development key. */
    private static String hash(String id) {
      try {
        byte[] key = "yujing-development-key-not-for-real-people".getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] hash = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
        return "p_" + HexFormat.of().formatHex(hash, 0, 10);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Something that is done: its fields in the order of the file. */
  record Action(String time, Map<String, String> fields) {
    String line() {
      List<String> members = new ArrayList<>();
      fields.forEach((name, value) -> members.add('"' + name + "\":\"" + value + '"'));
      return "{" + String.join(",", members) + "}";
    }
  }

  /** Reads {@code people.txt}. */
  static final class Plan {
    private static final Set<String> OPTIONS = Set.of("id", "item", "by", "unit", "until", "into");
    private static final Set<String> OUTCOME_FIRST = Set.of("close", "dismiss");

    /** An export has a line twice now and then. */
    private static final int TWINS = 90;

    private final Queue queue;
    private final Map<String, List<String>> staff = new HashMap<>();
    private final List<Action> actions = new ArrayList<>();
    private final List<String[]> broken = new ArrayList<>();
    private final Map<String, String> refused = new LinkedHashMap<>();
    private final List<String> planted =
        new ArrayList<>(
            List.of(
                "subject,key,scenario,number,state,level,outcome,tier,lead,late,resolve_by,"
                    + "history"));
    private String item = "";
    private String unit = "";
    private String day = "";

    Plan(Queue queue) {
      this.queue = queue;
    }

    void read(String line) {
      List<String> words = List.of(line.strip().split("\\s+"));
      if (line.startsWith("broken\t")) {
        broken.add(line.split("\t"));
      } else if (line.startsWith("staff ")) {
        staff.put(words.get(1), words.subList(2, words.size()));
      } else if (!line.startsWith("  ")) {
        item = words.get(0) + "/" + words.get(1);
        unit = words.get(2);
      } else if (words.get(0).equals("=")) {
        expect(words);
      } else if (words.get(0).equals("!")) {
        refused.put(words.get(1), words.get(2) + "," + words.get(3));
      } else {
        Stream.of(line.strip().split(";\\s*")).forEach(this::step);
      }
    }

    private void step(String text) {
      List<String> words = new ArrayList<>(List.of(text.split("\\s+")));
      if (words.get(0).startsWith("@")) {
        unit = words.remove(0).substring(1);
      }
      if (words.get(0).length() == "01-05".length() && words.get(0).contains("-")) {
        day = words.remove(0);
      }
      String time = at(day + "T" + words.remove(0));
      String verb = words.remove(0);
      Map<String, String> given = new HashMap<>();
      if (OUTCOME_FIRST.contains(verb) && !words.get(0).contains("=")) {
        given.put("outcome", words.remove(0));
      }
      List<String> note = new ArrayList<>();
      for (String word : words) {
        String[] part = word.split("=", 2);
        if (OPTIONS.contains(part[0])) {
          given.put(part[0], part[1]);
        } else {
          note.add(word);
        }
      }
      given.put("note", String.join(" ", note));
      actions.add(new Action(time, fields(verb, time, given)));
    }

    private Map<String, String> fields(String verb, String time, Map<String, String> given) {
      List<String> persons = Objects.requireNonNull(staff.get(unit), unit);
      String doer = persons.get(verb.equals("close") ? persons.size() - 1 : 0);
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("id", given.getOrDefault("id", ""));
      fields.put("item", given.containsKey("item") ? given.get("item") : queue.id(item));
      fields.put("action", verb);
      fields.put("by", given.getOrDefault("by", doer));
      fields.put("unit", verb.equals("assign") ? given.getOrDefault("unit", "") : unit);
      fields.put("time", time);
      fields.put("note", given.get("note"));
      fields.put("outcome", given.getOrDefault("outcome", ""));
      fields.put("until", given.getOrDefault("until", ""));
      fields.put("into", given.containsKey("into") ? queue.id(given.get("into")) : "");
      fields
          .entrySet()
          .removeIf(field -> field.getValue().isEmpty() && !field.getKey().equals("id"));
      return fields;
    }

    /** A moment of 2026 in local time: {@code 01-14T18:52} or {@code 01-14T18:52:30}. */
    private static String at(String text) {
      return "2026-" + (text.length() == "01-14T18:52".length() ? text + ":00" : text) + "+08:00";
    }

    private void expect(List<String> words) {
      int colon = words.indexOf(":");
      Map<String, String> options = new HashMap<>();
      for (String word : words.subList(6, colon)) {
        options.put(word.split("=")[0], word.split("=")[1]);
      }
      String subject = item.split("/")[0];
      List<String> cells = new ArrayList<>();
      cells.add(subject.replaceFirst("#.*", ""));
      cells.add(queue.key(subject));
      cells.add(item.split("/")[1]);
      cells.add("" + Queue.number(subject));
      words.subList(1, 6).forEach(word -> cells.add(word.equals("-") ? "" : word));
      cells.add(options.getOrDefault("late", "").replace(",", " "));
      cells.add(options.containsKey("by") ? at(options.get("by")) : "");
      cells.add(String.join(" ", words.subList(colon + 1, words.size())));
      planted.add(String.join(",", cells));
    }

    void write(Path out) throws IOException {
      List<String> lines = lines();
      List<String> refusals = new ArrayList<>(List.of("line,action,code,field,what"));
      refused.forEach((id, why) -> refusals.add("," + id + "," + why + ","));
      int apart = lines.size() / (broken.size() + 1);
      for (int i = 0; i < broken.size(); i++) {
        String[] part = broken.get(i);
        int at = apart * (i + 1) + i;
        lines.add(at, named(part[4]));
        refusals.add(String.join(",", at + 1 + "", "", part[1], part[2], part[3]));
      }
      write(out.resolve("dispositions.jsonl"), lines);
      write(out.resolve("planted-items.csv"), planted);
      write(out.resolve("planted-refused.csv"), refusals);
    }

    /** By time; ids count the actions of a day; some lines come twice, two change places. */
    private List<String> lines() {
      actions.sort(Comparator.comparing(Action::time));
      Map<String, Integer> last = new HashMap<>();
      for (Action action : actions) {
        String date = action.time().substring(2, 10).replace("-", "");
        String number = "CZ%s%03d".formatted(date, last.merge(date, 1, Integer::sum));
        action.fields().merge("id", number, (given, next) -> given.isEmpty() ? next : given);
      }
      List<String> lines = new ArrayList<>(actions.stream().map(Action::line).toList());
      for (int i = TWINS; i + TWINS < lines.size(); i += TWINS) {
        lines.add(i + 1 + i % 17, lines.get(i));
      }
      lines.add(lines.size() / 3, lines.remove(lines.size() / 2));
      return lines;
    }

    private String named(String text) {
      return Pattern.compile("\\{([^\"{}]+/[a-z-]+)\\}")
          .matcher(text)
          .replaceAll(item -> queue.id(item.group(1)));
    }

    private static void write(Path file, List<String> lines) throws IOException {
      Files.writeString(file, String.join("\n", lines) + "\n");
    }
  }
}
