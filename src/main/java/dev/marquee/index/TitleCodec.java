package dev.marquee.index;

import dev.marquee.catalog.Credits;
import dev.marquee.catalog.Labels;
import dev.marquee.catalog.Length;
import dev.marquee.catalog.Names;
import dev.marquee.catalog.Outline;
import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.catalog.TitleType;
import dev.marquee.catalog.Utf8;
import dev.marquee.catalog.Years;
import dev.marquee.index.file.ByteReader;
import dev.marquee.index.file.ByteWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/// The compact binary form of a title and the id of its cluster: a version, the cluster, the ids,
/// flags for what is known, then the parts in a fixed order. Numbers are varints, text is UTF-8
/// with its length before it ([ByteWriter], [ByteReader]).
///
/// The ids stand first, so that they can be read without the rest ([#forEachId]). Text must be
/// well-formed: an unpaired surrogate comes back as a question mark. Pure, so safe from any thread.
public final class TitleCodec {
  private static final int VERSION = 1;

  private static final int SERIES = 1;
  private static final int ORIGINAL = 1 << 1;
  private static final int FIRST_YEAR = 1 << 2;
  private static final int LAST_YEAR = 1 << 3;
  private static final int MINUTES = 1 << 4;
  private static final int SEASONS = 1 << 5;
  private static final int CERTIFICATE = 1 << 6;
  private static final int COLLECTION = 1 << 7;
  private static final int SYNOPSIS = 1 << 8;
  private static final int RATING = 1 << 9;

  /// The words of the genres are the values, as they are for most sources once mapped.
  private static final int PLAIN_GENRES = 1 << 10;

  private static final int PLAIN_COUNTRIES = 1 << 11;

  private TitleCodec() {}

  /// The bytes of a title.
  public static byte[] encode(Title title, int clusterId) {
    ByteWriter out = new ByteWriter();
    encode(title, clusterId, out);
    return out.toBytes();
  }

  /// Appends the bytes of a title.
  static void encode(Title title, int clusterId, ByteWriter out) {
    out.writeByte(VERSION);
    out.writeInt(clusterId);
    out.writeText(title.id().value());
    out.writeInt(title.aliases().size());
    for (TitleId alias : title.aliases()) {
      out.writeText(alias.value());
    }
    int flags = flags(title);
    out.writeInt(flags);
    writeNames(title.names(), out);
    writeNumbers(title, out);
    writeLabels(title.genres(), (flags & PLAIN_GENRES) != 0, out);
    writeLabels(title.countries(), (flags & PLAIN_COUNTRIES) != 0, out);
    out.writeTexts(title.languages());
    out.writeTexts(title.credits().directors());
    out.writeTexts(title.credits().cast());
    out.writeTexts(title.keywords());
    out.writeTexts(title.availableCountries());
    writeIfKnown(title.certificate(), out);
    writeIfKnown(title.collection(), out);
    writeIfKnown(title.synopsis(), out);
  }

  private static int flags(Title title) {
    return flag(title.isSeries(), SERIES)
        | flag(title.names().original() != null, ORIGINAL)
        | flag(title.years().first() != null, FIRST_YEAR)
        | flag(title.years().last() != null, LAST_YEAR)
        | flag(title.minutes() != null, MINUTES)
        | flag(title.seasons() != null, SEASONS)
        | flag(title.certificate() != null, CERTIFICATE)
        | flag(title.collection() != null, COLLECTION)
        | flag(title.synopsis() != null, SYNOPSIS)
        | flag(title.rating() != null, RATING)
        | flag(isPlain(title.genres()), PLAIN_GENRES)
        | flag(isPlain(title.countries()), PLAIN_COUNTRIES);
  }

  private static int flag(boolean set, int flag) {
    return set ? flag : 0;
  }

  private static boolean isPlain(Labels labels) {
    return labels.values().equals(labels.words());
  }

  private static void writeNames(Names names, ByteWriter out) {
    out.writeText(names.title());
    writeIfKnown(names.original(), out);
    out.writeTexts(names.alternatives());
  }

  private static void writeIfKnown(@Nullable String text, ByteWriter out) {
    if (text != null) {
      out.writeText(text);
    }
  }

  private static void writeNumbers(Title title, ByteWriter out) {
    Integer first = title.years().first();
    Integer last = title.years().last();
    if (first != null) {
      out.writeSignedInt(first);
    }
    if (first != null && last != null) {
      out.writeInt(last - first);
    }
    if (title.length() != null) {
      out.writeInt(title.length().count());
    }
    Rating rating = title.rating();
    if (rating != null) {
      out.writeDouble(rating.mean());
      out.writeLong(rating.votes());
    }
  }

  private static void writeLabels(Labels labels, boolean plain, ByteWriter out) {
    out.writeTexts(labels.values());
    if (!plain) {
      out.writeTexts(labels.words());
    }
  }

  /// The title in `length` bytes from `offset`. Throws `IllegalArgumentException` for bytes that
  /// [#encode] did not write.
  public static StoredTitle decode(byte[] bytes, int offset, int length) {
    ByteReader in = reader(bytes, offset, length);
    int clusterId = in.readInt();
    TitleId id = new TitleId(in.readText());
    List<TitleId> aliases = readIds(in);
    return new StoredTitle(readTitle(id, aliases, in), clusterId);
  }

