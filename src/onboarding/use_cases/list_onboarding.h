#pragma once

#include "onboarding/use_cases/norms_view.h"

/// Who of those who take part has accepted the version in force, for whoever has to remind them. How
/// often somebody tried the check is nobody's business and is not kept.
namespace telemachy::onboarding::list_onboarding {

struct Input {
    Id<ProgrammeTag> programme;
};

struct Item {
    Id<PersonTag> person;
    std::string name;
    std::string title;
    programmes::Side side = programmes::Side::mentee;
    bool complete = false;
    std::optional<std::int64_t> accepted;  ///< The newest version they accepted.
    std::optional<Instant> accepted_at;
};

struct Output {
    std::optional<std::int64_t> in_force;
    std::int64_t complete = 0;
    std::int64_t waiting = 0;
    std::vector<Item> items;  ///< Who is waited for stands first, then by name.
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::onboarding::list_onboarding
