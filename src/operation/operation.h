#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/result.h"
#include "operation/json_read.h"
#include "operation/json_write.h"
#include "operation/permission.h"
#include "operation/schema.h"
#include "operation/work.h"

/// An operation is one thing a person can do here, told once. From this declaration come its HTTP
/// route, its command, its permission check, its audit name, its page in OpenAPI and its TypeScript
/// function. A room's table is read first by whoever is new to it:
///
///     // people/operations.cpp
///     std::vector<Operation> operations() {
///         return {
///             query("people.find_people", Scope::organisation, "GET /people", find_people::run,
///                   "Finds people in the directory."),
///             command("people.apply_roster", Scope::organisation,
///                     "POST /roster-imports/{import}/application", apply_roster::run,
///                     "Applies a roster as one batch."),
///         };
///     }
///
///     // people/use_cases/find_people.h
///     namespace telemachy::people::find_people {
///     struct Input  { std::optional<Text<1, 100>> q; std::optional<std::string> cursor; Whole<1, 200, 50> limit; };
///     struct Output { std::vector<PersonCard> items; std::optional<std::string> next; };
///     Result<Output> run(Work& work, Input const& input);
///     }
///
/// `{import}` in the path is filled from the member `import` of the Input; other members come from the
/// query string of a GET or DELETE and from the JSON body otherwise. An `ExpectedVersion` member comes
/// from If-Match, a `Version` member of the Output goes out as the ETag; an `Upload` member takes the raw
/// body; a `Download` as Output answers a file.
namespace telemachy {

enum class Tempo {
    query,    ///< One read snapshot.
    command,  ///< One short write transaction, an audit entry in it.
    study,    ///< Reads, thinks with no transaction open, and may then write once, shortly.
};

/// What goes back through the door.
struct Answer {
    std::string body;
    std::string content_type = "application/json; charset=utf-8";
    std::string filename = {};
    std::optional<std::int64_t> version = {};
    SessionCookie session = {};
};

/// How a study that writes stands in the record: `deny` for a wrong password, which is counted as
/// well, and by whom it was done when that is known only now (empty: by the actor).
struct Ending {
    std::string result = "done";
    std::string account = {};
};

/// A study's hold on the world: it opens snapshots when it needs them and holds none while it thinks.
class Study {
public:
    using Read = std::function<void(std::function<void(Work&)> const&)>;
    using Change = std::function<Result<void>(Work&)>;
    using Write = std::function<Result<void>(Change const&, Ending const&)>;

    Study(Read read, Write write) : read_(std::move(read)), write_(std::move(write)) {}

    /// Runs `look` in a read snapshot and hands back what it found.
    template <class Look>
    auto look(Look const& look_into) const {
        std::optional<std::invoke_result_t<Look, Work&>> found;
        read_([&](Work& work) { found.emplace(look_into(work)); });
        return std::move(*found);
    }

    /// Writes once, after the thinking, in one short transaction with its entry in the record: a
    /// password takes a tenth of a second to check and a plan takes a second to solve, and while a
    /// command runs nobody else writes. Unlike a command's, the answer of a study is not kept for a
    /// retry, since it may hold a secret: the same Idempotency-Key again is refused as done already.
    [[nodiscard]] Result<void> write(Change const& change, Ending const& ending = {}) const {
        return write_(change, ending);
    }

private:
    Read read_;
    Write write_;
};

/// One member of an operation's input, for the doors: where it comes from and how to ask for it.
struct InputField {
    std::string name;
    std::string schema;
    std::string_view sentence;
    bool required = false;
    bool is_upload = false;
    bool is_expected_version = false;
};

struct Operation {
    std::string_view name;
    Tempo tempo;
    Scope scope;
    std::string_view method;
    std::string_view path;
    std::string_view sentence;

    std::vector<InputField> fields = {};
    StructForm const* input = nullptr;
    Form const* output = nullptr;  ///< None where a file is answered.
    bool answers_file = false;
    bool answers_version = false;

    /// Exactly one of these is set, by tempo.
    std::function<Result<Answer>(Work&, Json const&)> run = {};
    std::function<Result<Answer>(Study&, Json const&)> study = {};
    /// Everything that is wrong with an input, without running anything.
    Result<void> (*check_input)(Json const&) = nullptr;

