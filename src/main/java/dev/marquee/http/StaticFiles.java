package dev.marquee.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The files of one folder, read when they are asked for and again when they change. Nothing
/// outside the folder can be named, nothing hidden inside it either.
final class StaticFiles {
  /// A path of plain names: no `..`, no leading dot, no backslash, no drive.
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

  private static final Map<String, String> MEDIA_TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html;charset=utf-8"),
          Map.entry("css", "text/css;charset=utf-8"),
          Map.entry("js", "text/javascript;charset=utf-8"),
          Map.entry("mjs", "text/javascript;charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain;charset=utf-8"),
          Map.entry("md", "text/plain;charset=utf-8"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  private final Path folder;
  private final Map<String, Found> known = new ConcurrentHashMap<>();

  StaticFiles(Path folder) {
    this.folder = folder;
  }

  /// A file as it was read: `hash` stands for its bytes; `size` and `changed` tell whether it is
  /// still the same.
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never leaves the package.
  record Found(String mediaType, byte[] bytes, String hash, long size, FileTime changed) {

    /// Whether it is worth compressing.
    boolean isText() {
      return mediaType.startsWith("text/")
          || mediaType.contains("json")
          || mediaType.contains("xml");
    }
  }

  /// The file at a path of names and slashes, relative to the folder; empty when there is none, or
  /// when its type is unknown to us.
  Optional<Found> find(String path) throws IOException {
    String mediaType = mediaType(path);
    if (mediaType == null || !PLAIN.matcher(path).matches()) {
      return Optional.empty();
    }
    Path file = folder.resolve(path);
    if (!Files.isRegularFile(file) || !isInside(file)) {
      return Optional.empty();
    }
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    Found found = known.get(path);
    if (found == null
        || found.size() != now.size()
        || !found.changed().equals(now.lastModifiedTime())) {
      byte[] bytes = Files.readAllBytes(file);
      found = new Found(mediaType, bytes, hash(bytes), now.size(), now.lastModifiedTime());
      known.put(path, found);
    }
    return Optional.of(found);
  }

  /// Whether a file is in the folder once symbolic links are followed.
  private boolean isInside(Path file) throws IOException {
    return file.toRealPath().startsWith(folder.toRealPath());
  }

  private static @Nullable String mediaType(String path) {
    String extension = path.substring(path.lastIndexOf('.') + 1);
    return MEDIA_TYPES.get(extension.toLowerCase(Locale.ROOT));
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, 15));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
