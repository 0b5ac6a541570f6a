#include "operation/runner.h"

#include <algorithm>
#include <cassert>
#include <stdexcept>

#include "operation/audit.h"
#include "operation/sql.h"
#include "vault/digest.h"

namespace telemachy {
namespace {

namespace sql = operation::sql;

std::string details_of(Work const& work) {
    std::string out = "{";
    for (auto const& [name, value] : work.notes()) {
        out += out.size() > 1 ? "," : "";
        write_json_string(out, name);
        out += ':' + value;
    }
    return out + "}";
}

/// Everything a change leaves behind, in the transaction of the change: its leaf, its news, its jobs,
/// and then what other rooms make of the news at once, each with a leaf of its own. A handler's news
/// may be heard at once in turn.
Result<void> settle(Work& work, std::string_view act, std::string_view tier,
                    std::string const& request, Ending const& ending = {}) {
    auto& randomness = work.world().randomness;
    audit::append(work.tx(), randomness,
                  {.at = work.now(), .act = std::string(act), .result = ending.result,
                   .tier = std::string(tier),
                   .account = ending.account.empty() ? work.actor().account : ending.account,
                   .subject = work.subject(), .request = request,
                   .details = details_of(work)});
    for (auto const& [name, payload] : work.outbox()) {
        work.tx().run(sql::insert_event, "evt_" + world::sortable_name(work.now(), randomness), name, payload,
                      work.now());
    }
    for (auto const& job : work.jobs()) {
        work.tx().run(sql::insert_job, "job_" + world::sortable_name(work.now(), randomness), job.kind,
                      job.payload, job.not_before);
    }
    Actor const house = the_house();
    for (auto const& [name, payload] : work.outbox()) {
        if (!work.house()->hears_at_once(name)) continue;
        Work hearing(house, work.world(), work.tx(), nullptr, work.runner());
        hearing.concerns(work.subject());
        TRY(work.house()->tell(hearing, name, payload, Hearing::at_once));
        TRY(settle(hearing, name, "T1", request));
    }
    return {};
}

/// A use case whose operation reaches into one programme and that never asked whether the actor may be there
/// is a bug, and better a loud one.
void insist_on_scope(Operation const& operation, Work const& work) {
    if (operation.scope == Scope::programme && !work.programme_was_checked()) {
        throw std::logic_error(std::string(operation.name) +
                               " answered without Work::require_programme having been asked");
    }
}

/// Restricted facts about somebody else: reading them leaves an entry in the record first.
bool is_restricted_reading(Operation const& operation, MatrixRow const& row) {
    bool const restricted = row.tier != "T0" && row.tier != "T1";
    return restricted && operation.scope != Scope::self && operation.tempo != Tempo::command;
}

/// What the path of an operation speaks of: the id in its first braces, empty without one.
std::string named_in_path(Operation const& operation, Json const& input) {
    auto const open = operation.path.find('{');
    if (open == std::string_view::npos) return {};
    auto const name = operation.path.substr(open + 1, operation.path.find('}', open) - open - 1);
    auto const* const value = input.find(name);
    auto const part_of_id = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    bool const is_id = value != nullptr && value->string.size() <= 64 &&
                       std::ranges::all_of(value->string, part_of_id);
    return is_id ? value->string : std::string();
}

struct KeptAnswer {
    std::string operation;
    storage::Bytes request_hash;
    std::string body;
    std::optional<std::int64_t> version;
};

std::string fingerprint(Operation const& operation, Json const& input) {
    std::string text(operation.name);
    write_json(text, input);
    return vault::sha256(text);
}

Result<std::optional<Answer>> answered_before(Work& work, Operation const& operation, Json const& input,
                                              std::string const& key) {
    if (key.empty()) return std::nullopt;
    auto const kept = work.tx().one<KeptAnswer>(sql::find_answer, work.actor().account, key);
    if (!kept) return std::nullopt;
    if (kept->request_hash.value != fingerprint(operation, input)) {
        return refuse(invalid("key_used",
                              "This Idempotency-Key was used for another request. Use a new one."));
    }
    return Answer{.body = kept->body, .version = kept->version};
}

/// Refuses what a study did before under this key: its answer is not kept.
Result<void> done_before(Work& work, Operation const& operation, Json const& input,
                         std::string const& key) {
    if (!TRY(answered_before(work, operation, input, key))) return {};
    return refuse(conflict("already_done", "This was done already, with this Idempotency-Key. Look at "
                                           "what there is before you try again."));
}

/// Keeps the key, so that nothing is done twice, and what there is to repeat.
void keep_answer(Work& work, Operation const& operation, Json const& input, std::string const& key,
                 Answer const& answer) {
    work.tx().run(sql::insert_answer, work.actor().account, key, operation.name,
                  storage::Bytes{fingerprint(operation, input)}, answer.body, answer.version, work.now());
}

}  // namespace

House const* Work::house() const { return runner_ ? &runner_->house() : nullptr; }

Result<MatrixRow const*> Runner::admit(Operation const& operation, Actor const& actor) {
    auto const* row = house_.find_permission(operation.name);
    if (!row) throw std::logic_error(std::string(operation.name) + " has no permission row");
    if (row->admits(Role::anonymous)) return row;
    if (!actor.signed_in()) {
        return refuse({ProblemKind::unauthenticated, "sign_in", "Sign in first."});
    }
    bool const admitted = std::ranges::any_of(
        actor.grants, [&](Grant const& grant) { return row->admits(grant.role); });
    if (admitted) return row;
    return refuse(forbidden("not_allowed", "Your roles do not include this. A coordinator or an "
                                           "administrator can say who may."));
}

Result<Answer> Runner::run(Operation const& operation, Actor const& actor, Json const& input,
                           RequestContext const& context) {
    auto const admitted = admit(operation, actor);
    if (!admitted) {
        if (actor.signed_in()) {
            record(operation, *house_.find_permission(operation.name), actor, input, context, "deny");
        }
        return std::unexpected(admitted.error());
    }
    if (is_restricted_reading(operation, **admitted)) {
        TRY(operation.check_input(input));
        record(operation, **admitted, actor, input, context, "allow");
    }
    switch (operation.tempo) {
        case Tempo::query: return run_query(operation, **admitted, actor, input);
        case Tempo::command: return run_command(operation, **admitted, actor, input, context);
        case Tempo::study: return run_study(operation, **admitted, actor, input, context);
    }
    throw std::logic_error("an operation of no tempo");
}

Result<Answer> Runner::run_query(Operation const& operation, MatrixRow const& row, Actor const& actor,
                                 Json const& input) {
    std::optional<Result<Answer>> answer;
    database_.read([&](storage::Transaction& tx) {
        Work work(actor, world_, tx, &row, this);
        answer = operation.run(work, input);
        if (*answer) insist_on_scope(operation, work);
    });
    return std::move(*answer);
}

Result<Answer> Runner::run_command(Operation const& operation, MatrixRow const& row, Actor const& actor,
                                   Json const& input, RequestContext const& context) {
    TRY(operation.check_input(input));  // what cannot be read need not wait for the writer
    std::optional<Result<Answer>> answer;
    database_.write([&](storage::Transaction& tx) {
        Work work(actor, world_, tx, &row, this);
        auto before = answered_before(work, operation, input, context.idempotency_key);
        if (!before || *before) {
            answer = before ? Result<Answer>(std::move(**before)) : std::unexpected(before.error());
            return storage::Outcome::roll_back;
        }
        answer = operation.run(work, input);
        if (!*answer) return storage::Outcome::roll_back;
        insist_on_scope(operation, work);
        auto const settled = settle(work, operation.name, row.tier, context.request_id);
        if (!settled) {
            answer = std::unexpected(settled.error());
            return storage::Outcome::roll_back;
        }
        if (!context.idempotency_key.empty() && !(*answer)->session.token) {
            keep_answer(work, operation, input, context.idempotency_key, **answer);
        }
        return storage::Outcome::commit;
    });
    return std::move(*answer);
}

Result<Answer> Runner::run_study(Operation const& operation, MatrixRow const& row, Actor const& actor,
                                 Json const& input, RequestContext const& context) {
    bool checked = false;
    auto const read = [&](std::function<void(Work&)> const& look) {
        database_.read([&](storage::Transaction& tx) {
            Work work(actor, world_, tx, &row, this);
            look(work);
            checked = checked || work.programme_was_checked();
        });
    };
    std::string const key = actor.signed_in() ? context.idempotency_key : std::string();
    auto const write = [&](Study::Change const& change, Ending const& ending) {
        std::optional<Result<void>> outcome;
        database_.write([&](storage::Transaction& tx) {
            Work work(actor, world_, tx, &row, this);
            outcome = done_before(work, operation, input, key);
            if (*outcome) outcome = change(work);
            if (*outcome) {
                outcome = settle(work, operation.name, row.tier, context.request_id, ending);
            }
            if (!*outcome) return storage::Outcome::roll_back;
            if (!key.empty() && ending.result == "done") keep_answer(work, operation, input, key, {});
            return storage::Outcome::commit;
        });
        return std::move(*outcome);
    };

    Result<void> before;
    if (!key.empty()) read([&](Work& work) { before = done_before(work, operation, input, key); });
    TRY(before);
    Study study(read, write);
    auto answer = operation.study(study, input);
    if (answer && operation.scope == Scope::programme && !checked) {
        throw std::logic_error(std::string(operation.name) + " never asked for its programme");
    }
    return answer;
}

void Runner::record(Operation const& operation, MatrixRow const& row, Actor const& actor,
                    Json const& input, RequestContext const& context, std::string_view result) {
    database_.write([&](storage::Transaction& tx) {
        audit::append(tx, world_.randomness,
                      {.at = world_.clock.now(), .act = std::string(operation.name),
                       .result = std::string(result), .tier = std::string(row.tier),
                       .account = actor.account, .subject = named_in_path(operation, input),
                       .request = context.request_id, .details = {}});
        return storage::Outcome::commit;
    });
}

Result<void> Runner::write_as_house(std::string_view act, std::function<Result<void>(Work&)> const& change) {
    Actor const house = the_house();
    std::optional<Result<void>> outcome;
    database_.write([&](storage::Transaction& tx) {
        Work work(house, world_, tx, nullptr, this);
        outcome = change(work);
        if (*outcome) outcome = settle(work, act, "T1", {});
        return *outcome ? storage::Outcome::commit : storage::Outcome::roll_back;
    });
    return std::move(*outcome);
}

void Runner::read_as_house(std::function<void(Work&)> const& look) {
    Actor const house = the_house();
    database_.read([&](storage::Transaction& tx) {
        Work work(house, world_, tx, nullptr, this);
        look(work);
    });
}

}  // namespace telemachy
