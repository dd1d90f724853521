package org.yujing.pipeline;

import java.util.Map;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ReadableConfig;

/**
 * How RocksDB is to work where state is kept on disk. Each look at a key reads it and writes it:
 * filters spare searching files for keys that are new, and what was written of late is not
 * compressed, since it is soon read or written over. What is old, and that is most of a large
 * state, is.
 */
public final class StateOnDisk {
  private static final Map<String, String> WANTED =
      Map.of(
          "state.backend.rocksdb.use-bloom-filter",
          "true",
          "state.backend.rocksdb.compression.per.level",
          "NO_COMPRESSION;NO_COMPRESSION;LZ4_COMPRESSION");

  private StateOnDisk() {}

  /** Adds it to a job's settings, but for what {@code set} says already. */
  public static void settle(ReadableConfig set, Configuration settings) {
    WANTED.forEach(
        (option, value) -> {
          if (set.getOptional(ConfigOptions.key(option).stringType().noDefaultValue()).isEmpty()) {
            settings.setString(option, value);
          }
        });
  }
}
