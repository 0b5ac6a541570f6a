#include "relationships/use_cases/see_pair.h"

namespace telemachy::relationships::see_pair {

Result<Pair> run(Work& work, Input const& input) {
    PairStore pairs(work);
    auto const pair = TRY(pairs.own(input.pair));
    auto const faces = faces_of(work, pair);

    Pair page{
        .version = {0},
        .card = card_of(work, pair, faces),
        .why = pairs.why(input.pair),
        .questions = {},
        .agreement = {},
        .agreement_in_force = {},
        .conversations = {},
        .missed = {},
        .who_sees = who_sees(matrix(), !pair.row.run.empty()),
    };
    for (auto const& row : QuestionStore(work).of_pair(input.pair)) {
        page.questions.push_back(question_of(pair, row, faces));
    }
    AgreementStore agreements(work);
    if (auto const row = agreements.find(input.pair)) {
        page.version = {row->version};
        page.agreement_in_force = agreements.in_force(input.pair);
        page.agreement = agreement_of(pair, *row, agreements.signatures(*row), faces);
    }
    for (auto const& row : ConversationStore(work).of_pair(input.pair)) {
        page.conversations.push_back(conversation_of(row, faces));
    }
    for (auto const& row : SessionStore(work).missed(input.pair)) {
        page.missed.push_back(missed_of(pair, row, faces));
    }
    return page;
}

}  // namespace telemachy::relationships::see_pair
