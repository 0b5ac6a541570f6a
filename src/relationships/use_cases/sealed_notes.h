#pragma once

#include <optional>
#include <vector>

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/relationships.h"
#include "sealed/keep_sealed.h"

/// Notes of two people, sealed in their browsers. A private note has one reader, its author, and a
/// shared one both; the house checks whom a note was sealed for and cannot read it.
namespace telemachy::relationships {

enum class NoteKind { private_note, shared_note };

struct SealedNote {
    NoteKind kind = NoteKind::private_note;
    std::optional<Id<ConversationTag>> conversation;
    sealed::OpenableText text;
};

namespace keep_sealed_note {

struct Input {
    Id<PairTag> pair;
    std::optional<Id<ConversationTag>> conversation;
    NoteKind kind = NoteKind::private_note;
    sealed::SealedText text;

    static constexpr Sentence sentences[] = {
        {"conversation", "The conversation the note is about; the pair as a whole when left out."}};
};

/// Keeps a note, or its next version. Either of the two may write a shared one on.
Result<sealed::KeptText> run(Work& work, Input const& input);

}  // namespace keep_sealed_note

namespace discard_sealed_note {

struct Input {
    Id<PairTag> pair;
    std::optional<Id<ConversationTag>> conversation;
    Id<sealed::ObjectTag> note;
};

/// Deletes a note one began, with every version of it, whether the pair still lives or not.
Result<Done> run(Work& work, Input const& input);

}  // namespace discard_sealed_note

namespace list_sealed_notes {

struct Input {
    Id<PairTag> pair;
};

struct Output {
    bool partner_has_keys = false;
    std::vector<SealedNote> items;

    static constexpr Sentence sentences[] = {
        {"partner_has_keys",
         "Whether the other can be sealed to yet; until then no note is shared."}};
};

/// The notes of a pair that the asker can open: one's own, and what both share.
Result<Output> run(Work& work, Input const& input);

}  // namespace list_sealed_notes
}  // namespace telemachy::relationships
