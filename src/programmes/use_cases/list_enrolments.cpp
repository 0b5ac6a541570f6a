#include "programmes/use_cases/list_enrolments.h"

#include "people/people_named.h"

namespace telemachy::programmes::list_enrolments {
namespace {

/// Names are not ours, so a search reads on until it has a page; the rows are narrow.
constexpr std::int64_t portion = 500;

/// One more than the page holds, if there are as many.
std::vector<Enrolment> rows_of(Work& work, Input const& input) {
    EnrolmentStore const enrolments(work);
    EnrolmentFilter const filter{input.side, input.state};
    auto const wanted = input.limit + 1;
    if (!input.q || input.q->value.empty()) {
        return enrolments.page(input.programme, filter, input.cursor, wanted);
    }
    auto const named = people::people_named(work, input.q->value);
    std::vector<Enrolment> found;
    for (auto cursor = input.cursor;;) {
        auto rows = enrolments.page(input.programme, filter, cursor, portion);
        for (auto& row : rows) {
            if (!named.contains(row.person)) continue;
            found.push_back(row);
            if (std::ssize(found) == wanted) return found;
        }
        if (std::ssize(rows) < portion) return found;
        cursor = rows.back().id.text();
    }
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    auto const programme = TRY(ProgrammeStore(work).get(input.programme));
    TRY(work.require_programme(programme.id.text()));
    auto rows = rows_of(work, input);
    Output output;
    if (static_cast<std::int64_t>(rows.size()) > input.limit) {
        rows.pop_back();
        output.next = rows.back().id.text();
    }
    output.items = views_of(work, rows);
    return output;
}

}  // namespace telemachy::programmes::list_enrolments
