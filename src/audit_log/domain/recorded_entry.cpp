#include "audit_log/domain/recorded_entry.h"

#include "vault/digest.h"

namespace telemachy::audit_log {
namespace {

/// Whether the column and the text speak of the same one. A name without its salt could be
/// anybody's, so it counts as changed: forgetting somebody will have to leave an entry that says
/// so.
bool is_same(std::optional<std::string> const& id, std::optional<std::string> const& pseudonym,
             Pseudonyms const& pseudonyms) {
    if (!id) return !pseudonym;
    auto const known = pseudonyms.find(*id);
    return known != pseudonyms.end() && pseudonym == known->second;
}

bool shows_what_it_says(RecordedEntry const& entry, LeafText const& text) {
    return text.v == 1 && text.act == entry.act && text.res == entry.result &&
           text.tier == entry.tier && text.seq == entry.seq && text.ts == entry.at.milliseconds;
}

}  // namespace

std::string pseudonym_of(std::string_view id, std::string_view salt) {
    return vault::base64url(vault::hmac_sha256(salt, id)).substr(0, 22);
}

std::optional<std::string> fault_of(RecordedEntry const& entry, std::optional<LeafText> const& text,
                                    Pseudonyms const& pseudonyms, Instant not_before) {
    if (hash_leaf(entry.bytes) != entry.hash) return "was changed: its text no longer has its hash";
    if (!text) return "was changed: its text cannot be read";
    if (!shows_what_it_says(entry, *text)) {
        return "was changed: what is shown of it is not what its text says";
    }
    if (!is_same(entry.account, text->sub, pseudonyms)) {
        return "was changed: whoever it says did this is not who did";
    }
    if (!is_same(entry.subject, text->obj, pseudonyms)) {
        return "was changed: what it says this concerned is not what it concerned";
    }
    if (!entry.details || !entry.details_salt) return "has lost its details";
    if (text->dh != vault::base64url(vault::sha256(*entry.details_salt + *entry.details))) {
        return "was changed: its details no longer have their hash";
    }
    if (entry.at < not_before) return "claims to be older than the entry before it";
    return std::nullopt;
}

std::string name_of(RecordedEntry const& entry) {
    return std::to_string(entry.seq) + " (" + entry.act + ", " + to_text(entry.at) + ")";
}

}  // namespace telemachy::audit_log
