import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What a screen keeps in its address, so that a link, the back button and a reload mean the same. */
export type Search = Record<string, string | undefined>;

/**
 * Reads and changes the part of the address that says what a screen shows. Filters replace the entry in
 * the history (`quiet`), things that open push one, so that Back closes them.
 */
export function useAddress<Kept extends object>(): [
  Kept,
  (patch: Partial<Kept>, quiet?: boolean) => void,
] {
  const search = useSearch({ strict: false } as never) as Kept;
  const navigate = useNavigate();
  const change = useCallback(
    (patch: Partial<Kept>, quiet = true) => {
      void navigate({
        to: '.',
        replace: quiet,
        resetScroll: false,
        search: ((before: Record<string, unknown>) => clean({ ...before, ...patch })) as never,
      });
    },
    [navigate],
  );
  return [search, change];
}

const clean = (search: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== ''),
  );

/** The name between the slashes: an id of the server. */
export function useParam(name: string): string {
  return (useParams({ strict: false }) as Record<string, string>)[name] ?? '';
}

export type Place = (to: string, search?: Record<string, string>) => void;

/** Goes to another screen by its path. */
export function useGo(): Place {
  const navigate = useNavigate();
  return useCallback(
    (to, search) => {
      void navigate({ to, search } as never);
    },
    [navigate],
  );
}

/**
 * Leads somebody without a session to the door, which remembers where they wanted to go. The place is
 * read when it happens: a screen that listened to the address here would be led away again by its own step.
 */
export function useDoor(): () => void {
  const navigate = useNavigate();
  return useCallback(() => {
    const { pathname, search } = window.location;
    void navigate({ to: '/sign-in', search: { to: pathname + search }, replace: true } as never);
  }, [navigate]);
}
