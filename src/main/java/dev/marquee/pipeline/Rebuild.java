package dev.marquee.pipeline;

import dev.marquee.catalog.Catalog;
import dev.marquee.cluster.CellDivision;
import dev.marquee.cluster.Cells;
import dev.marquee.cluster.ClusterCount;
import dev.marquee.cluster.ClusterIds;
import dev.marquee.cluster.ClusterProfile;
import dev.marquee.cluster.ClusterProfiler;
import dev.marquee.cluster.ClusterSettings;
import dev.marquee.cluster.Clustering;
import dev.marquee.cluster.Drift;
import dev.marquee.cluster.MapProjection;
import dev.marquee.cluster.Neighborhoods;
import dev.marquee.cluster.Trait;
import dev.marquee.encode.Encoders;
import dev.marquee.encode.Encoding;
import dev.marquee.encode.sentence.EmbeddedPlots;
import dev.marquee.encode.sentence.SentenceModel;
import dev.marquee.index.GenerationContent;
import dev.marquee.index.GenerationStore;
import dev.marquee.index.ManifestFacts;
import dev.marquee.index.Nearby;
import dev.marquee.index.NeighborLists;
import dev.marquee.index.SourceFile;
import dev.marquee.index.TrainedAudience;
import dev.marquee.ingest.Ingest;
import dev.marquee.ingest.IngestResult;
import dev.marquee.ingest.ReportDocument;
import dev.marquee.vector.VectorSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the next generation from sources and switches to it.
///
/// Holds only where generations are kept; what one run needs is local to [#run].
public final class Rebuild {
  private final GenerationStore store;
  private final PastEvents events;

  /// A rebuild into this store that knows viewers only from the sources.
  public Rebuild(GenerationStore store) {
    this(store, PastEvents.NONE);
  }

  /// A rebuild into this store that learns from these events, too.
  public Rebuild(GenerationStore store, PastEvents events) {
    this.store = store;
    this.events = events;
  }

  /// Reads and cleans the sources without writing anything. Throws
  /// [dev.marquee.ingest.IngestFailure] when they cannot be read.
  public static IngestResult read(RebuildSettings settings, RebuildProgress progress) {
    return read(settings, progress, new StageClock(progress));
  }

  private static IngestResult read(
      RebuildSettings settings, RebuildProgress progress, StageClock clock) {
    return clock.time(
        Stage.READ,
        () -> Ingest.read(settings.ingest(), new ReadProgress(progress), progress.findings()));
  }

  /// Runs all stages. Throws [dev.marquee.ingest.IngestFailure] when the sources cannot be read,
  /// [dev.marquee.index.IndexProblem] when the index cannot be written, and
  /// [dev.marquee.encode.sentence.SentenceModelProblem], before anything is read, when semantic
  /// search is asked for and this machine cannot do it; the current generation then still serves.
  public RebuildReport run(RebuildSettings settings, RebuildProgress progress) {
    if (!settings.semantic()) {
      return run(settings, progress, null);
    }
    try (SentenceModel model = SentenceModel.open()) {
      return run(settings, progress, model);
    }
  }

  private RebuildReport run(
      RebuildSettings settings, RebuildProgress progress, @Nullable SentenceModel model) {
    StageClock clock = new StageClock(progress);
    long seed = settings.encode().seed();
    IngestResult ingested = read(settings, progress, clock);
    store.requireWritable();
    Catalog catalog = ingested.catalog();
    Encoding content = clock.time(Stage.ENCODE, () -> Encoders.fit(catalog, settings.encode()));
    Viewers viewers =
        clock.time(
            Stage.AUDIENCE,
            () ->
                Viewers.learn(
                    content,
                    ingested.interactions(),
                    settings.encode(),
                    (done, total) -> progress.advanced(Stage.AUDIENCE, done, total, "ratings")));
    Encoding encoding = viewers.encoding();
    Truths truths = clock.time(Stage.MEASURE, () -> Truths.measure(catalog, viewers, seed));
    Clustered clustered =
        clock.time(Stage.CLUSTER, () -> cluster(catalog, content, truths.ofContent(), settings));
    Cells cells = clustered.cells();
    Nearby nearby =
        clock.time(
            Stage.CALIBRATE,
            () -> new NearbyCalibration(encoding.dense(), cells.cells()).calibrate(truths.ofAll()));
    NeighborLists neighbors =
        clock.time(
            Stage.NEIGHBORS,
            () ->
                StoredNeighbors.compute(
                    catalog,
                    encoding,
                    cells,
                    nearby,
                    (done, total) -> progress.advanced(Stage.NEIGHBORS, done, total, "titles")));
    VectorSet map = clock.time(Stage.MAP, () -> map(content, clustered, seed));
    TrainedAudience audience = audience(content, ingested, settings, progress, clock);
    EmbeddedPlots plots = model == null ? null : embed(catalog, model, progress, clock);
    GenerationContent generation =
        new GenerationContent(
            catalog,
            ingested.interactions(),
            encoding,
            cells,
            clustered.profiles(),
            neighbors,
            map,
            plots,
            audience);
    ManifestFacts facts = facts(settings, ingested, viewers, clustered, nearby, clock);
    int number =
        clock.time(
            Stage.INDEX,
            () ->
                store.publish(
                    generation,
                    facts,
                    ReportDocument.of(ingested.report()).toJson(),
                    (done, total) -> progress.advanced(Stage.INDEX, done, total, "titles")));
    return new RebuildReport(
        number,
        ingested.report(),
        viewers.outcome(),
        Optional.ofNullable(audience).map(TrainedAudience::figures),
        catalog.size(),
        clustered.outcome().clustering().count(),
        clustered.outcome().heldShare(),
        RebuildReport.trials(clustered.outcome()),
        nearby,
        clock.times());
  }

