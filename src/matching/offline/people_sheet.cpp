#include "matching/offline/people_sheet.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "matching/domain/leadership_styles.h"
#include "matching/offline/sheet.h"
#include "people/domain/level_scale.h"
#include "world/time_zone.h"

namespace telemachy::matching {
namespace {

constexpr std::string_view file = "people";
constexpr std::string_view group_heading = "group:";

constexpr std::array known_headings{
    "id",         "name",        "title",         "side",           "function",     "unit",
    "team",       "country",     "level",         "time zone",      "working hours", "languages",
    "industries", "style",       "offers",        "wants",          "capacity",     "hours per month",
    "hours taken", "manager",    "preferences",   "blocks",         "conflicts",    "past partners",
    "identity wish", "identities"};

std::optional<int> whole(std::string const& text) {
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// "09:00" as minutes of the day.
std::optional<int> minutes_of(std::string_view text) {
    auto const colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    auto const hour = whole(std::string(text.substr(0, colon)));
    auto const minute = whole(std::string(text.substr(colon + 1)));
    if (!hour || !minute || *hour < 0 || *hour > 24 || *minute < 0 || *minute > 59)
        return std::nullopt;
    return *hour * 60 + *minute;
}

int of_day(int minutes) { return ((minutes % 1440) + 1440) % 1440; }

class PeopleReader {
public:
    PeopleReader(Sheet const& sheet, Instant now)
        : sheet_(sheet), now_(now), problems_(sheet, std::string(file)) {}

    Result<MatchInputs> run() {
        for (auto const* needed : {"id", "name", "side"})
            if (!sheet_.has(needed))
                return refuse(invalid("sheet.no_column", std::string("The people sheet has no column \"") +
                                                             needed + "\"."));
        for (auto const& heading : sheet_.headings())
            if (folded_heading(heading).starts_with(group_heading)) groups_.push_back(heading);
        for (std::size_t row = 0; row < sheet_.rows(); ++row) read_row(row);
        for (auto& each : inputs_.mentees) each.managers = line_above(each.key);
        for (auto& each : inputs_.mentors) each.managers = line_above(each.key);
        auto fields = problems_.take();
        if (fields.empty()) return std::move(inputs_);
        return refuse({ProblemKind::invalid, "sheet.bad_rows",
                       "Some rows of the people sheet need another look.", std::move(fields)});
    }

private:
    void read_row(std::size_t row) {
        Participant person = profile(row);
        auto const side = folded_heading(sheet_.cell(row, "side"));
        if (person.id.empty()) return problems_.add(row, "required", "There is no id.");
        if (person.name.empty()) problems_.add(row, "required", "There is no name.");
        if (!seen_.insert(person.id).second)
            return problems_.add(row, "twice", "The id " + person.id + " is already used above.");
        rows_.emplace(person.key, row);
        if (side != "mentee" && side != "mentor" && side != "both")
            return problems_.add(row, "unknown_side",
                                 "The side must be mentee, mentor or both, not \"" +
                                     sheet_.cell(row, "side").substr(0, 40) + "\".");
        auto const labels = labels_of(row);
        if (side != "mentor") {
            inputs_.mentees.push_back(person);
            // Whoever sits in both chairs offers places as a mentor; as a mentee they take one.
            if (side == "both") inputs_.mentees.back().pairs_max = 1;
            inputs_.groups.mentees.push_back(labels);
        }
        if (side != "mentee") {
            inputs_.mentors.push_back(std::move(person));
            inputs_.groups.mentors.push_back(labels);
        }
    }

    Participant profile(std::size_t row) {
        Participant person;
        auto const cell = [&](std::string_view column) { return sheet_.cell(row, column); };
        person.id = cell("id");
        person.key = word(person.id);
        person.name = cell("name");
        person.title = cell("title");
        person.function = word(cell("function"));
        person.unit = word(cell("unit"));
        person.team = word(cell("team"));
        person.country = word(cell("country"));
        person.level = level(row);
        person.hours = hours(row);
        person.languages = words(cell("languages"));
        person.industries = words(cell("industries"));
        if (auto const axes = axes_of_style(cell("style"))) person.style = *axes;
        person.offers = skills(row, "offers");
        person.wants = skills(row, "wants");
        person.pairs_max = number(row, "capacity", 0, 50);
        person.hours_month = number(row, "hours per month", 0, 200);
        person.hours_taken = number(row, "hours taken", 0, 200).value_or(0);
        person.preferences = words(cell("preferences"));
        person.blocks = words(cell("blocks"));
        person.conflicts = words(cell("conflicts"));
        person.past_partners = words(cell("past partners"));
        person.identity_wish = word(cell("identity wish"));
        person.identities = words(cell("identities"));
        if (auto const manager = word(cell("manager")); manager != 0) {
            manager_.emplace(person.key, manager);
            if (person.team == 0) person.team = manager;
        }
        return person;
    }

    int level(std::size_t row) {
        auto const text = sheet_.cell(row, "level");
        if (text.empty()) return 0;
        if (auto const known = people::known_level(text)) return known->rank;
        problems_.add(row, "unknown_level",
                      "The level \"" + text.substr(0, 40) + "\" is no number and no grade known here.");
        return 0;
    }

    std::optional<int> number(std::size_t row, std::string_view column, int min, int max) {
        auto const text = sheet_.cell(row, column);
        if (text.empty()) return std::nullopt;
        auto const value = whole(text);
        if (value && *value >= min && *value <= max) return value;
        problems_.add(row, "out_of_range",
                      "\"" + std::string(column) + "\" must be a whole number from " +
                          std::to_string(min) + " to " + std::to_string(max) + ".");
        return std::nullopt;
    }

    std::vector<Skill> skills(std::size_t row, std::string_view column) {
        std::vector<Skill> out;
        for (auto const& part : parts_of_cell(sheet_.cell(row, column))) {
            auto const colon = part.rfind(':');
            auto const level = colon == std::string::npos ? std::optional(3)
                                                          : whole(parts_of_cell(part.substr(colon + 1) + ";").empty()
                                                                      ? ""
                                                                      : parts_of_cell(part.substr(colon + 1) + ";")[0]);
            if (!level || *level < 1 || *level > 5) {
                problems_.add(row, "bad_skill", "\"" + part.substr(0, 60) +
                                                    "\" should be a term and a level from 1 to 5, as in "
                                                    "pricing:4.");
                continue;
            }
            auto const term = parts_of_cell(part.substr(0, colon) + ";");
            if (!term.empty()) out.push_back({word(term[0]), *level});
        }
        return out;
    }

    std::optional<WorkingHours> hours(std::size_t row) {
        auto const zone = sheet_.cell(row, "time zone");
        if (zone.empty()) return std::nullopt;
        if (!world::is_time_zone(zone)) {
            problems_.add(row, "unknown_zone",
                          "There is no time zone \"" + zone.substr(0, 60) +
                              "\". Write it like Europe/Dublin.");
            return std::nullopt;
        }
        auto text = sheet_.cell(row, "working hours");
        if (text.empty()) text = "09:00-17:30";
        auto const dash = text.find('-');
        auto const start = minutes_of(text.substr(0, dash));
        auto const end = dash == std::string::npos ? std::nullopt : minutes_of(text.substr(dash + 1));
        if (!start || !end) {
            problems_.add(row, "bad_hours", "Write working hours like 09:00-17:30.");
            return std::nullopt;
        }
        return in_utc(zone, *start, *end);
    }

    [[nodiscard]] std::optional<WorkingHours> in_utc(std::string const& zone, int start,
                                                     int end) const {
        auto const in = [&](std::chrono::month month) -> std::optional<WorkingMinutes> {
            auto const day = std::chrono::sys_days{day_of(now_).day.year() / month / 15};
            Instant const noon{
                std::chrono::milliseconds(day.time_since_epoch()).count() + 12 * 3'600'000LL};
            auto const offset = world::utc_offset_minutes(zone, noon);
            if (!offset) return std::nullopt;
            return WorkingMinutes{of_day(start - *offset), of_day(end - *offset)};
        };
        auto const january = in(std::chrono::January);
        auto const july = in(std::chrono::July);
        if (!january || !july) return std::nullopt;
        return WorkingHours{*january, *july};
    }

    std::vector<GroupLabel> labels_of(std::size_t row) const {
        std::vector<GroupLabel> labels;
        for (auto const& heading : groups_) {
            auto const name = heading.substr(heading.find(':') + 1);
            auto const attribute = parts_of_cell(name + ";");
            for (auto& group : parts_of_cell(sheet_.cell(row, heading)))
                if (!attribute.empty()) labels.push_back({attribute[0], std::move(group)});
        }
        return labels;
    }

    /// Everybody above a person, nearest first; a line that comes back to itself is refused.
    std::vector<WordId> line_above(WordId person) {
        std::vector<WordId> line;
        for (auto at = manager_.find(person); at != manager_.end(); at = manager_.find(at->second)) {
            bool const cycle = at->second == person || std::ranges::find(line, at->second) != line.end();
            if (cycle && at->second == person && told_.insert(person).second)
                problems_.add(rows_.at(person), "cycle",
                              "The reporting line of " + inputs_.words.text(person) +
                                  " comes back to itself.");
            if (cycle) break;
            line.push_back(at->second);
        }
        return line;
    }

    WordId word(std::string const& text) { return inputs_.words.id_of(text); }
    std::vector<WordId> words(std::string const& cell) {
        std::vector<WordId> out;
        for (auto const& part : parts_of_cell(cell)) out.push_back(word(part));
        return out;
    }

    Sheet const& sheet_;
    Instant now_;
    SheetProblems problems_;
    MatchInputs inputs_;
    std::vector<std::string> groups_;
    std::set<std::string> seen_;
    std::set<WordId> told_;
    std::unordered_map<WordId, WordId> manager_;
    std::unordered_map<WordId, std::size_t> rows_;
};

}  // namespace

Result<MatchInputs> read_people_sheet(std::string bytes, Instant now) {
    auto const sheet = TRY(Sheet::read(std::move(bytes)));
    return PeopleReader(sheet, now).run();
}

std::vector<std::string> unread_headings(std::string const& bytes) {
    auto const sheet = Sheet::read(bytes);
    std::vector<std::string> unread;
    if (!sheet) return unread;
    for (auto const& heading : sheet->headings()) {
        auto const folded = folded_heading(heading);
        bool const known = folded.starts_with(group_heading) ||
                           std::ranges::any_of(known_headings, [&](std::string_view each) {
                               return folded_heading(each) == folded;
                           });
        if (!known) unread.push_back(heading);
    }
    return unread;
}

std::vector<std::string> unknown_managers(std::string const& bytes) {
    auto const sheet = Sheet::read(bytes);
    std::vector<std::string> unknown;
    if (!sheet) return unknown;
    std::unordered_set<std::string> people;
    for (std::size_t row = 0; row < sheet->rows(); ++row) people.insert(sheet->cell(row, "id"));
    for (std::size_t row = 0; row < sheet->rows(); ++row) {
        auto const manager = sheet->cell(row, "manager");
        if (manager.empty() || people.contains(manager)) continue;
        unknown.push_back("Row " + std::to_string(sheet->row_number(row)) + " names the manager \"" +
                          manager + "\", who is in no row: nothing above that manager is known.");
    }
    return unknown;
}

}  // namespace telemachy::matching
