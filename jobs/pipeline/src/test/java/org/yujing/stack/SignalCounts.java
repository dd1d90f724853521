package org.yujing.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yujing.stack.FlinkRest.RestException;

/** What the tasks of a live job, those that run now, have counted of signals. */
public record SignalCounts(FlinkRest rest) {
  /** As Flink names it after the stage. */
  private static final Pattern OF_SOURCE =
      Pattern.compile(
          "\\.yujing\\.source\\.(?<source>[^.]+)"
              + "\\.(?<kind>read|rejected|outside|unmatched|judged|duplicate|late)$");

  /** By source, by kind; {@code number}: the job's. */
  public Map<String, Map<String, Long>> of(String number) throws RestException {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (JsonNode stage : rest.get("/jobs/" + number).path("vertices")) {
      String figures =
          "/jobs/%s/vertices/%s/subtasks/metrics".formatted(number, stage.path("id").asText());
      figures(figures)
          .forEach(
              (name, sum) ->
                  counts
                      .computeIfAbsent(name.group("source"), any -> new TreeMap<>())
                      .merge(name.group("kind"), sum, Long::sum));
    }
    return counts;
  }

  private Map<Matcher, Long> figures(String figures) throws RestException {
    Map<String, Matcher> wanted = new TreeMap<>();
    for (JsonNode one : rest.get(figures)) {
      Matcher name = OF_SOURCE.matcher(one.path("id").asText());
      if (name.find()) {
        wanted.put(one.path("id").asText(), name);
      }
    }
    Map<Matcher, Long> sums = new HashMap<>();
    if (!wanted.isEmpty()) {
      String names = URLEncoder.encode(String.join(",", wanted.keySet()), StandardCharsets.UTF_8);
      for (JsonNode one : rest.get(figures + "?agg=sum&get=" + names)) {
        sums.put(wanted.get(one.path("id").asText()), one.path("sum").asLong());
      }
    }
    return sums;
  }
}
