#include "relationships/store/conversation_store.h"

#include "relationships/sql.h"

namespace telemachy::relationships {

void ConversationStore::add(Id<PairTag> const& pair, ConversationRow const& conversation) {
    work_.tx().run(sql::insert_conversation, conversation.id, pair, conversation.held_on,
                   conversation.minutes, conversation.channel, conversation.logged_by, work_.now());
}

std::vector<ConversationRow> ConversationStore::of_pair(Id<PairTag> const& pair) {
    return work_.tx().all<ConversationRow>(sql::conversations_of_pair, pair);
}

std::optional<ConversationRow> ConversationStore::on_day(Id<PairTag> const& pair, Date day) {
    return work_.tx().one<ConversationRow>(sql::conversation_on_day, pair, day);
}

}  // namespace telemachy::relationships
