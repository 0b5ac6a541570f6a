#include "people/store/company_store.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "people/domain/text_folding.h"
#include "people/sql.h"
#include "people/store/card_store.h"
#include "people/store/company_revision.h"
#include "people/store/person_row.h"
#include "people/store/term_store.h"

namespace telemachy::people {
namespace {

using enum RosterField;

struct LevelRow {
    std::string label;
    std::int64_t rank = 0;
};

struct HoldingRow {
    std::string position;
    std::string person;
};

std::optional<std::int64_t> number_of(std::string const& text) {
    std::int64_t number = 0;
    auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc() ? std::optional(number) : std::nullopt;
}

/// Skills as the canonical text the domain compares: by folded name of the term.
void put_skills(storage::Transaction& tx, std::vector<KnownPerson>& persons,
                std::unordered_map<std::string, std::size_t> const& place) {
    std::vector<std::map<std::string, std::string>> offers(persons.size());
    std::vector<std::map<std::string, std::string>> wants(persons.size());
    std::unordered_map<std::string, std::string> sorted_by;
    for (auto& row : tx.all<SkillRow>(sql::all_skills)) {
        auto& sort = sorted_by[row.term];
        if (sort.empty()) sort = folded_words(row.name);
        auto& side = row.side == "offer" ? offers : wants;
        side[place.at(row.person)].emplace(sort, row.name + " (" + std::to_string(row.level) + ")");
    }
    auto const joined = [](std::map<std::string, std::string> const& skills) {
        std::string text;
        for (auto const& [key, skill] : skills) text += (text.empty() ? "" : "; ") + skill;
        return text;
    };
    for (std::size_t index = 0; index < persons.size(); ++index) {
        persons[index].state.facts[expertise_offered] = joined(offers[index]);
        persons[index].state.facts[expertise_wanted] = joined(wants[index]);
    }
}

}  // namespace

CompanyReading CompanyStore::load() const {
    CompanyReading reading{.known = {}, .revision = company_revision(work_)};
    auto& company = reading.known;
    std::unordered_map<std::string, std::size_t> person_place;
    for (auto& row : work_.tx().all<PersonRow>(sql::all_persons)) {
        person_place.emplace(row.id, company.persons.size());
        if (row.pauses) reading.pausing.insert(row.id);
        company.persons.push_back(known_person(std::move(row)));
    }
    put_skills(work_.tx(), company.persons, person_place);
    for (auto const& row : work_.tx().all<MonitoringRow>(sql::all_monitoring)) {
        add_monitoring(company.persons[person_place.at(row.person)].state.facts, row);
    }

    UnitRegister const units(work_);
    std::unordered_map<std::string, std::size_t> post_place;
    for (auto& row : work_.tx().all<PositionRow>(sql::all_positions)) {
        post_place.emplace(row.id, company.posts.size());
        reading.manager_of.emplace(row.id, row.manager);
        company.posts.push_back(known_post(std::move(row), units));
    }
    for (auto const& row : work_.tx().all<HoldingRow>(sql::all_holdings)) {
        company.holdings.push_back({post_place.at(row.position), person_place.at(row.person)});
    }
    return reading;
}

void CompanyStore::write(CompanyReading before, RosterWrites const& writes,
                         std::vector<Level> const& levels) {
    manager_before_ = std::move(before.manager_of);
    pausing_ = std::move(before.pausing);
    auto const after = applied(std::move(before.known), writes);
    raise_company_revision(work_);
    write_levels(levels);
    write_persons(writes);
    write_positions(after, writes);
    write_holdings(writes);
    write_directory(after, writes);
}

std::unordered_map<std::string, int> CompanyStore::ranks(Work& work) {
    std::unordered_map<std::string, int> ranks;
    for (auto& row : work.tx().all<LevelRow>(sql::all_levels)) {
        ranks.emplace(std::move(row.label), static_cast<int>(row.rank));
    }
    return ranks;
}

void CompanyStore::write_levels(std::vector<Level> const& levels) {
    auto const known = ranks(work_);
    for (auto const& level : levels) {
        auto const found = known.find(level.label);
        // That a later roster does not know the place of a level is no reason to forget it.
        bool const worth_it =
            found == known.end() || (level.rank != 0 && found->second != level.rank);
        if (!worth_it) continue;
        work_.tx().post(sql::save_levels, level.label, level.rank);
        if (found != known.end()) relabelled_.insert(level.label);
    }
}

void CompanyStore::write_persons(RosterWrites const& writes) {
    for (auto const& [id, before, after] : writes.persons) {
        auto const& facts = after.facts;
        work_.tx().post(sql::save_persons, id, facts[person_ref], facts[email],
                        folded(facts[email]), facts[name], facts[location], facts[country],
                        facts[time_zone], facts[languages], facts[employment], facts[start_date],
                        facts[working_hours], number_of(facts[hours_per_month]), facts[industries],
                        facts[style], after.standing);
    }

    SkillWriter skills(work_);
    for (auto const& [id, before, after] : writes.persons) {
        auto const was = [&, &before = before](RosterField field) {
            return before ? before->facts[field] : std::string();
        };
        bool const other_skills = was(expertise_offered) != after.facts[expertise_offered] ||
                                  was(expertise_wanted) != after.facts[expertise_wanted];
        if (other_skills) {
            skills.replace(id, before.has_value(), said_expertise(after.facts[expertise_offered]),
                           said_expertise(after.facts[expertise_wanted]));
        }
        bool const other_groups =
            was(gender) != after.facts[gender] || was(monitoring) != after.facts[monitoring];
        if (!other_groups) continue;
        if (before) work_.tx().post(sql::delete_monitoring, id);
        for (auto const& row : monitoring_rows(id, after.facts)) {
            work_.tx().post(sql::insert_monitoring, row.person, row.attribute, row.value);
        }
    }
}

void CompanyStore::write_positions(KnownCompany const& after, RosterWrites const& writes) {
    auto const managers = managers_of(after);
    std::unordered_set<std::string> written;
    for (auto const& write : writes.posts) written.insert(write.id);

    UnitRegister units(work_);
    std::vector<std::optional<std::string>> unit_of(after.posts.size());
    for (std::size_t index = 0; index < after.posts.size(); ++index) {
        if (written.contains(after.posts[index].id)) {
            unit_of[index] = units.unit_of(after.posts[index].state.facts);
        }
    }

    for (std::size_t index = 0; index < after.posts.size(); ++index) {
        auto const& [id, state] = after.posts[index];
        std::optional<std::string> manager;
        if (managers[index]) manager = after.posts[*managers[index]].id;
        auto const before = manager_before_.find(id);
        bool const other_manager = before == manager_before_.end() || before->second != manager;
        if (!written.contains(id) && !other_manager) continue;
        if (!written.contains(id)) unit_of[index] = units.unit_of(state.facts);
        work_.tx().post(sql::save_positions, id, state.key.body, state.key.ref, state.ref_is_ours,
                        state.facts[job_title], state.facts[function], state.facts[level],
                        unit_of[index], state.facts[reports_to], manager, state.holder,
                        state.standing);
    }
}

void CompanyStore::write_holdings(RosterWrites const& writes) {
    for (auto const& holding : writes.holdings) {
        auto const& statement = holding.starts ? sql::insert_holdings : sql::delete_holding;
        work_.tx().post(statement, holding.post, holding.person);
    }
}

void CompanyStore::write_directory(KnownCompany const& after, RosterWrites const& writes) {
    std::unordered_set<std::string> posts;
    std::unordered_set<std::string> persons;
    for (auto const& write : writes.posts) posts.insert(write.id);
    for (auto const& write : writes.persons) persons.insert(write.id);
    for (auto const& write : writes.holdings) persons.insert(write.person);
    for (auto const& [post, person] : after.holdings) {
        bool const touched = posts.contains(after.posts[post].id) ||
                             relabelled_.contains(after.posts[post].state.facts[level]);
        if (touched) persons.insert(after.persons[person].id);
    }

    auto const ranks = CompanyStore::ranks(work_);
    std::vector<int> rank_of_post;
    for (auto const& post : after.posts) {
        auto const found = ranks.find(post.state.facts[level]);
        rank_of_post.push_back(found == ranks.end() ? 0 : found->second);
    }
    auto const main_posts = main_posts_of(after, rank_of_post);
    CardWriter cards(work_);
    for (std::size_t index = 0; index < after.persons.size(); ++index) {
        auto const& person = after.persons[index];
        if (!persons.contains(person.id)) continue;
        auto const main = main_posts[index];
        cards.save(person, pausing_.contains(person.id), main ? &after.posts[*main] : nullptr,
                   main ? rank_of_post[*main] : 0);
    }
}

}  // namespace telemachy::people
