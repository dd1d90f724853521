package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder that a simulation is written to: new, empty, or that of an earlier one. */
final class SimulationFolder {
  private static final String MANIFEST = "manifest.json";

  private SimulationFolder() {}

  /** Makes the folder, or empties it of what its own manifest says a simulation has written. */
  static void prepare(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UnusableException(Words.of("not.a.folder", folder));
    }
    try {
      Files.createDirectories(folder);
      try (var files = Files.list(folder)) {
        if (files.findAny().isEmpty()) {
          return;
        }
      }
      for (String file : written(folder)) {
        Files.deleteIfExists(folder.resolve(file));
      }
    } catch (IOException e) {
      throw new UnusableException(Words.of("out.unwritable", folder, e.getMessage()));
    }
  }

  private static List<String> written(Path folder) throws IOException {
    Path manifest = folder.resolve(MANIFEST);
    JsonNode sums =
        Files.isRegularFile(manifest)
            ? new ObjectMapper().readTree(Files.readAllBytes(manifest)).path("sha256")
            : null;
    if (sums == null || !sums.isObject()) {
      throw new UnusableException(Words.of("simulate.foreign", folder));
    }
    List<String> files = new ArrayList<>(List.of(MANIFEST));
    sums.fieldNames().forEachRemaining(files::add);
    Path inside = folder.toAbsolutePath().normalize();
    files.removeIf(file -> !inside.resolve(file).normalize().startsWith(inside));
    return files;
  }
}
