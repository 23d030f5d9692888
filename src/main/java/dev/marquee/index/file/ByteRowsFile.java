package dev.marquee.index.file;

import dev.marquee.vector.ByteRows;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.util.IOUtils;

/// Rows of bytes as a file that is read where it lies: a magic number, rows and dimension as ints,
/// all little endian, then the rows as [ByteRows] has them.
public final class ByteRowsFile {
  /// `MQB1`.
  private static final int MAGIC = 0x3142514D;

  private static final int HEADER_BYTES = 12;
  private static final int BUFFER_BYTES = 1 << 16;

  private ByteRowsFile() {}

  /// Writes and syncs a file with the rows in the order given.
  public static void write(Path file, ByteRows rows, int[] order) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES)) {
      ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
      out.write(header.putInt(MAGIC).putInt(order.length).putInt(rows.dimension()).array());
      for (int row : order) {
        out.write(rows.bytes(row).toArray(ValueLayout.JAVA_BYTE));
      }
    }
    IOUtils.fsync(file, false);
  }

  /// Maps a file; its rows can be read until `arena` is closed. Throws `IOException` for a file
  /// that [#write] did not write.
  public static ByteRows map(Path file, Arena arena) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      ByteBuffer header =
          mapped
              .asSlice(0, Math.min(HEADER_BYTES, mapped.byteSize()))
              .asByteBuffer()
              .order(ByteOrder.LITTLE_ENDIAN);
      if (header.remaining() < HEADER_BYTES || header.getInt() != MAGIC) {
        throw new IOException("not a file of byte rows");
      }
      int size = header.getInt();
      int dimension = header.getInt();
      long length = (long) size * ByteRows.bytesPerRow(dimension);
      if (size < 0 || dimension < 1 || HEADER_BYTES + length != mapped.byteSize()) {
        throw new IOException("cut off: " + size + " x " + dimension + " in " + mapped.byteSize());
      }
      return ByteRows.of(mapped.asSlice(HEADER_BYTES), dimension);
    }
  }
}
