package org.yujing.stack;

import java.nio.file.Path;
import java.util.Objects;

/** What {@code up} was told; kept in {@code stack.json} beside the data. */
public record StackSettings(Ports ports, ClusterSettings cluster, StackInputs inputs) {

  public StackSettings {
    Objects.requireNonNull(ports, "ports");
    Objects.requireNonNull(cluster, "cluster");
    Objects.requireNonNull(inputs, "inputs");
  }

  /** The same, but for the folder of rules. */
  StackSettings withRules(Path rules) {
    return new StackSettings(
        ports, cluster, new StackInputs(inputs.sources(), inputs.reference(), rules));
  }
}
