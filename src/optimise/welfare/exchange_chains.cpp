#include "optimise/welfare/exchange_chains.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <map>
#include <utility>

namespace telemachy::optimise {
namespace {

constexpr std::size_t nothing = std::numeric_limits<std::size_t>::max();

/// A pair that is in one plan only, and the pairs of the other plan it is linked with at its ends.
struct Link {
    AssignedPair pair;
    bool is_made = false;
    std::size_t at_agent = nothing;
    std::size_t at_task = nothing;
};

/// Links at every person as many pairs given up with pairs made as there are of both.
void link(std::vector<Link>& links, std::size_t Link::*end, auto key_of) {
    std::map<std::uint32_t, std::vector<std::size_t>> waiting;  // of one kind at a time
    for (std::size_t x = 0; x < links.size(); ++x) {
        auto& others = waiting[key_of(links[x].pair)];
        if (!others.empty() && links[others.back()].is_made != links[x].is_made) {
            links[x].*end = others.back();
            links[others.back()].*end = x;
            others.pop_back();
        } else {
            others.push_back(x);
        }
    }
}

}  // namespace

std::vector<ExchangeChain> exchange_chains(std::vector<AssignedPair> const& before,
                                           std::vector<AssignedPair> const& after) {
    std::vector<AssignedPair> given_up, made;
    std::ranges::set_difference(before, after, std::back_inserter(given_up));
    std::ranges::set_difference(after, before, std::back_inserter(made));
    std::vector<Link> links;
    for (auto const& pair : given_up) links.push_back({.pair = pair, .is_made = false});
    for (auto const& pair : made) links.push_back({.pair = pair, .is_made = true});
    link(links, &Link::at_agent, [](AssignedPair const& pair) { return pair.agent; });
    link(links, &Link::at_task, [](AssignedPair const& pair) { return pair.task; });

    std::vector<ExchangeChain> chains;
    std::vector<bool> seen(links.size(), false);
    for (std::size_t first = 0; first < links.size(); ++first) {
        if (seen[first]) continue;
        ExchangeChain& chain = chains.emplace_back();
        std::vector<std::size_t> open{first};
        seen[first] = true;
        while (!open.empty()) {
            Link const& next = links[open.back()];
            open.pop_back();
            (next.is_made ? chain.made : chain.given_up).push_back(next.pair);
            for (std::size_t const other : {next.at_agent, next.at_task})
                if (other != nothing && !seen[other]) {
                    seen[other] = true;
                    open.push_back(other);
                }
        }
    }
    return chains;
}

std::vector<AssignedPair> followed(std::vector<AssignedPair> const& before,
                                   std::vector<ExchangeChain const*> const& chains) {
    std::vector<AssignedPair> given_up, plan;
    for (auto const* chain : chains)
        given_up.insert(given_up.end(), chain->given_up.begin(), chain->given_up.end());
    std::ranges::sort(given_up);
    std::ranges::set_difference(before, given_up, std::back_inserter(plan));
    for (auto const* chain : chains)
        plan.insert(plan.end(), chain->made.begin(), chain->made.end());
    std::ranges::sort(plan);
    return plan;
}

}  // namespace telemachy::optimise
