#include "operation/form.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

#include "operation/form_of.h"
#include "operation/json_read.h"
#include "operation/schema.h"

/// What is done with texts, words, lists and structs; single values stand in scalar_form.cpp.
namespace telemachy {
namespace {

template <class T>
T const& as(void const* value) {
    return *static_cast<T const*>(value);
}

void const* after(void const* place, std::size_t bytes) {
    return static_cast<std::byte const*>(place) + bytes;
}
void* after(void* place, std::size_t bytes) { return static_cast<std::byte*>(place) + bytes; }

/// An enumerator's value from the bytes of its enumeration, and back.
std::uint64_t value_in(void const* place, std::size_t width) {
    switch (width) {
        case 1: return as<std::uint8_t>(place);
        case 2: return as<std::uint16_t>(place);
        case 4: return as<std::uint32_t>(place);
        default: return as<std::uint64_t>(place);
    }
}
void put_in(void* place, std::size_t width, std::uint64_t value) {
    switch (width) {
        case 1: *static_cast<std::uint8_t*>(place) = static_cast<std::uint8_t>(value); break;
        case 2: *static_cast<std::uint16_t*>(place) = static_cast<std::uint16_t>(value); break;
        case 4: *static_cast<std::uint32_t*>(place) = static_cast<std::uint32_t>(value); break;
        default: *static_cast<std::uint64_t*>(place) = value;
    }
}

std::vector<std::string_view> known(std::span<std::string_view const> words) {
    std::vector<std::string_view> all;
    std::ranges::copy_if(words, std::back_inserter(all), [](auto word) { return !word.empty(); });
    return all;
}

/// Writes one thing after another, with commas between them.
class Listing {
public:
    Listing(std::string& out, char open, char close) : out_(out), close_(close) { out_ += open; }
    ~Listing() { out_ += close_; }
    Listing(Listing const&) = delete;
    Listing& operator=(Listing const&) = delete;

