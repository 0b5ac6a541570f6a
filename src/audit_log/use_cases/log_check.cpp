#include "audit_log/use_cases/log_check.h"

#include "audit_log/domain/checkpoint.h"
#include "audit_log/domain/merkle_tree.h"
#include "audit_log/domain/recorded_entry.h"
#include "audit_log/store/audit_log_store.h"
#include "audit_log/store/log_key.h"
#include "audit_log/use_cases/write_checkpoint.h"
#include "operation/json_read.h"

namespace telemachy::audit_log {
namespace {

std::optional<LeafText> read_text(std::string const& bytes) {
    auto text = from_json_text<LeafText>(bytes);
    if (!text) return std::nullopt;
    return std::move(*text);
}

std::string entries(std::int64_t begin, std::int64_t end) {
    if (begin == end) return "entry " + std::to_string(begin);
    return "entries " + std::to_string(begin) + " to " + std::to_string(end);
}

}  // namespace

LogCheck::LogCheck(Work& work) : work_(work), size_(AuditLogStore(work).size()) {}

std::optional<std::string> LogCheck::fault_in_entries() {
    auto const pseudonyms = AuditLogStore(work_).pseudonyms();
    EntryReader entries(work_);
    NodeReader leaves(work_, 0);
    Instant last{};
    for (std::int64_t expected = 0; auto const entry = entries.next(); ++expected) {
        if (entry->seq != expected) {
            return "Entry " + std::to_string(expected) + " is gone; the record goes on with " +
                   name_of(*entry) + ".";
        }
        if (auto const fault = fault_of(*entry, read_text(entry->bytes), pseudonyms, last)) {
            return "Entry " + name_of(*entry) + " " + *fault + ".";
        }
        auto const leaf = leaves.next();
        if (!leaf || leaf->position != expected || leaf->hash != entry->hash) {
            return "Entry " + name_of(*entry) +
                   " was rewritten: the tree holds another in its place.";
        }
        last = entry->at;
        if (entry->act == write_checkpoint_act) {
            if (auto const head = from_json_text<AnnouncedHead>(*entry->details)) {
                announced_heads_.insert(head->size);
            }
        }
    }
    if (auto const stray = AuditLogStore(work_).stray_detail()) {
        return "Entry " + std::to_string(*stray) + " is gone; only its details are left.";
    }
    return std::nullopt;
}

std::optional<std::string> LogCheck::fault_in_tree() const {
    std::int64_t nodes = size_;
    for (int level = 0; size_ >> (level + 1) > 0; ++level) {
        NodeReader below(work_, level);
        NodeReader above(work_, level + 1);
        std::int64_t const count = size_ >> (level + 1);
        nodes += count;
        for (std::int64_t position = 0; position < count; ++position) {
            auto const left = below.next();
            auto const right = below.next();
            auto const node = above.next();
            bool const sound = left && right && node && node->position == position &&
                               node->hash == hash_node(left->hash, right->hash);
            if (sound) continue;
            auto const begin = position << (level + 1);
            return "The tree above " + entries(begin, begin + (std::int64_t{2} << level) - 1) +
                   " was changed.";
        }
    }
    if (AuditLogStore(work_).node_count() == nodes) return std::nullopt;
    return "Entry " + std::to_string(size_) + " is gone; the tree still has a place for it.";
}

std::optional<std::string> LogCheck::fault_in_checkpoints() const {
    AuditLogStore const store(work_);
    auto const kept = store.checkpoints();
    auto const key = find_log_key(work_);
    if (!key && !kept.empty())
        return "The key the heads were signed with is gone, so none of them can be checked.";
    auto missing = announced_heads_;
    std::int64_t sound = 0;
    for (auto const& head : kept) {
        auto const signed_then = "the head signed at " + to_text(head.at) + " over " +
                                 std::to_string(head.size) + " entries";
        auto const checkpoint = read_checkpoint(head.note, key->public_key);
        if (!checkpoint || checkpoint->size != head.size)
            return "T" + signed_then.substr(1) + " was changed.";
        if (head.size > size_) {
            return "The record ends before entry " + std::to_string(size_) + ", but " +
                   signed_then + " says there were more: " + entries(size_, head.size - 1) +
                   " are gone.";
        }
        if (root_of(head.size, store.subtrees()) != checkpoint->root) {
            return "Among " + entries(sound, head.size - 1) +
                   " the record and its tree were rewritten together: " + signed_then +
                   " is of another tree.";
        }
        sound = head.size;
        missing.erase(head.size);
    }
    if (missing.empty()) return std::nullopt;
    return "The signed head over " + std::to_string(*missing.begin()) + " entries is gone.";
}

std::optional<std::string> LogCheck::fault_against(std::int64_t size,
                                                   std::string const& root) const {
    if (size > size_) {
        return "The record ends before entry " + std::to_string(size_) +
               "; when you looked there were more: " + entries(size_, size - 1) + " are gone.";
    }
    if (root_of(size, AuditLogStore(work_).subtrees()) == root) return std::nullopt;
    return "The first " + std::to_string(size) + " entries are not the ones you were told of.";
}

}  // namespace telemachy::audit_log
