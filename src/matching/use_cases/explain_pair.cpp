#include "matching/use_cases/explain_pair.h"

#include "matching/use_cases/solve_draft.h"

namespace telemachy::matching::explain_pair {
namespace {

std::string in_words(PairInquiry const& inquiry) {
    auto sentences = inquiry.why.sentences;
    sentences.push_back(inquiry.sentence);
    return in_english(sentences);
}

}  // namespace

Result<Explanation> run(Study& study, Input const& input) {
    auto const round = TRY(solve_draft(study, input.programme, input.policy, input.decisions));
    auto const& policy = round.problem.policy();
    auto const mentee = round.problem.find_mentee(input.mentee.text());
    auto const mentor = round.problem.find_mentor(input.mentor.text());
    if (!mentee || !mentor) return refuse(not_found("pair in this round"));
    auto const inquiry = inquire(round.problem, round.plan, *mentee, *mentor);
    Explanation said;
    said.possible = inquiry.possible;
    if (inquiry.rule) said.rule = std::string(name_of(*inquiry.rule));
    said.parts = view_of(policy, document_of(inquiry.why.parts));
    said.fit = inquiry.why.fit;
    said.cost = in_hundredths(policy, inquiry.cost);
    said.exact = inquiry.exact;
    said.sentence = in_words(inquiry);
    return said;
}

}  // namespace telemachy::matching::explain_pair
