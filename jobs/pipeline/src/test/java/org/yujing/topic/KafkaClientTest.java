package org.yujing.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators set is passed through, and what is secret is not shown. */
class KafkaClientTest {
  @TempDir private Path folder;

  @Test
  void passesEverythingThroughButTheServers() throws IOException {
    Properties properties =
        KafkaClient.of("a:1", file("security.protocol=SSL", "bootstrap.servers=b:2")).properties();
    assertEquals("a:1", properties.getProperty("bootstrap.servers"));
    assertEquals("SSL", properties.getProperty("security.protocol"));
  }

  @Test
  void hidesPasswordsKeysAndWhatItDoesNotKnow() throws IOException {
    KafkaClient client =
        KafkaClient.of(
            "a:1",
            file(
                "sasl.mechanism=PLAIN",
                "sasl.jaas.config=X required password=\"hush\";",
                "ssl.keystore.key=hush",
                "ssl.keystore.password=hush",
                "ssl.key.password=hush",
                "ssl.truststore.password=hush",
                "sasl.oauthbearer.client.credentials.client.secret=hush",
                "listener.name.x.sasl.jaas.config=hush",
                "my.own.token=hush"));
    assertFalse(client.toString().contains("hush"), client::toString);
    assertEquals(8, client.toString().split("\\(hidden\\)", -1).length - 1);
    assertEquals("PLAIN", client.settings().get("sasl.mechanism"));
  }

  @Test
  void aBrokenEscapeIsUnreadable() throws IOException {
    Path broken = file("a=\\u12");
    assertThrows(IOException.class, () -> KafkaClient.of("a:1", broken));
  }

  private Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("client.properties"), List.of(lines));
  }
}
