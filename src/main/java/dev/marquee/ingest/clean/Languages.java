package dev.marquee.ingest.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Languages by code or English name.
public final class Languages {
  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.of(code);
      CODES.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
    }
    for (String code : Locale.getISOLanguages()) {
      CODES.put(code, code);
    }
    CODES.put("mandarin", "zh");
    CODES.put("cantonese", "zh");
    CODES.put("farsi", "fa");
    // The Movie Database's own code for Cantonese.
    CODES.put("cn", "zh");
  }

  private Languages() {}

  /// The ISO 639-1 code of a language given by code, English name or locale such as `pt-BR`, in any
  /// case of letters.
  public static Optional<String> code(String nameOrCode) {
    String folded = nameOrCode.toLowerCase(Locale.ROOT);
    String code = CODES.get(folded);
    if (code == null && folded.length() == 5 && "-_".indexOf(folded.charAt(2)) >= 0) {
      code = CODES.get(folded.substring(0, 2));
    }
    return Optional.ofNullable(code);
  }
}
