#include "optimise/assignment/table_row_finder.h"

#include <algorithm>
#include <array>
#include <limits>

#include "optimise/assignment/byte_rank.h"
#include "optimise/assignment/table_filter.h"

namespace telemachy::optimise {
namespace {

/// Agents whose tables are looked at to choose the size of a coarse step.
constexpr Agent samples = 64;

/// A guess looks at so many blocks of columns, if there are as many, and at every so-manieth of
/// more, but no fewer than one in four: of a few dozen best columns some must be among them.
constexpr std::uint32_t sample_blocks_least = 32;
constexpr std::uint32_t sample_step_most = 4;

std::size_t padded(std::size_t count) {
    return (count + columns_together - 1) / columns_together * columns_together;
}

}  // namespace

TableRowFinder::TableRowFinder(TableScores const& scores, Agent agent_count,
                               std::span<Task const> tasks, Processor processor)
    : scores_(scores), tasks_(tasks), processor_(processor) {
    for (auto const& codes : scores.codes()) {
        Feature& feature = features_.emplace_back();
        feature.codes.resize(padded(tasks.size()));
        for (std::size_t column = 0; column < tasks.size(); ++column)
            feature.codes[column] = codes[tasks[column]];
        if (!feature.codes.empty()) feature.sixteens = std::ranges::max(feature.codes) / 16U + 1;
    }
    codes_of_column_.resize(tasks.size() * features_.size());
    for (std::size_t x = 0; x < features_.size(); ++x)
        for (std::size_t column = 0; column < tasks.size(); ++column)
            codes_of_column_[column * features_.size() + x] = features_[x].codes[column];
    coarse_shift_ = choose_coarse_shift(agent_count);
}

/// As fine as the widest scores allow when they shall fit a byte, each feature being rounded up.
unsigned TableRowFinder::choose_coarse_shift(Agent agent_count) const {
    Amount widest = 0;
    AgentTables tables(features_.size());
    for (Agent x = 0; x < std::min(samples, agent_count); ++x) {
        tables.forget();
        scores_.describe(static_cast<Agent>(std::uint64_t{x} * agent_count / samples), tables);
        Amount span = 0;
        for (std::size_t feature = 0; feature < features_.size(); ++feature)
            if (auto const* table = tables.table(feature)) span += table->span;
        widest = std::max(widest, span);
    }
    Amount const most = 255 - static_cast<Amount>(std::min<std::size_t>(features_.size(), 128));
    unsigned shift = 0;
    while (widest >> shift > most) ++shift;
    return shift;
}

class TableRowFinder::TableRow final : public RowFinder::Row {
public:
    explicit TableRow(TableRowFinder const& finder)
        : finder_(finder), tables_(finder.features_.size()), steps_(finder.features_.size()) {}

    void prepare(Agent agent) override;
    std::size_t find(std::uint32_t begin, std::uint32_t end, PriceFloors floors, Score limit,
                     FoundColumns found) override;
    std::optional<Score> guess(std::size_t rank, PriceFloors floors) override;

private:
    struct alignas(64) Steps {
        PackedTable::Bytes bytes;
    };
    struct Addend {
        std::size_t feature = 0;
        PackedTable const* table = nullptr;
    };
    struct Exception {
        std::uint32_t column = 0;
        Score added = 0;
    };

    [[nodiscard]] Score sum_of(std::uint32_t column) const;

