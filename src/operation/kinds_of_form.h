#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kernel/time.h"
#include "kernel/vocabulary.h"
#include "operation/form.h"
#include "operation/session_cookie.h"

/// The kinds of forms there are: single values, texts, words, lists. Which type has which is said in
/// form_of.h.
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

}  // namespace telemachy
