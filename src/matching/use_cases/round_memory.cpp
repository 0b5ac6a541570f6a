#include "matching/use_cases/round_memory.h"

#include <algorithm>

#include "audit_log/audit_log_directory.h"
#include "matching/store/chemistry_store.h"
#include "matching/use_cases/gather_inputs.h"
#include "matching/use_cases/solve_round.h"

namespace telemachy::matching {
namespace {

/// Few people move sliders at a time, and a large round is tens of megabytes.
constexpr std::size_t rounds_max = 3;

template <class Kept>
void remember(std::deque<Kept>& all, Kept next) {
    all.push_front(std::move(next));
    if (all.size() > rounds_max) all.pop_back();
}

}  // namespace

RoundMemory::Stamp RoundMemory::stamp_of(Work& work, Id<ProgrammeTag> const& programme) {
    auto const over = ChemistryStore(work).last_over(programme);
    return {audit_log::AuditLogDirectory(work).last_change(), day_of(work.now()),
            over ? std::optional(over->text()) : std::nullopt};
}

std::shared_ptr<MatchInputs const> RoundMemory::inputs(Work& work,
                                                       Id<ProgrammeTag> const& programme) {
    auto const stamp = stamp_of(work, programme);
    {
        std::scoped_lock const lock(mutex_);
        auto const found = std::ranges::find(rounds_, programme.text(), &Round::programme);
        if (found != rounds_.end() && found->stamp == stamp) return found->inputs;
        if (found != rounds_.end()) rounds_.erase(found);
    }
    auto inputs = gather_inputs(work, programme);
    std::scoped_lock const lock(mutex_);
    remember(rounds_, Round{programme.text(), stamp, inputs});
    return inputs;
}

std::vector<Amount> RoundMemory::prices(std::shared_ptr<MatchInputs const> const& inputs) {
    std::scoped_lock const lock(mutex_);
    auto const found = std::ranges::find(rounds_, inputs, &Round::inputs);
    return found == rounds_.end() ? std::vector<Amount>{} : found->prices;
}

void RoundMemory::keep_prices(std::shared_ptr<MatchInputs const> const& inputs,
                              std::vector<Amount> prices) {
    std::scoped_lock const lock(mutex_);
    auto const found = std::ranges::find(rounds_, inputs, &Round::inputs);
    if (found != rounds_.end()) found->prices = std::move(prices);
}

std::vector<PlannedPair> RoundMemory::pairs_under(std::shared_ptr<MatchInputs const> const& inputs,
                                                  Policy const& policy) {
    auto const is_it = [&](Solved const& each) {
        return each.inputs == inputs && each.policy == policy;
    };
    {
        std::scoped_lock const lock(mutex_);
        auto const found = std::ranges::find_if(solved_, is_it);
        if (found != solved_.end()) return found->pairs;
    }
    auto const round = solve_round(inputs, policy, {});
    auto pairs = round ? round->plan.pairs : std::vector<PlannedPair>{};
    std::scoped_lock const lock(mutex_);
    remember(solved_, Solved{inputs, policy, pairs});
    return pairs;
}

}  // namespace telemachy::matching
