#pragma once

#include <string>
#include <vector>

#include "matching/domain/participant.h"

namespace telemachy::matching {

/// Everybody a round may pair, as they were when it was started. Recorded whole, so that a run can
/// be repeated from it years later.
struct MatchInputs {
    WordList words;
    std::vector<Participant> mentees;
    std::vector<Participant> mentors;
    MonitoringGroups groups;
    /// Whether preferences hold what people ranked for the solver alone: then no screen and no file
    /// tells what wishes add to a pair.
    bool private_wishes = false;

    [[nodiscard]] std::vector<Participant> const& of(Side side) const {
        return side == Side::mentee ? mentees : mentors;
    }
};

/// What a coordinator decided about one pair by hand, and why.
struct Decision {
    enum class Kind { lock, forbid };

    std::string mentee;  ///< Person ids, as the outside knows them.
    std::string mentor;
    Kind kind = Kind::lock;
    std::string reason;

    bool operator==(Decision const&) const = default;
};

}  // namespace telemachy::matching
