package dev.marquee.events.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Takes lines off a stream of bytes, one at a time, whatever is in it: for one thread.
///
/// Lines end with LF or CR LF; a byte order mark at the very beginning is dropped. Reads ahead no
/// further than what the stream has ready, so that a line of an endless stream is there as soon as
/// it was sent.
public final class LineReader {
  /// The longest line; longer ones are passed over and said to be too long.
  public static final int MAX_BYTES = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 14];
  private int position;
  private int filled;
  private long number;

  /// The stream stays the caller's to close.
  public LineReader(InputStream in) {
    this.in = in;
  }

  /// One line.
  ///
  /// @param number counted from 1
  /// @param text what it says, without its end; empty where it cannot be read
  /// @param fault why it cannot be read, else null
  public record Line(long number, String text, @Nullable String fault) {}

  /// The next line, or null at the end of the stream. An `IOException` is the stream's.
  public @Nullable Line next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    boolean isTooLong = false;
    boolean isAny = false;
    while (position < filled || fill()) {
      isAny = true;
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      isTooLong |= bytes.size() + end - position > MAX_BYTES;
      if (!isTooLong) {
        bytes.write(buffer, position, end - position);
      }
      boolean isEnd = end < filled;
      position = isEnd ? end + 1 : end;
      if (isEnd) {
        break;
      }
    }
    return isAny ? line(bytes.toByteArray(), isTooLong) : null;
  }

  /// Whether a line that is not yet complete would have to be waited for.
  public boolean isDrained() throws IOException {
    for (int i = position; i < filled; i++) {
      if (buffer[i] == '\n') {
        return false;
      }
    }
    return in.available() == 0;
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(0, in.read(buffer, 0, buffer.length));
    return filled > 0;
  }

  private Line line(byte[] bytes, boolean isTooLong) {
    number++;
    if (isTooLong) {
      return new Line(number, "", "a line has at most " + MAX_BYTES + " bytes");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      int start = number == 1 && text.startsWith("\ufeff") ? 1 : 0;
      int end = text.endsWith("\r") ? text.length() - 1 : text.length();
      return new Line(number, text.substring(Math.min(start, end), end), null);
    } catch (CharacterCodingException e) {
      return new Line(number, "", "not UTF-8");
    }
  }
}
