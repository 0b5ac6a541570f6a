#include "matching/use_cases/explain_pair.h"

#include "matching/domain/inquiry.h"
#include "matching/use_cases/solve_draft.h"

namespace telemachy::matching::explain_pair {
namespace {

std::string in_words(PairInquiry const& inquiry) {
    auto sentences = inquiry.why.sentences;
    sentences.push_back(inquiry.sentence);
    return in_english(sentences);
}

PairMove view_of(MatchProblem const& problem, Move const& move) {
    auto const mentor = [&](std::optional<Mentor> who) -> std::optional<PersonMini> {
        if (!who) return std::nullopt;
        return mini_of(problem.inputs(), problem.mentors()[*who]);
    };
    return {mini_of(problem.inputs(), problem.mentees()[move.mentee]), mentor(move.before),
            mentor(move.after)};
}

/// Beyond these a list of changes is a number.
constexpr std::size_t moves_max = 12;

}  // namespace

Result<Explanation> run(Study& study, Input const& input, RoundMemory& memory) {
    auto const round = TRY(solve_draft(study, memory, input.programme, input.policy, input.decisions));
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
    for (auto const& move : inquiry.moves)
        if (said.moves.size() < moves_max) said.moves.push_back(view_of(round.problem, move));
    said.moved = static_cast<std::int64_t>(inquiry.moves.size());
    return said;
}

}  // namespace telemachy::matching::explain_pair
