#include "http/router.h"

namespace telemachy::http {
namespace {

std::vector<std::string_view> segments_of(std::string_view path) {
    std::vector<std::string_view> segments;
    while (!path.empty()) {
        path.remove_prefix(1);  // the slash
        auto const end = path.find('/');
        segments.push_back(path.substr(0, end));
        path = end == std::string_view::npos ? std::string_view{} : path.substr(end);
    }
    return segments;
}

}  // namespace

Router::Router(std::vector<Operation const*> const& operations) {
    for (auto const* operation : operations) {
        Node* node = &root_;
        for (auto const segment : segments_of(operation->path)) {
            bool const placeholder = segment.starts_with('{');
            auto& children = placeholder ? node->placeholders : node->literals;
            node = &children[std::string(placeholder ? segment.substr(1, segment.size() - 2) : segment)];
        }
        node->operations.emplace(operation->method, operation);
    }
}

Router::Match Router::find(std::string_view method, std::string_view path) const {
    Match match;
    if (!path.starts_with('/')) return match;
    std::vector<std::pair<std::string, std::string>> fields;
    walk(root_, segments_of(path), 0, fields, method == "HEAD" ? "GET" : method, match);
    return match;
}

void Router::walk(Node const& node, std::vector<std::string_view> const& segments, std::size_t at,
                  std::vector<std::pair<std::string, std::string>>& fields, std::string_view method, Match& match) {
    if (match.operation) return;
    if (at == segments.size()) {
        if (auto const found = node.operations.find(method); found != node.operations.end()) {
            match = {found->second, fields, {}};
            return;
        }
        for (auto const& [other, operation] : node.operations) {
            match.allow += (match.allow.empty() ? "" : ", ") + other;
        }
        return;
    }
    if (auto const child = node.literals.find(segments[at]); child != node.literals.end()) {
        walk(child->second, segments, at + 1, fields, method, match);
    }
    for (auto const& [name, child] : node.placeholders) {
        if (match.operation || segments[at].empty()) return;
        fields.emplace_back(name, segments[at]);
        walk(child, segments, at + 1, fields, method, match);
        fields.pop_back();
    }
}

}  // namespace telemachy::http
