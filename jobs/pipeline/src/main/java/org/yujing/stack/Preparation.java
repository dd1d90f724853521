package org.yujing.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;

/** What has to be there before a server starts: settings, folders, and a formatted Kafka folder. */
final class Preparation {
  private Preparation() {}

  static Launch of(StackFolder folder, StackSettings settings, Jars jars) {
    LogConf.offer(folder);
    LogConf.write(folder);
    BrokerConf.write(folder, settings.ports());
    ZooKeeperConf.write(folder, settings.ports());
    Commands commands =
        new Commands(
            folder,
            jars,
            JvmOptions.read(folder.conf("jvm.properties")),
            FlinkConf.write(folder, settings));
    try {
      Files.createDirectories(folder.data("tmp"));
    } catch (IOException e) {
      throw new StackException(Saying.UNWRITABLE, folder.root(), String.valueOf(e.getMessage()));
    }
    if (!Files.exists(folder.data("kafka").resolve("meta.properties"))) {
      format(folder, commands);
    }
    return new Launch(folder, commands);
  }

  private static void format(StackFolder folder, Commands commands) {
    Path arguments = folder.made("format.args");
    File output = folder.output(Server.BROKER).toFile();
    folder.write(arguments, commands.format(Uuid.randomUuid().toString()).argumentFile());
    try {
      Process process =
          new ProcessBuilder(Launch.java(), "@" + arguments)
              .redirectErrorStream(true)
              .redirectOutput(output)
              .start();
      if (process.waitFor() != 0) {
        throw new StackException(Saying.FORMAT_FAILED, LogTail.of(folder, Server.BROKER));
      }
    } catch (IOException e) {
      throw new StackException(Saying.FORMAT_FAILED, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException(Saying.FORMAT_FAILED, "interrupted");
    }
  }
}
