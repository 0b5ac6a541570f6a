#include <algorithm>

#include "operation/runner.h"

namespace telemachy {

House::House(std::vector<Capability> capabilities) : capabilities_(std::move(capabilities)) {
    for (auto const& capability : capabilities_) {
        for (auto const& operation : capability.operations) {
            operations_.push_back(&operation);
            by_name_.emplace(operation.name, &operation);
        }
        for (auto const& row : capability.matrix) permissions_.emplace(row.operation, &row);
    }
}

Operation const* House::find_operation(std::string_view name) const {
    auto const found = by_name_.find(name);
    return found == by_name_.end() ? nullptr : found->second;
}

MatrixRow const* House::find_permission(std::string_view operation) const {
    auto const found = permissions_.find(operation);
    return found == permissions_.end() ? nullptr : found->second;
}

std::vector<storage::Migration> House::migrations() const {
    std::vector<storage::Migration> all;
    for (auto const& capability : capabilities_) {
        all.insert(all.end(), capability.migrations.begin(), capability.migrations.end());
    }
    return all;
}

std::vector<std::string> House::inconsistencies() const {
    std::vector<std::string> found;
    std::map<std::string, std::string_view> routes;
    for (auto const& capability : capabilities_) {
        std::string const room(capability.name);
        for (auto const& operation : capability.operations) {
            std::string const name(operation.name);
            auto const* row = find_permission(name);
            if (!name.starts_with(room + ".")) {
                found.push_back(name + " should be called " + room + ".something: it lives in that room.");
            }
            if (!row) {
                found.push_back(name + " has no row in src/" + room + "/matrix.csv, so nobody may use it. Add one.");
            } else if (row->scope != operation.scope) {
                found.push_back(name + " states another scope in its table than in src/" + room +
                                "/matrix.csv. Decide which is right.");
            }
            auto const route = std::string(operation.method) + " " + std::string(operation.path);
            if (auto const [place, fresh] = routes.emplace(route, operation.name); !fresh) {
                found.push_back(name + " and " + std::string(place->second) + " both answer " + route + ".");
            }
            if (by_name_.at(operation.name) != &operation) found.push_back(name + " stands in the tables twice.");
        }
        for (auto const& row : capability.matrix) {
            if (!find_operation(row.operation)) {
                found.push_back("src/" + room + "/matrix.csv speaks of " + std::string(row.operation) +
                                ", which no table declares. Remove the row.");
            }
        }
    }
    return found;
}

bool House::hears_at_once(std::string_view event) const {
    return std::ranges::any_of(capabilities_, [&](Capability const& capability) {
        return std::ranges::any_of(capability.handlers, [&](EventHandler const& handler) {
            return handler.event == event && handler.hearing == Hearing::at_once;
        });
    });
}

Result<void> House::tell(Work& work, std::string_view event, std::string_view payload,
                         Hearing hearing) const {
    std::optional<Json> news;
    for (auto const& capability : capabilities_) {
        for (auto const& handler : capability.handlers) {
            if (handler.event != event || handler.hearing != hearing) continue;
            if (!news) news = TRY(parse_json(payload));
            TRY(handler.handle(work, *news));
        }
    }
    return {};
}

std::vector<std::string> House::abilities_of(Actor const& actor) const {
    std::vector<std::string> names;
    for (auto const* operation : operations_) {
        auto const* row = find_permission(operation->name);
        bool const admitted = row && (row->admits(Role::anonymous) ||
                                      std::ranges::any_of(actor.grants, [&](Grant const& grant) {
                                          return row->admits(grant.role);
                                      }));
        if (admitted) names.emplace_back(operation->name);
    }
    return names;
}

}  // namespace telemachy
