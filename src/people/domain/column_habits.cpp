#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "kernel/time.h"
#include "people/domain/roster_value.h"
#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

struct Numbers {
    std::array<int, 3> values{};
    std::array<std::size_t, 3> digits{};
    std::size_t count = 0;
    int month_word_at = -1;
};

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};

/// The two or three numbers of a date, a month's name read as its number; nothing when there is
/// anything else, except a time of midnight, which spreadsheets append to days.
std::optional<Numbers> numbers_of(std::string_view said) {
    auto text = said;
    for (std::string_view midnight :
         {" 00:00:00", "T00:00:00Z", "T00:00:00.000Z", "T00:00:00", " 00:00", " 12:00:00 AM"}) {
        if (text.ends_with(midnight)) text.remove_suffix(midnight.size());
    }
    Numbers numbers;
    for (auto part : parts_of(text, "-/. ,")) {
        if (numbers.count == 3) return std::nullopt;
        int value = 0;
        auto const [end, failure] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (failure != std::errc() || end != part.data() + part.size()) {
            auto const word = folded(part);
            auto const month = std::ranges::find_if(
                months, [&](auto name) { return word.size() >= 3 && word.starts_with(name); });
            if (month == months.end() || numbers.month_word_at >= 0) return std::nullopt;
            value = static_cast<int>(month - months.begin()) + 1;
            numbers.month_word_at = static_cast<int>(numbers.count);
        }
        numbers.values[numbers.count] = value;
        numbers.digits[numbers.count] = part.size();
        ++numbers.count;
    }
    return numbers.count >= 2 ? std::optional(numbers) : std::nullopt;
}

std::optional<std::string> day_of(int year, int month, int day) {
    if (year < 1900 || year > 2200 || month < 1 || day < 1) return std::nullopt;
    std::chrono::year_month_day const date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional(to_text(Date{date})) : std::nullopt;
}

DateOrder date_order_of(std::vector<std::string_view> const& values) {
    bool day_first = false;
    bool month_first = false;
    for (auto value : values) {
        auto const numbers = numbers_of(trimmed(value));
        if (!numbers || numbers->count != 3 || numbers->digits[0] == 4) continue;
        if (numbers->month_word_at >= 0) continue;
        day_first = day_first || numbers->values[0] > 12;
        month_first = month_first || numbers->values[1] > 12;
    }
    return month_first && !day_first ? DateOrder::month_first : DateOrder::day_first;
}

bool have_bare_levels(std::vector<std::string_view> const& values) {
    std::size_t entries = 0;
    std::size_t levelled = 0;
    for (auto value : values) {
        for (auto const& entry : said_expertise(value)) {
            ++entries;
            auto const size = entry.term.size();
            bool const ends = size > 2 && entry.term[size - 2] == ' ' &&
                              entry.term[size - 1] >= '1' && entry.term[size - 1] <= '5';
            levelled += ends ? 1 : 0;
        }
    }
    return entries >= 3 && levelled * 10 >= entries * 9;
}

}  // namespace

std::optional<std::string> canonical_date(std::string_view said, DateOrder order) {
    auto const numbers = numbers_of(trimmed(said));
    if (!numbers) return std::nullopt;
    auto const& [a, b, c] = numbers->values;
    bool const year_first = numbers->digits[0] == 4;
    if (numbers->count == 2) {
        if (year_first) return day_of(a, b, 1);
        return numbers->digits[1] == 4 ? day_of(b, a, 1) : std::nullopt;
    }
    if (year_first) return day_of(a, b, c);
    if (numbers->digits[2] != 4) return std::nullopt;  // A year of two digits is a guess too many.
    if (numbers->month_word_at == 0) return day_of(c, a, b);
    bool const day_first = order == DateOrder::day_first || numbers->month_word_at == 1;
    return day_first ? day_of(c, b, a) : day_of(c, a, b);
}

ColumnHabits habits_of(RosterField field, std::vector<std::string_view> const& values) {
    using enum RosterField;
    if (field == start_date || field == snapshot) return {.dates = date_order_of(values)};
    if (field == expertise_offered || field == expertise_wanted) {
        return {.bare_levels = have_bare_levels(values)};
    }
    return {};
}

}  // namespace telemachy::people
