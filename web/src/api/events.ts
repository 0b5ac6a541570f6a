import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { base } from './client';
import type { OperationName } from './operations';

export interface Progress {
  /** Per cent. */
  progress?: number;
  state?: string;
  sentence?: string;
}

/**
 * Listens to one topic of server-sent events: the path of a thing one may read. An event never writes an answer into the cache: it only
 * says that a question is worth asking again, and how far a long run has come.
 */
export function useEvents(topic: string | null, refresh: OperationName[]): Progress | null {
  const cache = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const names = refresh.join(' ');

  useEffect(() => {
    if (!topic || typeof EventSource === 'undefined') return undefined;
    const source = new EventSource(`${base}/events?topic=${encodeURIComponent(topic)}`);
    const ask = (): void => {
      for (const name of names.split(' ')) void cache.invalidateQueries({ queryKey: [name] });
    };
    source.addEventListener('progress', (event) => {
      try {
        setProgress(JSON.parse((event as MessageEvent<string>).data) as Progress);
      } catch {
        return;
      }
      ask();
    });
    source.addEventListener('changed', ask);
    source.addEventListener('message', ask);
    return () => source.close();
  }, [topic, names, cache]);

  return progress;
}
