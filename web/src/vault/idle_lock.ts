/** Time and visibility as a page has them; tests bring their own. */
export interface Surroundings {
  now: () => number;
  /** Calls back after so many milliseconds; returns what stops it. */
  after: (milliseconds: number, then: () => void) => () => void;
  /** Calls back on every sign of life, and on every change of visibility; returns what stops it. */
  watch: (alive: () => void, visible: (visible: boolean) => void) => () => void;
}

export const idleLimit = 15 * 60_000;
export const hiddenLimit = 5 * 60_000;

/**
 * Locks once nobody has touched the page for 15 minutes, or nobody has seen it for 5. The clock is looked at
 * when a timer rings and when the page comes back, because a sleeping machine's timers sleep too.
 */
export function lockWhenIdle(lock: () => void, around: Surroundings = thisPage): () => void {
  let touched = around.now();
  let hidden: number | undefined;
  let cancel = (): void => {};
  const overdue = (): boolean =>
    around.now() - touched >= idleLimit ||
    (hidden !== undefined && around.now() - hidden >= hiddenLimit);
  const stop = (): void => {
    cancel();
    unwatch();
  };
  const look = (): void => {
    cancel();
    if (overdue()) {
      stop();
      lock();
      return;
    }
    const idle = touched + idleLimit - around.now();
    const unseen = hidden === undefined ? idle : hidden + hiddenLimit - around.now();
    cancel = around.after(Math.min(idle, unseen), look);
  };
  const unwatch = around.watch(
    () => {
      // A touch that comes too late must not bring an overdue page back.
      if (!overdue()) touched = around.now();
      look();
    },
    (visible) => {
      if (!visible) hidden = around.now();
      look();
      if (visible) hidden = undefined;
    },
  );
  look();
  return stop;
}

const thisPage: Surroundings = {
  now: () => Date.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
  watch: (alive, visible) => {
    const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'];
    const seen = (): void => visible(document.visibilityState === 'visible');
    for (const sign of signs) document.addEventListener(sign, alive, { passive: true });
    document.addEventListener('visibilitychange', seen);
    return () => {
      for (const sign of signs) document.removeEventListener(sign, alive);
      document.removeEventListener('visibilitychange', seen);
    };
  },
};
