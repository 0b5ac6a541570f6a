#pragma once

#include "onboarding/use_cases/norms_view.h"

/// What is still before the reader, programme by programme, and what is behind them.
namespace telemachy::onboarding::list_my_onboarding {

struct Input {};

struct Item {
    Id<ProgrammeTag> programme;
    std::string programme_name;
    std::int64_t number = 0;  ///< The version in force.
    bool complete = false;
    bool renewed = false;     ///< An earlier version was accepted: this one asks again.
};

struct Output {
    std::vector<Item> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::onboarding::list_my_onboarding
