package org.yujing.backtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One page with charts and tables that holds all it needs: the browser is told to load nothing from
 * anywhere. What comes from data is text in it, never HTML and never script.
 */
public final class ChartPage {
  /** By which an earlier page is known. */
  public static final String MARK = "<meta name=\"generator\" content=\"yujing\">";

  private static final String NOTHING_FROM_ELSEWHERE =
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";

  private final StringBuilder body = new StringBuilder();
  private final ObjectNode data = new ObjectMapper().createObjectNode();
  private final ArrayNode charts = data.putArray("charts");
  private final String language;
  private final String title;

  /** {@code language}: such as {@code en} or {@code zh-CN}. */
  public ChartPage(String language, String title) {
    this.language = language;
    this.title = title;
    body.append("<h1>").append(escaped(title)).append("</h1>\n");
  }

  public ChartPage sentence(String text) {
    body.append("<p>").append(escaped(text)).append("</p>\n");
    return this;
  }

  /** A sentence that nobody should overlook. */
  public ChartPage alarm(String text) {
    body.append("<div class=\"broken\">").append(escaped(text)).append("</div>\n");
    return this;
  }

  /** Rows under a title; cells that are numbers stand right. Rows may be {@code marked}. */
  public ChartPage table(String heading, List<String> head, List<List<String>> rows) {
    return table(heading, head, rows, List.of());
  }

  /** The same; {@code marked}: the numbers of rows that stand out, from 0. */
  public ChartPage table(
      String heading, List<String> head, List<List<String>> rows, List<Integer> marked) {
    body.append("<section><h2>").append(escaped(heading)).append("</h2><div class=\"scroll\">");
    body.append("<table><thead>");
    row("th", head, "");
    body.append("</thead><tbody>");
    for (int i = 0; i < rows.size(); i++) {
      row("td", rows.get(i), marked.contains(i) ? " class=\"marked\"" : "");
    }
    body.append("</tbody></table></div></section>\n");
    return this;
  }

  private void row(String tag, List<String> cells, String marked) {
    body.append("<tr").append(marked).append('>');
    for (String cell : cells) {
      String kind =
          cell.matches("-|-?[0-9]+(\\.[0-9]+)?") ? "number" : cell.length() > 60 ? "long" : "";
      body.append('<').append(tag);
      body.append(kind.isEmpty() ? "" : " class=\"" + kind + "\"");
      body.append('>').append(escaped(cell)).append("</").append(tag).append('>');
    }
    body.append("</tr>\n");
  }

  /**
   * A chart under a title.
   *
   * @param kind {@code over} (time), {@code across} (names) or {@code scatter}
   * @return what page.js draws; to be filled
   */
  public ObjectNode chart(String heading, String kind) {
    String id = "chart-" + (charts.size() + 1);
    body.append("<section><h2>").append(escaped(heading)).append("</h2><div class=\"chart\" id=\"");
    body.append(id).append("\"></div></section>\n");
    return charts.addObject().put("id", id).put("kind", kind);
  }

  /** The whole page. */
  public String html() {
    return "<!DOCTYPE html>\n<html lang=\""
        + language
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        + MARK
        + "\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\""
        + NOTHING_FROM_ELSEWHERE
        + "\">\n<title>"
        + escaped(title)
        + "</title>\n<style>\n"
        + resource("page.css")
        + "</style>\n</head>\n<body>\n<main>\n"
        + body
        + "</main>\n<script type=\"application/json\" id=\"data\">"
        + inert(data.toString())
        + "</script>\n<script>\n"
        + resource("echarts.min.js")
        + "\n</script>\n<script>\n"
        + resource("page.js")
        + "</script>\n</body>\n</html>\n";
  }

  /** A text as HTML shows it. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** JSON in which nothing ends a script or begins a comment. */
  private static String inert(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static String resource(String name) {
    try (InputStream in = ChartPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the build has left out " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
