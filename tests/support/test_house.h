#pragma once

#include <atomic>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "jobs/job_queue.h"
#include "jobs/outbox.h"
#include "operation/capability.h"
#include "operation/sql.h"
#include "operation/runner.h"
#include "storage/database.h"
#include "tests/support/test_database.h"
#include "world/world.h"

namespace telemachy::test {

/// Some rooms of the real house on a real database (in memory, or on PostgreSQL when the environment
/// names one), with a clock that is moved by hand and repeatable ids. Example:
///
///     TestHouse house({people::capability()});
///     auto const found = house.ask("people.find_people", coordinator(), R"({"q":"mentor"})");
class TestHouse {
public:
    explicit TestHouse(std::vector<Capability> capabilities)
        : house_(with_frame(std::move(capabilities))), database_(open_test_database()) {
        for (auto const& sentence : house_.inconsistencies()) throw std::logic_error(sentence);
        database_->migrate(house_.migrations());
    }

    /// Runs an operation as a door would. The input and the answer are JSON.
    Result<Answer> ask(std::string_view operation, Actor const& actor, std::string_view input = "{}",
                       RequestContext const& context = {}) {
        auto const* found = house_.find_operation(operation);
        if (!found) throw std::logic_error("no operation is called " + std::string(operation));
        return runner.run(*found, actor, parse_json(input).value(), context);
    }

    /// The answer as a value, and an exception with the refusal's words where there is none.
    Json expect(std::string_view operation, Actor const& actor, std::string_view input = "{}") {
        auto answer = ask(operation, actor, input);
        if (!answer) {
            std::string words = std::string(operation) + " refused: " + answer.error().code + " " + answer.error().detail;
            for (auto const& field : answer.error().fields) words += " " + field.path + " " + field.detail;
            throw std::runtime_error(words);
        }
        return parse_json(answer->body).value();
    }

    /// Calls use cases or stores directly, in one committed write.
    template <class Change>
    auto write(Actor const& actor, Change const& change) {
        std::optional<std::invoke_result_t<Change, Work&>> result;
        database_->write([&](storage::Transaction& tx) {
            Work work(actor, world, tx);
            result.emplace(change(work));
            return storage::Outcome::commit;
        });
        return std::move(*result);
    }
    template <class Look>
    auto read(Actor const& actor, Look const& look) {
        std::optional<std::invoke_result_t<Look, Work&>> result;
        database_->read([&](storage::Transaction& tx) {
            Work work(actor, world, tx);
            result.emplace(look(work));
        });
        return std::move(*result);
    }

    /// Delivers events and runs due jobs until nothing is left.
    void settle() {
        std::atomic<bool> const stopping{false};
        while (jobs::deliver_events(runner) > 0 || jobs::run_next_job(runner, stopping)) {}
    }

    storage::Database& database() { return *database_; }

    world::FixedClock clock{*parse_instant("2026-11-23T09:00:00.000Z")};  // a Monday
    world::SeededRandomness randomness{7};
    world::Broadcast broadcast;
    world::World world{clock, randomness, broadcast};

private:
    static std::vector<Capability> with_frame(std::vector<Capability> capabilities) {
        capabilities.push_back({.name = "operation", .migrations = operation::migrations()});
        return capabilities;
    }

    House house_;
    std::unique_ptr<storage::Database> database_;

public:
    Runner runner{house_, *database_, world};
};

/// People who ask, for tests of one room. The ids are made up; a room that needs the person in the
/// directory puts it there first.
inline Actor someone(std::string const& short_name, std::vector<Grant> grants) {
    grants.push_back({Role::anonymous});
    return {.account = "acc_" + short_name, .person = "prs_" + short_name, .name = short_name,
            .grants = std::move(grants)};
}
inline Actor coordinator(std::string programme = {}) {
    return someone("coordinator", {{Role::member}, {Role::coordinator, std::move(programme)}});
}
inline Actor steward() { return someone("steward", {{Role::member}, {Role::steward}}); }
inline Actor administrator() { return someone("administrator", {{Role::member}, {Role::administrator}}); }
inline Actor member(std::string const& short_name) { return someone(short_name, {{Role::member}}); }

}  // namespace telemachy::test
