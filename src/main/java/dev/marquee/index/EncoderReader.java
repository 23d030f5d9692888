package dev.marquee.index;

import dev.marquee.encode.Encoder;
import java.io.DataInput;
import java.io.IOException;

/// Reads back what [Encoder#write] wrote: `Encoders::read` outside of tests.
@FunctionalInterface
public interface EncoderReader {
  /// The encoder in `in`. Throws `IOException` for anything else.
  Encoder read(DataInput in) throws IOException;
}
