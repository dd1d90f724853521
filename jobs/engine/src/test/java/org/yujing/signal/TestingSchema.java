package org.yujing.signal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A schema of the product, formats asserted. */
public final class TestingSchema {
  private final Schema schema;

  public TestingSchema(String name) {
    try {
      Path file = Path.of(System.getProperty("yujing.home"), "schemas", name + ".schema.json");
      this.schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean accepts(String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .isEmpty();
  }

  /** The part of it that a JSON pointer names. */
  public JsonNode at(String pointer) {
    return schema.getSchemaNode().at(pointer);
  }

  public String id() {
    return schema.getSchemaNode().get("$id").asText();
  }
}
