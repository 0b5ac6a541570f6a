#include "programmes/domain/audience.h"

namespace telemachy::programmes {
namespace {

template <class Texts>
std::vector<std::string> plain(Texts const& texts) {
    return {texts.begin(), texts.end()};
}

}  // namespace

Result<void> check_rule(Rule const& rule, std::string const& at) {
    if (rule.level_min && rule.level_max && *rule.level_min > *rule.level_max) {
        return refuse(invalid_field(at + "/level_min", "range",
                                    "The lowest level lies above the highest, so nobody could be "
                                    "meant."));
    }
    return {};
}

people::PopulationRule population_of(Rule const& rule) {
    people::PopulationRule population{.functions = plain(rule.functions),
                                      .units = plain(rule.units),
                                      .countries = plain(rule.countries),
                                      .level_min = {},
                                      .level_max = {},
                                      .employment = rule.employment};
    if (rule.level_min) population.level_min = *rule.level_min;
    if (rule.level_max) population.level_max = *rule.level_max;
    return population;
}

}  // namespace telemachy::programmes
