package dev.marquee.search.lucene;

import dev.marquee.encode.sentence.SentenceModel;
import dev.marquee.encode.sentence.SentenceModelProblem;
import dev.marquee.index.PlotVectors;
import dev.marquee.search.Mode;
import dev.marquee.search.SearchRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Finds titles by what their plots mean. Owns the sentence model, which is loaded by the first
/// question that needs it and kept over generations; a machine that cannot load it is asked once.
///
/// Safe from any thread. A question is embedded on the thread that asks, and its length is bounded,
/// so that there are never more of them at work than the server works on.
final class PlotSearch implements AutoCloseable {
  private static final String BY_WORDS = ", so titles are ranked by their words alone";

  private final FutureTask<SentenceModel> model = new FutureTask<>(SentenceModel::open);

  /// The titles found; null when the question did not ask for them, or cannot be answered, and
  /// `degraded` then says why.
  record Answer(@Nullable PlotHits hits, List<String> degraded) {
    private static final Answer NOT_ASKED = new Answer(null, List.of());

    private static Answer without(String reason) {
      return new Answer(null, List.of(reason + BY_WORDS));
    }
  }

  /// What a question finds in a view.
  Answer run(SearchRequest request, CatalogView view) {
    if (request.mode() == Mode.TEXT || request.query().isBlank()) {
      return Answer.NOT_ASKED;
    }
    Optional<PlotVectors> plots = view.snapshot().plots();
    if (plots.isEmpty()) {
      return Answer.without("the index holds no meanings (index --semantic makes them)");
    }
    try {
      return run(request.query(), plots.get(), model(), view);
    } catch (SentenceModelProblem e) {
      return Answer.without(e.detail());
    }
  }

  private static Answer run(
      String query, PlotVectors plots, SentenceModel model, CatalogView view) {
    return plots.modelChecksum().equals(model.checksum())
        ? new Answer(PlotHits.of(plots.cosines(model.embed(query)), view), List.of())
        : Answer.without("the meanings in the index are of another model (rebuild it)");
  }

  /// The model; whoever asks first loads it, and the others wait.
  private SentenceModel model() {
    model.run();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return model.get();
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SentenceModelProblem problem
          ? problem
          : new IllegalStateException(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Gives back the model; nothing is to be asked any more.
  @Override
  public void close() {
    if (!model.cancel(false) && model.state() == FutureTask.State.SUCCESS) {
      model.resultNow().close();
    }
  }
}
