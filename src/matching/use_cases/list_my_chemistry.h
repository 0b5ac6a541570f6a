#pragma once

#include "matching/record/plan_document.h"
#include "matching/store/chemistry_store.h"

/// Whom I was shown, and whom I said I would like to meet: mine alone to read.
namespace telemachy::matching::list_my_chemistry {

struct Input {};

struct Suggested {
    PersonMini person;
    std::string sentence;  ///< Why the two might fit, as both may read it.
    std::optional<std::int64_t> place;
};
struct MyRound {
    Id<ChemistryTag> id;
    Id<ProgrammeTag> programme;
    std::string programme_name;
    Side side = Side::mentee;
    Instant closes_at;
    bool open = false;
    bool answered = false;
    std::vector<Suggested> suggestions;  ///< By name, so that the order says nothing.
};
struct Output {
    std::vector<MyRound> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::matching::list_my_chemistry
