#include "optimise/files/or_library.h"

#include <limits>
#include <utility>

#include "optimise/files/numbered_names.h"
#include "optimise/files/word_reader.h"

namespace telemachy::optimise {
namespace {

constexpr std::int64_t written_cost_most = std::numeric_limits<Score>::max();
constexpr std::int64_t rows_most = 14'000;  // about written_pairs_max costs

WrittenAssignment read(std::string_view text) {
    WordReader words(text);
    auto const count = static_cast<std::size_t>(words.number("The number of rows", 0, rows_most));
    // Each cost takes two letters at least: a short file cannot make us reserve for a long one.
    if (text.size() / 2 < count * count)
        throw Unreadable{0, "The file says " + std::to_string(count) + " rows of " +
                                std::to_string(count) + " costs and is too short for them."};
    std::vector<std::size_t> begin{0};
    std::vector<SparseScores::Pair> pairs;
    pairs.reserve(count * count);
    for (std::size_t row = 0; row < count; ++row) {
        for (std::size_t task = 0; task < count; ++task)
            pairs.push_back(
                {static_cast<Task>(task), static_cast<Score>(-words.number(
                                              "A cost", -written_cost_most, written_cost_most))});
        begin.push_back(pairs.size());
    }
    if (auto const more = words.next())
        throw Unreadable{words.line(),
                         "After " + std::to_string(count) + " × " + std::to_string(count) +
                             " costs the file goes on with \"" + WordReader::shortened(*more) +
                             "\". If these are capacities, it is generalised assignment, which "
                             "this command does not solve."};
    return {.format = "OR-Library",
            .sense = Sense::minimise,
            .everyone = true,
            .scores = SparseScores(count, std::move(begin), std::move(pairs)),
            .demands = std::vector<std::uint32_t>(count, 1),
            .capacities = std::vector<std::uint32_t>(count, 1),
            .agents = numbered_names(count),
            .tasks = numbered_names(count)};
}

}  // namespace

std::variant<WrittenAssignment, Unreadable> read_or_library(std::string_view text) {
    try {
        return read(text);
    } catch (Unreadable const& trouble) {
        return trouble;
    }
}

}  // namespace telemachy::optimise
