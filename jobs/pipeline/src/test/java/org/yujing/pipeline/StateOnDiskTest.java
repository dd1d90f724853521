package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.junit.jupiter.api.Test;
import org.rocksdb.CompressionType;

/** Flink knows the options by these names, and what an operator has set holds. */
class StateOnDiskTest {
  @Test
  void flinkKnowsTheOptions() {
    Configuration settings = new Configuration();
    StateOnDisk.settle(new Configuration(), settings);
    assertTrue(settings.get(RocksDBConfigurableOptions.USE_BLOOM_FILTER));
    assertEquals(
        List.of(
            CompressionType.NO_COMPRESSION,
            CompressionType.NO_COMPRESSION,
            CompressionType.LZ4_COMPRESSION),
        settings.get(RocksDBConfigurableOptions.COMPRESSION_PER_LEVEL));
  }

  @Test
  void whatIsSetHolds() {
    Configuration set = new Configuration();
    set.set(RocksDBConfigurableOptions.USE_BLOOM_FILTER, false);
    set.set(
        RocksDBConfigurableOptions.COMPRESSION_PER_LEVEL,
        List.of(CompressionType.SNAPPY_COMPRESSION));
    Configuration settings = new Configuration();
    StateOnDisk.settle(set, settings);
    assertFalse(settings.contains(RocksDBConfigurableOptions.USE_BLOOM_FILTER));
    assertFalse(settings.contains(RocksDBConfigurableOptions.COMPRESSION_PER_LEVEL));
  }
}
