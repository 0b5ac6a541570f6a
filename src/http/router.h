#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "operation/operation.h"

namespace telemachy::http {

/// Which operation answers a path. Literal segments win over placeholders, whatever the order of the tables.
class Router {
public:
    explicit Router(std::vector<Operation const*> const& operations);

    struct Match {
        Operation const* operation = nullptr;
        std::vector<std::pair<std::string, std::string>> fields = {};
        std::string allow = {};  ///< The methods this path knows, when the method was another.
    };
    /// `path` without the /api/v1 prefix.
    [[nodiscard]] Match find(std::string_view method, std::string_view path) const;

private:
    struct Node {
        std::map<std::string, Node, std::less<>> literals;
        std::map<std::string, Node, std::less<>> placeholders;
        std::map<std::string, Operation const*, std::less<>> operations;
    };
    static void walk(Node const& node, std::vector<std::string_view> const& segments, std::size_t at,
                     std::vector<std::pair<std::string, std::string>>& fields, std::string_view method, Match& match);

    Node root_;
};

}  // namespace telemachy::http
