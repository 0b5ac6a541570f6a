#include "matching/offline/match_command.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <ostream>
#include <ranges>
#include <span>
#include <sstream>

#include "matching/domain/default_policy.h"
#include "kernel/nearest_word.h"
#include "matching/domain/plan_report.h"
#include "matching/domain/policy_file.h"
#include "matching/domain/solve_match.h"
#include "matching/offline/match_help.h"
#include "matching/offline/pairs_sheet.h"
#include "matching/offline/people_sheet.h"
#include "matching/offline/report_page.h"
#include "matching/offline/scheme_sheets.h"
#include "matching/record/certificate_document.h"
#include "matching/record/inputs_document.h"
#include "operation/json_write.h"

namespace telemachy::matching {
namespace {

namespace fs = std::filesystem;

constexpr int went_well = 0;
constexpr int refused = 1;
constexpr int misunderstood = 2;

using Options = std::map<std::string, std::string, std::less<>>;

Result<std::string> read_file(std::string const& path) {
    std::error_code error;
    if (fs::is_directory(path, error))
        return refuse(invalid("file.folder", path + " is a folder, not a file."));
    std::ifstream file(path, std::ios::binary);
    if (!file) return refuse(invalid("file.unreadable", path + " cannot be read."));
    std::ostringstream content;
    content << file.rdbuf();
    return std::move(content).str();
}

/// Written beside and moved into place, so that a full disk leaves no half a file.
Result<void> write_file(fs::path const& path, std::string const& content) {
    fs::path const beside = path.string() + ".part";
    {
        std::ofstream file(beside, std::ios::binary);
        file << content;
        file.flush();
        if (!file)
            return refuse(invalid("file.unwritable", path.string() + " cannot be written."));
    }
    std::error_code error;
    fs::rename(beside, path, error);
    if (error) return refuse(invalid("file.unwritable", path.string() + " cannot be written."));
    return {};
}

Result<Options> read_options(std::vector<std::string> const& arguments, std::size_t from,
                             std::span<std::string_view const> known) {
    Options options;
    for (std::size_t i = from; i < arguments.size(); ++i) {
        auto const& name = arguments[i];
        if (std::ranges::find(known, name) == known.end())
            return refuse(invalid("usage", "There is no option \"" + name + "\" here. " +
                                               suggestion(name, known)));
        if (i + 1 == arguments.size())
            return refuse(invalid("usage", name + " needs a value."));
        if (!options.emplace(name, arguments[i + 1]).second)
            return refuse(invalid("usage", name + " is given twice."));
        ++i;
    }
    return options;
}

std::optional<std::string> given(Options const& options, std::string_view name) {
    auto const found = options.find(name);
    return found == options.end() ? std::nullopt : std::optional(found->second);
}

constexpr std::size_t told_max = 20;

/// A sentence about a rule does not repeat which: `/rules/language` is `rules.language` in a policy
/// file. Rows and lines name themselves.
std::string rule_of(FieldProblem const& field) {
    if (!field.path.starts_with("/rules/")) return {};
    return "rules." + field.path.substr(std::string_view("/rules/").size()) + ": ";
}

void tell(std::ostream& err, Problem const& problem) {
    err << problem.detail << "\n";
    for (auto const& field : std::views::take(problem.fields, told_max))
        err << "  " << rule_of(field) << field.detail << "\n";
    if (problem.fields.size() > told_max)
        err << "  and " << problem.fields.size() - told_max << " more like these.\n";
}

Result<Policy> policy_for(Options const& options) {
    if (auto const path = given(options, "--policy")) {
        auto const text = TRY(read_file(*path));
        return read_policy_file(text);
    }
    if (auto const word = given(options, "--modality")) {
        if (auto const modality = parse_modality(*word)) return default_policy(*modality);
        constexpr std::array<std::string_view, 4> words{"classic", "reverse", "peer", "circle"};
        return refuse(invalid("usage", "There is no modality \"" + *word + "\". " +
                                           suggestion(*word, words)));
    }
    return given(options, "--mentees") ? scheme_policy() : default_policy(Modality::classic);
}

Instant now() {
    auto const since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

/// The first of many sentences of one kind.
void tell_some(std::vector<std::string> const& sentences, std::ostream& err) {
    for (auto const& sentence : std::views::take(sentences, told_max)) err << sentence << "\n";
    if (sentences.size() > told_max)
        err << "And " << sentences.size() - told_max << " more like these.\n";
}

Result<MatchInputs> inputs_for(Options const& options, Policy const& policy, std::ostream& err) {
    if (auto const people = given(options, "--people")) {
        auto const bytes = TRY(read_file(*people));
        for (auto const& heading : unread_headings(bytes))
            err << "The column \"" << heading << "\" is not read by anything here.\n";
        tell_some(unknown_managers(bytes), err);
        return read_people_sheet(bytes, now());
    }
    auto const mentees = TRY(read_file(*given(options, "--mentees")));
    auto const mentors = TRY(read_file(*given(options, "--mentors")));
    return read_scheme_sheets(mentees, mentors, policy);
}

/// Solves, checks its own work, and writes everything there is to say about it.
Result<void> solve_into(fs::path const& folder, MatchInputs inputs, Policy const& policy,
                        std::ostream& out) {
    auto const shared = std::make_shared<MatchInputs const>(std::move(inputs));
    auto const problem = TRY(MatchProblem::make(shared, policy));
    auto const plan = TRY(solve_match(problem, {.threads = 2}));
    auto const document =
        document_of(problem, plan, report_on(problem, plan, ReportOptions::for_run()));
    auto const recorded = write_inputs(*shared, policy, {});
    auto const certificate = write_certificate(certificate_of(problem, plan), recorded);
    auto const proof = verify_documents(certificate, recorded);

    std::error_code error;
    fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder))
        return refuse(invalid("file.unwritable", folder.string() + " cannot be made."));
    TRY(write_file(folder / "pairs.csv", write_pairs_sheet(document)));
    TRY(write_file(folder / "why.json", to_json(document) + "\n"));
    TRY(write_file(folder / "inputs.json", recorded));
    TRY(write_file(folder / "certificate.json", certificate));
    TRY(write_file(folder / "policy.toml", write_policy_file(policy)));
    TRY(write_file(folder / "report.html",
                   write_report_page(document, proof, digest_of(recorded))));

