/** How long somebody still has to answer, in the largest unit that says enough. */
export function remaining(
  respondBy: string,
  now: Date,
): { over: boolean; days: number; hours: number } {
  const hours = Math.ceil((Date.parse(respondBy) - now.getTime()) / 3_600_000);
  if (hours <= 0) return { over: true, days: 0, hours: 0 };
  return { over: false, days: Math.floor(hours / 24), hours: hours % 24 };
}
