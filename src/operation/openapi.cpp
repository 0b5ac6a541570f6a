#include "operation/openapi.h"

#include <algorithm>

namespace telemachy {
namespace {

void name_and(std::string& out, std::string_view name) {
    write_json_string(out, name);
    out += ':';
}

/// `people.find_people` → `findPeople`, grouped by the tag `people`.
std::string operation_id(std::string_view name) {
    std::string out;
    bool up = false;
    for (char c : name.substr(name.find('.') + 1)) {
        if (c == '_') {
            up = true;
        } else {
            out += up ? static_cast<char>(c - 'a' + 'A') : c;
            up = false;
        }
    }
    return out;
}

bool reads_query_string(Operation const& operation) {
    return operation.method == "GET" || operation.method == "DELETE" || operation.takes_upload();
}

void parameter(std::string& out, std::string_view name, std::string_view where, bool required,
               std::string_view schema, std::string_view sentence) {
    out += out.back() == '[' ? "" : ",";
    out += R"({"name":)";
    write_json_string(out, name);
    out += R"(,"in":")" + std::string(where) + R"(","required":)" + (required ? "true" : "false");
    if (!sentence.empty()) {
        out += R"(,"description":)";
        write_json_string(out, sentence);
    }
    if (schema.starts_with(R"({"type":"array")")) out += R"(,"style":"form","explode":false)";
    out += R"(,"schema":)" + std::string(schema) + "}";
}

std::string parameters(Operation const& operation) {
    auto const in_path = path_fields(operation.path);
    std::string out = "[";
    for (auto const& field : operation.fields) {
        bool const path = std::ranges::find(in_path, field.name) != in_path.end();
        if (path) {
            parameter(out, field.name, "path", true, field.schema, field.sentence);
        } else if (field.is_expected_version) {
            parameter(out, "If-Match", "header", true, R"({"type":"string"})",
                      "The ETag of the version this edit was made on.");
        } else if (!field.is_upload && reads_query_string(operation)) {
            parameter(out, field.name, "query", field.required, field.schema, field.sentence);
        }
    }
    if (operation.method == "POST") {
        parameter(out, "Idempotency-Key", "header", false, R"({"type":"string","maxLength":100})",
                  "The same key with the same request changes nothing twice for a day: it gives the same answer, or, where an answer may hold a secret, is refused as done already.");
    }
    return out + "]";
}

/// The body is what path, query and headers do not carry.
std::string body(Operation const& operation) {
    if (operation.takes_upload()) {
        return R"("requestBody":{"required":true,"content":{"application/octet-stream":{"schema":)"
               R"({"type":"string","format":"binary"}}}},)";
    }
    if (reads_query_string(operation)) return {};
    auto const in_path = path_fields(operation.path);
    std::string properties;
    std::string required;
    for (auto const& field : operation.fields) {
        bool const elsewhere = field.is_expected_version || std::ranges::find(in_path, field.name) != in_path.end();
        if (elsewhere) continue;
        properties += properties.empty() ? "" : ",";
        name_and(properties, field.name);
        properties += field.schema;
        if (field.required) {
            required += required.empty() ? "" : ",";
            write_json_string(required, field.name);
        }
    }
    if (properties.empty()) return {};
    return R"("requestBody":{"required":true,"content":{"application/json":{"schema":{"type":"object","properties":{)" +
           properties + R"(},"required":[)" + required + R"(],"additionalProperties":false}}}},)";
}

/// Who may come near it, and what a client must bring: nothing where the door is open to all, the session's
/// cookie elsewhere, and for a change the header that no other site's page can send.
std::string admission(Operation const& operation, MatrixRow const& row) {
    std::string roles;
    for (auto const role : {Role::anonymous, Role::external, Role::member, Role::coordinator, Role::steward,
                            Role::sponsor, Role::administrator}) {
        if (!row.admits(role)) continue;
        roles += roles.empty() ? "" : ",";
        write_json_string(roles, reflect::word_of(role));
    }
    bool const changes = operation.method != "GET";
    std::string needs;
    if (!row.admits(Role::anonymous)) needs += R"("session":[])";
    if (changes) needs += needs.empty() ? R"("own_page":[])" : R"(,"own_page":[])";
    return R"("x-roles":[)" + roles + R"(],"security":[)" + (needs.empty() ? "" : "{" + needs + "}") + "],";
}

void describe(std::string& out, Operation const& operation, MatrixRow const& row, SchemaBook& book) {
    name_and(out, [&] {
        std::string method(operation.method);
        std::ranges::transform(method, method.begin(), [](char c) { return static_cast<char>(c - 'A' + 'a'); });
        return method;
    }());
    out += R"({"operationId":)";
    write_json_string(out, operation_id(operation.name));
    out += R"(,"tags":[)";
    write_json_string(out, operation.name.substr(0, operation.name.find('.')));
    out += R"(],"x-operation":)";
    write_json_string(out, operation.name);
    out += R"(,"summary":)";
    write_json_string(out, operation.sentence);
    out += R"(,)" + admission(operation, row) + R"("parameters":)" + parameters(operation) + ",";
    (void)operation.input->schema(book, Direction::request);  // names the nested schemas the fields refer to
    out += body(operation);
    out += R"("responses":{"200":{"description":"Done.","content":)";
    if (operation.answers_file) {
        out += R"({"application/octet-stream":{"schema":{"type":"string","format":"binary"}}}})";
    } else {
        out += R"({"application/json":{"schema":)" + operation.output->schema(book, Direction::answer) + "}}}";
    }
    out += R"(,"default":{"$ref":"#/components/responses/Problem"}}})";
}

constexpr std::string_view problem_schema =
    R"("Problem":{"type":"object","properties":{"type":{"type":"string"},"title":{"type":"string"},)"
    R"("status":{"type":"integer"},"detail":{"type":"string"},"code":{"type":"string"},)"
    R"("request":{"type":"string"},"fields":{"type":"array","items":{"type":"object","properties":)"
    R"({"path":{"type":"string"},"code":{"type":"string"},"detail":{"type":"string"}},)"
    R"("required":["path","code","detail"]}}},"required":["type","title","status","detail","code"]})";

constexpr std::string_view security_schemes =
    R"("session":{"type":"apiKey","in":"cookie","name":"__Host-sid","description":"What signing in sets."},)"
    R"("own_page":{"type":"apiKey","in":"header","name":"X-Telemachy","description":)"
    R"("Any value. A page of another site cannot send it, so a request without it changes nothing."})";

/// The one path that is no operation.
constexpr std::string_view events_path =
    R"("/events":{"get":{"operationId":"listen","tags":["events"],"summary":)"
    R"("Streams the news of one topic, such as the progress of a long run.","security":[{"session":[]}],)"
    R"("parameters":[{"name":"topic","in":"query","required":true,"description":"The path of a thing that can be )"
    R"(read, such as /match-runs/run_…: whoever may read it may follow it.","schema":{"type":"string"}}],"responses":{"200":{"description":)"
    R"("Server-sent events, until the client leaves.","content":{"text/event-stream":{"schema":)"
    R"({"type":"string"}}}},"default":{"$ref":"#/components/responses/Problem"}}}})";

}  // namespace

