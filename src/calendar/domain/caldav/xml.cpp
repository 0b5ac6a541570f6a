#include "calendar/domain/caldav/xml.h"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <new>
#include <type_traits>

namespace telemachy::calendar {
namespace {

/// The elements that are open at the moment, outermost first. Addresses hold: a parent grows only while none of
/// its children is open.
struct XmlReading {
    XML_Parser parser;
    XmlLimits limits;
    XmlElement root = {};
    std::vector<XmlElement*> open = {};
    std::size_t elements = 0;
    bool too_much = false;
};

void stop_reading(XmlReading& reading) {
    reading.too_much = true;
    XML_StopParser(reading.parser, XML_FALSE);
}

void begin_element(void* where, XML_Char const* name, XML_Char const** attributes) {
    auto& reading = *static_cast<XmlReading*>(where);
    if (++reading.elements > reading.limits.elements || reading.open.size() == reading.limits.depth) return stop_reading(reading);
    auto& parent = reading.open.empty() ? reading.root : *reading.open.back();
    auto& element = parent.children.emplace_back(XmlElement{.name = name});
    for (; *attributes; attributes += 2) element.attributes.emplace_back(attributes[0], attributes[1]);
    reading.open.push_back(&element);
}

void end_element(void* where, XML_Char const*) {
    auto& reading = *static_cast<XmlReading*>(where);
    if (!reading.too_much) reading.open.pop_back();
}

void add_characters(void* where, XML_Char const* text, int length) {
    auto& reading = *static_cast<XmlReading*>(where);
    if (!reading.open.empty()) reading.open.back()->text.append(text, static_cast<std::size_t>(length));
}

void refuse_document_type(void* where, XML_Char const*, XML_Char const*, XML_Char const*, int) {
    stop_reading(*static_cast<XmlReading*>(where));
}

}  // namespace

XmlElement const* XmlElement::find(std::string_view child) const {
    auto const found = std::ranges::find(children, child, &XmlElement::name);
    return found == children.end() ? nullptr : &*found;
}

std::string_view XmlElement::attribute(std::string_view wanted) const {
    auto const found = std::ranges::find(attributes, wanted, &std::pair<std::string, std::string>::first);
    return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

Result<XmlElement> read_xml(std::string_view document, XmlLimits limits) {
    struct EndParser {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, EndParser> const parser(XML_ParserCreateNS(nullptr, ' '));
    if (!parser) throw std::bad_alloc();
    XmlReading reading{parser.get(), limits};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), begin_element, end_element);
    XML_SetCharacterDataHandler(parser.get(), add_characters);
    XML_SetStartDoctypeDeclHandler(parser.get(), refuse_document_type);
    auto const status = XML_Parse(parser.get(), document.data(), static_cast<int>(document.size()), XML_TRUE);
    if (status != XML_STATUS_OK || reading.root.children.size() != 1) {
        return refuse(invalid("not_caldav", "What stands at this address does not speak CalDAV."));
    }
    return std::move(reading.root.children.front());
}

}  // namespace telemachy::calendar
