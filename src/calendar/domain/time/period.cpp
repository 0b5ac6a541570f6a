#include "calendar/domain/time/period.h"

#include <algorithm>

namespace telemachy::calendar {

std::vector<Period> merged(std::vector<Period> periods) {
    std::erase_if(periods, [](Period const& period) { return period.end <= period.begin; });
    std::ranges::sort(periods);
    std::vector<Period> result;
    for (auto const& period : periods) {
        if (!result.empty() && period.begin <= result.back().end) {
            result.back().end = std::max(result.back().end, period.end);
        } else {
            result.push_back(period);
        }
    }
    return result;
}

std::vector<Period> without(std::vector<Period> const& periods, std::vector<Period> const& taken) {
    std::vector<Period> result;
    auto next = taken.begin();
    for (auto rest : periods) {
        while (next != taken.end() && next->end <= rest.begin) ++next;
        for (auto cut = next; cut != taken.end() && cut->begin < rest.end; ++cut) {
            if (cut->begin > rest.begin) result.push_back({rest.begin, cut->begin});
            rest.begin = std::max(rest.begin, cut->end);
        }
        if (rest.begin < rest.end) result.push_back(rest);
    }
    return result;
}

std::vector<Period> common(std::vector<Period> const& some, std::vector<Period> const& others) {
    std::vector<Period> result;
    auto a = some.begin();
    auto b = others.begin();
    while (a != some.end() && b != others.end()) {
        Period const both{std::max(a->begin, b->begin), std::min(a->end, b->end)};
        if (both.begin < both.end) result.push_back(both);
        a->end < b->end ? ++a : ++b;
    }
    return result;
}

seconds total(std::vector<Period> const& periods) {
    seconds sum{};
    for (auto const& period : periods) sum += period.length();
    return sum;
}

}  // namespace telemachy::calendar
