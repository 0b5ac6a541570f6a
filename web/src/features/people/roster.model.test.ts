import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { roster_mib_max } from './roster.model';

it('promises the size of roster that the server takes', () => {
  const reader = readFileSync(
    join(__dirname, '../../../../src/people/domain/csv_reader.h'),
    'utf8',
  );
  expect(Number(/bytes_max = std::size_t\{(\d+)\} << 20/.exec(reader)?.[1])).toBe(roster_mib_max);
});