    void next() {
        if (!std::exchange(first_, false)) out_ += ',';
    }
    void next(std::string_view name) {
        next();
        write_json_string(out_, name);
        out_ += ':';
    }

private:
    std::string& out_;
    char close_;
    bool first_ = true;
};

bool is_hidden(FormMember const& member) { return member.form == &form_of<SessionCookie>; }

}  // namespace

void TextForm::write(std::string& out, void const* value) const {
    write_json_string(out, as<std::string>(value));
}
void TextForm::read(Json const& json, void* value, Reading& reading) const {
    read_json_text(json, min_, max_, *static_cast<std::string*>(value), reading);
}
std::string TextForm::schema(SchemaBook&, Direction) const { return text_schema(min_, max_); }

void WholeForm::write(std::string& out, void const* value) const {
    out += std::to_string(as<std::int64_t>(value));
}
void WholeForm::read(Json const& json, void* value, Reading& reading) const {
    read_json_whole(json, min_, max_, *static_cast<std::int64_t*>(value), reading);
}
std::string WholeForm::schema(SchemaBook&, Direction) const {
    return whole_schema(min_, max_, fallback_);
}

void IdForm::write(std::string& out, void const* value) const {
    auto const& text = as<std::string>(value);
    if (text.empty()) {
        out += "null";
    } else {
        write_json_string(out, text);
    }
}
void IdForm::read(Json const& json, void* value, Reading& reading) const {
    read_json_id(json, prefix_, *static_cast<std::string*>(value), reading);
}
std::string IdForm::schema(SchemaBook&, Direction) const { return id_schema(prefix_); }

void WordForm::write(std::string& out, void const* value) const {
    auto const index = value_in(value, width_);
    write_json_string(out, index < words_.size() ? words_[index] : std::string_view{});
}
void WordForm::read(Json const& json, void* value, Reading& reading) const {
    bool const text = json.kind == Json::Kind::string || json.kind == Json::Kind::word;
    auto const found = std::ranges::find(words_, std::string_view(json.string));
    if (text && !json.string.empty() && found != words_.end()) {
        put_in(value, width_, static_cast<std::uint64_t>(found - words_.begin()));
    } else {
        refuse_word(known(words_), reading);
    }
}
std::string WordForm::schema(SchemaBook&, Direction) const { return word_schema(known(words_)); }

void AnyOptionalForm::write(std::string& out, void const* value) const {
    if (auto const* const held = look(value)) {
        held_.write(out, held);
    } else {
        out += "null";
    }
}
void AnyOptionalForm::read(Json const& json, void* value, Reading& reading) const {
    if (json.kind == Json::Kind::null) {
        clear(value);
    } else {
        held_.read(json, fill(value), reading);
    }
}
std::string AnyOptionalForm::schema(SchemaBook& book, Direction direction) const {
    return nullable(held_.schema(book, direction));
}

void AnyListForm::write(std::string& out, void const* value) const {
    Listing listing(out, '[', ']');
    auto const [first, count] = items(value);
    for (std::size_t i = 0; i < count; ++i) {
        listing.next();
        item_.write(out, after(first, i * stride_));
    }
}
void AnyListForm::read(Json const& json, void* value, Reading& reading) const {
    if (!accepts_list(json, reading)) return;
    std::size_t index = 0;
    for (auto const& item : items_of(json)) {
        Reading::Step const step(reading, std::to_string(index++));
        item_.read(item, append(value), reading);
    }
}
std::string AnyListForm::schema(SchemaBook& book, Direction direction) const {
    return R"({"type":"array","items":)" + item_.schema(book, direction) + "}";
}

void AnyMapForm::write(std::string& out, void const* value) const {
    Listing listing(out, '{', '}');
    for (auto const& [name, held] : entries(value)) {
        listing.next(name);
        held_.write(out, held);
    }
}
void AnyMapForm::read(Json const& json, void* value, Reading& reading) const {
    if (!accepts_object(json, reading)) return;
    for (auto const& [name, member] : json.members) {
        Reading::Step const step(reading, name);
        held_.read(member, at(value, name), reading);
    }
}
std::string AnyMapForm::schema(SchemaBook& book, Direction direction) const {
    return R"({"type":"object","additionalProperties":)" + held_.schema(book, direction) + "}";
}

void StructForm::write(std::string& out, void const* value) const {
    Listing listing(out, '{', '}');
    for (auto const& member : members()) {
        if (is_hidden(member)) continue;
        listing.next(member.name);
        member.form->write(out, after(value, member.offset));
    }
}
void StructForm::read(Json const& json, void* value, Reading& reading) const {
    if (!accepts_object(json, reading)) return;
    std::vector<std::string_view> names;
    for (auto const& member : members()) {
        names.push_back(member.name);
        Reading::Step const step(reading, member.name);
        if (Json const* const given = json.find(member.name)) {
            member.form->read(*given, after(value, member.offset), reading);
        } else if (!member.form->may_be_absent()) {
            reading.refuse("required", "This is needed.");
        }
    }
    refuse_unknown(json, names, reading);
}
std::string StructForm::schema(SchemaBook& book, Direction direction) const {
    auto const name = SchemaBook::name_of(type_, direction);
    if (book.begin(name)) {
        std::vector<MemberSchema> described;
        for (auto const& member : members()) {
            if (is_hidden(member)) continue;
            described.push_back(
                {.name = std::string(member.name),
                 .schema = member.form->schema(book, direction),
                 .sentence = sentence_for(member.name),
                 .required = direction == Direction::answer || !member.form->may_be_absent()});
        }
        book.named[name] = object_schema(described);
    }
    return reference_to(name);
}

std::string_view StructForm::sentence_for(std::string_view field) const {
    auto const found = std::ranges::find(sentences_, field, &Sentence::field);
    return found == sentences_.end() ? std::string_view{} : found->text;
}

void const* StructForm::find(void const* value, Form const& form) const {
    auto const all = members();
    auto const found = std::ranges::find(all, &form, &FormMember::form);
    return found == all.end() ? nullptr : after(value, found->offset);
}

std::vector<FormMember> detail::members_at(void const* object, std::span<MemberAt const> members) {
    std::vector<FormMember> all;
    for (auto const& [name, place, form] : members) {
        auto const offset = static_cast<std::byte const*>(place) - static_cast<std::byte const*>(object);
        all.push_back({name, static_cast<std::size_t>(offset), form});
    }
    return all;
}

}  // namespace telemachy
