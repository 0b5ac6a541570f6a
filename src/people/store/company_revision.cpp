#include "people/store/company_revision.h"

#include "people/sql.h"

namespace telemachy::people {

std::int64_t company_revision(Work& work) {
    return work.tx().one<std::int64_t>(sql::company_revision).value();
}

void raise_company_revision(Work& work) { work.tx().run(sql::raise_revision); }

}  // namespace telemachy::people
