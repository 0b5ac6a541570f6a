#include "matching/store/policy_store.h"

#include "matching/sql.h"

namespace telemachy::matching {

std::optional<PolicyRow> PolicyStore::now(Id<ProgrammeTag> const& programme) const {
    return work_.tx().one<PolicyRow>(sql::policy_now, programme);
}

std::vector<PolicyRow> PolicyStore::versions(Id<ProgrammeTag> const& programme) const {
    return work_.tx().all<PolicyRow>(sql::policy_versions, programme);
}

void PolicyStore::add(Id<ProgrammeTag> const& programme, std::int64_t version,
                      std::string const& document) {
    work_.tx().run(sql::insert_policy, programme, version, document, work_.now(),
                   work_.actor().account, work_.actor().name);
}

Id<ScenarioTag> PolicyStore::put(ScenarioRow const& scenario) {
    return work_.tx()
        .one<Id<ScenarioTag>>(sql::put_scenario, scenario.id, scenario.programme, scenario.name,
                              scenario.policy, scenario.decisions, scenario.outcome,
                              scenario.created, work_.actor().account)
        .value();
}

std::vector<ScenarioRow> PolicyStore::scenarios(Id<ProgrammeTag> const& programme) const {
    return work_.tx().all<ScenarioRow>(sql::scenarios_of, programme);
}

std::optional<ScenarioRow> PolicyStore::scenario(Id<ScenarioTag> const& id) const {
    return work_.tx().one<ScenarioRow>(sql::find_scenario, id);
}

void PolicyStore::remove(Id<ScenarioTag> const& id) { work_.tx().run(sql::delete_scenario, id); }

}  // namespace telemachy::matching
