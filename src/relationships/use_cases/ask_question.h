#pragma once

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/use_cases/pair_page.h"

/// One of the two asks the other something: what they want to know before they answer the match,
/// above all.
namespace telemachy::relationships::ask_question {

struct Input {
    Id<PairTag> pair;
    Text<1, 1000> text;
};

Result<Question> run(Work& work, Input const& input);

}  // namespace telemachy::relationships::ask_question
