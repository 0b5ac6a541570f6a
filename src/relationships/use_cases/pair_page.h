#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/vocabulary.h"
#include "relationships/store/agreement_store.h"
#include "relationships/store/conversation_store.h"
#include "relationships/store/pair_store.h"
#include "relationships/store/question_store.h"
#include "relationships/use_cases/faces.h"

/// What the two people of a pair see of what they write (T2). Made only for an OwnPair: somebody
/// who is not one of the two has no such value to make them from.
namespace telemachy::relationships {

struct Question {
    Id<QuestionTag> id;
    std::string from;
    bool mine;
    std::string text;
    Instant asked;
    std::optional<std::string> answer;
    std::optional<Instant> answered;

    static constexpr Sentence sentences[] = {{"from", "Who asked, by name."}};
};

struct Agreement {
    Version version;
    std::string cadence;
    std::string channel;
    std::string gives_mentee;
    std::string gives_mentor;
    std::string goals_mentee;
    std::string goals_mentor;
    std::string topics;
    std::string off_limits;
    std::string boundaries;
    std::string ending;
    std::string saved_by;
    Instant saved;
    std::vector<std::string> signed_by;
    bool i_signed;
    bool they_signed;
    std::optional<Balance> my_balance;
    std::string state;

    static constexpr Sentence sentences[] = {
        {"signed_by", "Names, in the order they signed this version."},
        {"my_balance", "How the exchange looks to you, as you said when you signed; yours alone."},
        {"state", "draft, or signed once both have signed this version."},
    };
};

struct Conversation {
    Id<ConversationTag> id;
    Date held_on;
    std::int64_t minutes;
    Channel channel;
    std::string by;

    static constexpr Sentence sentences[] = {{"by", "Who logged it, by name."}};
};

[[nodiscard]] Question question_of(OwnPair const& pair, QuestionRow const& row, Faces const& faces);
[[nodiscard]] Agreement agreement_of(OwnPair const& pair, AgreementRow const& row,
                                     std::vector<SignatureRow> const& signatures,
                                     Faces const& faces);
[[nodiscard]] Conversation conversation_of(ConversationRow const& row, Faces const& faces);

/// Both people of a pair.
[[nodiscard]] inline Faces faces_of(Work& work, OwnPair const& pair) {
    return Faces(work, {pair.row.mentee, pair.row.mentor});
}

}  // namespace telemachy::relationships
