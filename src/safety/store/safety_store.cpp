#include "safety/store/safety_store.h"

#include "safety/sql.h"

namespace telemachy::safety {

RuleRow SafetyStore::rule(Id<ProgrammeTag> const& programme) {
    return work_.tx().one<RuleRow>(sql::find_rule, programme).value_or(RuleRow{});
}

std::map<Id<ProgrammeTag>, std::int64_t> SafetyStore::levels() {
    struct Depth {
        Id<ProgrammeTag> programme;
        std::int64_t levels;
    };
    std::map<Id<ProgrammeTag>, std::int64_t> levels;
    for (auto const& row : work_.tx().all<Depth>(sql::rules_of_depth))
        levels.emplace(row.programme, row.levels);
    return levels;
}

void SafetyStore::save_rule(Id<ProgrammeTag> const& programme, RuleRow const& rule,
                            Id<PersonTag> const& by) {
    work_.tx().run(sql::save_rule, programme, rule.levels, rule.contact, rule.reach, by,
                   work_.now());
}

void SafetyStore::add(BreachRow const& breach) {
    work_.tx().run(sql::insert_breach, breach.id, breach.programme, breach.pair, breach.above,
                   breach.below, breach.posts, breach.found_at);
}

std::optional<BreachRow> SafetyStore::find(Id<BreachTag> const& breach) {
    return work_.tx().one<BreachRow>(sql::find_breach, breach);
}

std::vector<BreachRow> SafetyStore::all() { return work_.tx().all<BreachRow>(sql::list_breaches); }

std::map<Id<PairTag>, BreachRow> SafetyStore::latest() {
    std::map<Id<PairTag>, BreachRow> latest;
    for (auto& row : work_.tx().all<BreachRow>(sql::latest_breaches)) {
        auto const pair = row.pair;
        latest.emplace(pair, std::move(row));
    }
    return latest;
}

void SafetyStore::settle(Id<BreachTag> const& breach, Outcome outcome, Id<PersonTag> const& by) {
    work_.tx().run(sql::settle_breach, breach, outcome, by, work_.now());
}

void SafetyStore::is_gone(Id<BreachTag> const& breach) {
    work_.tx().run(sql::breach_is_gone, breach, work_.now());
}

}  // namespace telemachy::safety
