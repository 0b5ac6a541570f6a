interface Point {
  share: number;
  cost: number;
}

/** The most a share costs, read off the curve between two points; nothing where it cannot be had. */
export function costAt(points: readonly Point[], share: number): number | null {
  return placedOn(points, share)?.cost ?? null;
}

/** Where a share stands on the curve: a share that is free costs nothing. */
export function placedOn(points: readonly Point[], share: number): Point | null {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || share > last.share + 1e-9) return null;
  if (share <= first.share) return { share: first.share, cost: first.cost };
  const at = points.findIndex((point) => point.share >= share - 1e-9);
  const after = points[at];
  const before = points[at - 1];
  if (!after || !before) return null;
  const way = (share - before.share) / (after.share - before.share || 1);
  return { share, cost: before.cost + way * (after.cost - before.cost) };
}

/** Round steps that hold all values, and where a value stands between the first and the last. */
export function axisOf(values: readonly number[]): {
  ticks: number[];
  part: (value: number) => number;
} {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const rough = (most - least) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const from = Math.floor(least / step + 1e-9) * step;
  const to = Math.max(from + step, Math.ceil(most / step - 1e-9) * step);
  const count = Math.round((to - from) / step);
  return {
    ticks: Array.from({ length: count + 1 }, (_, at) => Number((from + at * step).toPrecision(12))),
    part: (value) => (value - from) / (to - from),
  };
}
