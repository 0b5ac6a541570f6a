import { describe, expect, it } from 'vitest';
import { assign, missing } from './mapping.model';

describe('mapping columns', () => {
  it('reads a field from one column at most', () => {
    expect(assign({ A: 'name', B: '' }, 'B', 'name')).toEqual({ A: '', B: 'name' });
  });
  it('lets any number of columns be left out', () => {
    expect(assign({ A: '', B: 'name' }, 'B', '')).toEqual({ A: '', B: '' });
  });
  it('says which needed fields no column stands for', () => {
    const fields = [
      { field: 'post', required: true },
      { field: 'name', required: true },
      { field: 'unit', required: false },
    ];
    expect(missing(fields, { A: 'name' })).toEqual(['post']);
    expect(missing(fields, { A: 'name', B: 'post' })).toEqual([]);
  });
});
