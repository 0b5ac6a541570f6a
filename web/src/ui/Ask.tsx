import type { ReactNode } from 'react';
import { Trouble, Waiting } from './Faces';

interface Asked<Answer> {
  data: Answer | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

interface Props<Answer> {
  query: Asked<Answer>;
  /** What to show while waiting, in the final geometry; lines of text unless told. */
  waiting?: ReactNode;
  /** What an answer without content shows; undefined means there is content. */
  empty?: (answer: Answer) => ReactNode | undefined;
  children: (answer: Answer) => ReactNode;
}

/** The four faces of a question: waiting, refused or failed, empty, done. */
export function Ask<Answer>({ query, waiting, empty, children }: Props<Answer>): ReactNode {
  if (query.data === undefined) {
    if (query.error) return <Trouble problem={query.error} again={() => void query.refetch()} />;
    return waiting ?? <Waiting />;
  }
  return empty?.(query.data) ?? children(query.data);
}
