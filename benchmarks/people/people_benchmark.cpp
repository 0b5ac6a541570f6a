// A roster of fifty thousand people imported, the directory searched while somebody types, and the
// demo house filled, each beside what the machine itself can do: people_benchmark [PEOPLE]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <stdexcept>

#include <unistd.h>

#include "app/capabilities.h"
#include "app/opened_house.h"
#include "benchmarks/people/synthetic_roster.h"
#include "demo/seed_demo.h"
#include "operation/sql.h"
#include "people/people_directory.h"
#include "relationships/propose_pairs.h"

namespace {

using namespace telemachy;
using Clock = std::chrono::steady_clock;

double seconds_of(std::function<void()> const& work) {
    auto const begin = Clock::now();
    work();
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

void print(char const* what, double seconds) {
    std::printf("| %-58s | %9.3f s |\n", what, seconds);
}

/// Who does all this: an administrator.
Actor administrator() {
    return {.account = "acc_bench",
            .person = "prs_bench",
            .name = "Bench",
            .grants = {{Role::anonymous}, {Role::member}, {Role::administrator}}};
}

Json expect(Runner& runner, char const* operation, Json const& input) {
    auto const answer =
        runner.run(*runner.house().find_operation(operation), administrator(), input);
    if (!answer) throw std::runtime_error(std::string(operation) + ": " + answer.error().detail);
    return answer->filename.empty() ? parse_json(answer->body).value()
                                    : Json::of_string(answer->body);
}

Json step_on(Json const& import) {
    auto input = Json::empty_object();
    input.set("import", *import.find("id"));
    input.set("version", *import.find("version"));
    return input;
}

/// One table with a row for each row of the file: the least that any import must write.
void insert_raw(std::vector<std::vector<std::string>> const& rows, std::string const& path) {
    constexpr storage::Statement create{
        "bench.create",
        "create table row (a text, b text, c text, d text, e text, f text, g text, h text, i text, "
        "j text, k text, l text, m text, n text, o text, p text)"};
    constexpr storage::Statement insert{"bench.insert",
                                        "insert into row values ($1, $2, $3, $4, $5, $6, $7, $8, "
                                        "$9, $10, $11, $12, $13, $14, $15, $16)"};
    storage::open_sqlite({.path = path})->write([&](storage::Transaction& tx) {
        tx.run(create);
        for (auto const& r : rows) {
            tx.run(insert, r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8], r[9], r[10], r[11],
                   r[12], r[13], r[14], r[15]);
        }
        return storage::Outcome::commit;
    });
}

/// Proposes so many pairs of people who are far apart in the directory; how many there are.
std::size_t bring_together(Runner& runner, int count) {
    std::size_t made = 0;
    auto const done = runner.write_as_house("bench.pairs", [&](Work& work) -> Result<void> {
        auto const everybody = people::PeopleDirectory(work).population({});
        std::vector<relationships::NewPair> pairs;
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
            relationships::NewPair pair;
            pair.programme = work.make_id<programmes::ProgrammeTag>();
            pair.mentee = everybody[2 * i].id;
            pair.mentor = everybody[2 * i + 1].id;
            pair.why_json = R"({"sentence":"Two who are measured.","parts":[]})";
            pairs.push_back(std::move(pair));
        }
        made = TRY(relationships::propose_pairs(work, pairs)).size();
        return {};
    });
    if (!done) throw std::runtime_error(done.error().detail);
    return made;
}

void measure_import(Runner& runner, std::filesystem::path const& folder, int people) {
    auto const path = (folder / "roster.csv").string();
    auto const text = bench::synthetic_roster(people);
    std::ofstream(path) << text;
    std::printf(
        "## A roster of %d posts, %.1f MB, sixteen columns\n\n| what | time |\n| --- | --- |\n",
        people, static_cast<double>(text.size()) / 1e6);

    std::vector<std::vector<std::string>> rows;
    print("limit: the file read by bare getline",
          seconds_of([&] { rows = bench::rows_by_getline(path); }));
    print("limit: those rows inserted raw into one table",
          seconds_of([&] { insert_raw(rows, (folder / "raw.db").string()); }));

    auto input = Json::empty_object();
    input.set("filename", Json::of_string("roster.csv"));
    input.set("file", Json::of_string(text));
    Json import;
    double total = 0;
    auto const step = [&](char const* what, std::function<void()> const& work) {
        auto const took = seconds_of(work);
        total += took;
        print(what, took);
    };
    step("upload: read, guess the columns, compare",
         [&] { import = expect(runner, "people.upload_roster", input); });
    step("map: a full roster, compare again", [&] {
        auto choice = step_on(import);
        Json full;
        full.kind = Json::Kind::boolean;
        full.boolean = true;
        choice.set("full_feed", full);
        import = expect(runner, "people.map_roster", choice);
    });
    step("apply as one batch",
         [&] { import = expect(runner, "people.apply_roster", step_on(import)); });
    print("the whole import", total);
    auto const made = import.find("counts")->find("create")->integer;
    if (made != people) throw std::runtime_error("only " + std::to_string(made) + " were created");

    std::string exported;
    print("export", seconds_of([&] {
              exported = expect(runner, "people.export_roster", Json::empty_object()).string;
          }));
    input.set("file", Json::of_string(exported));
    print("the export uploaded again, nothing changes", seconds_of([&] {
              auto const again = expect(runner, "people.upload_roster", input);
              auto const same = again.find("counts")->find("unchanged")->integer;
              if (same != people) throw std::runtime_error("the export does not read back");
          }));
    print("undo",
          seconds_of([&] { import = expect(runner, "people.undo_roster", step_on(import)); }));
    print("apply again",
          seconds_of([&] { expect(runner, "people.apply_roster", step_on(import)); }));

    // A roster that changes nothing: what the application itself costs, and what is looked at
    // beside it.
    auto const apply_the_same = [&] {
        auto const again = expect(runner, "people.upload_roster", input);
        return seconds_of([&] { expect(runner, "people.apply_roster", step_on(again)); });
    };
    print("limit: a roster without a change, applied", apply_the_same());
    auto const pairs = bring_together(runner, people / 10);
    auto const what = "the same, " + std::to_string(pairs) + " living pairs looked at with it";
    print(what.c_str(), apply_the_same());
}

