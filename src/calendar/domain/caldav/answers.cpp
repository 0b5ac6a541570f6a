#include "calendar/domain/caldav/answers.h"

#include <algorithm>

#include "calendar/domain/caldav/xml.h"
#include "calendar/domain/icalendar/characters.h"

namespace telemachy::calendar {
namespace {

constexpr std::string_view dav_href = "DAV: href";

std::string_view unpadded(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    auto const begin = text.find_first_not_of(blank);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

/// One resource of a multistatus: its place and the properties that were found.
struct DavResource {
    std::string_view place;
    std::vector<XmlElement const*> properties = {};

    [[nodiscard]] XmlElement const* find(std::string_view name) const {
        auto const found = std::ranges::find(properties, name, &XmlElement::name);
        return found == properties.end() ? nullptr : *found;
    }
    [[nodiscard]] std::optional<std::string> link(std::string_view name) const {
        auto const* const property = find(name);
        auto const* const target = property ? property->find(dav_href) : nullptr;
        if (!target || unpadded(target->text).empty()) return std::nullopt;
        return std::string(unpadded(target->text));
    }
    [[nodiscard]] bool is_calendar() const {
        auto const* const type = find("DAV: resourcetype");
        return type && type->find("urn:ietf:params:xml:ns:caldav calendar");
    }
};

/// `HTTP/1.1 200 OK`
bool was_found(XmlElement const& propstat) {
    auto const* const status = propstat.find("DAV: status");
    return status && status->text.find(" 200") != std::string::npos;
}

Result<XmlElement> multistatus_of(std::string_view document) {
    auto root = TRY(read_xml(document));
    if (root.name != "DAV: multistatus") {
        return refuse(invalid("not_caldav", "What stands at this address does not speak CalDAV."));
    }
    return root;
}

std::vector<DavResource> resources_of(XmlElement const& multistatus) {
    std::vector<DavResource> resources;
    for (auto const& response : multistatus.children) {
        auto const* const place = response.find(dav_href);
        if (response.name != "DAV: response" || !place) continue;
        auto& resource = resources.emplace_back(DavResource{unpadded(place->text)});
        for (auto const& propstat : response.children) {
            auto const* const found = propstat.name == "DAV: propstat" && was_found(propstat) ? propstat.find("DAV: prop") : nullptr;
            if (!found) continue;
            for (auto const& property : found->children) resource.properties.push_back(&property);
        }
    }
    return resources;
}

/// A collection that names no components takes all of them (RFC 4791 §5.2.3). The names are attributes, which is
/// the one place where these answers use any.
bool holds_events(DavResource const& resource) {
    auto const* const components = resource.find("urn:ietf:params:xml:ns:caldav supported-calendar-component-set");
    if (!components) return true;
    return std::ranges::any_of(components->children, [](XmlElement const& each) { return each.attribute("name") == "VEVENT"; });
}

/// A collection may say that it never makes its owner busy (RFC 6638 §9.1).
bool counts_as_busy(DavResource const& resource) {
    auto const* const transparency = resource.find("urn:ietf:params:xml:ns:caldav schedule-calendar-transp");
    return !transparency || !transparency->find("urn:ietf:params:xml:ns:caldav transparent");
}

bool tells_busy(DavResource const& resource) {
    auto const* const reports = resource.find("DAV: supported-report-set");
    if (!reports) return false;
    return std::ranges::any_of(reports->children, [](XmlElement const& each) {
        auto const* const report = each.find("DAV: report");
        return report && report->find("urn:ietf:params:xml:ns:caldav free-busy-query");
    });
}

std::string mark_of(DavResource const& resource) {
    for (auto const name : {"DAV: sync-token", "http://calendarserver.org/ns/ getctag"}) {
        auto const* const tag = resource.find(name);
        if (tag && !unpadded(tag->text).empty()) return std::string(unpadded(tag->text));
    }
    return {};
}

}  // namespace

Result<DavPlace> read_place(std::string_view multistatus) {
    auto const root = TRY(multistatus_of(multistatus));
    auto const resources = resources_of(root);
    if (resources.empty()) return DavPlace{};
    auto const& here = resources.front();
    return DavPlace{here.is_calendar(), here.link("DAV: current-user-principal")};
}

Result<std::optional<std::string>> read_home(std::string_view multistatus) {
    auto const root = TRY(multistatus_of(multistatus));
    for (auto const& resource : resources_of(root)) {
        if (auto home = resource.link("urn:ietf:params:xml:ns:caldav calendar-home-set")) return home;
    }
    return std::optional<std::string>();
}

Result<std::vector<DavCalendar>> read_calendars(std::string_view multistatus) {
    auto const root = TRY(multistatus_of(multistatus));
    std::vector<DavCalendar> calendars;
    for (auto const& resource : resources_of(root)) {
        if (!resource.is_calendar() || !holds_events(resource) || !counts_as_busy(resource)) continue;
        calendars.push_back({std::string(resource.place), mark_of(resource), tells_busy(resource)});
    }
    return calendars;
}

Result<std::vector<std::string>> read_documents(std::string_view multistatus) {
    auto const root = TRY(multistatus_of(multistatus));
    std::vector<std::string> documents;
    for (auto const& resource : resources_of(root)) {
        auto const* const data = resource.find("urn:ietf:params:xml:ns:caldav calendar-data");
        if (data && !unpadded(data->text).empty()) documents.push_back(data->text);
    }
    return documents;
}

std::string origin_of(std::string_view url) {
    auto const authority = url.find("://");
    if (authority == std::string_view::npos) return {};
    return lower_case(url.substr(0, url.find_first_of("/?#", authority + 3)));
}

std::string resolved(std::string_view base, std::string_view href) {
    if (href.find("://") != std::string_view::npos) return std::string(href);
    auto const origin = base.substr(0, origin_of(base).size());
    if (href.starts_with('/')) return std::string(origin) + std::string(href);
    auto const path = base.substr(origin.size(), base.find_first_of("?#", origin.size()) - origin.size());
    auto const folder = path.substr(0, path.rfind('/') + 1);
    return std::string(origin) + (folder.empty() ? "/" : std::string(folder)) + std::string(href);
}

}  // namespace telemachy::calendar
