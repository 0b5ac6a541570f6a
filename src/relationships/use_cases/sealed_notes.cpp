#include "relationships/use_cases/sealed_notes.h"

#include <algorithm>

#include "relationships/store/conversation_store.h"
#include "relationships/store/pair_store.h"
#include "sealed/sealed_directory.h"

namespace telemachy::relationships {
namespace {

using sealed::SealedTier;

std::string word(NoteKind kind) {
    return kind == NoteKind::private_note ? "private_note" : "shared_note";
}

/// Where a note of this kind stands, and who its readers are: never for the input to say.
sealed::Place place_of(OwnPair const& pair, std::string about, NoteKind kind) {
    if (kind == NoteKind::private_note)
        return {std::move(about), word(kind), SealedTier::T4, {pair.me()}};
    return {std::move(about), word(kind), SealedTier::T3, {pair.me(), pair.partner()}};
}

/// What a note belongs to: the pair, or one of its own conversations.
Result<std::string> subject_of(Work& work, Id<PairTag> const& pair,
                               std::optional<Id<ConversationTag>> const& conversation) {
    if (!conversation) return pair.text();
    auto const held = ConversationStore(work).of_pair(pair);
    if (!std::ranges::count(held, *conversation, &ConversationRow::id))
        return refuse(not_found("conversation"));
    return conversation->text();
}

}  // namespace

Result<sealed::KeptText> keep_sealed_note::run(Work& work, Input const& input) {
    auto const pair = TRY(PairStore(work).own(input.pair));
    if (pair.row.state != PairState::active) {
        return refuse(conflict("pair.not_active",
                               "Notes are kept once both of you have accepted the match."));
    }
    auto const about = TRY(subject_of(work, input.pair, input.conversation));
    auto kept = TRY(sealed::keep_sealed(work, input.text, place_of(pair, about, input.kind)));
    work.concerns(input.pair.text());
    return kept;
}

Result<Done> discard_sealed_note::run(Work& work, Input const& input) {
    TRY(PairStore(work).own(input.pair));
    auto const about = TRY(subject_of(work, input.pair, input.conversation));
    TRY(sealed::discard_sealed(work, input.note, about));
    work.concerns(input.pair.text());
    return Done{};
}

Result<list_sealed_notes::Output> list_sealed_notes::run(Work& work, Input const& input) {
    auto const pair = TRY(PairStore(work).own(input.pair));
    sealed::SealedDirectory const texts(work);
    Output output{.partner_has_keys = texts.has_keys(pair.partner()), .items = {}};
    auto const gather = [&](std::string const& about,
                            std::optional<Id<ConversationTag>> const& conversation) {
        for (auto const kind : {NoteKind::shared_note, NoteKind::private_note}) {
            for (auto& text : texts.own_texts(about, word(kind)))
                output.items.push_back({kind, conversation, std::move(text)});
        }
    };
    gather(input.pair.text(), {});
    for (auto const& conversation : ConversationStore(work).of_pair(input.pair))
        gather(conversation.id.text(), conversation.id);
    return output;
}

}  // namespace telemachy::relationships
