#include "app/opened_house.h"

#include <filesystem>

namespace telemachy::app {

OpenedHouse::OpenedHouse(House const& house, Configuration const& configuration) {
    constexpr std::string_view postgres = "postgres:";
    if (configuration.database.starts_with(postgres)) {
        where_ = "PostgreSQL";
        database_ = storage::open_postgres({.connection = configuration.database.substr(postgres.size())});
    } else {
        std::filesystem::create_directories(configuration.data);
        where_ = configuration.data + "/telemachy.db";
        database_ = storage::open_sqlite({.path = where_});
    }
    database_->migrate(house.migrations());
    runner_ = std::make_unique<Runner>(house, *database_, world_);
}

}  // namespace telemachy::app
