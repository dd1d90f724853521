package org.yujing.bench.district;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.yujing.signal.Stream;

/**
 * A simulated district: 70 % sensor readings, 20 % events, 10 % complaints. Each of its subjects (a
 * device, an enterprise) has one theme and one grid, and speaks at random, on average once an
 * {@link #interval}; figures are whole numbers from 0 to 999, each as likely as the others.
 *
 * @param subjects how many, of all streams together, 30 at least
 * @param themesWanted how many, of all streams together; 3 at least, one a stream
 * @param disorder how much later than its time a line may come
 */
public record District(long seed, int signals, int subjects, int themesWanted, Duration disorder) {
  /** So many subjects of a theme share a grid. */
  public static final int IN_A_GRID = 8;

  /**
   * Times are whole multiples of this many milliseconds, and no window is. So nothing leaves a
   * window at the very time of a signal, where contenders disagree on what comes first.
   */
  public static final int TICK = 7;

  private static final double USUAL_INTERVAL = Duration.ofMinutes(10).toMillis();

  public District {
    if (subjects < 30 || themesWanted < 3 || signals < 1) {
      throw new IllegalArgumentException("a district has 30 subjects, 3 themes and a signal");
    }
  }

  /** How many subjects speak on a stream. */
  public int subjects(Stream stream) {
    return share(stream, subjects);
  }

  /** How many themes a stream has. */
  public int themes(Stream stream) {
    return share(stream, themesWanted);
  }

  private static int share(Stream stream, int all) {
    int events = Math.max(1, all / 5);
    int complaints = Math.max(1, all / 10);
    return switch (stream) {
      case SENSOR -> all - events - complaints;
      case EVENT -> events;
      case COMPLAINT -> complaints;
      case WARNING -> 0;
    };
  }

  public List<Theme> themes() {
    List<Theme> themes = new ArrayList<>();
    for (Stream stream : List.of(Stream.SENSOR, Stream.EVENT, Stream.COMPLAINT)) {
      for (int number = 0; number < themes(stream); number++) {
        themes.add(new Theme(stream, number));
      }
    }
    return themes;
  }

  /** The mean time between two signals, in ticks. */
  int ticksBetween() {
    return (int) Math.max(1, Math.round(USUAL_INTERVAL / subjects / TICK));
  }

  /** The mean time between two signals of one subject: ten minutes, or longer if there are many. */
  public Duration interval() {
    return Duration.ofMillis((long) subjects * ticksBetween() * TICK);
  }
}
