package org.yujing.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A file of lines, packed or not, and the SHA-256 of what is in it. */
final class TextFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final MessageDigest digest;
  private final BufferedWriter out;

  TextFile(Path file, boolean packed) throws IOException {
    Files.createDirectories(file.getParent());
    this.digest = sha256();
    OutputStream bytes = Files.newOutputStream(file);
    OutputStream packing = packed ? new GZIPOutputStream(bytes, BUFFER) : bytes;
    this.out =
        new BufferedWriter(
            new OutputStreamWriter(new DigestOutputStream(packing, digest), UTF_8), BUFFER);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  void text(String text) throws IOException {
    out.write(text);
  }

  /** Of all that was written; to be asked after it was closed. */
  String checksum() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
