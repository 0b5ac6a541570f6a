import { expect, it } from 'vitest';
import type { OperationName } from '@/api/operations';
import { deedsOf } from './deeds.model';

const programmes = [{ id: 'prg_1', name: 'Fresh Eyes' }];
const pair = { id: 'pai_1', partner: { name: 'Mei' } as never, state: 'active' as const };
const places = (able: OperationName[], more: object = {}): string[] =>
  deedsOf({
    can: (operation) => able.includes(operation),
    person: true,
    programmes,
    waiting: [],
    pairs: [],
    ...more,
  }).map((deed) => deed.to);

it.each([
  ['a coordinator begins a programme', ['create_programme'], ['/programmes/new']],
  ['a coordinator brings a roster in', ['upload_roster'], ['/roster']],
  [
    'a coordinator goes straight to the studio and the runs of a programme',
    ['preview_plan', 'list_match_runs'],
    ['/programmes/prg_1/studio', '/programmes/prg_1/runs'],
  ],
  ['an administrator gives roles', ['grant_role'], ['/settings']],
  ['nobody is offered what they may not do', [], []],
] as [string, OperationName[], string[]][])('%s', (_, able, to) => {
  expect(places(able)).toEqual(to);
});

it('puts what waits before everything else', () => {
  const waiting = [{ id: 'run_1', name: 'Spring', programme_name: 'Fresh Eyes' }];
  expect(places(['change_password'], { waiting, pairs: [pair] })).toEqual([
    '/approvals/run_1',
    '/pairs/pai_1',
    '/settings',
  ]);
});

it('offers no profile to an account that is nobody in the directory', () => {
  expect(places(['edit_own_profile', 'block_person'], { person: false })).toEqual([]);
});
