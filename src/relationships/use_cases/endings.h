#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/domain/ending.h"

/// How a pair ends well: together, or by one of them without a reason; how it rests; what is said last.
namespace telemachy::relationships {

struct Thanks {
    std::string from;
    bool mine;
    std::string text;
    Instant at;
};

struct Ending {
    std::optional<EndingKind> kind;
    bool proposed_by_me;
    bool proposed_by_them;
    std::optional<Instant> ended;
    std::optional<Date> paused_until;
    std::optional<Instant> rematch_by;
    bool rematch_met;
    std::vector<Thanks> thanks;
    std::vector<std::string> guide;

    static constexpr Sentence sentences[] = {
        {"kind", "How it ended, or is to end; nothing while it goes on."},
        {"proposed_by_me", "You have proposed to complete it, and the other has not answered."},
        {"rematch_by", "Until when somebody new is to be found for you, if you wish it."},
        {"guide", "What to talk about the last time, as codes."},
    };
};

namespace see_ending {

struct Input {
    Id<PairTag> pair;
};

Result<Ending> run(Work& work, Input const& input);

}  // namespace see_ending

namespace complete_pair {

struct Input {
    Id<PairTag> pair;
    Flag rematch;

    static constexpr Sentence sentences[] = {
        {"rematch", "Whether you would like another partner afterwards."},
    };
};

/// One of the two proposes that it has done what it was for; with the other's word it is complete.
Result<Ending> run(Work& work, Input const& input);

}  // namespace complete_pair

namespace go_on {

struct Input {
    Id<PairTag> pair;
};

/// Either of the two says that it is not over yet: a proposal to complete it falls.
Result<Ending> run(Work& work, Input const& input);

}  // namespace go_on

namespace leave_pair {

struct Input {
    Id<PairTag> pair;
    Flag rematch;
    std::optional<Text<0, 1000>> word;

    static constexpr Sentence sentences[] = {
        {"word",
         "Something for the coordinator, if you care to say it. Nobody else can read it, and each "
         "reading is recorded."},
    };
};

/// One of the two stops, at once and without a reason. The other is told that it has ended, offered
/// somebody new, and told nothing else.
Result<Ending> run(Work& work, Input const& input);

}  // namespace leave_pair

namespace pause_pair {

struct Input {
    Id<PairTag> pair;
    Date until;
};

Result<Ending> run(Work& work, Input const& input);

}  // namespace pause_pair

namespace resume_pair {

struct Input {
    Id<PairTag> pair;
};

Result<Ending> run(Work& work, Input const& input);

}  // namespace resume_pair

namespace thank_partner {

struct Input {
    Id<PairTag> pair;
    Text<1, 1000> text;
};

/// What somebody says to the other at the end. Said once and said better as often as they like.
Result<Ending> run(Work& work, Input const& input);

}  // namespace thank_partner
}  // namespace telemachy::relationships
