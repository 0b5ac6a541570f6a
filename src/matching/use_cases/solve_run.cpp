#include "matching/use_cases/solve_run.h"

#include <chrono>
#include <stdexcept>

#include "matching/record/certificate_document.h"
#include "matching/record/inputs_document.h"
#include "matching/use_cases/gather_inputs.h"
#include "matching/use_cases/proposal.h"
#include "matching/use_cases/solve_round.h"
#include "operation/json_write.h"

namespace telemachy::matching {
namespace {

/// Watches over a solve: tells screens how far it is, and stops it when the run was cancelled or the
/// house is closing.
class Watch {
public:
    Watch(JobRun& job, Id<RunTag> run) : job_(job), run_(std::move(run)) {}

    [[nodiscard]] std::stop_token token() const { return stop_.get_token(); }
    [[nodiscard]] bool closing() const { return job_.stopping(); }

    void operator()(SolveProgress const& progress) {
        auto const now = std::chrono::steady_clock::now();
        // Often enough to look alive, and rarely enough to cost nothing.
        if (now - last_ < std::chrono::milliseconds(200)) return;
        last_ = now;
        // The last tenth is for writing the report.
        tell_screens(job_.world(), run_, static_cast<std::int64_t>(90 * progress.fraction),
                     RunState::solving);
        if (job_.stopping() || !is_wanted()) stop_.request_stop();
    }

    [[nodiscard]] bool is_wanted() {
        bool wanted = false;
        job_.read([&](Work& work) {
            auto const run = RunStore(work).find(run_);
            wanted = run && run->state == RunState::solving;
        });
        return wanted;
    }

private:
    JobRun& job_;
    Id<RunTag> run_;
    std::stop_source stop_;
    std::chrono::steady_clock::time_point last_ = {};
};

/// Takes the run from the queue and answers what was recorded for it. Nothing when it is not there to
/// be taken: cancelled, or solved by a worker that died after writing. One that died before is taken
/// up again from the beginning.
std::optional<std::string> take_up(JobRun& job, Id<RunTag> const& id) {
    std::optional<std::string> inputs;
    auto const taken = job.write([&](Work& work) -> Result<void> {
        RunStore store(work);
        auto run = store.find(id);
        if (!run || (run->state != RunState::queued && run->state != RunState::solving))
            return refuse(conflict("run.not_queued", "This run is not waiting to be solved."));
        inputs = store.paper(id, Paper::inputs);
        TRY(store.move(*run, RunState::solving));
        work.concerns(id.text());
        return {};
    });
    if (!taken) return std::nullopt;
    return inputs;
}

/// What a plan is reported with, which solving must not know: the groups that are watched. They are
/// read now and kept as figures; the record of a run holds none.
MatchProblem with_groups(JobRun& job, MatchProblem const& problem) {
    auto inputs = std::make_shared<MatchInputs>(problem.inputs());
    job.read([&](Work& work) { add_groups(work, *inputs); });
    // What could be made without groups can be made with them.
    return MatchProblem::make(std::move(inputs), problem.policy(),
                              problem.stated_decisions())
        .value();
}

Result<void> finish(JobRun& job, Id<RunTag> const& id,
                    std::function<Result<RunState>(Work&, RunRow&)> const& fill) {
    RunState state = RunState::failed;
    auto const written = job.write([&](Work& work) -> Result<void> {
        RunStore store(work);
        auto run = TRY(store.get(id));
        if (run.state != RunState::solving) return refuse(conflict("run.not_solving", "It is over."));
        state = TRY(fill(work, run));
        TRY(store.move(run, state));
        work.concerns(id.text());
        return {};
    });
    // Cancelled at the last moment: what was worked out is dropped, and that is no failure.
    if (!written && written.error().code == "run.not_solving") return {};
    if (written) tell_screens(job.world(), id, 100, state);
    return written;
}

std::string in_words(Problem const& problem) {
    std::string words = problem.detail;
    for (auto const& field : problem.fields) words += " " + field.detail;
    return words;
}

}  // namespace

Result<void> solve_run(JobRun& job, start_match_run::SolveRun const& order) {
    auto const inputs_text = take_up(job, order.run);
    if (!inputs_text) return {};
    tell_screens(job.world(), order.run, 0, RunState::solving);

    auto record = read_inputs(*inputs_text);
    if (!record) throw std::runtime_error("the recorded inputs of a run cannot be read");
    Watch watch(job, order.run);
    // Cold and without a plan to stay near: the same inputs give the same bytes.
    auto round = solve_round(std::make_shared<MatchInputs const>(std::move(record->inputs)),
                             record->policy, record->decisions,
                             {.threads = solver_threads,
                              .cancellation = watch.token(),
                              .progress = [&](SolveProgress const& at) { watch(at); }});
    if (watch.closing()) throw std::runtime_error("closing; the run is taken up again later");
    if (!round)
        return finish(job, order.run, [&](Work&, RunRow& run) -> Result<RunState> {
            run.failure = in_words(round.error());
            return RunState::failed;
        });
    if (round->plan.cancelled || !watch.is_wanted()) return {};

    auto const certificate =
        write_certificate(certificate_of(round->problem, round->plan), *inputs_text);
    round->problem = with_groups(job, round->problem);
    auto options = ReportOptions::for_run();
    options.cancellation = watch.token();
    auto const plan = document_of(*round, options);
    return finish(job, order.run, [&](Work& work, RunRow& run) -> Result<RunState> {
        RunStore store(work);
        store.keep(run.id, Paper::certificate, certificate);
        store.keep(run.id, Paper::plan, to_json(plan));
        run.totals = to_json(plan.totals);
        work.note("pairs", plan.totals.pairs);
        return RunState::solved;
    });
}

}  // namespace telemachy::matching
