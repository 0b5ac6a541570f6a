#include "relationships/use_cases/log_conversation.h"

#include "onboarding/onboarding_directory.h"
#include "relationships/domain/conversation.h"
#include "relationships/today.h"

namespace telemachy::relationships::log_conversation {
namespace {

/// Nobody meets for the first time before both know what holds here. Later conversations are not
/// stopped by a new version: it asks, and the two go on.
Result<void> check_onboarding(Work& work, OwnPair const& pair) {
    onboarding::OnboardingDirectory const gate(work);
    auto const& programme = pair.row.programme;
    if (!gate.is_complete(programme, pair.me())) {
        return refuse(conflict(
            "onboarding.mine",
            "Before your first conversation: read and accept what holds in this programme."));
    }
    if (!gate.is_complete(programme, pair.partner())) {
        return refuse(
            conflict("onboarding.theirs",
                     "Before your first conversation your partner has to accept what holds in this "
                     "programme. They have been asked."));
    }
    return {};
}

}  // namespace

Result<Conversation> run(Work& work, Input const& input) {
    auto const pair = TRY(PairStore(work).own(input.pair));
    if (pair.row.state != PairState::active) {
        return refuse(
            conflict("pair.not_active", "Conversations are logged while a pair is active."));
    }
    TRY(check_day_held(input.held_on, day_of(pair.row.proposed_at), today_for(work, pair.me())));

    auto const faces = faces_of(work, pair);
    ConversationStore conversations(work);
    if (conversations.of_pair(input.pair).empty()) TRY(check_onboarding(work, pair));
    if (auto const same_day = conversations.on_day(input.pair, input.held_on)) {
        return refuse(conflict(
            "conversation.logged",
            faces.name(same_day->logged_by) + " has logged the conversation of this day."));
    }
    ConversationRow const row{work.make_id<ConversationTag>(), input.held_on, input.minutes,
                              input.channel, pair.me()};
    conversations.add(input.pair, row);
    work.concerns(input.pair.text());
    return conversation_of(row, faces);
}

}  // namespace telemachy::relationships::log_conversation
