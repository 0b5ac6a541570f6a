#pragma once

#include "storage/database.h"

namespace telemachy::demo {

/// A database whose every read and write happens inside one open transaction. A whole past is
/// played in it and committed once: two thousand acts cost one trip to the disk instead of two
/// thousand, and a house whose filling was interrupted is as empty as before, so that it can be
/// filled again.
class OneCommit final : public storage::Database {
public:
    OneCommit(storage::Database& present, storage::Transaction& tx) : present_(present), tx_(tx) {}

    void read(std::function<void(storage::Transaction&)> const& look) override { look(tx_); }
    /// An act that refuses or throws leaves nothing behind, as it would on its own.
    void write(std::function<storage::Outcome(storage::Transaction&)> const& act) override;
    [[nodiscard]] std::string engine() const override { return present_.engine(); }
    /// The schema is up to date before anybody moves in.
    void migrate(std::vector<storage::Migration>) override {}

private:
    storage::Database& present_;
    storage::Transaction& tx_;
};

}  // namespace telemachy::demo
