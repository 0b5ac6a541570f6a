#include "optimise/assignment/processor.h"

namespace telemachy::optimise {

bool is_available(Processor processor) {
#if defined(__x86_64__)
    if (processor == Processor::avx512)
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
               __builtin_cpu_supports("avx512vbmi");
    if (processor == Processor::avx2) return __builtin_cpu_supports("avx2");
#endif
    return processor == Processor::plain;
}

Processor best_processor() {
    static Processor const best = is_available(Processor::avx512) ? Processor::avx512
                                  : is_available(Processor::avx2) ? Processor::avx2
                                                                  : Processor::plain;
    return best;
}

}  // namespace telemachy::optimise
