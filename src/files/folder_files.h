#pragma once

#include <filesystem>

#include "files/file_store.h"

namespace telemachy::files {

/// Files in a folder, spread over 256 subfolders by the first two letters of their names. The
/// folder is made with the first file. Several nodes may share one, since a file is renamed into
/// its place.
class FolderFiles final : public FileStore {
public:
    explicit FolderFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

    FileName keep(std::string_view bytes) const override;
    [[nodiscard]] bool has(FileName const& name) const override;
    [[nodiscard]] std::optional<std::string> find(FileName const& name) const override;
    void drop(FileName const& name) const override;
    void each(std::function<void(FileName const&, Instant)> const& see) const override;

private:
    [[nodiscard]] std::filesystem::path place_of(FileName const& name) const;

    std::filesystem::path folder_;
};

}  // namespace telemachy::files
