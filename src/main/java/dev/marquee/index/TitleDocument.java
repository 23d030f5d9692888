package dev.marquee.index;

import dev.marquee.catalog.Countries;
import dev.marquee.catalog.Names;
import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.encode.ExactRow;
import dev.marquee.index.DocumentFields.Values;
import dev.marquee.index.file.ByteWriter;
import java.util.List;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/// Turns the titles of a generation into Lucene documents, one after the other. For one thread.
final class TitleDocument {
  private final DocumentFields fields = new DocumentFields();
  private final Values<String> id = fields.terms(Schema.ID);
  private final Values<String> sortedId = fields.sorted(Schema.ID);
  private final Values<String> ids = fields.terms(Schema.IDS);
  private final Values<BytesRef> record = fields.bytes(Schema.RECORD);
  private final Values<String> shownTitle = fields.text(Schema.TITLE);
  private final Values<String> names = fields.text(Schema.NAMES);
  private final Values<String> titlePrefix = fields.bareText(Schema.TITLE_PREFIX);
  private final Values<String> titleExact = fields.terms(Schema.TITLE_EXACT);
  private final Values<String> titleGrams = fields.sizedText(Schema.TITLE_GRAMS);
  private final Values<String> people = fields.text(Schema.PEOPLE);
  private final Values<String> person = fields.terms(Schema.PERSON);
  private final Values<String> keywords = fields.text(Schema.KEYWORDS);
  private final Values<String> keyword = fields.terms(Schema.KEYWORD);
  private final Values<String> synopsis = fields.text(Schema.SYNOPSIS);
  private final Values<String> genreText = fields.text(Schema.GENRE_TEXT);
  private final Values<String> type = fields.facet(Schema.TYPE);
  private final Values<String> genre = fields.facet(Schema.GENRE);
  private final Values<String> country = fields.facet(Schema.COUNTRY);
  private final Values<String> language = fields.facet(Schema.LANGUAGE);
  private final Values<String> decade = fields.facet(Schema.DECADE);
  private final Values<String> certificate = fields.facet(Schema.CERTIFICATE);
  private final Values<String> cluster = fields.facet(Schema.CLUSTER);
  private final Values<String> available = fields.terms(Schema.AVAILABLE);
  private final Values<String> collection = fields.terms(Schema.COLLECTION);
  private final Values<Integer> year = fields.intRange(Schema.YEAR);
  private final Values<Integer> endYear = fields.intRange(Schema.END_YEAR);
  private final Values<Integer> runtime = fields.intRange(Schema.RUNTIME);
  private final Values<Integer> seasons = fields.intRange(Schema.SEASONS);
  private final Values<Double> rating = fields.doubleRange(Schema.RATING);
  private final Values<Long> votes = fields.longRange(Schema.VOTES);
  private final Values<Long> rank = fields.number(Schema.RANK);
  private final Values<Long> ratingOrder = fields.number(Schema.RATING_ORDER);
  private final Values<Long> titleOrder = fields.number(Schema.TITLE_ORDER);
  private final Values<Long> ordinal = fields.number(Schema.ORDINAL);
  private final Values<Long> cell = fields.number(Schema.CELL);
  private final Values<BytesRef> exact = fields.bytes(Schema.EXACT);
  private final Values<BytesRef> neighbors = fields.bytes(Schema.NEIGHBORS);
  private final Values<float[]> vector;

  private final GenerationContent content;
  private final TitleOrders orders;
  private final float[] dense;
  private final ByteWriter bytes = new ByteWriter();

  TitleDocument(GenerationContent content, TitleOrders orders) {
    this.content = content;
    this.orders = orders;
    this.dense = new float[content.encoding().dense().dimension()];
    this.vector = fields.vector(Schema.VECTOR, dense.length);
  }

  /// The document of a row, which will have the number `docId`; valid until the next call.
  List<IndexableField> of(int row, int docId) {
    Title title = content.catalog().title(row);
    fields.clear();
    addIds(title);
    addRecord(title, row);
    addNames(title.names());
    addPeople(title);
    addTexts(title);
    addFacets(title);
    addNumbers(title);
    addPlaces(row);
    addVectors(row);
    content.neighbors().bytes(docId).ifPresent(list -> neighbors.add(new BytesRef(list)));
    return fields.fields();
  }

  private void addIds(Title title) {
    id.add(title.id().value());
    sortedId.add(title.id().value());
    ids.add(title.id().value());
    for (TitleId alias : title.aliases()) {
      ids.add(alias.value());
    }
  }

  private void addRecord(Title title, int row) {
    bytes.clear();
    TitleCodec.encode(title, content.clusterId(row), bytes);
    record.add(new BytesRef(bytes.bytes(), 0, bytes.length()));
  }

  private void addNames(Names called) {
    shownTitle.add(called.title());
    addName(called.title());
    if (called.original() != null) {
      names.add(called.original());
      addName(called.original());
    }
    for (String name : called.alternatives()) {
      names.add(name);
      addName(name);
    }
  }

  private void addName(String name) {
    titlePrefix.add(name);
    String folded = Folding.fold(name);
    String joined = Folding.join(folded);
    titleExact.add(folded);
    if (!joined.equals(folded)) {
      titleExact.add(joined);
    }
    titleGrams.add(joined);
  }

  private void addPeople(Title title) {
    addPersons(title.credits().directors());
    addPersons(title.credits().cast());
  }

  private void addPersons(List<String> persons) {
    for (String name : persons) {
      people.add(name);
      person.add(Folding.fold(name));
    }
  }

  private void addTexts(Title title) {
    for (String phrase : title.keywords()) {
      keywords.add(phrase);
      keyword.add(Folding.fold(phrase));
    }
    synopsis.addIfKnown(title.synopsis());
    for (String value : title.genres().values()) {
      genreText.add(value);
    }
    for (String code : title.countries().values()) {
      genreText.add(Countries.name(code));
      genreText.add(Countries.adjective(code));
    }
    if (title.collection() != null) {
      collection.add(Folding.fold(title.collection()));
    }
  }

  private void addFacets(Title title) {
    type.add(title.type().label());
    genre.addAll(title.genres().values());
    country.addAll(title.countries().values());
    language.addAll(title.languages());
    certificate.addIfKnown(title.certificate());
    available.addAll(title.availableCountries());
    if (title.year() != null) {
      decade.add(Integer.toString(Math.floorDiv(title.year(), 10) * 10));
    }
  }

  private void addNumbers(Title title) {
    year.addIfKnown(title.year());
    endYear.addIfKnown(title.years().last());
    runtime.addIfKnown(title.minutes());
    seasons.addIfKnown(title.seasons());
    Rating known = title.rating();
    if (known != null) {
      rating.add(known.mean());
      votes.add(known.votes());
    }
  }

  private void addPlaces(int row) {
    rank.add((long) orders.rank(row));
    ratingOrder.add((long) orders.rating(row));
    titleOrder.add((long) orders.name(row));
    ordinal.add((long) content.cells().clusters().clusterOf(row));
    cell.add((long) content.cells().cells().clusterOf(row));
    cluster.add(Integer.toString(content.clusterId(row)));
  }

  private void addVectors(int row) {
    exact.add(new BytesRef(ExactRow.toBytes(content.encoding().exact(), row)));
    content.encoding().dense().copyRow(row, dense);
    vector.add(dense);
  }
}
