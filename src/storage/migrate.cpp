#include "storage/migrate.h"

#include <algorithm>
#include <cstdint>
#include <map>

#include "storage/database.h"

namespace telemachy::storage {
namespace {

/// FNV-1a: enough to notice that an applied file was edited; nobody is being kept out here.
std::string checksum(std::string_view text) {
    std::uint64_t hash = 1469598103934665603ULL;
    for (unsigned char c : text) hash = (hash ^ c) * 1099511628211ULL;
    return std::to_string(hash);
}

struct Applied {
    std::string name;
    std::string checksum;
};

constexpr Statement create_table{"storage.create_migration_table",
                                 "create table if not exists storage_migration (name text primary key, "
                                 "room text not null, checksum text not null)"};
constexpr Statement list_applied{"storage.list_migrations",
                                 "select name, checksum from storage_migration order by name"};
constexpr Statement record{"storage.record_migration",
                           "insert into storage_migration (name, room, checksum) values ($1, $2, $3)"};

}  // namespace

std::string in_dialect(std::string_view schema, Dialect const& dialect) {
    std::pair<std::string_view, std::string_view> const words[] = {
        {"{int}", dialect.integer},  {"{text}", dialect.text},   {"{real}", dialect.real},
        {"{bool}", dialect.boolean}, {"{bytes}", dialect.bytes}, {"{table}", dialect.table_suffix}};
    std::string text(schema);
    for (auto const& [word, type] : words) {
        for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
            text.replace(at, word.size(), type);
        }
    }
    return text;
}

std::vector<std::string> split_statements(std::string_view schema) {
    std::vector<std::string> statements;
    std::string current;
    for (std::size_t begin = 0; begin < schema.size();) {
        std::size_t end = schema.find('\n', begin);
        if (end == std::string_view::npos) end = schema.size();
        std::string_view line = schema.substr(begin, end - begin);
        begin = end + 1;
        if (std::size_t const comment = line.find("--"); comment != std::string_view::npos) {
            line = line.substr(0, comment);
        }
        while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
        if (line.empty()) continue;
        current += std::string(line) + '\n';
        if (line.back() == ';') {
            current.erase(current.rfind(';'));
            statements.push_back(std::move(current));
            current.clear();
        }
    }
    if (current.find_first_not_of(" \n") != std::string::npos) statements.push_back(current);
    return statements;
}

void apply_migrations(Transaction& tx, std::vector<Migration> migrations, Dialect const& dialect) {
    std::ranges::sort(migrations, {}, &Migration::name);
    tx.run(create_table);
    std::map<std::string, std::string> applied;
    for (auto& row : tx.all<Applied>(list_applied)) applied[row.name] = row.checksum;
    for (auto const& migration : migrations) {
        auto const sum = checksum(migration.text);
        if (auto const known = applied.find(std::string(migration.name)); known != applied.end()) {
            if (known->second != sum) {
                throw StorageFault("the migration " + known->first +
                                   " was changed after it was applied; add a new one instead");
            }
            continue;
        }
        for (auto const& statement : split_statements(in_dialect(migration.text, dialect))) {
            tx.execute(Statement{migration.name, statement}, {}, {});
        }
        tx.run(record, migration.name, migration.room, sum);
    }
}

}  // namespace telemachy::storage
