#include "calendar/domain/caldav/questions.h"

#include "calendar/domain/icalendar/event_time.h"

namespace telemachy::calendar {
namespace {

constexpr std::string_view xml_declaration = R"(<?xml version="1.0" encoding="utf-8"?>)";
constexpr std::string_view xml_namespaces =
    R"( xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:S="http://calendarserver.org/ns/")";

std::string xml_document(std::string_view name, std::string_view inside) {
    std::string text(xml_declaration);
    text += '<' + std::string(name) + std::string(xml_namespaces) + '>';
    text += inside;
    return text + "</" + std::string(name) + '>';
}

std::string time_range(Period const& window) {
    return R"(<C:time-range start=")" + write_utc(window.begin) + R"(" end=")" + write_utc(window.end) + R"("/>)";
}

}  // namespace

std::string ask_who() {
    return xml_document("D:propfind", "<D:prop><D:current-user-principal/><D:resourcetype/></D:prop>");
}

std::string ask_home() { return xml_document("D:propfind", "<D:prop><C:calendar-home-set/></D:prop>"); }

std::string ask_calendars() {
    return xml_document("D:propfind",
                    "<D:prop><D:resourcetype/><C:supported-calendar-component-set/><C:schedule-calendar-transp/>"
                    "<D:supported-report-set/><S:getctag/><D:sync-token/></D:prop>");
}

std::string ask_busy(Period const& window) { return xml_document("C:free-busy-query", time_range(window)); }

std::string ask_events(Period const& window) {
    return xml_document("C:calendar-query",
                    R"(<D:prop><C:calendar-data/></D:prop><C:filter><C:comp-filter name="VCALENDAR">)"
                    R"(<C:comp-filter name="VEVENT">)" +
                        time_range(window) + "</C:comp-filter></C:comp-filter></C:filter>");
}

}  // namespace telemachy::calendar
