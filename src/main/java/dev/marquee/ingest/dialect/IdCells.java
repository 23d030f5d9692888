package dev.marquee.ingest.dialect;

import dev.marquee.catalog.TitleId;
import dev.marquee.ingest.clean.ImdbIds;
import dev.marquee.ingest.tally.FileTally;
import dev.marquee.ingest.tally.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ids from clean text: what is none is dropped and noted.
final class IdCells {
  private final FileTally tally;

  IdCells(FileTally tally) {
    this.tally = tally;
  }

  /// Takes the id of a row: one with a scheme as it is, one without as the row's own.
  void setOwn(TitleDraft draft, String column, String text) {
    if (text.indexOf(':') < 0) {
      draft.localId = text;
    } else {
      addAliases(draft, column, List.of(text));
    }
  }

  /// Takes further ids, all with their schemes; the first of IMDb is the title's.
  void addAliases(TitleDraft draft, String column, List<String> texts) {
    List<TitleId> ids = new ArrayList<>(draft.aliases);
    for (String text : texts) {
      int colon = text.indexOf(':');
      if (colon <= 0 || colon == text.length() - 1) {
        note(column, text);
      } else if (!text.startsWith(TitleId.IMDB + ':')) {
        ids.add(new TitleId(text));
      } else if (draft.imdb == null) {
        draft.imdb = imdb(column, text.substring(colon + 1));
      }
    }
    draft.aliases = List.copyOf(ids);
  }

  /// An IMDb id in its one spelling.
  @Nullable String imdb(String column, String text) {
    Optional<String> id = ImdbIds.of(text);
    if (id.isEmpty()) {
      note(column, text);
    }
    return id.orElse(null);
  }

  /// An id of The Movie Database: a number.
  @Nullable String tmdb(String column, String text) {
    String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    boolean valid = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!valid) {
      note(column, text);
    }
    return valid ? digits : null;
  }

  private void note(String column, String text) {
    tally.note(Repair.MALFORMED_ID, column, text, "");
  }
}
