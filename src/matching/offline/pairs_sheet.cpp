#include "matching/offline/pairs_sheet.h"

#include "people/domain/csv_writer.h"

namespace telemachy::matching {

std::string write_pairs_sheet(Plan const& plan) {
    std::vector<std::string> heading{"mentee id", "mentee", "mentor id", "mentor",
                                     "fit",       "score",  "locked",    "why"};
    if (!plan.pairs.empty())
        for (auto const& part : plan.pairs.front().parts)
            heading.push_back(part.criterion + " of " + std::to_string(part.of));
    std::string out;
    people::append_csv_row(out, heading);
    for (auto const& pair : plan.pairs) {
        std::vector<std::string> cells{pair.mentee.id,
                                       pair.mentee.name,
                                       pair.mentor.id,
                                       pair.mentor.name,
                                       std::to_string(pair.fit),
                                       std::to_string(pair.score),
                                       pair.locked ? "yes" : "no",
                                       pair.sentence};
        for (auto const& part : pair.parts) cells.push_back(std::to_string(part.points));
        people::append_csv_row(out, cells);
    }
    return out;
}

}  // namespace telemachy::matching
