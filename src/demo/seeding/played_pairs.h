#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "demo/seeding/stage.h"

namespace telemachy::demo {

/// The pairs of a programme as they really came out, by mentee.
struct PlayedPairs {
    struct Pair {
        std::string id;
        PersonNo mentor{};
    };
    std::map<PersonNo, Pair> of_mentee;
};
using Pairs = std::shared_ptr<PlayedPairs>;

/// Something a pair does, which is left out where the solver found no partner for the mentee, and once
/// the pair has come to nothing: the solver chose the partner, not the story.
void with_pair(Timeline& timeline, Date day, int hour, int minute, Pairs const& pairs,
               PersonNo mentee,
               std::function<Result<void>(Stage&, PlayedPairs::Pair const&)> const& act);

}  // namespace telemachy::demo
