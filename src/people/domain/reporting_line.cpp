#include "people/domain/reporting_line.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace telemachy::people {
namespace {

enum class Ends : unsigned char { unknown, walking, at_a_top, in_a_cycle };

/// How the way up ends for each post; posts met before are not walked again.
std::vector<Ends> ends_of(std::vector<std::optional<std::size_t>> const& manager_of) {
    std::vector<Ends> ends(manager_of.size(), Ends::unknown);
    std::vector<std::size_t> way;
    for (std::size_t start = 0; start < manager_of.size(); ++start) {
        way.clear();
        std::optional<std::size_t> post = start;
        while (post && ends[*post] == Ends::unknown) {
            ends[*post] = Ends::walking;
            way.push_back(*post);
            post = manager_of[*post];
        }
        auto end = Ends::at_a_top;
        if (post) end = ends[*post] == Ends::walking ? Ends::in_a_cycle : ends[*post];
        for (auto passed : way) ends[passed] = end;
    }
    return ends;
}

}  // namespace

ReportingLines::ReportingLines(std::vector<std::optional<std::size_t>> manager_of)
    : manager_of_(std::move(manager_of)), reports_from_(manager_of_.size() + 1, 0) {
    for (auto const& manager : manager_of_) {
        if (manager) ++reports_from_[*manager + 1];
    }
    for (std::size_t post = 0; post < manager_of_.size(); ++post) {
        reports_from_[post + 1] += reports_from_[post];
    }
    reports_.resize(reports_from_.back());
    auto next = reports_from_;
    for (std::size_t post = 0; post < manager_of_.size(); ++post) {
        if (manager_of_[post]) reports_[next[*manager_of_[post]]++] = post;
    }
}

std::span<std::size_t const> ReportingLines::reports_of(std::size_t post) const {
    return std::span(reports_).subspan(reports_from_[post],
                                       reports_from_[post + 1] - reports_from_[post]);
}

std::vector<std::size_t> ReportingLines::above(std::size_t post, std::size_t levels) const {
    std::vector<std::size_t> chain;
    for (auto manager = manager_of_[post]; manager && chain.size() < levels;
         manager = manager_of_[*manager]) {
        bool const back = *manager == post || std::ranges::find(chain, *manager) != chain.end();
        if (back) break;
        chain.push_back(*manager);
    }
    return chain;
}

std::vector<std::size_t> ReportingLines::below(std::size_t post, std::size_t levels) const {
    std::vector<std::size_t> found;
    std::unordered_set<std::size_t> seen{post};
    std::vector<std::size_t> level{post};
    for (std::size_t depth = 0; depth < levels && !level.empty(); ++depth) {
        std::vector<std::size_t> next;
        for (auto manager : level) {
            for (auto report : reports_of(manager)) {
                if (seen.insert(report).second) next.push_back(report);
            }
        }
        found.insert(found.end(), next.begin(), next.end());
        level = std::move(next);
    }
    return found;
}

bool ReportingLines::within_chain(std::size_t a, std::size_t b, std::size_t levels) const {
    auto const reaches = [&](std::size_t from, std::size_t to) {
        auto const chain = above(from, levels);
        return std::ranges::find(chain, to) != chain.end();
    };
    return reaches(a, b) || reaches(b, a);
}

std::vector<std::vector<std::size_t>> ReportingLines::cycles() const {
    auto const ends = ends_of(manager_of_);
    std::vector<std::vector<std::size_t>> found;
    std::vector<char> walked(size(), 0);
    for (std::size_t start = 0; start < size(); ++start) {
        if (ends[start] != Ends::in_a_cycle || walked[start]) continue;
        // Whoever walks into known ground has met a circle already reported.
        std::vector<std::size_t> way;
        auto post = start;
        while (!walked[post]) {
            walked[post] = 1;
            way.push_back(post);
            post = *manager_of_[post];
        }
        auto const entry = std::ranges::find(way, post);
        if (entry == way.end()) continue;
        std::vector<std::size_t> circle(entry, way.end());
        std::ranges::rotate(circle, std::ranges::min_element(circle));
        found.push_back(std::move(circle));
    }
    return found;
}

std::size_t ReportingLines::reaching_a_cycle() const {
    return static_cast<std::size_t>(std::ranges::count(ends_of(manager_of_), Ends::in_a_cycle));
}

}  // namespace telemachy::people
