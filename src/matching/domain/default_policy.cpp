#include "matching/domain/default_policy.h"

namespace telemachy::matching {

std::optional<Modality> parse_modality(std::string_view text) {
    if (text == "reverse") return Modality::reverse;
    if (text == "classic") return Modality::classic;
    if (text == "peer") return Modality::peer;
    if (text == "circle") return Modality::circle;
    return std::nullopt;
}

Policy default_policy(Modality modality) {
    Policy policy;
    Mode gap = Mode::above;
    Mode style = Mode::complementary;
    switch (modality) {
        case Modality::reverse:
            policy.rules.reporting_levels = 3;
            policy.rules.level_gap_max = -1;
            gap = Mode::below;
            break;
        case Modality::classic:
            policy.rules.level_gap_min = 0;
            break;
        case Modality::peer:
            policy.rules.level_gap_min = -1;
            policy.rules.level_gap_max = 1;
            gap = Mode::same;
            style = Mode::similar;
            break;
        case Modality::circle:
            policy.rules.level_gap_min = 0;
            policy.capacity.mentor_default = 5;
            policy.capacity.hours_per_pair_month = 1;
            break;
    }
    policy.criteria = {{Criterion::expertise, 38, Mode::plain},
                       {Criterion::distance, 12, Mode::far},
                       {Criterion::hours, 12, Mode::plain},
                       {Criterion::preference, 10, Mode::plain},
                       {Criterion::style, 8, style},
                       {Criterion::load, 8, Mode::plain},
                       {Criterion::level_gap, 5, gap},
                       {Criterion::industry, 4, Mode::similar},
                       {Criterion::language, 3, Mode::plain}};
    return policy;
}

}  // namespace telemachy::matching
