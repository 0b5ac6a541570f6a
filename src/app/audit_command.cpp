#include "app/audit_command.h"

#include <fstream>
#include <optional>
#include <ostream>
#include <sstream>

#include "app/opened_house.h"
#include "audit_log/audit_log.h"

namespace telemachy::app {
namespace {

constexpr std::string_view usage =
    "telemachy audit verify [--head FILE] [--data DIR | --database URL | --config FILE]\n"
    "  Computes the whole record again and names the first entry that is not as it was written.\n"
    "  --head FILE   a signed head kept from earlier: also checks that the record only continued it\n";

std::optional<std::string> contents_of(std::string const& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return std::nullopt;
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

}  // namespace

int audit_command(House const& house, Configuration const& configuration, std::vector<std::string> const& words,
                  std::ostream& out, std::ostream& err) {
    bool const with_head = words.size() == 3 && words[1] == "--head";
    if (words.empty() || words.front() != "verify" || (words.size() > 1 && !with_head)) {
        err << usage;
        return 2;
    }
    std::optional<std::string> note;
    if (with_head && !(note = contents_of(words[2]))) {
        err << "The file " << words[2] << " cannot be read.\n";
        return 2;
    }
    OpenedHouse opened(house, configuration);
    std::optional<Result<audit_log::Verdict>> verdict;
    opened.runner().read_as_house([&](Work& work) { verdict = audit_log::verify_record(work, note); });
    if (!*verdict) {
        err << verdict->error().detail << '\n';
        return 1;
    }
    auto const& found = **verdict;
    (found.ok ? out : err) << found.sentence << '\n';
    if (found.ok && found.size > 0) out << "root " << found.root << '\n';
    return found.ok ? 0 : 1;
}

}  // namespace telemachy::app