    auto const& totals = document.totals;
    out << counted(totals.pairs, "pair") << ", mean fit " << totals.mean_fit << " of 100, "
        << counted(totals.unmatched_mentees, "mentee") << " and "
        << counted(totals.unmatched_mentors, "mentor") << " left over.\n"
        << in_english(proof.sentence) << "\n"
        << "Written to " << folder.string() << "; open report.html to read it.\n";
    return {};
}

int solve(std::vector<std::string> const& arguments, std::ostream& out, std::ostream& err) {
    constexpr std::array<std::string_view, 6> known{"--people",  "--mentees", "--mentors",
                                                    "--policy", "--modality", "--out"};
    auto const options = read_options(arguments, 1, known);
    if (!options) {
        err << options.error().detail << "\n\n" << match_usage;
        return misunderstood;
    }
    bool const one_sheet = options->contains("--people");
    bool const two_sheets = options->contains("--mentees") && options->contains("--mentors");
    bool const mixed = one_sheet && (options->contains("--mentees") || options->contains("--mentors"));
    if ((!one_sheet && !two_sheets) || mixed || !options->contains("--out")) {
        err << match_usage;
        return misunderstood;
    }
    auto const policy = policy_for(*options);
    if (!policy) return tell(err, policy.error()), refused;
    auto inputs = inputs_for(*options, *policy, err);
    if (!inputs) return tell(err, inputs.error()), refused;
    auto const done = solve_into(*given(*options, "--out"), *std::move(inputs), *policy, out);
    if (!done) return tell(err, done.error()), refused;
    return went_well;
}

int verify_file(std::string const& path, std::ostream& out, std::ostream& err) {
    auto const certificate = read_file(path);
    if (!certificate) return tell(err, certificate.error()), refused;
    auto const claimed = read_certificate(*certificate);
    // Only a file beside the certificate is looked at, whatever the certificate names.
    fs::path const name = claimed ? fs::path(claimed->inputs_file).filename() : "inputs.json";
    auto const inputs = read_file((fs::path(path).parent_path() / name).string());
    if (!inputs) return tell(err, inputs.error()), refused;
    auto const finding = verify_documents(*certificate, *inputs);
    (finding.valid ? out : err) << in_english(finding.sentence) << "\n";
    return finding.valid ? went_well : refused;
}

}  // namespace

int match_command(std::vector<std::string> const& arguments, std::ostream& out, std::ostream& err) {
    auto const asks = [](std::string const& word) { return word == "--help" || word == "-h"; };
    std::string const verb = arguments.empty() ? "" : arguments.front();
    if (verb == "help" || std::ranges::any_of(arguments, asks)) {
        out << match_usage << match_help;
        return went_well;
    }
    if (verb == "solve") return solve(arguments, out, err);
    if (verb == "verify" && arguments.size() == 2) return verify_file(arguments[1], out, err);
    err << match_usage;
    return misunderstood;
}

}  // namespace telemachy::matching
