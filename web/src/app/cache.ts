import { QueryClient } from '@tanstack/react-query';
import { Problem } from '@/api/problem';

/** The server's answers, kept for as long as they are likely to be true. */
export function makeCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A refusal will not change by asking again; a broken line may.
        retry: (count, fault) => count < 2 && !(fault instanceof Problem && fault.refused),
        retryDelay: (count) => 400 * 2 ** count,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
}
