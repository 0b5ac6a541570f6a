import type { ReactNode } from 'react';

export interface Toast {
  id: number;
  message: ReactNode;
}

let shown: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says what was done. It leaves by itself; nothing that matters is said only here. */
export function toast(message: ReactNode): void {
  const id = ++last;
  change([...shown.slice(-2), { id, message }]);
  setTimeout(() => dismiss(id), 6000);
}

export function dismiss(id: number): void {
  change(shown.filter((one) => one.id !== id));
}

export const toasts = {
  now: (): readonly Toast[] => shown,
  listen(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
