import type { Enrolment } from '@/api/contract';

/** An enrolment that leaves the way open for another one in the same programme. */
export const isOver = ({ state }: Pick<Enrolment, 'state'>): boolean =>
  state === 'declined' || state === 'refused' || state === 'withdrawn';
