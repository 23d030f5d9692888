package dev.marquee.http;

import dev.marquee.http.JsonText.Name;
import dev.marquee.http.SimilarRoutes.Item;
import dev.marquee.http.SimilarRoutes.Reason;
import dev.marquee.http.SimilarRoutes.SimilarAnswer;
import dev.marquee.http.SimilarRoutes.SimilarMeta;
import java.util.List;

/// The bytes of an answer with similar titles, those that Jackson makes of its record.
final class SimilarJson {
  /// Enough for an ordinary title without its reasons, so that the buffer seldom grows.
  private static final int BYTES_AN_ITEM = 640;

  private static final Name ITEMS = new Name("items");
  private static final Name PAGE = new Name("page");
  private static final Name LIMIT = new Name("limit");
  private static final Name OFFSET = new Name("offset");
  private static final Name TOTAL = new Name("total");
  private static final Name SAME_COLLECTION = new Name("sameCollection");
  private static final Name META = new Name("meta");
  private static final Name GENERATION = new Name("generation");
  private static final Name SCOPE = new Name("scope");
  private static final Name CLUSTERS = new Name("clusters");
  private static final Name EXACT = new Name("exact");
  private static final Name CANDIDATES = new Name("candidates");
  private static final Name DEGRADED = new Name("degraded");
  private static final Name SCORE = new Name("score");
  private static final Name WHY = new Name("why");
  private static final Name WHY_TEXT = new Name("whyText");
  private static final Name BLOCK = new Name("block");
  private static final Name CONTRIBUTION = new Name("contribution");
  private static final Name SHARED = new Name("shared");
  private static final Name NOTE = new Name("note");

  private SimilarJson() {}

  static byte[] bytes(SimilarAnswer answer) {
    int titles = 1 + answer.items().size() + answer.sameCollection().size();
    JsonText out = new JsonText(titles * BYTES_AN_ITEM);
    out.object().member(ITEMS, answer.items(), SimilarJson::write);
    Paging page = answer.page();
    out.name(PAGE).object().member(LIMIT, page.limit()).member(OFFSET, page.offset());
    out.member(TOTAL, page.total()).endObject();
    out.member(SAME_COLLECTION, answer.sameCollection(), SimilarJson::write);
    write(out.name(META), answer.meta());
    return out.endObject().toBytes();
  }

  private static void write(JsonText out, Item item) {
    SummaryJson.write(out.object(), item.summary());
    out.member(SCORE, item.score());
    List<Reason> why = item.why();
    if (why != null) {
      out.member(WHY, why, SimilarJson::write);
    }
    out.member(WHY_TEXT, item.whyText()).endObject();
  }

  private static void write(JsonText out, Reason reason) {
    out.object().member(BLOCK, reason.block()).member(CONTRIBUTION, reason.contribution());
    out.member(SHARED, reason.shared(), JsonText::element);
    if (!reason.note().isEmpty()) {
      out.member(NOTE, reason.note());
    }
    out.endObject();
  }

  private static void write(JsonText out, SimilarMeta meta) {
    out.object().member(GENERATION, meta.generation()).member(SCOPE, meta.scope());
    out.member(CLUSTERS, meta.clusters(), (ids, id) -> ids.element(id.longValue()));
    out.member(EXACT, meta.exact()).member(CANDIDATES, meta.candidates());
    if (!meta.degraded().isEmpty()) {
      out.member(DEGRADED, meta.degraded(), JsonText::element);
    }
    out.endObject();
  }
}
