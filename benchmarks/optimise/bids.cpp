#include "bids.h"

#include <charconv>
#include <fstream>
#include <stdexcept>
#include <string_view>

namespace telemachy::benchmarks {
namespace {

using optimise::Score;

std::uint32_t number_after(std::string const& line, std::string_view heading) {
    if (!line.starts_with(heading)) return 0;
    return static_cast<std::uint32_t>(std::stoul(line.substr(heading.size())));
}

/// Calls `tell(category, paper)` for "1: {3,4},{},{1},{2}", both counted from 0.
template <class Tell>
void each_bid(std::string_view line, Tell tell) {
    std::uint32_t category = 0;
    for (std::size_t x = line.find(':') + 1; x < line.size();) {
        if (line[x] == '}') ++category;
        if (line[x] < '0' || line[x] > '9') {
            ++x;
            continue;
        }
        std::uint32_t paper = 0;
        auto const end = std::from_chars(line.data() + x, line.data() + line.size(), paper).ptr;
        x = static_cast<std::size_t>(end - line.data());
        tell(category, paper - 1);
    }
}

}  // namespace

Bids read_bids(std::string const& path) {
    std::ifstream file(path);
    Bids bids;
    std::vector<std::string> votes;
    for (std::string line; std::getline(file, line);) {
        bids.papers += number_after(line, "# NUMBER ALTERNATIVES: ");
        bids.categories += number_after(line, "# NUMBER CATEGORIES: ");
        if (!line.empty() && line[0] != '#') votes.push_back(line);
    }
    bids.reviewers = static_cast<std::uint32_t>(votes.size());
    if (bids.papers == 0 || bids.categories < 2 || bids.reviewers == 0)
        throw std::runtime_error(path + " holds no bids");
    bids.scores.assign(std::size_t{bids.papers} * bids.reviewers, optimise::forbidden_pair);
    for (std::uint32_t reviewer = 0; reviewer < bids.reviewers; ++reviewer)
        each_bid(votes[reviewer], [&](std::uint32_t category, std::uint32_t paper) {
            if (paper >= bids.papers) throw std::runtime_error(path + " names an unknown paper");
            if (category + 1 < bids.categories)
                bids.scores[std::size_t{paper} * bids.reviewers + reviewer] =
                    static_cast<Score>(bids.categories - 1 - category);
        });
    return bids;
}

}  // namespace telemachy::benchmarks
