#pragma once

#include "operation/work.h"
#include "programmes/domain/audience.h"
#include "programmes/store/programme_store.h"

namespace telemachy::programmes {

/// A programme as a list shows it.
struct ProgrammeCard {
    Id<ProgrammeTag> id;
    std::string name;
    Modality modality = Modality::classic;
    ProgrammeState state = ProgrammeState::draft;
    std::int64_t mentees = 0;
    std::int64_t mentors = 0;
    std::int64_t pairs = 0;
};

/// A programme with all its words and its version.
struct ProgrammeView {
    Id<ProgrammeTag> id;
    std::string name;
    Modality modality = Modality::classic;
    ProgrammeState state = ProgrammeState::draft;
    std::int64_t mentees = 0;
    std::int64_t mentors = 0;
    std::int64_t pairs = 0;
    std::string purpose;
    std::int64_t hours_per_month = 2;
    Rule mentee_audience;
    Rule mentor_audience;
    Version version;
};

/// The words of a programme as its coordinator types them, checked as far as they can be alone.
struct ProgrammeWords {
    std::string name;
    Modality modality = Modality::classic;
    std::string purpose;
    std::int64_t hours_per_month = 2;
    Rule mentee_audience;
    Rule mentor_audience;
};

/// Takes the words over into `programme`, or names every field that is wrong.
[[nodiscard]] Result<void> put_words(Work& work, ProgrammeWords words, Programme& programme);

[[nodiscard]] std::vector<ProgrammeCard> cards_of(Work& work,
                                                  std::vector<Programme> const& programmes);
[[nodiscard]] ProgrammeView view_of(Work& work, Programme const& programme);

/// Whether the actor may see that this programme exists: whoever a role gives it to, and once it is
/// no draft any more every colleague; an external person only where they are or were asked.
[[nodiscard]] bool may_see(Work& work, Programme const& programme);

/// The programme, if the actor may see it.
[[nodiscard]] Result<Programme> visible_programme(Work& work, Id<ProgrammeTag> const& id);

}  // namespace telemachy::programmes