    TableRowFinder const& finder_;
    AgentTables tables_;
    std::vector<Steps> steps_;  // per feature: the table in coarse steps, rounded up
    std::vector<CoarseTable> coarse_;
    std::vector<Addend> exact_;
    std::vector<Exception> exceptions_;
    Amount base_ = 0;
    unsigned steps_most_ = 0;  // no sum of steps is more
    std::vector<std::uint8_t> margins_;
};

void TableRowFinder::TableRow::prepare(Agent agent) {
    unsigned const shift = finder_.coarse_shift_;
    tables_.forget();
    finder_.scores_.describe(agent, tables_);
    coarse_.clear();
    exact_.clear();
    base_ = 0;
    steps_most_ = 0;
    for (std::size_t x = 0; x < finder_.features_.size(); ++x) {
        auto const* table = tables_.table(x);
        if (table == nullptr) continue;
        auto const& feature = finder_.features_[x];
        base_ += table->least;
        exact_.push_back({x, table});
        if (table->span == 0 && !table->forbids) continue;
        write_steps(*table, shift, steps_[x].bytes, finder_.processor_);
        steps_most_ += static_cast<unsigned>(table->span >> shift) + 1;
        coarse_.push_back({feature.codes.data(), steps_[x].bytes.data(),
                           table->forbids ? table->forbidden.data() : nullptr, feature.sixteens});
    }
    exceptions_.clear();
    for (auto const& [task, added] : finder_.scores_.exceptions(agent)) {
        auto const at = std::ranges::lower_bound(finder_.tasks_, task);
        if (at != finder_.tasks_.end() && *at == task)
            exceptions_.push_back({static_cast<std::uint32_t>(at - finder_.tasks_.begin()), added});
    }
}

std::size_t TableRowFinder::TableRow::find(std::uint32_t begin, std::uint32_t end,
                                           PriceFloors floors, Score limit, FoundColumns found) {
    Amount const limit_steps = (Amount{limit} - base_) >> finder_.coarse_shift_;
    std::size_t const possible = columns_possibly_above(coarse_, floors.coarse, limit_steps, begin,
                                                        end, found.columns, finder_.processor_);
    std::size_t count = 0;
    auto const keep = [&](std::uint32_t column, Score score) {
        found.columns[count] = column;
        found.scores[count] = score;
        count += score > floors.points[column] + limit ? 1 : 0;
    };
    auto exception = std::ranges::lower_bound(exceptions_, begin, {}, &Exception::column);
    if (exception == exceptions_.end() || exception->column >= end) {
        for (std::size_t x = 0; x < possible; ++x) {
            std::uint32_t const column = found.columns[x];
            keep(column, sum_of(column));
        }
        return count;
    }
    // Exceptions may be worth more than the filter knows, so they are looked at in any case: after
    // all others, for `found` is still being read until then.
    auto const first = exception;
    auto const last =
        std::ranges::lower_bound(first, exceptions_.end(), end, {}, &Exception::column);
    for (std::size_t x = 0; x < possible; ++x) {
        std::uint32_t const column = found.columns[x];
        while (exception != last && exception->column < column) ++exception;
        if (exception == last || exception->column != column) keep(column, sum_of(column));
    }
    for (exception = first; exception != last; ++exception) {
        Score const sum = sum_of(exception->column);
        if (sum != forbidden_pair && exception->added != forbidden_pair)
            keep(exception->column, sum + exception->added);
    }
    return count;
}

/// Ranks what a part of the columns leaves in coarse steps. Each table was rounded up and the price
/// down, by half a step on average.
std::optional<Score> TableRowFinder::TableRow::guess(std::size_t rank, PriceFloors floors) {
    auto const blocks = static_cast<std::uint32_t>(finder_.tasks_.size() / columns_together);
    if (blocks == 0) return {};
    std::uint32_t const step = std::clamp(blocks / sample_blocks_least, 1U, sample_step_most);
    auto const head_start = static_cast<std::uint8_t>(255 - std::min(steps_most_, 255U));
    margins_.resize((blocks + step - 1) / step * columns_together);
    auto* next = margins_.data();
    for (std::uint32_t block = 0; block < blocks; block += step, next += columns_together) {
        auto const begin = static_cast<std::uint32_t>(block * columns_together);
        write_margins(coarse_, floors.coarse, head_start, begin, begin + columns_together, next,
                      finder_.processor_);
    }
    std::size_t const among =
        std::max<std::size_t>(1, rank * margins_.size() / finder_.tasks_.size());
    std::uint8_t const margin = byte_at_rank(margins_, among, finder_.processor_);
    if (margin == 0) return {};
    Amount const twice =
        2 * (Amount{margin} - head_start) - static_cast<Amount>(coarse_.size()) - 1;
    Amount const points = base_ + (twice * (Amount{1} << finder_.coarse_shift_)) / 2;
    return static_cast<Score>(
        std::clamp<Amount>(points, forbidden_pair, std::numeric_limits<Score>::max()));
}

Score TableRowFinder::TableRow::sum_of(std::uint32_t column) const {
    Amount sum = 0;
    auto const* const codes = finder_.codes_of_column_.data() + column * finder_.features_.size();
    for (auto const& [feature, table] : exact_) {
        Score const points = table->points[codes[feature]];
        if (points == forbidden_pair) return forbidden_pair;
        sum += points;
    }
    return static_cast<Score>(sum);
}

std::unique_ptr<RowFinder::Row> TableRowFinder::make_row() const {
    return std::make_unique<TableRow>(*this);
}

}  // namespace telemachy::optimise
