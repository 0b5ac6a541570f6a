#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "demo/domain/company.h"
#include "operation/runner.h"
#include "world/world.h"

namespace telemachy::demo {

/// Where the past of the demo company is played: the real house on the real database, with a clock
/// that is set to the day of each act. Everything done here is done through the operations, by the
/// people who would do them, so the record, the notices and the figures are those of a real past.
class Stage {
public:
    Stage(Runner& present, storage::Database& database, DemoCompany const& company);

    [[nodiscard]] DemoCompany const& company() const { return company_; }
    [[nodiscard]] Instant now() const { return clock_.now(); }
    void move_to(Instant at) { clock_.move_to(at); }

    /// Does one thing as somebody, as if through a door. A refusal names the operation and whoever
    /// tried, because in a story that was made up a refusal is a mistake in the story.
    [[nodiscard]] Result<Json> act(Actor const& actor, std::string_view operation,
                                   Json const& input);
    [[nodiscard]] Result<Json> act(PersonNo person, std::string_view operation, Json const& input) {
        return act(actor(person), operation, input);
    }
    [[nodiscard]] Result<Json> act(std::string_view cast_key, std::string_view operation,
                                   Json const& input) {
        return act(company_.cast(cast_key), operation, input);
    }

    /// Delivers news and does the work that is waiting, until nothing is.
    void settle();

    [[nodiscard]] Runner& runner() { return runner_; }

    /// Who somebody is in the directory, and as whom they sign in. Filled in when they move in.
    [[nodiscard]] std::string const& id(PersonNo person) const { return ids_.at(person); }
    [[nodiscard]] std::vector<std::string> ids(std::vector<PersonNo> const& people) const;
    [[nodiscard]] Actor const& actor(PersonNo person) const { return actors_.at(person); }
    void introduce(PersonNo person, std::string id) { ids_[person] = std::move(id); }
    void introduce(PersonNo person, Actor actor) { actors_[person] = std::move(actor); }
    [[nodiscard]] bool knows(PersonNo person) const { return ids_.contains(person); }

private:
    DemoCompany const& company_;
    world::FixedClock clock_;
    world::SeededRandomness randomness_;
    world::World world_;
    Runner runner_;
    std::map<PersonNo, std::string> ids_;
    std::map<PersonNo, Actor> actors_;
};

/// Acts in the order of their times; of acts at one time, in the order they were written down.
class Timeline {
public:
    using Act = std::function<Result<void>(Stage&)>;

    void at(Instant when, Act act) { acts_.push_back({when, std::move(act)}); }
    /// At a time of day, UTC.
    void on(Date day, int hour, int minute, Act act);

    /// Plays everything, and stops at the first refusal.
    [[nodiscard]] Result<void> play(Stage& stage);

private:
    struct Entry {
        Instant when;
        Act act;
    };
    std::vector<Entry> acts_;
};

[[nodiscard]] Instant moment(Date day, int hour, int minute = 0);
[[nodiscard]] Date days_after(Date day, int count);

}  // namespace telemachy::demo
