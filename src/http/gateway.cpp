#include "http/gateway.h"

#include <algorithm>
#include <exception>

#include "http/problem_document.h"
#include "operation/openapi.h"
#include "storage/database.h"

namespace telemachy::http {
namespace {

Response json_response(std::string body) {
    Response response;
    response.headers.emplace_back("content-type", "application/json; charset=utf-8");
    response.body = std::make_shared<std::string const>(std::move(body));
    return response;
}

bool is_unsafe(std::string_view method) { return method != "GET" && method != "HEAD"; }

/// A page elsewhere can make a browser send a request here, with its cookies. It cannot set this header
/// without asking first (which nobody answers), nor hide where it comes from.
std::optional<Problem> forged(Request const& request, GatewayOptions const& options) {
    if (!is_unsafe(request.method)) return std::nullopt;
    auto const site = request.header("sec-fetch-site");
    auto const origin = request.header("origin");
    bool const own_origin = origin.empty() || origin.ends_with("//" + std::string(request.header("host"))) ||
                            std::ranges::find(options.trusted_origins, origin) != options.trusted_origins.end();
    bool const same_site = site.empty() || site == "same-origin" || site == "none";
    if (request.header("x-telemachy").empty() || !own_origin || !same_site) {
        return forbidden("cross_site", "This request did not come from Telemachy's own pages. Programs send the "
                                       "header X-Telemachy: 1.");
    }
    return std::nullopt;
}

std::string_view unquoted(std::string_view etag) {
    if (etag.starts_with("W/")) etag.remove_prefix(2);
    if (etag.size() >= 2 && etag.front() == '"' && etag.back() == '"') return etag.substr(1, etag.size() - 2);
    return etag;
}

/// Path, query, headers and body as the one object the operation reads.
Result<Json> input_of(Operation const& operation, Router::Match const& match, Request const& request) {
    Json input = Json::empty_object();
    for (auto const& [name, value] : match.fields) input.set(name, Json::of_word(value));
    bool const json_body = is_unsafe(request.method) && request.method != "DELETE" && !operation.takes_upload();
    if (!json_body) {
        for (auto const& [name, value] : request.query) {
            if (input.find(name)) return refuse(invalid_field("/" + name, "twice", "This is given twice."));
            input.set(name, Json::of_word(value));
        }
    } else if (!request.query.empty()) {
        return refuse(invalid_field("/" + request.query.front().first, "unknown",
                                    "This operation takes its input from the body."));
    }
    for (auto const& field : operation.fields) {
        if (field.is_upload) input.set(field.name, Json::of_string(request.body));
        if (!field.is_expected_version) continue;
        auto const version = request.header("if-match");
        if (version.empty()) {
            return refuse({ProblemKind::precondition_required, "if_match_needed",
                           "Say which version you are changing: send its ETag as If-Match."});
        }
        input.set(field.name, Json::of_word(std::string(unquoted(version))));
    }
    if (!json_body || request.body.empty()) return input;
    if (!request.header("content-type").starts_with("application/json")) {
        return refuse({ProblemKind::unsupported, "json_needed", "Send JSON, as application/json."});
    }
    auto body = TRY(parse_json(request.body));
    if (body.kind != Json::Kind::object) return refuse(invalid("not_an_object", "The body should be a JSON object."));
    for (auto& [name, value] : body.members) {
        if (input.find(name)) return refuse(invalid_field("/" + name, "unknown", "This does not belong in the body."));
        input.set(name, std::move(value));
    }
    return input;
}

std::string cookie_line(std::string const& token, bool secure) {
    std::string line(secure ? session_cookie : session_cookie.substr(7));
    line += "=" + token + "; Path=/; HttpOnly; SameSite=Lax";
    if (secure) line += "; Secure";
    if (token.empty()) line += "; Max-Age=0";
    return line;
}

/// A file's name for a header (RFC 6266): once in plain letters, and as it is, in UTF-8 (RFC 8187).
std::string attachment_named(std::string_view name) {
    static constexpr std::string_view hex = "0123456789ABCDEF";
    std::string plain;
    std::string encoded;
    for (char const c : name) {
        auto const byte = static_cast<unsigned char>(c);
        bool const letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
                            c == '-' || c == '_';
        plain += letter || c == ' ' ? c : '_';
        if (letter) {
            encoded += c;
        } else {
            encoded += {'%', hex[byte >> 4U], hex[byte & 15U]};
        }
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
}

/// Whether If-None-Match names what would be answered (RFC 9110 §13.1.2): then the reader has it already.
bool has_it_already(Request const& request, Answer const& answer) {
    if (request.method != "GET" || !answer.version) return false;
    auto const wanted = std::to_string(*answer.version);
    auto list = request.header("if-none-match");
    while (!list.empty()) {
        auto const comma = list.find(',');
        auto one = list.substr(0, comma);
        while (one.starts_with(' ')) one.remove_prefix(1);
        while (one.ends_with(' ')) one.remove_suffix(1);
        if (one == "*" || unquoted(one) == wanted) return true;
        list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    }
    return false;
}

/// What a stream is to tell of, or nothing.
std::string topic_of(Request const& request) {
    auto const asked = std::ranges::find(request.query, "topic", &std::pair<std::string, std::string>::first);
    return asked == request.query.end() ? std::string() : asked->second;
}

Response not_modified(Answer const& answer) {
    Response response{.status = 304};
    response.headers.emplace_back("etag", "\"" + std::to_string(*answer.version) + "\"");
    return response;
}

Response response_of(Answer&& answer, bool secure_cookies) {
    Response response;
    response.headers.emplace_back("content-type", answer.content_type);
    if (answer.version) response.headers.emplace_back("etag", "\"" + std::to_string(*answer.version) + "\"");
    if (!answer.filename.empty()) {
        response.headers.emplace_back("content-disposition", attachment_named(answer.filename));
        // What somebody sent us is handed back to be saved and never to be shown: with this it runs nothing even
        // where a browser is led to open it. It stands beside the policy of the house, and both hold.
        response.headers.emplace_back("content-security-policy", "default-src 'none'; sandbox");
    }
    if (answer.session.token) {
        response.headers.emplace_back("set-cookie", cookie_line(*answer.session.token, secure_cookies));
        if (answer.session.token->empty()) response.headers.emplace_back("clear-site-data", "\"cache\", \"storage\"");
    }
    response.body = std::make_shared<std::string const>(std::move(answer.body));
    return response;
}

}  // namespace

Gateway::Gateway(Runner& runner, StaticFiles const& files, Doorman doorman,
                 std::function<void()> after_command, Log log, GatewayOptions options)
    : runner_(runner),
      router_(runner.house().operations()),
      files_(files),
      doorman_(std::move(doorman)),
      after_command_(std::move(after_command)),
      log_(std::move(log)),
      options_(std::move(options)),
      openapi_(openapi_document(runner.house())) {}

Response Gateway::answer(Request const& request) {
    std::string const request_id = world::sortable_name(runner_.world().clock.now(), runner_.world().randomness);
    Response response;
    try {
        if (request.path == "/healthz") {
            response = json_response(R"({"status":"ok"})");
        } else if (request.path.starts_with("/api/")) {
            response = answer_api(request, request_id);
            response.headers.emplace_back("cache-control", "no-store");
        } else if (is_unsafe(request.method)) {
            response = problem_response({ProblemKind::not_found, "not_found", "There is nothing here to change."},
                                        request_id);
        } else if (auto file = files_.find(request)) {
            response = std::move(*file);
        } else {
            response = problem_response(not_found("page"), request_id);
        }
    } catch (storage::StorageFull const& fault) {
        log_(request_id + " storage full: " + fault.what());
        response = problem_response({ProblemKind::unavailable, "disk_full",
                                     "Nothing can be saved at the moment: the disk is full. What was saved is safe "
                                     "and can be read."},
                                    request_id);
    } catch (std::exception const& fault) {
        log_(request_id + " " + request.method + " " + request.path + ": " + fault.what());
        response = problem_response({ProblemKind::unavailable, "fault", "Something broke on our side."}, request_id,
                                    500);
    }
    response.headers.emplace_back("x-request-id", request_id);
    return response;
}

BodyRoom Gateway::body_room(std::string_view method, std::string_view path) const {
    if (!is_unsafe(method) || !path.starts_with(api_prefix)) return {};
    auto const match = router_.find(method, path.substr(api_prefix.size()));
    if (!match.operation) return {.limit = 64 * 1024};
    BodyRoom room{.limit = match.operation->body_limit};
    for (auto const& field : match.operation->fields) {
        if (field.is_upload) room.path = "/" + field.name;
    }
    return room;
}

Response Gateway::answer_api(Request const& request, std::string const& request_id) {
    if (!request.path.starts_with(api_prefix)) return problem_response(not_found("page"), request_id);
    auto const path = std::string_view(request.path).substr(api_prefix.size());
    if (path == "/openapi.json" && !is_unsafe(request.method)) return json_response(openapi_);
    if (path == "/events" && request.method == "GET") return open_events(request, request_id);

    auto const match = router_.find(request.method, path);
    if (match.operation) return run(*match.operation, match, request, request_id);
    if (match.allow.empty()) return problem_response(not_found("page"), request_id);
    auto response = problem_response(
        {ProblemKind::unsupported, "method", "This can be asked with " + match.allow + "."}, request_id, 405);
    response.headers.emplace_back("allow", match.allow);
    return response;
}

Response Gateway::run(Operation const& operation, Router::Match const& match, Request const& request,
                      std::string const& request_id) {
    if (auto const problem = forged(request, options_)) return problem_response(*problem, request_id);
    auto const input = input_of(operation, match, request);
    if (!input) return problem_response(input.error(), request_id);
    RequestContext const context{
        .request_id = request_id,
        .idempotency_key = request.method == "POST" ? std::string(request.header("idempotency-key").substr(0, 100)) : ""};
    auto answer = runner_.run(operation, actor_of(request), *input, context);
    if (operation.tempo != Tempo::query) after_command_();  // a study may have written, too
    if (!answer) return problem_response(answer.error(), request_id);
    if (has_it_already(request, *answer)) return not_modified(*answer);
    return response_of(std::move(*answer), options_.secure_cookies);
}

Response Gateway::open_events(Request const& request, std::string const& request_id) {
    auto const actor = actor_of(request);
    if (auto const seen = check_topic(request, actor, request_id); !seen) return problem_response(seen.error(), request_id);
    return Response{.event_topic = topic_of(request), .end_topic = doorman_.end_topic(actor)};
}

bool Gateway::may_stay(Request const& request) {
    try {
        auto const actor = doorman_.look_in(token_of(request));
        return actor && check_topic(request, *actor, {});
    } catch (std::exception const& fault) {
        log_(std::string("an open stream: ") + fault.what());
        return false;  // it comes back, and is told then what is wrong
    }
}

Result<void> Gateway::check_topic(Request const& request, Actor const& actor, std::string const& request_id) {
    if (!actor.signed_in()) return refuse({ProblemKind::unauthenticated, "sign_in", "Sign in first."});
    auto const topic = topic_of(request);
    if (topic.empty()) return refuse(invalid_field("/topic", "required", "Say what you want to hear of."));
    auto const thing = router_.find("GET", topic);
    if (!thing.operation || thing.operation->tempo != Tempo::query) return refuse(not_found("topic"));
    Json input = Json::empty_object();
    for (auto const& [name, value] : thing.fields) input.set(name, Json::of_word(value));
    TRY(runner_.run(*thing.operation, actor, input, {.request_id = request_id}));
    return {};
}

std::string_view Gateway::token_of(Request const& request) const {
    return request.cookie(options_.secure_cookies ? session_cookie : session_cookie.substr(7));
}

Actor Gateway::actor_of(Request const& request) const {
    auto const token = token_of(request);
    std::optional<Actor> actor;
    if (!token.empty()) actor = doorman_.let_in(token);
    if (!actor) actor = Actor{};
    actor->door = Door::http;
    actor->address = request.address;
    actor->agent = std::string(request.header("user-agent").substr(0, 200));
    return std::move(*actor);
}

}  // namespace telemachy::http
