#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "operation/work.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

struct QuestionRow {
    Id<QuestionTag> id;
    Id<PairTag> pair;
    Id<PersonTag> asked_by;
    std::string text;
    Instant asked_at;
    std::optional<std::string> answer;
    std::optional<Instant> answered_at;
};

/// What two people ask one another before they answer a match (T2).
class QuestionStore {
public:
    explicit QuestionStore(Work& work) : work_(work) {}

    void add(QuestionRow const& question);
    void answer(Id<QuestionTag> const& question, std::string const& text);
    [[nodiscard]] std::optional<QuestionRow> find(Id<QuestionTag> const& question);
    [[nodiscard]] std::vector<QuestionRow> of_pair(Id<PairTag> const& pair);
    [[nodiscard]] std::int64_t count_by(Id<PairTag> const& pair, Id<PersonTag> const& person);

private:
    Work& work_;
};

}  // namespace telemachy::relationships
