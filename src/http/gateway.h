#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.h"
#include "http/router.h"
#include "http/static_files.h"
#include "operation/runner.h"

namespace telemachy::http {

/// Who comes in with a session token; the composition root plugs the access room in here.
struct Doorman {
    /// Whose it is, for a request. Says that the session is in use.
    std::function<std::optional<Actor>(std::string_view token)> let_in;
    /// Whose it still is, for a stream that stays open. Being connected is not being there, so this keeps no
    /// session alive.
    std::function<std::optional<Actor>(std::string_view token)> look_in;
    /// What is told, within this process, the moment the session of this actor ends.
    std::function<std::string(Actor const&)> end_topic;
};

struct GatewayOptions {
    bool secure_cookies = true;    ///< Off only where neither TLS nor loopback is in front.
    std::vector<std::string> trusted_origins = {};  ///< Beside the Host itself, for a proxy that rewrites it.
};

/// How large a body may be (0: there is none), and what of the input it is, where it is a file.
struct BodyRoom {
    std::size_t limit = 0;
    std::string path = {};  ///< "/file", for a refusal to point at.
};

/// Turns requests into operation calls and their answers into responses. Knows no room and no socket.
class Gateway {
public:
    using Log = std::function<void(std::string_view line)>;

    Gateway(Runner& runner, StaticFiles const& files, Doorman doorman, std::function<void()> after_command, Log log,
            GatewayOptions options);

    /// Runs on a worker; never throws.
    [[nodiscard]] Response answer(Request const& request);
    /// Whether a stream that this request opened may stay: its session goes on, and still opens the topic. Runs on
    /// a worker; never throws.
    [[nodiscard]] bool may_stay(Request const& request);
    /// What body this request may bring: known before a byte of it is read.
    [[nodiscard]] BodyRoom body_room(std::string_view method, std::string_view path) const;

private:
    [[nodiscard]] Response answer_api(Request const& request, std::string const& request_id);
    [[nodiscard]] Response run(Operation const& operation, Router::Match const& match, Request const& request,
                               std::string const& request_id);
    /// A topic is the address of a thing, such as /match-runs/run_7: whoever may read the thing may follow
    /// it, and everybody else is refused as if they had asked to read it.
    [[nodiscard]] Response open_events(Request const& request, std::string const& request_id);
    /// Whether this actor may read the thing, as a query answers.
    [[nodiscard]] Result<void> check_topic(Request const& request, Actor const& actor, std::string const& request_id);
    [[nodiscard]] std::string_view token_of(Request const& request) const;
    [[nodiscard]] Actor actor_of(Request const& request) const;

    Runner& runner_;
    Router router_;
    StaticFiles const& files_;
    Doorman doorman_;
    std::function<void()> after_command_;
    Log log_;
    GatewayOptions options_;
    std::string openapi_;
};

inline constexpr std::string_view api_prefix = "/api/v1";
inline constexpr std::string_view session_cookie = "__Host-sid";

}  // namespace telemachy::http
