#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "operation/capability.h"
#include "storage/database.h"

namespace telemachy {

/// All rooms' operations, permissions, handlers and jobs in one place, checked against each other.
class House {
public:
    explicit House(std::vector<Capability> capabilities);

    [[nodiscard]] std::vector<Operation const*> const& operations() const { return operations_; }
    [[nodiscard]] Operation const* find_operation(std::string_view name) const;
    [[nodiscard]] MatrixRow const* find_permission(std::string_view operation) const;
    [[nodiscard]] std::vector<Capability> const& capabilities() const { return capabilities_; }
    [[nodiscard]] std::vector<storage::Migration> migrations() const;

    /// What is wrong with the tables, in sentences: an operation without a row in its room's matrix.csv, a
    /// row without an operation, scopes that disagree, two operations on one route. The build runs this.
    [[nodiscard]] std::vector<std::string> inconsistencies() const;

    /// Whether somebody hears this news in the transaction it comes from.
    [[nodiscard]] bool hears_at_once(std::string_view event) const;
    /// Hands news to everybody who hears it then, room by room; the first refusal ends it.
    [[nodiscard]] Result<void> tell(Work& work, std::string_view event, std::string_view payload,
                                    Hearing hearing) const;

    /// The names of the operations this actor's roles may come near, for a screen to show or leave out.
    [[nodiscard]] std::vector<std::string> abilities_of(Actor const& actor) const;

private:
    std::vector<Capability> capabilities_;
    std::vector<Operation const*> operations_;
    std::map<std::string_view, Operation const*> by_name_;
    std::map<std::string_view, MatrixRow const*> permissions_;
};

/// What a door knows of a request beside its input.
struct RequestContext {
    std::string request_id = {};
    std::string idempotency_key = {};
};

/// Carries out operations: permission, input, transaction, use case, record, outbox, answer, in this order
/// and nowhere else.
class Runner {
public:
    Runner(House const& house, storage::Database& database, world::World& world)
        : house_(house), database_(database), world_(world) {}

    [[nodiscard]] Result<Answer> run(Operation const& operation, Actor const& actor, Json const& input,
                                     RequestContext const& context = {});

    /// A write outside any operation, for jobs: no permission, but record and outbox as ever.
    [[nodiscard]] Result<void> write_as_house(std::string_view act,
                                              std::function<Result<void>(Work&)> const& change);
    void read_as_house(std::function<void(Work&)> const& look);

    [[nodiscard]] House const& house() const { return house_; }
    [[nodiscard]] storage::Database& database() { return database_; }
    [[nodiscard]] world::World& world() { return world_; }

private:
    [[nodiscard]] Result<MatrixRow const*> admit(Operation const& operation, Actor const& actor);
    [[nodiscard]] Result<Answer> run_query(Operation const&, MatrixRow const&, Actor const&, Json const&);
    [[nodiscard]] Result<Answer> run_command(Operation const&, MatrixRow const&, Actor const&, Json const&,
                                             RequestContext const&);
    [[nodiscard]] Result<Answer> run_study(Operation const&, MatrixRow const&, Actor const&, Json const&,
                                           RequestContext const&);
    void record(Operation const&, MatrixRow const&, Actor const&, Json const& input, RequestContext const&,
                std::string_view result);

    House const& house_;
    storage::Database& database_;
    world::World& world_;
};

}  // namespace telemachy
