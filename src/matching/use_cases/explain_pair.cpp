#include "matching/use_cases/explain_pair.h"

#include "matching/use_cases/gather_inputs.h"
#include "matching/use_cases/solve_round.h"

namespace telemachy::matching::explain_pair {
namespace {

Result<std::shared_ptr<MatchInputs const>> look(Work& work, Id<ProgrammeTag> const& programme) {
    TRY(work.require_programme(programme.text()));
    return gather_inputs(work, programme);
}

std::string in_words(PairInquiry const& inquiry) {
    auto sentences = inquiry.why.sentences;
    sentences.push_back(inquiry.sentence);
    return in_english(sentences);
}

}  // namespace

Result<Explanation> run(Study& study, Input const& input) {
    auto const inputs =
        TRY(study.look([&](Work& work) { return look(work, input.programme); }));
    auto const policy = TRY(policy_of(input.policy, "/policy"));
    auto const round =
        TRY(solve_round(inputs, policy, decisions_of(input.decisions)));
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
