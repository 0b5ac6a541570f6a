#include "demo/seeding/played_pairs.h"

namespace telemachy::demo {

void with_pair(Timeline& timeline, Date day, int hour, int minute, Pairs const& pairs,
               PersonNo mentee,
               std::function<Result<void>(Stage&, PlayedPairs::Pair const&)> const& act) {
    timeline.on(day, hour, minute, [=](Stage& stage) -> Result<void> {
        auto const pair = pairs->of_mentee.find(mentee);
        if (pair == pairs->of_mentee.end()) return {};
        auto const done = act(stage, pair->second);
        if (!done && done.error().code == "pair.not_active") return {};
        return done;
    });
}

}  // namespace telemachy::demo
