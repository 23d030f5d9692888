package dev.marquee.audience.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How an [AudienceModel] lies in a file: magic, version, histories, settings, blend, and of each
/// member what cannot be had from those. Times of likes are not kept: only training needs them.
///
/// What was read scores to the last bit as what was written.
final class ModelFile {
  private static final int MAGIC = 0x4d515541;
  private static final int VERSION = 2;

  private ModelFile() {}

  static void write(AudienceModel model, DataOutput out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    Histories histories = model.histories();
    out.writeInt(histories.titles());
    StoredArrays.write(histories.byViewer().starts(), out);
    StoredArrays.write(histories.byViewer().others(), out);
    StoredArrays.write(histories.byViewer().weights(), out);
    write(model.settings(), out);
    write(model.blend(), out);
    Map<Member, Scorer> scorers = model.members().scorers();
    out.writeInt(scorers.size());
    for (Map.Entry<Member, Scorer> entry : scorers.entrySet()) {
      out.writeUTF(entry.getKey().name());
      write(entry.getValue(), out);
    }
  }

  private static void write(MemberSettings settings, DataOutput out) throws IOException {
    write(settings.ease(), out);
    write(settings.edlae(), out);
    out.writeInt(settings.itemNeighbors().neighbors());
    out.writeDouble(settings.itemNeighbors().shrinkage());
    out.writeInt(settings.viewerNeighbors().neighbors());
    out.writeDouble(settings.viewerNeighbors().shrinkage());
    out.writeInt(settings.factors().factors());
    out.writeDouble(settings.factors().unliked());
    out.writeDouble(settings.factors().ridge());
    out.writeInt(settings.factors().rounds());
    out.writeLong(settings.factors().seed());
    out.writeInt(settings.transitions().window());
    out.writeDouble(settings.transitions().shrinkage());
    out.writeDouble(settings.fading().transitionLateness());
    out.writeDouble(settings.fading().lateness());
    out.writeDouble(settings.fading().halfLifeDays());
    out.writeDouble(settings.contentPenalty());
  }

  private static void write(Ease.Settings settings, DataOutput out) throws IOException {
    out.writeDouble(settings.lambda());
    out.writeDouble(settings.dropout());
    out.writeDouble(settings.active());
  }

  private static void write(Blend blend, DataOutput out) throws IOException {
    out.writeInt(blend.known().size());
    for (Map.Entry<Member, double[]> entry : new TreeMap<>(blend.known()).entrySet()) {
      out.writeUTF(entry.getKey().name());
      StoredArrays.write(entry.getValue(), out);
    }
    write(blend.fresh(), out);
    write(blend.taste(), out);
  }

  private static void write(Map<Member, Double> weights, DataOutput out) throws IOException {
    out.writeInt(weights.size());
    for (Map.Entry<Member, Double> entry : new TreeMap<>(weights).entrySet()) {
      out.writeUTF(entry.getKey().name());
      out.writeDouble(entry.getValue());
    }
  }

  private static void write(Scorer scorer, DataOutput out) throws IOException {
    switch (scorer) {
      case Popularity popularity -> StoredArrays.write(popularity.scores(), out);
      case ItemNeighbors neighbors -> neighbors.write(out);
      case DualEase ease -> ease.write(out);
      case PrimalEase ease -> ease.write(out);
      case ImplicitFactors factors -> factors.write(out);
      case ContentFactors factors -> factors.write(out);
      case ContentRidge ridge -> ridge.write(out);
      case BlockTaste taste -> StoredArrays.write(taste.weights(), out);
      case Decayed(Transitions transitions, double _) -> transitions.write(out);
      default -> {
        // What the histories and the settings tell.
      }
    }
  }

