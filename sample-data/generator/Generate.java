import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes the signals of the bundled sample: a month of one fictitious district, with a story for
 * every rule. To be run in the project's folder:
 *
 * <p>{@code java sample-data/generator/Generate.java [--seed N] [--out sample-data]}
 *
 * <p>Who and what is in the district stands in {@code reference/}, what happens in {@code
 * stories.txt}, what people say in {@code texts.txt}, what is no signal in {@code broken.txt}. The
 * rest is noise, which the seed moves. Noise raises nothing: its parties are all different, its
 * employers have two claims each, its hazards are mended in time.
 *
 * <p>Names of persons are three characters long, the last two being of {@link People#RARE}, none of
 * which is in any other text. A name stands in a text only where that complaint's caller has it.
 * Phone numbers begin with 154, identity cards with 330590, which belong to nobody.
 */
public final class Generate {
  static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
  static final long MINUTE = 60;
  static final long HOUR = 60 * MINUTE;
  static final int DAY = 24 * 60 * 60;
  static final int DAYS = 30;
  static final long START = at("01-05 00:00");
  static final long END = START + DAYS * DAY;
  static final Path HERE = Path.of("sample-data/generator");

  public static void main(String[] args) throws IOException {
    Map<String, String> options = new HashMap<>(Map.of("--seed", "1", "--out", "sample-data"));
    for (int i = 0; i < args.length; i += 2) {
      if (!options.containsKey(args[i]) || i + 1 == args.length) {
        System.err.println("usage: Generate.java [--seed N] [--out DIR], in the project's folder");
        System.exit(2);
      }
      options.put(args[i], args[i + 1]);
    }
    Sample sample = new Sample(Long.parseLong(options.get("--seed")));
    Stories stories = new Stories(sample);
    content("stories.txt").forEach(line -> stories.tell(line.strip().split("\\s+")));
    sample.detectors.run();
    new Noise(sample).make();
    content("broken.txt").forEach(line -> sample.breakOne(line.split("\t")));
    content("people.txt").forEach(sample.people::numbersIn);
    sample.write(Path.of(options.get("--out")));
  }

  /** The lines of a file beside this one, without comments. */
  static Stream<String> content(String file) throws IOException {
    return Files.readAllLines(HERE.resolve(file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  /** A moment of 2026 in local time, in seconds: {@code 01-14 18:52} or {@code 01-14 18:52:30}. */
  static long at(String text) {
    return LocalDateTime.parse("2026-" + text.replace(' ', 'T')).toEpochSecond(ZONE);
  }

  static String local(long time, String pattern) {
    return DateTimeFormatter.ofPattern(pattern).format(Instant.ofEpochSecond(time).atOffset(ZONE));
  }

  static String rfc3339(long time) {
    return local(time, "yyyy-MM-dd'T'HH:mm:ssXXX");
  }

  /** A person's id as the engine shows it with its documented development key. */
  static String hash(String id) {
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

  /** All that the stories and the noise share. */
  static final class Sample {
    final Random random;
    final District district = new District();
    final People people = new People(district.heads());
    final Texts texts = new Texts();
    final Detectors detectors = new Detectors(this);
    final List<String> planted = new ArrayList<>(List.of("story,rule,kind,level,time,who,key"));
    final Feed hotline = new Feed("hotline", "hotline.csv", "GB18030", Complaint.HEADER);
    final Feed petition = new Feed("petition", "petition.jsonl", "UTF-8", null);
    final Feed grid = new Feed("grid", "grid-events.jsonl.gz", "UTF-8", null);
    final Feed gas = new Feed("gas", "gas-sensors.csv.gz", "UTF-8", Detectors.HEADER);
    final Feed lent = new Feed("gas-handover", "gas-handover.csv.gz", "UTF-8", Detectors.HEADER);
    private final Person broken = people.next();

    Sample(long seed) throws IOException {
      random = new Random(seed);
    }

    void say(Complaint complaint) {
      Feed feed = complaint.channel.equals("12345") ? hotline : petition;
      long arrival = late(complaint.time) + complaint.hoursLate * HOUR;
      complaint.address = district.address(complaint.grid, complaint.time);
      feed.add(complaint.time, arrival, complaint.prefix(), complaint::line);
    }

    void happen(Event event) {
      grid.add(event.time, late(event.time), "EV", event::line);
    }

    /** Most come at once, some are entered minutes or hours later. */
    long late(long time) {
      int dice = random.nextInt(100);
      return time + (dice < 96 ? 0 : dice < 99 ? random.nextInt(1800) : random.nextInt(20_000));
    }

    <T> T one(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    /** A record that is no signal: source, code and field of its refusal, what is wrong, text. */
    void breakOne(String[] part) {
      Feed feed = feeds().filter(f -> f.name.equals(part[0])).findFirst().orElseThrow();
      String what = String.join(",", part[1], part[2], part[3]);
      feed.addBroken(what, Texts.named(part[4], broken));
    }

    private Stream<Feed> feeds() {
      return Stream.of(hotline, petition, grid, gas, lent);
    }

    void write(Path out) throws IOException {
      Files.createDirectories(out.resolve("signals"));
      List<String> refused = new ArrayList<>(List.of("source,line,code,field,what"));
      for (Feed feed : feeds().toList()) {
        byte[] bytes = feed.bytes(refused);
        if (feed == lent) {
          bytes = Arrays.copyOf(bytes, bytes.length / 2);
          refused.add("gas-handover," + Feed.linesOf(bytes) + ",TRUNCATED_FILE,,half a file");
        }
        Files.write(out.resolve("signals").resolve(feed.file), bytes);
      }
      write(out.resolve("planted.csv"), planted);
      write(out.resolve("planted-broken.csv"), refused);
      write(out.resolve("planted-persons.txt"), people.secrets);
    }

    private static void write(Path file, Collection<String> lines) throws IOException {
      Files.writeString(file, String.join("\n", lines) + "\n");
    }
  }

  /**
   * One file in the making. Records are numbered in the order of time and written in the order of
   * arrival; every hundredth comes twice, two change places, and the broken ones stand in between.
   */
  static final class Feed {
    final String name;
    final String file;
    private final Charset charset;
    private final String header;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();

    private record Entry(
        long time, long arrival, String prefix, Function<String, String> text, Entry same) {}

    private record Broken(String what, byte[] bytes) {}

    Feed(String name, String file, String charset, String header) {
      this.name = name;
      this.file = file;
      this.charset = Charset.forName(charset);
      this.header = header;
    }

    void add(long time, long arrival, String prefix, Function<String, String> textOfId) {
      entries.add(new Entry(time, arrival, prefix, textOfId, null));
    }

    /** One more record under the number of the one added last. */
    void addAgain(long time, Function<String, String> textOfId) {
      entries.add(new Entry(time, time, "", textOfId, entries.get(entries.size() - 1)));
    }

    /** {@code \xFF} in the text is that byte. */
    void addBroken(String what, String text) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (String part : text.split("(?=\\\\x)")) {
        boolean escaped = part.startsWith("\\x");
        if (escaped) {
          bytes.write(Integer.parseInt(part.substring(2, 4), 16));
        }
        bytes.writeBytes(part.substring(escaped ? 4 : 0).getBytes(charset));
      }
      broken.add(new Broken(what, bytes.toByteArray()));
    }

    /** The file; on which line each broken record stands is added to the list. */
    byte[] bytes(List<String> refused) throws IOException {
      List<byte[]> records = withTwins(inOrder());
      Collections.swap(records, records.size() / 3, records.size() / 2);
      int apart = records.size() / (broken.size() + 1);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      long line = header == null ? 1 : 1 + put(header.getBytes(charset), bytes);
      for (int i = 0; i < records.size(); i++) {
        if (i > 0 && i % apart == 0 && i / apart <= broken.size()) {
          Broken next = broken.get(i / apart - 1);
          refused.add(name + "," + line + "," + next.what);
          line += put(next.bytes, bytes);
        }
        line += put(records.get(i), bytes);
      }
      return file.endsWith(".gz") ? packed(bytes.toByteArray()) : bytes.toByteArray();
    }

    private List<byte[]> inOrder() {
      Map<Entry, String> ids = numbers();
      return entries.stream()
          .sorted(Comparator.comparingLong(Entry::arrival))
          .map(e -> e.text.apply(ids.get(e.same == null ? e : e.same)).getBytes(charset))
          .toList();
    }

    private Map<Entry, String> numbers() {
      Map<String, Integer> last = new HashMap<>();
      Map<Entry, String> ids = new IdentityHashMap<>();
      for (Entry e : entries.stream().sorted(Comparator.comparingLong(Entry::time)).toList()) {
        String day = e.prefix + local(e.time, "yyMMdd");
        if (e.same == null) {
          ids.put(e, day + "%04d".formatted(last.merge(day, 1, Integer::sum)));
        }
      }
      return ids;
    }

    private static List<byte[]> withTwins(List<byte[]> records) {
      List<byte[]> all = new ArrayList<>(records);
      for (int i = 50; i + 60 < all.size(); i += 101) {
        all.add(i + 1 + i % 53, all.get(i));
      }
      return all;
    }

    /** Gives how many lines it put. */
    private static long put(byte[] record, ByteArrayOutputStream bytes) {
      bytes.writeBytes(record);
      bytes.write('\n');
      return 1 + IntStream.range(0, record.length).filter(i -> record[i] == '\n').count();
    }

    /** The JDK writes no modification time. */
    private static byte[] packed(byte[] plain) throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(plain);
      }
      return packed.toByteArray();
    }

    /** How many lines can be unpacked of a damaged file, the last one being cut off. */
    static long linesOf(byte[] packed) throws IOException {
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
        gzip.transferTo(plain);
      } catch (EOFException cut) {
        return 1 + plain.toString(StandardCharsets.UTF_8).chars().filter(c -> c == '\n').count();
      }
      throw new IllegalStateException("not damaged");
    }
  }

  record Person(String name, String phone, String idCard) {
    static String key(List<Person> parties) {
      return parties.stream().map(p -> hash(p.idCard)).sorted().collect(Collectors.joining("+"));
    }
  }

  static final class People {
    static final String RARE = "翊骁湉琬筠旻昶珩琛祎翀甯骞霁煜彧晞珂玥瑄璟睿砚稷笙箫纾绾罡翎䶮㛃";
    private static final String SURNAMES = "闻裴芮尉楼茅蔺鄢郗冼鲍戚卞邬詹阮倪祁嵇沐宓滕边厉管柯晁房";

    private static final Pattern NUMBER =
        Pattern.compile("154-?\\d{4}-?\\d{4}|330590\\d{11}[\\dX]");

    private final Random random = new Random(2026);

    /** What must be found in nothing that the engine writes. */
    final Set<String> secrets = new LinkedHashSet<>();

    final List<Person> residents;
    private int pairs;

    People(List<String> heads) {
      secrets.addAll(heads);
      residents = Stream.generate(this::next).limit(300).toList();
    }

    Person next() {
      String name = fresh(() -> "" + any(SURNAMES) + any(RARE) + any(RARE));
      String phone = fresh(() -> "154%08d".formatted(random.nextInt(100_000_000)));
      return new Person(name, phone, fresh(this::idCard));
    }

    /** Two residents who are together in no other pair. */
    List<Person> nextPair() {
      int first = pairs % residents.size();
      int apart = 1 + pairs++ / residents.size();
      return List.of(residents.get(first), residents.get((first + apart) % residents.size()));
    }

    /** A phone number as some clerks write it. */
    String spelled(String phone) {
      String spelled = phone.replaceFirst("(...)(....)(....)", "$1-$2-$3");
      secrets.add(spelled);
      return "+86 " + spelled;
    }

    /** Phone numbers and identity cards in what people write who deal with it all. */
    void numbersIn(String text) {
      NUMBER.matcher(text).results().forEach(number -> secrets.add(number.group()));
    }

    private String fresh(Supplier<String> make) {
      String made = make.get();
      while (!secrets.add(made)) {
        made = make.get();
      }
      return made;
    }

    private char any(String characters) {
      return characters.charAt(random.nextInt(characters.length()));
    }

    /** With the check digit of GB 11643. */
    private String idCard() {
      int born = (1950 + random.nextInt(55)) * 10_000 + (1 + random.nextInt(12)) * 100;
      String body = "330590%d%03d".formatted(born + 1 + random.nextInt(28), random.nextInt(1000));
      int sum = 0;
      for (int i = 0; i < 17; i++) {
        sum += (body.charAt(i) - '0') * ((1 << (17 - i)) % 11);
      }
      return body + "10X98765432".charAt(sum % 11);
    }
  }

  record Target(String type, String id, String name, String grid) {
    boolean household() {
      return type.equals("household");
    }

    Json json() {
      return Json.raw("type", type, "id", id, "name", name);
    }
  }

  /** The registers in {@code reference/}. */
  static final class District {
    final List<String> grids = column(0, "grids.csv");
    final List<String> devices = column(0, "devices.csv");
    private final List<String> communities = column(1, "grids.csv");
    private final Map<String, Target> targets = new LinkedHashMap<>();

    District() throws IOException {
      rows("targets.csv")
          .forEach(cell -> targets.put(cell[1], new Target(cell[0], cell[1], cell[2], cell[3])));
    }

    private static List<String> column(int number, String file) throws IOException {
      return rows(file).map(cells -> cells[number]).toList();
    }

    private static Stream<String[]> rows(String file) throws IOException {
      Path register = HERE.resolveSibling("reference").resolve(file);
      return Files.readAllLines(register).stream().skip(1).map(line -> line.split(",", -1));
    }

    Target target(String id) {
      return Objects.requireNonNull(targets.get(id), id);
    }

    String address(String grid, long number) {
      String community = communities.get(grids.indexOf(grid));
      return community.replace("社区", "路") + (1 + number % 189) + "号";
    }

    /** A target or device as it is shown in a warning's key. */
    String key(String id) {
      boolean household = targets.containsKey(id) && target(id).household();
      return household ? hash(id) : id;
    }

    List<Target> numbered(String pattern) {
      return targets.values().stream().filter(target -> target.id().matches(pattern)).toList();
    }

    /** The names of the heads of households. */
    List<String> heads() {
      return numbered("H-.*").stream().map(Target::name).toList();
    }
  }

  /** What people complain about: the hotline's word, the engine's category, and what they say. */
  record Topic(String word, String code, String title, String content) {}

  static final class Texts {
    private final Map<String, List<Topic>> byCode;
    private final Map<String, Integer> used = new HashMap<>();

    Texts() throws IOException {
      byCode =
          content("texts.txt")
              .map(line -> line.replace("\\n", "\n").split("\t"))
              .map(cell -> new Topic(cell[0], cell[1], cell[2], cell[3]))
              .collect(Collectors.groupingBy(Topic::code, LinkedHashMap::new, Collectors.toList()));
    }

    /** The categories that begin so, in the order of the file. */
    List<String> codes(String beginning) {
      return byCode.keySet().stream().filter(code -> code.startsWith(beginning)).toList();
    }

    /** One after the other. */
    Topic next(String code) {
      List<Topic> topics = Objects.requireNonNull(byCode.get(code), code);
      return topics.get(used.merge(code, 1, Integer::sum) % topics.size());
    }

    static String named(String text, Person person) {
      return text.replace("{name}", person.name())
          .replace("{phone}", person.phone())
          .replace("{id}", person.idCard());
    }
  }

  /** One complaint, as the hotline exports it or as other channels hand it over. */
  static final class Complaint {
    static final String HEADER =
        "工单编号,受理时间,诉求类别,诉求标题,诉求内容,来电人姓名,来电号码,来电人证件号,对方当事人,对方证件号,"
            + "所属网格,事发地址,涉事主体类型,涉事主体编号,涉事主体名称,涉及人数,涉及金额,紧急程度";
    private static final Map<String, String> PREFIXES =
        Map.of("petition", "XF", "110", "JJ", "mediation", "TJ", "court", "FY", "app", "AP");

    final long time;
    final Topic topic;
    String channel = "12345";
    Person caller;
    String spelledPhone = "";
    String words;
    String people = "";
    String amount = "";
    String grid = "";
    String address = "";
    Target target;
    long hoursLate;
    private List<Person> parties = List.of();

    Complaint(long time, Topic topic) {
      this.time = time;
      this.topic = topic;
      this.words = topic.content();
    }

    Complaint by(Person who) {
      caller = who;
      return this;
    }

    /** The first of them speaks. */
    Complaint between(List<Person> persons) {
      parties = persons;
      return by(persons.get(0));
    }

    Complaint in(String where) {
      grid = where;
      return this;
    }

    Complaint about(Target whom) {
      target = whom;
      return in(whom.grid());
    }

    String prefix() {
      return PREFIXES.getOrDefault(channel, "");
    }

    String line(String id) {
      return channel.equals("12345") ? csv(id) : json(id);
    }

    private String content() {
      return caller == null ? words.replaceAll("[^。]*\\{.*", "") : Texts.named(words, caller);
    }

    private String name() {
      return caller == null ? "" : caller.name();
    }

    private String phone() {
      return caller == null ? "" : spelledPhone.isEmpty() ? caller.phone() : spelledPhone;
    }

    private String csv(String id) {
      List<Person> others = parties.isEmpty() ? List.of() : parties.subList(1, parties.size());
      return Stream.of(
              id, local(time, "yyyy-MM-dd HH:mm:ss"), topic.word(), topic.title(), content(),
              name(), phone(), others.isEmpty() ? "" : caller.idCard(),
              joined(others, Person::name), joined(others, Person::idCard), grid, address,
              target == null ? "" : target.type().equals("site") ? "工地" : "企业",
              target == null ? "" : target.id(), target == null ? "" : target.name(),
              people, amount, people.length() > 1 ? "紧急" : "一般")
          .map(Complaint::cell)
          .collect(Collectors.joining(","));
    }

    private static String joined(List<Person> persons, Function<Person, String> part) {
      return persons.stream().map(part).collect(Collectors.joining(";"));
    }

    private static String cell(String text) {
      return text.matches("(?s).*[,\"\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** The court writes its times in UTC. */
    private String json(String id) {
      boolean utc = channel.equals("court");
      return Json.object(
          "id", id,
          "time", utc ? Instant.ofEpochSecond(time).toString() : rfc3339(time),
          "channel", channel,
          "category", topic.code(),
          "title", topic.title(),
          "content", content(),
          "complainant", caller == null ? null : Json.raw("name", name(), "phone", phone()),
          "parties", parties.stream().map(Person::idCard).toList(),
          "people", people.isEmpty() ? null : new Json(people),
          "amount", amount.isEmpty() ? null : new Json(amount),
          "place", Json.raw("grid", grid, "address", address),
          "target", target == null ? null : target.json());
    }
  }

  /** One event of the grid workers' system, in the canonical form. */
  record Event(
      long time, String type, String grid, Target target, List<Person> parties, Json attrs) {

    static Event of(long time, String type, Target target, Json attrs) {
      return new Event(time, type, target.grid(), target, List.of(), attrs);
    }

    String line(String id) {
      return Json.object(
          "id", id,
          "time", rfc3339(time),
          "type", type,
          "reporter", "WG" + grid.substring(2),
          "parties", parties.stream().map(Person::idCard).toList(),
          "place", Json.raw("grid", grid),
          "target", target == null ? null : target.json(),
          "attrs", attrs);
    }
  }

  /** JSON of what is there: nulls, empty texts and empty lists are left out. */
  record Json(String text) {
    static Json raw(Object... namesAndValues) {
      return new Json(object(namesAndValues));
    }

    static String object(Object... namesAndValues) {
      List<String> members = new ArrayList<>();
      for (int i = 0; i < namesAndValues.length; i += 2) {
        Object value = namesAndValues[i + 1];
        if (value != null && !value.equals("") && !value.equals(List.of())) {
          members.add(value(namesAndValues[i]) + ":" + value(value));
        }
      }
      return "{" + String.join(",", members) + "}";
    }

    private static String value(Object value) {
      if (value instanceof List<?> list) {
        return list.stream().map(Json::value).collect(Collectors.joining(",", "[", "]"));
      }
      if (value instanceof String text) {
        return '"' + text.replace("\"", "\\\"").replace("\n", "\\n") + '"';
      }
      return value instanceof Json json ? json.text : value.toString();
    }
  }

  /** Plays {@code stories.txt}, whose head says how it is written. */
  static final class Stories {
    private final Sample sample;
    private final Map<String, Person> persons = new HashMap<>();
    private String story = "";
    private Complaint last;

    Stories(Sample sample) {
      this.sample = sample;
    }

    void tell(String[] words) {
      List<String> given = new ArrayList<>();
      Map<String, String> options = new LinkedHashMap<>();
      for (String word : words) {
        String[] part = word.split("=", 2);
        if (part.length == 1) {
          given.add(word);
        } else {
          options.put(part[0], part[1]);
        }
      }
      tell(given, options);
    }

    private void tell(List<String> given, Map<String, String> options) {
      switch (given.get(0)) {
        case "story" -> story = given.get(1);
        case "say" -> say(complaint(time(given, 1), sample.texts.next(given.get(3)), options));
        case "again" -> again(complaint(time(given, 1), last.topic, options));
        case "event" -> sample.happen(event(time(given, 1), given.get(3), options));
        case "read" -> read(given.get(1), time(given, 2), given.get(4), given.get(5));
        case "off" ->
            sample.detectors.off(given.get(1), given.get(2), time(given, 3), time(given, 5));
        case "battery" -> sample.detectors.battery(given.get(1), numbers(given.get(2)));
        case "daily" -> daily(given.get(1), numbers(given.get(2)));
        case "silent", "muted" -> expect(given.get(0), given.get(1), "", "", given.get(2));
        case "raised", "upgraded", "cleared" -> {
          String time = rfc3339(time(given, 3));
          expect(given.get(0), given.get(1), given.get(2), time, given.get(5));
        }
        default -> throw new IllegalArgumentException(given.get(0));
      }
    }

    private void expect(String kind, String rule, String level, String time, String id) {
      boolean letters = id.matches("[a-z](\\+[a-z])*");
      String key = letters ? Person.key(persons(id)) : sample.district.key(id);
      sample.planted.add(String.join(",", story, rule, kind, level, time, id, key));
    }

    private static long time(List<String> words, int at) {
      return Generate.at(words.get(at) + " " + words.get(at + 1));
    }

    private static List<Double> numbers(String list) {
      return Stream.of(list.split(",")).map(Double::valueOf).toList();
    }

    private Person person(String letter) {
      return persons.computeIfAbsent(story + " " + letter, name -> sample.people.next());
    }

    private List<Person> persons(String letters) {
      return Stream.of(letters.split("\\+")).map(this::person).toList();
    }

    private Complaint complaint(long time, Topic topic, Map<String, String> options) {
      Complaint complaint = new Complaint(time, topic);
      options.forEach((name, value) -> set(complaint, name, value));
      return complaint;
    }

    private void set(Complaint complaint, String option, String value) {
      switch (option) {
        case "channel" -> complaint.channel = value;
        case "by" -> complaint.by(person(value));
        case "between" -> complaint.between(persons(value));
        case "in" -> complaint.in(value);
        case "about" -> complaint.about(sample.district.target(value));
        case "people" -> complaint.people = value;
        case "amount" -> complaint.amount = value;
        case "words" -> complaint.words = value;
        case "late" -> complaint.hoursLate = Long.parseLong(value);
        default -> throw new IllegalArgumentException(option);
      }
    }

    private void say(Complaint complaint) {
      last = complaint;
      sample.say(complaint);
    }

    private void again(Complaint twin) {
      twin.about(last.target).amount = last.amount;
      twin.address = last.address;
      sample.hotline.addAgain(twin.time, twin::line);
    }

    private Event event(long time, String type, Map<String, String> options) {
      String about = options.remove("about");
      String between = options.remove("between");
      String grid = options.remove("in");
      Target target = about == null ? null : sample.district.target(about);
      List<Person> parties = between == null ? List.of() : persons(between);
      Json attrs = null;
      for (Map.Entry<String, String> attr : options.entrySet()) {
        attrs = Json.raw(attr.getKey(), new Json(attr.getValue()));
      }
      return new Event(time, type, target == null ? grid : target.grid(), target, parties, attrs);
    }

    /** {@code 12*5,30}: five times 12, then 30, one every so many seconds. */
    private void read(String device, long from, String every, String values) {
      long time = from;
      for (String value : values.split(",")) {
        String[] part = value.split("\\*");
        for (int i = part.length == 1 ? 1 : Integer.parseInt(part[1]); i > 0; i--) {
          sample.detectors.measure(device, "CH4", time, Double.parseDouble(part[0]));
          time += Long.parseLong(every.replace("s", ""));
        }
      }
    }

    /** So many disputes a day in one grid, all of different people. */
    private void daily(String grid, List<Double> counts) {
      List<String> codes = List.of("dispute.property", "dispute.neighbour");
      for (int day = 0; day < counts.size(); day++) {
        for (int i = 0; i < counts.get(day); i++) {
          long time = START + day * DAY + 8 * HOUR + i * 47 * MINUTE + day * 11;
          Topic topic = sample.texts.next(codes.get(i % 2));
          sample.say(new Complaint(time, topic).between(sample.people.nextPair()).in(grid));
        }
      }
    }
  }

  /** Detectors report concentration (CH4), a sign of life (HB) and battery (BAT), day and night. */
  static final class Detectors {
    static final String HEADER = "device,point,ts,raw";

    private final Sample sample;
    private final Map<String, List<Double>> batteries = new HashMap<>();
    private final List<Off> offs = new ArrayList<>();

    private record Off(String device, String point, long from, long to) {
      boolean covers(String which, String what, long time) {
        boolean off = device.equals(which) && (point.equals(what) || point.equals("*"));
        return off && from <= time && time < to;
      }
    }

    Detectors(Sample sample) {
      this.sample = sample;
    }

    /** Reports nothing from then to then; point {@code *}: of no kind. */
    void off(String device, String point, long from, long to) {
      offs.add(new Off(device, point, from, to));
    }

    void battery(String device, List<Double> byDay) {
      batteries.put(device, byDay);
    }

    /** Raw values are tenths; a sign of life has none. Few come late. */
    void measure(String device, String point, long time, double value) {
      int dice = sample.random.nextInt(100);
      long arrival = dice == 0 ? sample.late(time) : time + dice % 9;
      sample.gas.add(time, arrival, "", id -> line(device, point, time, value));
    }

    private static String line(String device, String point, long time, double value) {
      String raw = point.equals("HB") ? "" : Long.toString(Math.round(value * 10));
      return String.join(",", device, point, time + "000", raw);
    }

    /** In homes they report seldom, in kitchens more often, in canteens they live by the hour. */
    void run() {
      for (String device : sample.district.devices) {
        int number = Integer.parseInt("0" + device.replaceAll(".*(..)$", "$1"));
        switch (device.substring(0, 5)) {
          case "GD-01" -> run(device, number * 7, 8, 12, 1);
          case "GD-02" -> run(device, number * 7, 3, 6, 40);
          case "GD-03" -> run(device, 35, 3, 1, 1);
          case "GD-90" -> run(device, 0, 3, 1, 1);
          default -> {}
        }
      }
      lend();
    }

    /** Reads and gives a sign of life every so many hours, at that minute; jitter in seconds. */
    private void run(String device, int minute, int readEvery, int beatEvery, int jitter) {
      double charge = 60 + minute * 13 % 40;
      for (int hour = 0; hour < DAYS * 24; hour++) {
        long time = START + hour * HOUR + minute % 60 * MINUTE + sample.random.nextInt(jitter);
        if ((hour + 2) % readEvery == 0) {
          report(device, "CH4", time, level(hour % 24));
        }
        if (hour % beatEvery == 0) {
          report(device, "HB", time, 1);
        }
        if (hour % 24 == 7) {
          List<Double> story = batteries.get(device);
          report(device, "BAT", time, story == null ? charge - hour / 99.0 : story.get(hour / 24));
        }
      }
    }

    private void report(String device, String point, long time, double value) {
      if (offs.stream().noneMatch(off -> off.covers(device, point, time))) {
        measure(device, point, time, value);
      }
    }

    /** A little more while people cook. */
    private double level(int hour) {
      boolean cooking = hour >= 10 && hour <= 13 || hour >= 17 && hour <= 20;
      return sample.random.nextInt(cooking ? 50 : 15) / 10.0;
    }

    /** Detectors on loan, the last evening, in a file of which half will be lost. */
    private void lend() {
      for (int i = 0; i < 480; i++) {
        long time = at("02-03 18:00") + i * MINUTE / 2;
        String line = line("GD-T0" + i % 3, "CH4", time, level(0));
        sample.lent.add(time, time, "", id -> line);
      }
    }
  }

  /** A month as usual. Nothing in it is a risk. */
  static final class Noise {
    /** How many of a hundred calls come in each hour of the day. */
    private static final int[] CALLS = {
      1, 1, 0, 0, 0, 1, 2, 4, 9, 11, 10, 7, 5, 6, 8, 8, 7, 6, 5, 4, 3, 1, 1, 0
    };

    /** Grids in which disputes or smells are told by stories. */
    private static final Set<String> PLANTED =
        Set.of("G-0502", "G-1201", "G-0904", "G-0703", "G-0305", "G-0204");

    private final Sample sample;
    private final Random random;
    private final List<String> grids;
    private final List<Target> employers;
    private final List<String> ordinary;
    private int calls;

    Noise(Sample sample) {
      this.sample = sample;
      this.random = sample.random;
      this.grids = new ArrayList<>(sample.district.grids);
      grids.removeAll(PLANTED);
      Collections.shuffle(grids, random);
      this.employers = sample.district.numbered("E-11.*");
      this.ordinary = sample.texts.codes("other.");
    }

    void make() {
      for (int day = 0; day < DAYS; day++) {
        boolean weekend = day % 7 >= 5;
        for (int i = weekend ? 56 : 88; i > 0; i--) {
          call(moment(day));
        }
        for (int i = weekend ? 25 : 70; i > 0; i--) {
          gridWork(START + day * DAY + 8 * HOUR + random.nextInt(10 * 3600));
        }
      }
      employers.forEach(this::payDay);
      sample.district.numbered("H-.*-([2-9].|19)").forEach(this::inspection);
    }

    private long moment(int day) {
      int dice = random.nextInt(100);
      int hour = 0;
      while (dice >= CALLS[hour]) {
        dice -= CALLS[hour++];
      }
      return START + day * DAY + hour * HOUR + 1 + random.nextInt(3599);
    }

    /** Of a hundred calls ten are disputes, three are about wages, one about gas. */
    private void call(long time) {
      String grid = grids.get(calls++ % grids.size());
      int kind = calls % 100;
      if (kind % 10 == 3) {
        dispute(time, grid);
      } else if (kind % 33 == 1) {
        claim(time, employers.get(calls / 33 % employers.size()));
      } else if (kind == 50) {
        sample.say(new Complaint(time, sample.texts.next("gas.smell")).by(resident()).in(grid));
      } else {
        ordinary(time, sample.one(sample.district.grids));
      }
    }

    private Person resident() {
      return sample.one(sample.people.residents);
    }

    private void claim(long time, Target employer) {
      Topic topic = sample.texts.next("labour.wage_arrears");
      Complaint claim = new Complaint(time, topic).by(resident()).about(employer);
      claim.people = "" + (1 + random.nextInt(4));
      claim.amount = calls % 3 == 0 ? "" : (1 + random.nextInt(40)) + "000";
      sample.say(claim);
    }

    /** Some callers give no name; some phone numbers are written otherwise. */
    private void ordinary(long time, String grid) {
      Complaint complaint = new Complaint(time, sample.texts.next(sample.one(ordinary))).in(grid);
      complaint.channel = calls % 13 == 0 ? "app" : calls % 17 == 0 ? "110" : "12345";
      complaint.caller = calls % 29 == 0 ? null : resident();
      if (calls % 11 == 0 && complaint.caller != null) {
        complaint.spelledPhone = sample.people.spelled(complaint.caller.phone());
      }
      sample.say(complaint);
    }

    /** Some are mediated, closed and followed up in time; nobody comes back. */
    private void dispute(long time, String grid) {
      List<Person> pair = sample.people.nextPair();
      Topic topic = sample.texts.next(sample.one(sample.texts.codes("dispute.")));
      Complaint complaint = new Complaint(time, topic).between(pair).in(grid);
      boolean byPhone = random.nextInt(5) > 0;
      complaint.channel = byPhone ? "12345" : sample.one(List.of("petition", "mediation", "court"));
      sample.say(complaint);
      if (random.nextInt(4) == 0) {
        long mediated = time + DAY + random.nextInt(3 * DAY);
        long asked = mediated + 2 * DAY + random.nextInt(9 * DAY);
        happen(new Event(mediated, "dispute.mediated", grid, null, pair, null));
        happen(new Event(mediated + HOUR, "dispute.closed", grid, null, pair, null));
        happen(new Event(asked, "dispute.followed_up", grid, null, pair, null));
      }
    }

    private void happen(Event event) {
      if (event.time < END - HOUR) {
        sample.happen(event);
      }
    }

    private void gridWork(long time) {
      List<String> types = List.of("grid.visit", "grid.visit", "grid.patrol", "population.changed");
      String grid = sample.one(sample.district.grids);
      sample.happen(new Event(time, sample.one(types), grid, null, List.of(), null));
    }

    /** Wages come at most four days late, electricity falls by less than half. */
    private void payDay(Target employer) {
      long due = START + (4 + random.nextInt(12)) * DAY + 9 * HOUR;
      long paid = due + random.nextInt(4 * DAY);
      sample.happen(Event.of(due, "wages.due", employer, null));
      sample.happen(Event.of(paid, "wages.paid", employer, null));
      sample.happen(Event.of(paid + HOUR, "social_insurance.paid", employer, null));
      if (random.nextInt(3) == 0) {
        Json percent = Json.raw("percent", 10 + random.nextInt(39));
        sample.happen(Event.of(due + DAY, "power.drop", employer, percent));
      }
    }

    /** Some refuse once, some have a hazard and mend it within twelve days. */
    private void inspection(Target home) {
      long time = START + random.nextInt(26) * DAY + 9 * HOUR + random.nextInt(8 * 3600);
      boolean refused = random.nextInt(9) == 0;
      happen(Event.of(time, refused ? "inspection.refused" : "inspection.done", home, null));
      if (!refused && random.nextInt(3) == 0) {
        long mended = time + DAY + random.nextInt(11 * DAY);
        happen(Event.of(time + 10 * MINUTE, "hazard.found", home, null));
        happen(Event.of(mended, "hazard.rectified", home, null));
      }
    }
  }
}
