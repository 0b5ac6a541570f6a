import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { call, forgetPerson, type Input } from './client';
import type { OperationName } from './operations';
import type { Problem } from './problem';
import type { Out } from './served';

export interface AskOptions {
  /** False while the question cannot be asked yet. */
  when?: boolean;
  /** Keep showing the last answer while the next one travels, so that nothing jumps. */
  keep?: boolean;
  /** Milliseconds for which an answer counts as fresh. */
  fresh?: number;
  /** Ask again every so many milliseconds, where no event announces the change. */
  every?: number | false;
}

type Rest<Op extends OperationName> = object extends Input<Op>
  ? [input?: Input<Op>, options?: AskOptions]
  : [input: Input<Op>, options?: AskOptions];

/** Asks the server one question; the key is the question itself. */
export function useAnswer<Op extends OperationName>(
  operation: Op,
  ...[input, options]: Rest<Op>
): UseQueryResult<Out<Op>, Problem> {
  return useQuery<Out<Op>, Problem>({
    queryKey: [operation, input ?? {}],
    queryFn: ({ signal }) => call(operation, ...([{ ...input, signal }] as never)),
    enabled: options?.when ?? true,
    staleTime: options?.fresh ?? 15_000,
    refetchInterval: options?.every ?? false,
    placeholderData: options?.keep ? keepPreviousData : undefined,
  });
}

type Paged<Op extends OperationName> = Out<Op> extends { items: (infer Item)[] } ? Item : never;

/** Asks for a list page by page, as far as somebody scrolls. */
export function usePages<Op extends OperationName>(
  operation: Op,
  ...[input, options]: Rest<Op>
): UseInfiniteQueryResult<{ pages: Out<Op>[] }, Problem> & { items: Paged<Op>[] } {
  const answer = useInfiniteQuery({
    queryKey: [operation, 'pages', input ?? {}],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const asked = (input ?? {}) as { query?: Record<string, unknown> };
      const query = { ...asked.query, cursor: pageParam };
      return call(operation, ...([{ ...asked, query, signal }] as never));
    },
    getNextPageParam: (page) => (page as { next?: string | null } | undefined)?.next ?? undefined,
    enabled: options?.when ?? true,
    staleTime: options?.fresh ?? 15_000,
    placeholderData: options?.keep ? keepPreviousData : undefined,
  });
  const items = (answer.data?.pages ?? []).flatMap(
    (page) => (page as { items?: Paged<Op>[] } | undefined)?.items ?? [],
  );
  return Object.assign(answer, { items }) as never;
}

/** Does one thing on the server, then asks again whatever it may have changed. */
export function useAct<Op extends OperationName>(
  operation: Op,
  options: { refresh?: OperationName[]; done?: (out: Out<Op>) => void } = {},
): UseMutationResult<Out<Op>, Problem, Input<Op>> {
  const cache = useQueryClient();
  return useMutation<Out<Op>, Problem, Input<Op>>({
    mutationKey: [operation],
    mutationFn: (input) => call(operation, ...([input] as never)),
    onSuccess: async (out) => {
      await Promise.all(
        (options.refresh ?? []).map((name) => cache.invalidateQueries({ queryKey: [name] })),
      );
      options.done?.(out);
    },
  });
}

/** Forgets every answer: somebody else is reading now. */
export function useForgetEverything(): () => void {
  const cache = useQueryClient();
  return () => {
    forgetPerson();
    cache.clear();
  };
}
