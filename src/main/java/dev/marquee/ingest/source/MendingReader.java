package dev.marquee.ingest.source;

import dev.marquee.ingest.tally.Mended;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// UTF-8 in which some bytes may be Windows-1252, the superset of ISO 8859-1 that most older files
/// are in: a byte that cannot be UTF-8 is read as what it means there, behind a [Mended#MARK], so
/// that the repair is counted where the value is cleaned.
///
/// A whole file in Windows-1252 reads right, for its letters beyond ASCII stand alone or in pairs
/// that UTF-8 does not have. Not safe from several threads.
final class MendingReader extends Reader {
  private static final int BUFFER = 1 << 14;

  /// What Windows-1252 has at 0x80 to 0x9f; undefined places are replaced.
  private static final String HIGH_CONTROLS =
      "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
  private final CharBuffer ready = CharBuffer.allocate(BUFFER).limit(0);
  private boolean ended;

  MendingReader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (!ready.hasRemaining()) {
      if (ended && !bytes.hasRemaining()) {
        return -1;
      }
      decode();
    }
    int count = Math.min(length, ready.remaining());
    ready.get(buffer, offset, count);
    return count;
  }

  private void decode() throws IOException {
    fill();
    ready.clear();
    boolean full = false;
    while (!full) {
      CoderResult result = decoder.decode(bytes, ready, ended);
      boolean room = ready.remaining() >= 2;
      if (result.isError() && room) {
        mend(bytes.get());
      } else {
        full = true;
      }
    }
    ready.flip();
  }

  private void mend(byte one) {
    int value = one & 0xff;
    ready.put(Mended.MARK);
    ready.put(value < 0xa0 ? HIGH_CONTROLS.charAt(value - 0x80) : (char) value);
    decoder.reset();
  }

  private void fill() throws IOException {
    bytes.compact();
    int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (got < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + got);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
