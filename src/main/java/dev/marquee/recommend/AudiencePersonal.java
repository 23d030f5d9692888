package dev.marquee.recommend;

import dev.marquee.audience.model.AudienceModel;
import dev.marquee.audience.model.AudienceScores;
import dev.marquee.audience.model.Member;
import dev.marquee.audience.model.Profile;
import java.util.BitSet;
import java.util.List;

/// What an audience has learned, asked as a personal model: evidence in, scores with parts out. The
/// evaluation asks the same [AudienceModel].
///
/// - `model`: over the rows of the same catalog.
public record AudiencePersonal(AudienceModel model) implements PersonalModel {
  @Override
  public int size() {
    return model.titles();
  }

  @Override
  public PersonalScores score(Evidence evidence) {
    return new Scores(evidence, model.scores(profile(evidence)));
  }

  private Profile profile(Evidence evidence) {
    int[] rows = new int[evidence.size()];
    float[] weights = new float[rows.length];
    for (int place = 0; place < rows.length; place++) {
      rows[place] = evidence.row(place);
      weights[place] = evidence.weight(place);
      if (rows[place] >= size()) {
        throw new IllegalArgumentException("row " + rows[place] + " of " + size());
      }
    }
    return evidence.isTasteStated()
        ? new Profile(rows, weights, stated(evidence))
        : new Profile(rows, weights);
  }

  private float[] stated(Evidence evidence) {
    float[] stated = new float[size()];
    for (int row = 0; row < stated.length; row++) {
      stated[row] = evidence.stated(row);
    }
    return stated;
  }

  private record Scores(Evidence evidence, AudienceScores scores) implements PersonalScores {
    @Override
    public double highest() {
      BitSet given = new BitSet();
      for (int place = 0; place < evidence.size(); place++) {
        given.set(evidence.row(place));
      }
      double highest = 0;
      for (int row = given.nextClearBit(0); row < size(); row = given.nextClearBit(row + 1)) {
        highest = Math.max(highest, score(row));
      }
      return highest;
    }

    /// All: a model of viewers scores every row at once.
    @Override
    public BitSet promising(BitSet among, int[] also, int depth) {
      return among;
    }

    @Override
    public int size() {
      return scores.size();
    }

    @Override
    public double score(int row) {
      return scores.score(row);
    }

    @Override
    public double part(int row, Part part) {
      return scores.share(
          row,
          switch (part) {
            case COWATCHED -> Member.Part.COWATCHED;
            case CONTENT -> Member.Part.CONTENT;
            case POPULAR -> Member.Part.POPULAR;
          });
    }

    @Override
    public List<Because> because(int row, int limit) {
      return scores.because(row, limit).stream()
          .map(of -> new Because(of.row(), of.contribution()))
          .toList();
    }
  }
}
