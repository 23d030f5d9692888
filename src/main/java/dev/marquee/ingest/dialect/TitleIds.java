package dev.marquee.ingest.dialect;

import dev.marquee.catalog.TitleId;
import dev.marquee.catalog.TitleType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/// The ids of one row: the one it is published under (IMDb's before The Movie Database's before the
/// source's own) and the others, ascending.
///
/// A row without any id gets one made of a hash of its title, year and type, so that it keeps its
/// id when rows are added around it; `hashed` tells so.
record TitleIds(TitleId id, List<TitleId> aliases, boolean hashed) {
  private static final int HASH_BYTES = 8;

  static TitleIds of(TitleDraft draft, String title, TitleType type) {
    if (draft.aliases.isEmpty() && draft.tmdb == null) {
      // The ordinary rows, with one id or none.
      if (draft.localId == null && draft.imdb == null) {
        return new TitleIds(hash(draft, title, type), List.of(), true);
      } else if (draft.localId == null && draft.imdb != null) {
        return new TitleIds(TitleId.of(TitleId.IMDB, draft.imdb), List.of(), false);
      } else if (draft.localId != null && draft.imdb == null) {
        TitleId own = TitleId.of(draft.origin.name(), draft.localId);
        return new TitleIds(own, List.of(), false);
      }
    }
    TreeSet<TitleId> ids = new TreeSet<>(draft.aliases);
    if (draft.localId != null) {
      ids.add(TitleId.of(draft.origin.name(), draft.localId));
    }
    if (draft.tmdb != null) {
      ids.add(TitleId.of(TitleId.TMDB, draft.tmdb));
    }
    if (draft.imdb != null) {
      ids.removeIf(id -> id.scheme().equals(TitleId.IMDB));
      ids.add(TitleId.of(TitleId.IMDB, draft.imdb));
    }
    TitleId first = best(ids);
    ids.remove(first);
    return new TitleIds(first, List.copyOf(ids), false);
  }

  private static TitleId best(TreeSet<TitleId> ids) {
    return ids.stream()
        .min((a, b) -> {
          int byScheme = Integer.compare(rank(a), rank(b));
          return byScheme != 0 ? byScheme : a.compareTo(b);
        })
        .orElseThrow();
  }

  private static int rank(TitleId id) {
    return switch (id.scheme()) {
      case TitleId.IMDB -> 0;
      case TitleId.TMDB -> 1;
      default -> 2;
    };
  }

  private static TitleId hash(TitleDraft draft, String title, TitleType type) {
    String content = title + '\n' + (draft.year == null ? "" : draft.year) + '\n' + type.label();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().formatHex(digest, 0, HASH_BYTES);
      return TitleId.of(draft.origin.name(), hex);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
