#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "demo/domain/company.h"

namespace telemachy::demo {

/// How many women and men applied to Harbour Pilots with the word of their head of unit, and how
/// many of each got in.
struct Selection {
    int women = 0;
    int women_selected = 0;
    int men = 0;
    int men_selected = 0;

    /// The women's selection rate as a share of the men's; below 80 calls for a look.
    [[nodiscard]] int ratio_percent() const;
};

[[nodiscard]] Selection selection_in(DemoCompany const& company,
                                     std::function<bool(PersonNo)> const& counts);

/// Who is named in the mentees' preferences of a programme and how often, most often first.
struct Named {
    PersonNo person{};
    int times = 0;
};

[[nodiscard]] std::vector<Named> most_named(DemoCompany const& company, std::string_view programme);

}  // namespace telemachy::demo
