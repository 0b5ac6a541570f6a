#include "optimise/assignment/table_scores.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "optimise/assignment/table_row_finder.h"

namespace telemachy::optimise {

TableScores::TableScores(TaskCodes codes, Processor processor)
    : codes_(std::move(codes)), processor_(processor) {
    if (codes_.size() > 256) throw std::invalid_argument("at most 256 features add up");
    for (auto const& feature : codes_) {
        if (feature.size() != codes_.front().size())
            throw std::invalid_argument("every feature must have a code for every task");
        for (auto const code : feature)
            if (code >= codes_per_table) throw std::invalid_argument("codes must be below 64");
    }
}

void TableScores::fill(Agent agent, Task first_task, std::span<Score> scores) const {
    AgentTables agents(codes_.size());
    describe(agent, agents);
    std::vector<CodedTable> tables;
    for (std::size_t feature = 0; feature < codes_.size(); ++feature)
        if (auto const* table = agents.table(feature))
            tables.push_back({codes_[feature].data() + first_task, table});
    sum_tables(tables, scores, processor_);
    auto const all = exceptions(agent);
    auto next = std::ranges::lower_bound(all, first_task, {}, &PairException::task);
    for (; next != all.end() && next->task - first_task < scores.size(); ++next) {
        Score& score = scores[next->task - first_task];
        if (score == forbidden_pair || next->added == forbidden_pair)
            score = forbidden_pair;
        else
            score += next->added;
    }
}

std::unique_ptr<RowFinder> TableScores::finder(Agent agent_count,
                                               std::span<Task const> tasks) const {
    return std::make_unique<TableRowFinder>(*this, agent_count, tasks, processor_);
}

}  // namespace telemachy::optimise