    std::size_t body_limit = 1UL << 20;

    [[nodiscard]] bool takes_upload() const {
        for (auto const& field : fields) {
            if (field.is_upload) return true;
        }
        return false;
    }
};

namespace detail {

/// The JSON of an output, with its version and what becomes of the session.
[[nodiscard]] Answer answer_in(Form const& form, void const* output);
[[nodiscard]] Answer answer_in(StructForm const& form, void const* output);
[[nodiscard]] Answer answer_of(Download download);
template <class Output>
[[nodiscard]] Answer answer_of(Output const& output) {
    return answer_in(form_of<Output>, &output);
}

/// What goes in and comes out, and how an input is checked.
struct Wire {
    StructForm const& input;
    Form const* output = nullptr;
    bool answers_version = false;
    Result<void> (*check)(Json const&) = nullptr;
};

[[nodiscard]] bool holds_version(Form const& form);
[[nodiscard]] bool holds_version(StructForm const& form);

template <class Input, class Output>
[[nodiscard]] Wire wire_of() {
    Wire wire{.input = form_of<Input>, .check = [](Json const& json) -> Result<void> {
                  Input input{};
                  return read_form(form_of<Input>, json, &input);
              }};
    if constexpr (!std::same_as<Output, Download>) {
        wire.output = &form_of<Output>;
        wire.answers_version = holds_version(form_of<Output>);
    }
    return wire;
}

[[nodiscard]] Operation declare(std::string_view name, Tempo tempo, Scope scope, std::string_view route,
                                std::string_view sentence, Wire const& wire);

template <class Doer, class Input, class Output, class... Lent>
auto runner_of(Result<Output> (*use_case)(Doer&, Input const&, Lent&...), std::shared_ptr<Lent>... lent) {
    return [use_case, ... lent = std::move(lent)](Doer& doer, Json const& json) -> Result<Answer> {
        Input input{};
        TRY(read_form(form_of<Input>, json, &input));
        return answer_of(TRY(use_case(doer, input, *lent...)));
    };
}

}  // namespace detail

/// Asks something of one read snapshot. The permission and the scope are not optional: a declaration
/// without them does not compile. A use case may be lent what stands beside the database: a memory, a
/// file store, the world around a calendar.
template <class Input, class Output, class... Lent>
[[nodiscard]] Operation query(std::string_view name, Scope scope, std::string_view route,
                              Result<Output> (*use_case)(Work&, Input const&, Lent&...),
                              std::string_view sentence, std::shared_ptr<Lent>... lent) {
    auto operation = detail::declare(name, Tempo::query, scope, route, sentence,
                                     detail::wire_of<Input, Output>());
    operation.run = detail::runner_of(use_case, std::move(lent)...);
    return operation;
}

/// Changes something, in one short transaction.
template <class Input, class Output, class... Lent>
[[nodiscard]] Operation command(std::string_view name, Scope scope, std::string_view route,
                                Result<Output> (*use_case)(Work&, Input const&, Lent&...),
                                std::string_view sentence, std::shared_ptr<Lent>... lent) {
    auto operation = detail::declare(name, Tempo::command, scope, route, sentence,
                                     detail::wire_of<Input, Output>());
    operation.run = detail::runner_of(use_case, std::move(lent)...);
    return operation;
}

/// Thinks for long about what it read, and answers.
template <class Input, class Output, class... Lent>
[[nodiscard]] Operation study(std::string_view name, Scope scope, std::string_view route,
                              Result<Output> (*use_case)(Study&, Input const&, Lent&...),
                              std::string_view sentence, std::shared_ptr<Lent>... lent) {
    auto operation = detail::declare(name, Tempo::study, scope, route, sentence,
                                     detail::wire_of<Input, Output>());
    operation.study = detail::runner_of(use_case, std::move(lent)...);
    return operation;
}

/// The same operation with room for a larger body, for uploads.
[[nodiscard]] inline Operation with_body_limit(Operation operation, std::size_t bytes) {
    operation.body_limit = bytes;
    return operation;
}

}  // namespace telemachy
