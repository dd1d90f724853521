package org.yujing.stack;

import java.nio.file.Path;

/** ZooKeeper's settings: one server, on the loopback address. */
final class ZooKeeperConf {
  private ZooKeeperConf() {}

  static Path file(StackFolder folder) {
    return folder.made("zookeeper.properties");
  }

  static void write(StackFolder folder, Ports ports) {
    folder.write(
        file(folder),
        """
        # Made by yujing up.
        dataDir=%s
        clientPort=%d
        clientPortAddress=%s
        tickTime=2000
        admin.enableServer=false
        autopurge.purgeInterval=1
        """
            .formatted(
                folder.data("zookeeper").toString().replace("\\", "\\\\"),
                ports.zookeeper(),
                Ports.HOST));
  }
}
