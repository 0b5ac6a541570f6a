#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace telemachy::optimise {

/// The command line, read.
struct CommandArguments {
    enum class Verb : unsigned char { assignment, check };
    Verb verb = Verb::assignment;
    std::string problem_file;
    std::string certificate_file;  // read by `check`, written by `assignment` when not empty
    std::string plan_file;         // "-": the output
    std::optional<std::string> format;
    unsigned threads = 0;  // 0: as many as the machine has
    std::optional<double> time_limit_seconds;
};

/// The arguments, or a sentence about the first that makes no sense.
[[nodiscard]] std::variant<CommandArguments, std::string> read_arguments(
    std::vector<std::string> const& words);

}  // namespace telemachy::optimise
