#include "audit_log/store/audit_log_store.h"

#include <stdexcept>

#include "audit_log/sql.h"

namespace telemachy::audit_log {
namespace {

constexpr std::int64_t piece = 4096;

/// A row of the check: the entry's columns, then the details that may be missing.
struct CheckedRow {
    std::int64_t seq = 0;
    Instant at;
    std::string act;
    std::string result;
    std::string tier;
    std::string bytes;
    storage::Bytes hash;
    std::optional<std::string> account;
    std::optional<std::string> subject;
    std::optional<storage::Bytes> salt;
    std::optional<std::string> details;
};

struct NodeRow {
    std::int64_t position = 0;
    storage::Bytes hash;
};

struct DetailRow {
    storage::Bytes salt;
    std::string details;
};

struct SaltRow {
    std::string id;
    storage::Bytes salt;
};

RecordedEntry entry_of(CheckedRow&& row) {
    RecordedEntry entry{.seq = row.seq,
                        .at = row.at,
                        .act = std::move(row.act),
                        .result = std::move(row.result),
                        .tier = std::move(row.tier),
                        .bytes = std::move(row.bytes),
                        .hash = std::move(row.hash.value),
                        .account = std::move(row.account),
                        .subject = std::move(row.subject),
                        .details_salt = {},
                        .details = std::move(row.details)};
    if (row.salt) entry.details_salt = std::move(row.salt->value);
    return entry;
}

/// `act` as a pattern that finds it anywhere in a name, taken literally.
std::optional<std::string> pattern_of(std::optional<std::string> const& act) {
    if (!act) return std::nullopt;
    std::string pattern = "%";
    for (char const c : *act) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return pattern + "%";
}

}  // namespace

std::int64_t AuditLogStore::size() const { return *work_.tx().one<std::int64_t>(sql::entry_count); }

std::optional<std::int64_t> AuditLogStore::last_change() const {
    return work_.tx().one<std::int64_t>(sql::last_change);
}

std::vector<EntryRow> AuditLogStore::page(EntryFilter const& filter, std::int64_t before,
                                          std::int64_t limit) const {
    auto const act = pattern_of(filter.act);
    if (!filter.account) {
        return work_.tx().all<EntryRow>(sql::entries_before, before, filter.since, act,
                                        filter.subject, limit);
    }
    return work_.tx().all<EntryRow>(sql::entries_of_account_before, before, filter.since, act,
                                    filter.subject, limit, *filter.account);
}

std::optional<EntryRow> AuditLogStore::find(std::int64_t seq) const {
    return work_.tx().one<EntryRow>(sql::find_entry, seq);
}

std::optional<EntryDetail> AuditLogStore::detail(std::int64_t seq) const {
    auto row = work_.tx().one<DetailRow>(sql::find_detail, seq);
    if (!row) return std::nullopt;
    return EntryDetail{std::move(row->salt.value), std::move(row->details)};
}

std::optional<RecordedEntry> EntryReader::next() {
    if (at_ == piece_.size()) {
        piece_.clear();
        at_ = 0;
        for (auto& row : work_.tx().all<CheckedRow>(sql::entries_to_check, from_, piece)) {
            piece_.push_back(entry_of(std::move(row)));
        }
        if (piece_.empty()) return std::nullopt;
        from_ = piece_.back().seq + 1;
    }
    return std::move(piece_[at_++]);
}

std::optional<TreeNode> NodeReader::next() {
    if (at_ == piece_.size()) {
        piece_.clear();
        at_ = 0;
        for (auto& row : work_.tx().all<NodeRow>(sql::nodes_of_level, level_, from_, piece)) {
            piece_.push_back({row.position, std::move(row.hash.value)});
        }
        if (piece_.empty()) return std::nullopt;
        from_ = piece_.back().position + 1;
    }
    return std::move(piece_[at_++]);
}

std::int64_t AuditLogStore::node_count() const {
    return *work_.tx().one<std::int64_t>(sql::count_nodes);
}

std::optional<std::int64_t> AuditLogStore::stray_detail() const {
    return work_.tx().one<std::int64_t>(sql::stray_detail);
}

Pseudonyms AuditLogStore::pseudonyms() const {
    Pseudonyms found;
    for (auto const& [id, salt] : work_.tx().all<SaltRow>(sql::list_salts)) {
        found.emplace(id, pseudonym_of(id, salt.value));
    }
    return found;
}

Subtrees AuditLogStore::subtrees() const {
    return [&work = work_](int level, std::int64_t position) {
        auto node = work.tx().one<storage::Bytes>(sql::find_node, level, position);
        if (!node) throw std::runtime_error("the record's tree has a hole");
        return std::move(node->value);
    };
}

std::optional<KeptCheckpoint> AuditLogStore::last_checkpoint() const {
    return work_.tx().one<KeptCheckpoint>(sql::last_checkpoint);
}

std::vector<KeptCheckpoint> AuditLogStore::checkpoints() const {
    return work_.tx().all<KeptCheckpoint>(sql::list_checkpoints);
}

bool AuditLogStore::grew_since(std::int64_t size) const {
    return work_.tx().one<std::int64_t>(sql::grew_since, size).has_value();
}

void AuditLogStore::keep_checkpoint(std::int64_t size, std::string const& note) {
    work_.tx().run(sql::insert_checkpoint, size, work_.now(), note);
}

}  // namespace telemachy::audit_log
