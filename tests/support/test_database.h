#pragma once

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <memory>
#include <string>

#include "storage/database.h"

namespace telemachy::test {

/// A fresh database: in memory, or, when TELEMACHY_TEST_POSTGRES holds a connection string of a server the
/// test may make databases on, a new database there.
inline std::unique_ptr<storage::Database> open_test_database() {
    char const* const server = std::getenv("TELEMACHY_TEST_POSTGRES");
    if (!server || !*server) return storage::open_sqlite({.path = ":memory:", .durable = false});
    static std::atomic<int> number{0};
    std::string const name = "test_" + std::to_string(getpid()) + "_" + std::to_string(++number);
    return storage::open_postgres({.connection = storage::make_postgres_database(server, name), .connections = 2});
}

}  // namespace telemachy::test