  static AudienceModel read(DataInput in, @Nullable TitleContent content) throws IOException {
    if (in.readInt() != MAGIC || in.readInt() != VERSION) {
      throw new IOException("no audience model of this version; train again");
    }
    int titles = in.readInt();
    int[] starts = StoredArrays.ints(in, length -> length > 0);
    int likes = starts[starts.length - 1];
    Histories histories =
        Histories.stored(
            titles,
            starts,
            StoredArrays.ints(in, length -> length == likes),
            StoredArrays.floats(in, length -> length == likes));
    MemberSettings settings = settings(in);
    Blend blend = blend(in);
    Map<Member, Scorer> scorers = new EnumMap<>(Member.class);
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      Member member = member(in);
      scorers.put(member, scorer(member, in, histories, settings, content, scorers));
    }
    return new AudienceModel(new Members(scorers), blend, histories, settings);
  }

  private static Member member(DataInput in) throws IOException {
    String name = in.readUTF();
    for (Member member : Member.values()) {
      if (member.name().equals(name)) {
        return member;
      }
    }
    throw new IOException("no audience model of this version: it has a member '" + name + "'");
  }

  private static MemberSettings settings(DataInput in) throws IOException {
    return new MemberSettings(
        ease(in),
        ease(in),
        new ItemNeighbors.Settings(in.readInt(), in.readDouble()),
        new ViewerNeighbors.Settings(in.readInt(), in.readDouble()),
        new ImplicitFactors.Settings(
            in.readInt(), in.readDouble(), in.readDouble(), in.readInt(), in.readLong()),
        new Transitions.Settings(in.readInt(), in.readDouble()),
        new MemberSettings.Fading(in.readDouble(), in.readDouble(), in.readDouble()),
        in.readDouble());
  }

  private static Ease.Settings ease(DataInput in) throws IOException {
    return new Ease.Settings(in.readDouble(), in.readDouble(), in.readDouble());
  }

  private static Blend blend(DataInput in) throws IOException {
    Map<Member, double[]> known = new EnumMap<>(Member.class);
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      known.put(member(in), StoredArrays.doubles(in, length -> length == Blend.LENGTHS.length));
    }
    return new Blend(known, weights(in), weights(in));
  }

  private static Map<Member, Double> weights(DataInput in) throws IOException {
    Map<Member, Double> weights = new EnumMap<>(Member.class);
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      weights.put(member(in), in.readDouble());
    }
    return weights;
  }

  private static Scorer scorer(
      Member member,
      DataInput in,
      Histories histories,
      MemberSettings settings,
      @Nullable TitleContent content,
      Map<Member, Scorer> before)
      throws IOException {
    int titles = histories.titles();
    return switch (member) {
      case POPULAR, RECENT, RISING ->
          Popularity.ofScores(StoredArrays.doubles(in, length -> length == titles));
      case ITEM_NEIGHBORS -> ItemNeighbors.read(in, titles);
      case EASE -> ease(in, histories, settings.ease());
      case EDLAE -> ease(in, histories, settings.edlae());
      case FACTORS -> ImplicitFactors.read(in, settings.factors(), titles);
      case TRANSITIONS ->
          new Decayed(Transitions.read(in, titles), settings.fading().transitionLateness());
      case CONTENT_FACTORS -> {
        if (!(before.get(Member.FACTORS) instanceof ImplicitFactors factors)) {
          throw new IOException("no audience model: predicted factors without factors");
        }
        yield ContentFactors.read(in, factors, titles);
      }
      case CONTENT -> taste(in, needed(content, titles));
      case CONTENT_RIDGE -> {
        TitleContent known = needed(content, titles);
        yield new ContentRidge(histories, known, taste(in, known), settings.contentPenalty());
      }
      case GENRE_TASTE ->
          Members.untrained(member, histories, settings, needed(content, titles), before);
      case VIEWER_NEIGHBORS, WALK, CAUTIOUS_WALK, LATE_EDLAE, LATE_NEIGHBORS, LIKE_MINDED, STATED ->
          Members.untrained(member, histories, settings, null, before);
    };
  }

  private static BlockTaste taste(DataInput in, TitleContent content) throws IOException {
    return new BlockTaste(content, StoredArrays.doubles(in, length -> length == content.blocks()));
  }

  private static TitleContent needed(@Nullable TitleContent content, int titles)
      throws IOException {
    if (content == null || content.titles() != titles) {
      throw new IOException("the audience model needs the content of its " + titles + " titles");
    }
    return content;
  }

  private static Ease ease(DataInput in, Histories histories, Ease.Settings settings)
      throws IOException {
    return Ease.isDual(histories)
        ? DualEase.read(in, histories, settings)
        : PrimalEase.read(in, histories.titles());
  }
}
