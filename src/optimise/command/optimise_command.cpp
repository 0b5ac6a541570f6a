#include "optimise/command/optimise_command.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <limits>
#include <ostream>
#include <thread>

#include <sys/resource.h>

#include "optimise/assignment/assignment.h"
#include "optimise/certificate/certificate_file.h"
#include "optimise/command/arguments.h"
#include "optimise/files/problem_file.h"

namespace telemachy::optimise {
namespace {

/// What leaving somebody out costs where everybody must get a task: more than any two plans could
/// differ by, as far as a score reaches.
Score price_of_leaving_out(WrittenAssignment const& problem) {
    constexpr Amount most = std::numeric_limits<Score>::max();
    Amount least_score = 0, greatest_score = 0;
    for (Agent agent = 0; agent < problem.scores.agent_count(); ++agent)
        for (auto const& pair : problem.scores.row(agent)) {
            least_score = std::min<Amount>(least_score, pair.score);
            greatest_score = std::max<Amount>(greatest_score, pair.score);
        }
    Amount const span = greatest_score - least_score + 1;
    Amount const agents = problem.scores.agent_count();
    return static_cast<Score>(
        -std::min(most, span > most / (agents + 1) ? most : span * (agents + 1)));
}

std::vector<Score> open_values(WrittenAssignment const& problem) {
    if (!problem.everyone) return {};
    return std::vector<Score>(problem.scores.agent_count(), price_of_leaving_out(problem));
}

double peak_memory_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

unsigned threads_of(CommandArguments const& arguments) {
    return arguments.threads != 0 ? arguments.threads
                                  : std::max(1U, std::thread::hardware_concurrency());
}

/// A cell of a CSV, quoted where it must be.
std::string cell(std::string const& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (char const letter : text) quoted += letter == '"' ? "\"\"" : std::string(1, letter);
    return quoted + '"';
}

void write_plan(WrittenAssignment const& problem, Assignment const& plan, std::ostream& out) {
    out << "agent,task," << (problem.sense == Sense::minimise ? "cost" : "score") << '\n';
    for (auto const& [agent, task, score] : plan.pairs)
        out << cell(problem.agents[agent]) << ',' << cell(problem.tasks[task]) << ','
            << problem.in_own_sense(score) << '\n';
}

CertificateFile certificate_of(WrittenAssignment const& problem, Assignment const& plan) {
    CertificateFile file{.agents = problem.scores.agent_count(),
                         .pairs = {},
                         .prices = plan.prices,
                         .primal = plan.primal,
                         .dual = plan.dual};
    for (auto const& pair : plan.pairs) file.pairs.push_back({pair.agent, pair.task});
    return file;
}

/// Opens, writes and closes; false when any of it failed, which is said.
template <class Write>
bool write_file(std::string const& path, std::ostream& err, Write write) {
    std::ofstream file(path, std::ios::binary);
    if (file) write(file);
    file.close();
    if (!file) err << "The file " << path << " cannot be written.\n";
    return static_cast<bool>(file);
}

class Command {
public:
    Command(CommandArguments const& arguments, WrittenAssignment const& problem, std::ostream& out,
            std::ostream& err)
        : arguments_(arguments), problem_(problem), out_(out), err_(err) {}

    int solve_assignment();
    int check_certificate();

private:
    void tell_answer(Assignment const& plan, Amount worth_of_pairs, double seconds);
    bool write_files(Assignment const& plan);

