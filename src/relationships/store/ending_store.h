#pragma once

#include <optional>
#include <string>
#include <vector>

#include "operation/work.h"
#include "relationships/domain/ending.h"
#include "relationships/store/pair_store.h"

namespace telemachy::relationships {

struct EndingRow {
    EndingKind kind = EndingKind::completed;
    std::optional<Id<PersonTag>> proposed_by;
    Instant proposed_at;
    std::optional<Instant> ended_at;
};

struct EndingWord {
    Id<PersonTag> person;
    std::string word;
    Instant at;
};

/// Somebody who would like another partner, and until when one has to be found.
struct RematchRow {
    Id<PairTag> pair;
    Id<PersonTag> person;
    Side side = Side::mentee;
    Instant wished_at;
    Instant due_by;
};

struct OwnRematch {
    Instant due_by;
    std::optional<Instant> met_at;
};

struct ThanksRow {
    Id<PersonTag> person;
    std::string text;
    Instant at;
};

class EndingStore {
public:
    explicit EndingStore(Work& work) : work_(work) {}

    [[nodiscard]] std::optional<EndingRow> find(Id<PairTag> const& pair);
    void save(Id<PairTag> const& pair, EndingRow const& ending);
    /// Forgets a proposal to end that was not answered, and what was wished for after it.
    void drop_proposal(Id<PairTag> const& pair);

    void save_word(Id<PairTag> const& pair, EndingWord const& word);
    [[nodiscard]] std::optional<EndingWord> word(Id<PairTag> const& pair);

    void wish_rematch(PairRow const& pair, Side side, Instant due_by);
    /// Somebody was proposed to whoever waits in this programme.
    void meet_rematch(Id<ProgrammeTag> const& programme, Id<PersonTag> const& person);
    /// Who waits, the most urgent first.
    [[nodiscard]] std::vector<RematchRow> rematches(Id<ProgrammeTag> const& programme);
    [[nodiscard]] std::optional<OwnRematch> rematch_of(Id<PairTag> const& pair,
                                                       Id<PersonTag> const& person);

    void pause(Id<PairTag> const& pair, Date until, Id<PersonTag> const& by);
    void resume(Id<PairTag> const& pair);
    [[nodiscard]] std::optional<Date> paused_until(Id<PairTag> const& pair);

    void thank(Id<PairTag> const& pair, ThanksRow const& thanks);
    [[nodiscard]] std::vector<ThanksRow> thanks(Id<PairTag> const& pair);

private:
    Work& work_;
};

}  // namespace telemachy::relationships