std::vector<std::string> path_fields(std::string_view path) {
    std::vector<std::string> fields;
    for (std::size_t open = path.find('{'); open != std::string_view::npos; open = path.find('{', open + 1)) {
        fields.emplace_back(path.substr(open + 1, path.find('}', open) - open - 1));
    }
    return fields;
}

std::string openapi_document(House const& house) {
    SchemaBook book;
    std::map<std::string, std::vector<Operation const*>> by_path;
    for (auto const* operation : house.operations()) by_path[std::string(operation->path)].push_back(operation);

    std::string paths;
    for (auto const& [path, operations] : by_path) {
        paths += paths.empty() ? "" : ",\n";
        name_and(paths, path);
        paths += '{';
        for (auto const* operation : operations) {
            if (operation != operations.front()) paths += ',';
            describe(paths, *operation, *house.find_permission(operation->name), book);
        }
        paths += '}';
    }
    std::string schemas(problem_schema);
    for (auto const& [name, schema] : book.named) {
        schemas += ",\n";
        name_and(schemas, name);
        schemas += schema;
    }
    return R"({"openapi":"3.1.0","info":{"title":"Telemachy","version":"1","description":)"
           R"("Every operation of the house, from its own tables."},"servers":[{"url":"/api/v1"}],)"
           "\n\"paths\":{\n" +
           paths + ",\n" + std::string(events_path) + "\n},\n\"components\":{\"securitySchemes\":{" +
           std::string(security_schemes) + "},\"responses\":{\"Problem\":{\"description\":\"A refusal.\",\"content\":"
           R"({"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}}},)"
           "\"schemas\":{\n" + schemas + "\n}}}\n";
}

}  // namespace telemachy
