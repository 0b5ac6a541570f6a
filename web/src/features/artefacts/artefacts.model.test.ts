import { describe, expect, it } from 'vitest';
import type { Artefact } from '@/api/contract';
import { leadsToTheWeb, openedVersion, toInside } from './artefacts.model';

const served = (version: number, sealedAs: number): Artefact['versions'][number] =>
  ({
    version,
    mine: true,
    added: '2026-11-22T09:00:00.000Z',
    title: '',
    note: '',
    link: null,
    file: null,
    text: { binding: { version: sealedAs } },
  }) as unknown as Artefact['versions'][number];

describe('what two people show one another', () => {
  it('comes out of a sealed text as it went in', () => {
    const draft = { title: 'Plan', note: 'Page 3', link: 'https://harbour.example/', file: null };
    expect(openedVersion(served(1, 1), toInside(draft, null))).toMatchObject({
      title: 'Plan',
      note: 'Page 3',
      link: 'https://harbour.example/',
    });
  });

  it('is not taken for another version, nor its link followed anywhere', () => {
    const inside = JSON.stringify({ title: 'x', note: '', link: 'javascript:alert(1)' });
    expect(openedVersion(served(1, 1), inside).link).toBeNull();
    expect(() => openedVersion(served(2, 1), inside)).toThrow(/another version/);
    for (const link of ['file:///etc/passwd', 'https://bank.example@elsewhere.example/', 'plan'])
      expect(leadsToTheWeb(link)).toBe(false);
  });
});
