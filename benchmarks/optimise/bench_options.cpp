#include "bench_options.h"

#include <sstream>
#include <stdexcept>
#include <utility>

namespace telemachy::benchmarks {
namespace {

optimise::Processor read_processor(std::string const& word) {
    using enum optimise::Processor;
    for (auto const& [name, processor] :
         {std::pair{"plain", plain}, {"avx2", avx2}, {"avx512", avx512}})
        if (word == name && is_available(processor)) return processor;
    throw std::invalid_argument("no such processor here: " + word);
}

std::vector<std::string> parts_of(std::string const& text) {
    std::vector<std::string> parts;
    std::istringstream list(text);
    for (std::string part; std::getline(list, part, ',');) parts.push_back(part);
    return parts;
}

}  // namespace

BenchOptions read_bench_options(int count, char** words) {
    BenchOptions options;
    for (int x = 1; x < count; ++x) {
        std::string const word = words[x];
        auto const value = [&]() -> std::string {
            if (x + 1 == count) throw std::invalid_argument(word + " needs a value");
            return words[++x];
        };
        if (word == "--threads") {
            options.threads = static_cast<unsigned>(std::stoul(value()));
        } else if (word == "--seed") {
            options.seed = std::stoull(value());
        } else if (word == "--lemon-most") {
            options.lemon_most = std::stoull(value());
        } else if (word == "--cold-only") {
            options.cold_only = true;
        } else if (word == "--processor") {
            options.processor = read_processor(value());
        } else if (word == "--families") {
            options.families = parts_of(value());
        } else if (word == "--regimes") {
            options.regimes = parts_of(value());
        } else if (word == "--grids") {
            options.grids = parts_of(value());
        } else if (word == "--sizes") {
            options.sizes.clear();
            for (auto const& size : parts_of(value())) options.sizes.push_back(std::stoull(size));
        } else {
            throw std::invalid_argument("unknown option " + word);
        }
    }
    return options;
}

}  // namespace telemachy::benchmarks
