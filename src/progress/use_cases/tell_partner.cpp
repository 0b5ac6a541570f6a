#include "progress/use_cases/tell_partner.h"

#include <string>

#include "notifications/notifications.h"

namespace telemachy::progress {

void tell_partner(Work& work, relationships::OwnPairFacts const& pair, std::string_view kind,
                  std::string_view view) {
    notifications::notify(work, pair.partner.id.text(), kind, {{"name", pair.me.name}},
                          "/pairs/" + pair.facts.id.text() + "?view=" + std::string(view));
}

}  // namespace telemachy::progress