  /// Calls `visitor` with the id and then each alias of the title in `length` bytes from `offset`,
  /// and the id of its cluster.
  public static void forEachId(
      byte[] bytes, int offset, int length, ObjIntConsumer<TitleId> visitor) {
    ByteReader in = reader(bytes, offset, length);
    int clusterId = in.readInt();
    visitor.accept(new TitleId(in.readText()), clusterId);
    readIds(in).forEach(alias -> visitor.accept(alias, clusterId));
  }

  /// The id of the title in `length` bytes from `offset`, without reading the rest.
  static TitleId id(byte[] bytes, int offset, int length) {
    ByteReader in = reader(bytes, offset, length);
    in.readInt();
    return new TitleId(in.readText());
  }

  /// What the title in `length` bytes from `offset` is called, without reading the rest.
  static Names names(byte[] bytes, int offset, int length) {
    ByteReader in = reader(bytes, offset, length);
    in.readInt();
    in.skipText();
    in.skipTexts();
    return readNames(in.readInt(), in);
  }

  /// The id of the cluster of the title in `bytes`, without reading the rest.
  static int clusterId(byte[] bytes) {
    return reader(bytes, 0, bytes.length).readInt();
  }

  /// What lists show of the title in `bytes`, its texts where they lie there.
  static Outline outline(byte[] bytes) {
    ByteReader in = reader(bytes, 0, bytes.length);
    in.readInt();
    Utf8 id = in.readUtf8();
    in.skipTexts();
    int flags = in.readInt();
    Utf8 name = in.readUtf8();
    Utf8 original = readUtf8((flags & ORIGINAL) != 0, in);
    in.skipTexts();
    Years years = readYears(flags, in);
    Length length = readLength(flags, in);
    Rating rating = readRating(flags, in);
    List<Utf8> genres = readValues((flags & PLAIN_GENRES) != 0, in);
    List<Utf8> countries = readValues((flags & PLAIN_COUNTRIES) != 0, in);
    in.skipTexts();
    List<Utf8> directors = in.readUtf8s();
    in.skipTexts();
    in.skipTexts();
    in.skipTexts();
    Utf8 certificate = readUtf8((flags & CERTIFICATE) != 0, in);
    readUtf8((flags & COLLECTION) != 0, in);
    return new Outline(
        id,
        type(flags),
        name,
        original,
        years,
        genres,
        countries,
        directors,
        length,
        certificate,
        rating,
        readUtf8((flags & SYNOPSIS) != 0, in));
  }

  private static @Nullable Utf8 readUtf8(boolean isKnown, ByteReader in) {
    return isKnown ? in.readUtf8() : null;
  }

  private static List<Utf8> readValues(boolean plain, ByteReader in) {
    List<Utf8> values = in.readUtf8s();
    if (!plain) {
      in.skipTexts();
    }
    return values;
  }

  private static ByteReader reader(byte[] bytes, int offset, int length) {
    ByteReader in = new ByteReader(bytes, offset, length);
    int version = in.readByte();
    if (version != VERSION) {
      throw new IllegalArgumentException("no title of version " + VERSION + ": " + version);
    }
    return in;
  }

  private static List<TitleId> readIds(ByteReader in) {
    int count = in.readCount();
    List<TitleId> ids = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      ids.add(new TitleId(in.readText()));
    }
    return ids;
  }

  private static Title readTitle(TitleId id, List<TitleId> aliases, ByteReader in) {
    int flags = in.readInt();
    Names names = readNames(flags, in);
    Years years = readYears(flags, in);
    Length length = readLength(flags, in);
    Rating rating = readRating(flags, in);
    Labels genres = readLabels((flags & PLAIN_GENRES) != 0, in);
    Labels countries = readLabels((flags & PLAIN_COUNTRIES) != 0, in);
    List<String> languages = in.readTexts();
    Credits credits = new Credits(in.readTexts(), in.readTexts());
    List<String> keywords = in.readTexts();
    List<String> available = in.readTexts();
    String certificate = (flags & CERTIFICATE) == 0 ? null : in.readText();
    String collection = (flags & COLLECTION) == 0 ? null : in.readText();
    String synopsis = (flags & SYNOPSIS) == 0 ? null : in.readText();
    return new Title(
        id,
        aliases,
        type(flags),
        names,
        years,
        genres,
        countries,
        languages,
        credits,
        length,
        certificate,
        keywords,
        collection,
        synopsis,
        rating,
        available);
  }

  private static TitleType type(int flags) {
    return (flags & SERIES) == 0 ? TitleType.MOVIE : TitleType.SERIES;
  }

  private static @Nullable Rating readRating(int flags, ByteReader in) {
    return (flags & RATING) == 0 ? null : new Rating(in.readDouble(), in.readLong());
  }

  private static Names readNames(int flags, ByteReader in) {
    return new Names(in.readText(), (flags & ORIGINAL) == 0 ? null : in.readText(), in.readTexts());
  }

  private static Years readYears(int flags, ByteReader in) {
    if ((flags & FIRST_YEAR) == 0) {
      return Years.UNKNOWN;
    }
    int first = in.readSignedInt();
    return new Years(first, (flags & LAST_YEAR) == 0 ? null : (Integer) (first + in.readInt()));
  }

  private static @Nullable Length readLength(int flags, ByteReader in) {
    if ((flags & MINUTES) != 0) {
      return new Length.Minutes(in.readInt());
    }
    return (flags & SEASONS) == 0 ? null : new Length.Seasons(in.readInt());
  }

  private static Labels readLabels(boolean plain, ByteReader in) {
    List<String> values = in.readTexts();
    return new Labels(values, plain ? values : in.readTexts());
  }
}
