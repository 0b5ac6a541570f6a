#include "people/use_cases/list_roster_changes.h"

#include <charconv>

namespace telemachy::people::list_roster_changes {
namespace {

Result<std::int64_t> number_of(std::optional<std::string> const& cursor) {
    if (!cursor) return 0;
    std::int64_t number = 0;
    auto const* end = cursor->data() + cursor->size();
    auto const [stopped, failure] = std::from_chars(cursor->data(), end, number);
    if (failure != std::errc() || stopped != end) {
        return refuse(invalid_field("/cursor", "cursor", "This is no place in this list."));
    }
    return number;
}

std::optional<std::string> unless_empty(std::string text) {
    if (text.empty()) return std::nullopt;
    return text;
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    RosterStore const rosters(work);
    TRY(rosters.get(input.import));
    auto listed =
        rosters.changes(input.import, input.kind, TRY(number_of(input.cursor)), input.limit + 1);
    Output output;
    if (static_cast<std::int64_t>(listed.size()) > input.limit) {
        listed.pop_back();
        output.next = std::to_string(listed.back().number);
    }
    for (auto& [number, change] : listed) {
        std::optional<std::int64_t> row;
        if (change.row != 0) row = static_cast<std::int64_t>(change.row);
        output.items.push_back({row, change.kind, unless_empty(std::move(change.post)),
                                unless_empty(std::move(change.person)), std::move(change.sentence),
                                std::move(change.changes)});
    }
    return output;
}

}  // namespace telemachy::people::list_roster_changes
