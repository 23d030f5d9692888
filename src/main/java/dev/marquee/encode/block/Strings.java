package dev.marquee.encode.block;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Strings in a binary file: the number of bytes, then UTF-8. Unlike `writeUTF` without a limit of
/// 64 KiB, and readable by others.
final class Strings {
  private static final int LONGEST = 1 << 24;

  private Strings() {}

  static void write(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /// Throws `IOException` for a length that no string of ours has, before making room for it.
  static String read(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("not an encoder: a string of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
