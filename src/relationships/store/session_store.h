#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "operation/work.h"
#include "relationships/domain/agenda.h"
#include "relationships/domain/check_in.h"
#include "relationships/domain/missed.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

/// An agenda as it was saved.
struct KeptAgenda {
    std::int64_t version = 0;
    AgendaItems items;
};

struct MissedRow {
    Id<MissedTag> id;
    Id<PairTag> pair;
    Date planned_on;
    Missed what = Missed::moved;
    Id<PersonTag> by_whom;
    std::optional<Date> moved_to;
    Id<PersonTag> logged_by;
    Instant logged_at;
    std::optional<Instant> contested_at;
};

struct CheckInRow {
    std::int64_t number = 0;
    Id<PersonTag> person;
    Grade matters;
    Grade candour;
    Grade keeps;
    Instant answered_at;
};

/// What belongs to the conversations of a pair beside that they were held.
class SessionStore {
public:
    explicit SessionStore(Work& work) : work_(work) {}

    [[nodiscard]] std::optional<KeptAgenda> agenda(Id<PairTag> const& pair, std::int64_t number);
    void save_agenda(Id<PairTag> const& pair, std::int64_t number, AgendaItems const& items,
                     Id<PersonTag> const& by);
    [[nodiscard]] std::optional<KeptAgenda> agenda_template(Id<ProgrammeTag> const& programme,
                                                            std::int64_t number);
    /// For which conversations a programme says something of its own, the first first.
    [[nodiscard]] std::vector<std::int64_t> written_templates(Id<ProgrammeTag> const& programme);
    void save_agenda_template(Id<ProgrammeTag> const& programme, std::int64_t number,
                              AgendaItems const& items, Id<PersonTag> const& by);

    void add_missed(MissedRow const& missed);
    [[nodiscard]] std::optional<MissedRow> find_missed(Id<MissedTag> const& missed);
    [[nodiscard]] bool is_missed(Id<PairTag> const& pair, Date day);
    /// The latest first.
    [[nodiscard]] std::vector<MissedRow> missed(Id<PairTag> const& pair);
    void contest(Id<MissedTag> const& missed);

    void add_check_in(Id<PairTag> const& pair, CheckInRow const& check_in);
    /// The latest first.
    [[nodiscard]] std::vector<CheckInRow> check_ins(Id<PairTag> const& pair);

private:
    Work& work_;
};

}  // namespace telemachy::relationships
