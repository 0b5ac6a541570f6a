#pragma once

#include <cstddef>
#include <string>

#include "operation/json_write.h"
#include "storage/transaction.h"

namespace telemachy::people {

/// Writes many rows with few statements: rows are gathered as JSON arrays and handed to a statement
/// that takes them apart again (`json_each($1)`, on PostgreSQL `jsonb_array_elements($1)`). A row
/// of its own for each of fifty thousand people would be fifty thousand round trips to a server.
class BulkWrite {
public:
    BulkWrite(storage::Transaction& tx, storage::Statement const& statement, std::string key = {})
        : tx_(tx), statement_(statement), key_(std::move(key)) {}
    BulkWrite(BulkWrite const&) = delete;
    BulkWrite& operator=(BulkWrite const&) = delete;

    template <class... Values>
    void add(Values const&... values) {
        rows_ += rows_.empty() ? "[[" : ",[";
        bool first = true;
        ((rows_ += first ? "" : ",", first = false, write_json(rows_, values)), ...);
        rows_ += ']';
        if (++count_ == rows_per_call) flush();
    }

    /// Must be called at the end; a destructor could not say that it failed.
    void flush() {
        if (rows_.empty()) return;
        rows_ += ']';
        if (key_.empty()) {
            tx_.run(statement_, rows_);
        } else {
            tx_.run(statement_, rows_, key_);
        }
        rows_.clear();
        count_ = 0;
    }

private:
    /// Enough to make the round trip cheap, few enough to keep a statement's text under a megabyte.
    static constexpr std::size_t rows_per_call = 500;

    storage::Transaction& tx_;
    storage::Statement const& statement_;
    std::string key_;  ///< A value all rows share, `$2`.
    std::string rows_;
    std::size_t count_ = 0;
};

}  // namespace telemachy::people
