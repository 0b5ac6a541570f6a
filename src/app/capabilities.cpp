#include "app/capabilities.h"

#include "access/access.h"
#include "audit_log/audit_log.h"
#include "matching/matching.h"
#include "notifications/notifications.h"
#include "operation/sql.h"
#include "people/people.h"
#include "programmes/programmes.h"
#include "relationships/relationships.h"

namespace telemachy::app {

House the_house_of_telemachy() {
    return House({
        {.name = "operation", .migrations = operation::migrations()},
        people::capability(),
        access::capability(),
        audit_log::capability(),
        notifications::capability(),
        programmes::capability(),
        relationships::capability(),
        matching::capability(),
    });
}

}  // namespace telemachy::app
