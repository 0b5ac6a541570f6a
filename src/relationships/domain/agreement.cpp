#include "relationships/domain/agreement.h"

#include <string_view>
#include <vector>

#include "relationships/domain/word_list.h"

namespace telemachy::relationships {
namespace {

std::vector<std::string_view> gaps_in(AgreementTerms const& terms) {
    std::vector<std::string_view> gaps;
    if (terms.cadence.value.empty()) gaps.emplace_back("how often you meet");
    if (terms.channel.value.empty()) gaps.emplace_back("how you meet");
    if (terms.gives_mentee.value.empty()) gaps.emplace_back("what the mentee gives");
    if (terms.gives_mentor.value.empty()) gaps.emplace_back("what the mentor gives");
    if (terms.goals_mentee.value.empty()) gaps.emplace_back("the mentee's goals");
    if (terms.goals_mentor.value.empty()) gaps.emplace_back("the mentor's goals");
    if (terms.boundaries.value.empty()) gaps.emplace_back("the boundaries");
    if (terms.ending.value.empty()) gaps.emplace_back("how you end well");
    return gaps;
}

}  // namespace

Result<void> may_sign(AgreementTerms const& terms, bool signed_already) {
    if (auto const gaps = gaps_in(terms); !gaps.empty()) {
        return refuse(conflict(
            "agreement.incomplete",
            "Before it can be signed, the agreement still needs " + word_list(gaps) + "."));
    }
    if (signed_already) {
        return refuse(conflict("agreement.signed", "You have signed this version already."));
    }
    return {};
}

}  // namespace telemachy::relationships
