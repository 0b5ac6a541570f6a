#include "relationships/use_cases/missed_conversations.h"

#include "relationships/store/conversation_store.h"
#include "relationships/today.h"
#include "relationships/use_cases/pair_page.h"
#include "relationships/use_cases/tell.h"

namespace telemachy::relationships {

MissedConversation missed_of(OwnPair const& pair, MissedRow const& row, Faces const& faces) {
    return {
        .id = row.id,
        .planned_on = row.planned_on,
        .what = row.what,
        .by_whom = faces.name(row.by_whom),
        .mine = row.by_whom == pair.me(),
        .moved_to = row.moved_to,
        .logged_by = faces.name(row.logged_by),
        .logged_by_me = row.logged_by == pair.me(),
        .contested = row.contested_at.has_value(),
    };
}

Result<MissedConversation> log_missed_conversation::run(Work& work, Input const& input) {
    auto const pair = TRY(PairStore(work).own(input.pair));
    if (pair.row.state != PairState::active) {
        return refuse(conflict("pair.not_active", "The two of you do not meet at the moment."));
    }
    TRY(check_missed(input.what, input.planned_on, input.moved_to, today_for(work, pair.me())));
    SessionStore sessions(work);
    if (ConversationStore(work).on_day(input.pair, input.planned_on)) {
        return refuse(conflict("conversation.logged", "A conversation was held on this day."));
    }
    if (sessions.is_missed(input.pair, input.planned_on)) {
        return refuse(conflict("conversation.missed", "This is noted for this day already."));
    }
    MissedRow row;
    row.id = work.make_id<MissedTag>();
    row.pair = input.pair;
    row.planned_on = input.planned_on;
    row.what = input.what;
    row.by_whom = input.mine ? pair.me() : pair.partner();
    row.moved_to = input.moved_to;
    row.logged_by = pair.me();
    row.logged_at = work.now();
    sessions.add_missed(row);
    auto const faces = faces_of(work, pair);
    tell(work, pair.row, pair.partner(), "conversation_missed", faces);
    work.concerns(input.pair.text());
    return missed_of(pair, row, faces);
}

Result<MissedConversation> contest_missed_conversation::run(Work& work, Input const& input) {
    SessionStore sessions(work);
    auto row = sessions.find_missed(input.missed);
    if (!row) return refuse(not_found("conversation"));
    auto const pair = PairStore(work).own(row->pair);
    if (!pair) return refuse(not_found("conversation"));
    auto const faces = faces_of(work, *pair);
    if (row->by_whom != pair->me() || row->logged_by == pair->me()) {
        return refuse(forbidden("missed.not_of_you",
                                "Only whoever this was said of by the other can say that it was "
                                "otherwise."));
    }
    if (!row->contested_at) {
        sessions.contest(row->id);
        row->contested_at = work.now();
        tell(work, pair->row, pair->partner(), "missed_contested", faces);
    }
    work.concerns(row->pair.text());
    return missed_of(*pair, *row, faces);
}

}  // namespace telemachy::relationships