  private static VectorSet map(Encoding content, Clustered clustered, long seed) {
    int[] medoids = clustered.profiles().stream().mapToInt(ClusterProfile::medoid).toArray();
    return MapProjection.of(content.dense(), clustered.outcome().clustering(), medoids, seed);
  }

  /// The model of personal lists; null, in no time, where there are no viewers.
  private @Nullable TrainedAudience audience(
      Encoding content,
      IngestResult ingested,
      RebuildSettings settings,
      RebuildProgress progress,
      StageClock clock) {
    AudienceHistories.Outcome viewers =
        AudienceHistories.of(ingested.interactions(), events, TitleRows.of(ingested.catalog()));
    return viewers.histories().viewers() == 0
        ? null
        : clock.time(
            Stage.MODEL,
            () ->
                new ListTraining(viewers, ContentOf.titles(content), settings.encode().seed())
                    .run(progress));
  }

  private static EmbeddedPlots embed(
      Catalog catalog, SentenceModel model, RebuildProgress progress, StageClock clock) {
    return clock.time(
        Stage.EMBED,
        () ->
            EmbeddedPlots.of(
                catalog,
                model,
                done -> progress.advanced(Stage.EMBED, done, catalog.size(), "titles")));
  }

  /// The true neighbors of a sample by the content alone, which clusters are judged by, and by all
  /// blocks, which answers are.
  private record Truths(TrueNeighbors ofContent, TrueNeighbors ofAll) {
    static Truths measure(Catalog catalog, Viewers viewers, long seed) {
      TrueNeighbors ofContent = TrueNeighbors.measure(catalog, viewers.content(), seed);
      return new Truths(
          ofContent,
          viewers.isLearned()
              ? TrueNeighbors.measure(catalog, viewers.encoding(), seed)
              : ofContent);
    }
  }

  private record Clustered(
      ClusterCount.Outcome outcome, Cells cells, List<ClusterProfile> profiles, ClusterIds ids) {}

  private Clustered cluster(
      Catalog catalog, Encoding encoding, TrueNeighbors truth, RebuildSettings settings) {
    ClusterSettings clusterSettings =
        new ClusterSettings(
            settings.clusters(), settings.encode().seed(), ClusterSettings.DEFAULT_SAMPLE_LIMIT);
    Neighborhoods neighborhoods = truth.neighborhoods();
    ClusterCount.Outcome outcome =
        ClusterCount.run(encoding.dense(), neighborhoods, clusterSettings);
    Clustering clustering = outcome.clustering();
    PreviousClusters previous = PreviousClusters.of(store, catalog);
    ClusterIds ids = ClusterIds.match(previous.idOfRow(), clustering, previous.firstFreeId());
    List<ClusterProfile> profiles =
        ClusterProfiler.profile(encoding.dense(), clustering, ids, traits(catalog));
    Cells cells = CellDivision.run(encoding.dense(), clustering, clusterSettings.seed());
    return new Clustered(outcome, cells, profiles, ids);
  }

  private static List<Trait> traits(Catalog catalog) {
    return Stream.concat(CatalogTraits.of(catalog).stream(), PeriodTraits.of(catalog).stream())
        .toList();
  }

  private static ManifestFacts facts(
      RebuildSettings settings,
      IngestResult ingested,
      Viewers viewers,
      Clustered clustered,
      Nearby nearby,
      StageClock clock) {
    Map<String, Long> stageMillis = new LinkedHashMap<>();
    clock.times().forEach(time -> stageMillis.put(time.stage().label(), time.wall().toMillis()));
    List<SourceFile> sources =
        ingested.sources().stream()
            .map(source ->
                new SourceFile(
                    source.path().getFileName().toString(),
                    source.dialect(),
                    source.bytes(),
                    source.sha256()))
            .toList();
    Map<String, String> made = new LinkedHashMap<>(viewers.settings());
    made.put("encoder", settings.encode().encoder().name().toLowerCase(Locale.ROOT));
    made.put("clusters", settings.clusters() == 0 ? "auto" : Integer.toString(settings.clusters()));
    Map<String, Long> counts = counts(ingested, clustered);
    counts.putAll(viewers.counts());
    return new ManifestFacts(settings.encode().seed(), sources, made, nearby, counts, stageMillis);
  }

  private static Map<String, Long> counts(IngestResult ingested, Clustered clustered) {
    Drift drift = clustered.ids().drift();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("rowsRead", ingested.report().read());
    counts.put("rowsRejected", ingested.report().rejected());
    counts.put("rowsMerged", ingested.report().merges().merged());
    counts.put("clustersKept", (long) drift.kept().size());
    counts.put("clustersAdded", (long) drift.added().size());
    counts.put("clustersVanished", (long) drift.vanished().size());
    counts.put(PreviousClusters.NEXT_FREE_ID, (long) clustered.ids().nextFreeId());
    return counts;
  }
}
