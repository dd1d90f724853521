package org.yujing.pipeline;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;

/** Where keyed state is, set as jobs set it. */
enum TestingBackend {
  HEAP,
  ROCKSDB;

  StateBackend open() {
    Configuration settings = new Configuration();
    StateOnDisk.settle(settings, settings);
    return this == HEAP
        ? new HashMapStateBackend()
        : new EmbeddedRocksDBStateBackend()
            .configure(settings, TestingBackend.class.getClassLoader());
  }
}
