#include "http/problem_document.h"

#include "operation/json_write.h"

namespace telemachy::http {

int status_of(ProblemKind kind) {
    switch (kind) {
        case ProblemKind::invalid: return 422;
        case ProblemKind::unauthenticated: return 401;
        case ProblemKind::forbidden: return 403;
        case ProblemKind::not_found: return 404;
        case ProblemKind::conflict: return 409;
        case ProblemKind::stale: return 412;
        case ProblemKind::precondition_required: return 428;
        case ProblemKind::too_large: return 413;
        case ProblemKind::too_many: return 429;
        case ProblemKind::unavailable: return 503;
        case ProblemKind::unsupported: return 415;
    }
    return 500;
}

Response problem_response(Problem const& problem, std::string_view request_id, std::optional<int> given) {
    struct Document {
        std::string type;
        std::string title;
        int status;
        std::string detail;
        std::string code;
        std::string request;
        std::vector<FieldProblem> fields;
    };
    int const status = given.value_or(status_of(problem.kind));
    Response response{.status = status};
    response.headers.emplace_back("content-type", "application/problem+json; charset=utf-8");
    if (problem.kind == ProblemKind::too_many || problem.kind == ProblemKind::unavailable) {
        response.headers.emplace_back("retry-after", "5");
    }
    response.body = std::make_shared<std::string const>(
        to_json(Document{"about:blank", std::string(reason_phrase(status)), status, problem.detail, problem.code,
                         std::string(request_id), problem.fields}));
    return response;
}

}  // namespace telemachy::http
