package dev.marquee.ingest.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/// The text of a file, decompressed where it is gzip (told by its first bytes, not by its name) and
/// without a byte order mark, with the SHA-256 of the bytes on disk taken on the way.
///
/// Bytes that are not UTF-8 are read as Windows-1252 and marked (see [MendingReader]).
public final class SourceText implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final DigestStream digested;
  private final Reader reader;

  private SourceText(DigestStream digested, Reader reader) {
    this.digested = digested;
    this.reader = reader;
  }

  /// Opens a file. Throws [SourceProblem] for a file in UTF-16, `IOException` for one that cannot
  /// be opened.
  public static SourceText open(Path file) throws IOException {
    DigestStream digested = new DigestStream(Files.newInputStream(file));
    try {
      InputStream bytes =
          withoutMark(file, decompressed(new BufferedInputStream(digested, BUFFER)));
      return new SourceText(digested, new MendingReader(bytes));
    } catch (IOException | RuntimeException e) {
      digested.close();
      throw e;
    }
  }

  private static InputStream decompressed(BufferedInputStream in) throws IOException {
    byte[] magic = peek(in, 2);
    boolean gzip = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    return gzip ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
  }

  private static InputStream withoutMark(Path file, InputStream in) throws IOException {
    byte[] start = peek(in, 3);
    int first = start.length < 2 ? 0 : ((start[0] & 0xff) << 8) | (start[1] & 0xff);
    if (first == 0xfeff || first == 0xfffe) {
      throw new SourceProblem("'" + file + "': is UTF-16; save the file as UTF-8 and try again");
    }
    if (start.length == 3 && first == 0xefbb && start[2] == (byte) 0xbf) {
      in.skipNBytes(3);
    }
    return in;
  }

  private static byte[] peek(InputStream in, int count) throws IOException {
    in.mark(count);
    byte[] bytes = in.readNBytes(count);
    in.reset();
    return bytes;
  }

  /// The characters, from where the last read left off.
  public Reader reader() {
    return reader;
  }

  /// Bytes of the file read so far, as they lie on disk.
  public long bytesRead() {
    return digested.count;
  }

  /// The SHA-256 of the whole file in lower-case hexadecimal; reads what is left of it.
  public String sha256() throws IOException {
    byte[] rest = new byte[BUFFER];
    while (digested.read(rest, 0, rest.length) >= 0) {
      // Reading is what feeds the digest.
    }
    return HexFormat.of().formatHex(digested.sha256.digest());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static final class DigestStream extends FilterInputStream {
    private final MessageDigest sha256;
    private long count;

    DigestStream(InputStream in) {
      super(in);
      try {
        sha256 = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      if (value >= 0) {
        sha256.update((byte) value);
        count++;
      }
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int got = super.read(buffer, offset, length);
      if (got > 0) {
        sha256.update(buffer, offset, got);
        count += got;
      }
      return got;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
