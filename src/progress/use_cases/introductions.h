#pragma once

#include <string>
#include <vector>

#include "kernel/result.h"
#include "progress/store/introduction_store.h"
#include "relationships/relationships_directory.h"
#include "relationships/who_sees.h"

/// Doors one of a pair opens for the other: to whom, why, how far it led, what came of it.
namespace telemachy::progress {

struct Introduction {
    Id<IntroductionTag> id;
    Version version;
    bool mine;
    std::string opened_by;
    std::string door;
    std::string why;
    DoorState state;
    std::string outcome;
    Instant offered;

    static constexpr Sentence sentences[] = {
        {"mine", "Whether you opened it."},
        {"door", "To whom, or to what."},
    };
};

namespace list_introductions {

struct Input {
    Id<PairTag> pair;
};

struct Output {
    std::vector<Introduction> items;
    std::vector<relationships::WhoSees> who_sees;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace list_introductions

namespace offer_introduction {

struct Input {
    Id<PairTag> pair;
    Text<1, 200> door;
    Text<0, 500> why;
};

Result<Introduction> run(Work& work, Input const& input);

}  // namespace offer_introduction

namespace move_introduction {

struct Input {
    Id<IntroductionTag> introduction;
    ExpectedVersion version;
    DoorState state;
    Text<0, 500> outcome;
};

/// Either of the two says how far it has led.
Result<Introduction> run(Work& work, Input const& input);

}  // namespace move_introduction
}  // namespace telemachy::progress
