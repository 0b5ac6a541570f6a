#include "demo/domain/org_chart.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "demo/domain/cast.h"
#include "demo/domain/dice.h"

namespace telemachy::demo {
namespace {

constexpr std::array regions{Region::europe, Region::asia, Region::south_america};
constexpr std::array region_percent{50, 30, 20};
constexpr int unit_size_usual = 17;
constexpr int team_size_usual = 8;
constexpr int biased_unit_size = 56;

struct PlannedUnit {
    UnitKind const* kind;
    Site const* site;

    [[nodiscard]] std::string name() const {
        return std::string(kind->name) + " " + std::string(site->city);
    }
    bool operator==(PlannedUnit const&) const = default;
};

/// The city one of the cast brings to a chair of this rank, or the first choice of the dice.
std::string city_for(Function function, int level, std::optional<Region> region, Dice& dice) {
    for (auto const& member : cast()) {
        if (member.function != function || member.level != level || !member.employer.empty())
            continue;
        if (!region || site_named(member.city).region == *region) return std::string(member.city);
    }
    std::vector<int> shares;
    for (auto const& site : sites())
        shares.push_back(!region || site.region == *region ? site.share : 0);
    return std::string(sites()[dice.weighted(shares)].city);
}

class OrgChart {
public:
    explicit OrgChart(std::uint64_t seed) : dice_(seed, "org chart") {}

    std::vector<DemoPost> draw() {
        seat_board();
        for (auto const& sketch : function_sketches()) draw_function(sketch);
        return std::move(posts_);
    }

private:
    PostNo add(DemoPost post) {
        auto const number = std::to_string(posts_.size() + 1);
        post.code = "P-" + std::string(4 - std::min<std::size_t>(4, number.size()), '0') + number;
        posts_.push_back(std::move(post));
        return static_cast<PostNo>(posts_.size() - 1);
    }

    void seat_board() {
        for (auto const& member : cast()) {
            if (member.level != 9) continue;
            auto const chair = posts_.empty() ? std::optional<PostNo>{} : PostNo{0};
            add({.title = std::string(member.title),
                 .unit = "Board",
                 .level = 9,
                 .city = std::string(member.city),
                 .reports_to = chair});
        }
    }

    void draw_function(FunctionSketch const& sketch) {
        auto const started_at = posts_.size();
        bool const top = sketch.function == Function::executive_office;
        auto const chief = add({.title = std::string(sketch.chief),
                                .function = sketch.function,
                                .unit = "Executive Team",
                                .level = 8,
                                .city = city_for(sketch.function, 8, std::nullopt, dice_),
                                .reports_to = top ? PostNo{0} : chief_executive_});
        if (top) chief_executive_ = chief;
        add({.title = "Executive Assistant to the " + std::string(sketch.chief),
             .function = sketch.function,
             .unit = "Executive Team",
             .level = 4,
             .city = posts_[index(chief)].city,
             .reports_to = chief});
        if (top) seat_advisers(chief);

        auto const fixed = static_cast<int>(posts_.size() - started_at) + (top ? board_size() : 0);
        int const left = sketch.headcount - fixed;
        int given = 0;
        for (std::size_t i = 0; i < regions.size(); ++i) {
            bool const last = i + 1 == regions.size();
            int const share = last ? left - given : left * region_percent[i] / 100;
            given += share;
            draw_region(sketch, regions[i], chief, share);
        }
    }

    static int board_size() {
        return static_cast<int>(std::ranges::count(cast(), 9, &CastMember::level));
    }

    void seat_advisers(PostNo chief) {
        for (auto const& member : cast()) {
            if (member.level != 7 || member.employer.empty()) continue;
            add({.title = std::string(member.title),
                 .unit = "Advisers",
                 .level = 7,
                 .city = std::string(member.city),
                 .reports_to = chief});
        }
    }

    void draw_region(FunctionSketch const& sketch, Region region, PostNo chief, int size) {
        auto const where = std::string(name_of(region));
        auto const director =
            add({.title = "Director of " + std::string(sketch.name) + ", " + where,
                 .function = sketch.function,
                 .unit = "Directors " + where,
                 .level = 7,
                 .city = city_for(sketch.function, 7, region, dice_),
                 .reports_to = chief});
        auto const units = plan_units(sketch, region, size - 1);
        int left = size - 1;
        int units_left = static_cast<int>(units.size());
        for (auto const& unit : units) {
            int const wobble = units_left > 1 ? dice_.between(-2, 2) : 0;
            int share = left / units_left + wobble;
            if (unit.name() == biased_unit) share = biased_unit_size;
            left -= share;
            --units_left;
            draw_unit(sketch, unit, director, share);
        }
    }

