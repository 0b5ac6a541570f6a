/**
 * Which safety numbers their two people have compared, remembered on this device. The number itself is kept,
 * so that it counts for these keys and no others; it tells nobody more than the published keys do.
 */
const place = (me: string, partner: string): string => `telemachy-compared-${me}-${partner}`;

export const compared = (me: string, partner: string, number: readonly string[]): boolean =>
  localStorage.getItem(place(me, partner)) === number.join(' ');

export const rememberCompared = (me: string, partner: string, number: readonly string[]): void =>
  localStorage.setItem(place(me, partner), number.join(' '));
