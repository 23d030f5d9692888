package dev.marquee.audience.model;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that a training chooses before it learns from everything: which methods take part, with
/// which settings, what each block of content counts (null without content), and what each method
/// counts.
record Recipe(Set<Member> which, MemberSettings settings, @Nullable BlockTaste taste, Blend blend) {

  Recipe withBlend(Blend newBlend) {
    return new Recipe(which, settings, taste, newBlend);
  }

  /// The same without methods that count nothing anywhere, but for those that others are made of or
  /// that tell why a title is on a list.
  Recipe withoutIdle() {
    Set<Member> busy = EnumSet.copyOf(which);
    busy.removeIf(blend::isIdle);
    busy.add(Member.EDLAE);
    if (busy.contains(Member.CONTENT_FACTORS)) {
      busy.add(Member.FACTORS);
    }
    if (busy.contains(Member.LATE_NEIGHBORS)) {
      busy.add(Member.ITEM_NEIGHBORS);
    }
    return new Recipe(busy, settings, taste, blend);
  }

  /// Learns by it.
  AudienceModel learn(Histories histories, @Nullable TitleContent content) {
    return model(Members.train(which, histories, settings, taste, content), histories);
  }

  /// The model of members that were trained by it.
  AudienceModel model(Members members, Histories histories) {
    return new AudienceModel(members, blend, histories, settings);
  }
}
