#include "operation/reference.h"

#include <algorithm>

namespace telemachy {

std::string schema_document(House const& house) {
    auto migrations = house.migrations();
    std::ranges::sort(migrations, {}, &storage::Migration::name);
    std::string out =
        "-- The whole schema, in the order it is applied. Written by `telemachy schema`; a test keeps it true.\n"
        "-- {int} {text} {real} {bool} {bytes} stand for each engine's own types.\n";
    for (auto const& migration : migrations) {
        out += "\n-- ---- " + std::string(migration.name) + " (" + std::string(migration.room) + ")\n\n";
        out += migration.text;
        if (out.back() != '\n') out += '\n';
    }
    return out;
}

std::string matrix_document(House const& house) {
    std::string out = "operation,method,path,scope,tier";
    constexpr auto roles = reflect::enumerator_table<Role>;
    for (auto const role : roles) {
        if (!role.empty()) out += "," + std::string(role);
    }
    out += '\n';
    for (auto const* operation : house.operations()) {
        auto const* row = house.find_permission(operation->name);
        if (!row) continue;
        out += std::string(operation->name) + ',' + std::string(operation->method) + ",/api/v1" +
               std::string(operation->path) + ',' + std::string(reflect::word_of(row->scope)) + ',' +
               std::string(row->tier);
        for (std::size_t i = 0; i < roles.size() && !roles[i].empty(); ++i) {
            out += row->admits(static_cast<Role>(i)) ? ",yes" : ",";
        }
        out += '\n';
    }
    return out;
}

}  // namespace telemachy
