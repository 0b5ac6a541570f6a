#pragma once

#include "matching/use_cases/block_person.h"

/// Whom I never want to be paired with. Nobody else can read it.
namespace telemachy::matching::list_blocks {

struct Input {};
struct Output {
    std::vector<block_person::BlockedPerson> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::matching::list_blocks
