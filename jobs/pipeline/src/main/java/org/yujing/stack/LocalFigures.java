package org.yujing.stack;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.HTTPServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.prometheus.AbstractPrometheusReporter;
import org.apache.flink.util.PortRange;

/** Figures for a Prometheus on this machine: Flink's own reporter lets every machine read them. */
final class LocalFigures extends AbstractPrometheusReporter {
  private HTTPServer server;

  @Override
  public void open(MetricConfig config) {
    super.open(config);
    Iterator<Integer> ports = new PortRange(config.getProperty("port")).getPortsIterator();
    IOException taken = new IOException("no port is given");
    while (server == null && ports.hasNext()) {
      int port = ports.next();
      try {
        server = new HTTPServer(Ports.local(port), figures(), true);
        log.info("Figures for Prometheus on port {}.", port);
      } catch (IOException e) {
        taken = e;
      }
    }
    if (server == null) {
      throw new UncheckedIOException(taken);
    }
  }

  /** Flink shows them to no other package. */
  private CollectorRegistry figures() {
    try {
      var field = AbstractPrometheusReporter.class.getDeclaredField("registry");
      field.setAccessible(true);
      return (CollectorRegistry) field.get(this);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop();
    }
    super.close();
  }
}
