#include "relationships/use_cases/pair_page.h"

#include <algorithm>

namespace telemachy::relationships {

Question question_of(OwnPair const& pair, QuestionRow const& row, Faces const& faces) {
    return {
        .id = row.id,
        .from = faces.name(row.asked_by),
        .mine = row.asked_by == pair.me(),
        .text = row.text,
        .asked = row.asked_at,
        .answer = row.answer,
        .answered = row.answered_at,
    };
}

Agreement agreement_of(OwnPair const& pair, AgreementRow const& row,
                       std::vector<SignatureRow> const& signatures, Faces const& faces) {
    auto const has_signed = [&](Id<PersonTag> const& person) {
        return std::ranges::find(signatures, person, &SignatureRow::person) != signatures.end();
    };
    auto const mine = std::ranges::find(signatures, pair.me(), &SignatureRow::person);
    std::vector<std::string> names;
    for (auto const& signature : signatures) names.push_back(faces.name(signature.person));
    return {
        .version = {row.version},
        .cadence = row.cadence,
        .channel = row.channel,
        .gives_mentee = row.gives_mentee,
        .gives_mentor = row.gives_mentor,
        .goals_mentee = row.goals_mentee,
        .goals_mentor = row.goals_mentor,
        .topics = row.topics,
        .off_limits = row.off_limits,
        .boundaries = row.boundaries,
        .ending = row.ending,
        .saved_by = faces.name(row.saved_by),
        .saved = row.saved_at,
        .signed_by = std::move(names),
        .i_signed = has_signed(pair.me()),
        .they_signed = has_signed(pair.partner()),
        .my_balance = mine == signatures.end() ? std::nullopt : mine->balance,
        .state = is_signed_by_both(signatures.size()) ? "signed" : "draft",
    };
}

Conversation conversation_of(ConversationRow const& row, Faces const& faces) {
    return {
        .id = row.id,
        .held_on = row.held_on,
        .minutes = row.minutes,
        .channel = row.channel,
        .by = faces.name(row.logged_by),
    };
}

}  // namespace telemachy::relationships
