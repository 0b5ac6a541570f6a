#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "operation/work.h"
#include "people/store/directory_store.h"
#include "people/store/person_row.h"

namespace telemachy::people {

/// Looks people and posts up by id for the questions other rooms ask. For a few it asks the
/// database one by one, for many it reads each table once; either way nothing is read twice.
class PeopleReader {
public:
    /// `expected` is about how many people will be asked for.
    PeopleReader(Work& work, std::size_t expected) : work_(work), all_at_once_(expected > few) {}

    [[nodiscard]] CardRow const* card(std::string const& person);
    [[nodiscard]] PersonRow const* person(std::string const& person);
    [[nodiscard]] std::vector<SkillRow> const& skills(std::string const& person);
    [[nodiscard]] std::vector<MonitoringRow> const& monitoring(std::string const& person);
    [[nodiscard]] PositionRow const* position(std::string const& position);
    /// The open posts somebody holds, and who holds a post.
    [[nodiscard]] std::vector<std::string> const& posts_of(std::string const& person);
    [[nodiscard]] std::vector<std::string> const& holders_of(std::string const& position);

private:
    /// Reading a table of fifty thousand costs about as much as this many look-ups.
    static constexpr std::size_t few = 400;

    void load_holdings();

    Work& work_;
    bool all_at_once_;
    template <class T>
    struct Table {
        std::unordered_map<std::string, T> rows;
        bool complete = false;
    };
    Table<std::optional<CardRow>> cards_;
    Table<std::optional<PersonRow>> persons_;
    Table<std::optional<PositionRow>> positions_;
    Table<std::vector<SkillRow>> skills_;
    Table<std::vector<MonitoringRow>> monitoring_;
    Table<std::vector<std::string>> posts_of_;
    Table<std::vector<std::string>> holders_of_;
};

}  // namespace telemachy::people
