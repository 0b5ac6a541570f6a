#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "operation/json.h"

/// How the values of a type cross the door. Every type has one form, a constant: it reads JSON, writes
/// it, and says what it looks like as JSON Schema. What a struct is made of is read from its declaration
/// (kernel/reflect.h), so nothing is said twice; and what is done with lists, structs and words is
/// compiled once, in form.cpp, not once more for every struct.
namespace telemachy {

class Reading;
class SchemaBook;

/// Requests and answers look different: what may be left out of a request is always in an answer.
enum class Direction { request, answer };

class Form {
public:
    /// Appends the value as JSON.
    virtual void write(std::string& out, void const* value) const = 0;
    /// Fills the value, and tells `reading` everything that is wrong.
    virtual void read(Json const& json, void* value, Reading& reading) const = 0;
    /// JSON Schema 2020-12, which OpenAPI 3.1 speaks. Structs are named in `book`.
    [[nodiscard]] virtual std::string schema(SchemaBook& book, Direction direction) const = 0;

    /// Whether a member of this type may be left out of a request.
    [[nodiscard]] bool may_be_absent() const { return may_be_absent_; }

protected:
    constexpr explicit Form(bool may_be_absent = false) : may_be_absent_(may_be_absent) {}
    ~Form() = default;

private:
    bool may_be_absent_;
};

/// A field and the sentence that explains it, for the structs that say more than a name does:
/// `static constexpr Sentence sentences[] = {{"full_feed", "Whether people who are missing have left."}};`
struct Sentence {
    std::string_view field;
    std::string_view text;
};

/// A member of a struct: where it lies, in bytes from the struct's beginning, and its form.
struct FormMember {
    std::string_view name;
    std::size_t offset = 0;
    Form const* form = nullptr;
};

/// A struct: an object with its members in their order. A session's cookie is a door's matter and is
/// never in it. A name the struct does not have is refused, so a typing error never passes for a default.
class StructForm : public Form {
public:
    void write(std::string& out, void const* value) const override;
    void read(Json const& json, void* value, Reading& reading) const override;
    [[nodiscard]] std::string schema(SchemaBook& book, Direction direction) const override;

    [[nodiscard]] virtual std::span<FormMember const> members() const = 0;
    [[nodiscard]] std::string_view sentence_for(std::string_view field) const;
    /// The first member of this form in `value`, nothing where there is none.
    [[nodiscard]] void const* find(void const* value, Form const& form) const;

protected:
    /// `type` with its namespaces, as `telemachy::people::PersonCard`.
    constexpr StructForm(std::string_view type, std::span<Sentence const> sentences)
        : type_(type), sentences_(sentences) {}
    ~StructForm() = default;

private:
    std::string_view type_;
    std::span<Sentence const> sentences_;
};

}  // namespace telemachy
