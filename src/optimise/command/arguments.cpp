#include "optimise/command/arguments.h"

#include <charconv>
#include <cmath>

namespace telemachy::optimise {
namespace {

constexpr double seconds_most = 1e7;

template <class Number>
std::optional<Number> number(std::string const& text) {
    Number value{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return value;
}

}  // namespace

std::variant<CommandArguments, std::string> read_arguments(std::vector<std::string> const& words) {
    CommandArguments read;
    if (words.empty() || (words[0] != "assignment" && words[0] != "check"))
        return "Say `optimise assignment FILE` or `optimise check FILE CERTIFICATE`.";
    bool const checks = words[0] == "check";
    read.verb = checks ? CommandArguments::Verb::check : CommandArguments::Verb::assignment;
    std::vector<std::string> files;
    for (std::size_t x = 1; x < words.size(); ++x) {
        std::string const& word = words[x];
        if (!word.starts_with("--")) {
            files.push_back(word);
            continue;
        }
        if (++x == words.size()) return word + " needs a value.";
        std::string const& value = words[x];
        if (word == "--format") {
            read.format = value;
        } else if (word == "--threads") {
            auto const threads = number<unsigned>(value);
            if (!threads || *threads < 1 || *threads > 256)
                return "--threads must be between 1 and 256.";
            read.threads = *threads;
        } else if (word == "--time-limit" && !checks) {
            read.time_limit_seconds = number<double>(value);
            if (!read.time_limit_seconds || !(*read.time_limit_seconds >= 0) ||
                *read.time_limit_seconds > seconds_most)
                return "--time-limit must be a number of seconds.";
        } else if (word == "--plan" && !checks) {
            read.plan_file = value;
        } else if (word == "--certificate" && !checks) {
            read.certificate_file = value;
        } else {
            return "There is no option " + word + " here.";
        }
    }
    if (files.size() != (checks ? 2U : 1U))
        return checks ? "`check` wants two files: the problem and the certificate."
                      : "`assignment` wants one file: the problem.";
    read.problem_file = files[0];
    if (checks) read.certificate_file = files[1];
    return read;
}

}  // namespace telemachy::optimise
