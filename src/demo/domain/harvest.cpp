#include "demo/domain/harvest.h"

#include <algorithm>
#include <numeric>

#include "demo/domain/harvest_sentences.h"

namespace telemachy::demo {
namespace {

/// The places of a table, shuffled.
std::vector<std::size_t> deck_of(std::size_t cards, Dice& dice) {
    std::vector<std::size_t> deck(cards);
    std::iota(deck.begin(), deck.end(), std::size_t{0});
    dice.shuffle(deck);
    return deck;
}

std::optional<std::size_t> dealt_from(std::vector<std::size_t>& deck) {
    if (deck.empty()) return std::nullopt;
    auto const card = deck.back();
    deck.pop_back();
    return card;
}

}  // namespace

Harvest::Harvest(std::uint64_t seed) : dice_(seed, "harvest") {
    insights_ = deck_of(insight_sentences().size(), dice_);
    thanks_ = deck_of(thanks_sentences().size(), dice_);
    reports_ = deck_of(report_sentences().size(), dice_);
}

std::optional<DemoInsight> Harvest::insight_from(Function function) {
    auto const known = insight_sentences();
    auto const card = std::ranges::find_if(
        insights_, [&](std::size_t place) { return known[place].from == function; });
    if (card == insights_.end()) return std::nullopt;
    auto const& sentence = known[*card];
    insights_.erase(card);
    return DemoInsight{.heard = sentence.heard,
                       .kind = sentence.kind,
                       .changed = sentence.changed,
                       .evidence = sentence.evidence,
                       .shared = dice_.chance(70),
                       .confirmed = dice_.chance(85)};
}

std::optional<std::string_view> Harvest::thanks() {
    auto const card = dealt_from(thanks_);
    if (!card) return std::nullopt;
    return thanks_sentences()[*card];
}

std::optional<DemoReport> Harvest::report() {
    auto const card = dealt_from(reports_);
    if (!card) return std::nullopt;
    return report_sentences()[*card];
}

}  // namespace telemachy::demo
