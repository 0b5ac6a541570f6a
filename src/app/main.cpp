#include <iostream>
#include <memory>
#include <optional>

#include "access/access_directory.h"
#include "app/audit_command.h"
#include "app/capabilities.h"
#include "app/opened_house.h"
#include "app/outside.h"
#include "app/relations.h"
#include "app/serve.h"
#include "app/set_up_link_command.h"
#include "cli/command_line.h"
#include "jobs/job_queue.h"
#include "jobs/outbox.h"
#include "matching/offline/match_command.h"
#include "operation/openapi.h"
#include "operation/reference.h"
#include "optimise/command/optimise_command.h"

namespace {

using namespace telemachy;

int check_tables(House const& house) {
    auto const wrong = house.inconsistencies();
    for (auto const& sentence : wrong) std::cerr << sentence << '\n';
    return wrong.empty() ? 0 : 1;
}

/// `--data DIR`, `--config FILE` and the like before or after the words of an operation say which house is meant.
Result<app::Configuration> take_configuration(std::vector<std::string>& words) {
    std::vector<std::string> own;
    for (std::size_t i = 0; i + 1 < words.size();) {
        bool const mine = words[i] == "--data" || words[i] == "--config" || words[i] == "--database" ||
                          words[i] == "--files";
        if (!mine) {
            ++i;
            continue;
        }
        own.insert(own.end(), {words[i], words[i + 1]});
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(i) + 2);
    }
    return app::read_configuration(own);
}

int run(std::vector<std::string> words) {
    std::unique_ptr<app::OpenedHouse> opened;
    app::Configuration configuration;
    if (!words.empty() && words.front() != "serve" && words.front() != "match" &&
        words.front() != "optimise") {
        auto taken = take_configuration(words);
        if (!taken) {
            std::cerr << taken.error().detail << '\n';
            return 2;
        }
        configuration = std::move(*taken);
    }
    auto const files = app::files_of(configuration);
    House const house = app::the_house_of_telemachy(app::within_reach(configuration, files));

    cli::CommandLine const line{
        .house = house,
        .plain =
            {{"serve", "Serve the web app and the API.",
              [](auto const& rest) { return app::serve(rest); }},
             {"audit", "Verify the whole record: audit verify [--head FILE].",
              [&](auto const& rest) { return app::audit_command(house, configuration, rest, std::cout, std::cerr); }},
             {"set-up-link", "Make a new link for a house that nobody has set up yet.",
              [&](auto const& rest) { return app::set_up_link_command(house, configuration, rest, std::cout, std::cerr); }},
             {"match", "Pair people from files, without a server: match solve, match verify, match --help.",
              [](auto const& rest) { return matching::match_command(rest, std::cout, std::cerr); }},
             {"optimise", "Solve an assignment problem from a file, or check a certificate.",
              [&](auto const& rest) {
                  return optimise::optimise_command(rest, std::cout, std::cerr);
              }},
             {"openapi", "Write the API's description, from the tables.",
              [&](auto const&) {
                  std::cout << openapi_document(house);
                  return 0;
              }},
             {"schema", "Write the database's schema, all rooms in order.",
              [&](auto const&) {
                  std::cout << schema_document(house);
                  return 0;
              }},
             {"matrix", "Write who may do what, all rooms in order.",
              [&](auto const&) {
                  std::cout << app::with_relations(matrix_document(house));
                  return 0;
              }},
             {"check-tables", "Check the tables against each other, as the build does.",
              [&](auto const&) { return check_tables(house); }}},
        .open =
            [&] {
                opened = std::make_unique<app::OpenedHouse>(house, configuration);
                auto& runner = opened->runner();
                return cli::Opened{
                    runner,
                    [&runner](std::string_view email) {
                        std::optional<Result<Actor>> actor;
                        runner.read_as_house([&](Work& work) { actor = access::actor_of_email(work, email); });
                        return std::move(*actor);
                    },
                    [&runner] {
                        std::atomic<bool> const stopping{false};
                        while (jobs::deliver_events(runner) > 0 || jobs::run_next_job(runner, stopping)) {}
                    }};
            },
        .out = std::cout,
        .err = std::cerr};
    return cli::run_command_line(line, words);
}

}  // namespace

int main(int count, char** words) {
    try {
        return run({words + 1, words + count});
    } catch (std::exception const& fault) {
        std::cerr << "telemachy: " << fault.what() << '\n';
        return 3;
    }
}
