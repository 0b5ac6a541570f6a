#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <thread>

namespace telemachy::bench {

/// The HTTP library answering by itself, as its own examples do: read with Beast, write with Beast, no
/// guard, no session, no database. The floor a request through the house is held against.
class BareBeast {
public:
    explicit BareBeast(std::string body);
    ~BareBeast();
    [[nodiscard]] std::uint16_t port() const { return port_; }

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
    std::uint16_t port_ = 0;
    std::thread thread_;
};

}  // namespace telemachy::bench
