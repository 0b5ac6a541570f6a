#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "progress/store/insight_store.h"
#include "relationships/relationships_directory.h"
#include "relationships/who_sees.h"

/// "I heard this, and it changed that": what came of listening, confirmed by whoever was listened
/// to.
namespace telemachy::progress {

struct Insight {
    Id<InsightTag> id;
    std::string author;
    bool mine;
    std::string heard;
    Changed changed_what;
    std::string changed;
    std::string evidence;
    Visibility visibility;
    InsightState state;
    Instant recorded;

    static constexpr Sentence sentences[] = {
        {"heard", "What was said that the author did not know or did not see."},
        {"changed", "What it changed: the item, the risk, the plan."},
        {"visibility", "Who reads it once the other has confirmed it."},
    };
};

namespace list_insights {

struct Input {
    Id<PairTag> pair;
};

struct Output {
    std::vector<Insight> items;
    std::vector<relationships::WhoSees> who_sees;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace list_insights

namespace record_insight {

struct Input {
    Id<PairTag> pair;
    Text<1, 1000> heard;
    Changed changed_what;
    Text<1, 1000> changed;
    Text<0, 1000> evidence;
    Visibility visibility;
};

Result<Insight> run(Work& work, Input const& input);

}  // namespace record_insight

namespace answer_insight {

struct Input {
    Id<InsightTag> insight;
    bool confirm;

    static constexpr Sentence sentences[] = {
        {"confirm", "That it was so, and may be read by whom the author chose."},
    };
};

/// The other confirms, or says that it was not so; a confirmation may be taken back, and then
/// nobody but the two reads it any more.
Result<Insight> run(Work& work, Input const& input);

}  // namespace answer_insight

namespace withdraw_insight {

struct Input {
    Id<InsightTag> insight;
};

/// Its author takes it away, at any time and for everybody.
Result<Done> run(Work& work, Input const& input);

}  // namespace withdraw_insight

namespace list_shared_insights {

struct Input {
    Id<programmes::ProgrammeTag> programme;
};

struct Shared {
    std::string author;
    std::string heard;
    Changed changed_what;
    std::string changed;
    std::string evidence;
    Instant recorded;
};

struct Output {
    std::vector<Shared> items;
};

/// What a programme reads: insights both of a pair have agreed to show it.
Result<Output> run(Work& work, Input const& input);

}  // namespace list_shared_insights
}  // namespace telemachy::progress
