#include "accountability/domain/quarter.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace telemachy::accountability {
namespace {

using namespace std::chrono;

Date date_of(sys_days day) { return {year_month_day(day)}; }

}  // namespace

Date Quarter::first() const {
    return {std::chrono::year(year) / month(static_cast<unsigned>(number * 3 - 2)) / 1};
}

Date Quarter::last() const {
    auto const end =
        std::chrono::year(year) / month(static_cast<unsigned>(number * 3)) / std::chrono::last;
    return date_of(sys_days(end));
}

Quarter Quarter::before() const {
    return number == 1 ? Quarter{year - 1, 4} : Quarter{year, number - 1};
}

std::string Quarter::text() const { return std::to_string(year) + "-Q" + std::to_string(number); }

Quarter quarter_of(Date day) {
    auto const in = static_cast<int>(static_cast<unsigned>(day.day.month()));
    return {static_cast<int>(day.day.year()), (in + 2) / 3};
}

std::optional<Quarter> parse_quarter(std::string_view text) {
    Quarter quarter;
    auto const [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), quarter.year);
    auto const rest = text.substr(static_cast<std::size_t>(end - text.data()));
    bool const formed = wrong == std::errc() && rest.size() == 3 && rest.starts_with("-Q");
    if (!formed || rest[2] < '1' || rest[2] > '4') return std::nullopt;
    quarter.number = rest[2] - '0';
    return quarter;
}

Date days_after(Date day, int count) { return date_of(sys_days(day.day) + days(count)); }

int days_between(Date from, Date until) {
    return std::max(0, static_cast<int>((sys_days(until.day) - sys_days(from.day)).count()) + 1);
}

}  // namespace telemachy::accountability
