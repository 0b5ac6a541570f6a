#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/time.h"

/// Bytes that stay outside the database, each file known by what it holds.
namespace telemachy::files {

/// SHA-256 in hexadecimal: 64 of 0-9 and a-f.
using FileName = std::string;

/// Where files are kept. Used by many threads at once, and slow: hold no transaction open
/// meanwhile, or a short one where only that makes sweeping safe.
class FileStore {
public:
    virtual ~FileStore() = default;

    /// Keeps these bytes, once however often they come, and returns their name. When it returns
    /// they survive a loss of power. Throws storage::StorageFull on a full disk, and keeps nothing
    /// then.
    virtual FileName keep(std::string_view bytes) const = 0;
    [[nodiscard]] virtual bool has(FileName const& name) const = 0;
    /// The bytes, or nothing where there is no such file. Throws where they are not what was kept.
    [[nodiscard]] virtual std::optional<std::string> find(FileName const& name) const = 0;
    virtual void drop(FileName const& name) const = 0;
    /// Names every file, and since when it has been there (kept again is there anew). What a fault
    /// left half-written long ago is cleared away on the walk.
    virtual void each(std::function<void(FileName const&, Instant)> const& see) const = 0;
};

}  // namespace telemachy::files
