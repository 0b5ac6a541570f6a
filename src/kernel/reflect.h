#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <boost/pfr.hpp>

/// What a plain struct says of itself: how many members it has, what they are called, and each of
/// them by number. No macro and no second list: the declaration is the description. JSON, database
/// rows, OpenAPI, the TypeScript client and `--help` are all read from it.
///
/// Method: Boost.PFR counts and reaches the members; the name of the i-th member is cut out of the
/// compiler's own spelling of a template argument that points to it. Works for aggregates without
/// base classes. Proven on g++ 12 and clang 19 by `reflect_test.cpp`, which fails if a compiler
/// ever spells differently.
namespace telemachy::reflect {

namespace detail {

template <class T>
struct Wrapper {
    T value;
};

/// Declared and never defined: only its address is ever spoken of.
template <class T>
extern Wrapper<T> const imagined;

template <class T>
struct Pointer {
    T const* pointer;
};
template <class T>
Pointer(T const*) -> Pointer<T>;

#ifdef __clang__
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wundefined-var-template"
#endif
template <class T, std::size_t I>
consteval auto member_pointer() {
    auto const members = boost::pfr::detail::tie_as_tuple(imagined<T>.value);
    return Pointer{&boost::pfr::detail::sequence_tuple::get<I>(members)};
}
#ifdef __clang__
#pragma clang diagnostic pop
#endif

template <auto P>
consteval std::string_view spelling() {
    return __PRETTY_FUNCTION__;
}

/// `... P = Pointer<X>{(& imagined<Y>.Wrapper<Y>::value.Y::title)} ...` on g++ and
/// `... {&imagined.value.title} ...` on clang: the name is the last identifier before the brace.
consteval std::string_view last_identifier(std::string_view text) {
    std::size_t end = text.rfind('}');
    auto const part_of_name = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    while (end > 0 && !part_of_name(text[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && part_of_name(text[begin - 1])) --begin;
    return text.substr(begin, end - begin);
}

template <class E, E V>
consteval std::string_view enumerator_spelling() {
    std::string_view text = __PRETTY_FUNCTION__;
    std::size_t begin = text.find("V = ");
    if (begin == std::string_view::npos) return {};
    text.remove_prefix(begin + 4);
    text = text.substr(0, text.find_first_of(";]"));
    if (text.find('(') != std::string_view::npos) return {};  // a number: no such enumerator
    std::size_t const colon = text.rfind(':');
    return colon == std::string_view::npos ? text : text.substr(colon + 1);
}

template <class T>
consteval std::string_view type_spelling() {
    std::string_view text = __PRETTY_FUNCTION__;
    std::size_t const begin = text.find("T = ") + 4;
    return text.substr(begin, text.find_first_of(";]", begin) - begin);
}

}  // namespace detail

template <class T>
concept Described = std::is_aggregate_v<T> && std::is_class_v<T>;

template <Described T>
inline constexpr std::size_t member_count = boost::pfr::tuple_size_v<T>;

template <Described T, std::size_t I>
using MemberType = boost::pfr::tuple_element_t<I, T>;

template <Described T, std::size_t I>
inline constexpr std::string_view member_name =
    detail::last_identifier(detail::spelling<detail::member_pointer<T, I>()>());

/// The type's name with its namespaces, as `telemachy::people::PersonCard`.
template <class T>
inline constexpr std::string_view type_name = detail::type_spelling<T>();

/// Calls `visit(name, member)` for each member in order.
template <Described T, class Visitor>
constexpr void for_each_member(T& object, Visitor&& visit) {
    auto const members = boost::pfr::detail::tie_as_tuple(object);
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (visit(member_name<std::remove_const_t<T>, I>,
               boost::pfr::detail::sequence_tuple::get<I>(members)),
         ...);
    }(std::make_index_sequence<member_count<std::remove_const_t<T>>>{});
}

/// Calls `visit.template operator()<MemberType>(name)` for each member, without an object.
template <Described T, class Visitor>
constexpr void for_each_member_type(Visitor&& visit) {
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (visit.template operator()<MemberType<T, I>>(member_name<T, I>), ...);
    }(std::make_index_sequence<member_count<T>>{});
}

namespace detail {

template <class Entry, class T, std::size_t I, class Member>
constexpr Entry entry_of(Member* member) {
    if constexpr (requires { Entry::template of<MemberType<T, I>>(member); }) {
        return Entry::template of<MemberType<T, I>>(member);
    } else {
        return Entry::template of<MemberType<T, I>>(member_name<T, I>, member);
    }
}

}  // namespace detail

/// An `Entry` for each member in order, made by `Entry::of<Member>(name, address)`, or by
/// `Entry::of<Member>(address)` where names do not matter. What is done with members can then be an
/// ordinary loop that is compiled once, instead of code for every struct.
template <class Entry, Described T>
[[nodiscard]] constexpr auto members_of(T& object) {
    using Plain = std::remove_const_t<T>;
    auto const members = boost::pfr::detail::tie_as_tuple(object);
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<Entry, sizeof...(I)>{detail::entry_of<Entry, Plain, I>(
            &boost::pfr::detail::sequence_tuple::get<I>(members))...};
    }(std::make_index_sequence<member_count<Plain>>{});
}

/// The same without an object: `Entry::of<Member>(name)`.
template <class Entry, Described T>
[[nodiscard]] constexpr auto member_types_of() {
    return []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<Entry, sizeof...(I)>{
            Entry::template of<MemberType<T, I>>(member_name<T, I>)...};
    }(std::make_index_sequence<member_count<T>>{});
}

namespace detail {

inline constexpr std::size_t enumerators_at_a_time = 16;

template <class E, std::size_t First>
inline constexpr auto enumerators_from = []<std::size_t... I>(std::index_sequence<I...>) {
    return std::array<std::string_view, sizeof...(I)>{
        enumerator_spelling<E, static_cast<E>(First + I)>()...};
}(std::make_index_sequence<enumerators_at_a_time>{});

/// Sixteen more, as long as the last of them is still an enumerator.
template <class E, std::size_t First = 0>
consteval auto enumerators() {
    constexpr auto& some = enumerators_from<E, First>;
    if constexpr (some.back().empty()) {
        return some;
    } else {
        constexpr auto rest = enumerators<E, First + enumerators_at_a_time>();
        std::array<std::string_view, some.size() + rest.size()> all{};
        for (std::size_t i = 0; i < some.size(); ++i) all[i] = some[i];
        for (std::size_t i = 0; i < rest.size(); ++i) all[some.size() + i] = rest[i];
        return all;
    }
}

}  // namespace detail

/// The words of an enumeration by value, empty where a value has none. Enumerators count from zero
/// without gaps, as they do unless they are numbered by hand.
template <class E>
    requires std::is_enum_v<E>
inline constexpr auto enumerator_table = detail::enumerators<E>();

/// The word for an enumerator, empty for a value that has none.
template <class E>
    requires std::is_enum_v<E>
[[nodiscard]] constexpr std::string_view word_of(E value) {
    auto const index = static_cast<std::size_t>(value);
    return index < enumerator_table<E>.size() ? enumerator_table<E>[index] : std::string_view{};
}

/// The enumerator of a word; false and unchanged when there is none.
template <class E>
    requires std::is_enum_v<E>
[[nodiscard]] constexpr bool read_word(std::string_view word, E& value) {
    for (std::size_t i = 0; i < enumerator_table<E>.size(); ++i) {
        if (!word.empty() && enumerator_table<E>[i] == word) {
            value = static_cast<E>(i);
            return true;
        }
    }
    return false;
}

}  // namespace telemachy::reflect
