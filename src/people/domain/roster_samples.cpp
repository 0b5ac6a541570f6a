#include "people/domain/roster_samples.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "people/domain/level_scale.h"
#include "people/domain/places.h"
#include "people/domain/roster_value.h"
#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

constexpr std::size_t rows_sampled = 200;
/// Fewer values than this say nothing: one "Male" does not make a column of genders.
constexpr std::size_t values_min = 3;

std::vector<std::string_view> sample_of(CsvTable const& table, std::size_t column) {
    std::vector<std::string_view> values;
    for (std::size_t row = 0; row < table.rows() && values.size() < rows_sampled; ++row) {
        auto const value = trimmed(table.cell(row, column));
        if (!value.empty()) values.push_back(value);
    }
    return values;
}

bool is_email(std::string_view value) {
    auto const at = value.find('@');
    return at != std::string_view::npos && at > 0 && value.find('@', at + 1) == value.npos &&
           value.find('.', at) != value.npos && value.find(' ') == value.npos;
}

bool is_date(std::string_view value) {
    return value.size() >= 7 && canonical_date(value, DateOrder::day_first).has_value();
}

bool is_gender(std::string_view value) {
    constexpr std::array<std::string_view, 14> words{"m",
                                                     "f",
                                                     "x",
                                                     "male",
                                                     "female",
                                                     "man",
                                                     "woman",
                                                     "non binary",
                                                     "nonbinary",
                                                     "diverse",
                                                     "other",
                                                     "unknown",
                                                     "prefer not to say",
                                                     "not disclosed"};
    return std::ranges::find(words, folded_words(value)) != words.end();
}

bool is_level(std::string_view value) {
    // A bare number could be anything; only a grade that says so counts.
    return known_level(value).has_value() && value.find_first_not_of("0123456789") != value.npos;
}

bool is_country(std::string_view value) { return country_code(value).has_value(); }

using Test = bool (*)(std::string_view);
constexpr std::array<std::pair<RosterField, Test>, 6> tests{{{RosterField::email, is_email},
                                                             {RosterField::time_zone, is_time_zone},
                                                             {RosterField::gender, is_gender},
                                                             {RosterField::country, is_country},
                                                             {RosterField::level, is_level},
                                                             {RosterField::start_date, is_date}}};

}  // namespace

std::optional<RosterField> field_by_samples(CsvTable const& table, std::size_t column) {
    auto const values = sample_of(table, column);
    if (values.size() < values_min) return std::nullopt;
    for (auto const& [field, test] : tests) {
        auto const agreeing = std::ranges::count_if(values, test);
        if (static_cast<std::size_t>(agreeing) * 10 >= values.size() * 9) return field;
    }
    return std::nullopt;
}

std::optional<std::size_t> column_naming_values_of(
    CsvTable const& table, std::size_t refs, std::span<std::optional<RosterField> const> mapped) {
    std::unordered_set<std::string_view> known;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        known.insert(trimmed(table.cell(row, refs)));
    }
    known.erase(std::string_view());
    // A few rows share values by chance: small counts, ratings.
    if (known.size() < values_min) return std::nullopt;
    for (std::size_t column = 0; column < table.columns(); ++column) {
        if (mapped[column]) continue;
        auto const values = sample_of(table, column);
        if (values.size() < values_min) continue;
        std::unordered_set<std::string_view> const distinct(values.begin(), values.end());
        auto const naming =
            std::ranges::count_if(values, [&](auto value) { return known.contains(value); });
        bool const a_copy = distinct.size() == values.size() && values.size() > values_min;
        bool const enough = static_cast<std::size_t>(naming) * 10 >= values.size() * 9;
        if (enough && !a_copy) return column;
    }
    return std::nullopt;
}

}  // namespace telemachy::people
