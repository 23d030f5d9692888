package dev.marquee.http;

import dev.marquee.http.JsonText.Name;

/// The members of a summary, as Jackson writes those of its record.
final class SummaryJson {
  private static final Name ID = new Name("id");
  private static final Name TYPE = new Name("type");
  private static final Name TITLE = new Name("title");
  private static final Name ORIGINAL_TITLE = new Name("originalTitle");
  private static final Name YEAR = new Name("year");
  private static final Name END_YEAR = new Name("endYear");
  private static final Name GENRES = new Name("genres");
  private static final Name COUNTRIES = new Name("countries");
  private static final Name DIRECTORS = new Name("directors");
  private static final Name RUNTIME_MINUTES = new Name("runtimeMinutes");
  private static final Name SEASONS = new Name("seasons");
  private static final Name CERTIFICATE = new Name("certificate");
  private static final Name RATING = new Name("rating");
  private static final Name VOTES = new Name("votes");
  private static final Name SYNOPSIS = new Name("synopsis");
  private static final Name CLUSTER = new Name("cluster");
  private static final Name LABEL = new Name("label");
  private static final Name SIZE = new Name("size");

  private SummaryJson() {}

  /// Writes them into the object that was begun.
  static void write(JsonText out, Summary summary) {
    out.member(ID, summary.id()).member(TYPE, summary.type());
    out.member(TITLE, summary.title()).member(ORIGINAL_TITLE, summary.originalTitle());
    out.member(YEAR, summary.year()).member(END_YEAR, summary.endYear());
    out.member(GENRES, summary.genres(), JsonText::element);
    out.member(COUNTRIES, summary.countries(), JsonText::element);
    out.member(DIRECTORS, summary.directors(), JsonText::element);
    out.member(RUNTIME_MINUTES, summary.runtimeMinutes()).member(SEASONS, summary.seasons());
    out.member(CERTIFICATE, summary.certificate()).member(RATING, summary.rating());
    out.member(VOTES, summary.votes()).member(SYNOPSIS, summary.synopsis());
    Summary.ClusterName cluster = summary.cluster();
    if (cluster != null) {
      out.name(CLUSTER).object().member(ID, cluster.id()).member(LABEL, cluster.label());
      out.member(SIZE, cluster.size()).endObject();
    }
  }
}
