import { expect, it } from 'vitest';
import type { AgendaItem } from '@/api/contract';
import { kept, reworded } from './agenda.model';

const suggested: AgendaItem = { code: 'topic', text: '', done: true };

it('makes a suggestion the pair’s own once it is reworded, and keeps its tick', () => {
  expect(reworded(suggested, 'The night shift')).toEqual({
    code: '',
    text: 'The night shift',
    done: true,
  });
});

it('sends no empty lines', () => {
  expect(kept([suggested, reworded(suggested, '  '), reworded(suggested, 'Pay')])).toEqual([
    suggested,
    reworded(suggested, 'Pay'),
  ]);
});
