#include "people/domain/nearest_name.h"

#include "kernel/nearest_word.h"
#include "people/domain/text_folding.h"

namespace telemachy::people {

std::optional<std::string> nearest(std::string_view said, std::span<std::string const> known) {
    auto const sought = folded_words(said);
    auto best_distance = sought.size() / 3 + 1;
    std::optional<std::string> best;
    for (auto const& candidate : known) {
        auto const distance = edit_distance(sought, folded_words(candidate), best_distance);
        if (distance < best_distance) {
            best_distance = distance;
            best = candidate;
        }
    }
    return best;
}

}  // namespace telemachy::people
