import { useMemo } from 'react';
import { useIntl } from 'react-intl';

export interface Tell {
  number: (value: number, digits?: number) => string;
  percent: (share: number, digits?: number) => string;
  /** "Tuesday 24 November" */
  day: (iso: string) => string;
  /** "24 Nov 2026" */
  date: (iso: string) => string;
  /** "24 Nov, 14:05" */
  moment: (iso: string) => string;
  time: (iso: string) => string;
  /** "in 3 days", "2 minutes ago" */
  ago: (iso: string, now?: number) => string;
  list: (items: readonly string[]) => string;
  country: (code: string) => string;
  language: (code: string) => string;
  compare: (a: string, b: string) => number;
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** A bare date is a day of the calendar, not an instant: it must not slip with the zone. */
const asDate = (iso: string): Date =>
  new Date(/^\d{4}-\d\d-\d\d$/.test(iso) ? `${iso}T12:00:00` : iso);

/** Numbers, dates and names of things in the reader's language. */
export function useTell(): Tell {
  const { locale } = useIntl();
  return useMemo(() => makeTell(locale), [locale]);
}

export function makeTell(locale: string): Tell {
  const days = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const dates = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const moments = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const tongues = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const collator = new Intl.Collator(locale);
  return {
    number: (value, digits = 0) =>
      value.toLocaleString(locale, {
        maximumFractionDigits: digits,
        minimumFractionDigits: digits,
      }),
    percent: (share, digits = 0) =>
      share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: digits }),
    day: (iso) => days.format(asDate(iso)),
    date: (iso) => dates.format(asDate(iso)),
    moment: (iso) => moments.format(asDate(iso)),
    time: (iso) => times.format(asDate(iso)),
    ago: (iso, now = Date.now()) => {
      const seconds = (asDate(iso).getTime() - now) / 1000;
      const [unit, size] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['minute', 60];
      return relative.format(Math.round(seconds / size), unit);
    },
    list: (items) => lists.format(items),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
    language: (code) =>
      /^[a-z]{2,3}(-[A-Za-z]+)*$/.test(code) ? (tongues.of(code) ?? code) : code,
    compare: (a, b) => collator.compare(a, b),
  };
}

/** The zones of the world, with the one in use among them even if it is only an alias such as UTC. */
export function timeZones(current: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(current) ? known : [current, ...known];
}
