package dev.marquee.search.lucene;

import dev.marquee.encode.ExactQuery;
import dev.marquee.encode.ExactRow;
import dev.marquee.index.Snapshot;
import dev.marquee.search.RequestProblem;
import dev.marquee.search.SimilarRequest;
import dev.marquee.search.Spelling;
import dev.marquee.vector.SparseVector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.util.BytesRef;

/// The titles that others are to be like or unlike, found in one snapshot.
///
/// - `like`: at least one; `unlike`: any number; each ascending by docId.
record Seeds(List<Seed> like, List<Seed> unlike) {

  /// One of them, with a positive weight.
  record Seed(int docId, double weight) {}

  Seeds {
    like = List.copyOf(like);
    unlike = List.copyOf(unlike);
  }

  /// Finds the seeds of a request. Throws [RequestProblem] for an unknown id, a weight that is not
  /// positive, or when there is nothing to be like.
  static Seeds of(SimilarRequest request, Snapshot snapshot) {
    if (request.like().isEmpty()) {
      throw new RequestProblem.Invalid("like", "at least one title to be like is needed");
    }
    return new Seeds(
        found("like", request.like(), snapshot), found("unlike", request.unlike(), snapshot));
  }

  private static List<Seed> found(
      String parameter, List<SimilarRequest.Seed> asked, Snapshot snapshot) {
    if (asked.size() == 1) {
      SimilarRequest.Seed only = asked.getFirst();
      return List.of(new Seed(docId(parameter, only, snapshot), only.weight()));
    }
    // A title named twice, perhaps by two of its ids, counts once with both weights.
    Map<Integer, Double> weights = new HashMap<>();
    for (SimilarRequest.Seed seed : asked) {
      weights.merge(docId(parameter, seed, snapshot), seed.weight(), Double::sum);
    }
    return weights.entrySet().stream()
        .map(entry -> new Seed(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(Seed::docId))
        .toList();
  }

  private static int docId(String parameter, SimilarRequest.Seed seed, Snapshot snapshot) {
    if (!(seed.weight() > 0 && seed.weight() <= 1e6)) {
      throw new RequestProblem.Invalid(
          parameter, "a weight is above 0 and at most 1000000, not " + seed.weight());
    }
    return snapshot
        .docIdOf(seed.id())
        .orElseThrow(() ->
            new RequestProblem.UnknownTitle(
                parameter, "no title has the id " + Spelling.quoted(seed.id().value())));
  }

  /// The exact form of a document.
  static SparseVector exact(Snapshot snapshot, int docId) throws IOException {
    BinaryDocValues rows = snapshot.exactRows();
    if (!rows.advanceExact(docId)) {
      throw new IllegalStateException("no exact form of document " + docId);
    }
    BytesRef bytes = rows.binaryValue();
    return ExactRow.toVector(bytes.bytes, bytes.offset, bytes.length);
  }

  /// Likes, then unlikes.
  List<Seed> all() {
    return Stream.concat(like.stream(), unlike.stream()).toList();
  }

  /// All of them as seeds of an exact query: the weights of `unlike` negative.
  List<ExactQuery.Seed> weighted(Snapshot snapshot) throws IOException {
    List<ExactQuery.Seed> seeds = new ArrayList<>();
    for (Seed seed : like) {
      seeds.add(new ExactQuery.Seed(exact(snapshot, seed.docId()), seed.weight()));
    }
    for (Seed seed : unlike) {
      seeds.add(new ExactQuery.Seed(exact(snapshot, seed.docId()), -seed.weight()));
    }
    return seeds;
  }
}
