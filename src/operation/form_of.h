#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "kernel/id.h"
#include "kernel/reflect.h"
#include "kernel/time.h"
#include "kernel/vocabulary.h"
#include "operation/form.h"
#include "operation/session_cookie.h"

/// The form of every type that may cross the door: `form_of<T>`. A type without one does not compile:
/// it gets one here.
namespace telemachy {

/// What JSON has a word for, and what is always written the same way.
template <class T>
concept Scalar =
    std::same_as<T, bool> || std::same_as<T, Flag> || std::same_as<T, int> ||
    std::same_as<T, std::int64_t> || std::same_as<T, std::uint32_t> || std::same_as<T, std::size_t> ||
    std::same_as<T, double> || std::same_as<T, std::string> || std::same_as<T, Instant> ||
    std::same_as<T, Date> || std::same_as<T, Secret> || std::same_as<T, Upload> ||
    std::same_as<T, Version> || std::same_as<T, ExpectedVersion> || std::same_as<T, SessionCookie> ||
    std::same_as<T, Json>;

template <Scalar T>
class ScalarForm final : public Form {
public:
    constexpr ScalarForm() : Form(std::same_as<T, Flag>) {}
    void write(std::string& out, void const* value) const override;
    void read(Json const& json, void* value, Reading& reading) const override;
    [[nodiscard]] std::string schema(SchemaBook& book, Direction direction) const override;
};

extern template class ScalarForm<bool>;
extern template class ScalarForm<Flag>;
extern template class ScalarForm<int>;
extern template class ScalarForm<std::int64_t>;
extern template class ScalarForm<std::uint32_t>;
extern template class ScalarForm<std::size_t>;
extern template class ScalarForm<double>;
extern template class ScalarForm<std::string>;
extern template class ScalarForm<Instant>;
extern template class ScalarForm<Date>;
extern template class ScalarForm<Secret>;
extern template class ScalarForm<Upload>;
extern template class ScalarForm<Version>;
extern template class ScalarForm<ExpectedVersion>;
extern template class ScalarForm<SessionCookie>;
extern template class ScalarForm<Json>;

/// `Text<Min, Max>`, which is its string.
class TextForm final : public Form {
public:
    constexpr TextForm(std::size_t min, std::size_t max) : min_(min), max_(max) {}
    void write(std::string& out, void const* value) const override;
    void read(Json const& json, void* value, Reading& reading) const override;
    [[nodiscard]] std::string schema(SchemaBook& book, Direction direction) const override;

private:
    std::size_t min_, max_;
};

/// `Whole<Min, Max, Default>`, which is its number.
class WholeForm final : public Form {
public:
    constexpr WholeForm(std::int64_t min, std::int64_t max, std::int64_t fallback)
        : Form(true), min_(min), max_(max), fallback_(fallback) {}
    void write(std::string& out, void const* value) const override;
    void read(Json const& json, void* value, Reading& reading) const override;
    [[nodiscard]] std::string schema(SchemaBook& book, Direction direction) const override;

private:
    std::int64_t min_, max_, fallback_;
};

/// `Id<Tag>`, which is its text; `null` while it is empty.
class IdForm final : public Form {
public:
    constexpr explicit IdForm(std::string_view prefix) : prefix_(prefix) {}
    void write(std::string& out, void const* value) const override;
    void read(Json const& json, void* value, Reading& reading) const override;
    [[nodiscard]] std::string schema(SchemaBook& book, Direction direction) const override;

private:
    std::string_view prefix_;
};

/// An enumeration, written as the word of its enumerator.
class WordForm final : public Form {
public:
    /// `words` by value; `width` is the size of the enumeration in bytes.
    constexpr WordForm(std::span<std::string_view const> words, std::size_t width)
        : words_(words), width_(width) {}
    void write(std::string& out, void const* value) const override;
    void read(Json const& json, void* value, Reading& reading) const override;
    [[nodiscard]] std::string schema(SchemaBook& book, Direction direction) const override;

private:
    std::span<std::string_view const> words_;
    std::size_t width_;
};

class AnyOptionalForm : public Form {
public:
    void write(std::string& out, void const* value) const override;
    void read(Json const& json, void* value, Reading& reading) const override;
    [[nodiscard]] std::string schema(SchemaBook& book, Direction direction) const override;

protected:
    constexpr explicit AnyOptionalForm(Form const& held) : Form(true), held_(held) {}
    ~AnyOptionalForm() = default;

private:
    [[nodiscard]] virtual void const* look(void const* value) const = 0;
    virtual void* fill(void* value) const = 0;
    virtual void clear(void* value) const = 0;

    Form const& held_;
};

class AnyListForm : public Form {
public:
    void write(std::string& out, void const* value) const override;
    void read(Json const& json, void* value, Reading& reading) const override;
    [[nodiscard]] std::string schema(SchemaBook& book, Direction direction) const override;

protected:
    constexpr AnyListForm(Form const& item, std::size_t stride)
        : Form(true), item_(item), stride_(stride) {}
    ~AnyListForm() = default;

