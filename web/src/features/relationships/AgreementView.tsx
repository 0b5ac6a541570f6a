import type { ReactNode } from 'react';
import type { Pair } from '@/api/contract';
import { WhoSees } from '@/marks/WhoSees';
import { AgreementSheet } from './AgreementSheet';

export const AgreementView = ({ pair }: { pair: Pair }): ReactNode => (
  <>
    <WhoSees lines={pair.who_sees} name={pair.card.partner.name} about={['page']} />
    <AgreementSheet pair={pair} />
  </>
);