    CommandArguments const& arguments_;
    WrittenAssignment const& problem_;
    std::ostream& out_;
    std::ostream& err_;
};

int Command::solve_assignment() {
    auto const open = open_values(problem_);
    auto const classes = problem_.scores.classes();
    AssignmentOptions options{.threads = threads_of(arguments_)};
    if (arguments_.time_limit_seconds)
        options.time_limit = std::chrono::duration_cast<std::chrono::steady_clock::duration>(
            std::chrono::duration<double>(*arguments_.time_limit_seconds));
    auto const start = std::chrono::steady_clock::now();
    Assignment const plan = solve({.agent_count = problem_.scores.agent_count(),
                                   .demands = problem_.demands,
                                   .capacities = problem_.capacities,
                                   .unmatched_values = open,
                                   .task_classes = classes,
                                   .scores = problem_.scores},
                                  options);
    double const seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (!write_files(plan)) return 1;
    std::size_t const unserved = problem_.scores.agent_count() - plan.pairs.size();
    if (problem_.everyone && unserved > 0) {
        Amount const enough = Amount{price_of_leaving_out(problem_)};
        bool const certain = plan.proven && enough > -std::numeric_limits<Score>::max();
        err_ << (certain ? "No plan gives everybody a task: at least "
                         : "The best plan found does not give everybody a task: ")
             << unserved << " of " << problem_.scores.agent_count() << " go without.\n";
        return 1;
    }
    Amount worth = 0;
    for (auto const& pair : plan.pairs) worth += pair.score;
    tell_answer(plan, worth, seconds);
    return plan.proven ? 0 : 1;
}

void Command::tell_answer(Assignment const& plan, Amount worth_of_pairs, double seconds) {
    bool const costs = problem_.sense == Sense::minimise;
    out_ << "problem   " << problem_.format << ", " << problem_.agents.size() << " agents, "
         << problem_.tasks.size() << " tasks, " << problem_.scores.pair_count() << " pairs; the "
         << (costs ? "least cost" : "greatest score") << " is wanted\n";
    Amount const total = problem_.in_own_sense(worth_of_pairs);
    if (plan.proven) {
        out_ << "optimum   " << total << ", proven: the prices show that no plan "
             << (costs ? "costs less" : "is worth more") << '\n';
    } else {
        // Whatever is open counts the same in both totals.
        Amount const bound = problem_.in_own_sense(worth_of_pairs + (plan.dual - plan.primal));
        out_ << "best      " << total << ", and no plan "
             << (costs ? "costs less" : "is worth more") << " than " << bound
             << "; stopped early\n";
    }
    out_ << "plan      " << plan.pairs.size() << " pairs"
         << (arguments_.plan_file.empty() ? ", not written (--plan FILE, or - to see it here)" : "")
         << '\n';
    char line[96];
    std::snprintf(line, sizeof line, "time      %.3f s\nmemory    %.0f MB at most\n", seconds,
                  peak_memory_megabytes());
    out_ << line;
    if (arguments_.plan_file == "-") write_plan(problem_, plan, out_);
}

bool Command::write_files(Assignment const& plan) {
    bool written = true;
    if (!arguments_.plan_file.empty() && arguments_.plan_file != "-")
        written = write_file(arguments_.plan_file, err_,
                             [&](std::ostream& file) { write_plan(problem_, plan, file); });
    if (!arguments_.certificate_file.empty())
        written &= write_file(arguments_.certificate_file, err_, [&](std::ostream& file) {
            write_certificate(certificate_of(problem_, plan), file);
        });
    return written;
}

int Command::check_certificate() {
    auto const text = text_of_file(arguments_.certificate_file);
    if (!text) {
        err_ << "The file " << arguments_.certificate_file << " cannot be read.\n";
        return 1;
    }
    auto const read = read_certificate(*text);
    if (auto const* sentence = std::get_if<std::string>(&read)) {
        err_ << *sentence << '\n';
        return 1;
    }
    auto const& file = std::get<CertificateFile>(read);
    if (file.agents != problem_.scores.agent_count()) {
        err_ << "The certificate is about " << file.agents << " agents, the problem about "
             << problem_.scores.agent_count() << ".\n";
        return 1;
    }
    CertifiedClaim const claim{.agent_count = file.agents,
                               .demands = problem_.demands,
                               .capacities = problem_.capacities,
                               .unmatched_values = open_values(problem_),
                               .pairs = file.pairs,
                               .prices = file.prices,
                               .primal = file.primal,
                               .dual = file.dual};
    auto const verdict = check(
        claim, [&](auto agent, auto row) { problem_.scores.fill(agent, 0, row); },
        {.agent = [&](auto agent) { return "agent " + problem_.agents[agent]; },
         .task = [&](auto task) { return "task " + problem_.tasks[task]; }},
        threads_of(arguments_));
    (verdict.optimal ? out_ : err_) << verdict.sentence << '\n';
    return verdict.optimal ? 0 : 1;
}

}  // namespace

int optimise_command(std::vector<std::string> const& arguments, std::ostream& out,
                     std::ostream& err) {
    auto const read = read_arguments(arguments);
    if (auto const* sentence = std::get_if<std::string>(&read)) {
        err << *sentence << '\n';
        return 2;
    }
    auto const& chosen = std::get<CommandArguments>(read);
    auto const problem = read_problem_file(chosen.problem_file, chosen.format);
    if (auto const* trouble = std::get_if<Unreadable>(&problem)) {
        err << trouble->text() << '\n';
        return 1;
    }
    Command command(chosen, std::get<WrittenAssignment>(problem), out, err);
    return chosen.verb == CommandArguments::Verb::check ? command.check_certificate()
                                                        : command.solve_assignment();
}

}  // namespace telemachy::optimise