    struct Items {
        void const* first = nullptr;
        std::size_t count = 0;
    };

private:
    [[nodiscard]] virtual Items items(void const* value) const = 0;
    virtual void* append(void* value) const = 0;

    Form const& item_;
    std::size_t stride_;
};

class AnyMapForm : public Form {
public:
    void write(std::string& out, void const* value) const override;
    void read(Json const& json, void* value, Reading& reading) const override;
    [[nodiscard]] std::string schema(SchemaBook& book, Direction direction) const override;

protected:
    constexpr explicit AnyMapForm(Form const& held) : Form(true), held_(held) {}
    ~AnyMapForm() = default;

    using Entries = std::vector<std::pair<std::string_view, void const*>>;

private:
    [[nodiscard]] virtual Entries entries(void const* value) const = 0;
    virtual void* at(void* value, std::string const& name) const = 0;

    Form const& held_;
};

template <class T>
struct FormOf;
template <class T>
inline constexpr auto const& form_of = FormOf<T>::form;

template <Scalar T>
struct FormOf<T> {
    static constexpr ScalarForm<T> form{};
};

template <std::size_t Min, std::size_t Max>
struct FormOf<Text<Min, Max>> {
    static constexpr TextForm form{Min, Max};
};

template <std::int64_t Min, std::int64_t Max, std::int64_t Default>
struct FormOf<Whole<Min, Max, Default>> {
    static constexpr WholeForm form{Min, Max, Default};
};

template <class Tag>
struct FormOf<Id<Tag>> {
    static constexpr IdForm form{Tag::prefix};
};

template <class E>
    requires std::is_enum_v<E>
struct FormOf<E> {
    static constexpr WordForm form{reflect::enumerator_table<E>, sizeof(E)};
};

template <class T>
class OptionalForm final : public AnyOptionalForm {
public:
    constexpr OptionalForm() : AnyOptionalForm(form_of<T>) {}

private:
    using Held = std::optional<T>;
    [[nodiscard]] void const* look(void const* value) const override {
        auto const& held = *static_cast<Held const*>(value);
        return held ? &*held : nullptr;
    }
    void* fill(void* value) const override { return &static_cast<Held*>(value)->emplace(); }
    void clear(void* value) const override { static_cast<Held*>(value)->reset(); }
};
template <class T>
struct FormOf<std::optional<T>> {
    static constexpr OptionalForm<T> form{};
};

template <class T>
class ListForm final : public AnyListForm {
public:
    constexpr ListForm() : AnyListForm(form_of<T>, sizeof(T)) {}

private:
    using List = std::vector<T>;
    [[nodiscard]] Items items(void const* value) const override {
        auto const& list = *static_cast<List const*>(value);
        return {list.data(), list.size()};
    }
    void* append(void* value) const override { return &static_cast<List*>(value)->emplace_back(); }
};
template <class T>
struct FormOf<std::vector<T>> {
    static constexpr ListForm<T> form{};
};

template <class T>
class MapForm final : public AnyMapForm {
public:
    constexpr MapForm() : AnyMapForm(form_of<T>) {}

private:
    using Map = std::map<std::string, T>;
    [[nodiscard]] Entries entries(void const* value) const override {
        Entries all;
        for (auto const& [name, held] : *static_cast<Map const*>(value)) all.emplace_back(name, &held);
        return all;
    }
    void* at(void* value, std::string const& name) const override {
        return &(*static_cast<Map*>(value))[name];
    }
};
template <class T>
struct FormOf<std::map<std::string, T>> {
    static constexpr MapForm<T> form{};
};

namespace detail {

/// A member of an object at hand, with its form: what `reflect::members_of` gathers.
struct MemberAt {
    std::string_view name;
    void const* place;
    Form const* form;

    template <class T>
    static constexpr MemberAt of(std::string_view name, T const* place) {
        return {name, place, &form_of<T>};
    }
};

/// Places in one object become places in every object of its type.
[[nodiscard]] std::vector<FormMember> members_at(void const* object,
                                                 std::span<MemberAt const> members);

template <class T>
[[nodiscard]] constexpr std::span<Sentence const> sentences_of() {
    if constexpr (requires { T::sentences; }) {
        return T::sentences;
    } else {
        return {};
    }
}

template <reflect::Described T>
class StructFormOf final : public StructForm {
public:
    constexpr StructFormOf() : StructForm(reflect::type_name<T>, sentences_of<T>()) {}
    [[nodiscard]] std::span<FormMember const> members() const override {
        static T const example{};
        static auto const members = members_at(&example, reflect::members_of<MemberAt>(example));
        return members;
    }
};

}  // namespace detail

template <reflect::Described T>
    requires(!Scalar<T>)
struct FormOf<T> {
    static constexpr detail::StructFormOf<T> form{};
};

}  // namespace telemachy
