#pragma once

#include "programmes/use_cases/programme_view.h"

/// Every programme the actor may know of.
namespace telemachy::programmes::list_programmes {

struct Input {};

struct Output {
    std::vector<ProgrammeCard> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::programmes::list_programmes
