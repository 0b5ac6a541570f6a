#include "people/store/people_reader.h"

#include "people/sql.h"

namespace telemachy::people {
namespace {

struct HeldPost {
    std::string position;
    std::string person;
};

struct HolderRow {
    std::string person;
    std::string name;
    std::string title;
};

}  // namespace

CardRow const* PeopleReader::card(std::string const& person) {
    if (all_at_once_ && !cards_.complete) {
        for (auto& row : work_.tx().all<CardRow>(sql::all_cards)) {
            cards_.rows.emplace(row.person.text(), std::move(row));
        }
        cards_.complete = true;
    }
    auto const [entry, is_new] = cards_.rows.try_emplace(person);
    if (is_new && !cards_.complete) entry->second = work_.tx().one<CardRow>(sql::find_card, person);
    return entry->second ? &*entry->second : nullptr;
}

PersonRow const* PeopleReader::person(std::string const& person) {
    if (all_at_once_ && !persons_.complete) {
        for (auto& row : work_.tx().all<PersonRow>(sql::all_persons)) {
            auto const id = row.id;
            persons_.rows.emplace(id, std::move(row));
        }
        persons_.complete = true;
    }
    auto const [entry, is_new] = persons_.rows.try_emplace(person);
    if (is_new && !persons_.complete) {
        entry->second = work_.tx().one<PersonRow>(sql::find_person, person);
    }
    return entry->second ? &*entry->second : nullptr;
}

std::vector<SkillRow> const& PeopleReader::skills(std::string const& person) {
    if (all_at_once_ && !skills_.complete) {
        for (auto& row : work_.tx().all<SkillRow>(sql::all_skills)) {
            skills_.rows[row.person].push_back(row);
        }
        skills_.complete = true;
    }
    auto const [entry, is_new] = skills_.rows.try_emplace(person);
    if (is_new && !skills_.complete)
        entry->second = work_.tx().all<SkillRow>(sql::skills_of, person);
    return entry->second;
}

std::vector<MonitoringRow> const& PeopleReader::monitoring(std::string const& person) {
    if (all_at_once_ && !monitoring_.complete) {
        for (auto& row : work_.tx().all<MonitoringRow>(sql::all_monitoring)) {
            monitoring_.rows[row.person].push_back(row);
        }
        monitoring_.complete = true;
    }
    auto const [entry, is_new] = monitoring_.rows.try_emplace(person);
    if (is_new && !monitoring_.complete) {
        entry->second = work_.tx().all<MonitoringRow>(sql::monitoring_of, person);
    }
    return entry->second;
}

PositionRow const* PeopleReader::position(std::string const& position) {
    if (all_at_once_ && !positions_.complete) {
        for (auto& row : work_.tx().all<PositionRow>(sql::all_positions)) {
            auto const id = row.id;
            positions_.rows.emplace(id, std::move(row));
        }
        positions_.complete = true;
    }
    auto const [entry, is_new] = positions_.rows.try_emplace(position);
    if (is_new && !positions_.complete) {
        entry->second = work_.tx().one<PositionRow>(sql::find_position, position);
    }
    return entry->second ? &*entry->second : nullptr;
}

std::vector<std::string> const& PeopleReader::posts_of(std::string const& person) {
    load_holdings();
    auto const [entry, is_new] = posts_of_.rows.try_emplace(person);
    if (is_new && !posts_of_.complete) {
        for (auto& row : work_.tx().all<PositionRow>(sql::posts_held_by, person)) {
            entry->second.push_back(row.id);
            positions_.rows.insert_or_assign(row.id, row);
        }
    }
    return entry->second;
}

std::vector<std::string> const& PeopleReader::holders_of(std::string const& position) {
    load_holdings();
    auto const [entry, is_new] = holders_of_.rows.try_emplace(position);
    if (is_new && !holders_of_.complete) {
        for (auto& row : work_.tx().all<HolderRow>(sql::holders_of, position)) {
            entry->second.push_back(std::move(row.person));
        }
    }
    return entry->second;
}

void PeopleReader::load_holdings() {
    if (!all_at_once_ || posts_of_.complete) return;
    for (auto const& row : work_.tx().all<HeldPost>(sql::all_holdings)) {
        auto const* post = position(row.position);
        auto const* holder = card(row.person);
        bool const counts = post != nullptr && post->standing == PostStanding::open &&
                            holder != nullptr && holder->status != PersonStatus::left;
        if (!counts) continue;
        posts_of_.rows[row.person].push_back(row.position);
        holders_of_.rows[row.position].push_back(row.person);
    }
    posts_of_.complete = holders_of_.complete = true;
}

}  // namespace telemachy::people
