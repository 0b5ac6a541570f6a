#pragma once

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/use_cases/pair_page.h"

/// The one who was asked answers, once.
namespace telemachy::relationships::answer_question {

struct Input {
    Id<QuestionTag> question;
    Text<1, 2000> text;
};

Result<Question> run(Work& work, Input const& input);

}  // namespace telemachy::relationships::answer_question
