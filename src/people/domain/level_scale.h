#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace telemachy::people {

/// A step of seniority. Ranks order posts and are what rules and level gaps count in; the label is
/// what people read.
struct Level {
    int rank = 0;  ///< 1 is the most junior.
    std::string label;

    bool operator==(Level const&) const = default;
};

inline constexpr int level_rank_max = 12;

/// Reads a grade of a scale we know:
///
/// - the British Civil Service, AA < AO < EO < HEO < SEO < Grade 7 < Grade 6 < SCS1 < SCS1A < SCS2
/// <
///   SCS3 < SCS4 (ranks 1 to 12), in short or in full and with what departments hang on to it
///   ("Executive Officer London", "A2 (G7)", "SEO - Scientific");
/// - military ranks in NATO's numbering beside it, by the posts they sit opposite: OF-6 with SCS1,
///   OF-7 with SCS2, OF-8 with SCS3, OF-9 with SCS4;
/// - numbers 1 to 9, plain or as "Level 4", "L4", "Band 4";
/// - the usual steps of companies, Intern (1) to Chief (9).
[[nodiscard]] std::optional<Level> known_level(std::string_view said);

/// Any other scale: labels from the most junior to the most senior, spread evenly over ranks 1
/// to 9. `said` is compared folded; nothing when it is not on the list.
[[nodiscard]] std::optional<Level> level_from_order(std::string_view said,
                                                    std::span<std::string const> junior_first);

}  // namespace telemachy::people
