#pragma once

/// What WebDAV servers answer in (RFC 4918 §17), read with bounds, because it comes from a stranger.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kernel/result.h"

namespace telemachy::calendar {

struct XmlElement {
    std::string name;  ///< `DAV: href`: the namespace, a blank, the local name.
    std::string text = {};  ///< Its own characters, without those of what stands inside.
    std::vector<std::pair<std::string, std::string>> attributes = {};
    std::vector<XmlElement> children = {};

    /// The first child of that name, or null.
    [[nodiscard]] XmlElement const* find(std::string_view child) const;
    /// Empty when there is none.
    [[nodiscard]] std::string_view attribute(std::string_view name) const;
};

struct XmlLimits {
    std::size_t elements = 200'000;
    std::size_t depth = 24;
};

/// Refuses what is not well-formed, too much of it, and every document type: entities that grow or read files
/// begin with one, and no answer of these needs it.
[[nodiscard]] Result<XmlElement> read_xml(std::string_view document, XmlLimits limits = {});

}  // namespace telemachy::calendar
