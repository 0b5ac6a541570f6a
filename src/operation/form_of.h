#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "kernel/id.h"
#include "kernel/reflect.h"
#include "kernel/vocabulary.h"
#include "operation/kinds_of_form.h"

/// The form of every type that may cross the door: `form_of<T>`. A type without one does not compile:
/// it gets one here.
namespace telemachy {

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
