#include "optimise/certificate/certificate_file.h"

#include <charconv>
#include <limits>
#include <ostream>

namespace telemachy::optimise {
namespace {

constexpr std::string_view title = "telemachy-assignment-certificate";
constexpr std::int64_t version = 1;
constexpr std::int64_t count_most = std::numeric_limits<std::uint32_t>::max() - 1;

/// Reads line by line; the first thing that is not as it should be is thrown as its sentence.
class CertificateReader {
public:
    explicit CertificateReader(std::string_view text) : text_(text) {}

    CertificateFile read() {
        CertificateFile file;
        labelled(title, version, version);
        file.agents = static_cast<std::uint32_t>(labelled("agents", 0, count_most));
        auto const tasks = labelled("tasks", 0, count_most);
        file.primal = labelled("primal", least, most);
        file.dual = labelled("dual", least, most);
        // Every line takes two letters at least: a short text cannot make us reserve for a long
        // one.
        auto const room = static_cast<std::int64_t>(text_.size() / 2);
        auto const pairs = labelled("pairs", 0, room);
        for (std::int64_t x = 0; x < pairs; ++x) {
            begin_line();
            auto const agent = number("an agent", 1, file.agents);
            space();
            auto const task = number("a task", 1, tasks);
            end_line();
            file.pairs.push_back(
                {static_cast<std::uint32_t>(agent - 1), static_cast<std::uint32_t>(task - 1)});
        }
        if (labelled("prices", 0, room) != tasks) refuse("there is not one price per task");
        for (std::int64_t x = 0; x < tasks; ++x) {
            begin_line();
            file.prices.push_back(number("a price", least, most));
            end_line();
        }
        begin_line();
        word("end");
        end_line();
        if (at_ != text_.size()) refuse("something follows the end");
        return file;
    }

private:
    static constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    static constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

    [[noreturn]] void refuse(std::string const& what) const {
        throw "Line " + std::to_string(line_) + " of the certificate: " + what + ".";
    }

    void begin_line() { ++line_; }
    void end_line() {
        if (at_ < text_.size() && text_[at_] == '\r') ++at_;
        if (at_ >= text_.size() || text_[at_] != '\n') refuse("more than belongs there");
        ++at_;
    }
    void space() {
        if (at_ >= text_.size() || text_[at_] != ' ') refuse("a space is missing");
        ++at_;
    }
    void word(std::string_view expected) {
        if (text_.substr(at_, expected.size()) != expected)
            refuse("\"" + std::string(expected) + "\" should stand here");
        at_ += expected.size();
    }
    std::int64_t number(std::string const& what, std::int64_t smallest, std::int64_t largest) {
        std::int64_t value = 0;
        auto const [end, error] =
            std::from_chars(text_.data() + at_, text_.data() + text_.size(), value);
        if (error != std::errc{} || value < smallest || value > largest)
            refuse(what + " should be a whole number from " + std::to_string(smallest) + " to " +
                   std::to_string(largest));
        at_ = static_cast<std::size_t>(end - text_.data());
        return value;
    }
    std::int64_t labelled(std::string_view label, std::int64_t smallest, std::int64_t largest) {
        begin_line();
        word(label);
        space();
        auto const value = number("\"" + std::string(label) + "\"", smallest, largest);
        end_line();
        return value;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 0;
};

}  // namespace

void write_certificate(CertificateFile const& certificate, std::ostream& out) {
    out << title << ' ' << version << "\nagents " << certificate.agents << "\ntasks "
        << certificate.prices.size() << "\nprimal " << certificate.primal << "\ndual "
        << certificate.dual << "\npairs " << certificate.pairs.size() << '\n';
    for (auto const& [agent, task] : certificate.pairs)
        out << std::uint64_t{agent} + 1 << ' ' << std::uint64_t{task} + 1 << '\n';
    out << "prices " << certificate.prices.size() << '\n';
    for (auto const price : certificate.prices) out << price << '\n';
    out << "end\n";
}

std::variant<CertificateFile, std::string> read_certificate(std::string_view text) {
    try {
        return CertificateReader(text).read();
    } catch (std::string const& sentence) {
        return sentence;
    }
}

}  // namespace telemachy::optimise
