#include "relationships/use_cases/tell.h"

#include "notifications/notifications.h"

namespace telemachy::relationships {

void tell(Work& work, PairRow const& pair, Id<PersonTag> const& whom, std::string_view kind,
          Faces const& faces) {
    auto const& partner = whom == pair.mentee ? pair.mentor : pair.mentee;
    notifications::notify(work, whom.text(), kind, {{"name", faces.name(partner)}},
                          "/pairs/" + pair.id.text());
}

}  // namespace telemachy::relationships
