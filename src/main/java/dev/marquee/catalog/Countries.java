package dev.marquee.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The countries that titles come from: ISO 3166-1 alpha-2 codes, and the states that are no more
/// under codes of their own.
///
/// ISO withdrew `SU` (Soviet Union), `DD` (East Germany), `CS` (Czechoslovakia) and `YU`
/// (Yugoslavia), which are kept here with their old meaning. West Germany never had a code; `XW`,
/// of the range that ISO leaves to users, stands for it.
public final class Countries {
  private static final Map<String, String> HISTORIC =
      Map.of(
          "SU", "Soviet Union",
          "DD", "East Germany",
          "XW", "West Germany",
          "CS", "Czechoslovakia",
          "YU", "Yugoslavia");

  /// English names where the JDK's differ from what viewers and catalogs say.
  private static final Map<String, String> PREFERRED_NAMES =
      Map.of(
          "HK", "Hong Kong",
          "MO", "Macao",
          "PS", "Palestine",
          "MM", "Myanmar",
          "TR", "Turkey",
          "CZ", "Czech Republic",
          "VA", "Vatican City",
          "CD", "DR Congo",
          "CG", "Congo",
          "CI", "Ivory Coast");

  /// Further names that sources and people use, in lower case.
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("usa", "US"),
          Map.entry("united states of america", "US"),
          Map.entry("america", "US"),
          Map.entry("uk", "GB"),
          Map.entry("great britain", "GB"),
          Map.entry("england", "GB"),
          Map.entry("scotland", "GB"),
          Map.entry("wales", "GB"),
          Map.entry("korea", "KR"),
          Map.entry("republic of korea", "KR"),
          Map.entry("hong kong sar china", "HK"),
          Map.entry("macao sar china", "MO"),
          Map.entry("macau", "MO"),
          Map.entry("czechia", "CZ"),
          Map.entry("türkiye", "TR"),
          Map.entry("turkiye", "TR"),
          Map.entry("holland", "NL"),
          Map.entry("the netherlands", "NL"),
          Map.entry("burma", "MM"),
          Map.entry("ussr", "SU"),
          Map.entry("gdr", "DD"),
          Map.entry("federal republic of germany", "XW"),
          Map.entry("macedonia", "MK"),
          Map.entry("bosnia and herzegovina", "BA"),
          Map.entry("trinidad and tobago", "TT"),
          Map.entry("palestinian territories", "PS"),
          Map.entry("palestinian territory", "PS"),
          Map.entry("russian federation", "RU"),
          Map.entry("viet nam", "VN"),
          Map.entry("côte d’ivoire", "CI"),
          Map.entry("côte d'ivoire", "CI"),
          Map.entry("uae", "AE"),
          Map.entry("myanmar (burma)", "MM"),
          Map.entry("the bahamas", "BS"));

  private static final Map<String, String> ADJECTIVES =
      Map.ofEntries(
          Map.entry("AE", "Emirati"),
          Map.entry("AR", "Argentine"),
          Map.entry("AT", "Austrian"),
          Map.entry("AU", "Australian"),
          Map.entry("BD", "Bangladeshi"),
          Map.entry("BE", "Belgian"),
          Map.entry("BG", "Bulgarian"),
          Map.entry("BR", "Brazilian"),
          Map.entry("CA", "Canadian"),
          Map.entry("CH", "Swiss"),
          Map.entry("CL", "Chilean"),
          Map.entry("CN", "Chinese"),
          Map.entry("CO", "Colombian"),
          Map.entry("CS", "Czechoslovak"),
          Map.entry("CU", "Cuban"),
          Map.entry("CZ", "Czech"),
          Map.entry("DD", "East German"),
          Map.entry("DE", "German"),
          Map.entry("DK", "Danish"),
          Map.entry("DZ", "Algerian"),
          Map.entry("EE", "Estonian"),
          Map.entry("EG", "Egyptian"),
          Map.entry("ES", "Spanish"),
          Map.entry("FI", "Finnish"),
          Map.entry("FR", "French"),
          Map.entry("GB", "British"),
          Map.entry("GE", "Georgian"),
          Map.entry("GH", "Ghanaian"),
          Map.entry("GR", "Greek"),
          Map.entry("HK", "Hong Kong"),
          Map.entry("HR", "Croatian"),
          Map.entry("HU", "Hungarian"),
          Map.entry("ID", "Indonesian"),
          Map.entry("IE", "Irish"),
          Map.entry("IL", "Israeli"),
          Map.entry("IN", "Indian"),
          Map.entry("IR", "Iranian"),
          Map.entry("IS", "Icelandic"),
          Map.entry("IT", "Italian"),
          Map.entry("JO", "Jordanian"),
          Map.entry("JP", "Japanese"),
          Map.entry("KE", "Kenyan"),
          Map.entry("KR", "Korean"),
          Map.entry("KW", "Kuwaiti"),
          Map.entry("LB", "Lebanese"),
          Map.entry("LT", "Lithuanian"),
          Map.entry("LV", "Latvian"),
          Map.entry("MA", "Moroccan"),
          Map.entry("MX", "Mexican"),
          Map.entry("MY", "Malaysian"),
          Map.entry("NG", "Nigerian"),
          Map.entry("NL", "Dutch"),
          Map.entry("NO", "Norwegian"),
          Map.entry("NZ", "New Zealand"),
          Map.entry("PE", "Peruvian"),
          Map.entry("PH", "Philippine"),
          Map.entry("PK", "Pakistani"),
          Map.entry("PL", "Polish"),
          Map.entry("PS", "Palestinian"),
          Map.entry("PT", "Portuguese"),
          Map.entry("QA", "Qatari"),
          Map.entry("RO", "Romanian"),
          Map.entry("RS", "Serbian"),
          Map.entry("RU", "Russian"),
          Map.entry("SA", "Saudi"),
          Map.entry("SE", "Swedish"),
          Map.entry("SG", "Singaporean"),
          Map.entry("SI", "Slovenian"),
          Map.entry("SK", "Slovak"),
          Map.entry("SN", "Senegalese"),
          Map.entry("SU", "Soviet"),
          Map.entry("SY", "Syrian"),
          Map.entry("TH", "Thai"),
          Map.entry("TN", "Tunisian"),
          Map.entry("TR", "Turkish"),
          Map.entry("TW", "Taiwanese"),
          Map.entry("UA", "Ukrainian"),
          Map.entry("US", "American"),
          Map.entry("UY", "Uruguayan"),
          Map.entry("VE", "Venezuelan"),
          Map.entry("VN", "Vietnamese"),
          Map.entry("XW", "West German"),
          Map.entry("YU", "Yugoslav"),
          Map.entry("ZA", "South African"),
          Map.entry("ZW", "Zimbabwean"));

  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (String code : Locale.getISOCountries()) {
      NAMES.put(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
    }
    NAMES.putAll(PREFERRED_NAMES);
    NAMES.putAll(HISTORIC);
    NAMES.forEach((code, name) -> CODES.put(folded(name), code));
    OTHER_NAMES.forEach((name, code) -> CODES.put(folded(name), code));
    NAMES.keySet().forEach(code -> CODES.put(folded(code), code));
  }

  private Countries() {}

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace("&", "and");
  }

  /// The code of a country given by its code or by one of its English names, in any case of
  /// letters.
  public static Optional<String> code(String nameOrCode) {
    return Optional.ofNullable(CODES.get(folded(nameOrCode)));
  }

  /// The English name of a code of ours. Throws `IllegalArgumentException` for any other.
  public static String name(String code) {
    String name = NAMES.get(code);
    if (name == null) {
      throw new IllegalArgumentException("no country has the code '" + code + "'");
    }
    return name;
  }

  /// The adjective in running text, such as `Korean` for `KR`; the name where there is none in
  /// common use.
  public static String adjective(String code) {
    String adjective = ADJECTIVES.get(code);
    return adjective == null ? name(code) : adjective;
  }

  /// Every code, ascending.
  public static List<String> codes() {
    return NAMES.keySet().stream().sorted().toList();
  }
}
