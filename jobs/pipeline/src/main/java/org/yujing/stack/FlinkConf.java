package org.yujing.stack;

import java.nio.file.Path;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ConfigurationUtils;
import org.apache.flink.configuration.GlobalConfiguration;

/** Flink's settings: ours first, then those of the operators' {@code conf/config.yaml}. */
record FlinkConf(Path folder, FlinkMemory memory) {

  static FlinkConf write(StackFolder folder, StackSettings stack) {
    Configuration settings = Configuration.fromMap(FlinkSettings.of(folder, stack));
    Path own = folder.conf("config.yaml");
    Path made = folder.made("flink");
    try {
      settings.addAll(GlobalConfiguration.loadConfiguration(own.getParent().toString()));
      FlinkConf conf = new FlinkConf(made, FlinkMemory.of(settings));
      folder.write(made.resolve("config.yaml"), text(settings));
      return conf;
    } catch (StackException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new StackException(Saying.BAD_FILE, own, String.valueOf(e.getMessage()));
    }
  }

  private static String text(Configuration settings) {
    List<String> lines = ConfigurationUtils.convertConfigToWritableLines(settings, true);
    return "# Made by yujing up; write yours into conf/config.yaml.\n"
        + String.join("\n", lines)
        + "\n";
  }
}
