package dev.marquee.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// A query taken apart into leaves over one view. Terms that no title has are left out.
final class QueryPlan {
  private static final QueryPart NOTHING = new QueryPart.Best(List.of(), 0);

  private final IndexSearcher searcher;
  private final LeafReader reader;
  private final TermStarts starts;
  private final WorkingSets sets;
  private final List<QueryLeaf> leaves = new ArrayList<>();
  private final QueryPart root;

  private QueryPlan(CatalogView view, WorkingSets sets, Query query) throws IOException {
    this.searcher = view.searcher();
    this.reader = view.reader();
    this.starts = view.starts();
    this.sets = sets;
    this.root = part(query, 1);
  }

  /// The plan of a query, which works with `sets` and holds until they are closed.
  static QueryPlan of(CatalogView view, WorkingSets sets, Query query) throws IOException {
    return new QueryPlan(view, sets, query);
  }

  /// The bit sets that are worked with.
  WorkingSets sets() {
    return sets;
  }

  /// The whole query.
  QueryPart root() {
    return root;
  }

  /// What it is made of; leaf `l` has the number `l`.
  List<QueryLeaf> leaves() {
    return leaves;
  }

  private QueryPart part(Query query, float boost) throws IOException {
    return switch (query) {
      case BoostQuery boosted -> part(boosted.getQuery(), boost * boosted.getBoost());
      case DisjunctionMaxQuery best -> best(best, boost);
      case BooleanQuery sum when isSimple(sum) -> sum(sum, boost);
      default -> leaf(query, boost);
    };
  }

  private QueryPart best(DisjunctionMaxQuery query, float boost) throws IOException {
    List<QueryPart> parts = new ArrayList<>();
    for (Query each : query.getDisjuncts()) {
      addUnlessNothing(part(each, boost), parts);
    }
    return new QueryPart.Best(parts, query.getTieBreakerMultiplier());
  }

  private static boolean isSimple(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() == 0
        && query.getClauses(BooleanClause.Occur.FILTER).isEmpty()
        && query.getClauses(BooleanClause.Occur.MUST_NOT).isEmpty();
  }

  private QueryPart sum(BooleanQuery query, float boost) throws IOException {
    List<QueryPart> required = new ArrayList<>();
    for (Query each : query.getClauses(BooleanClause.Occur.MUST)) {
      required.add(part(each, boost));
    }
    List<QueryPart> optional = new ArrayList<>();
    for (Query each : query.getClauses(BooleanClause.Occur.SHOULD)) {
      addUnlessNothing(part(each, boost), optional);
    }
    return new QueryPart.Sum(required, optional);
  }

  private static void addUnlessNothing(QueryPart part, List<QueryPart> parts) {
    if (!(part instanceof QueryPart.Best(List<QueryPart> none, float _) && none.isEmpty())) {
      parts.add(part);
    }
  }

  private QueryPart leaf(Query query, float boost) throws IOException {
    QueryLeaf leaf = query instanceof PrefixQuery start ? start(start, boost) : term(query, boost);
    if (leaf == null) {
      return NOTHING;
    }
    leaves.add(leaf);
    return leaf;
  }

  private @Nullable QueryLeaf term(Query query, float boost) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, boost);
    boolean isConstant = isConstant(query);
    return isConstant && !isTerm(query)
        ? gathered(weight)
        : QueryLeaf.of(leaves.size(), weight, reader.getContext(), isConstant);
  }

  /// The leaf of titles that all score the same and are dear to walk, and so are gathered once.
  private @Nullable QueryLeaf gathered(Weight weight) throws IOException {
    Scorer scorer = weight.scorer(reader.getContext());
    if (scorer == null) {
      return null;
    }
    FixedBitSet titles = sets.empty();
    titles.or(scorer.iterator());
    float score = scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
    return QueryLeaf.of(leaves.size(), titles, reader.getContext(), score);
  }

  private @Nullable QueryLeaf start(PrefixQuery query, float boost) throws IOException {
    FixedBitSet titles = starts.titles(query.getPrefix(), sets);
    return titles == null ? null : QueryLeaf.of(leaves.size(), titles, reader.getContext(), boost);
  }

  private static boolean isTerm(Query query) {
    return query instanceof TermQuery
        || (query instanceof ConstantScoreQuery constant
            && constant.getQuery() instanceof TermQuery);
  }

  /// Whether all matches score the same: so do terms without frequencies in fields without norms.
  private boolean isConstant(Query query) {
    if (query instanceof TermQuery term) {
      FieldInfo field = reader.getFieldInfos().fieldInfo(term.getTerm().field());
      return field != null && field.omitsNorms() && field.getIndexOptions() == IndexOptions.DOCS;
    }
    return query instanceof ConstantScoreQuery;
  }
}