/// Half and the slowest of so many repetitions, in milliseconds.
void print_search(char const* what, std::function<std::int64_t()> const& search) {
    constexpr int repetitions = 60;
    std::vector<double> times;
    std::int64_t found = 0;
    for (int i = 0; i < repetitions; ++i)
        times.push_back(seconds_of([&] { found = search(); }) * 1e3);
    std::ranges::sort(times);
    std::printf("| %-44s | %7lld | %9.2f | %9.2f |\n", what, static_cast<long long>(found),
                times[times.size() / 2], times.back());
}

void measure_search(Runner& runner) {
    std::printf(
        "\n## The directory, a page of 50 with all facets\n\n"
        "| what | found | median ms | worst ms |\n| --- | --- | --- | --- |\n");
    auto const ask = [&](char const* question) {
        return [&runner, question] {
            return expect(runner, "people.find_people", parse_json(question).value())
                .find("total")
                ->integer;
        };
    };
    auto const scan = [&](char const* pattern) {
        return [&runner, pattern] {
            constexpr storage::Statement raw{
                "bench.scan", "select count(*) from people_search where search like $1"};
            std::int64_t count = 0;
            runner.database().read([&](storage::Transaction& tx) {
                count = tx.one<std::int64_t>(raw, pattern).value();
            });
            return count;
        };
    };
    print_search("limit: a raw scan for “%mora%”", scan("%mora%"));
    print_search("limit: a raw scan for “%a%”", scan("%a%"));
    print_search("the first page", ask(R"({"limit":50})"));
    print_search("typing: m", ask(R"({"q":"m","limit":50})"));
    print_search("typing: mo", ask(R"({"q":"mo","limit":50})"));
    print_search("typing: mor", ask(R"({"q":"mor","limit":50})"));
    print_search("typing: mora", ask(R"({"q":"mora","limit":50})"));
    print_search("typing: mora so", ask(R"({"q":"mora so","limit":50})"));
    print_search("a function and a country",
                 ask(R"({"function":"Legal","country":"JP","limit":50})"));
    print_search("an expertise, with a word", ask(R"({"q":"mo","expertise":"Tax","limit":50})"));
    print_search("nobody", ask(R"({"q":"zzz","limit":50})"));
    print_search("the live count of an audience", [&runner] {
        constexpr char const* rule =
            R"({"rule":{"functions":["Legal","Finance"],"countries":["GR","IN"],"level_min":8}})";
        return expect(runner, "programmes.preview_audience", parse_json(rule).value())
            .find("count")
            ->integer;
    });
}

void measure_demo(House const& house, std::filesystem::path const& folder) {
    std::printf("\n## The demo house\n\n| what | time |\n| --- | --- |\n");
    app::Configuration const there{.data = (folder / "demo").string()};
    std::int64_t acts = 0;
    {
        app::OpenedHouse opened(house, there);
        print("filled with two thousand people and their past", seconds_of([&] {
                  auto const seeded = demo::seed_demo(opened.runner());
                  if (!seeded) throw std::runtime_error(seeded.error().detail);
              }));
        constexpr storage::Statement leaves{"bench.leaves",
                                            "select count(*) from operation_audit_leaf"};
        opened.runner().database().read(
            [&](storage::Transaction& tx) { acts = tx.one<std::int64_t>(leaves).value(); });
        auto const what = "limit: as many smallest durable writes (" + std::to_string(acts) + ")";
        print(what.c_str(), seconds_of([&] {
                  for (std::int64_t i = 0; i < acts; ++i) {
                      opened.runner().database().write([i](storage::Transaction& tx) {
                          tx.run(operation::sql::keep_setting, "bench", std::to_string(i));
                          return storage::Outcome::commit;
                      });
                  }
              }));
    }
    print("opened again", seconds_of([&] {
              app::OpenedHouse again(house, there);
              if (!demo::seed_demo(again.runner())) throw std::runtime_error("not opened again");
          }));
}

}  // namespace

int main(int count, char** words) {
    int const people = count > 1 ? std::atoi(words[1]) : 50'000;
    auto const folder =
        std::filesystem::temp_directory_path() / ("telemachy-bench-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    std::string const wanted = count > 2 ? words[2] : "roster demo";
    House const house = app::the_house_of_telemachy();
    if (wanted.find("roster") != std::string::npos) {
        app::OpenedHouse opened(house, {.data = (folder / "data").string()});
        measure_import(opened.runner(), folder, people);
        measure_search(opened.runner());
    }
    if (wanted.find("demo") != std::string::npos) measure_demo(house, folder);
    std::filesystem::remove_all(folder);
    return 0;
}
