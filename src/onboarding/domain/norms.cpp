#include "onboarding/domain/norms.h"

#include <set>
#include <string>

namespace telemachy::onboarding {
namespace {

void check_question(NormsQuestion const& question, std::string const& at, Problem& problem) {
    std::size_t const choices = question.choices.size();
    if (choices < 2 || choices > 5) {
        problem.fields.push_back({at + "/choices", "count", "Offer two to five choices."});
    }
    std::set<std::string> seen;
    for (std::size_t i = 0; i < choices; ++i) {
        if (!seen.insert(question.choices[i].value).second) {
            problem.fields.push_back({at + "/choices/" + std::to_string(i), "repeated",
                                      "This choice is offered twice."});
        }
    }
    if (question.right < 0 || question.right >= static_cast<std::int64_t>(choices)) {
        problem.fields.push_back({at + "/right", "no_choice", "Say which of the choices is right."});
    }
}

}  // namespace

Result<void> check_norms(Norms const& norms) {
    Problem problem{ProblemKind::invalid, "invalid_input", "Some of this needs another look."};
    if (norms.questions.size() > questions_max) {
        problem.fields.push_back(
            {"/norms/questions", "too_many",
             "Ask six questions at most: people click through longer checks."});
    }
    for (std::size_t i = 0; i < norms.questions.size(); ++i) {
        check_question(norms.questions[i], "/norms/questions/" + std::to_string(i), problem);
    }
    if (problem.fields.empty()) return {};
    return refuse(std::move(problem));
}

Result<void> check_answers(Norms const& norms, std::span<std::int64_t const> answers) {
    if (answers.size() != norms.questions.size()) {
        return refuse(invalid_field("/answers", "count", "Answer every question once."));
    }
    Problem otherwise{ProblemKind::invalid, "onboarding.look_again",
                      "Not everything is as you chose. Read why, and choose again."};
    for (std::size_t i = 0; i < answers.size(); ++i) {
        auto const& question = norms.questions[i];
        auto const at = "/answers/" + std::to_string(i);
        if (answers[i] < 0 || answers[i] >= static_cast<std::int64_t>(question.choices.size())) {
            return refuse(invalid_field(at, "no_choice", "This is none of the choices."));
        }
        if (answers[i] != question.right) otherwise.fields.push_back({at, "otherwise", question.because});
    }
    if (otherwise.fields.empty()) return {};
    return refuse(std::move(otherwise));
}

}  // namespace telemachy::onboarding
