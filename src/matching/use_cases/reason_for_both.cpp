#include "matching/use_cases/reason_for_both.h"

#include "matching/use_cases/plan_view.h"
#include "operation/json_write.h"

namespace telemachy::matching {
namespace {

struct Reason {
    std::string sentence;
    std::vector<PartView> parts;
};

}  // namespace

std::string reason_for_both(WordList const& words, Policy const& policy, Participant const& mentee,
                            Participant const& mentor) {
    auto const why = explain_to_both(words, policy, mentee, mentor);
    return to_json(Reason{in_english(why.sentences), view_of(policy, document_of(why.parts))});
}

}  // namespace telemachy::matching
