#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kernel/id.h"
#include "kernel/result.h"
#include "operation/actor.h"
#include "operation/json_write.h"
#include "operation/permission.h"
#include "storage/transaction.h"
#include "world/world.h"

namespace telemachy {

class House;
class Runner;

/// One piece of work in progress: who asks, when, the open transaction, what will be told to others.
/// A use case is a plain function of a Work and its Input; stores and front doors are cheap values made
/// from a Work, so a test calls a use case directly.
class Work {
public:
    Work(Actor const& actor, world::World& world, storage::Transaction& transaction,
         MatrixRow const* permission = nullptr, Runner* runner = nullptr)
        : actor_(actor), world_(world), transaction_(transaction), permission_(permission),
          runner_(runner), now_(world.clock.now()) {}

    Work(Work const&) = delete;
    Work& operator=(Work const&) = delete;

    [[nodiscard]] Actor const& actor() const { return actor_; }
    [[nodiscard]] Instant now() const { return now_; }
    [[nodiscard]] storage::Transaction& tx() { return transaction_; }
    [[nodiscard]] world::World& world() { return world_; }

    /// The house this is done in; nothing where a test calls a use case directly.
    [[nodiscard]] House const* house() const;
    /// Who carries it out; nothing likewise. For a study that must write between two thoughts (a password
    /// takes a tenth of a second to check). Never from inside a write, which would wait for itself.
    [[nodiscard]] Runner* runner() const { return runner_; }

    template <class Tag>
    [[nodiscard]] Id<Tag> make_id() {
        return world::make_id<Tag>(now_, world_.randomness);
    }

    /// The actor as a person: refuses an account that has none (an installer's, say).
    template <class Tag>
    [[nodiscard]] Result<Id<Tag>> acting_person() const {
        if (actor_.person.empty()) {
            return refuse(forbidden("no_person", "This account belongs to nobody in the directory."));
        }
        return Id<Tag>(actor_.person);
    }

    /// Checks that one of the roles which open this operation covers `programme`. `related` says that
    /// the actor is part of the thing itself (a participant of the pair) and so needs no role there.
    /// Refuses with not_found: who has no business in a programme is not told what is in it.
    [[nodiscard]] Result<void> require_programme(std::string_view programme, bool related = false);
    [[nodiscard]] bool covers_programme(std::string_view programme) const;
    /// The programmes the actor's roles cover here, or nothing when they cover all of them.
    [[nodiscard]] std::optional<std::vector<std::string>> covered_programmes() const;
    [[nodiscard]] bool programme_was_checked() const { return programme_checked_; }

    /// News for other rooms, delivered from the outbox after commit, at least once. An event is a described
    /// struct with `static constexpr std::string_view event = "matching.plan_published";`
    template <class Event>
    void publish(Event const& event) {
        outbox_.emplace_back(std::string(Event::event), to_json(event));
    }

    /// Starts a long run or a later task: a job of this kind, done once, soon (or not before `not_before`).
    void start_job(std::string kind, std::string payload, std::optional<Instant> not_before = {}) {
        jobs_.push_back({std::move(kind), std::move(payload), not_before.value_or(now_)});
    }

    /// What the audit entry says: whom or what it concerns, and details kept beside the tree.
    void concerns(std::string_view subject) { subject_ = subject; }
    template <class T>
    void note(std::string name, T const& value) {
        notes_.emplace_back(std::move(name), to_json(value));
    }

    struct NewJob {
        std::string kind;
        std::string payload;
        Instant not_before;
    };
    [[nodiscard]] auto const& outbox() const { return outbox_; }
    [[nodiscard]] std::vector<NewJob> const& jobs() const { return jobs_; }
    [[nodiscard]] std::string const& subject() const { return subject_; }
    [[nodiscard]] auto const& notes() const { return notes_; }
    [[nodiscard]] MatrixRow const* permission() const { return permission_; }

private:
    Actor const& actor_;
    world::World& world_;
    storage::Transaction& transaction_;
    MatrixRow const* permission_;
    Runner* runner_;
    Instant now_;
    bool programme_checked_ = false;
    std::string subject_;
    std::vector<std::pair<std::string, std::string>> outbox_;
    std::vector<NewJob> jobs_;
    std::vector<std::pair<std::string, std::string>> notes_;
};

}  // namespace telemachy
