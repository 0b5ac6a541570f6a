#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "operation/runner.h"

namespace telemachy::cli {

/// What the command line needs of the house, opened only when a command is really run: `--help` works
/// without a database.
struct Opened {
    Runner& runner;
    std::function<Result<Actor>(std::string_view email)> actor_of_email;
    std::function<void()> settle;   ///< Delivers events and runs due jobs when no server is there to do it.
};

/// A command that is no operation: `serve`, `match solve`. Its words after the name go in as they are.
struct PlainCommand {
    std::string name;               ///< One or two words.
    std::string sentence;
    std::function<int(std::vector<std::string> const&)> run;
};

struct CommandLine {
    House const& house;
    std::vector<PlainCommand> plain;
    std::function<Opened()> open;
    std::ostream& out;
    std::ostream& err;
};

/// Runs `telemachy WORDS…`. Every operation is a command of its room:
///
///     telemachy people find-people --q "ana" --as coordinator@example.org
///     telemachy people upload-roster roster.csv --filename roster.csv --as …
///
/// Exit codes: 0 done, 1 refused (the sentence is on the error stream), 2 the words make no command,
/// 3 a fault.
[[nodiscard]] int run_command_line(CommandLine const& line, std::vector<std::string> const& words);

/// A JSON answer as a person reads it in a terminal: lists as columns, objects as `name  value` lines.
[[nodiscard]] std::string for_a_terminal(Json const& answer);

}  // namespace telemachy::cli