    /// The units one of the cast needs, then others until there are enough for the headcount.
    std::vector<PlannedUnit> plan_units(FunctionSketch const& sketch, Region region, int size) {
        std::vector<PlannedUnit> units;
        for (auto const& member : cast()) {
            auto const& site = site_named(member.city);
            if (member.function != sketch.function || site.region != region) continue;
            if (member.kind.empty()) continue;
            auto const kind = std::ranges::find(sketch.kinds, member.kind, &UnitKind::name);
            assert(kind != sketch.kinds.end());
            PlannedUnit const needed{&*kind, &site};
            if (std::ranges::find(units, needed) == units.end()) units.push_back(needed);
        }
        std::ranges::stable_partition(units, [](auto& unit) { return unit.name() == biased_unit; });
        bool const has_giant = !units.empty() && units[0].name() == biased_unit;
        int const usual = has_giant ? (size - biased_unit_size) / unit_size_usual + 1
                                    : std::max(1, size / unit_size_usual);
        while (static_cast<int>(units.size()) < usual) {
            auto const more = another_unit(sketch, region, units);
            if (!more) break;
            units.push_back(*more);
        }
        return units;
    }

    std::optional<PlannedUnit> another_unit(FunctionSketch const& sketch, Region region,
                                            std::vector<PlannedUnit> const& taken) {
        std::vector<PlannedUnit> choices;
        std::vector<int> shares;
        for (auto const& site : sites()) {
            for (auto const& kind : sketch.kinds) {
                PlannedUnit const unit{&kind, &site};
                if (site.region != region || std::ranges::find(taken, unit) != taken.end())
                    continue;
                choices.push_back(unit);
                shares.push_back(site.share);
            }
        }
        if (choices.empty()) return std::nullopt;
        return choices[dice_.weighted(shares)];
    }

    void draw_unit(FunctionSketch const& sketch, PlannedUnit const& unit, PostNo director,
                   int size) {
        auto const name = unit.name();
        auto const head = add({.title = "Head of " + name,
                               .function = sketch.function,
                               .unit = name,
                               .level = 6,
                               .city = std::string(unit.site->city),
                               .reports_to = director});
        int left = size - 1;
        int const usual = std::max(1, (left + team_size_usual / 2) / team_size_usual);
        auto const& names = unit.kind->teams;
        int teams_left = std::min(usual, static_cast<int>(names.size()));
        for (std::size_t i = 0; teams_left > 0; ++i, --teams_left) {
            int const share = left / teams_left;
            left -= share;
            draw_team(sketch, names[i], head, share);
        }
    }

    void draw_team(FunctionSketch const& sketch, std::string_view team, PostNo head, int size) {
        DemoPost like = posts_[index(head)];
        like.team = std::string(team);
        like.title = "Team Leader, " + like.team;
        like.level = 5;
        like.reports_to = head;
        auto const leader = add(like);
        constexpr std::array level_shares{16, 34, 32, 18};
        std::optional<PostNo> lead_specialist;
        for (int i = 1; i < size; ++i) {
            like.level = static_cast<int>(dice_.weighted(level_shares)) + 1;
            like.title =
                std::string(dice_.pick(sketch.titles[static_cast<std::size_t>(like.level - 1)]));
            like.reports_to = like.level == 1 && lead_specialist ? *lead_specialist : leader;
            auto const no = add(like);
            if (like.level == 4 && !lead_specialist) lead_specialist = no;
        }
    }

    Dice dice_;
    std::vector<DemoPost> posts_;
    PostNo chief_executive_{};
};

}  // namespace

std::vector<DemoPost> draw_org_chart(std::uint64_t seed) { return OrgChart(seed).draw(); }

std::optional<int> levels_above(DemoCompany const& company, PersonNo senior, PersonNo junior) {
    std::optional<int> nearest;
    for (PostNo own : company.person(junior).posts) {
        int height = 0;
        for (std::optional<PostNo> at = own; at; at = company.post(*at).reports_to, ++height) {
            auto const& held = company.person(senior).posts;
            if (std::ranges::find(held, *at) == held.end()) continue;
            nearest = std::min(nearest.value_or(height), height);
            break;
        }
    }
    return nearest;
}

bool in_one_line(DemoCompany const& company, PersonNo a, PersonNo b, int levels) {
    auto const near = [&](std::optional<int> height) { return height && *height <= levels; };
    return near(levels_above(company, a, b)) || near(levels_above(company, b, a));
}

std::vector<PostNo> posts_below(std::vector<DemoPost> const& posts, PostNo top) {
    std::vector<PostNo> found{top};
    for (std::size_t next = 0; next < found.size(); ++next) {
        for (std::size_t i = 0; i < posts.size(); ++i) {
            if (posts[i].reports_to == found[next]) found.push_back(static_cast<PostNo>(i));
        }
    }
    return found;
}

}  // namespace telemachy::demo
