import { expect, it } from 'vitest';
import { remarksOf } from './remarks.model';

const none = { create: 0, change: 0, leave: 0, unchanged: 0, skip: 0, problem: 0 };

it.each([
  [
    'four rows make somebody, three with a remark',
    { rows: 4, full_feed: true, counts: { ...none, create: 4, problem: 3 } },
    { out: 0, remarks: 3, whole: true },
  ],
  [
    'one of four rows cannot be read',
    { rows: 4, full_feed: true, counts: { ...none, create: 3, problem: 2 } },
    { out: 1, remarks: 1, whole: true },
  ],
  [
    'a part of a roster says who leaves by a row',
    { rows: 4, full_feed: false, counts: { ...none, create: 1, leave: 2, problem: 2 } },
    { out: 1, remarks: 1, whole: true },
  ],
  [
    'rows say who leaves, and others leave by being in no row',
    { rows: 4, full_feed: true, counts: { ...none, create: 2, leave: 3, problem: 2 } },
    { out: 2, remarks: 0, whole: false },
  ],
])('parts the rows that stay out from remarks where %s', (_, counted, told) => {
  expect(remarksOf(counted)).toEqual(told);
});
