package dev.marquee.index;

import dev.marquee.audience.model.AudienceModel;
import dev.marquee.audience.model.TitleContent;
import dev.marquee.index.file.Checksum;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;

/// The audience model as a file of a generation, as [AudienceModel#write] has it, to the end of the
/// file.
///
/// Such a file may be hundreds of megabytes long, so that it is never held in memory as a whole.
final class AudienceFile {
  private static final int BUFFER_BYTES = 1 << 18;

  private AudienceFile() {}

  /// Writes and syncs the file.
  static void write(Path file, AudienceModel model) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES))) {
      model.write(out);
    }
    IOUtils.fsync(file, false);
  }

  /// The entry of the file in a manifest; empty in a generation without it.
  static Optional<Manifest.FileEntry> entry(Manifest manifest) {
    return manifest.files().stream()
        .filter(file -> file.path().equals(GenerationFolder.AUDIENCE))
        .findFirst();
  }

  /// Reads the file of a generation, if it has one; `content` is that of its titles. Throws
  /// `IOException` unless it is what [#write] wrote.
  static Optional<AudienceModel> read(
      GenerationFolder folder, Manifest manifest, TitleContent content) throws IOException {
    Optional<Manifest.FileEntry> entry = entry(manifest);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    Path file = folder.resolve(entry.get().path());
    if (!Checksum.of(file).equals(entry.get().sha256())) {
      throw new IOException("'" + entry.get().path() + "' is not as it was written");
    }
    AudienceModel model = read(file, content);
    if (model.titles() != manifest.sizes().titles()) {
      throw new IOException("its files are not of one build");
    }
    return Optional.of(model);
  }

  private static AudienceModel read(Path file, TitleContent content) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES))) {
      AudienceModel model = AudienceModel.read(in, content);
      if (in.read() >= 0) {
        throw new IOException("not an audience model: it has more behind it");
      }
      return model;
    } catch (EOFException | IllegalArgumentException e) {
      throw new IOException("not an audience model: damaged", e);
    }
  }
}
