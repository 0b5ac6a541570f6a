#include "cli/command_line.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include "kernel/nearest_word.h"
#include "operation/openapi.h"

namespace telemachy::cli {
namespace {

std::string with_hyphens(std::string_view name) {
    std::string text(name);
    std::ranges::replace(text, '_', '-');
    return text;
}

/// One operation as a command, with the places its flags are parsed into.
struct OperationCommand {
    Operation const* operation = nullptr;
    CLI::App* app = nullptr;
    std::map<std::string, std::string> values;
    std::map<std::string, CLI::Option*> options;
    std::string file;
};

struct Common {
    std::string as;
    std::string out;
    bool json = false;
};

bool takes_json(std::string const& schema) {
    return schema == "{}" || schema.find("$ref") != std::string::npos ||
           schema.find(R"("type":"object")") != std::string::npos;
}

bool is_switch(std::string_view schema) { return schema == R"({"type":"boolean"})"; }

void declare_fields(OperationCommand& command) {
    auto const positional = path_fields(command.operation->path);
    for (auto const& field : command.operation->fields) {
        std::string const help(field.sentence);
        if (field.is_upload) {
            command.app->add_option("file", command.file, "The file to read; - for standard input.")->required();
            continue;
        }
        bool const in_path = std::ranges::find(positional, field.name) != positional.end();
        std::string const flag = in_path ? field.name : "--" + with_hyphens(field.name);
        auto* option = command.app->add_option(flag, command.values[field.name], help);
        if (field.required) option->required();
        if (takes_json(field.schema)) option->type_name("JSON");
        // A switch is true when it is there; `--switch false` says otherwise.
        if (is_switch(field.schema)) option->expected(0, 1)->type_name("[true|false]");
        command.options[field.name] = option;
    }
}

void declare_common(CLI::App& app, Common& common) {
    app.add_option("--as", common.as,
                   "Whose work this is: the e-mail of their account. Without it, what TELEMACHY_AS says.");
    app.add_option("--out", common.out, "Write a file that is answered here instead of to the screen.");
    app.add_flag("--json", common.json, "Answer JSON, for programs.");
}

std::string whose_work(Common const& common) {
    char const* const usual = std::getenv("TELEMACHY_AS");
    return common.as.empty() && usual ? usual : common.as;
}

Result<std::string> read_input_file(std::string const& path) {
    std::ostringstream bytes;
    if (path == "-") {
        bytes << std::cin.rdbuf();
        return bytes.str();
    }
    std::ifstream in(path, std::ios::binary);
    if (!in) return refuse(invalid_field("/file", "unreadable", "The file " + path + " cannot be read."));
    bytes << in.rdbuf();
    return bytes.str();
}

Result<Json> input_of(OperationCommand const& command) {
    Json input = Json::empty_object();
    for (auto const& field : command.operation->fields) {
        if (field.is_upload) {
            input.set(field.name, Json::of_string(TRY(read_input_file(command.file))));
            continue;
        }
        if (command.options.at(field.name)->count() == 0) continue;
        auto const& word = command.values.at(field.name);
        if (takes_json(field.schema)) {
            input.set(field.name, TRY(parse_json(word)));
        } else {
            bool const switched_on = word.empty() && is_switch(field.schema);
            input.set(field.name, Json::of_word(switched_on ? "true" : word));
        }
    }
    return input;
}

void print_problem(std::ostream& err, Problem const& problem) {
    err << problem.detail << '\n';
    for (auto const& field : problem.fields) err << "  " << field.path.substr(1) << ": " << field.detail << '\n';
}

int print_answer(CommandLine const& line, Common const& common, Operation const& operation, Answer const& answer) {
    if (!common.out.empty()) {
        std::ofstream file(common.out, std::ios::binary);
        file << answer.body;
        if (!file.flush()) {
            line.err << "Nothing could be written to " << common.out << ".\n";
            return 3;
        }
        line.out << "Written to " << common.out << ".\n";
    } else if (operation.answers_file) {
        line.out << answer.body;
    } else if (common.json) {
        line.out << answer.body << '\n';
    } else {
        auto const json = parse_json(answer.body);
        line.out << (json ? for_a_terminal(*json) : answer.body);
    }
    return 0;
}

int run_operation(CommandLine const& line, Common const& common, OperationCommand const& command) {
    auto const refused = [&](Problem const& problem) {
        print_problem(line.err, problem);
        return 1;
    };
    auto const input = input_of(command);
    if (!input) return refused(input.error());
    auto const opened = line.open();
    Actor actor;
    if (auto const email = whose_work(common); !email.empty()) {
        auto const found = opened.actor_of_email(email);
        if (!found) return refused(found.error());
        actor = *found;
    }
    actor.door = Door::cli;
    auto const answer = opened.runner.run(*command.operation, actor, *input);
    if (!answer && answer.error().kind == ProblemKind::unauthenticated) {
        line.err << "Say whose work this is: --as their@email.\n";
        return 1;
    }
    if (!answer) return refused(answer.error());
    opened.settle();
    return print_answer(line, common, *command.operation, *answer);
}

std::vector<std::string> command_names(CLI::App const& app) {
    std::vector<std::string> names;
    for (auto const* command : app.get_subcommands([](CLI::App const*) { return true; })) names.push_back(command->get_name());
    return names;
}

/// A word that names no command, with the one that was probably meant. Room first, operation second.
std::optional<std::string> unknown_command(CLI::App const& app, std::vector<std::string> const& words) {
    CLI::App const* here = &app;
    for (auto const& word : words) {
        if (word.starts_with("-")) return std::nullopt;
        auto const names = command_names(*here);
        if (names.empty()) return std::nullopt;
        if (std::ranges::find(names, word) == names.end()) {
            std::vector<std::string_view> const choices(names.begin(), names.end());
            return "There is no command \"" + word + "\" here. " + suggestion(word, choices);
        }
        here = here->get_subcommand(word);
    }
    return std::nullopt;
}

}  // namespace

int run_command_line(CommandLine const& line, std::vector<std::string> const& words) {
    for (auto const& plain : line.plain) {
        std::istringstream split(plain.name);
        std::vector<std::string> const name{std::istream_iterator<std::string>(split), {}};
        if (words.size() >= name.size() && std::equal(name.begin(), name.end(), words.begin())) {
            return plain.run({words.begin() + static_cast<std::ptrdiff_t>(name.size()), words.end()});
        }
    }

    CLI::App app("Telemachy: mentoring programmes that can be trusted.", "telemachy");
    app.require_subcommand(1);
    Common common;
    std::map<std::string, CLI::App*> rooms;
    std::vector<std::unique_ptr<OperationCommand>> kept;
    for (auto const* operation : line.house.operations()) {
        auto const dot = operation->name.find('.');
        std::string const room = with_hyphens(operation->name.substr(0, dot));
        auto*& room_app = rooms[room];
        if (!room_app) {
            room_app = app.add_subcommand(room, "Operations of " + room + ".");
            room_app->require_subcommand(1);
        }
        auto command = std::make_unique<OperationCommand>();
        command->operation = operation;
        command->app = room_app->add_subcommand(with_hyphens(operation->name.substr(dot + 1)),
                                                std::string(operation->sentence));
        declare_fields(*command);
        declare_common(*command->app, common);
        kept.push_back(std::move(command));
    }
    for (auto const& plain : line.plain) {
        // Listed for --help only; they were answered above.
        if (plain.name.find(' ') == std::string::npos) app.add_subcommand(plain.name, plain.sentence);
    }

    if (auto const wrong = unknown_command(app, words)) {
        line.err << *wrong << '\n';
        return 2;
    }
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    // Half a command is a question: what is there?
    if (words.empty() || (words.size() == 1 && rooms.contains(words.front()))) reversed.insert(reversed.begin(), "--help");
    try {
        app.parse(reversed);
    } catch (CLI::ParseError const& wrong) {
        return app.exit(wrong, line.out, line.err) == 0 ? 0 : 2;
    }
    for (auto const& command : kept) {
        if (command->app->parsed()) return run_operation(line, common, *command);
    }
    return 2;
}

}  // namespace telemachy::cli
