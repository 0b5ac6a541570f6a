#pragma once

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <limits>
#include <stdexcept>
#include <string>
#include <type_traits>

#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

namespace telemachy::benchmarks {

/// What a piece of work answered, how long it took by the wall and of all processors together, and
/// how much memory it needed on top of what was there before it began.
template <class Answer>
struct Measured {
    Answer answer{};
    double seconds = 0;
    double processor_seconds = 0;
    double megabytes = 0;
};

/// "VmRSS" (now) or "VmHWM" (at most so far) of this process, in megabytes.
inline double memory_now(std::string const& field) {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == field + ":") {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    return 0;
}

/// What this process has used of all processors so far.
inline double processor_seconds_now() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// How long a piece of work took, by the wall and of all processors together.
struct Taken {
    double seconds = 0;
    double processor_seconds = 0;
};

template <class Work>
Taken time_taken(Work work) {
    double const processor_before = processor_seconds_now();
    auto const start = std::chrono::steady_clock::now();
    work();
    double const seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return {seconds, processor_seconds_now() - processor_before};
}

/// Runs `work` in a process of its own, so that one measurement's memory cannot hide in another's.
/// Its answer must be plain data.
template <class Work>
auto measured_apart(Work work) -> Measured<decltype(work())> {
    using Answer = decltype(work());
    static_assert(std::is_trivially_copyable_v<Answer>);
    int channel[2];
    if (pipe(channel) != 0) throw std::runtime_error("pipe");
    pid_t const child = fork();
    if (child < 0) throw std::runtime_error("fork");
    if (child == 0) {
        Measured<Answer> mine;
        malloc_trim(0);  // memory freed earlier would be used again unseen
        double const before = memory_now("VmRSS");
        auto const taken = time_taken([&] { mine.answer = work(); });
        mine.seconds = taken.seconds;
        mine.processor_seconds = taken.processor_seconds;
        mine.megabytes = memory_now("VmHWM") - before;
        bool const told =
            write(channel[1], &mine, sizeof mine) == static_cast<ssize_t>(sizeof mine);
        _exit(told ? 0 : 1);
    }
    close(channel[1]);
    Measured<Answer> theirs;
    bool const heard =
        read(channel[0], &theirs, sizeof theirs) == static_cast<ssize_t>(sizeof theirs);
    close(channel[0]);
    int state = 0;
    waitpid(child, &state, 0);
    if (!heard || state != 0) throw std::runtime_error("a measurement failed");
    return theirs;
}

}  // namespace telemachy::benchmarks
