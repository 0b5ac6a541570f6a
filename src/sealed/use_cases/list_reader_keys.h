#pragma once

#include <vector>

#include "audit_log/entry_proof.h"
#include "operation/work.h"
#include "sealed/domain/key_statement.h"

namespace telemachy::sealed::list_reader_keys {

struct Input {
    std::vector<Id<PersonTag>> people;
};

struct PublishedKey {
    KeyPublication publication;
    Instant published;
    audit_log::EntryProof proof;

    static constexpr Sentence sentences[] = {
        {"proof", "That the publication stands in the record, to be checked by whoever seals."}};
};

struct ReaderKeys {
    Id<PersonTag> person;
    std::vector<PublishedKey> keys;

    static constexpr Sentence sentences[] = {
        {"keys", "The one in use first. Empty: nothing can be sealed to this person yet."}};
};

struct Output {
    std::vector<ReaderKeys> items;
};

/// The public keys of some people, with the proof that each publication stands in the record.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::sealed::list_reader_keys
