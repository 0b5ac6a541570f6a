#pragma once

#include <optional>
#include <string>
#include <vector>

#include "operation/work.h"
#include "recognition/domain/consent.h"
#include "recognition/recognition.h"

namespace telemachy::recognition {

struct ItemRow {
    Id<RecognitionTag> id;
    Id<ProgrammeTag> programme;
    Id<PersonTag> author;
    std::string words;
    Instant said_at;
};

struct NamedRow {
    Id<PersonTag> person;
    Consent consent = Consent::awaited;
};

/// Recognitions, the latest first wherever there are many.
class RecognitionStore {
public:
    explicit RecognitionStore(Work& work) : work_(work) {}

    void add(ItemRow const& item, std::vector<Id<PersonTag>> const& named);
    [[nodiscard]] std::optional<ItemRow> find(Id<RecognitionTag> const& item);
    [[nodiscard]] std::vector<ItemRow> by(Id<PersonTag> const& author);
    [[nodiscard]] std::vector<ItemRow> naming(Id<PersonTag> const& person);
    /// Those that somebody they name agrees to.
    [[nodiscard]] std::vector<ItemRow> shown_in(Id<ProgrammeTag> const& programme);
    [[nodiscard]] std::vector<NamedRow> named(Id<RecognitionTag> const& item);
    /// Whether the person is named in it.
    bool answer(Id<RecognitionTag> const& item, Id<PersonTag> const& person, Consent consent);
    void drop(Id<RecognitionTag> const& item);
    /// Nothing names this person any more.
    void forget(Id<PersonTag> const& person);

private:
    Work& work_;
};

}  // namespace telemachy::recognition
