package org.yujing.simulate;

import java.util.List;
import java.util.Map;
import org.yujing.problem.YamlNode;
import org.yujing.signal.Stream;

/**
 * What one pack plans, as its file says.
 *
 * @param pack its name; "city" for what every city has
 * @param lists words to draw from, as they stand in the file
 */
record SimulationFile(
    String pack,
    Map<String, Stream> sources,
    Map<String, YamlNode> lists,
    Map<String, Rhythm> rhythms,
    List<ThingKind> kinds,
    List<Plot> plots) {

  SimulationFile {
    kinds = List.copyOf(kinds);
    plots = List.copyOf(plots);
  }
}
