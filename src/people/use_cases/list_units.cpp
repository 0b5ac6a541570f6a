#include "people/use_cases/list_units.h"

#include <algorithm>

#include "people/store/company_store.h"
#include "people/store/directory_store.h"

namespace telemachy::people::list_units {

Result<Output> run(Work& work, Input const&) {
    auto values = DirectoryStore(work).values_in_use();
    Output output{.functions = std::move(values["function"]),
                  .units = std::move(values["unit"]),
                  .levels = {},
                  .level_names = {},
                  .countries = std::move(values["country"])};
    auto const ranks = CompanyStore::ranks(work);
    for (auto const& label : values["level"]) {
        auto const found = ranks.find(label);
        if (found == ranks.end() || found->second == 0) continue;
        output.level_names.push_back({found->second, label});
        output.levels.push_back(found->second);
    }
    std::ranges::stable_sort(output.level_names, {}, &LevelName::rank);
    std::ranges::sort(output.levels);
    output.levels.erase(std::ranges::unique(output.levels).begin(), output.levels.end());
    return output;
}

}  // namespace telemachy::people::list_units
