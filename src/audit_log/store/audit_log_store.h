#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "audit_log/domain/merkle_tree.h"
#include "audit_log/domain/recorded_entry.h"
#include "operation/work.h"

namespace telemachy::audit_log {

/// An entry as a list shows it.
struct EntryRow {
    std::int64_t seq = 0;
    Instant at;
    std::string act;
    std::string result;
    std::string tier;
    std::string bytes;
    std::optional<std::string> account;
    std::optional<std::string> subject;
};

/// What a list of entries is narrowed by.
struct EntryFilter {
    std::optional<std::string> act;      ///< Any part of an operation's name.
    std::optional<std::string> account;  ///< Who did it.
    std::optional<std::string> subject;
    Instant since;
};

struct KeptCheckpoint {
    std::int64_t size = 0;
    Instant at;
    std::string note;
};

/// A stored node of the tree.
struct TreeNode {
    std::int64_t position = 0;
    Hash hash;
};

/// What is kept beside the tree for one entry, and the raw salt it was hashed with.
struct EntryDetail {
    std::string salt;
    std::string details;
};

/// Every entry in order, one after the other. Reads in pieces: a record of a million entries must
/// not stand in memory.
class EntryReader {
public:
    explicit EntryReader(Work& work) : work_(work) {}
    /// Nothing after the last one.
    [[nodiscard]] std::optional<RecordedEntry> next();

private:
    Work& work_;
    std::int64_t from_ = 0;
    std::vector<RecordedEntry> piece_;
    std::size_t at_ = 0;
};

/// The stored nodes of one level from its left end, likewise.
class NodeReader {
public:
    NodeReader(Work& work, int level) : work_(work), level_(level) {}
    [[nodiscard]] std::optional<TreeNode> next();

private:
    Work& work_;
    int level_;
    std::int64_t from_ = 0;
    std::vector<TreeNode> piece_;
    std::size_t at_ = 0;
};

/// Reads the record, which belongs to the frame; the one room that does.
class AuditLogStore {
public:
    explicit AuditLogStore(Work& work) : work_(work) {}

    [[nodiscard]] std::int64_t size() const;
    /// The last entry that is not of a reading; none in an empty record.
    [[nodiscard]] std::optional<std::int64_t> last_change() const;
    /// The newest first, those before `before`.
    [[nodiscard]] std::vector<EntryRow> page(EntryFilter const& filter, std::int64_t before,
                                             std::int64_t limit) const;
    [[nodiscard]] std::optional<EntryRow> find(std::int64_t seq) const;
    /// Nothing where it was erased.
    [[nodiscard]] std::optional<EntryDetail> detail(std::int64_t seq) const;

    [[nodiscard]] std::int64_t node_count() const;
    /// A detail whose entry is gone.
    [[nodiscard]] std::optional<std::int64_t> stray_detail() const;
    [[nodiscard]] Pseudonyms pseudonyms() const;

    /// Throws where the tree has a hole: what is asked for must be complete.
    [[nodiscard]] Subtrees subtrees() const;

    [[nodiscard]] std::optional<KeptCheckpoint> last_checkpoint() const;
    [[nodiscard]] std::vector<KeptCheckpoint> checkpoints() const;
    /// Whether anything but checkpoints was recorded from `size` on.
    [[nodiscard]] bool grew_since(std::int64_t size) const;
    void keep_checkpoint(std::int64_t size, std::string const& note);

private:
    Work& work_;
};

}  // namespace telemachy::audit_log
