import type { Tell } from '@/words/tell';

/** A wall clock the server worked out, `2026-11-24T14:45`, in the reader's language and in no zone. */
export function clockOf(local: string, tell: Pick<Tell, 'day'>): string {
  const [day = '', time = ''] = local.split('T');
  return `${tell.day(day)}, ${time}`;
}

/** What a date field holds, so many days from a day. */
export function dayFrom(day: Date, days: number): string {
  const moved = new Date(day.getFullYear(), day.getMonth(), day.getDate() + days);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${moved.getFullYear()}-${two(moved.getMonth() + 1)}-${two(moved.getDate())}`;
}
